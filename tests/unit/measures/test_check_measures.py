"""``practicum check measures``: one answer a line, whatever the line."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicum.cli.check import CHECKERS, answers
from practicum.tools.measures.checks import measure_findings

TODAY = date(2026, 11, 25)


def _answers(*lines):
    return [json.loads(each) for each in answers(lines, CHECKERS["measures"], TODAY)]


def _line(**fields):
    return json.dumps(fields).encode()


def test_a_measure_gets_findings_with_a_reason_and_a_way_to_mend_them():
    (answer,) = _answers(_line(id="a", name="Bags back", unit="%", numerator="Bags in the box"))

    assert answer["id"] == "a"
    assert [each["id"] for each in answer["findings"]] == [
        "no-denominator",
        "no-collector",
        "no-frequency",
    ]
    assert set(answer["findings"][0]) == {"id", "message", "why", "how", "field"}


def test_a_plan_says_which_measure_a_finding_speaks_of():
    measures = [{"id": "bags", "name": "Reduce bags", "type": "outcome", "counted": "Bags"}]

    (answer,) = _answers(_line(measures=measures, drivers=["Reminders"]))

    places = {each["id"]: each["measure"] for each in answer["findings"]}
    assert places["no-process"] == ""
    assert places["driver-without-measure"] == ""
    assert places["direction-in-name"] == "bags"


def test_fields_may_be_nested_and_named_as_on_other_forms():
    flat = {"Measure name": "Falls", "Numerator": "Falls seen", "Collected by": "Clerk"}

    one, two = _answers(_line(**flat), _line(fields=flat))

    assert one["findings"] == two["findings"]
    assert [each["id"] for each in one["findings"]] == ["no-frequency"]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (_line(id=1), "no field of a measure"),
        (_line(id=1, fields="Falls"), "no JSON object"),
        (_line(id=1, measures="Falls"), "no list"),
        (b"{", "not JSON"),
    ],
)
def test_a_line_that_is_no_measure_is_told_so_and_the_rest_goes_on(line, words):
    wrong, right = _answers(line, _line(id=2, name="Falls"))

    assert words in wrong["error"]
    assert right["id"] == 2


NAMES = st.sampled_from(["name", "unit", "counted", "type", "rows"])
VALUES = st.none() | st.text() | st.integers() | st.lists(st.text())


@given(st.dictionaries(NAMES, VALUES))
def test_no_content_breaks_the_coach(content):
    assert all(each.why and each.how for each in measure_findings(content))
