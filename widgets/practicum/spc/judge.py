"""Finds the signals of a rule set, for many series at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from practicum.spc.anhoej import crossings_limit, longest_run_limit
from practicum.spc.anhoej_boxes import LARGEST as LARGEST_BOX
from practicum.spc.anhoej_boxes import SMALLEST as SMALLEST_BOX
from practicum.spc.anhoej_boxes import Box, best_box, cut_box
from practicum.spc.counts import SIDE_WORDS, WAY_WORDS, Counts, allowed_runs
from practicum.spc.segments import places
from practicum.spc.signal import Signal
from practicum.spc.spans import Spans, alternations

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from practicum.spc.rules import Length, Rule, RuleSet
    from practicum.spc.segments import Ints, Segments

_FAR = np.iinfo(np.int64).max


class Found(NamedTuple):
    """A signal with the segment it lies in; its positions count from the batch's first point."""

    segment: int
    signal: Signal


def find_signals(segments: Segments, counts: Counts, rules: RuleSet) -> list[list[Signal]]:
    """Find the signals of the rules that need no control limits, for each series in order."""
    return by_series(segments, plain_signals(segments, counts, rules))


def plain_signals(segments: Segments, counts: Counts, rules: RuleSet) -> Iterator[Found]:
    """Find the signals of the rules that need no control limits."""
    for rule in rules.rules:
        if not rule.needs_limits:
            yield from _signals_of(rule, segments, counts)


def by_series(segments: Segments, found: Iterable[Found]) -> list[list[Signal]]:
    """Sort signals into their series, with positions that count from its first point."""
    sorted_in: list[list[Signal]] = [[] for _ in segments.stretches]
    for segment, signal in found:
        series, phase, offset = segments.home(segment)
        sorted_in[series].append(_moved(signal, offset, phase))
    for each in sorted_in:
        each.sort(key=lambda signal: (signal.first, signal.last))
    return sorted_in


def _moved(signal: Signal, offset: int, phase: int) -> Signal:
    return signal._replace(
        first=signal.first - offset,
        last=signal.last - offset,
        points=tuple(point - offset for point in signal.points),
        phase=phase,
    )


def _signals_of(rule: Rule, segments: Segments, counts: Counts) -> Iterator[Found]:
    if rule.kind == "shift":
        return _long_spans(rule, counts.side_runs, counts.useful, counts, SIDE_WORDS)
    if rule.kind == "trend":
        return _long_spans(rule, counts.trends, counts.measured, counts, WAY_WORDS)
    if rule.kind == "alternating":
        found = alternations(segments, counts.used)
        return _long_spans(rule, found, counts.measured, counts, SIDE_WORDS)
    if rule.kind == "runs":
        return _unusual_runs(rule, segments, counts)
    if rule.kind == "box":
        return _outside_box(rule, segments, counts)
    return _few_crossings(rule, segments, counts)


def _long_spans(
    rule: Rule, spans: Spans, number: Ints, counts: Counts, words: dict[int, str]
) -> Iterator[Found]:
    needed = np.where(counts.enough, _needed(rule.length, number), _FAR)
    long = spans.where(spans.length >= needed[spans.segment])
    for first, stop, state, segment in zip(
        long.first.tolist(), long.stop.tolist(), long.state.tolist(), long.segment.tolist(),
        strict=True,
    ):  # fmt: skip
        points = tuple(spans.points[first:stop].tolist())
        yield Found(
            segment,
            Signal(
                rule.name, points[0], points[-1], words[state], float(needed[segment]),
                float(len(points)), points, 0,
            ),
        )  # fmt: skip


def _needed(length: Length, number: Ints) -> Ints:
    """Give how many points make a signal in each segment; out of reach if there is no rule."""
    if isinstance(length, int):
        return np.full(len(number), length)
    kinds, place = np.unique(number, return_inverse=True)
    needed = [length.at(each) for each in kinds.tolist()]
    return np.array([_FAR if each is None else each for each in needed])[place]


def _unusual_runs(rule: Rule, segments: Segments, counts: Counts) -> Iterator[Found]:
    for segment, useful, runs in _judged(counts):
        limits = allowed_runs(rule, useful)
        if limits and runs < limits.lower:
            signal = _whole("too-few-runs", limits.lower, runs)
        elif limits and runs > limits.upper:
            signal = _whole("too-many-runs", limits.upper, runs)
        else:
            continue
        yield Found(segment, _spread(signal, segment, segments, counts))


def _few_crossings(rule: Rule, segments: Segments, counts: Counts) -> Iterator[Found]:
    for segment, useful, runs in _judged(counts):
        limit = crossings_limit(useful)
        if runs - 1 < limit:
            signal = _whole(f"too-few-{rule.name}", limit, runs - 1)
            yield Found(segment, _spread(signal, segment, segments, counts))


def _outside_box(rule: Rule, segments: Segments, counts: Counts) -> Iterator[Found]:
    """Judge longest run and crossings together; below 10 and past 100 points each by itself."""
    lengths = np.zeros(segments.count, dtype=np.int64)
    np.maximum.at(lengths, counts.side_runs.segment, counts.side_runs.length)
    for segment, useful, runs in _judged(counts):
        box = _box(rule, useful)
        if box.signals(runs - 1, int(lengths[segment])):
            signal = _whole(rule.name, box.crossings, runs - 1)
            yield Found(segment, _spread(signal, segment, segments, counts))


def _box(rule: Rule, useful: int) -> Box:
    if not SMALLEST_BOX <= useful <= LARGEST_BOX:
        crossings, longest = crossings_limit(useful), longest_run_limit(useful) or 0
        return Box(crossings, longest, crossings, longest)
    return (cut_box if rule.table == "cut" else best_box)(useful)


def _judged(counts: Counts) -> Iterator[tuple[int, int, int]]:
    """Give segment, useful points and runs wherever there is enough to judge."""
    at = places(counts.enough & (counts.useful > 0))
    return zip(at.tolist(), counts.useful[at].tolist(), counts.runs[at].tolist(), strict=True)


def _whole(name: str, limit: int, found: int) -> Signal:
    return Signal(name, 0, 0, "", float(limit), float(found), (), 0)


def _spread(signal: Signal, segment: int, segments: Segments, counts: Counts) -> Signal:
    """Let a signal of a whole phase reach from its first to its last useful point."""
    start, stop = segments.start[segment : segment + 2].tolist()
    useful = places(counts.used[start:stop] & (counts.side[start:stop] != 0))
    return signal._replace(first=start + int(useful[0]), last=start + int(useful[-1]))
