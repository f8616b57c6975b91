"""Runs a simulated service: from a plan and a seed to the figures that follow."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from practicum.learning.worlds.plan import Trial, reach, size_of
from practicum.learning.worlds.queue import waits
from practicum.learning.worlds.services import find_service

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from practicum.learning.worlds.parts import Service

    Floats = NDArray[np.float64]
    Counts = NDArray[np.int64]

HUNDRED = 100.0


class Step(NamedTuple):
    """What was counted in one period.

    Attributes
    ----------
    period : int
        From 0.
    value : float
        In the service's unit.
    numerator, denominator : int
        How many of how many; with a queue, periods waited by how many who were seen.
    """

    period: int
    value: float
    numerator: int
    denominator: int


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """What happened in a world.

    Attributes
    ----------
    service : Service
    seed : int
    plan : tuple of Trial
    steps : tuple of Step
        One for each period.
    counts, sizes : ndarray of int, shape (people, periods)
        How many chances of how many succeeded, person by person.
    order : tuple of int
        Whom changes are tried with first.
    """

    service: Service
    seed: int
    plan: tuple[Trial, ...]
    steps: tuple[Step, ...]
    counts: Counts = field(compare=False)
    sizes: Counts = field(compare=False)
    order: tuple[int, ...]

    @property
    def values(self) -> tuple[float, ...]:
        """The figures in order, in the service's unit."""
        return tuple(step.value for step in self.steps)

    def share(self, start: int, stop: int, people: Sequence[int]) -> tuple[int, int]:
        """Count chances that succeeded, and all chances, of some people in some periods."""
        if stop <= start or not len(people):
            return 0, 0
        part = np.ix_(list(people), range(start, stop))
        return int(self.counts[part].sum()), int(self.sizes[part].sum())

    def tested(self, trial: Trial) -> tuple[int, ...]:
        """Give the people that a trial is made with."""
        return self.order[: size_of(trial.scale, self.service.people)]


def run_world(
    service: Service | str, plan: Sequence[Trial] = (), *, seed: int, periods: int | None = None
) -> History:
    """Run a service for some time.

    Parameters
    ----------
    service : Service or str
        A service or its name.
    plan : sequence of Trial
        Which changes are tried; empty if nobody changes anything.
    seed : int
        Which of endless worlds; 0 or more.
    periods : int, optional
        How long; by default the service's horizon. A longer run of one seed begins like a shorter.

    Returns
    -------
    History

    Raises
    ------
    LookupError
        If the service or a change is not there.

    Examples
    --------
    >>> still = run_world("nursery", seed=7)
    >>> len(still.steps), still == run_world("nursery", seed=7)
    (40, True)
    >>> test = Trial("same-day-call", start=10, scale="all")
    >>> run_world("nursery", [test], seed=7).values[:10] == still.values[:10]
    True
    """
    found = find_service(service) if isinstance(service, str) else service
    for trial in plan:
        found.lever(trial.lever)
    return _run(found, tuple(plan), seed, found.horizon if periods is None else periods)


MOST = 256
"""Periods that are drawn at once, so that a longer run begins like a shorter one."""


@lru_cache(maxsize=64)
def _run(service: Service, plan: tuple[Trial, ...], seed: int, periods: int) -> History:
    if not 1 <= periods <= MOST:
        raise ValueError(f"A world runs for 1 to {MOST} periods.")
    chance = success(service, plan, seed, periods)
    counts, sizes = _count(service, chance, seed)
    order = np.random.default_rng([seed, 1]).permutation(service.people)
    counts.setflags(write=False)
    sizes.setflags(write=False)
    return History(
        service=service,
        seed=seed,
        plan=plan,
        steps=_steps(service, counts, sizes, seed),
        counts=counts,
        sizes=sizes,
        order=tuple(order.tolist()),
    )


def success(service: Service, plan: Sequence[Trial], seed: int, periods: int) -> Floats:
    """Give the chance that something succeeds, by person and period.

    Returns
    -------
    ndarray of float, shape (people, periods)
        Between 0 and 1.
    """
    rng = np.random.default_rng([seed, 2])
    own = rng.normal(0, service.spread, service.people)
    shared = rng.normal(0, service.noise, MOST)[:periods]
    season = service.season
    turn = 2 * np.pi * (np.arange(periods) - season.peak) / season.length
    odds = service.ideal + own[:, None] + shared + season.size * np.cos(turn)
    reached = reach(service, plan, periods, seed)
    for cause in service.causes:
        taken = np.zeros_like(odds)
        for lever in service.levers:
            if lever.cause == cause.name:
                taken = np.maximum(taken, lever.removes * reached[lever.name])
        odds = odds - cause.weight * (1 - taken)
    for lever in service.levers:
        odds = odds - lever.harm * reached[lever.name]
    return 1 / (1 + np.exp(-odds))


def _count(service: Service, chance: Floats, seed: int) -> tuple[Counts, Counts]:
    """Try each chance by a draw of its own, so that a better chance never gives a lower count."""
    rng = np.random.default_rng([seed, 3])
    people, periods = chance.shape
    low, high = service.chances
    sizes = rng.integers(low, high + 1, (MOST, people))[:periods].T
    draws = rng.random((MOST, people, high))[:periods].transpose(1, 0, 2)
    tried = np.arange(high) < sizes[:, :, None]
    counts = ((draws < chance[:, :, None]) & tried).sum(axis=2)
    return counts.astype(np.int64), sizes.astype(np.int64)


def _steps(service: Service, counts: Counts, sizes: Counts, seed: int) -> tuple[Step, ...]:
    done, tried = counts.sum(axis=0).tolist(), sizes.sum(axis=0).tolist()
    if service.queue is None:
        return tuple(
            Step(at, HUNDRED * n / d, n, d)
            for at, (n, d) in enumerate(zip(done, tried, strict=True))
        )
    usual = float(success(service, (), seed, MOST).mean() * np.mean(service.chances))
    waited = waits(service.queue, done, usual * service.people, seed)
    return tuple(Step(at, each.mean, each.total, each.seen) for at, each in enumerate(waited))
