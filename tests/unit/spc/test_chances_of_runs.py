"""Exact chances of runs: against every order there is, the printed table, and published boxes."""

from itertools import groupby, product
from math import comb

import pytest

from practicum.spc.anhoej import crossings_limit, longest_run_limit
from practicum.spc.anhoej_boxes import best_box, cut_box, joint_distribution
from practicum.spc.printed_runs import PRINTED_RUNS_TABLE
from practicum.spc.runs_distribution import runs_distribution, runs_limits, runs_limits_for

DIFFERENT = {
    11: ((3, 10), (4, 9)),
    12: ((3, 11), (4, 10)),
    17: ((5, 13), (6, 13)),
    20: ((6, 16), (7, 15)),
    22: ((7, 17), (8, 16)),
    23: ((7, 17), (8, 17)),
    25: ((8, 18), (9, 18)),
    29: ((10, 20), (10, 21)),
    32: ((11, 23), (12, 22)),
    35: ((12, 24), (13, 24)),
    37: ((13, 25), (14, 25)),
    41: ((15, 27), (15, 28)),
    43: ((16, 28), (16, 29)),
    53: ((21, 34), (20, 35)),
    55: ((22, 35), (21, 36)),
    57: ((23, 36), (22, 37)),
    59: ((24, 38), (23, 38)),
}
"""Useful points: the row of the printed table, and what the exact distribution gives."""


def orders(length):
    return product((False, True), repeat=length)


def shape(order):
    lengths = [len(list(group)) for _side, group in groupby(order)]
    return len(lengths), max(lengths)


@pytest.mark.parametrize(("above", "below"), [(1, 1), (3, 2), (5, 5), (7, 3), (6, 6), (0, 4)])
def test_the_distribution_of_runs_counts_every_order(above, below):
    counts = [0] * (above + below + 1)
    for order in orders(above + below):
        if sum(order) == above:
            counts[shape(order)[0]] += 1
    exact = [each / comb(above + below, above) for each in counts]

    assert list(runs_distribution(above, below)) == pytest.approx(
        exact[: len(runs_distribution(above, below))]
    )
    assert sum(runs_distribution(above, below)) == pytest.approx(1)


@pytest.mark.parametrize("useful", range(10, 61))
def test_limits_leave_at_most_a_fortieth_on_either_side_and_could_not_be_narrower(useful):
    above, below = (useful + 1) // 2, useful // 2
    limits, chances = runs_limits_for(useful), runs_distribution(above, below)

    assert sum(chances[: limits.lower]) <= 0.025 < sum(chances[: limits.lower + 1])
    assert sum(chances[limits.upper + 1 :]) <= 0.025 < sum(chances[limits.upper :])


def test_these_are_all_the_rows_in_which_the_printed_table_is_not_the_exact_one():
    found = {
        useful: (tuple(printed), tuple(runs_limits_for(useful)))
        for useful, printed in PRINTED_RUNS_TABLE.items()
        if printed != runs_limits_for(useful)
    }

    assert found == DIFFERENT
    assert sorted(PRINTED_RUNS_TABLE) == list(range(10, 61))


def test_the_normal_curve_goes_on_where_the_exact_sum_ends():
    assert abs(runs_limits_for(501).lower - runs_limits(251, 250).lower) <= 1
    assert abs(runs_limits_for(501).upper - runs_limits(251, 250).upper) <= 1


@pytest.mark.parametrize(("useful", "longest", "crossings"), [
    (10, 6, 2), (11, 6, 2), (12, 7, 3), (15, 7, 4), (20, 7, 6), (22, 7, 7), (23, 8, 7),
    (24, 8, 8), (30, 8, 10), (40, 8, 14), (45, 8, 17), (46, 9, 17), (90, 9, 37), (91, 10, 37),
])  # fmt: skip
def test_anhoejs_limits_are_the_published_ones(useful, longest, crossings):
    assert longest_run_limit(useful) == longest
    assert crossings_limit(useful) == crossings


@pytest.mark.parametrize("length", [1, 2, 5, 9])
def test_the_joint_distribution_counts_every_order_of_tosses(length):
    joint = joint_distribution(length)
    for runs in range(1, length + 1):
        for longest in range(1, length + 1):
            ways = sum(shape(order) == (runs, longest) for order in orders(length))

            assert joint[runs - 1, longest] == pytest.approx(ways / 2**length)


@pytest.mark.parametrize(("useful", "box"), [
    (10, (2, 6, 3, 5)), (11, (3, 7, 4, 6)), (12, (3, 6, None, None)), (15, (4, 7, 6, 6)),
    (24, (6, 7, 7, 6)), (26, (9, 9, 10, 7)), (34, (11, 8, 13, 7)), (48, (19, 12, 20, 11)),
    (75, (31, 12, 32, 9)), (83, (33, 10, 36, 7)), (88, (37, 12, 38, 10)),
    (94, (39, 11, 42, 8)), (97, (41, 12, 42, 9)), (100, (41, 10, 42, 9)),
])  # fmt: skip
def test_best_and_cut_boxes_are_the_published_ones(useful, box):
    crossings, longest, border, run = box
    uncut = (crossings, longest)

    assert best_box(useful)[:2] == uncut
    assert cut_box(useful) == (*uncut, border or crossings, run or longest)
