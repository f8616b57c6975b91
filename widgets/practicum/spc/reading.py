"""Reads a chart aloud: any result in two or three plain sentences, also its text alternative."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING

from practicum.spc.wording import (
    count_words,
    join_words,
    number_word,
    plain_number,
    point_words,
    sentence,
    signal_words,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from practicum.spc.phase_rows import RunPhase
    from practicum.spc.run_chart import RunChartResult

_TOLD = 3


def read_aloud(
    result: RunChartResult,
    *,
    unit: str = "",
    labels: Sequence[str] | None = None,
    places: int | None = None,
) -> tuple[str, ...]:
    """Say in plain sentences what a chart shows, and what it does not.

    Parameters
    ----------
    result : RunChartResult
    unit : str
        The measure's unit, written after its numbers, such as ``"days"`` or ``"%"``.
    labels : sequence of str, optional
        What to call each point, such as its date; by default points have numbers from 1.
    places : int, optional
        Decimal places of numbers; by default about four significant digits.

    Returns
    -------
    tuple of str
        The level, the signals, and what follows from them.

    Examples
    --------
    >>> from practicum.spc.run_chart import analyse_run_chart
    >>> for line in read_aloud(analyse_run_chart([5, 7, 6]), unit="days"):
    ...     print(line)
    The median of three points is 6 days.
    Two of them are off the median, and the rules need ten: it is too early to look for signals.
    """
    told = Telling(unit, labels, places)
    if not any(each.measured for each in result.phases):
        return (_nothing(result),)
    return (_level(result, told), *_judgement(result, told), *_aside(result))


class Telling:
    """How this reading writes values and places."""

    def __init__(self, unit: str, labels: Sequence[str] | None, places: int | None) -> None:
        self.unit = unit if unit.startswith("%") or not unit else f" {unit}"
        self.where = point_words(labels)
        self.places = places

    def value(self, value: float) -> str:
        """Write a value with its unit."""
        return plain_number(value, self.places) + self.unit


def _nothing(result: RunChartResult) -> str:
    if result.excluded and any(not isnan(each) for each in result.values):
        return "Every point that was measured is left out, so there is nothing to read yet."
    return "Nothing has been measured yet, so there is nothing to read."


def _level(result: RunChartResult, told: Telling) -> str:
    line, phases = result.rules.centre, result.phases
    if len(phases) == 1:
        first = phases[0]
        points = count_words(first.measured, "point")
        basis = "" if first.fixed == first.stop else f", fixed by the first {first.fixed}"
        return f"The {line} of {points} is {told.value(first.centre)}{basis}."
    levels = join_words([told.value(each.centre) for each in phases])
    return sentence(f"the chart has {count_words(len(phases), 'phase')}, with {line}s of {levels}")


def _judgement(result: RunChartResult, told: Telling) -> tuple[str, ...]:
    if result.signals:
        return (_signals(result, told), _SIGNAL)
    judged = [each for each in result.phases if each.enough]
    if judged:
        part = "" if len(judged) == len(result.phases) else " in the phases that are long enough"
        return (f"There is no signal by the rules of {result.rules.title}{part}.", _CHANCE)
    return (_too_early(result.phases[-1], result),)


_SIGNAL = "Something may have changed: ask what was different then."
_CHANCE = "The points go up and down as chance alone would make them."


def _signals(result: RunChartResult, told: Telling) -> str:
    words = [
        signal_words(each, told.where(each.first, each.last), result.rules.centre)
        for each in result.signals[:_TOLD]
    ]
    rest = len(result.signals) - len(words)
    more = [count_words(rest, "more signal")] if rest else []
    return f"The rules of {result.rules.title} find {join_words([*words, *more])}."


def _too_early(phase: RunPhase, result: RunChartResult) -> str:
    line = result.rules.centre
    if not phase.useful:
        alike = "The one point lies" if phase.measured == 1 else "All points lie"
        return f"{alike} on the {line}, so there are no runs to look at."
    off = count_words(phase.useful, "of them is", "of them are")
    need = number_word(result.rules.minimum)
    why = f"{off} off the {line}, and the rules need {need}"
    return sentence(f"{why}: it is too early to look for signals")


def _aside(result: RunChartResult) -> tuple[str, ...]:
    missing = sum(map(isnan, result.values))
    parts = [count_words(missing, "point was", "points were") + " not measured"] if missing else []
    if result.excluded:
        parts.append(count_words(len(result.excluded), "point is", "points are") + " left out")
    return (sentence(join_words(parts)),) if parts else ()
