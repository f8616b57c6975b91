"""Anhøj's limits for the longest run and the number of crossings."""

from __future__ import annotations

from functools import cache
from math import comb, log2


def longest_run_limit(useful: int) -> int | None:
    """Give the most points that chance puts in a row on one side of the median.

    Parameters
    ----------
    useful : int
        Useful observations.

    Returns
    -------
    int or None
        ``round(log2 useful) + 3``; None if there are no useful observations.

    References
    ----------
    Anhøj & Olesen (2014), PLoS ONE 9(11): e113825.

    Examples
    --------
    >>> longest_run_limit(24)
    8
    """
    return round(log2(useful)) + 3 if useful else None


@cache
def crossings_limit(useful: int) -> int:
    """Give the fewest crossings of the median that chance explains.

    Parameters
    ----------
    useful : int
        Useful observations.

    Returns
    -------
    int
        The smallest number that a fair coin, tossed once between two neighbours, stays at or below
        with a chance of 5 % or more.

    References
    ----------
    Anhøj & Olesen (2014), PLoS ONE 9(11): e113825.

    Examples
    --------
    >>> crossings_limit(24)
    8
    """
    tosses = max(useful - 1, 0)
    if tosses > _EXACT_TO:
        return _far_limit(tosses)
    passed = 0
    for crossings in range(tosses + 1):
        passed += comb(tosses, crossings)
        if 20 * passed >= 2**tosses:
            return crossings
    return 0


_EXACT_TO = 1000
_Z = -1.6448536269514722


def _far_limit(tosses: int) -> int:
    """Approximate the limit by the normal curve, with half a crossing of continuity correction."""
    return int(tosses / 2 + _Z * tosses**0.5 / 2 + 0.5)
