"""Pareto charts, histograms, scatter charts, small multiples; constants of randomness tests."""

from math import isnan, nan

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from practicum.spc.histogram import histogram
from practicum.spc.pareto import pareto
from practicum.spc.runs_tests import runs_about_line, runs_up_and_down
from practicum.spc.scatter import scatter
from practicum.spc.small_multiples import small_multiples

NUMBERS = st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=50)


def test_causes_are_sorted_and_the_vital_few_reach_four_fifths():
    bars = pareto({"late": 30, "lost": 50, "torn": 12, "wet": 8})

    assert [each.label for each in bars] == ["lost", "late", "torn", "wet"]
    assert [each.vital for each in bars] == [True, True, False, False]
    assert bars[-1].cumulative == 1


def test_a_mixed_bag_comes_last_however_large_and_is_never_vital():
    bars = pareto({"Other": 90, "late": 6, "lost": 4})

    assert [each.label for each in bars] == ["late", "lost", "Other"]
    assert not bars[-1].vital


def test_nothing_counted_is_no_share():
    assert [each.share for each in pareto({"late": 0})] == [0]
    assert pareto({}) == ()


@pytest.mark.parametrize("count", [-1, nan])
def test_a_count_below_zero_is_refused_by_name(count):
    with pytest.raises(ValueError, match="late"):
        pareto({"late": count})


@given(NUMBERS)
@example([5e-324, -2.0])
def test_every_value_lies_in_one_class_of_a_histogram(values):
    found = histogram([*values, None])

    assert sum(found.counts) == found.measured == len(values)
    assert found.edges[0] <= min(values)
    assert max(values) <= found.edges[-1] * (1 + 1e-9) + 1e-9
    assert len(found.counts) <= 42


def test_a_width_of_one_own_is_kept_and_an_absurd_one_refused():
    assert histogram([1, 2, 2, 3, 9], width=5).edges == (0, 5, 10)
    for width in (0, -1, 1e-9):
        with pytest.raises(ValueError, match="width"):
            histogram([1, 2, 90], width=width)


def test_a_histogram_of_nothing_or_of_one_value_is_no_error():
    assert histogram([None]).counts == ()
    assert histogram([4]).counts == (1,)
    assert histogram([5e-324, 1e-323]).measured == 2


def test_a_scatter_chart_has_correlation_rank_and_line():
    found = scatter([1, 2, 3, 4, None, 6], [2, 4, 6, 8, 99, 12])

    assert found.pairs == 5
    assert found.correlation == pytest.approx(1)
    assert (found.slope, found.intercept) == pytest.approx((2, 0))
    assert scatter([1, 2, 3, 4], [1, 8, 27, 64]).rank_correlation == pytest.approx(1)


def test_a_measure_that_does_not_vary_goes_with_nothing():
    found = scatter([1, 2, 3, 4], [0.1] * 4)

    assert isnan(found.correlation)
    assert isnan(found.slope)


def test_the_interval_of_a_correlation_is_fishers():
    found = scatter([1, 2, 3, 4, 5, 6, 7], [2, 1, 4, 3, 7, 5, 6])

    assert found.correlation == pytest.approx(23 / 28)
    assert (found.low, found.high) == pytest.approx((0.17925, 0.97276), abs=1e-5)


def test_pairs_that_do_not_match_are_refused():
    with pytest.raises(ValueError, match="3 values"):
        scatter([1, 2, 3], [1])


def test_small_multiples_share_one_scale_and_keep_their_order():
    found = small_multiples([1, 50, 2, 60, 3, 70], ["B", "A"] * 3, chart="i")

    assert list(found.results) == ["B", "A"]
    assert found.low < 1
    assert found.high > 70
    assert found.results["A"].values == (50, 60, 70)


def test_small_multiples_divide_by_their_own_denominators():
    found = small_multiples([1, 2, 3, 4], list("abab"), denominators=[10, 20, 30, 40])

    assert found.results["b"].values == (0.1, 0.1)
    with pytest.raises(ValueError, match="stratum"):
        small_multiples([1, 2], ["a"])


def test_tests_of_randomness_need_enough_to_test():
    assert runs_about_line([1, 1, 1], 0) is None
    assert runs_up_and_down([3, 3, 3]) is None
    assert runs_up_and_down([1, 2, 1, 2, 1]).runs == 4
