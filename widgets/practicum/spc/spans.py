"""Finds stretches of points: runs on one side of a line, trends, and points by turns.

All functions work on the points of many segments laid end to end, and never look across the border
between two segments.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from practicum.spc.segments import places

if TYPE_CHECKING:
    from practicum.spc.rules import OnLine, Ties
    from practicum.spc.segments import Flags, Floats, Ints, Segments


class Spans(NamedTuple):
    """Stretches of points that are alike, of all segments, in order.

    Attributes
    ----------
    points : ndarray of int
        Positions (in the whole batch) of the points that count.
    first, stop : ndarray of int
        Each span is ``points[first:stop]``.
    state : ndarray of int
        What its points have in common: 1 above or up, -1 below or down.
    segment : ndarray of int
    """

    points: Ints
    first: Ints
    stop: Ints
    state: Ints
    segment: Ints

    @property
    def length(self) -> Ints:
        """Number of points of each span."""
        return self.stop - self.first

    def where(self, wanted: Flags) -> Spans:
        """Keep some of them."""
        kept = places(wanted)
        if len(kept) == len(wanted):
            return self
        first, stop = self.first[kept], self.stop[kept]
        return Spans(self.points, first, stop, self.state[kept], self.segment[kept])


def sides(values: Floats, centre: Floats) -> Ints:
    """Tell for each point whether it lies above (1), below (-1) or on the line (0, also nan)."""
    return (values > centre).astype(np.int64) - (values < centre)


def side_runs(segments: Segments, side: Ints, used: Flags, on_line: OnLine) -> Spans:
    """Find every run of points on one side of the centre line."""
    if on_line == "below":
        side = np.where(side == 0, -1, side)
    points = places(used & (side != 0) if on_line == "skip" else used)
    found = equal_spans(points, side[points], segments.of_point[points])
    return found.where(found.state != 0) if on_line == "break" else found


def equal_spans(points: Ints, state: Ints, segment: Ints) -> Spans:
    """Find the spans of equal state within a segment."""
    if not len(points):
        nothing = np.empty(0, dtype=np.int64)
        return Spans(points, nothing, nothing, nothing, nothing)
    new = places((state[1:] != state[:-1]) | (segment[1:] != segment[:-1])) + 1
    first = np.concatenate(([0], new))
    stop = np.concatenate((new, [len(points)]))
    return Spans(points, first, stop, state[first], segment[first])


def trends(segments: Segments, used: Flags, ties: Ties) -> Spans:
    """Find every stretch of points that all go up or all go down.

    Two neighbouring trends share the point at which they turn. An equal value is passed over
    (``"skip"``) or ends the trend (``"break"``).
    """
    points = places(used)
    if ties == "skip":
        points = points[_changed(segments, points)]
    step = _steps(segments, points)
    found = equal_spans(points[:-1], step, segments.of_point[points[1:]])
    inside = found.where((found.state != 0) & (found.state != _BORDER))
    return Spans(points, inside.first, inside.stop + 1, inside.state, inside.segment)


_BORDER = 9


def _steps(segments: Segments, points: Ints) -> Ints:
    """Tell for each point but the last how the next one lies; a border has a sign of its own."""
    values, segment = segments.values[points], segments.of_point[points]
    step = sides(values[1:], values[:-1])
    step[segment[1:] != segment[:-1]] = _BORDER
    return step


def _changed(segments: Segments, points: Ints) -> Flags:
    """Tell which points differ from the one before them, or are the first of their segment."""
    values, segment = segments.values[points], segments.of_point[points]
    changed = np.ones(len(points), dtype=np.bool_)
    changed[1:] = (values[1:] != values[:-1]) | (segment[1:] != segment[:-1])
    return changed


def alternations(segments: Segments, used: Flags) -> Spans:
    """Find every stretch of points that go up and down by turns."""
    points = places(used)
    step = _steps(segments, points)
    turn = np.where(np.abs(step) == 1, step * (1 - 2 * (np.arange(len(step)) % 2)), 0)
    found = equal_spans(points[:-1], turn, segments.of_point[points[1:]])
    inside = found.where(found.state != 0)
    return Spans(points, inside.first, inside.stop + 1, inside.state * 0, inside.segment)


def longest(spans: Spans, segments: int) -> Ints:
    """Give the place of the first of the longest spans of each segment, -1 if it has none."""
    best = np.zeros(segments, dtype=np.int64)
    np.maximum.at(best, spans.segment, spans.length)
    winners = places(spans.length == best[spans.segment])[::-1]
    place = np.full(segments, -1, dtype=np.int64)
    place[spans.segment[winners]] = winners  # of equals the earliest is written last
    return place
