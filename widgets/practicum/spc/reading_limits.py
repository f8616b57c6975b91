"""What a reading says of control limits, variation and a target."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING

from practicum.spc.making_data_count import Direction, assurance, latest_variation
from practicum.spc.wording import Telling, count_words

if TYPE_CHECKING:
    from practicum.spc.shewhart import ShewhartResult

TRIAL_BELOW = 12
"""Limits from fewer points are trial limits (NHS England, Making Data Count)."""


def limits_words(result: ShewhartResult, told: Telling) -> str:
    """Tell the control limits of the last phase."""
    last = result.phases[-1]
    part = slice(last.start, last.stop)
    lower = [each for each in result.lines.lower[part] if isfinite(each)]
    upper = [each for each in result.lines.upper[part] if isfinite(each)]
    if not lower or not upper:
        return "; there are too few points for control limits"
    now = " now" if len(result.phases) > 1 else ""
    if len(set(lower)) == 1 and len(set(upper)) == 1:
        both = f"{told.value(lower[0])} and {told.value(upper[0])}"
        return f"; the control limits are{now} {both}"
    widest = f"{told.value(min(lower))} and {told.value(max(upper))}"
    return f"; the control limits change with the size of each point, {widest} at the widest"


def trial_words(result: ShewhartResult) -> tuple[str, ...]:
    """Say if the limits of the last phase rest on few points."""
    last = result.phases[-1]
    left_out = set(result.excluded)
    basis = sum(
        isfinite(value) and at not in left_out
        for at, value in enumerate(result.values[last.start : last.fixed], last.start)
    )
    if basis >= TRIAL_BELOW or basis < 2:  # noqa: PLR2004 - one point has no limits
        return ()
    points = count_words(basis, "point")
    return (f"These are trial limits, from {points}: they will move as points are added.",)


def variation_words(result: ShewhartResult, improvement: Direction) -> tuple[str, ...]:
    """Say what the latest point tells."""
    found = latest_variation(result, improvement)
    if found.kind == "common cause" or not any(each.enough for each in result.phases):
        return ()
    words = {
        "improvement": "is part of a change for the better",
        "concern": "is part of a change for the worse",
        "neither": "is part of a change",
    }
    return (f"The latest point {words[found.kind]}.",)


def assurance_words(
    result: ShewhartResult, target: float | None, improvement: Direction, told: Telling
) -> tuple[str, ...]:
    """Say whether the process as it is reaches a target."""
    if target is None:
        return ()
    aim = f"the target of {told.value(target)}"
    words = {
        "pass": f"As it is, the process reaches {aim} every time.",
        "fail": f"As it is, the process cannot reach {aim}: it has to change.",
        "hit or miss": f"As it is, the process will reach {aim} at times and miss it at others.",
    }
    found = assurance(result, target, improvement)
    return (words[found],) if found else ()
