"""A chart's points as a table: what a screen reader reads, and what goes out as a file."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.spc.shewhart import ShewhartResult
from practicum.tools.measure import rows_of
from practicum.tools.measure_decisions import LEAVE_OUT, PHASE, decisions_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from practicum.figures.charted import Charted

Cell = str | float | None


class Line(NamedTuple):
    """One point of a chart.

    Attributes
    ----------
    row : str
        The row's id.
    day : date
    value : float or None
        None if nothing was measured.
    numerator, denominator : float or None
    note : str
    centre : float or None
        The centre line there.
    side : str
        ``above``, ``below``, ``on`` or empty.
    signals : tuple of str
        Names of the rules it belongs to.
    lower, upper : float or None
        The control limits there.
    phase : int
        From 1.
    left_out : str
        Why it is left out; empty if it counts.
    begins : str
        Why a phase begins here; empty if none does.
    """

    row: str
    day: date
    value: float | None
    numerator: float | None
    denominator: float | None
    note: str
    centre: float | None
    side: str
    signals: tuple[str, ...]
    lower: float | None = None
    upper: float | None = None
    phase: int = 1
    left_out: str = ""
    begins: str = ""


def chart_table(charted: Charted, content: Mapping[str, Any]) -> list[Line]:
    """Give a chart's points in order of time.

    Parameters
    ----------
    charted : Charted
    content : mapping
        The measure, for the reasons of its decisions.

    Returns
    -------
    list of Line

    Examples
    --------
    >>> from practicum.figures.charted import chart_measure
    >>> content = {"rows": [{"id": "a", "date": "5/1/26", "value": "4"}]}
    >>> chart_table(chart_measure(content), content)[0].side
    'on'
    """
    result, points = charted.result, charted.series.points
    none = (float("nan"),) * len(points)
    limits = result.lines if isinstance(result, ShewhartResult) else None
    lower, upper = (limits.lower, limits.upper) if limits else (none, none)
    centre, reasons = result.centre, _reasons(charted, content)
    rules: dict[int, list[str]] = {}
    for signal in result.signals:
        for at in signal.points:
            rules.setdefault(at, []).append(signal.rule)
    numbers = [
        n for n, phase in enumerate(result.phases, 1) for _ in range(phase.start, phase.stop)
    ]
    return [
        Line(
            point.row,
            point.day,
            point.value if point.measured else None,
            point.numerator,
            point.denominator,
            point.note,
            _known(centre[at]),
            _side(point.value, centre[at]) if point.measured else "",
            tuple(rules.get(at, ())),
            _known(lower[at]),
            _known(upper[at]),
            numbers[at],
            reasons.get((LEAVE_OUT, at), ""),
            reasons.get((PHASE, at), ""),
        )
        for at, point in enumerate(points)
    ]


def _reasons(charted: Charted, content: Mapping[str, Any]) -> dict[tuple[str, int], str]:
    places = charted.laid.places
    return {
        (each.what, places[each.id]): each.reason
        for each in decisions_of(content)
        if each.holds and each.id in places
    }


def _known(value: float) -> float | None:
    return value if isfinite(value) else None


def _side(value: float, centre: float) -> str:
    if not isfinite(centre):
        return ""
    if value == centre:
        return "on"
    return "above" if value > centre else "below"


def export_rows(
    content: Mapping[str, Any], charted: Charted, lines: Sequence[Line]
) -> list[list[Cell | date]]:
    """Give the rows of a file to take away: headings, the points, then what could not be read.

    Parameters
    ----------
    content : mapping
        The measure as typed.
    charted : Charted
        Its chart.
    lines : sequence of Line
        Its points with the analysis.

    Returns
    -------
    list of list
        Text, numbers, dates and empty cells. Unread rows come last, as they were typed, with the
        reason, so that nothing is missing from the file.
    """
    unit = charted.names.unit
    value = f"Value ({unit})" if unit else "Value"
    centre = charted.line.capitalize()
    limits = isinstance(charted.result, ShewhartResult)
    headings = ["Date", value, "Numerator", "Denominator", "Note", centre, "Signal"]
    more = [*(["Lower limit", "Upper limit"] if limits else []), *_DECIDED]
    rows: list[list[Cell | date]] = [[*headings, *more, "Not read because"]]
    for line in lines:
        figures = [line.value, line.numerator, line.denominator]
        decided = [line.phase, line.begins or None, line.left_out or None]
        ends = [line.lower, line.upper] if limits else []
        signals = ", ".join(line.signals)
        rows.append([line.day, *figures, line.note, line.centre, signals, *ends, *decided, None])
    typed = rows_of(content)
    for each in charted.series.unread:
        row = typed[each.number - 1]
        cells = [row.date, row.value, row.numerator, row.denominator, row.note]
        rows.append([*cells, *(None for _ in range(len(more) + 2)), each.reason])
    return rows


_DECIDED = ("Phase", "Phase begins because", "Left out because")
