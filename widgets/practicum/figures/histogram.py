"""A histogram: how many values lie in each class.

Roles: ``class``; shapes ``median-line`` and ``limit-line``; annotations ``middle-label`` and
``level-label``.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from practicum.figures.plain_layout import AXIS, axis_title, figure_of, label, level_shape
from practicum.figures.point_words import value_words
from practicum.figures.words import plain
from practicum.spc.wording import plain_number

if TYPE_CHECKING:
    from practicum.spc.histogram import Histogram

Figure = dict[str, Any]
ROOM = 1.18  # of the axis over the highest bar, for the labels


def histogram_figure(
    found: Histogram, *, name: str = "", unit: str = "", limit: float | None = None
) -> Figure:
    """Draw a histogram.

    Parameters
    ----------
    found : Histogram
        Classes and counts, with at least one value.
    name, unit : str
        Of what was measured; the name stands on the axis if there is no unit.
    limit : float, optional
        A level to compare with, in the unit.

    Returns
    -------
    dict
        A figure in plotly's JSON, with roles and no colours.

    Examples
    --------
    >>> from practicum.spc.histogram import histogram
    >>> figure = histogram_figure(histogram([1, 2, 2, 3, 9], width=5), unit="days")
    >>> figure["data"][0]["y"], figure["data"][0]["meta"]["role"]
    ([4, 1], 'class')
    """
    lines = [{**level_shape(found.median), "name": "median-line"}]
    words = [_label("middle-label", found.median, f"Median {value_words(found.median, unit)}", 1)]
    if limit is not None:
        lines.append(level_shape(limit))
        words.append(_label("level-label", limit, f"Level {value_words(limit, unit)}", 0.93))
    layout = {
        "bargap": 0.04,
        "xaxis": {
            **AXIS,
            "title": axis_title("", unit) if unit else axis_title(name),
            "range": _reach(found, limit),
            "showgrid": False,
            "nticks": 9,
        },
        "yaxis": {
            **AXIS,
            "range": [0, max(found.counts) * ROOM],
            "title": {"text": "How many", "standoff": 8},
            "nticks": 6,
        },
        "shapes": lines,
        "annotations": words,
    }
    return figure_of([_bars(found, unit)], layout)


def _bars(found: Histogram, unit: str) -> Figure:
    classes = list(pairwise(found.edges))
    return {
        "type": "bar",
        "x": [(low + high) / 2 for low, high in classes],
        "width": [0.96 * (high - low) for low, high in classes],
        "y": list(found.counts),
        "hovertext": [
            plain(f"{class_words(found, at, unit)}: {count}")
            for at, count in enumerate(found.counts)
        ],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": {"line": {"width": 1}},
        "meta": {"role": "class"},
    }


def class_words(found: Histogram, at: int, unit: str = "") -> str:
    """Name a class; a value on an edge belongs to the class above, at the end to the last.

    Examples
    --------
    >>> from practicum.spc.histogram import histogram
    >>> found = histogram([1, 2, 2, 3, 9], width=5)
    >>> class_words(found, 0, "days"), class_words(found, 1, "days")
    ('0 to under 5 days', '5 to 10 days')
    """
    last = at == len(found.counts) - 1
    low, high = plain_number(found.edges[at]), value_words(found.edges[at + 1], unit)
    return f"{low} to {'' if last else 'under '}{high}"


def _reach(found: Histogram, limit: float | None) -> list[float]:
    step = found.edges[1] - found.edges[0]
    ends = [found.edges[0], found.edges[-1], *([limit] if limit is not None else [])]
    return [min(ends) - step / 3, max(ends) + step / 3]


def _label(name: str, level: float, text: str, height: float) -> Figure:
    place = {"x": level, "y": height, "yref": "paper", "xanchor": "left", "yanchor": "top"}
    return label(name, text, xshift=4, **place)
