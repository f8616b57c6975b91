"""Shewhart charts against sums written out by hand, kind by kind."""

import itertools
from math import inf, isnan, nan, pi, sqrt
from statistics import mean, stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicum.spc import Phase, Series
from practicum.spc.constants import c4, d2, d3
from practicum.spc.conventions import EXACT, NHS_ENGLAND, Conventions
from practicum.spc.shewhart import analyse_shewhart_chart, analyse_shewhart_charts

VALUES = [9, 8, 9, 6, 7, 5, 6, 8, 9, 6, 7, 6, 6, 7, 9, 9, 8, 6, 7, 8, 6, 8, 7, 5, 4]
COUNTS = [3, 5, 2, 4, 0, 6, 1, 3, 2, 7, 3, 4]
SIZES = [20, 25, 18, 30, 22, 40, 15, 24, 20, 45, 28, 33]
GROUPS = [[5, 7, 6], [8, 6, 9], [4, 5, 3], [7, 7, 10]]
LABELS = [at for at, group in enumerate(GROUPS) for _value in group]
FLAT = [value for group in GROUPS for value in group]
SCREENED = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]


def chart(values=VALUES, kind="i", **decisions):
    return analyse_shewhart_chart(values, chart=kind, **decisions)


def lines(result, at=0):
    return result.centre[at], result.lines.lower[at], result.lines.upper[at]


def ranges(values):
    return [abs(b - a) for a, b in itertools.pairwise(values)]


def test_individuals_lie_within_266_mean_moving_ranges_of_the_mean():
    reach = 3 * mean(ranges(VALUES)) / 1.128

    assert lines(chart()) == pytest.approx((7.04, 7.04 - reach, 7.04 + reach), rel=1e-12)


def test_one_two_and_three_sigma_lines_are_evenly_spaced():
    drawn = chart().lines
    step = (drawn.upper[0] - drawn.centre[0]) / 3

    assert drawn.upper_1[0] - drawn.centre[0] == pytest.approx(step)
    assert drawn.upper_2[0] - drawn.upper_1[0] == pytest.approx(step)
    assert drawn.centre[0] - drawn.lower_2[0] == pytest.approx(2 * step)


def test_the_published_example_of_screening_moving_ranges():
    plain, screened = (lines(chart(SCREENED, conventions=each)) for each in (
        Conventions(d2=3 / 2.66), NHS_ENGLAND
    ))  # fmt: skip

    assert [round(each, 2) for each in plain] == [1.94, -3.06, 6.95]
    assert [round(each, 2) for each in screened] == [1.94, -0.72, 4.60]


@pytest.mark.parametrize("values", [[3] * 20, [3] * 19 + [4], [3, 3]])
def test_screening_that_would_leave_nothing_is_not_done(values):
    plain, screened = (lines(chart(values, conventions=each)) for each in (
        Conventions(), Conventions(screen=True)
    ))  # fmt: skip

    assert screened == plain


def test_a_gap_takes_both_moving_ranges_beside_it_or_is_bridged_on_request():
    values = [1, 3, None, 9, 12]
    gap = chart(values).sigma[0] * 1.128
    bridged = chart(values, conventions=Conventions(missing="bridge")).sigma[0] * 1.128

    assert gap == pytest.approx((2 + 3) / 2)
    assert bridged == pytest.approx((2 + 6 + 3) / 3)


def test_a_moving_range_chart_has_its_printed_upper_limit_and_none_below_zero():
    result = chart(kind="mr")
    average = mean(ranges(VALUES))

    assert isnan(result.values[0])
    assert result.values[1:] == tuple(ranges(VALUES))
    assert lines(result, 5) == pytest.approx((average, 0, 3.267 * average))


def test_a_proportion_has_limits_of_its_own_size_within_nought_and_one():
    result = chart(COUNTS, "p", denominators=SIZES)
    share = sum(COUNTS) / sum(SIZES)
    for at, size in enumerate(SIZES):
        reach = 3 * sqrt(share * (1 - share) / size)

        assert lines(result, at) == pytest.approx(
            (share, max(share - reach, 0), min(share + reach, 1))
        )


def test_rates_counts_and_numbers_of_a_whole_have_poisson_and_binomial_limits():
    rate, mean_count = sum(COUNTS) / sum(SIZES), mean(COUNTS)
    u, c, np_chart = (chart(COUNTS, kind, denominators=SIZES) for kind in ("u", "c", "np"))

    assert lines(u, 3) == pytest.approx((rate, 0, rate + 3 * sqrt(rate / 30)))
    assert lines(c) == pytest.approx((mean_count, 0, mean_count + 3 * sqrt(mean_count)))
    assert lines(np_chart, 3) == pytest.approx(
        (30 * rate, 0, 30 * rate + 3 * sqrt(30 * rate * (1 - rate)))
    )


