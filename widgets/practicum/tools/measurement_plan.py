"""The measurement plan: all of a project's measures, on the measures' own documents."""

from __future__ import annotations

from practicum.tools.measure import Measure
from practicum.tools.measures.checks import measure_findings
from practicum.tools.measures.examples import first_measures
from practicum.tools.registry import Tool

TOOL = Tool(
    name="measurement-plan",
    title="Measurement plan",
    summary="Choose three to eight measures, and say exactly what is counted, by whom and when.",
    document=Measure,
    coach=measure_findings,
    widget="practicum.ui.measurement_plan:MeasurementPlanTool",
    many=True,
    examples=first_measures(),
)
