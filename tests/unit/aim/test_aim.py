"""The aim's document: complete and right, or the sentences that say what is missing."""

from datetime import date

import pytest

from practicum.tools.aim import TOOL, Aim
from practicum.tools.aims.examples import MODEL_AIMS
from practicum.tools.draft import MISSING, read_draft
from practicum.tools.form import form_of

SOUND = {
    "measure": "Book bags returned",
    "population": "P1 pupils",
    "baseline": "35%",
    "target": "8 out of 10",
    "deadline": "30/6/2027",
}


def test_numbers_and_dates_are_read_as_people_type_them():
    aim = read_draft(Aim, SOUND).document

    assert (aim.baseline, aim.target, aim.unit, aim.direction) == (35, 80, "%", "up")
    assert aim.deadline == date(2027, 6, 30)


def test_two_units_of_time_become_one():
    aim = read_draft(Aim, SOUND | {"baseline": "3 weeks", "target": "5 days"}).document

    assert (aim.baseline, aim.target, aim.unit, aim.direction) == (21, 5, "days", "down")


def test_a_blank_form_says_what_is_missing():
    problems = read_draft(Aim, {}).problems

    assert [problem.field for problem in problems] == [
        "measure", "population", "baseline", "target", "deadline",
    ]  # fmt: skip
    assert {problem.message for problem in problems} == {MISSING}


@pytest.mark.parametrize(
    ("field", "typed"), [("baseline", "a few"), ("target", "3-5"), ("deadline", "31/6/2027")]
)
def test_what_cannot_be_read_is_said_beside_its_field(field, typed):
    problems = read_draft(Aim, SOUND | {field: typed}).problems

    assert [problem.field for problem in problems] == [field]
    assert problems[0].message.endswith(".")


@pytest.mark.parametrize("aim", MODEL_AIMS, ids=lambda aim: aim.id)
def test_every_model_aim_is_a_complete_document(aim):
    assert read_draft(Aim, aim.fields).problems == ()


def test_every_field_of_the_form_has_a_question_and_a_hint():
    fields = form_of(TOOL.document)

    assert all(
        field.label.endswith("?") and field.hint.endswith((".", "month.")) for field in fields
    )
