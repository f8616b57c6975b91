"""A result as plain data for JSON: no nan, and lines that do not change told once."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Any

from practicum.spc.shewhart import ShewhartResult

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from practicum.spc.phase_rows import RunPhase
    from practicum.spc.run_chart import RunChartResult
    from practicum.spc.signal import Run, Signal, Trend

LINES = ("centre", "lower", "upper", "lower_2", "upper_2", "lower_1", "upper_1")


def as_json(result: RunChartResult | ShewhartResult) -> dict[str, Any]:
    """Give a result as an object for JSON.

    Parameters
    ----------
    result : RunChartResult or ShewhartResult

    Returns
    -------
    dict
        ``chart``, ``rules``, ``values``, ``excluded``, ``phases`` and ``signals``; a Shewhart
        chart adds ``sizes`` and ``beyond``. Positions count from 0 and ``first`` and ``last`` both
        belong; a phase reaches from ``start`` to ``stop - 1``. Its lines are single numbers, or one
        a point where they change. ``null`` is not known.

    Examples
    --------
    >>> from practicum.spc.run_chart import analyse_run_chart
    >>> as_json(analyse_run_chart([5, None, 7]))["values"]
    [5.0, None, 7.0]
    """
    shewhart = isinstance(result, ShewhartResult)
    told: dict[str, Any] = {
        "chart": result.chart if isinstance(result, ShewhartResult) else "run",
        "rules": result.rules.name,
        "values": numbers(result.values),
        "excluded": list(result.excluded),
        "phases": [_phase(each, result if shewhart else None) for each in result.phases],  # type: ignore[arg-type]
        "signals": [_signal(each) for each in result.signals],
    }
    if isinstance(result, ShewhartResult):
        told["beyond"] = list(result.beyond)
        if result.sizes.count(1.0) != len(result.sizes):
            told["sizes"] = numbers(result.sizes)
    return told


def numbers(values: Iterable[float]) -> list[float | None]:
    """Give numbers as JSON has them: null for what is not known."""
    given = list(values)
    if isfinite(sum(given)):  # nothing is missing, as most often
        return given  # type: ignore[return-value]
    return [each if isfinite(each) else None for each in given]


def _phase(phase: RunPhase, chart: ShewhartResult | None) -> dict[str, Any]:
    told: dict[str, Any] = {
        "start": phase.start,
        "stop": phase.stop,
        "fixed": phase.fixed,
        "reason": phase.reason,
        "measured": phase.measured,
        "useful": phase.useful,
        "runs": phase.runs,
        "crossings": phase.crossings,
        "longest_run": _span(phase.longest_run),
        "longest_trend": _span(phase.longest_trend),
        "runs_limits": phase.runs_limits,
        "crossings_limit": phase.crossings_limit,
        "enough": phase.enough,
    }
    if chart is None:
        told["centre"] = _line((phase.centre,))
        return told
    start, stop = phase.start, phase.stop
    for name, line in zip(LINES, chart.lines, strict=True):
        told[name] = _line(line[start:stop])
    return told


def _line(points: Sequence[float]) -> float | list[float | None] | None:
    """Give one number for a line that does not change."""
    if not points:
        return None
    first = points[0]
    if points.count(first) == len(points):
        return first if isfinite(first) else None
    told = numbers(points)
    return None if all(each is None for each in told) else told


def _span(span: Run | Trend | None) -> dict[str, Any] | None:
    return span and dict(zip(span._fields, span, strict=True))


def _signal(signal: Signal) -> dict[str, Any]:
    return dict(zip(signal._fields, signal, strict=True))
