"""What a result tells about each phase."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from practicum.spc.counts import Counts
    from practicum.spc.runs_distribution import RunsLimits
    from practicum.spc.segments import Segments
    from practicum.spc.signal import Run, Trend


class RunPhase(NamedTuple):
    """One phase of a run chart.

    Attributes
    ----------
    start, stop : int
        Its points are at positions `start` to ``stop - 1``, from 0.
    fixed : int
        The centre line comes from the points at positions `start` to ``fixed - 1``.
    reason : str
        Why it begins here; empty for the first.
    centre : float
        Its median (or mean, if the rule set asks for it); nan if nothing was measured.
    measured : int
        Points that were measured and are not excluded.
    useful : int
        Those of them that are not on the centre line.
    runs, crossings : int
        Runs of useful points about the centre line, and how often it is crossed.
    longest_run : Run or None
        The first of the longest, as the rule set counts points on the line.
    longest_trend : Trend or None
        The first of the longest, as the rule set counts equal values.
    runs_limits : RunsLimits or None
        Fewest and most runs that chance explains, if the rule set counts runs.
    crossings_limit : int or None
        Fewest crossings that chance explains, if the rule set counts crossings.
    enough : bool
        Whether there are enough useful points for the rules to be used.
    """

    start: int
    stop: int
    fixed: int
    reason: str
    centre: float
    measured: int
    useful: int
    runs: int
    crossings: int
    longest_run: Run | None
    longest_trend: Trend | None
    runs_limits: RunsLimits | None
    crossings_limit: int | None
    enough: bool


def phase_rows(segments: Segments, lines: list[float], counts: Counts) -> list[RunPhase]:
    """Give what each segment's phase holds, with its centre line."""
    parts = [part for each in segments.stretches for part in each]
    return [
        RunPhase(*part[:3], part.reason, line, *rest)
        for part, line, rest in zip(parts, lines, counts.rows(segments), strict=True)
    ]
