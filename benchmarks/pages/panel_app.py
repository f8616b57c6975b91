"""The page in Panel. Run by ``panel serve``; needs Panel, which is no dependency of ours."""

from __future__ import annotations

import statistics
import sys
from pathlib import Path

import panel as pn
import plotly.graph_objects as go

sys.path.insert(0, str(Path(__file__).parents[2]))
from benchmarks.pages.matter import TEXT, TITLE, VALUES

pn.extension("plotly")
cells = [pn.widgets.FloatInput(value=value, width=80, placeholder="value") for value in VALUES]


def _figure(*values: float) -> go.Figure:
    median = statistics.median(values)
    lines = [go.Scatter(y=values, mode="lines+markers"), go.Scatter(x=[0, 23], y=[median] * 2)]
    return go.Figure(lines)


def _sentence(*values: float) -> str:
    return f'<p id="sentence">The median is {statistics.median(values)}.</p>'


pn.Column(
    f"# {TITLE}",
    *TEXT,
    pn.widgets.TextInput(name="Aim"),
    pn.FlexBox(*cells),
    pn.pane.Plotly(pn.bind(_figure, *cells), height=380),
    pn.pane.HTML(pn.bind(_sentence, *cells)),
).servable(title=TITLE)
