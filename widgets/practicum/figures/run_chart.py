"""A run chart as a plotly figure. It has roles and no colours: the page gives those by theme.

A trace's ``meta.role`` and an annotation's ``name`` say what it is: ``series``, ``median``,
``target``, ``shift``, ``trend``, ``note``, ``median-label``, ``target-label``, ``unit-label``.
Signals differ by shape as well as by colour.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.figures.words import plain
from practicum.spc.wording import plain_number
from practicum.tools.series.value import is_share
from practicum.tools.table.days import MONTHS, spell

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    import plotly.graph_objects as go

    from practicum.spc import RunChartResult
    from practicum.tools.series import Point, Series

SYMBOLS = {"shift": "diamond", "trend": "triangle-up"}
LABELS = 6  # days named below an evenly spaced chart
NEAR_ZERO = 0.6  # an axis begins at 0 unless the lowest value is over this share of the highest
NEARLY_WHOLE = 75  # per cent: from here on the axis goes up to 100
NOTE = 28
EDGE = 0.12  # share of the points at either end whose notes would leave the chart


class Names(NamedTuple):
    """What a chart is called and measured in.

    Attributes
    ----------
    title, unit : str
        As the team typed them.
    target : float or None
        In the measure's unit.
    """

    title: str = ""
    unit: str = ""
    target: float | None = None


def run_chart_figure(series: Series, result: RunChartResult, names: Names) -> go.Figure:
    """Draw a run chart.

    Parameters
    ----------
    series : Series
        The points in order of time; nan leaves a gap.
    result : RunChartResult
        The analysis of their values.
    names : Names
        Title, unit, target.

    Returns
    -------
    plotly.graph_objects.Figure
        Against time, or evenly spaced if two points have one date. ``layout.meta`` says which
        (``spacing``), which row each point is (``rows``), and the notes in full (``notes``).

    Examples
    --------
    >>> from practicum.spc import analyse_run_chart
    >>> from practicum.tools.series import series_of
    >>> series = series_of({"rows": [{"date": "5/1/26", "value": "4"}]})
    >>> figure = run_chart_figure(series, analyse_run_chart(series.values), Names("Falls"))
    >>> [trace.meta["role"] for trace in figure.data]
    ['median', 'series']
    """
    import plotly.graph_objects as go  # noqa: PLC0415 - 0.1 s, for pages with a chart

    places = _places(series)
    traces = [
        *_lines(places, result, names),
        _points(series, places, names),
        *_signals(series, places, result),
    ]
    axis = _value_axis(series, names)
    noted = list(_noted(series))
    layout = {
        "template": "none",
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "margin": {"l": 56, "r": 16, "t": 36, "b": 56},
        "xaxis": _time_axis(series, places),
        "yaxis": axis,
        "annotations": [
            *(_note(at, series, places, names) for at in noted),
            *_labels(result, names),
        ],
        "meta": {
            "rows": [point.row for point in series.points],
            "notes": [_in_full(series.points[at]) for at in noted],
            "spacing": "even" if series.shares_dates else "time",
        },
    }
    return go.Figure(data=traces, layout=layout)


def _places(series: Series) -> list[Any]:
    if series.shares_dates:
        return list(range(1, len(series.points) + 1))
    return [day.isoformat() for day in series.days]


def _lines(places: list[Any], result: RunChartResult, names: Names) -> list[dict[str, Any]]:
    if not places:
        return []
    lines = [
        _line("median", places[phase.start], places[phase.stop - 1], phase.centre)
        for phase in result.phases
        if phase.measured
    ]
    if names.target is not None:
        lines.append(_line("target", places[0], places[-1], names.target))
    return lines


def _line(role: str, start: Any, stop: Any, level: float) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [start, stop],
        "y": [level, level],
        "line": {"width": 2, "dash": "solid" if role == "median" else "dash"},
        "hoverinfo": "skip",
        "meta": {"role": role},
    }


def _points(series: Series, places: list[Any], names: Names) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": places,
        "y": [point.value if point.measured else None for point in series.points],
        "connectgaps": False,
        "line": {"width": 2},
        "marker": {"size": 8, "symbol": "circle"},
        "text": [plain(point_words(point, names.unit)) for point in series.points],
        "hovertemplate": "%{text}<extra></extra>",
        "meta": {"role": "series"},
    }


def point_words(point: Point, unit: str) -> str:
    """Say one point in words.

    Examples
    --------
    >>> from datetime import date
    >>> from practicum.tools.series import Point
    >>> point_words(Point("a", 1, date(2026, 3, 12), 40.0, "snow", 12, 30), "%")
    '12 March 2026: 40% (12 of 30). snow'
    """
    if not point.measured:
        said = "not measured"
    else:
        said = value_words(point.value, unit)
        if point.numerator is not None and point.denominator is not None:
            said += f" ({plain_number(point.numerator)} of {plain_number(point.denominator)})"
    return f"{spell(point.day)}: {said}" + (f". {point.note}" if point.note else "")


def value_words(value: float, unit: str) -> str:
    """Write a value with its unit; a percentage with one decimal place at most.

    Examples
    --------
    >>> value_words(100 / 3, "%"), value_words(12, "days")
    ('33.3%', '12 days')
    """
    if unit.startswith("%"):
        return plain_number(round(value, 1)) + unit
    return f"{plain_number(value)} {unit}".strip()


def _signals(series: Series, places: list[Any], result: RunChartResult) -> list[dict[str, Any]]:
    found: dict[str, set[int]] = {}
    for signal in result.signals:
        if signal.rule in SYMBOLS:
            found.setdefault(signal.rule, set()).update(signal.points)
    return [
        {
            "type": "scatter",
            "mode": "markers",
            "x": [places[at] for at in sorted(found[rule])],
            "y": [series.points[at].value for at in sorted(found[rule])],
            # a point can be in a shift and a trend: the larger open shape stays visible
            "marker": {"size": 12 if rule == "shift" else 16, "symbol": symbol + _open(rule)},
            "hoverinfo": "skip",
            "meta": {"role": rule},
        }
        for rule, symbol in SYMBOLS.items()
        if rule in found
    ]


def _open(rule: str) -> str:
    return "-open" if rule == "trend" else ""


def _noted(series: Series) -> Iterator[int]:
    before = ""
    for at, point in enumerate(series.points):
        if point.note and point.note != before:  # two weeks of one holiday need one note
            yield at
        before = point.note


def _in_full(point: Point) -> str:
    return f"{spell(point.day)}: {point.note}"


def _note(at: int, series: Series, places: list[Any], names: Names) -> dict[str, Any]:
    point, drawn = series.points[at], [each.value for each in series.points if each.measured]
    high = point.measured and point.value > (min(drawn) + 2 * max(drawn)) / 3
    share = at / max(len(places) - 1, 1)
    return {
        "name": "note",
        "x": places[at],
        "y": point.value if point.measured else 0,
        "yref": "y" if point.measured else "paper",
        "text": plain(point.note, NOTE),
        "hovertext": plain(point_words(point, names.unit)),
        "showarrow": True,
        "arrowhead": 0,
        "arrowwidth": 1,
        "standoff": 6,
        "ax": 0,
        "ay": 34 if high else -34,
        "xanchor": "left" if share < EDGE else "right" if share > 1 - EDGE else "center",
    }


def _labels(result: RunChartResult, names: Names) -> list[dict[str, Any]]:
    labels = []
    if names.unit and not is_share(names.unit):
        labels.append(_unit_label(names.unit))
    if result.phases and result.phases[-1].measured:
        level = value_words(result.median, names.unit)
        labels.append(_label("median", result.median, f"Median {level}", "right"))
    if names.target is not None:
        level = value_words(names.target, names.unit)
        labels.append(_label("target", names.target, f"Target {level}", "left"))
    return labels


def _label(role: str, level: float, text: str, side: str) -> dict[str, Any]:
    return {
        "name": f"{role}-label",
        "xref": "paper",
        "x": 1 if side == "right" else 0,
        "xanchor": side,
        "y": level,
        "yanchor": "bottom",
        "text": plain(text, 40),
        "showarrow": False,
    }


def _unit_label(unit: str) -> dict[str, Any]:
    # lying, over the axis: words on their side are hard to read
    return {
        "name": "unit-label",
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": 1,
        "xanchor": "left",
        "yanchor": "bottom",
        "yshift": 6,
        "text": plain(unit, 60),
        "showarrow": False,
    }


def _time_axis(series: Series, places: list[Any]) -> dict[str, Any]:
    axis: dict[str, Any] = {"fixedrange": True, "showgrid": False, "automargin": True}
    if not series.shares_dates:
        return {**axis, "type": "date", "tickformat": "%-d %b<br>%Y", "nticks": LABELS + 1}
    step = max(1, -(-len(places) // LABELS))
    return {
        **axis,
        "type": "linear",
        "tickvals": places[::step],
        "ticktext": [_short_day(day) for day in series.days[::step]],
        "range": [0.4, len(places) + 0.6],
    }


def _short_day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1][:3].capitalize()}<br>{day.year}"


def _value_axis(series: Series, names: Names) -> dict[str, Any]:
    drawn = [point.value for point in series.points if point.measured]
    levels = [*drawn, *([names.target] if names.target is not None else [])]
    axis: dict[str, Any] = {
        "fixedrange": True,
        "zeroline": False,
        "automargin": True,
        "ticksuffix": "%" if is_share(names.unit) else "",
        "separatethousands": True,
    }
    if levels and 0 <= min(levels) <= NEAR_ZERO * max(levels):
        whole = is_share(names.unit) and max(levels) > NEARLY_WHOLE
        axis["range"] = [0, max(100.0 if whole else 0.0, max(levels) * 1.15) * 1.04]
    return axis