@pytest.mark.parametrize(("plain", "prime"), [("p", "p'"), ("u", "u′")])
def test_laneys_charts_widen_by_the_moving_range_of_the_scores(plain, prime):
    narrow, wide = (chart(COUNTS, kind, denominators=SIZES) for kind in (plain, prime))
    scores = [
        (value - middle) / sigma
        for value, middle, sigma in zip(narrow.values, narrow.centre, narrow.sigma, strict=True)
    ]
    factor = mean(ranges(scores)) / 1.128

    assert wide.sigma == pytest.approx([each * factor for each in narrow.sigma])


def test_cases_between_events_have_a_median_and_geometric_limits():
    result = chart([0, 2, 5, 1, 9, 3], "g")
    average = 20 / 6

    assert lines(result) == pytest.approx((2.5, 0, average + 3 * sqrt(average * (average + 1))))


def test_time_between_events_is_judged_after_a_power_and_drawn_in_its_own_unit():
    values = [4.0, 9.5, 1.2, 30.0, 7.7, 2.0]
    even = [each ** (1 / 3.6) for each in values]
    reach = 3 * mean(ranges(even)) / 1.128
    expected = (mean(even), max(mean(even) - reach, 0), mean(even) + reach)

    assert lines(chart(values, "t")) == pytest.approx([each**3.6 for each in expected])


@pytest.mark.parametrize("value", [5, 0.1, 1 / 3, 1e12, 1e-9, 7.3])
def test_times_that_never_change_lie_on_their_line_and_give_no_signal(value):
    result = chart([value] * 24, "t", rules="nelson")

    assert set(result.centre) == {value}
    assert (result.phases[0].useful, result.signals, result.beyond) == (0, (), ())


def test_means_of_subgroups_have_limits_from_their_standard_deviations():
    result = chart(FLAT, "xbar", subgroups=LABELS)
    spread = mean(stdev(each) for each in GROUPS) / c4(3)

    assert result.values == pytest.approx([mean(each) for each in GROUPS])
    assert lines(result) == pytest.approx((
        mean(FLAT), mean(FLAT) - 3 * spread / sqrt(3), mean(FLAT) + 3 * spread / sqrt(3)
    ))  # fmt: skip


def test_means_of_subgroups_may_have_limits_from_their_ranges():
    result = chart(FLAT, "xbar-r", subgroups=LABELS)
    spread = mean(max(each) - min(each) for each in GROUPS) / d2(3)

    assert result.sigma[0] == pytest.approx(spread / sqrt(3))


def test_standard_deviations_and_ranges_have_charts_of_their_own():
    s, r = (chart(FLAT, kind, subgroups=LABELS) for kind in ("s", "r"))
    spread, reach = mean(map(stdev, GROUPS)), mean(max(each) - min(each) for each in GROUPS)

    assert lines(s) == pytest.approx((spread, 0, spread * (1 + 3 * sqrt(1 - c4(3) ** 2) / c4(3))))
    assert lines(r) == pytest.approx((reach, 0, reach * (1 + 3 * d3(3) / d2(3))))


def test_the_centre_of_a_standard_deviation_chart_runs_on_through_a_subgroup_of_one():
    result = chart([1, 3, 5, 2, 6], "s", subgroups=["a", "a", "b", "c", "c"])

    assert len(set(result.centre)) == 1
    assert isnan(result.lines.upper[1])


def test_a_frozen_baseline_does_not_move_when_a_subgroup_of_another_size_is_added():
    before = chart(FLAT, "xbar", subgroups=LABELS, freeze=4)
    after = chart([*FLAT, 9, 2], "xbar", subgroups=[*LABELS, 9, 9], freeze=4)

    assert lines(after) == lines(before)


def test_individuals_with_denominators_share_one_spread_by_size():
    result = chart(COUNTS, "i'", denominators=SIZES)
    rates = [a / b for a, b in zip(COUNTS, SIZES, strict=True)]
    pairs = zip(ranges(rates), SIZES, SIZES[1:], strict=False)
    spread = mean(sqrt(pi / 2) * each / sqrt(1 / m + 1 / n) for each, m, n in pairs)

    assert result.centre[0] == pytest.approx(sum(COUNTS) / sum(SIZES))
    assert result.sigma == pytest.approx([spread / sqrt(size) for size in SIZES])
    assert chart(COUNTS, "ms", denominators=SIZES).centre[0] == pytest.approx(spread)


