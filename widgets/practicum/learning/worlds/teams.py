"""Two teams with the same ideas: one begins everything at once, one tests small and learns.

The team that tests small decides by what it sees, never by what the world knows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from practicum.learning.worlds.plan import Trial
from practicum.learning.worlds.world import History, run_world

if TYPE_CHECKING:
    from collections.abc import Sequence

    from practicum.learning.worlds.parts import Lever, Service

LONG_PLANNING = 14
"""Periods in which the big-bang team plans before anything changes."""
FIRST_TEST = 4
NEXT_IDEA = 4
"""Periods between the first tests of two ideas."""
LOOK_BACK = 8
"""Periods before a test that it is compared with, at most."""
LADDER = (("one", 2), ("three", 2), ("five", 3))
"""Scales of a ramp, and how many periods each is tried for."""
DOUBT = {"one": -0.25, "three": -0.08, "five": 0.0}
"""A test whose gain is not above this is the last of its ramp: small tests need patience."""


class Decision(NamedTuple):
    """What a team made of one test.

    Attributes
    ----------
    trial : Trial
    people : int
        How many it was tested with.
    before, during : tuple of int
        How many of how many, of the people of the test.
    gain : float
        By how much the share of those people rose, less what it rose by for everybody else.
    goes_on : bool
    """

    trial: Trial
    people: int
    before: tuple[int, int]
    during: tuple[int, int]
    gain: float
    goes_on: bool


class Team(NamedTuple):
    """What a team did, and what came of it."""

    plan: tuple[Trial, ...]
    decisions: tuple[Decision, ...]
    history: History


def big_bang(service: Service, seed: int) -> Team:
    """Let a team plan for long, and then begin all ideas for everybody on one day.

    Examples
    --------
    >>> from practicum.learning.worlds.services import NURSERY
    >>> {trial.scale for trial in big_bang(NURSERY, 1).plan}
    {'all'}
    """
    plan = tuple(Trial(lever.name, LONG_PLANNING, "all") for lever in service.levers)
    return Team(plan, (), run_world(service, plan, seed=seed))


def small_tests(service: Service, seed: int) -> Team:
    """Let a team test one idea after another: with one person, three, five, then all.

    Examples
    --------
    >>> from practicum.learning.worlds.services import NURSERY
    >>> small_tests(NURSERY, 1).plan[0]
    Trial(lever='same-day-call', start=4, scale='one', stop=6)
    """
    plan: list[Trial] = []
    decisions: list[Decision] = []
    for at, lever in enumerate(service.levers):
        _climb(service, lever, FIRST_TEST + NEXT_IDEA * at, seed, plan, decisions)
    ordered = tuple(sorted(decisions, key=lambda each: each.trial.start))
    return Team(tuple(plan), ordered, run_world(service, plan, seed=seed))


def _climb(  # noqa: PLR0913, PLR0917 - private; a team's whole state
    service: Service,
    lever: Lever,
    start: int,
    seed: int,
    plan: list[Trial],
    decisions: list[Decision],
) -> None:
    for scale, span in LADDER:
        trial = Trial(lever.name, start, scale, start + span)
        plan.append(trial)
        decision = study(run_world(service, plan, seed=seed), trial)
        decisions.append(decision)
        start += span
        if not decision.goes_on:
            return
    plan.append(Trial(lever.name, start, "all"))


def study(history: History, trial: Trial) -> Decision:
    """Compare the people of a test with themselves before, and with everybody else meanwhile.

    Parameters
    ----------
    history : History
        Of a plan that holds the test.
    trial : Trial
        A test that ends.

    Returns
    -------
    Decision
    """
    stop = history.service.horizon if trial.stop is None else trial.stop
    people = history.tested(trial)
    others = [each for each in history.order if each not in people]
    first = max(0, trial.start - LOOK_BACK)
    before = history.share(first, trial.start, people)
    during = history.share(trial.start, stop, people)
    meanwhile = _rate(history.share(trial.start, stop, others)) - _rate(
        history.share(first, trial.start, others)
    )
    gain = _rate(during) - _rate(before) - meanwhile
    return Decision(trial, len(people), before, during, gain, gain > DOUBT.get(trial.scale, 0.0))


def _rate(part: Sequence[int]) -> float:
    return part[0] / part[1] if part[1] else 0.0
