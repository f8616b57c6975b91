"""A chart as plotly's JSON. It has roles and no colours: the page gives those by theme.

A trace's ``meta.role`` and the ``name`` of an annotation or a shape say what it is: ``series``,
``ghost``, ``median`` (any centre line), ``extended``, ``limit``, ``zone``, ``target``, ``goal``, a
rule's name, ``note``, ``phase``, ``cycle``, ``baseline`` and the labels. Signals differ by shape
as well as by colour.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from practicum.figures.chart_axes import places_of, time_axis, value_axis
from practicum.figures.chart_labels import cycle_shapes, labels, notes_in_full, phase_shapes
from practicum.figures.chart_lines import line_traces
from practicum.figures.chart_marks import point_traces, signal_traces

if TYPE_CHECKING:
    from collections.abc import Sequence

    from practicum.figures.charted import Charted
    from practicum.figures.cycles import Cycle

View = dict[str, Any]


def chart_figure(charted: Charted, cycles: Sequence[Cycle] = ()) -> View:
    """Draw a chart.

    Parameters
    ----------
    charted : Charted
        The analysis of a measure's figures.
    cycles : sequence of Cycle
        PDSA cycles to place by their dates.

    Returns
    -------
    dict
        ``data`` and ``layout`` as plotly reads them (`plotly.graph_objects.Figure` takes it as it
        is). Against time, or evenly spaced if two points have one date. ``layout.meta`` says which
        (``spacing``), and the notes in full (``notes``); the ``customdata`` of the series says
        which row each point is.

    Examples
    --------
    >>> from practicum.figures.charted import chart_measure
    >>> charted = chart_measure({"rows": [{"id": "a", "date": "5/1/26", "value": "4"}]})
    >>> [trace["meta"]["role"] for trace in chart_figure(charted)["data"]]
    ['median', 'series']
    """
    series = charted.series
    places = places_of(series)
    return {
        "data": [
            *line_traces(charted, places),
            *point_traces(charted, places),
            *signal_traces(charted, places),
        ],
        "layout": {
            "template": "none",
            "showlegend": False,
            "dragmode": False,
            "hovermode": "closest",
            "margin": {"l": 56, "r": 16, "t": 36, "b": 56},
            "xaxis": time_axis(series, places),
            "yaxis": value_axis(charted),
            "shapes": [*phase_shapes(charted, places), *cycle_shapes(charted, places, cycles)],
            "annotations": labels(charted, places, cycles),
            "meta": {
                "notes": notes_in_full(charted, cycles),
                "spacing": "even" if series.shares_dates else "time",
            },
        },
    }
