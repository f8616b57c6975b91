"""Reads a run chart aloud for people who have not yet heard of a median, a signal or a rule."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from practicum.figures.point_words import value_words
from practicum.spc.wording import join_words, sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from practicum.figures.charted import Charted
    from practicum.spc.phase_rows import RunPhase

AT_FIRST = "at first"
WHERE = {"above": "above it", "on": "on it", "below": "below it"}


def read_plainly(charted: Charted) -> tuple[str, ...]:
    """Say where the line of a run chart is, and on which side of it the later dots lie.

    Parameters
    ----------
    charted : Charted
        A run chart.

    Returns
    -------
    tuple of str
        One sentence or two; none if nothing was measured.

    Examples
    --------
    >>> from practicum.figures.charted import chart_measure
    >>> rows = [{"id": f"p{at}", "date": "5/1/26", "value": str(at)} for at in (4, 5, 6, 9, 5)]
    >>> fixed = [{"id": "b", "what": "baseline", "points": "3"}]
    >>> for words in read_plainly(chart_measure({"rows": rows, "decisions": fixed, "unit": "s"})):
    ...     print(words)
    The line is at 5 s, the middle of the first 3 dots.
    Of the 2 dots since then, 1 lies above it and 1 on it.
    """
    phases = [each for each in charted.result.phases if each.measured]
    if len(phases) > 1:
        return (_levels(charted, phases),)
    return tuple(said for phase in phases for said in _one(charted, phase))


def _levels(charted: Charted, phases: Sequence[RunPhase]) -> str:
    unit = charted.names.unit
    said = [f"{_level(each, unit)} {_when(each.reason)}" for each in phases]
    return sentence(f"the line is at {join_words(said)}")


def _when(reason: str) -> str:
    return f"in {reason}" if reason else AT_FIRST


def _one(charted: Charted, phase: RunPhase) -> tuple[str, ...]:
    level = _level(phase, charted.names.unit)
    made = phase.fixed - phase.start
    if phase.fixed == phase.stop:
        count = "one dot" if made == 1 else f"{made} dots"
        return (f"The line is at {level}, the middle of the {count} so far.",)
    first = f"The line is at {level}, the middle of the first {made} dots."
    later = charted.result.values[phase.fixed : phase.stop]
    return (first, _since(later, phase.centre))


def _since(values: Sequence[float], line: float) -> str:
    sides = Counter(
        "above" if value > line else "below" if value < line else "on"
        for value in values
        if value == value  # noqa: PLR0124 - nan: not measured
    )
    if len(sides) == 1:
        (side,) = sides
        count = sides[side]
        each = "The one dot since then lies" if count == 1 else f"All {count} dots since then lie"
        return f"{each} {WHERE[side]}."
    (one, count), *others = [(side, sides[side]) for side in WHERE if sides[side]]
    first = f"{count} {'lies' if count == 1 else 'lie'} {WHERE[one]}"
    rest = [f"{count} {WHERE[side]}" for side, count in others]
    return f"Of the {sides.total()} dots since then, {join_words([first, *rest])}."


def _level(phase: RunPhase, unit: str) -> str:
    return value_words(float(f"{phase.centre:.3g}"), unit)
