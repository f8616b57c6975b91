"""Typed predictions, and whether what happened matches them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicum.tools.pdsas.foretold import judge, say_prediction

figures = st.floats(-1e6, 1e6).map(lambda value: round(value, 2))


def _number(came, low="", high="", unit="bags"):
    ends = {"low": low, "high": high, "unit": unit, "result_number": came}
    return judge({"prediction_kind": "number", **ends})


@pytest.mark.parametrize(
    ("low", "high", "came", "match"),
    [
        ("6", "8", "7", "matched"),
        ("6", "8", "8", "matched"),
        ("6", "8", "8.5", "partly"),
        ("6", "8", "5", "no"),
        ("8", "6", "7", "matched"),
        ("6", "", "100", "matched"),
        ("", "5", "5.4", "partly"),
        ("", "5", "9", "no"),
        ("5", "5", "5", "matched"),
        ("60%", "", "35%", "no"),
        ("", "", "5", ""),
        ("6", "8", "", ""),
        ("6", "8", "lots", ""),
    ],
)
def test_a_number_is_set_beside_its_range(low, high, came, match):
    assert _number(came, low, high).match == match


@pytest.mark.parametrize(
    ("said", "came", "match"), [("yes", "yes", "matched"), ("yes", "no", "no"), ("no", "", "")]
)
def test_yes_and_no_are_set_beside_each_other(said, came, match):
    cycle = {"prediction_kind": "yes-no", "answer": said, "result_answer": came}

    assert judge(cycle).match == match


def test_words_are_left_to_the_person_to_judge():
    assert judge({"prediction": "She sleeps", "result": "She slept"}).match == ""


def test_the_range_is_said_with_the_words():
    cycle = {"prediction": "Most come.", "prediction_kind": "number", "low": "3", "unit": "bags"}

    assert say_prediction(cycle) == "Most come (at least 3 bags)"
    assert say_prediction({**cycle, "low": "", "high": "35", "unit": "%"}) == (
        "Most come (at most 35%)"
    )
    assert say_prediction({}) == ""


@given(figures, figures, figures)
def test_a_number_inside_its_range_always_matches(one, two, share):
    low, high = sorted((one, two))
    inside = min(max(share, low), high)

    assert _number(str(inside), str(low), str(high)).match == "matched"
