"""A process map read out: an ordered list, and under a decision the ways on from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from practicum.tools.process_maps.sums import count
from practicum.tools.process_maps.wording import say_step, says_ways

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from practicum.tools.process_maps.flow import Flow


class Spoken(NamedTuple):
    """One step as it is read out.

    Attributes
    ----------
    id, words : str
        Which step, and what it is: “Decision: Is it packed? (Parent)”.
    notes : tuple of str
        What stands on it: times, worth, an idea.
    ways : tuple of str
        “If no: back to 3, …”.
    """

    id: str
    words: str
    notes: tuple[str, ...]
    ways: tuple[str, ...]


class Reading(NamedTuple):
    """A whole map: a sentence on it, and its steps in order."""

    summary: str
    steps: tuple[Spoken, ...]


def read_aloud(flow: Flow, notes: Mapping[str, Sequence[str]] | None = None) -> Reading:
    """Read a map out.

    Parameters
    ----------
    flow : Flow
        One side of it.
    notes : mapping of str to sequence of str, optional
        What stands on a step, by its id.

    Returns
    -------
    Reading

    Examples
    --------
    >>> from practicum.tools.process_maps.flow import read_flow
    >>> read_aloud(read_flow({"steps": [{"id": "a", "text": "Pack"}]})).summary
    '1 step, no decisions, no hand-offs and no loops back.'
    """
    spoken = tuple(
        Spoken(
            step.id, say_step(step, flow), tuple((notes or {}).get(step.id, ())),
            says_ways(step, flow),
        )
        for step in flow.steps.values()
    )  # fmt: skip
    return Reading(say_counts(flow), spoken)


def say_counts(flow: Flow) -> str:
    """Say in a sentence what is on a map."""
    if not flow.steps:
        return "There are no steps yet."
    counts = count(flow)
    parts = [
        some(counts.steps, "step"),
        some(counts.decisions, "decision"),
        some(counts.handoffs, "hand-off"),
        some(counts.loops, "loop back", "loops back"),
    ]
    return f"{', '.join(parts[:-1])} and {parts[-1]}.".capitalize()


def some(number: int, one: str, many: str = "") -> str:
    """Say how many there are.

    Examples
    --------
    >>> some(0, "step"), some(1, "loop back", "loops back"), some(3, "step")
    ('no steps', '1 loop back', '3 steps')
    """
    return f"{number or 'no'} {one if number == 1 else many or f'{one}s'}"
