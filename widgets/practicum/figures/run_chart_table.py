"""A run chart's points as a table: what a screen reader reads, and what goes out as a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.tools.measure import rows_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from practicum.spc import RunChartResult
    from practicum.tools.series import Series

Cell = str | float | None


class Line(NamedTuple):
    """One point of a run chart.

    Attributes
    ----------
    row : str
        The row's id.
    day : date
    value : float or None
        None if nothing was measured.
    numerator, denominator : float or None
    note : str
    median : float or None
        The median there.
    side : str
        ``above``, ``below``, ``on`` or empty.
    signals : tuple of str
        Names of the rules it belongs to.
    """

    row: str
    day: date
    value: float | None
    numerator: float | None
    denominator: float | None
    note: str
    median: float | None
    side: str
    signals: tuple[str, ...]


def run_chart_table(series: Series, result: RunChartResult) -> list[Line]:
    """Give a run chart's points in order of time.

    Parameters
    ----------
    series : Series
        The points.
    result : RunChartResult
        The analysis of their values.

    Returns
    -------
    list of Line

    Examples
    --------
    >>> from practicum.spc import analyse_run_chart
    >>> from practicum.tools.series import series_of
    >>> series = series_of({"rows": [{"date": "5/1/26", "value": "4"}]})
    >>> run_chart_table(series, analyse_run_chart(series.values))[0].side
    'on'
    """
    centre = result.centre
    return [
        Line(
            point.row,
            point.day,
            point.value if point.measured else None,
            point.numerator,
            point.denominator,
            point.note,
            None if centre[at] != centre[at] else centre[at],
            _side(point.value, centre[at]) if point.measured else "",
            tuple(signal.rule for signal in result.signals if at in signal.points),
        )
        for at, point in enumerate(series.points)
    ]


def _side(value: float, centre: float) -> str:
    if value == centre:
        return "on"
    return "above" if value > centre else "below"


def export_rows(
    content: Mapping[str, Any], series: Series, lines: Sequence[Line]
) -> list[list[Cell | date]]:
    """Give the rows of a file to take away: headings, the points, then what could not be read.

    Parameters
    ----------
    content : mapping
        The measure as typed.
    series : Series
        What was read of it.
    lines : sequence of Line
        Its points with the analysis.

    Returns
    -------
    list of list
        Text, numbers, dates and empty cells. Unread rows come last, as they were typed, with the
        reason, so that nothing is missing from the file.
    """
    unit = str(content.get("unit") or "").strip()
    value = f"Value ({unit})" if unit else "Value (%)" if _is_made(lines) else "Value"
    headings = ["Date", value, "Numerator", "Denominator", "Note", "Median", "Signal"]
    rows: list[list[Cell | date]] = [[*headings, "Not read because"]]
    for line in lines:
        figures = [line.value, line.numerator, line.denominator]
        signals = ", ".join(line.signals)
        rows.append([line.day, *figures, line.note, line.median, signals, None])
    typed = rows_of(content)
    for each in series.unread:
        row = typed[each.number - 1]
        cells = [row.date, row.value, row.numerator, row.denominator, row.note]
        rows.append([*cells, None, None, each.reason])
    return rows


def _is_made(lines: Sequence[Line]) -> bool:
    return any(line.denominator is not None for line in lines)
