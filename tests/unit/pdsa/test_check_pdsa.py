"""``practicum check pdsa``: one answer a line, whatever the line."""

import json
import re
import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicum.cli.check import CHECKERS, answers, check
from practicum.tools.pdsas.checks import findings_on
from practicum.tools.pdsas.cycle import FIELDS, LONGEST, read_cycle

TODAY = date(2026, 11, 22)


def _answers(*lines):
    return [json.loads(each) for each in answers(lines, CHECKERS["pdsa"], TODAY)]


def test_a_cycle_gets_findings_with_a_reason_and_a_way_to_mend_them():
    line = {"id": "a", "stage": "plan", "prediction": "It will help", "who": "Jo", "when": "Monday"}

    (answer,) = _answers(json.dumps({**line, "measure": "tally"}).encode())

    assert answer["id"] == "a"
    assert [each["id"] for each in answer["findings"]] == ["prediction-not-testable"]
    assert set(answer["findings"][0]) == {"id", "message", "why", "how"}


def test_fields_may_be_nested_and_named_as_on_other_forms():
    flat = {"id": 1, "Stage": "Study", "learnt": "n/a", "comparison": "matched", "who": "Jo"}
    nested = {"id": 2, "fields": {**flat}}

    one, two = _answers(json.dumps(flat).encode(), json.dumps(nested).encode())

    assert one["stage"] == two["stage"] == "study"
    assert one["findings"] == two["findings"]
    assert "no-learning" in [each["id"] for each in one["findings"]]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ('{"id": "x"}', "This line has no field of a PDSA cycle, such as “change”."),
        ('{"id": "x", "fields": 5}', "The “fields” of this line are no JSON object."),
    ],
)
def test_a_line_that_is_no_cycle_gets_a_sentence(line, why):
    assert _answers(line.encode())[0]["error"] == why


@pytest.mark.parametrize(
    ("typed", "filled", "stage"),
    [
        ("PLAN", {}, "plan"),
        ("Doing", {}, "do"),
        ("S", {}, "study"),
        ("Studied", {}, "study"),
        ("Check", {}, "study"),
        (None, {"decision": "Adopt"}, "act"),
        (None, {"learned": "Lids"}, "study"),
        ("", {"observations": "Rain"}, "do"),
        (None, {}, "plan"),
    ],
)
def test_the_stage_is_read_as_people_write_it_or_from_what_is_filled_in(typed, filled, stage):
    assert read_cycle({"stage": typed, **filled}).stage == stage


def test_the_lines_that_the_help_shows_can_be_checked():
    shown = [
        (kind, example)
        for words, kind in (("An aim", "aim"), ("A measure", "measures"), ("A PDSA cycle", "pdsa"))
        for example in re.findall(rf"{words}: .*", check.__doc__)
    ]

    assert len(shown) == len(CHECKERS)
    for kind, example in shown:
        for line in re.findall(r"\{.*?\}+", example):
            (answer,) = answers([line.encode()], CHECKERS[kind], TODAY)
            assert "error" not in json.loads(answer), line


values = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=60),
    st.lists(st.text(max_size=8), max_size=3), st.dictionaries(st.text(max_size=3), st.integers()),
)  # fmt: skip


@given(st.fixed_dictionaries(dict.fromkeys((*FIELDS, "stage"), values)))
def test_whatever_stands_in_a_line_the_coach_answers(line):
    ids = [finding.id for finding in findings_on(read_cycle(line))]

    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("bit", ["a ", "will be ", "1 ", "(", "all the ", "1,", "not ", "we can "])
def test_long_words_are_answered_at_once(bit):
    line = {"stage": "act", **dict.fromkeys(FIELDS, bit * LONGEST)}

    began = time.process_time()
    findings_on(read_cycle(line))

    assert time.process_time() - began < 1
