"""Reads a chart aloud: any result in two or three plain sentences, also its text alternative."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING

from practicum.spc.reading_limits import (
    assurance_words,
    limits_words,
    line_name,
    line_range,
    line_words,
    on_trial,
    variation_words,
)
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
        Two or three sentences: the level, the signals, and what follows from them. One if nothing
        was measured.

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
    what_follows = _what_follows(result, told, target, improvement)
    return (_level(result, told), _judgement(result, told), *what_follows)


def is_share(result: Result) -> bool:
    """Tell whether a chart shows proportions, that people read in per cent."""
    return isinstance(result, ShewhartResult) and result.chart in {"p", "p-prime"}


def _nothing(result: Result) -> str:
    if result.excluded and not all(isnan(each) for each in result.values):
        return "Every point that was measured is left out, so there is nothing to read yet."
    return "Nothing has been measured yet, so there is nothing to read."


def _level(result: Result, told: Telling) -> str:
    line, phases = line_name(result), result.phases
    if len(phases) > 1:
        levels = join_words([line_words(result, each, told) for each in phases])
        words = f"the chart has {count_words(len(phases), 'phase')}, with {line}s of {levels}"
    else:
        words = f"the {line} of {_basis(phases[0])} {_is(result, phases[0], told)}"
    limits = limits_words(result, told) if isinstance(result, ShewhartResult) else ""
    return sentence(words + limits + _aside(result))


def _basis(phase: RunPhase) -> str:
    if phase.fixed < phase.stop:
        return f"the first {count_words(phase.fixed - phase.start, 'point')}"
    return count_words(phase.measured, "point")


def _is(result: Result, phase: RunPhase, told: Telling) -> str:
    words = line_words(result, phase, told)
    low, high = line_range(result, phase)
    changes = "changes with the size of each point, from" if low < high else "is"
    held = ""
    if phase.fixed < phase.stop:
        held = f", and all {count_words(phase.measured, 'point')} are held against it"
    return f"{changes} {words}{held}"


def _judgement(result: Result, told: Telling) -> str:
    if result.signals:
        found = signals_words(result.signals, result.rules, told, line_name(result))
        return f"The rules of {result.rules.title} find {found}."
    judged = [each for each in result.phases if _is_judged(each, result)]
    if judged:
        part = "" if len(judged) == len(result.phases) else " in the phases that are long enough"
        return f"There is no signal by the rules of {result.rules.title}{part}: {_CHANCE}."
    if len(result.phases) > 1:
        need = number_word(result.rules.minimum)
        where = f"off the {line_name(result)}"
        return f"No phase has {need} points {where} as the rules need: {_TOO_EARLY}."
    return _too_early(result.phases[0], result)


def _is_judged(phase: RunPhase, result: Result) -> bool:
    """Tell whether any rule looks at a phase; rules about limits also count points on the line."""
    by_limits = isinstance(result, ShewhartResult) and any(
        rule.needs_limits for rule in result.rules.rules
    )
    enough = phase.enough or (by_limits and phase.measured >= result.rules.minimum)
    return enough and phase.useful > 0


_CHANCE = "the points go up and down as chance alone would make them"
_TOO_EARLY = "it is too early to look for signals"
_ASK = "ask what was different then"


def _what_follows(
    result: Result, told: Telling, target: float | None, improvement: Direction | None
) -> tuple[str, ...]:
    """Say what the signals call for, and what can be expected of the process, in one sentence."""
    parts: list[str] = []
    shewhart = result if isinstance(result, ShewhartResult) else None
    if result.signals:
        latest = variation_words(shewhart, improvement) if shewhart and improvement else ""
        parts.append(f"{latest or 'something may have changed'}: {_ASK}")
    if shewhart and improvement:
        parts += assurance_words(shewhart, target, improvement, told)
    if shewhart and not result.signals and on_trial(shewhart):
        parts.append("the limits are trial limits, which will move as points are added")
    return (sentence("; ".join(parts)),) if parts else ()


def _too_early(phase: RunPhase, result: Result) -> str:
    line = line_name(result)
    if not phase.useful:
        alike = "The one point lies" if phase.measured == 1 else "All points lie"
        return f"{alike} on the {line}, so there is no variation to look at."
    need = number_word(result.rules.minimum)
    if phase.useful == phase.measured:
        why = f"the rules need {need} points"
    else:
        off = count_words(phase.useful, "of them is", "of them are")
        why = f"{off} off the {line}, and the rules need {need}"
    return sentence(f"{why}: {_TOO_EARLY}")


def _aside(result: Result) -> str:
    """Tell, in brackets, how many points are missing or left out."""
    left_out = set(result.excluded)
    missing = sum(isnan(each) for at, each in enumerate(result.values) if at not in left_out)
    parts = []
    if isinstance(result, ShewhartResult) and result.chart in {"mr", "ms"}:
        by_nature = sum(
            each.stop > each.start and each.start not in left_out for each in result.phases
        )
        if missing > by_nature:
            more = count_words(missing - by_nature, "point has", "points have")
            parts.append(f"{more} no point just before to be compared with")
    elif missing:
        parts.append(count_words(missing, "point was", "points were") + " not measured")
    if left_out:
        parts.append(count_words(len(left_out), "point is", "points are") + " left out")
    return f" ({join_words(parts)})" if parts else ""
