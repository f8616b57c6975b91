"""What a coach says of a ramp: whether its cycles build on each other."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from practicum.tools.aims.advice import Advice
from practicum.tools.coach import Finding
from practicum.tools.pdsas.conditions import are_alike

if TYPE_CHECKING:
    from collections.abc import Callable

    from practicum.tools.pdsas.log import Entry, Ramp

A_RAMP = 2
"""Cycles."""

TIME_TO_GROW = 3
"""Cycles after which a ramp should have grown."""

LONG_GAP = 60
"""Days between the end of a cycle and the start of the next."""

SMALL_START = 5
"""People in a first test that is still small."""


class Feature(NamedTuple):
    """One of the four features of sound PDSA work.

    Attributes
    ----------
    name : str
        In a few words.
    met : bool
        Whether the ramp has it.
    words : str
        What was seen.
    """

    name: str
    met: bool
    words: str


ADVICE = {
    "ramp-nothing-changed": Advice(
        "A test that is repeated as it was, with as many, teaches little that is new.",
        "Change one thing: the idea, how many take part, or the conditions.",
    ),
    "ramp-never-grows": Advice(
        "What works with one may fail with five. Only growing tests show that.",
        "If the last prediction held, go from 1 to 3, to 5, then to all.",
    ),
    "ramp-no-driver": Advice(
        "A driver says why the idea should help. Without it, a result is hard to explain.",
        "Name the driver of your diagram that this idea works on.",
    ),
    "ramp-long-gap": Advice(
        "When months pass between tests, people forget, and conditions change.",
        "Plan the next test on the day of the last one, and keep it small enough to run this week.",
    ),
}


def ramp_findings(ramp: Ramp) -> tuple[Finding, ...]:
    """Say what a coach would say of a ramp.

    Parameters
    ----------
    ramp : Ramp
        The cycles of one change idea.

    Returns
    -------
    tuple of Finding
        ``ramp-nothing-changed``, ``ramp-never-grows``, ``ramp-no-driver``, ``ramp-long-gap``; none
        for a single cycle, which is no ramp yet.

    Examples
    --------
    >>> from practicum.tools.pdsas.log import Ramp, entry_of
    >>> one = entry_of("a", {"change": "Small jugs", "people": 1, "driver": "Easy to pour"})
    >>> [finding.id for finding in ramp_findings(Ramp("Jugs", (one, one)))]
    ['ramp-nothing-changed']
    """
    if len(ramp.cycles) < A_RAMP:
        return ()
    return tuple(
        Finding(name, message, ADVICE[name].why, ADVICE[name].how)
        for name, check in _CHECKS.items()
        if (message := check(ramp.cycles))
    )


def features_of(ramp: Ramp) -> tuple[Feature, ...]:
    """Say which of the four features of sound PDSA work a ramp has.

    Parameters
    ----------
    ramp : Ramp
        The cycles of one change idea.

    Returns
    -------
    tuple of Feature
        Iteration, prediction and theory, small scale, data over time.

    References
    ----------
    Knudsen and others (2019), BMC Health Services Research 19: 683, on how seldom published
    projects have all four.
    """
    cycles = ramp.cycles
    tested = [each for each in cycles if each.stage != "plan"]
    foretold = sum(bool(each.prediction) for each in cycles)
    counted = sum(each.has_data for each in tested)
    first, alike = cycles[0].people, _nothing_changed(cycles)
    return (
        Feature(
            "One cycle builds on the last",
            len(cycles) >= A_RAMP and not alike,
            alike or (f"{len(cycles)} cycles." if len(cycles) >= A_RAMP else "One cycle so far."),
        ),
        Feature(
            "Each test has a prediction, and a driver behind it",
            foretold == len(cycles) and all(each.driver for each in cycles),
            f"{foretold} of {len(cycles)} with a prediction, "
            f"{sum(bool(each.driver) for each in cycles)} with a driver.",
        ),
        Feature(
            "The first test is small",
            0 < first <= SMALL_START,
            f"The first has {first:g}." if first else "The first does not say with how many.",
        ),
        Feature(
            "Each test has figures",
            bool(tested) and counted == len(tested),
            f"{counted} of {len(tested)} tests have figures." if tested else "No test has begun.",
        ),
    )


def _nothing_changed(cycles: tuple[Entry, ...]) -> str:
    for one, after in pairwise(cycles):
        if are_alike(one, after):
            return f"Nothing changed between “{one.title}” and the cycle after it."
    return ""


def _never_grows(cycles: tuple[Entry, ...]) -> str:
    sizes = [each.people for each in cycles if each.people]
    if len(sizes) < TIME_TO_GROW or max(sizes) > sizes[0]:
        return ""
    if cycles[-1].decision == "abandon" or {each.match for each in cycles if each.match} == {"no"}:
        return ""  # what did not work has no reason to grow
    return f"{len(sizes)} tests, and none with more than the first ({sizes[0]:g})."


def _no_driver(cycles: tuple[Entry, ...]) -> str:
    return "" if any(each.driver for each in cycles) else "No driver is named for this idea."


def _long_gap(cycles: tuple[Entry, ...]) -> str:
    for one, after in pairwise(each for each in cycles if each.day):
        end = one.ended or one.started
        begin = after.started or after.ended
        if end and begin and (begin - end).days > LONG_GAP:
            return f"{(begin - end).days} days passed between “{one.title}” and the next test."
    return ""


_CHECKS: dict[str, Callable[[tuple[Entry, ...]], str]] = {
    "ramp-nothing-changed": _nothing_changed,
    "ramp-never-grows": _never_grows,
    "ramp-no-driver": _no_driver,
    "ramp-long-gap": _long_gap,
}
