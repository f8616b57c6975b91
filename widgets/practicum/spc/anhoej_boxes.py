"""Anhøj's refined limits: which pairs of longest run and crossings chance explains.

The *best box* is the pair of limits that finds a shift of 0.8 standard deviations most often while
a chart of pure noise passes with a chance of at least 92.5 %. The *cut box* then gives up its least
likely corner as far as that chance allows. Both come from the exact joint distribution.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from practicum.spc.constants import normal_cdf

if TYPE_CHECKING:
    from practicum.spc.segments import Floats

SMALLEST, LARGEST = 10, 100
"""The sizes that boxes are published for."""

_TARGET = 0.925
_SHIFT = 0.8


class Box(NamedTuple):
    """Limits for crossings and longest run together.

    Attributes
    ----------
    crossings : int
        Fewest crossings that are no signal.
    longest : int
        Longest run that is no signal.
    crossings_at_longest : int
        Fewest crossings that are no signal when the longest run is just `longest`.
    longest_at_crossings : int
        Longest run that is no signal when there are just `crossings` crossings.
    """

    crossings: int
    longest: int
    crossings_at_longest: int
    longest_at_crossings: int

    def signals(self, crossings: int, longest: int) -> bool:
        """Tell whether a chart with so many crossings and so long a run lies outside the box."""
        return (
            crossings < self.crossings
            or longest > self.longest
            or (longest == self.longest and crossings < self.crossings_at_longest)
            or (crossings == self.crossings and longest > self.longest_at_crossings)
        )


@cache
def joint_distribution(count: int, chance: float = 0.5) -> Floats:
    """Give the chance of each number of crossings together with each longest run.

    Parameters
    ----------
    count : int
        Number of useful points, 1 to 100.
    chance : float
        Chance of each point to lie above the line, by itself.

    Returns
    -------
    ndarray of float, shape (count, count + 1)
        Element [c, l] is the chance of c crossings and a longest run of l points.

    References
    ----------
    Wentzel-Larsen & Anhøj (2019), PLoS ONE 14(10): e0223233.

    Examples
    --------
    >>> joint_distribution(2).tolist()
    [[0.0, 0.0, 0.5], [0.0, 0.5, 0.0]]
    """
    powers = np.arange(count + 1)
    above, below = chance**powers, (1 - chance) ** powers
    up_to = np.zeros((count, count + 1))
    for longest in range(1, count + 1):
        ways = compositions(count, longest)
        for crossings in range(count):
            more, fewer = crossings // 2 + 1, (crossings + 1) // 2
            first = (ways[more] * above) @ (ways[fewer] * below)[::-1]
            second = (ways[more] * below) @ (ways[fewer] * above)[::-1]
            up_to[crossings, longest] = first + second
    return np.diff(up_to, axis=1, prepend=0.0)


@cache
def compositions(total: int, largest: int) -> Floats:
    """Count the ways to add up to each number of points with each number of runs.

    Parameters
    ----------
    total : int
        Largest number of points.
    largest : int
        Points in a run at most.

    Returns
    -------
    ndarray of float, shape (total + 2, total + 1)
        Element [k, a] is the number of ways to write a as a sum of k runs.
    """
    parts = total + 2
    ways = np.zeros((parts, total + 1))
    ways[0, 0] = 1
    for run in range(1, parts):
        sums = np.concatenate(([0.0], np.cumsum(ways[run - 1])))
        low = np.maximum(np.arange(total + 1) - largest, 0)
        ways[run] = sums[:-1] - sums[low]
    return ways


@cache
def best_box(count: int) -> Box:
    """Give the best box for a number of useful points.

    Parameters
    ----------
    count : int
        1 to 100.

    Returns
    -------
    Box

    References
    ----------
    Anhøj & Wentzel-Larsen (2020), Smooth operator: modifying the Anhøj rules to improve runs
    analysis in statistical process control. PLoS ONE 15(6): e0233920.

    Examples
    --------
    >>> best_box(24)[:2]
    (6, 7)
    """
    noise, shifted = _both(count)
    passing, missing = _boxes(noise), _boxes(shifted)
    allowed = (noise > 0) & (passing >= _TARGET)
    place = int(np.argmin(np.where(allowed, missing, np.inf)))
    crossings, longest = divmod(place, noise.shape[1])
    return Box(crossings, longest, crossings, longest)


@cache
def cut_box(count: int) -> Box:
    """Give the best box with its corner cut as far as the false alarms allow.

    Parameters
    ----------
    count : int
        1 to 100.

    Returns
    -------
    Box

    References
    ----------
    Anhøj & Wentzel-Larsen (2020), PLoS ONE 15(6): e0233920.
    """
    noise, shifted = _both(count)
    box = best_box(count)
    left = float(_boxes(noise)[box.crossings, box.longest]) - _TARGET
    left -= float(noise[box.crossings, box.longest])
    if left < 0:
        return box
    box = box._replace(crossings_at_longest=box.crossings + 1, longest_at_crossings=box.longest - 1)
    while True:
        steps = [each for each in _steps(box, noise, shifted) if 0 < each.cost <= left]
        if not steps:
            return box
        best = max(steps, key=lambda each: each.worth)
        left -= best.cost
        box = best.box


class _Step(NamedTuple):
    """A cell more to cut: what remains, its chance in noise, and its chance after a shift."""

    box: Box
    cost: float
    worth: float


def _steps(box: Box, noise: Floats, shifted: Floats) -> list[_Step]:
    cells = (
        (
            (box.crossings_at_longest, box.longest),
            box._replace(crossings_at_longest=box.crossings_at_longest + 1),
        ),
        (
            (box.crossings, box.longest_at_crossings),
            box._replace(longest_at_crossings=box.longest_at_crossings - 1),
        ),
    )
    return [
        _Step(after, float(noise[cell]), float(shifted[cell]))
        for cell, after in cells
        if cell[0] < noise.shape[0] and noise[cell] > 0
    ]


def _both(count: int) -> tuple[Floats, Floats]:
    return joint_distribution(count), joint_distribution(count, float(normal_cdf([_SHIFT])[0]))


def _boxes(joint: Floats) -> Floats:
    """Give the chance of at least c crossings and runs of at most l points."""
    return np.asarray(np.cumsum(np.cumsum(joint[::-1], axis=0)[::-1], axis=1))
