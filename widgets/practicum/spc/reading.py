"""Reads a chart aloud: any result in two or three plain sentences, also its text alternative."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING

from practicum.spc.reading_limits import assurance_words, limits_words, trial_words, variation_words
from practicum.spc.run_chart import RunChartResult
from practicum.spc.shewhart import ShewhartResult
from practicum.spc.signal_words import signals_words
from practicum.spc.wording import Telling, count_words, join_words, number_word, sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from practicum.spc.making_data_count import Direction
    from practicum.spc.phase_rows import RunPhase

Result = RunChartResult | ShewhartResult


def read_aloud(  # noqa: PLR0913 - how it is told, and what it is told for
    result: Result,
    *,
    unit: str = "",
    labels: Sequence[str] | None = None,
    places: int | None = None,
    target: float | None = None,
    improvement: Direction | None = None,
) -> tuple[str, ...]:
    """Say in plain sentences what a chart shows, and what it does not.

    Parameters
    ----------
    result : RunChartResult or ShewhartResult
    unit : str
        The measure's unit, written after its numbers, such as ``"days"`` or ``"%"``. Proportions
        of a P chart are told in per cent without it.
    labels : sequence of str, optional
        What to call each point, such as its date; by default points have numbers from 1.
    places : int, optional
        Decimal places of numbers; by default about four significant digits.
    target : float, optional
        What the team wants to reach, in the unit of the chart.
    improvement : {'increase', 'decrease', 'neutral'}, optional
        Which way is better.

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
    told = Telling(unit, labels, places, percent=is_share(result) and not unit)
    if not any(each.measured for each in result.phases):
        return (_nothing(result),)
    sentences = [_level(result, told), *_judgement(result, told)]
    if isinstance(result, ShewhartResult):
        sentences += trial_words(result)
        if improvement is not None:
            sentences += variation_words(result, improvement)
            sentences += assurance_words(result, target, improvement, told)
    return (*sentences, *_aside(result))


def is_share(result: Result) -> bool:
    """Tell whether a chart shows proportions, that people read in per cent."""
    return isinstance(result, ShewhartResult) and result.chart in {"p", "p-prime"}


def _line(result: Result) -> str:
    if isinstance(result, RunChartResult):
        return result.rules.centre
    return {"g": "median", "t": "centre line", "np": "mean"}.get(result.chart, "mean")


def _nothing(result: Result) -> str:
    if result.excluded and not all(isnan(each) for each in result.values):
        return "Every point that was measured is left out, so there is nothing to read yet."
    return "Nothing has been measured yet, so there is nothing to read."


def _level(result: Result, told: Telling) -> str:
    line, phases = _line(result), result.phases
    if len(phases) == 1:
        first = phases[0]
        points = count_words(first.measured, "point")
        basis = "" if first.fixed == first.stop else f", fixed by the first {first.fixed}"
        words = f"the {line} of {points} is {told.value(first.centre)}{basis}"
    else:
        levels = join_words([told.value(each.centre) for each in phases])
        words = f"the chart has {count_words(len(phases), 'phase')}, with {line}s of {levels}"
    limits = limits_words(result, told) if isinstance(result, ShewhartResult) else ""
    return sentence(words + limits)


def _judgement(result: Result, told: Telling) -> tuple[str, ...]:
    if result.signals:
        found = signals_words(result.signals, result.rules, told, _line(result))
        return (f"The rules of {result.rules.title} find {found}.", _SIGNAL)
    judged = [each for each in result.phases if each.enough]
    if judged:
        part = "" if len(judged) == len(result.phases) else " in the phases that are long enough"
        return (f"There is no signal by the rules of {result.rules.title}{part}.", _CHANCE)
    return (_too_early(result.phases[-1], result),)


_SIGNAL = "Something may have changed: ask what was different then."
_CHANCE = "The points go up and down as chance alone would make them."


def _too_early(phase: RunPhase, result: Result) -> str:
    line = _line(result)
    if not phase.useful:
        alike = "The one point lies" if phase.measured == 1 else "All points lie"
        return f"{alike} on the {line}, so there is no variation to look at."
    need = number_word(result.rules.minimum)
    if phase.useful == phase.measured:
        why = f"the rules need {need} points"
    else:
        off = count_words(phase.useful, "of them is", "of them are")
        why = f"{off} off the {line}, and the rules need {need}"
    return sentence(f"{why}: it is too early to look for signals")


def _aside(result: Result) -> tuple[str, ...]:
    left_out = set(result.excluded)
    missing = sum(isnan(each) for at, each in enumerate(result.values) if at not in left_out)
    parts = []
    if missing > _unmeasured_by_nature(result):
        parts.append(count_words(missing, "point was", "points were") + " not measured")
    if left_out:
        parts.append(count_words(len(left_out), "point is", "points are") + " left out")
    return (sentence(join_words(parts)),) if parts else ()


def _unmeasured_by_nature(result: Result) -> int:
    """Count the points that cannot be measured: a moving range needs a point before it."""
    return int(isinstance(result, ShewhartResult) and result.chart in {"mr", "ms"})
