"""Run charts against the field's worked examples, a plain oracle, and laws that must hold."""

from dataclasses import replace
from math import inf, isnan, nan
from statistics import median

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicum.spc import Phase, Series, analyse_run_chart, analyse_run_charts, rule_set
from practicum.spc.rules import RULE_SETS

WORKED = [4, 3, 3, 2, 2, 3, 3, 4, 4, 4, 4, 3, 3, 2, 2, 1, 2, 1, 0, 3, 3, 4, 5, 6, 7, 9, 8, 7, 6, 6]
DNAS = [9, 8, 9, 6, 7, 5, 6, 8, 9, 6, 7, 6, 6, 7, 9, 9, 8, 6, 7, 8, 6, 8, 7, 5, 4]
SHIFTED = [9, 8, 9, 6, 7, 5, 6, 8, 9, 6, 7, 4, 3, 4, 2, 3, 4, 3]
POINT = st.one_of(st.none(), st.integers(-6, 6).map(lambda each: each / 2))
SERIES = st.lists(POINT, max_size=40)


def found(result):
    return {(each.rule, each.first, each.last, each.direction) for each in result.signals}


def test_the_worked_example_of_the_field_has_its_known_counts():
    phase = analyse_run_chart(WORKED).phases[0]

    assert (phase.centre, phase.useful, phase.runs) == (3, 22, 5)
    assert phase.longest_run.length == 9
    assert phase.longest_trend.length == 7


def test_a_trend_that_equal_values_end_is_shorter_in_the_worked_example():
    phase = analyse_run_chart(WORKED, rules="making-data-count").phases[0]

    assert phase.longest_trend.length == 6


def test_the_clinic_example_is_random_by_the_rules_of_perla():
    result = analyse_run_chart(DNAS)

    assert (result.median, result.phases[0].useful, result.phases[0].runs) == (7, 20, 10)
    assert not result.signals


def test_a_signal_names_its_first_and_last_point_its_direction_and_its_limit():
    shift = next(each for each in analyse_run_chart(SHIFTED).signals if each.rule == "shift")

    assert (shift.first, shift.last, shift.direction) == (11, 17, "below")
    assert (shift.limit, shift.found, shift.points) == (6, 7, (11, 12, 13, 14, 15, 16, 17))


def test_points_on_the_median_neither_extend_nor_break_a_run():
    run = analyse_run_chart([7, 8, 6, 9, None, 7, 5], centre=6).phases[0].longest_run

    assert run == (0, 5, 4, "above")


def test_a_point_on_the_line_ends_a_run_or_counts_as_below_where_the_rules_say_so():
    values = [7, 7, 7, 6, 7, 7, 7, 5, 6, 5]
    by_stand = {
        stand: analyse_run_chart(values, centre=6, rules=replace(rule_set("perla"), on_line=stand))
        .phases[0]
        .longest_run[:3]
        for stand in ("skip", "break", "below")
    }

    assert by_stand == {"skip": (0, 6, 6), "break": (0, 2, 3), "below": (0, 2, 3)}


def test_a_gap_neither_adds_to_a_run_nor_ends_it():
    with_gap = [5, 6, 5, None, 6, 5, 6, None, 1, 1, 1, 1, 1, 1]
    shift = [each for each in analyse_run_chart(with_gap).signals if each.rule == "shift"]

    assert [(each.first, each.last, each.found) for each in shift] == [(0, 6, 6), (8, 13, 6)]


def test_an_excluded_point_counts_for_nothing_and_stays_in_the_values():
    result = analyse_run_chart([1, 2, 3, 99], excluded=[3])

    assert result.values[3] == 99
    assert result.excluded == (3,)
    assert (result.median, result.phases[0].measured) == (2, 3)


def test_a_frozen_baseline_is_drawn_on_and_later_points_are_held_against_it():
    result = analyse_run_chart([5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 9, 9, 9, 9, 9, 9], freeze=10)

    assert result.centre == (5.5,) * 16
    assert ("shift", 9, 15, "above") in found(result)
    assert (result.phases[0].fixed, result.phases[0].stop) == (10, 16)


def test_each_phase_has_its_own_median_reason_and_baseline():
    result = analyse_run_chart(
        [1, 2, 3, 7, 8, 9, 90, 91], freeze=2, phases=[Phase(3, "New rota", 3)]
    )

    assert [(each.start, each.stop, each.fixed, each.reason) for each in result.phases] == [
        (0, 3, 2, ""),
        (3, 8, 6, "New rota"),
    ]
    assert [each.centre for each in result.phases] == [1.5, 8]


def test_a_freeze_goes_to_the_first_phase_even_if_it_is_named():
    result = analyse_run_chart([1, 2, 30, 7], freeze=2, phases=[Phase(0, "start"), 3])

    assert result.phases[0].centre == 1.5


def test_no_run_reaches_across_the_border_of_two_phases():
    result = analyse_run_chart([1, 2] * 5 + [2] * 4 + [2] * 4 + [1, 2] * 5, phases=[14])

    assert not [each for each in result.signals if each.first < 14 <= each.last]


