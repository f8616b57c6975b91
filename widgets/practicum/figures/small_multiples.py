"""Small multiples: a small run chart for each part, all over the same time.

Roles are those of the run chart: ``series``, ``median``, ``target``, ``shift``, ``trend``; on the
sheet with all of them the annotation ``panel-title`` names each.
"""

from __future__ import annotations

from datetime import date, timedelta
from math import ceil, isfinite
from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.figures.plain_layout import AXIS, figure_of
from practicum.figures.point_words import point_words
from practicum.figures.words import plain
from practicum.spc.run_chart import RunChartResult
from practicum.spc.small_multiples import small_multiples
from practicum.tools.series.value import is_share

if TYPE_CHECKING:
    from collections.abc import Sequence

    from practicum.tools.plots.parts import Part

Figure = dict[str, Any]
SYMBOLS = {"shift": ("diamond", 9), "trend": ("triangle-up-open", 12)}
NEAR_ZERO = 0.6
NEARLY_WHOLE = 75
BESIDE = 0.06  # between charts side by side, as a share of the sheet
BELOW = 56  # pixels between one row of charts and the next
SHORT = timedelta(days=150)  # under this the axis names days, over it months
TITLE = 24  # pixels over each of them for its name
LINE, EDGES = 250, 130  # pixels of the sheet's height: for each row of charts, and around them


class Panel(NamedTuple):
    """One chart of several.

    Attributes
    ----------
    part : Part
        What it shows.
    result : RunChartResult
        The analysis of its values.
    """

    part: Part
    result: RunChartResult


class Scale(NamedTuple):
    """What the charts share: the days from first to last, and the values if there is one scale."""

    days: tuple[str, str]
    values: tuple[float, float] | None = None


def make_panels(parts: Sequence[Part]) -> tuple[Panel, ...]:
    """Analyse each part by itself.

    Parameters
    ----------
    parts : sequence of Part
        Those without a measured value are left out.

    Returns
    -------
    tuple of Panel

    Examples
    --------
    >>> from practicum.tools.plots.parts import parts_of
    >>> rows = [{"part": "A", "date": "5/1/26", "value": "4"}, {"part": "B", "date": "5/1/26"}]
    >>> [panel.result.median for panel in make_panels(parts_of({"rows": rows}).parts)]
    [4.0]
    """
    kept = [part for part in parts if any(map(isfinite, part.series.values))]
    values = [value for part in kept for value in part.series.values]
    strata = [at for at, part in enumerate(kept) for _ in part.series.values]
    results = small_multiples(values, strata).results
    found = [(part, results[at]) for at, part in enumerate(kept)]
    return tuple(
        Panel(part, result) for part, result in found if isinstance(result, RunChartResult)
    )


def common_scale(panels: Sequence[Panel], *, common: bool) -> Scale:
    """Find the days, and the values if asked, that all charts can be drawn on.

    Parameters
    ----------
    panels : sequence of Panel
        At least one.
    common : bool
        Whether all have one scale; only with one unit does that make sense.

    Returns
    -------
    Scale
    """
    days = [day.isoformat() for panel in panels for day in panel.part.series.days]
    levels = [level for panel in panels for level in _levels(panel)]
    shares = all(is_share(panel.part.unit) for panel in panels)
    return Scale((min(days), max(days)), _range(levels, shares=shares) if common else None)


def panel_figure(panel: Panel, scale: Scale) -> Figure:
    """Draw one small run chart.

    Parameters
    ----------
    panel : Panel
    scale : Scale
        From `common_scale`.

    Returns
    -------
    dict
        A figure in plotly's JSON, with roles and no colours.

    Examples
    --------
    >>> from practicum.tools.plots.parts import parts_of
    >>> rows = [{"part": "A", "date": "5/1/26", "value": "4"}]
    >>> panels = make_panels(parts_of({"rows": rows}).parts)
    >>> figure = panel_figure(panels[0], common_scale(panels, common=True))
    >>> [trace["meta"]["role"] for trace in figure["data"]]
    ['median', 'series']
    """
    layout = {
        "margin": {"l": 44, "r": 10, "t": 10, "b": 40},
        "xaxis": _time_axis(scale),
        "yaxis": _value_axis(panel, scale),
        "annotations": [],
    }
    return figure_of(_traces(panel), layout)


