"""What the charts that show no time have in common: margins, axes, labels; no colours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from practicum.figures.words import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

Figure = dict[str, Any]

AXIS: Figure = {"fixedrange": True, "automargin": True, "zeroline": False}
LONGEST_LABEL = 40


def figure_of(
    data: Sequence[Figure], layout: Figure, *, rows: Sequence[str] = (), notes: Sequence[str] = ()
) -> Figure:
    """Put traces and layout together, as the page's picture takes them.

    Parameters
    ----------
    data : sequence of dict
        Traces with ``meta.role``.
    layout : dict
        Axes, annotations and shapes.
    rows : sequence of str
        The table's row of each point that can be chosen.
    notes : sequence of str
        What has only a number on a narrow chart.

    Returns
    -------
    dict
        A figure in plotly's JSON.
    """
    shared = {
        "template": "none",
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "margin": {"l": 56, "r": 16, "t": 40, "b": 56},
        "meta": {"rows": list(rows), "notes": list(notes), "x": [], "y": []},
    }
    return {"data": list(data), "layout": {**shared, **layout}}


def axis_title(name: str, unit: str = "") -> Figure:
    """Give the title of an axis: a name with its unit."""
    words = f"{name} ({unit})" if name and unit else name or unit
    return {"text": plain(words, 60), "standoff": 12}


def level_shape(level: float) -> Figure:
    """Draw a level to compare with, from top to bottom of the chart."""
    return {
        "name": "limit-line",
        "type": "line",
        "xref": "x",
        "yref": "paper",
        "x0": level,
        "x1": level,
        "y0": 0,
        "y1": 1,
        "line": {"width": 2, "dash": "dash"},
    }


def label(name: str, text: str, **place: Any) -> Figure:
    """Write words on the chart, without an arrow."""
    return {"name": name, "text": plain(text, LONGEST_LABEL), "showarrow": False, **place}