def test_counts_divided_by_denominators_are_charted_and_none_of_none_is_a_gap():
    result = analyse_run_chart([5, 3, 0], denominators=[10, 10, 0])

    assert result.values[:2] == (0.5, 0.3)
    assert isnan(result.values[2])


def test_nothing_measured_is_a_result_without_signals():
    for values in ([], [None, None], [nan]):
        result = analyse_run_chart(values)

        assert isnan(result.median)
        assert not result.signals


def test_fewer_useful_points_than_the_rules_need_are_not_judged():
    assert not analyse_run_chart([1] * 4 + [2] * 5, centre=1.5).signals
    assert analyse_run_chart([1] * 4 + [2] * 6, centre=1.5).signals


@given(SERIES, st.sampled_from(sorted(RULE_SETS)), st.sampled_from(("perla", "anhoej")))
def test_many_series_in_a_batch_give_what_each_gives_alone(values, first, second):
    others = [[3, 1, 2], [], values[::-1]]
    for rules in (first, second):
        batch = analyse_run_charts([*others, Series(values), *others], rules=rules)

        assert str(batch[len(others)]) == str(analyse_run_chart(values, rules=rules))


@given(SERIES)
def test_runs_and_trends_are_those_that_a_plain_count_finds(values):
    phase = analyse_run_chart(values).phases[0]
    kept = [(at, each) for at, each in enumerate(values) if each is not None]
    middle = median([each for _at, each in kept]) if kept else nan
    sides = [(at, each > middle) for at, each in kept if each != middle]
    runs = _stretches(sides)

    assert phase.useful == len(sides)
    assert phase.runs == len(runs)
    assert phase.crossings == max(len(runs) - 1, 0)
    assert (phase.longest_run.length if runs else 0) == max(map(len, runs), default=0)
    assert (phase.longest_trend.length if phase.longest_trend else 1) == _longest_trend(kept)


def _stretches(sides):
    runs = []
    for at, side in sides:
        if not runs or runs[-1][0][1] != side:
            runs.append([])
        runs[-1].append((at, side))
    return runs


def _longest_trend(kept):
    """Try every stretch of points: the plain, slow way."""
    values = [each for _at, each in kept]
    values = [each for at, each in enumerate(values) if not at or each != values[at - 1]]
    longest = 1
    for first in range(len(values)):
        for last in range(first + 1, len(values) + 1):
            steps = {b > a for a, b in zip(values[first:], values[first + 1 : last], strict=False)}
            if len(steps) <= 1:
                longest = max(longest, last - first)
    return longest


@given(SERIES, st.integers(-5, 5))
def test_moving_every_value_moves_the_median_and_nothing_else(values, by):
    plain = analyse_run_chart(values)
    moved = analyse_run_chart([None if each is None else each + by for each in values])

    assert found(moved) == found(plain)
    assert isnan(plain.median) or moved.median == plain.median + by


@given(SERIES)
def test_reversing_time_keeps_median_runs_and_the_longest_run(values):
    phase, reverse = (analyse_run_chart(each).phases[0] for each in (values, values[::-1]))

    assert (phase.useful, phase.runs) == (reverse.useful, reverse.runs)
    assert (phase.longest_run or [0] * 3)[2] == (reverse.longest_run or [0] * 3)[2]
    assert np.array_equal(phase.centre, reverse.centre, equal_nan=True)


@given(SERIES)
def test_upside_down_every_signal_points_the_other_way(values):
    turned = {"above": "below", "below": "above", "up": "down", "down": "up", "": ""}
    upside = analyse_run_chart([None if each is None else -each for each in values])

    assert found(upside) == {
        (*each[:3], turned[each[3]]) for each in found(analyse_run_chart(values))
    }


@pytest.mark.parametrize(
    ("given_values", "message"),
    [
        ([[1, 2], [3, 4]], "one list"),
        ("12", "one list"),
        (5, "one list"),
        ([1, "many"], "Value 2 is “many”"),
        ([1, inf], "Value 2 is inf"),
        ([1, 2e200], "Value 2 is 2e\\+200"),
        ([1, 10**400], "Value 2 is inf"),
    ],
)
def test_values_that_are_no_series_are_refused_with_their_place(given_values, message):
    with pytest.raises(ValueError, match=message):
        analyse_run_chart(given_values)


@pytest.mark.parametrize(
    "decisions",
    [
        {"phases": [9]},
        {"phases": [-1]},
        {"phases": [1, 1]},
        {"excluded": [9]},
        {"excluded": [-1]},
        {"freeze": 0},
        {"denominators": [1]},
        {"denominators": [1, -2, 3]},
        {"subgroups": ["a"]},
        {"rules": "astrology"},
    ],
    ids=str,
)
def test_decisions_that_do_not_fit_the_series_are_refused(decisions):
    with pytest.raises(ValueError, match=r"[a-z ]{12}"):
        analyse_run_chart([1, 2, 3], **decisions)


def test_a_bad_value_in_a_batch_is_told_by_its_place_in_its_own_series():
    with pytest.raises(ValueError, match="Value 2 is inf"):
        analyse_run_charts([[1, 2, 3], [4, inf]])
