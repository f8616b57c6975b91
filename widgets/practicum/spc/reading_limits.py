"""What a reading says of control limits, variation and a target."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING

from practicum.spc.making_data_count import Direction, assurance, latest_variation

if TYPE_CHECKING:
    from practicum.spc.phase_rows import RunPhase
    from practicum.spc.run_chart import RunChartResult
    from practicum.spc.shewhart import ShewhartResult
    from practicum.spc.wording import Telling

TRIAL_BELOW = 12
"""Limits from fewer points are trial limits (NHS England, Making Data Count)."""


def line_name(result: RunChartResult | ShewhartResult) -> str:
    """Give what the centre line is: ``"median"``, ``"mean"``, or just ``"centre line"``."""
    chart = getattr(result, "chart", "run")
    if chart == "run":
        return result.rules.centre
    return {"g": result.conventions.g_centre, "t": "centre line"}.get(chart, "mean")  # type: ignore[union-attr]


def line_range(result: RunChartResult | ShewhartResult, phase: RunPhase) -> tuple[float, float]:
    """Give the lowest and highest level of a phase: they differ where points differ in size."""
    if not isfinite(phase.centre) or getattr(result, "chart", "run") == "run":
        return phase.centre, phase.centre
    levels = [each for each in result.centre[phase.start : phase.stop] if isfinite(each)]
    return min(levels), max(levels)


def line_words(result: RunChartResult | ShewhartResult, phase: RunPhase, told: Telling) -> str:
    """Tell the level of a phase, or from what to what it changes."""
    low, high = line_range(result, phase)
    varies = isfinite(low) and low != high
    return f"{told.value(low)} to {told.value(high)}" if varies else told.value(phase.centre)


def limits_words(result: ShewhartResult, told: Telling) -> str:
    """Tell the control limits of the last phase."""
    last = result.phases[-1]
    part = slice(last.start, last.stop)
    lower = [each for each in result.lines.lower[part] if isfinite(each)]
    upper = [each for each in result.lines.upper[part] if isfinite(each)]
    now = " now" if len(result.phases) > 1 else ""
    if not lower or not upper:
        return f"; there are{now} too few points for control limits"
    if len(set(lower)) == 1 and len(set(upper)) == 1:
        both = f"{told.value(lower[0])} and {told.value(upper[0])}"
        return f"; the control limits are{now} {both}"
    widest = f"{told.value(min(lower))} and {told.value(max(upper))}"
    return f"; the control limits change{now} with the size of each point, {widest} at the widest"


def on_trial(result: ShewhartResult) -> bool:
    """Tell whether the limits of the last phase rest on few points."""
    last = result.phases[-1]
    left_out = set(result.excluded)
    basis = sum(
        isfinite(value) and at not in left_out
        for at, value in enumerate(result.values[last.start : last.fixed], last.start)
    )
    return 1 < basis < TRIAL_BELOW  # one point has no limits


def variation_words(result: ShewhartResult, improvement: Direction) -> str:
    """Say what the latest point tells; nothing if that is nothing special."""
    found = latest_variation(result, improvement)
    if found.kind == "common cause":
        return ""
    words = {
        "improvement": "is part of a change for the better",
        "concern": "is part of a change for the worse",
        "neither": "is part of a change",
    }
    return f"the latest point {words[found.kind]}"


def assurance_words(
    result: ShewhartResult, target: float | None, improvement: Direction, told: Telling
) -> tuple[str, ...]:
    """Say whether the process as it is reaches a target."""
    if target is None:
        return ()
    aim = f"the target of {told.value(target)}"
    if result.phases[-1].measured < result.rules.minimum:
        return (f"it is too early to say whether {aim} will be reached",)
    words = {
        "pass": f"as it is, the process reaches {aim} every time",
        "fail": f"as it is, the process cannot reach {aim}: it has to change",
        "hit or miss": f"as it is, the process will reach {aim} at times and miss it at others",
    }
    found = assurance(result, target, improvement)
    return (words[found],) if found else ()
