from project_sheets import LINKS, OUTCOME, PROCESS, cycle, diagram, sheet, whole

from practicum.project.uses import say_uses, uses_of


def _said(documents, kind, key="main", row=""):
    return say_uses(uses_of(documents, kind, key, row), kind, {"process-map": "Process map"})


def test_the_cycles_of_an_idea_are_counted_by_id_and_by_words():
    assert _said(whole(), "driver-diagram", row="i1") == (
        "2 cycles test it. They stay, but they will stand on no box. You can undo this."
    )


def test_a_driver_names_its_measures_too():
    more = cycle("c3", driver="p1")

    assert _said([*whole(), more], "driver-diagram", row="p1").startswith(
        "1 cycle tests it, and 1 measure tells about it, and 1 box hangs on it alone."
    )


def test_a_measure_that_the_diagram_ties_to_the_box_counts():
    tied = diagram(measures=[{"id": "a", "node": "i2", "measure": "bags"}])
    documents = [tied, sheet("measure", OUTCOME, "bags")]

    assert _said(documents, "driver-diagram", row="i2").startswith("1 measure tells about it.")


def test_a_measure_says_on_how_many_boxes_it_stands():
    tied = diagram(measures=[{"id": "a", "node": "i2", "measure": "bags"}])

    assert _said([tied, sheet("measure", OUTCOME, "bags")], "measure", "bags") == (
        "It stands on 1 box of your driver diagram, and it is the only measure of “Child picks a "
        "book”. If you bring it back, all is joined again."
    )


def test_the_only_measure_of_the_aim_or_of_a_driver_is_said_to_be_that():
    another = sheet("measure", {**OUTCOME, "name": "Books read"}, "read")

    assert _said(whole(), "measure", "bags") == (
        "It is the only outcome measure of your aim. If you bring it back, all is joined again."
    )
    assert _said([*whole(), another], "measure", "bags") == ""
    assert _said(whole(), "measure", "texts").startswith("It is the only measure of “Reminders”.")
    assert _said([*whole(), sheet("measure", PROCESS, "more")], "measure", "texts") == ""


def test_a_measure_counts_the_cycles_that_should_move_it_by_key_or_by_name():
    documents = [sheet("measure", PROCESS, "m"), cycle("a", moves="m"), cycle("b", moves="bags")]

    assert _said(documents, "measure", "m").startswith("1 cycle should move it.")
    assert _said([*whole(), cycle("c3", moves="texts")], "measure", "texts").startswith(
        "1 cycle should move it, and it is the only measure of “Reminders”."
    )


def test_a_box_under_two_drivers_does_not_hang_on_one_alone():
    shared = diagram(links=[*LINKS, {"id": "i1>p2", "child": "i1", "parent": "p2"}])

    assert _said([shared], "driver-diagram", row="p1") == ""
    assert _said([diagram()], "driver-diagram", row="p1").startswith("1 box hangs on it alone.")


def test_a_cycle_says_which_follow_from_it():
    documents = [cycle("c1"), cycle("c2", follows="c1")]

    assert _said(documents, "pdsa", "c1").startswith("1 cycle follows from it.")


def test_what_a_cycle_counts_in_words_is_no_name_of_a_measure():
    documents = [sheet("measure", OUTCOME, "bags"), cycle("c1", measure="bags")]

    assert _said(documents, "measure", "bags") == ""


def test_sheets_of_other_tools_are_named_by_their_tool():
    chart = sheet("process-map", {"steps": [{"id": "s", "idea": "i2"}]})

    assert _said([*whole(), chart], "driver-diagram", row="i2").startswith(
        "1 process map speaks of it."
    )


def test_what_nothing_uses_goes_without_a_word():
    assert _said(whole(), "driver-diagram", row="i2") == ""
    assert _said([sheet("measure", PROCESS, "m")], "measure", "m") == ""


def test_practice_uses_nothing():
    assert _said([diagram(), cycle("practice-1", idea="i2")], "driver-diagram", row="i2") == ""


def test_a_sheet_of_another_tool_says_what_came_from_it():
    causes = sheet("whys", {"causes": [{"id": "a", "box": "i2"}, {"id": "b", "box": "long-gone"}]})
    counted = sheet("check-sheet", {"name": "Bags", "made_from": "whys:main"}, "s-1")
    titles = {"check-sheet": "Check sheet"}

    found = uses_of([*whole(), causes, counted], "whys", "main")

    assert say_uses(found, "whys", titles) == (
        "1 box of your driver diagram came from it, and 1 check sheet was made from it. That "
        "stays. If you bring it back, all is joined again."
    )


def test_a_measure_and_a_map_of_the_same_key_are_told_apart():
    chart = sheet("small-multiples", {"measures": ["main"]})

    assert _said([sheet("process-map", {"name": "A bag"}), chart], "process-map", "main") == ""


def test_a_chart_made_from_a_sheet_keeps_the_capital_letter_of_its_name():
    made = sheet("pareto", {"made_from": "check-sheet:main"}, "s-2")
    found = uses_of([sheet("check-sheet", {"name": "Bags"}), made], "check-sheet", "main")

    assert say_uses(found, "check-sheet", {"pareto": "Pareto chart"}).startswith("1 Pareto chart")
