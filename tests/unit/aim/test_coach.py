"""The coach on fields, and on whatever people may paste."""

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from practicum.tools.aim import TOOL
from practicum.tools.aims.advice import ADVICE
from practicum.tools.aims.checks import CHECKS, coach, coach_text
from practicum.tools.aims.examples import MODEL_AIMS, REPAIRS

TODAY = date(2026, 11, 22)
SOUND = {
    "measure": "Book bags returned each week",
    "population": "P1 pupils",
    "where": "Calder Primary",
    "baseline": "35%",
    "target": "80%",
    "deadline": "30 June 2027",
}
HOSTILE = [
    "<script>alert(1)</script> ",
    '=HYPERLINK("x") ',
    "😀",
    "\u202e",
    "\n",
    "1 ",
    "from ",
    "by introducing ",
    "increase from 1 to 2 and ",
    "to ",
    "the end of ",
    "a-",
    "İ",
]


def _ids(content):
    return [finding.id for finding in coach(content, today=TODAY)]


@pytest.mark.parametrize(
    ("change", "ids"),
    [
        ({}, []),
        ({"baseline": 35, "target": 80, "unit": "%"}, []),
        ({"baseline": "3 weeks", "target": "10 days", "direction": "down"}, []),
        ({"measure": ""}, ["no-measure"]),
        ({"target": ""}, ["no-number"]),
        ({"target": "more"}, ["no-number"]),
        ({"deadline": ""}, ["no-date"]),
        ({"deadline": "soon"}, ["no-date"]),
        ({"population": "", "where": ""}, ["no-population"]),
        ({"population": ""}, []),
        ({"baseline": ""}, ["no-baseline"]),
        ({"target": "by half", "baseline": "40"}, []),
        ({"measure": "Book bags returned by introducing a sticker chart"}, ["solution-inside"]),
        ({"measure": "Improve reading", "target": ""}, ["no-number", "vague-verb"]),
        ({"deadline": "June 2025"}, ["date-past"]),
        ({"deadline": "22 November 2029"}, []),
        ({"deadline": "23 November 2029"}, ["date-far"]),
        ({"deadline": "22 November 2026"}, []),
        ({"target": "35%"}, ["target-is-baseline"]),
        ({"target": "100%"}, ["all-or-nothing"]),
        ({"target": "100", "unit": "%"}, ["all-or-nothing"]),
        ({"target": "100", "baseline": "35", "unit": "pupils"}, []),
        ({"target": "0", "baseline": "12", "unit": "falls"}, ["all-or-nothing"]),
        ({"direction": "down"}, ["wrong-direction"]),
        ({"measure": "Reduce falls", "direction": ""}, ["wrong-direction"]),
        ({"target": "120%"}, ["percent-out-of-range"]),
        ({"measure": "Bed occupancy", "baseline": "105%", "target": "92%"}, []),
        ({"target": "8 days"}, ["unit-mismatch"]),
        ({"measure": "Attendance from term to term"}, []),
        ({"measure": "Attendance and reduce exclusions"}, ["several-aims"]),
        ({"measure": "Increase attendance and reduce exclusions"}, ["several-aims"]),
        ({"measure": "book bags " * 66}, ["too-long"]),
    ],
)  # fmt: skip
def test_fields_are_checked_like_free_text(change, ids):
    assert _ids(SOUND | change) == ids


def test_a_blank_form_is_left_in_peace():
    assert TOOL.coach({}) == ()
    assert TOOL.coach({"measure": "  ", "target": None}) == ()


def test_every_check_has_its_advice():
    assert set(ADVICE) == set(CHECKS)


@pytest.mark.parametrize("aim", MODEL_AIMS, ids=lambda aim: aim.id)
def test_a_model_aim_is_sound_in_its_own_words_and_field_by_field(aim):
    assert coach_text(aim.text, today=TODAY) == ()
    assert coach(aim.fields, today=TODAY) == ()


@pytest.mark.parametrize("repair", REPAIRS, ids=lambda repair: repair.id)
def test_an_aim_to_mend_has_the_flaws_it_says_and_its_better_version_none(repair):
    found = [finding.id for finding in coach_text(repair.text, today=TODAY)]

    assert found == list(repair.wrong)
    assert coach_text(repair.better, today=TODAY) == ()


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=2000))
def test_any_text_gets_an_answer(text):
    assert all(finding.id in CHECKS for finding in coach_text(text, today=TODAY))


@settings(max_examples=100, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from([*SOUND, "unit", "direction", "other"]),
        st.none() | st.text(max_size=200) | st.integers() | st.floats() | st.booleans(),
    )
)
def test_any_content_gets_an_answer(content):
    assert all(finding.id in CHECKS for finding in coach(content, today=TODAY))


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_hundred_thousand_characters_of_anything_are_answered_at_once(piece):
    text = (piece * 100_000)[:100_000]
    start = time.process_time()

    coach_text(text, today=TODAY)
    coach(dict.fromkeys(SOUND, text), today=TODAY)

    assert time.process_time() - start < 5


def test_an_ordinary_aim_is_answered_between_two_keystrokes():
    text = MODEL_AIMS[0].text
    coach_text(text, today=TODAY)
    start = time.process_time()

    for _ in range(10):
        coach_text(text, today=TODAY)

    assert (time.process_time() - start) / 10 < 0.05
