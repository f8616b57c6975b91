"""The rules once more, in plain Python, as a person would apply them with paper and pencil.

It is written apart from the engine and shares nothing with it: the tests hold both against each
other on every practice case.
"""

from functools import cache
from math import comb

FEWEST = 10


def middle(values):
    ordered = sorted(values)
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def sides(values, line):
    """Give +1, -1 or 0 for each point."""
    return [(value > line) - (value < line) for value in values]


def shifts(values, line):
    """Give each run of six or more points on one side as the list of its points."""
    found, row, side = [], [], 0
    for at, each in enumerate([*sides(values, line), None]):
        if each == 0:
            continue
        if each == side:
            row.append(at)
            continue
        if len(row) >= 6:
            found.append(row)
        row, side = [at], each
    return found


def trends(values):
    """Give each trend of five or more as its first and last point; equal neighbours are one."""
    steps, last = [], 0
    for at in range(1, len(values)):
        if values[at] != values[last]:
            steps.append((last, at, 1 if values[at] > values[last] else -1))
            last = at
        else:
            last = at
    found, row = [], []
    for step in [*steps, (None, None, 0)]:
        if row and step[2] == row[-1][2]:
            row.append(step)
            continue
        if len(row) >= 4:
            found.append((row[0][0], row[-1][1]))
        row = [step]
    return found


def runs(values, line):
    kept = [side for side in sides(values, line) if side]
    return sum(1 for at, side in enumerate(kept) if at == 0 or side != kept[at - 1]), len(kept)


@cache
def orders(above, below, count, last):
    """Count the orders of so many points above and below that make so many runs."""
    if count == 0:
        return int(above == 0 and below == 0 and last == 0)
    if last == 0:
        return orders(above, below, count, 1) + orders(above, below, count, -1)
    total = 0
    size = above if last == 1 else below
    for length in range(1, size + 1):
        rest = (above - length, below) if last == 1 else (above, below - length)
        if count == 1:
            total += rest == (0, 0)
        else:
            total += orders(*rest, count - 1, -last)
    return total


def chance(above, below, wanted):
    return sum(orders(above, below, each, 0) for each in wanted) / comb(above + below, above)


def runs_verdict(values, line):
    """Say whether runs are too few or too many, at one chance in twenty, both ends together."""
    found, useful = runs(values, line)
    above, below = useful // 2, useful - useful // 2
    if chance(above, below, range(1, found + 1)) <= 0.025:
        return "too-few-runs"
    if chance(above, below, range(found, useful + 1)) <= 0.025:
        return "too-many-runs"
    return ""


def signals(values, freeze=None):
    """Give the rules that are met, each with its points; for a trend its ends."""
    line = middle(values[:freeze] if freeze else values)
    if sum(1 for side in sides(values, line) if side) < FEWEST:
        return {}
    found = {}
    if shifts(values, line):
        found["shift"] = shifts(values, line)
    if trends(values):
        found["trend"] = trends(values)
    if runs_verdict(values, line):
        found[runs_verdict(values, line)] = []
    return found


def robust(values):
    """Say how far each point lies out: its distance over the middle distance, times 0.6745."""
    line = middle(values)
    usual = middle([abs(value - line) for value in values])
    return [0.6745 * abs(value - line) / usual for value in values]
