"""The chart tool: every kind of chart, its rules and its decisions, on a measure's own document."""

from __future__ import annotations

from functools import partial

from practicum.tools.measure import Measure
from practicum.tools.measure_coach import coach
from practicum.tools.measure_examples import measure_content
from practicum.tools.registry import Tool

TOOL = Tool(
    name="chart",
    title="Chart",
    summary="Choose a chart that fits your figures, and read what it can and cannot tell you.",
    document=Measure,
    coach=coach,
    widget="practicum.ui.chart:ChartTool",
    many=True,
    examples={
        "ward-falls": partial(measure_content, "ward-falls"),
        "nursery-book-bags": partial(measure_content, "nursery-book-bags"),
        "speech-therapy-waits": partial(measure_content, "speech-therapy-waits"),
    },
    blank="run-chart",
)
