"""The cycle's document: what it takes, and what its coach says of a sheet."""

import pytest

from practicum.tools.draft import read_draft
from practicum.tools.pdsa import TOOL, Pdsa, coach
from practicum.tools.pdsas.examples import RAMP
from practicum.tools.pdsas.sheet import cycle_of, title_of

PLAN = {
    "stage": "plan",
    "idea": "Small jugs",
    "objective": "Can children pour?",
    "change": "Small jugs on one table",
    "prediction": "No more than one spill",
    "people": "4",
    "scale": "children, one snack",
    "who": "Key worker",
    "when": "Monday",
    "measure": "Spills, tally",
}


def _ids(**changes):
    return [finding.id for finding in coach({**PLAN, **changes})]


def test_numbers_and_dates_are_read_as_people_write_them():
    typed = {**PLAN, "low": "three", "started": "6 March 2026", "people": "about 4"}

    document = read_draft(Pdsa, typed).document

    assert document.low == 3
    assert document.people == 4
    assert document.started.isoformat() == "2026-03-06"


@pytest.mark.parametrize(
    ("field", "typed", "why"),
    [
        ("started", "soon", "“soon” is not a date we can read."),
        ("low", "lots", "We could not read “lots” as a number."),
    ],
)
def test_what_cannot_be_read_is_told_beside_its_field(field, typed, why):
    (problem,) = read_draft(Pdsa, {**PLAN, field: typed}).problems

    assert problem.field == field
    assert problem.message.startswith(why)


def test_every_sound_example_is_complete_and_the_coach_leaves_it_alone():
    sound = [make for name, make in TOOL.examples.items() if name != "to-mend"]

    for content in (*(make() for make in sound), *RAMP):
        assert read_draft(Pdsa, content).problems == ()
        assert coach(content) == ()


def test_the_example_to_mend_has_faults_of_many_kinds():
    found = {each.id for each in coach(TOOL.examples["to-mend"]())}

    assert found >= {"prediction-not-testable", "too-big-too-soon", "no-data-plan", "no-who-when"}
    assert found >= {"no-learning", "act-contradicts-study"}


def test_of_an_empty_sheet_nothing_is_said():
    assert coach({"stage": "plan", "number": "1", "change": " "}) == ()


def test_a_range_makes_a_loose_prediction_testable():
    loose = {"prediction": "Fewer spills"}

    assert _ids(**loose) == ["prediction-not-testable"]
    assert _ids(**loose, prediction_kind="number", high="1", unit="spills") == []


def test_a_big_test_is_left_alone_when_there_is_good_reason_for_it():
    big = {"people": "84", "scale": "children in the whole nursery, for a term"}

    assert _ids(**big) == ["too-big-too-soon"]
    assert _ids(**big, number="4") == []
    assert _ids(**big, type="implement") == []
    assert _ids(**big, belief="high", cost="small", readiness="ready") == []


def test_choices_are_read_as_words():
    act = {"stage": "act", "compared": "no", "learned": "Lids help", "decision": "adopt"}

    assert _ids(**act, comparison="Five spills") == ["act-contradicts-study"]
    assert cycle_of({**act, "comparison": "Five spills"})["compared"].startswith("no, it did not")


def test_the_title_is_the_short_name_or_else_the_change():
    assert title_of({**PLAN, "title": "Jugs"}) == "Jugs"
    assert title_of(PLAN) == "Small jugs on one table"
    assert len(title_of({"change": "x" * 500})) <= 121
