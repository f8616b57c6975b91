"""Counts what each phase holds: useful points, runs, trends; for many series at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from practicum.spc.anhoej import crossings_limit
from practicum.spc.printed_runs import PRINTED_RUNS_TABLE
from practicum.spc.runs_distribution import RunsLimits, runs_limits_for
from practicum.spc.segments import places
from practicum.spc.signal import Run, Trend
from practicum.spc.spans import Spans, longest, side_runs, sides, trends

if TYPE_CHECKING:
    from collections.abc import Iterator

    from practicum.spc.rules import Rule, RuleSet
    from practicum.spc.segments import Flags, Floats, Ints, Segments

SIDE_WORDS = {1: "above", -1: "below", 0: ""}
WAY_WORDS = {1: "up", -1: "down", 0: ""}


@dataclass(frozen=True, slots=True, eq=False)
class Counts:
    """What the phases of many series hold, one entry a segment.

    Attributes
    ----------
    side : ndarray of int, shape (points,)
        1 above the centre line, -1 below, 0 on it or not measured.
    used : ndarray of bool, shape (points,)
    measured, useful, runs : ndarray of int
    side_runs, trends : Spans
        As the rule set treats points on the line and equal values.
    rules : RuleSet
    """

    side: Ints
    used: Flags
    measured: Ints
    useful: Ints
    runs: Ints
    side_runs: Spans
    trends: Spans
    rules: RuleSet

    @property
    def enough(self) -> Flags:
        """Whether a segment has enough useful points for the rules."""
        return np.asarray(self.useful >= self.rules.minimum)

    def rows(self, segments: Segments) -> Iterator[tuple[Any, ...]]:
        """Give for each segment what a phase of a result tells after its centre line."""
        number = segments.count
        runs = _named(self.side_runs, segments, longest(self.side_runs, number), Run, SIDE_WORDS)
        slopes = _named(self.trends, segments, longest(self.trends, number), Trend, WAY_WORDS)
        by_runs = next((each for each in self.rules.rules if each.kind == "runs"), None)
        crossed = any(each.kind == "crossings" for each in self.rules.rules)
        for measured, useful, count, run, slope in zip(
            self.measured.tolist(), self.useful.tolist(), self.runs.tolist(), runs, slopes,
            strict=True,
        ):  # fmt: skip
            yield (
                measured,
                useful,
                count,
                max(count - 1, 0),
                run,
                slope,
                allowed_runs(by_runs, useful) if by_runs else None,
                crossings_limit(useful) if crossed else None,
                useful >= self.rules.minimum,
            )


def count_segments(segments: Segments, centre: Floats, used: Flags, rules: RuleSet) -> Counts:
    """Count points, runs and trends of each segment about its centre line.

    Parameters
    ----------
    segments : Segments
    centre : ndarray of float, shape (points,)
        Centre line at each point.
    used : ndarray of bool, shape (points,)
        Points that count.
    rules : RuleSet

    Returns
    -------
    Counts
    """
    side = sides(segments.values, centre)
    number = segments.count
    skipped = side_runs(segments, side, used, "skip")
    ruled = skipped
    if rules.on_line != "skip" and (used & (side == 0)).any():
        ruled = side_runs(segments, side, used, rules.on_line)
    return Counts(
        side=side,
        used=used,
        measured=np.bincount(segments.of_point[used], minlength=number),
        useful=np.bincount(segments.of_point[skipped.points], minlength=number),
        runs=np.bincount(skipped.segment, minlength=number),
        side_runs=ruled,
        trends=trends(segments, used, rules.ties),
        rules=rules,
    )


def allowed_runs(rule: Rule, useful: int) -> RunsLimits | None:
    """Give the fewest and most runs for so many useful points; None if the table has no row."""
    if rule.table == "printed":
        return PRINTED_RUNS_TABLE.get(useful)
    return runs_limits_for(useful) if useful else None


def _named(
    spans: Spans,
    segments: Segments,
    chosen: Ints,
    kind: type[Run | Trend],
    words: dict[int, str],
) -> list[Run | Trend | None]:
    """Name the chosen span of each segment, with positions in its own series."""
    named: list[Run | Trend | None] = [None] * len(chosen)
    own = places(chosen >= 0)
    picked, offset = chosen[own], segments.origin[own]
    first, stop = spans.first[picked], spans.stop[picked]
    rows = (
        own,
        spans.points[first] - offset,
        spans.points[stop - 1] - offset,
        stop - first,
        spans.state[picked],
    )
    for at, first, last, length, state in zip(*(each.tolist() for each in rows), strict=True):
        named[at] = kind(first, last, length, words[state])
    return named
