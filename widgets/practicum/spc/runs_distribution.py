"""How many runs chance allows: the exact distribution of Wald and Wolfowitz."""

from __future__ import annotations

from fractions import Fraction
from functools import cache, lru_cache
from math import comb
from typing import NamedTuple


class RunsLimits(NamedTuple):
    """The fewest and the most runs that are still taken for chance.

    Attributes
    ----------
    lower, upper : int
        Fewer than `lower` is too few, more than `upper` too many.
    """

    lower: int
    upper: int


@lru_cache(maxsize=512)
def runs_distribution(above: int, below: int) -> tuple[float, ...]:
    """Give the chance of each number of runs when the points fall in random order.

    Parameters
    ----------
    above, below : int
        Number of points above and below the centre line, neither negative.

    Returns
    -------
    tuple of float
        Position k holds the chance of exactly k runs; they add up to 1.

    Raises
    ------
    ValueError
        If a count is negative.

    References
    ----------
    Wald & Wolfowitz (1940), Annals of Mathematical Statistics 11(2): 147-162.

    Examples
    --------
    >>> runs_distribution(2, 1)
    (0.0, 0.0, 0.6666666666666666, 0.3333333333333333)
    """
    ways = _ways(above, below)
    total = comb(above + below, above)
    return tuple(each / total for each in ways)


def _ways(above: int, below: int) -> list[int]:
    """Count the orders that have each number of runs, in whole numbers."""
    if above < 0 or below < 0:
        raise ValueError("The numbers of points above and below cannot be negative.")
    if not above or not below:
        return [0, 1] if above + below else [1]
    return [0, 0, *(_ways_of(runs, above, below) for runs in range(2, _most(above, below) + 1))]


def _most(above: int, below: int) -> int:
    return 2 * min(above, below) + (above != below)


def _ways_of(runs: int, above: int, below: int) -> int:
    half, odd = divmod(runs, 2)
    if not odd:
        return 2 * comb(above - 1, half - 1) * comb(below - 1, half - 1)
    return comb(above - 1, half) * comb(below - 1, half - 1) + comb(above - 1, half - 1) * comb(
        below - 1, half
    )


@cache
def runs_limits(above: int, below: int, level: float = 0.05) -> RunsLimits:
    """Give the fewest and most runs that chance explains, tested on both sides.

    Parameters
    ----------
    above, below : int
        Number of points above and below the centre line.
    level : float
        Chance of a false alarm, both sides together: each side gets at most half of it.

    Returns
    -------
    RunsLimits
        ``lower`` is 0 or 1 and ``upper`` the most possible if no number of runs is rare enough.

    Examples
    --------
    >>> runs_limits(10, 10)
    RunsLimits(lower=7, upper=15)
    """
    ways = _ways(above, below)
    allowed = Fraction(level).limit_denominator(10**6) * comb(above + below, above) / 2
    return RunsLimits(_rarest(ways, allowed), len(ways) - 1 - _rarest(ways[::-1], allowed))


def _rarest(ways: list[int], allowed: Fraction) -> int:
    """Count how many numbers of runs, from the front, together stay within the allowance."""
    passed = 0
    for count, each in enumerate(ways):
        passed += each
        if passed > allowed:
            return count
    return len(ways)


@cache
def runs_limits_for(useful: int) -> RunsLimits:
    """Give the limits for a number of useful observations, half of them on each side.

    A median has as many points above as below, so the printed tables of run charts are made for
    halves too. Over 500 points the exact sum is slow, and the normal curve is one run off at most.

    Parameters
    ----------
    useful : int
        Useful observations: points that are not on the median.

    Returns
    -------
    RunsLimits

    Examples
    --------
    >>> runs_limits_for(24)
    RunsLimits(lower=8, upper=18)
    """
    if useful > _EXACT_TO:
        return _normal_limits(useful)
    return runs_limits((useful + 1) // 2, useful // 2)


_EXACT_TO = 500
_Z = 1.959963984540054


def _normal_limits(useful: int) -> RunsLimits:
    """Approximate both limits, with half a run of continuity correction."""
    above, below = (useful + 1) // 2, useful // 2
    product = 2 * above * below
    mean = product / useful + 1
    spread = (product * (product - useful) / (useful**2 * (useful - 1))) ** 0.5
    return RunsLimits(int(mean - _Z * spread + 0.5), int(mean + _Z * spread + 0.5))
