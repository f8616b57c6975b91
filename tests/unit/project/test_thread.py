from project_sheets import OUTCOME, PROCESS, cycle, diagram, sheet, whole

from practicum.project.thread import read_thread


def _names(pieces):
    return [each.name for each in pieces]


def test_outcome_measures_and_primary_drivers_belong_to_the_aim():
    thread = read_thread(whole())

    assert _names(thread.under("aim")) == ["Bags back", "Reminders", "Choice"]


def test_a_measure_stands_on_the_driver_that_it_names_by_words_or_by_id():
    by_id = sheet("measure", {**PROCESS, "driver": "p2"}, "by-id")
    thread = read_thread([*whole(), by_id])

    assert _names(thread.under("box:p1", "measure")) == ["Texts sent"]
    assert _names(thread.under("box:p2", "measure")) == ["Texts sent"]


def test_a_measure_stands_on_the_box_that_the_diagram_gives_it():
    tied = diagram(measures=[{"id": "a", "node": "i2", "measure": "bags"}])
    thread = read_thread([tied, sheet("measure", OUTCOME, "bags")])

    assert [each.id for each in thread.under("box:i2")] == ["measure:bags"]


def test_cycles_stand_on_their_idea_in_the_order_they_were_run():
    thread = read_thread(whole()[::-1])

    assert _names(thread.under("box:i1", "cycle")) == ["One family", "Three families"]


def test_a_cycle_without_an_idea_stands_on_its_driver():
    thread = read_thread([diagram(), cycle("c", driver="Choice")])

    assert [each.id for each in thread.under("box:p2", "cycle")] == ["cycle:c"]


def test_what_joins_to_nothing_is_loose():
    alone = sheet("measure", {**PROCESS, "driver": "Nobody knows it"}, "alone")
    thread = read_thread([*whole(), alone, cycle("c9", idea="Another idea")])

    assert [each.id for each in thread.loose] == ["measure:alone", "cycle:c9"]


def test_the_way_up_leads_to_the_aim():
    thread = read_thread(whole())

    assert [each.id for each in thread.chain("cycle:c2")] == ["aim", "box:p1", "box:i1"]


def test_sheets_of_other_tools_join_to_the_boxes_that_they_name():
    chart = sheet("process-map", {"name": "A bag’s week", "steps": [{"id": "s", "idea": "i2"}]})
    thread = read_thread([*whole(), chart], {"process-map": "Process map"})

    assert _names(thread.under("process-map:main")) == ["Child picks a book"]
    assert [each.id for each in thread.chain("box:i2")] == ["aim", "box:p2"]


def test_practice_sheets_and_blank_sheets_are_no_part_of_it():
    practice = sheet("measure", OUTCOME, "practice-1")
    thread = read_thread(
        [practice, sheet("measure", {"name": ""}), sheet("pdsa", {"stage": "plan"})]
    )

    assert [each.id for each in thread.pieces.values()] == ["aim"]


def test_boxes_in_a_ring_do_not_hang_it():
    links = [{"id": "a", "child": "p1", "parent": "i1"}, {"id": "b", "child": "i1", "parent": "p1"}]
    thread = read_thread([diagram(links=links)])

    assert _names(thread.all_under("aim")) == ["Reminders", "Choice", "Text on Fridays"]


def test_a_chart_made_from_a_check_sheet_stands_under_it():
    counted = sheet("check-sheet", {"name": "Why bags are late"})
    made = sheet("pareto", {"name": "March", "made_from": "check-sheet:main"}, "s-1")
    thread = read_thread([counted, made], {"check-sheet": "Check sheet", "pareto": "Pareto chart"})

    assert [each.note for each in thread.under("check-sheet:main")] == ["March"]


def test_a_cycle_stands_under_its_idea_and_under_the_measure_that_it_should_move():
    thread = read_thread([*whole(), cycle("c3", idea="i2", moves="bags back")])

    assert "cycle:c3" in thread.below["measure:bags"]
    assert "cycle:c3" in thread.below["box:i2"]
    assert "cycle:c1" not in thread.below["measure:bags"]
