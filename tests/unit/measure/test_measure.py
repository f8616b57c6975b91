import pytest

from practicum.tools.draft import read_draft
from practicum.tools.form import form_of
from practicum.tools.measure import Measure, rows_of
from practicum.tools.measure_coach import coach
from practicum.tools.registry import find_tool

WHOLE = {
    "name": "Book bags returned",
    "unit": "%",
    "type": "outcome",
    "direction": "up",
    "counted": "Book bags back in the box by 9:30 on Friday",
    "out_of": "Book bags sent home that week",
    "frequency": "weekly",
    "target": "60%",
    "rows": [{"id": "a", "date": "12/3/26", "numerator": "12", "denominator": "30"}],
}


def test_a_measure_is_complete_when_two_people_could_count_alike():
    measure = read_draft(Measure, WHOLE).document

    assert measure.target == 60
    assert measure.rows[0].numerator == "12"
    assert measure.rows[0].note == ""


@pytest.mark.parametrize("field", ["name", "unit", "type", "direction", "counted", "frequency"])
def test_what_is_left_out_is_told(field):
    problems = read_draft(Measure, {**WHOLE, field: " "}).problems

    assert [(each.field, each.missing) for each in problems] == [(field, True)]


def test_a_target_that_is_no_number_has_a_sentence():
    (problem,) = read_draft(Measure, {**WHOLE, "target": "lots"}).problems

    assert problem.field == "target"
    assert "“lots” is not a number" in problem.message


def test_a_name_that_fits_on_no_chart_has_a_sentence():
    (problem,) = read_draft(Measure, {**WHOLE, "name": "x" * 100_000}).problems

    assert problem.message == "A name of at most 120 characters fits on the chart."


def test_rows_are_kept_as_they_were_typed_right_or_wrong():
    rows = [{"id": "a", "date": "soon", "value": 7, "note": None, "colour": "red"}]

    assert rows_of({"rows": rows})[0].model_dump() == {
        "id": "a",
        "date": "soon",
        "value": "7",
        "numerator": "",
        "denominator": "",
        "note": "",
    }
    assert read_draft(Measure, {**WHOLE, "rows": rows}).document is not None


def test_the_form_has_words_for_every_field_and_every_choice():
    fields = {field.name: field for field in form_of(Measure)}

    assert fields["rows"].control == "rows"
    assert fields["target"].control == "number"
    assert [choice.value for choice in fields["direction"].choices] == ["up", "down", "neither"]
    assert all(choice.label != choice.value for f in fields.values() for choice in f.choices)
    assert all(field.label for field in fields.values())


def test_the_tool_is_in_the_registry_and_can_hold_many():
    assert find_tool("run-chart").many
    assert find_tool("run-chart").document is Measure


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ({"name": "Reducing falls"}, [("direction-in-name", "name")]),
        ({"name": "More book bags returned"}, [("direction-in-name", "name")]),
        ({"unit": "%"}, [("no-denominator", "out_of")]),
        ({"unit": "falls per 1000 bed days"}, [("no-denominator", "out_of")]),
        ({"counted": "Children seen promptly"}, [("loose-words", "counted")]),
        ({"excluded": "Unsuitable? No: suitable children"}, [("loose-words", "excluded")]),
    ],
)
def test_the_coach_sees_what_would_mislead(content, found):
    assert [(finding.id, finding.field) for finding in coach(content)] == found


@pytest.mark.parametrize(
    "content",
    [
        WHOLE,
        {},
        {"name": "Moreland Road returns", "unit": "days"},
        {"name": "Lessons started on time", "unit": "lessons"},
        {"name": None, "unit": 7},
        {"counted": "Wellbeing scores from the well-known survey, by 9:30"},
    ],
)
def test_the_coach_leaves_sound_measures_alone(content):
    assert coach(content) == ()
