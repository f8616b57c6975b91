"""The science of variation: run charts, rule sets, Shewhart charts. Needs numpy only.

Positions count from 0, and the first and last point of a signal both belong to it. ``nan`` is a
point that was not measured.
"""

from __future__ import annotations

from practicum.spc.phase_rows import RunPhase
from practicum.spc.phases import Phase
from practicum.spc.reading import read_aloud
from practicum.spc.rules import RULE_SETS, RuleSet, rule_set
from practicum.spc.run_chart import (
    RunChartResult,
    analyse_run_chart,
    analyse_run_charts,
)
from practicum.spc.segments import Series
from practicum.spc.signal import Run, Signal, Trend

__all__ = [
    "RULE_SETS",
    "Phase",
    "RuleSet",
    "Run",
    "RunChartResult",
    "RunPhase",
    "Series",
    "Signal",
    "Trend",
    "analyse_run_chart",
    "analyse_run_charts",
    "read_aloud",
    "rule_set",
]
