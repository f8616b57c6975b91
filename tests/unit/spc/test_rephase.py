"""Proposals for new phases: found by published conventions, never applied."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicum.spc import analyse_run_chart
from practicum.spc.rephase import CONVENTIONS, SCOTTISH, propose_levels, propose_phases

BASE = [5, 6, 5, 7, 6, 5, 6, 7]
FALLEN = [3, 2, 3, 2, 2, 3, 2, 3, 2]


def test_nine_in_a_row_after_a_baseline_of_eight_propose_a_level_from_their_first_eight():
    base, fallen = propose_levels(BASE + FALLEN)

    assert (base.first, base.last, base.centre) == (0, 7, 6)
    assert (fallen.first, fallen.last, fallen.centre, fallen.direction) == (8, 15, 2.5, "below")


def test_eight_in_a_row_propose_nothing_yet():
    assert propose_phases(BASE + FALLEN[:-1]) == ()


def test_points_on_the_line_are_passed_over_and_a_point_beyond_it_starts_afresh():
    on_line = [*BASE, 3, 2, 6, 3, 2, 2, 3, 2, 3, 2]
    beyond = [*BASE, 3, 2, 3, 2, 2, 9, 3, 2, 3, 2]

    assert [each.start for each in propose_phases(on_line)] == [8]
    assert propose_phases(beyond) == ()


def test_only_the_direction_that_is_asked_for_is_looked_at():
    assert propose_phases(BASE + FALLEN, direction="above") == ()
    assert len(propose_phases(BASE + FALLEN, direction="below")) == 1


def test_a_missing_value_counts_for_nothing():
    with_gap = [*BASE, None, *FALLEN[:4], None, *FALLEN[4:]]

    assert [each.start for each in propose_phases(with_gap)] == [9]


def test_levels_follow_one_another():
    risen = [8, 9, 8, 9, 9, 8, 9, 8, 9]
    levels = propose_levels(BASE + FALLEN + risen)

    assert [each.direction for each in levels] == ["", "below", "above"]


def test_a_proposal_is_a_phase_with_a_question_that_a_chart_can_take():
    (phase,) = propose_phases(BASE + FALLEN)
    values = BASE + FALLEN
    before, after = (analyse_run_chart(values, phases=each) for each in ((), [phase]))

    assert "what changed?" in phase.reason
    assert len(before.phases) == 1
    assert after.median == 2.5


def test_rates_are_compared_as_rates():
    counts = [10 * each for each in BASE + FALLEN]

    assert len(propose_phases(counts, denominators=[10] * 17)) == 1
    assert len(propose_phases(counts, denominators=counts)) == 0


@pytest.mark.parametrize("convention", CONVENTIONS.values(), ids=lambda each: each.name)
def test_a_series_that_is_too_short_proposes_nothing(convention):
    for values in ([], [1], [None] * 20, [1, 2, 3]):
        assert propose_phases(values, convention=convention) == ()


def test_lengths_that_differ_are_refused():
    with pytest.raises(ValueError, match="3 values but 1"):
        propose_levels([1, 2, 3], denominators=[1])


@given(st.lists(st.integers(0, 9), max_size=60))
def test_every_proposed_level_rests_on_a_run_on_one_side_of_the_last(values):
    levels = propose_levels(values, convention=SCOTTISH)
    for before, level in itertools.pairwise(levels):
        run = [each for each in values[level.first : level.last + 1] if each != before.centre]

        assert level.first > before.last
        assert len(run) == 8
        assert len({each > before.centre for each in run}) == 1
