"""What the run chart's page shows of a measure: chart, words, signals, table, unread rows."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Any

from practicum.figures.run_chart import Names, run_chart_figure, value_words
from practicum.figures.run_chart_table import Line, run_chart_table
from practicum.spc import analyse_run_chart, read_aloud
from practicum.spc.signal_words import signal_words
from practicum.spc.wording import Telling, plain_number, sentence
from practicum.tools.series import series_of
from practicum.tools.series.value import is_share
from practicum.tools.table.cells import CellError, is_blank, read_number
from practicum.tools.table.days import spell
from practicum.ui.run_chart_export import file_stem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from practicum.spc import RunChartResult, Signal
    from practicum.tools.series import Series

View = dict[str, Any]

MEANINGS = {
    "shift": (
        "If nothing had changed, so many points in a row on one side of the median would be rare. "
        "Ask what was different when the first of them came."
    ),
    "trend": (
        "All going one way can be the start of a change. In a long chart it also turns up by "
        "chance now and then, so look for a cause before you trust it."
    ),
    "too-few-runs": (
        "The line crosses the median less often than chance would make it: high points keep "
        "together, and so do low ones. The level may have moved."
    ),
    "too-many-runs": (
        "The line crosses the median more often than chance would make it. Are two things mixed, "
        "such as two rooms or two shifts that take turns?"
    ),
}
GOOD_WAY = {"up": {"above", "up"}, "down": {"below", "down"}}


def run_chart_view(content: Mapping[str, Any], today: date | None = None) -> View:
    """Read a measure's figures and say what the page shows of them.

    Parameters
    ----------
    content : mapping
        The measure as typed so far.
    today : date, optional
        To say which dates are still to come.

    Returns
    -------
    dict
        ``figure`` (plotly's JSON, None without points), ``words``, ``signals``, ``facts``,
        ``table``, ``unread``, ``said``, and ``file``, a name for files without its ending.
    """
    series = series_of(content, today=today)
    result = analyse_run_chart(series.values)
    names = _names(content, series)
    labels = [_short(day) for day in series.days]
    return {
        "figure": _figure(series, result, names),
        "words": _words(result, names, labels),
        "signals": _signals(
            result, str(content.get("direction") or ""), series, Telling(names.unit, labels, None)
        ),
        "facts": _facts(result, names),
        "table": [_line(line, names) for line in run_chart_table(series, result)],
        "unread": [each._asdict() for each in series.unread],
        "said": list(series.said),
        "file": file_stem(content),
    }


def _words(result: RunChartResult, names: Names, labels: Sequence[str]) -> list[str]:
    shares = names.unit == "%" and isfinite(result.median)
    places = int(not round(result.median, 1).is_integer()) if shares else None
    return list(read_aloud(result, unit=names.unit, labels=labels, places=places))


def _names(content: Mapping[str, Any], series: Series) -> Names:
    unit = str(content.get("unit") or "").strip()
    if not unit and any(point.denominator is not None for point in series.points):
        unit = "%"
    try:
        target = read_number(str(content.get("target") or ""))
    except CellError:
        target = None
    return Names(str(content.get("name") or "").strip(), "%" if is_share(unit) else unit, target)


def _short(day: date) -> str:
    number, month, year = spell(day).split()
    return f"{number} {month[:3]} {year}"


def _figure(series: Series, result: RunChartResult, names: Names) -> View | None:
    if not any(point.measured for point in series.points):
        return None
    figure: View = run_chart_figure(series, result, names).to_plotly_json()
    return figure


def _signals(result: RunChartResult, direction: str, series: Series, told: Telling) -> list[View]:
    found: dict[str, list[View]] = {}
    for signal in result.signals:
        words = sentence(signal_words(signal, result.rules, told, result.rules.centre))
        rows = [series.points[at].row for at in signal.points]
        view = {"words": words, "way": _way(signal, direction), "rows": rows}
        found.setdefault(signal.rule, []).append(view)
    return [
        {"rule": rule, "found": each, "meaning": MEANINGS.get(rule, "")}
        for rule, each in found.items()
    ]


def _way(signal: Signal, direction: str) -> str:
    good = GOOD_WAY.get(direction)
    if not good or not signal.direction:
        return ""
    return "The way you want." if signal.direction in good else "Not the way you want."


def _facts(result: RunChartResult, names: Names) -> list[View]:
    phase = result.phases[-1]
    if not phase.measured:
        return []
    limits = phase.runs_limits
    allowed = f"chance gives {limits.lower} to {limits.upper}" if limits and phase.enough else ""
    return [
        _fact("Median", value_words(phase.centre, names.unit), "half above, half below"),
        _fact("Points", str(phase.measured), f"{phase.useful} of them off the median"),
        _fact("Runs", str(phase.runs), allowed),
    ]


def _fact(name: str, value: str, more: str) -> View:
    return {"name": name, "value": value, "more": more}


def _line(line: Line, names: Names) -> View:
    parts = (line.numerator, line.denominator)
    made_of = " of ".join(plain_number(part) for part in parts if part is not None)
    return {
        "row": line.row,
        "day": spell(line.day),
        "value": "not measured" if line.value is None else value_words(line.value, names.unit),
        "parts": made_of if None not in parts else "",
        "side": {"above": "above", "below": "below", "on": "on the median"}.get(line.side, ""),
        "signals": ", ".join(line.signals),
        "note": "" if is_blank(line.note) else line.note,
    }