def sheet_figure(panels: Sequence[Panel], scale: Scale, *, columns: int = 2) -> Figure:
    """Draw all charts on one sheet, to take away.

    Parameters
    ----------
    panels : sequence of Panel
    scale : Scale
        From `common_scale`.
    columns : int
        Charts side by side.

    Returns
    -------
    dict
        A figure in plotly's JSON; ``layout.meta.height`` is the height that it needs, in pixels.
    """
    lines = ceil(len(panels) / columns)
    data: list[Figure] = []
    layout: Figure = {"annotations": [], "margin": {"l": 52, "r": 16, "t": 24, "b": 40}}
    for at, panel in enumerate(panels):
        number = "" if not at else str(at + 1)
        x = _domain(at % columns, columns, BESIDE)
        y = _domain(lines - 1 - at // columns, lines, BELOW / (lines * LINE))
        top = y[1] - TITLE / (lines * LINE)
        axes = {"xaxis": f"x{number}", "yaxis": f"y{number}"}
        data += [{**trace, **axes} for trace in _traces(panel)]
        layout[f"xaxis{number}"] = {**_time_axis(scale), "domain": x, "anchor": f"y{number}"}
        layout[f"yaxis{number}"] = {
            **_value_axis(panel, scale),
            "domain": [y[0], top],
            "anchor": f"x{number}",
        }
        layout["annotations"].append(_title(panel, x[0], top))
    figure = figure_of(data, layout)
    figure["layout"]["meta"]["height"] = lines * LINE + EDGES
    return figure


def _domain(place: int, count: int, gap: float) -> list[float]:
    width = (1 - gap * (count - 1)) / count
    start = place * (width + gap)
    return [start, min(start + width, 1)]


def _title(panel: Panel, x: float, y: float) -> Figure:
    return {
        "name": "panel-title",
        "text": f"<b>{plain(panel.part.name, 50)}</b>",
        "x": x,
        "y": y,
        "xref": "paper",
        "yref": "paper",
        "xanchor": "left",
        "yanchor": "bottom",
        "showarrow": False,
    }


def _traces(panel: Panel) -> list[Figure]:
    series, result, unit = panel.part.series, panel.result, panel.part.unit
    days = [day.isoformat() for day in series.days]
    lines = [_line("median", days, result.median)] if isfinite(result.median) else []
    if panel.part.target is not None:
        lines.append(_line("target", days, panel.part.target))
    points = {
        "type": "scatter",
        "mode": "lines+markers",
        "x": days,
        "y": [point.value if point.measured else None for point in series.points],
        "connectgaps": False,
        "line": {"width": 1.5},
        "marker": {"size": 5, "symbol": "circle"},
        "hovertext": [plain(point_words(point, unit)) for point in series.points],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "meta": {"role": "series"},
    }
    return [*lines, points, *_signals(panel, days)]


def _line(role: str, days: Sequence[str], level: float) -> Figure:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [days[0], days[-1]],
        "y": [level, level],
        "line": {"width": 1.5, "dash": "solid" if role == "median" else "dash"},
        "hoverinfo": "skip",
        "meta": {"role": role},
    }


def _signals(panel: Panel, days: Sequence[str]) -> list[Figure]:
    found: dict[str, set[int]] = {}
    for signal in panel.result.signals:
        if signal.rule in SYMBOLS:
            found.setdefault(signal.rule, set()).update(signal.points)
    return [
        {
            "type": "scatter",
            "mode": "markers",
            "x": [days[at] for at in sorted(places)],
            "y": [panel.part.series.points[at].value for at in sorted(places)],
            "marker": {"size": SYMBOLS[rule][1], "symbol": SYMBOLS[rule][0]},
            "hoverinfo": "skip",
            "meta": {"role": rule},
        }
        for rule, places in found.items()
    ]


def _levels(panel: Panel) -> list[float]:
    values = [value for value in panel.part.series.values if isfinite(value)]
    return values + ([panel.part.target] if panel.part.target is not None else [])


def _range(levels: Sequence[float], *, shares: bool) -> tuple[float, float]:
    low, high = min(levels), max(levels)
    if 0 <= low <= NEAR_ZERO * high or not high - low:
        whole = shares and high > NEARLY_WHOLE
        return (min(low, 0), 104.0 if whole else (high * 1.1 or 1.0))
    room = 0.08 * (high - low)
    return (low - room, high + room)


def _time_axis(scale: Scale) -> Figure:
    first, last = map(date.fromisoformat, scale.days)
    form = "%-d %b<br>%Y" if last - first < SHORT else "%b<br>%Y"
    axis = {**AXIS, "type": "date", "tickformat": form, "nticks": 5, "showgrid": False}
    room = max((last - first) * 0.03, timedelta(days=1))
    return {**axis, "range": [(first - room).isoformat(), (last + room).isoformat()]}


def _value_axis(panel: Panel, scale: Scale) -> Figure:
    shares = is_share(panel.part.unit)
    own = _range(_levels(panel), shares=shares)
    suffix = "%" if shares else ""
    ends = list(scale.values or own)
    return {**AXIS, "range": ends, "nticks": 5, "ticksuffix": suffix, "separatethousands": True}
