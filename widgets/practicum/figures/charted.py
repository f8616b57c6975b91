"""A measure's chart, analysed: the kind that was asked for, or a run chart and the reason why."""

from __future__ import annotations

from dataclasses import replace
from math import isfinite
from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.figures.chart_decisions import Laid, lay_decisions
from practicum.figures.chart_points import (
    SPREADS,
    given_for,
    plotted_series,
    unit_for,
)
from practicum.spc.conventions import PRINTED
from practicum.spc.rules import PERLA
from practicum.spc.run_chart import RunChartResult, analyse_run_chart
from practicum.spc.shewhart import ChartLines, ShewhartResult, analyse_shewhart_chart
from practicum.tools.measure_decisions import decisions_of
from practicum.tools.measure_settings import CHARTS, LIMITS, RULES, setting
from practicum.tools.series import series_of
from practicum.tools.table.cells import CellError, read_number

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from practicum.figures.chart_points import Given
    from practicum.spc.making_data_count import Direction
    from practicum.spc.rules import RuleSet
    from practicum.spc.signal import Signal
    from practicum.tools.series import Series

Result = RunChartResult | ShewhartResult
WAYS: dict[str, Direction] = {"up": "increase", "down": "decrease", "neither": "neutral"}


class Names(NamedTuple):
    """What a chart is called and measured in.

    Attributes
    ----------
    title, unit : str
        As the team typed them.
    target, goal : float or None
        In the measure's unit.
    """

    title: str = ""
    unit: str = ""
    target: float | None = None
    goal: float | None = None


class Charted(NamedTuple):
    """A measure's chart, analysed.

    Attributes
    ----------
    chart : str
        The kind that is drawn; ``"run"`` if the one asked for does not suit the figures.
    series : Series
        One point for each point of the chart, with what is plotted; and what could not be read.
    result : RunChartResult or ShewhartResult
        In the measure's unit.
    given : Given
        What the engine was given.
    names : Names
    laid : Laid
        The decisions, as positions.
    improvement : {'increase', 'decrease', 'neutral'} or None
        Which way is better, if the team has said so.
    refused : str
        Why the chart that was asked for is not drawn; empty if it is.
    """

    chart: str
    series: Series
    result: Result
    given: Given
    names: Names
    laid: Laid
    improvement: Direction | None
    refused: str = ""

    @property
    def line(self) -> str:
        """What the centre line is called."""
        if isinstance(self.result, RunChartResult):
            return self.result.rules.centre
        return {"g": "median", "t": "centre line"}.get(self.chart, "mean")


def chart_measure(
    content: Mapping[str, Any],
    *,
    chart: str | None = None,
    rules: RuleSet | str | None = None,
    today: date | None = None,
    series: Series | None = None,
) -> Charted:
    """Analyse a measure's chart.

    Parameters
    ----------
    content : mapping
        The measure as typed so far.
    chart, rules : str, optional
        Instead of those that the measure names.
    today : date, optional
        To say which dates are still to come.
    series : Series, optional
        The measure's table, if it was read already.

    Returns
    -------
    Charted

    Examples
    --------
    >>> rows = [{"id": "a", "date": "5/1/26", "value": "4"}, {"date": "6/1/26", "value": "6"}]
    >>> charted = chart_measure({"chart": "i", "unit": "days", "rows": rows})
    >>> charted.chart, charted.result.centre
    ('i', (5.0, 5.0))
    """
    found = series_of(content, today=today) if series is None else series
    wanted = chart or setting(content.get("chart"), CHARTS) or "run"
    chosen = rules or setting(content.get("rules"), RULES) or None
    try:
        return _charted(wanted, chosen, content, found)
    except ValueError as error:
        fallback = _charted("run", PERLA, content, found)
        return fallback._replace(refused=_why(wanted, error))


def _why(wanted: str, error: ValueError) -> str:
    return f"The {chart_name(wanted)} cannot be drawn yet, so you see a run chart. {error}"


def chart_name(chart: str) -> str:
    """Give a chart's name without what it is for.

    Examples
    --------
    >>> chart_name("i"), chart_name("p-prime")
    ('I chart', 'P′ chart')
    """
    return CHARTS.get(chart, chart).partition(":")[0].partition(" (")[0]


def _charted(
    chart: str, rules: RuleSet | str | None, content: Mapping[str, Any], series: Series
) -> Charted:
    unit = _text(content, "unit")
    given = given_for(chart, series, unit)
    laid = lay_decisions(decisions_of(content), given.rows)
    result = _analyse(chart, rules, given, laid, content)
    values = result.values
    return Charted(
        chart,
        plotted_series(chart, series, given, values),
        result,
        given,
        _names(chart, content, series),
        laid,
        WAYS.get(_text(content, "direction")),
    )


def _names(chart: str, content: Mapping[str, Any], series: Series) -> Names:
    typed = _text(content, "unit")
    made = any(point.denominator is not None for point in series.points)
    unit = unit_for(chart, typed, made=made)
    # a target is in the measure's own unit: on a chart of counts or of spread it means nothing
    alike = chart not in SPREADS and unit == unit_for("run", typed, made=made)
    aims = [_number(content, "target"), _number(content, "goal")] if alike else [None, None]
    return Names(_text(content, "name"), unit, *aims)


def _analyse(
    chart: str,
    rules: RuleSet | str | None,
    given: Given,
    laid: Laid,
    content: Mapping[str, Any],
) -> Result:
    decided: dict[str, Any] = {
        "freeze": laid.freeze,
        "phases": laid.phases,
        "excluded": laid.excluded,
    }
    if chart == "run":
        return analyse_run_chart(given.values, rules=rules or PERLA, **decided)
    screened = setting(content.get("limits"), LIMITS) == "screened"
    floor = 0.0 if chart in {"i", "i-prime"} and given.whole else None
    result = analyse_shewhart_chart(
        given.values,
        chart=chart,
        denominators=given.denominators,
        subgroups=given.subgroups,
        rules=rules,
        conventions=replace(PRINTED, screen=screened, floor=floor),
        **decided,
    )
    return result if given.factor == 1 else scaled(result, given.factor)


def scaled(result: ShewhartResult, factor: float) -> ShewhartResult:
    """Give a result in another unit, such as per cent.

    Examples
    --------
    >>> found = analyse_shewhart_chart([1, 3], chart="p", denominators=[4, 4])
    >>> scaled(found, 100).centre
    (50.0, 50.0)
    """

    def times(values: tuple[float, ...]) -> tuple[float, ...]:
        return tuple(value * factor for value in values)

    return replace(
        result,
        values=times(result.values),
        lines=ChartLines(*(times(line) for line in result.lines)),
        sigma=times(result.sigma),
        phases=tuple(each._replace(centre=each.centre * factor) for each in result.phases),
        signals=tuple(_scaled_signal(each, factor) for each in result.signals),
    )


def _scaled_signal(signal: Signal, factor: float) -> Signal:
    if signal.rule != "outside-limits":
        return signal  # its numbers count points
    return signal._replace(limit=signal.limit * factor, found=signal.found * factor)


def _text(content: Mapping[str, Any], field: str) -> str:
    return str(content.get(field) or "").strip()


def _number(content: Mapping[str, Any], field: str) -> float | None:
    try:
        found = read_number(_text(content, field))
    except CellError:
        return None
    return found if found is not None and isfinite(found) else None
