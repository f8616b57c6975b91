"""The rules that need control limits: points outside, and points in the outer or inner thirds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from practicum.spc.counts import SIDE_WORDS, Counts
from practicum.spc.judge import Found
from practicum.spc.segments import places
from practicum.spc.signal import Signal
from practicum.spc.spans import equal_spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from practicum.spc.lines import Lines
    from practicum.spc.rules import Rule
    from practicum.spc.segments import Flags, Floats, Ints, Segments


def limit_signals(
    rule: Rule, segments: Segments, counts: Counts, lines: Lines, sigmas: float
) -> Iterator[Found]:
    """Find the signals of one rule that needs limits.

    Parameters
    ----------
    rule : Rule
    segments : Segments
    counts : Counts
    lines : Lines
    sigmas : float
        How far the control limits are out, in standard deviations.

    Yields
    ------
    Found
    """
    judged = counts.used & (counts.measured >= counts.rules.minimum)[segments.of_point]
    if rule.kind == "outside":
        yield from _outside(rule, segments, judged, *control_limits(lines, sigmas))
        return
    for side, hits in _hits(rule, segments.values, counts.side, lines):
        yield from _windows(rule, segments, judged, hits & judged, counts.side, side)


def control_limits(lines: Lines, sigmas: float) -> tuple[Floats, Floats]:
    """Give the lower and upper control limit of each point."""
    return lines.fixed or (lines.lower(sigmas), lines.upper(sigmas))


def _outside(
    rule: Rule, segments: Segments, judged: Flags, lower: Floats, upper: Floats
) -> Iterator[Found]:
    values = segments.values
    high = judged & (values > upper)
    for point in places(high | (judged & (values < lower))).tolist():
        side, limit = (1, upper) if high[point] else (-1, lower)
        yield Found(
            int(segments.of_point[point]),
            Signal(
                rule.name, point, point, SIDE_WORDS[side], float(limit[point]),
                float(values[point]), (point,), 0,
            ),
        )  # fmt: skip


def _hits(rule: Rule, values: Floats, side: Ints, lines: Lines) -> list[tuple[int, Flags]]:
    """Give the points that a rule counts, for each side by itself or both together (0)."""
    low, high = lines.lower(rule.sigma), lines.upper(rule.sigma)
    if rule.kind == "within":
        # A line at nature's own bound is within: a count of 0 can be less than 1 sigma from 0.5.
        return [(0, (values <= high) & (values >= low) & (lines.sigma > 0))]
    above, below = values > high, values < low
    if np.isfinite(rule.up_to):
        above &= values <= lines.upper(rule.up_to)
        below &= values >= lines.lower(rule.up_to)
    if rule.same_side:
        return [(1, above & (side > 0)), (-1, below & (side < 0))]
    return [(0, above | below)]


def _windows(  # noqa: PLR0913, PLR0917 - private
    rule: Rule, segments: Segments, judged: Flags, hits: Flags, side: Ints, wanted: int
) -> Iterator[Found]:
    """Find windows of `length` points in a row that hold enough hits; those that meet are one."""
    length = int(rule.length) if isinstance(rule.length, int) else 1
    need = length if rule.kind == "within" else rule.count
    if np.count_nonzero(hits) < need:
        return
    points = places(judged)
    if len(points) < length:
        return
    enough = _in_window(hits[points], length) >= need
    if rule.all_on_side:
        enough &= _in_window(side[points] == wanted, length) == length
    if rule.both_sides:
        enough &= (_in_window(side[points] > 0, length) > 0) & (
            _in_window(side[points] < 0, length) > 0
        )
    segment = segments.of_point[points]
    enough &= segment[length - 1 :] == segment[: len(points) - length + 1]
    spans = equal_spans(points, enough.astype(np.int64), segment[length - 1 :])
    for first, stop, home in zip(
        *(each.tolist() for each in spans.where(spans.state == 1)[1:3]),
        spans.segment[spans.state == 1].tolist(),
        strict=True,
    ):
        inside = points[first : stop + length - 1]
        marked = tuple(inside[hits[inside]].tolist())
        yield Found(
            home,
            Signal(
                rule.name, marked[0], marked[-1], SIDE_WORDS[wanted], float(need),
                float(len(marked)), marked, 0,
            ),
        )  # fmt: skip


def _in_window(flags: Flags, length: int) -> Ints:
    """Count flags in each window of `length` points in a row."""
    total = np.concatenate(([0], np.cumsum(flags)))
    return total[length:] - total[:-length]
