"""A waiting list: who comes first is seen first, and some give up."""

from __future__ import annotations

from collections import deque
from math import log
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from practicum.learning.worlds.parts import Queue

MOST = 256
LONGEST = 104
"""Periods after which nobody waits on; it keeps every wait within bounds."""


class Waited(NamedTuple):
    """How long those had waited who were seen in one period.

    Attributes
    ----------
    total : int
        Periods, of all of them together.
    seen : int
        How many were seen.
    mean : float
        Periods; that of those still waiting at the front if nobody was seen.
    """

    total: int
    seen: int
    mean: float


def waits(queue: Queue, seen: Sequence[int], usual: float, seed: int) -> list[Waited]:
    """Let people wait and be seen.

    Parameters
    ----------
    queue : Queue
    seen : sequence of int
        How many can be seen in each period.
    usual : float
        How many are seen in a usual period, from which the queue at the beginning is made.
    seed : int

    Returns
    -------
    list of Waited
        One for each period.

    Examples
    --------
    >>> from practicum.learning.worlds.parts import Queue
    >>> waits(Queue(arrivals=10, leave=0.1), [0, 20], usual=8, seed=1)[1].seen
    20
    """
    rng = np.random.default_rng([seed, 4])
    arrivals = rng.poisson(queue.arrivals, MOST)
    line = deque(_at_first(queue, usual))
    found = []
    for period, places in enumerate(seen):
        line.append((period, int(arrivals[period])))
        leaving = np.random.default_rng([seed, 5, period])
        line = deque(
            (came, left)
            for came, count in line
            if (left := count - int(leaving.binomial(count, queue.leave))) > 0
            and period - came <= LONGEST
        )
        found.append(_see(line, places, period))
    return found


def _at_first(queue: Queue, usual: float) -> list[tuple[int, int]]:
    """Give those who wait already, longest first: (period of arrival, how many)."""
    wait = log(max(queue.arrivals / max(usual, 1.0), 1.0)) / -log(1 - queue.leave)
    ages = range(min(round(wait), LONGEST), 0, -1)
    return [(-age, round(queue.arrivals * (1 - queue.leave) ** age)) for age in ages]


def _see(line: deque[tuple[int, int]], places: int, period: int) -> Waited:
    total = seen = 0
    while line and seen < places:
        came, count = line.popleft()
        taken = min(count, places - seen)
        total += taken * (period - came)
        seen += taken
        if taken < count:
            line.appendleft((came, count - taken))
    front = float(period - line[0][0]) if line else 0.0
    return Waited(total, seen, total / seen if seen else front)
