"""Exact chances of runs about a median: as many points above it as below, in random order."""

from __future__ import annotations

from math import comb
from typing import TYPE_CHECKING

from practicum.spc.anhoej import crossings_limit
from practicum.spc.anhoej_boxes import LARGEST, best_box, compositions, cut_box
from practicum.spc.counts import allowed_runs

if TYPE_CHECKING:
    from practicum.spc.rules import Rule, RuleSet

_KNOWN = {"shift", "runs", "crossings", "box"}


def is_exact(rules: RuleSet, length: int) -> bool:
    """Tell whether the chance of a false alarm can be worked out.

    Parameters
    ----------
    rules : RuleSet
    length : int
        Number of points on the chart.

    Returns
    -------
    bool
        True for rules about runs alone, on charts of up to 100 points.
    """
    return (
        rules.centre == "median"
        and length <= LARGEST
        and all(rule.kind in _KNOWN for rule in rules.rules)
    )


def balanced_chance(rules: RuleSet, length: int) -> float:
    """Give the chance that any of the rules is met by points in random order.

    Parameters
    ----------
    rules : RuleSet
        Of the kinds that `is_exact` allows.
    length : int
        Number of points; with an odd number, one of them is the median.

    Returns
    -------
    float
        0 if there are too few useful points for the rules.
    """
    half = length // 2
    useful = 2 * half
    if useful < max(rules.minimum, 2):
        return 0.0
    quiet = sum(
        ways
        for (crossings, longest), ways in _arrangements(half).items()
        if not any(_met(rule, useful, crossings, longest) for rule in rules.rules)
    )
    return 1 - quiet / comb(useful, half)


def _met(rule: Rule, useful: int, crossings: int, longest: int) -> bool:
    """Tell whether a rule is met by so many crossings and so long a run."""
    if rule.kind == "shift":
        needed = rule.length if isinstance(rule.length, int) else rule.length.at(useful)
        return needed is not None and longest >= needed
    if rule.kind == "crossings":
        return crossings < crossings_limit(useful)
    if rule.kind == "box":
        return (cut_box if rule.table == "cut" else best_box)(useful).signals(crossings, longest)
    limits = allowed_runs(rule, useful)
    return limits is not None and not limits.lower <= crossings + 1 <= limits.upper


def _arrangements(half: int) -> dict[tuple[int, int], float]:
    """Count the orders of `half` points above and below, by crossings and longest run."""
    up_to: dict[tuple[int, int], float] = {}
    counts: dict[tuple[int, int], float] = {}
    for longest in range(1, half + 1):
        ways = compositions(half, longest)
        for crossings in range(1, 2 * half):
            more, fewer = crossings // 2 + 1, (crossings + 1) // 2
            total = 2 * float(ways[more, half] * ways[fewer, half])
            counts[crossings, longest] = total - up_to.get((crossings, longest - 1), 0.0)
            up_to[crossings, longest] = total
    return counts
