"""Which changes are tried, when and with how many, and how far they reach each person."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from practicum.learning.worlds.parts import SCALES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from practicum.learning.worlds.parts import Lever, Service

    Floats = NDArray[np.float64]

LEFT_OVER = 0.5
"""Of those who did not take a change up, the share that still does not after one more test."""
CROWD = 0.8
"""What is left of the uptake for each further change that begins for everybody on one day."""


class Trial(NamedTuple):
    """One change tried with some people for some time.

    Attributes
    ----------
    lever : str
        Name of the change.
    start : int
        First period, from 0.
    scale : str
        ``"one"``, ``"three"``, ``"five"`` or ``"all"``.
    stop : int or None
        Period before which it ends; None if it stays.
    """

    lever: str
    start: int
    scale: str
    stop: int | None = None


def size_of(scale: str, people: int) -> int:
    """Say how many people a scale means in a service of so many.

    Examples
    --------
    >>> size_of("three", 24), size_of("all", 24), size_of("five", 4)
    (3, 24, 4)
    """
    size = SCALES[scale]
    return people if size is None else min(size, people)


def uptake_of(trial: Trial, lever: Lever, plan: Sequence[Trial]) -> float:
    """Say which share of the people takes a change up in a trial.

    The one person of the first test has agreed to it. After that, each test that was finished
    before has made the change fit better; changes that begin for everybody at once are in each
    other's way.

    Examples
    --------
    >>> from practicum.learning.worlds.parts import Lever
    >>> call = Lever(name="call", title="A call", about="Ring.", uptake=0.4)
    >>> test = Trial("call", 0, "three", 2)
    >>> uptake_of(Trial("call", 2, "all"), call, [test]), uptake_of(test, call, [test])
    (0.7, 0.4)
    """
    if trial.scale == "one":
        return 1.0
    tests = sum(
        each.lever == trial.lever and each.stop is not None and each.stop <= trial.start
        for each in plan
    )
    fit = 1 - (1 - lever.uptake) * LEFT_OVER**tests
    if trial.scale != "all" or tests:
        return fit
    others = sum(each.start == trial.start and each.scale == "all" for each in plan) - 1
    return float(fit * CROWD ** max(0, others))


def reach(service: Service, plan: Sequence[Trial], periods: int, seed: int) -> dict[str, Floats]:
    """Say how far each change works for each person in each period.

    Parameters
    ----------
    service : Service
    plan : sequence of Trial
    periods : int
    seed : int

    Returns
    -------
    dict of str to ndarray of float, shape (people, periods)
        By lever; 0 = not at all, 1 = in full.
    """
    rng = np.random.default_rng([seed, 1])
    order = rng.permutation(service.people)
    wary = rng.random((len(service.levers), service.people))
    found = {}
    for at, lever in enumerate(service.levers):
        reached = np.zeros((service.people, periods))
        for trial in plan:
            if trial.lever != lever.name:
                continue
            share = uptake_of(trial, lever, plan)
            chosen = order[: size_of(trial.scale, service.people)]
            taking = chosen[wary[at, chosen] < share]
            stop = periods if trial.stop is None else min(trial.stop, periods)
            span = max(0, stop - trial.start)
            ramp = np.minimum(1.0, np.arange(1, span + 1) / max(1, lever.lag))
            _lay(reached, taking, trial.start, _carried(reached, taking, trial.start, ramp))
        found[lever.name] = reached
    return found


def _carried(reached: Floats, taking: NDArray[np.intp], start: int, ramp: Floats) -> Floats:
    """Let a change that worked in the period before go on in full: it needs no second start."""
    if not start:
        return np.broadcast_to(ramp, (len(taking), len(ramp)))
    before: Floats = reached[taking, start - 1][:, None]
    return np.maximum(ramp, before)


def _lay(reached: Floats, taking: NDArray[np.intp], start: int, levels: Floats) -> None:
    if levels.shape[1]:
        stretch = slice(start, start + levels.shape[1])
        reached[taking, stretch] = np.maximum(reached[taking, stretch], levels)
