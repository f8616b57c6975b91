"""What the latest point tells, and whether a target can be relied on."""

import pytest

from practicum.spc.making_data_count import assurance, latest_variation, point_variation
from practicum.spc.shewhart import analyse_shewhart_chart

STEADY = [4, 5, 4, 5, 4, 5, 4, 5, 4, 5, 4, 5]
RISEN = [*STEADY, *[9] * 7]


@pytest.mark.parametrize(
    ("better", "kind"),
    [("increase", "improvement"), ("decrease", "concern"), ("neutral", "neither")],
)
def test_a_special_cause_is_good_or_bad_by_the_direction_wanted(better, kind):
    found = latest_variation(analyse_shewhart_chart(RISEN, freeze=12), better)

    assert (found.kind, found.direction) == (kind, "high")


def test_a_fall_is_an_improvement_where_less_is_better():
    found = latest_variation(analyse_shewhart_chart([*STEADY, *[0] * 7], freeze=12), "decrease")

    assert (found.kind, found.direction) == ("improvement", "low")


def test_without_a_signal_the_latest_point_tells_nothing_special():
    assert latest_variation(analyse_shewhart_chart(STEADY), "increase").kind == "common cause"


def test_the_latest_point_is_the_last_that_was_measured_and_is_not_left_out():
    result = analyse_shewhart_chart([*RISEN, 4, None], freeze=12, excluded=[19])

    assert latest_variation(result, "increase").kind == "improvement"
    assert point_variation(result, "increase")[19].kind == "common cause"


@pytest.mark.parametrize(
    ("target", "better", "judged"),
    [
        (9, "increase", "fail"),
        (1, "increase", "pass"),
        (9, "decrease", "pass"),
        (1, "decrease", "fail"),
        (4.5, "increase", "hit or miss"),
        (4.5, "decrease", "hit or miss"),
        (9, "neutral", ""),
    ],
)
def test_a_target_is_held_against_the_limits_and_the_direction_wanted(target, better, judged):
    assert assurance(analyse_shewhart_chart(STEADY), target, better) == judged


def test_a_target_is_held_against_the_limits_of_today():
    before, after = [4, 5] * 6, [14, 15] * 6
    result = analyse_shewhart_chart(before + after, phases=[12])

    assert assurance(result, 9, "increase") == "pass"


def test_without_limits_nothing_is_said_about_a_target():
    assert assurance(analyse_shewhart_chart([5]), 4, "increase") == ""
    assert assurance(analyse_shewhart_chart([]), 4, "increase") == ""
