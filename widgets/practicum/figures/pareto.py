"""A Pareto chart: bars from large to small, and the line that adds them up.

Roles: ``bar-vital`` and ``bar`` (hatched, so that they differ without colour), ``cumulative``;
shape ``share-line``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from practicum.figures.plain_layout import AXIS, figure_of
from practicum.figures.words import plain
from practicum.spc.wording import plain_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from practicum.spc.pareto import Bar

Figure = dict[str, Any]
BAR, EDGES = 42, 180  # pixels of a file's height: for each bar, and above and below them all
ROOM = 1.12  # of the axis over the largest bar, for its number
HATCH = {"shape": "/", "fillmode": "replace", "size": 7, "solidity": 0.35}


def pareto_figure(bars: Sequence[Bar], *, share: float = 0.8) -> Figure:
    """Draw a Pareto chart with its bars lying, so that long names can be read.

    Parameters
    ----------
    bars : sequence of Bar
        Largest first, as `practicum.spc.pareto.pareto` gives them.
    share : float
        Where the line of the vital few lies.

    Returns
    -------
    dict
        A figure in plotly's JSON, with roles and no colours; ``layout.meta`` has its ``lines``
        and the ``height`` that a file of it needs, in pixels.

    Examples
    --------
    >>> from practicum.spc.pareto import pareto
    >>> figure = pareto_figure(pareto({"late": 3, "lost": 6, "torn": 1}))
    >>> [trace["meta"]["role"] for trace in figure["data"]]
    ['bar-vital', 'bar', 'cumulative']
    """
    places = list(range(len(bars)))
    roles = (("bar-vital", True), ("bar", False))
    traces = [
        _bars(role, [at for at in places if bars[at].vital == vital], bars) for role, vital in roles
    ]
    figure = figure_of(
        [each for each in traces if each["y"]] + [_cumulative(bars, places)],
        {
            "bargap": 0.25,
            "margin": {"l": 20, "r": 20, "t": 64, "b": 60},
            "xaxis": _counts(bars),
            "xaxis2": _shares(),
            "yaxis": _names(bars, places),
            "shapes": [_share_line(share)],
            "annotations": [],
        },
    )
    figure["layout"]["meta"] |= {"lines": len(bars), "height": len(bars) * BAR + EDGES}
    return figure


def _bars(role: str, places: list[int], bars: Sequence[Bar]) -> Figure:
    marker: Figure = {"line": {"width": 1.5}}
    return {
        "type": "bar",
        "orientation": "h",
        "x": [bars[at].number for at in places],
        "y": places,
        "text": [plain_number(bars[at].number) for at in places],
        "textposition": "outside",
        "cliponaxis": False,
        "hovertext": [plain(bar_words(bars[at])) for at in places],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": marker if role == "bar-vital" else {**marker, "pattern": HATCH},
        "meta": {"role": role},
    }


def bar_words(bar: Bar) -> str:
    """Say one bar in words.

    Examples
    --------
    >>> from practicum.spc.pareto import pareto
    >>> bar_words(pareto({"late": 3, "lost": 6, "torn": 1})[1])
    'late: 3, which is 30%. With those before it: 90%'
    """
    first = f"{bar.label}: {plain_number(bar.number)}, which is {bar.share:.0%}"
    if bar.cumulative == bar.share:
        return first
    return f"{first}. With those before it: {bar.cumulative:.0%}"


def _cumulative(bars: Sequence[Bar], places: list[int]) -> Figure:
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "xaxis": "x2",
        "x": [bar.cumulative for bar in bars],
        "y": places,
        "line": {"width": 2},
        "marker": {"size": 7, "symbol": "circle"},
        "hoverinfo": "skip",
        "meta": {"role": "cumulative"},
    }


def _counts(bars: Sequence[Bar]) -> Figure:
    most = max((bar.number for bar in bars), default=1) or 1
    return {
        **AXIS,
        "range": [0, most * ROOM],
        "separatethousands": True,
        "nticks": 6,
        "title": {"text": "Bars: how many", "standoff": 8},
    }


def _shares() -> Figure:
    return {
        **AXIS,
        "overlaying": "x",
        "side": "top",
        "range": [0, 1.02],
        "tickvals": [0, 0.2, 0.4, 0.6, 0.8, 1],
        "tickformat": ".0%",
        "title": {"text": "Line: added up", "standoff": 8},
        "showgrid": False,
    }


def _names(bars: Sequence[Bar], places: list[int]) -> Figure:
    return {
        **AXIS,
        "range": [len(bars) - 0.4, -0.6],
        "tickvals": places,
        "ticktext": [plain(bar.label, 26) + "  " for bar in bars],
        "showgrid": False,
    }


def _share_line(share: float) -> Figure:
    ends = {"x0": share, "x1": share, "y0": 0, "y1": 1}
    line = {"width": 1.5, "dash": "dot"}
    return {
        "name": "share-line",
        "type": "line",
        "xref": "x2",
        "yref": "paper",
        **ends,
        "line": line,
    }
