"""A value axis with round numbers on it."""

from __future__ import annotations

from math import ceil, floor, log10
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Axis(NamedTuple):
    """From where to where an axis goes, and where its numbers stand.

    Attributes
    ----------
    low, high : float
    ticks : tuple of float
    """

    low: float
    high: float
    ticks: tuple[float, ...]


def axis_for(heights: Sequence[float], wanted: int = 5) -> Axis:
    """Give an axis with about `wanted` round numbers that holds every height.

    Parameters
    ----------
    heights : sequence of float
        May be empty.
    wanted : int
        About how many steps.

    Returns
    -------
    Axis
        From zero if the heights are not far above it.

    Examples
    --------
    >>> axis_for([3, 11])
    Axis(low=0.0, high=12.0, ticks=(0.0, 2.0, 4.0, 6.0, 8.0, 10.0, 12.0))
    """
    low, high = (min(heights), max(heights)) if heights else (0.0, 1.0)
    if 0 <= low < high / 2 or (low == high and low >= 0):
        low = 0.0
    if low == high:
        low, high = low - 1, high + 1
    step = _round_step((high - low) / wanted)
    first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    ticks = tuple(round(each * step, 12) for each in range(first, last + 1))
    return Axis(ticks[0], ticks[-1], ticks)


def _round_step(rough: float) -> float:
    """Give the nearest step of 1, 2 or 5 times a power of ten."""
    power = 10.0 ** floor(log10(rough))
    return power * min((1, 2, 5, 10), key=lambda each: abs(each - rough / power))
