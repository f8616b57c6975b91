"""A chart as a plotly figure of one's own, to style further: for notebooks, not for our pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from plotly.graph_objects import Figure

    from practicum.spc.run_chart import RunChartResult
    from practicum.spc.shewhart_result import ShewhartResult

INK, CENTRE, LIMIT, SIGNAL = "#0b6e78", "#43545d", "#6b5b95", "#c24a00"


def plot(
    result: RunChartResult | ShewhartResult,
    x: Iterable[Any] | None = None,
    *,
    title: str = "",
    unit: str = "",
) -> Figure:
    """Make a plotly figure of a chart's result.

    Parameters
    ----------
    result : RunChartResult or ShewhartResult
        From `practicum.spc`.
    x : iterable, shape (n,), optional
        What stands along the bottom, such as a column of dates; by default 1, 2, 3 …
    title : str
    unit : str
        Stands beside the value axis.

    Returns
    -------
    plotly.graph_objects.Figure
        Traces are named ``"Value"``, ``"Centre"``, ``"Lower limit"``, ``"Upper limit"`` and
        ``"Signal"``, so that each can be found and changed.

    Raises
    ------
    ValueError
        If there are more or fewer places than values.

    Examples
    --------
    >>> from practicum.spc.run_chart import analyse_run_chart
    >>> figure = plot(analyse_run_chart([4, 5, 3, 6]), ["Mon", "Tue", "Wed", "Thu"])
    >>> [trace.name for trace in figure.data]
    ['Value', 'Centre']
    """
    import plotly.graph_objects as go  # noqa: PLC0415 - it stays out of our pages

    places = list(range(1, len(result.values) + 1)) if x is None else list(x)
    if len(places) != len(result.values):
        counted = f"{len(places)} places and {len(result.values)} values"
        raise ValueError(f"There are {counted}; each value needs one place.")
    figure = go.Figure(
        [*_value(result, places), *_lines(result, places), *_signals(result, places)]
    )
    figure.update_layout(template="simple_white", title=title, showlegend=False, yaxis_title=unit)
    return figure


def _value(result: RunChartResult | ShewhartResult, places: Sequence[Any]) -> list[dict[str, Any]]:
    line = {"color": INK, "width": 2}
    return [_trace("Value", places, result.values, mode="lines+markers", line=line)]


def _lines(result: RunChartResult | ShewhartResult, places: Sequence[Any]) -> list[dict[str, Any]]:
    """Give the centre and, where there are any, the limits; each ends where its phase does."""
    wanted = {"Centre": (result.centre, CENTRE, "solid")}
    limits = getattr(result, "lines", None)
    if limits is not None:
        wanted["Lower limit"] = (limits.lower, LIMIT, "dash")
        wanted["Upper limit"] = (limits.upper, LIMIT, "dash")
    shape = {"mode": "lines", "connectgaps": False}
    return [
        _trace(name, places, values, line={"color": colour, "dash": dash, "shape": "hvh"}, **shape)
        for name, (values, colour, dash) in wanted.items()
    ]


def _signals(
    result: RunChartResult | ShewhartResult, places: Sequence[Any]
) -> list[dict[str, Any]]:
    points = sorted(result.signal_points)
    if not points:
        return []
    marker = {"color": SIGNAL, "size": 11, "symbol": "diamond"}
    x, y = [places[each] for each in points], [result.values[each] for each in points]
    return [_trace("Signal", x, y, mode="markers", marker=marker)]


def _trace(name: str, x: Sequence[Any], y: Sequence[float], **how: Any) -> dict[str, Any]:
    return {"type": "scatter", "name": name, "x": list(x), "y": list(y), **how}
