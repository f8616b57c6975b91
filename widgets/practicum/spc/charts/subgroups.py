"""X-bar, S and R charts: several values a point."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from practicum.spc.centre import segment_means, segment_sums
from practicum.spc.charts.family import Chart, as_measured
from practicum.spc.charts.individuals import given_or
from practicum.spc.constants import c4, d2, d3
from practicum.spc.lines import Lines

if TYPE_CHECKING:
    from functools import partial

    from practicum.spc.conventions import Conventions
    from practicum.spc.points import Points
    from practicum.spc.segments import Floats, Segments


def by_size(constant: partial[float] | object, sizes: Floats) -> Floats:
    """Give a constant for each point's own size."""
    kinds, place = np.unique(sizes, return_inverse=True)
    found = [constant(int(each)) if each == each else np.nan for each in kinds.tolist()]  # type: ignore[operator]  # noqa: PLR0124
    return np.array(found, dtype=np.float64)[place]


def within(segments: Segments, points: Points, conventions: Conventions) -> Floats:
    """Give the standard deviation within the subgroups of each segment, shape (segments,)."""
    how = conventions.subgroup_spread
    with np.errstate(divide="ignore", invalid="ignore"):
        if how == "pooled":
            return _pooled(segments, points)
        if how in {"mean-s", "weighted-s"}:
            scale, noise = by_size(c4, points.sizes), None
            estimate, noise = points.spread / scale, (1 - scale**2) / scale**2
        else:
            scale = by_size(d2, points.sizes)
            estimate, noise = points.reach / scale, (by_size(d3, points.sizes) / scale) ** 2
        if how.startswith("mean"):
            return segment_means(segments, segments.base & np.isfinite(estimate), estimate)
        return _weighted(segments, estimate, noise)


def _pooled(segments: Segments, points: Points) -> Floats:
    """Give the square root of the pooled variance."""
    some = segments.base & np.isfinite(points.spread)
    freedom = points.sizes - 1
    squares = segment_sums(segments, some, freedom * points.spread**2)
    return np.sqrt(squares / segment_sums(segments, some, freedom))


def _weighted(segments: Segments, estimate: Floats, noise: Floats) -> Floats:
    """Give the mean of the estimates, each weighing as much as it is sure."""
    some = segments.base & np.isfinite(estimate)
    weight = 1 / noise
    total = segment_sums(segments, some, estimate * weight)
    return np.asarray(total / segment_sums(segments, some, weight))


def _xbar_lines(
    segments: Segments,
    points: Points,
    conventions: Conventions,
    centre: float | None,
) -> Lines:
    if conventions.xbar_centre == "values":
        total = segment_sums(segments, segments.base, points.values * points.sizes)
        with np.errstate(divide="ignore", invalid="ignore"):
            found = total / segment_sums(segments, segments.base, points.sizes)
    else:
        found = segment_means(segments, segments.base, points.values)
    line = given_or(centre, found)[segments.of_point]
    spread = within(segments, points, conventions)[segments.of_point]
    with np.errstate(divide="ignore", invalid="ignore"):
        return Lines(line, line, spread / np.sqrt(points.sizes))


def _s_lines(
    segments: Segments, points: Points, conventions: Conventions, _centre: float | None
) -> Lines:
    spread = within(segments, points, conventions)[segments.of_point]
    scale = by_size(c4, points.sizes)
    line = spread * scale
    return Lines(line, line, spread * np.sqrt(1 - scale**2), low=0.0)


def _r_lines(
    segments: Segments, points: Points, conventions: Conventions, _centre: float | None
) -> Lines:
    spread = within(segments, points, conventions)[segments.of_point]
    line = spread * by_size(d2, points.sizes)
    return Lines(line, line, spread * by_size(d3, points.sizes), low=0.0)


def _spreads(_segments: Segments, points: Points) -> Floats:
    return points.spread


def _ranges(_segments: Segments, points: Points) -> Floats:
    return points.reach


XBAR = Chart("xbar", "X-bar chart: means of subgroups", "subgroups", as_measured, _xbar_lines)
S = Chart("s", "S chart: standard deviations of subgroups", "subgroups", _spreads, _s_lines)
R = Chart("r", "R chart: ranges of subgroups", "subgroups", _ranges, _r_lines)
