from project_sheets import AIM, OUTCOME, PROCESS, cycle, diagram, sheet, whole

from practicum.project.next_steps import counts_of, gaps_of, next_step, steps_of
from practicum.project.thread import read_thread


def _next(*documents):
    return next_step(read_thread(documents))


def test_an_empty_project_begins_with_its_aim():
    assert _next().id == "aim"


def test_an_aim_with_a_gap_is_not_done():
    assert _next(sheet("aim", {"measure": "Falls"})).id == "aim"


def test_each_step_is_asked_for_in_its_turn():
    aim, outcome = sheet("aim", AIM), sheet("measure", {**OUTCOME, "rows": []}, "bags")
    process = sheet("measure", PROCESS, "texts")
    filled = sheet("measure", OUTCOME, "bags")
    first = cycle("c1", idea="i1")
    drivers = diagram(nodes=diagram().content["nodes"][:2], links=[])
    asked = [
        _next(aim).id,
        _next(aim, outcome).id,
        _next(aim, outcome, drivers).id,
        _next(aim, outcome, diagram()).id,
        _next(aim, outcome, diagram(), process).id,
        _next(aim, outcome, diagram(), process, first).id,
        _next(aim, filled, diagram(), process, first).id,
    ]

    assert asked == [
        "outcome-measure",
        "drivers",
        "ideas",
        "driver-measures",
        "first-test",
        "figures",
        "first-decision",
    ]


def test_the_step_names_the_sheet_to_open():
    step = _next(sheet("aim", AIM), sheet("measure", {**OUTCOME, "rows": []}, "bags"), diagram(),
                 sheet("measure", PROCESS, "texts"), cycle("c1", idea="i1"))  # fmt: skip

    assert (step.piece, step.words) == ("measure:bags", "Put in the figures for “Bags back”")


def test_once_all_is_there_what_is_under_way_comes_first():
    assert _next(*whole()).words == "Write down what happened in “Three families”"


def test_a_ramp_that_is_to_go_on_asks_for_its_next_cycle():
    done = cycle("c2", idea="i1", number="2", stage="act", decision="increase", title="Three")
    step = _next(*whole()[:-1], done)

    assert (step.words, step.piece) == ("Plan the next cycle of “Text on Fridays”", "cycle:c2")


def test_an_idea_that_was_let_go_asks_for_no_next_cycle():
    done = cycle("c2", idea="i1", number="2", stage="act", decision="abandon")

    assert _next(*whole()[:-1], done).words == "Plan a small test of “Child picks a book”"


def test_gaps_are_said_in_sentences():
    gaps = gaps_of(read_thread([*whole(), cycle("c9", title="Jugs")]))

    assert gaps == (
        "Nothing measures “Choice”.",
        "No measure watches for harm elsewhere.",
        "No figures yet for “Texts sent”.",
        "Fewer than 10 points so far for “Bags back”.",
        "Not joined to anything yet: “Jugs”.",
    )


def test_many_names_are_counted():
    lone = [cycle(f"c{number}", title=f"Test {number}") for number in range(5)]

    assert gaps_of(read_thread(lone)) == (
        "Not joined to anything yet: “Test 0”, “Test 1” and 3 more pieces.",
    )


def test_a_project_is_counted_in_words():
    assert counts_of(read_thread(whole())) == ("2 drivers", "2 ideas", "2 measures", "2 cycles")


def test_a_project_with_everything_has_all_steps_done():
    done = cycle("c2", idea="i1", number="2", stage="act", decision="adopt")

    assert all(step.done for step in steps_of(read_thread([*whole()[:-1], done])))
