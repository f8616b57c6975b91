"""The axes of a chart: time below, values at the left."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Any

from practicum.spc.shewhart import ShewhartResult
from practicum.tools.series.value import is_share
from practicum.tools.table.days import MONTHS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from practicum.figures.charted import Charted
    from practicum.tools.series import Series

LABELS = 6  # days named below an evenly spaced chart
NEAR_ZERO = 0.6  # an axis begins at 0 unless the lowest value is over this share of the highest
NEARLY_WHOLE = 75  # per cent: from here on the axis goes up to 100


def places_of(series: Series) -> list[Any]:
    """Give where each point stands: its date, or its number if two points have one date."""
    if series.shares_dates:
        return list(range(1, len(series.points) + 1))
    return [day.isoformat() for day in series.days]


def time_axis(series: Series, places: list[Any]) -> dict[str, Any]:
    """Give plotly's axis of time."""
    axis: dict[str, Any] = {"fixedrange": True, "showgrid": False, "automargin": True}
    if not series.shares_dates:
        return {**axis, "type": "date", "tickformat": "%-d %b<br>%Y", "nticks": LABELS + 1}
    step = max(1, -(-len(places) // LABELS))
    return {
        **axis,
        "type": "linear",
        "tickvals": places[::step],
        "ticktext": [_short_day(day) for day in series.days[::step]],
        "range": [0.4, len(places) + 0.6],
    }


def _short_day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1][:3].capitalize()}<br>{day.year}"


def value_axis(charted: Charted) -> dict[str, Any]:
    """Give plotly's axis of values; it holds all points, limits, target and goal."""
    names = charted.names
    levels = _levels(charted)
    axis: dict[str, Any] = {
        "fixedrange": True,
        "zeroline": False,
        "automargin": True,
        "ticksuffix": "%" if is_share(names.unit) else "",
        "separatethousands": True,
    }
    if begins_at_zero(levels):
        whole = is_share(names.unit) and max(levels) > NEARLY_WHOLE
        axis["range"] = [0, max(100.0 if whole else 0.0, max(levels) * 1.15) * 1.04]
    return axis


def begins_at_zero(levels: Sequence[float]) -> bool:
    """Say whether an axis for these levels begins at 0."""
    return bool(levels) and 0 <= min(levels) <= NEAR_ZERO * max(levels)


def _levels(charted: Charted) -> list[float]:
    levels = [point.value for point in charted.series.points if point.measured]
    levels += [each for each in (charted.names.target, charted.names.goal) if each is not None]
    if isinstance(charted.result, ShewhartResult):
        lines = charted.result.lines
        levels += [each for each in (*lines.lower, *lines.upper) if isfinite(each)]
    return levels
