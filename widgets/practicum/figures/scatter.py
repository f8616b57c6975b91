"""A scatter chart: two measures, a dot for each pair, and a line where there is one to draw.

Roles: ``dot``, ``fit``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.figures.plain_layout import AXIS, axis_title, figure_of
from practicum.figures.point_words import value_words
from practicum.figures.words import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from practicum.spc.scatter import Scatter
    from practicum.tools.plots.pairs import Pair

Figure = dict[str, Any]
NEAR_ZERO = 0.5  # an axis begins at 0 unless the least value is over this share of the greatest


class Axes(NamedTuple):
    """What the two measures are called and measured in."""

    x_name: str = ""
    x_unit: str = ""
    y_name: str = ""
    y_unit: str = ""


def scatter_figure(pairs: Sequence[Pair], found: Scatter, axes: Axes = Axes()) -> Figure:  # noqa: B008
    """Draw a scatter chart.

    Parameters
    ----------
    pairs : sequence of Pair
        At least one.
    found : Scatter
        How they go together; its line is drawn only if its interval leaves out 0.
    axes : Axes
        Names and units.

    Returns
    -------
    dict
        A figure in plotly's JSON, with roles and no colours.

    Examples
    --------
    >>> from practicum.spc.scatter import scatter
    >>> from practicum.tools.plots.pairs import Pair
    >>> pairs = [Pair("a", "", 1, 4), Pair("b", "", 2, 3)]
    >>> figure = scatter_figure(pairs, scatter([1, 2], [4, 3]))
    >>> [trace["meta"]["role"] for trace in figure["data"]]
    ['dot']
    """
    x, y = [pair.x for pair in pairs], [pair.y for pair in pairs]
    dots = {
        "type": "scatter",
        "mode": "markers",
        "x": x,
        "y": y,
        "marker": {"size": 10, "symbol": "circle-open"},  # those on one spot are seen as darker
        "hovertext": [plain(pair_words(pair, axes)) for pair in pairs],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "meta": {"role": "dot"},
    }
    layout = {
        "xaxis": {**AXIS, **_range(x), "title": axis_title(axes.x_name, axes.x_unit)},
        "yaxis": {**AXIS, **_range(y), "title": axis_title(axes.y_name, axes.y_unit)},
        "annotations": [],
    }
    return figure_of([*_fit(x, found), dots], layout, rows=[pair.row for pair in pairs])


def goes_together(found: Scatter) -> bool:
    """Say whether the interval of the correlation leaves out 0."""
    return found.low > 0 or found.high < 0


def pair_words(pair: Pair, axes: Axes = Axes()) -> str:  # noqa: B008
    """Say one pair in words.

    Examples
    --------
    >>> from practicum.tools.plots.pairs import Pair
    >>> pair_words(Pair("a", "Monday", 20, 3), Axes(x_unit="minutes", y_unit="doses"))
    'Monday: 20 minutes, 3 doses'
    """
    values = f"{value_words(pair.x, axes.x_unit)}, {value_words(pair.y, axes.y_unit)}"
    return f"{pair.label}: {values}" if pair.label else values


def _fit(x: Sequence[float], found: Scatter) -> list[Figure]:
    if not goes_together(found):
        return []
    ends = [min(x), max(x)]
    return [
        {
            "type": "scatter",
            "mode": "lines",
            "x": ends,
            "y": [found.intercept + found.slope * end for end in ends],
            "line": {"width": 2, "dash": "dash"},
            "hoverinfo": "skip",
            "meta": {"role": "fit"},
        }
    ]


def _range(values: Sequence[float]) -> Figure:
    low, high = min(values), max(values)
    room = (high - low) * 0.06 or abs(high) * 0.1 or 1
    start = 0 if 0 <= low <= NEAR_ZERO * high else low - room
    return {"range": [start - (room if low == 0 else 0), high + room], "nticks": 7}