def test_constants_are_those_of_the_textbooks():
    assert [round(c4(n), 4) for n in (2, 3, 5, 10, 25)] == [0.7979, 0.8862, 0.94, 0.9727, 0.9896]
    assert [round(d2(n), 3) for n in (2, 3, 4, 5, 6, 10)] == [
        1.128, 1.693, 2.059, 2.326, 2.534, 3.078
    ]  # fmt: skip
    assert [round(d3(n), 4) for n in (2, 3, 4, 5, 10)] == [0.8525, 0.8884, 0.8798, 0.8641, 0.7971]
    assert d2(2) == pytest.approx(2 / sqrt(pi), rel=1e-11)
    assert d2(3) == pytest.approx(3 / sqrt(pi), rel=1e-11)
    assert pytest.approx(1.128, abs=5e-4) == EXACT.d2
    assert pytest.approx(3.2665, abs=5e-4) == EXACT.mr_limit


@pytest.mark.parametrize("kind", ["c", "p", "u", "np", "g", "t", "mr", "s", "r"])
def test_no_line_passes_what_nature_allows(kind):
    groups = {"subgroups": [at // 2 for at in range(12)]} if kind in {"s", "r"} else {}
    values = [each + (kind == "t") for each in COUNTS]
    drawn = chart(values, kind, denominators=SIZES, **groups).lines
    every = [each for line in drawn for each in line if not isnan(each)]

    assert min(every) >= 0
    if kind == "p":
        assert max(every) <= 1


def test_phases_and_a_freeze_each_have_their_own_limits():
    result = chart(
        [5, 6, 5, 6, 9, 9, 20, 22, 20, 30], freeze=4, phases=[Phase(6, "new", baseline=3)]
    )

    assert lines(result, 5)[0] == 5.5
    assert result.sigma[5] == pytest.approx(1 / 1.128)
    assert lines(result, 9)[0] == pytest.approx(62 / 3)
    assert result.sigma[9] == pytest.approx(2 / 1.128)


def test_an_excluded_point_moves_no_line_is_no_signal_and_is_still_told():
    values = [5, 6, 5, 7, 50, 6, 5, 6, 7, 5, 6, 5, 6]
    result = chart(values, excluded=[4])

    assert lines(result) == lines(chart(values[:4] + values[5:]))
    assert not result.signals
    assert result.beyond == (4,)


def test_a_given_centre_line_takes_the_place_of_the_one_found():
    assert lines(chart(centre=5))[0] == 5
    assert lines(chart([0, 2, 5, 1, 9, 3], "g", centre=4))[0] == pytest.approx(0.693 * 4)


@pytest.mark.parametrize(
    ("values", "kind", "message"),
    [
        ([1, 0], "t", "Value 2 is 0"),
        ([1, -2], "c", "Value 2 is -2"),
        ([1, -2], "g", "Value 2 is -2"),
        ([1, -2], "u", "Value 2 is -2"),
        ([1, 6], "p", "Value 2 is 6"),
        ([1, 6], "np", "Value 2 is 6"),
        ([1, inf], "i", "Value 2 is inf"),
        ([1, 2], "bar", "no chart called"),
    ],
)
def test_values_that_a_kind_of_chart_cannot_have_are_refused_by_their_place(values, kind, message):
    with pytest.raises(ValueError, match=message):
        chart(values, kind, denominators=[5, 5])


@pytest.mark.parametrize("kind", ["p", "u", "np", "i-prime", "ms", "xbar", "s", "r"])
def test_a_chart_says_what_it_cannot_do_without(kind):
    with pytest.raises(ValueError, match="need"):
        chart(kind=kind)


@given(
    st.lists(st.lists(st.one_of(st.none(), st.integers(1, 9)), max_size=9), max_size=5),
    st.sampled_from(["i", "mr", "c", "g", "t"]),
)
def test_many_charts_in_a_batch_give_what_each_gives_alone(series, kind):
    batch = analyse_shewhart_charts(map(Series, series), chart=kind, rules="nelson")

    assert [str(each) for each in batch] == [
        str(chart(each, kind, rules="nelson")) for each in series
    ]


def test_a_large_batch_gives_what_each_chart_gives_alone():
    series = [[(at * each) % 17 + 0.5 for at in range(20 + each % 9)] for each in range(300)]
    series[7], series[9] = [], [nan] * 5
    batch = analyse_shewhart_charts(series)

    assert [str(each) for each in batch] == [str(chart(each)) for each in series]
