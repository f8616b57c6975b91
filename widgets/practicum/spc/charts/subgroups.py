"""X-bar, S and R charts: several values a point."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from practicum.spc.centre import segment_means, segment_sums
from practicum.spc.charts.family import Chart, as_measured
from practicum.spc.charts.individuals import given_or
from practicum.spc.constants import by_size, c4, d2, d3
from practicum.spc.lines import Lines

if TYPE_CHECKING:
    from practicum.spc.conventions import Conventions
    from practicum.spc.points import Points
    from practicum.spc.segments import Flags, Floats, Segments


def within(segments: Segments, points: Points, conventions: Conventions) -> Floats:
    """Give the standard deviation within subgroups, as each point uses it, shape (points,)."""
    how = conventions.subgroup_spread
    with np.errstate(divide="ignore", invalid="ignore"):
        if how == "s-bar":
            return _s_bar(segments, points)[segments.of_point] / by_size(c4, points.sizes)
        if how == "rms":
            return _rms(segments, points)[segments.of_point]
        by_range = how.endswith("-r")
        scale = _range_scale(points, conventions) if by_range else by_size(c4, points.sizes)
        estimate = (points.reach if by_range else points.spread) / scale
        if how.startswith("mean"):
            some = segments.base & np.isfinite(estimate)
            return segment_means(segments, some, estimate)[segments.of_point]
        noise = by_size(d3, points.sizes) if by_range else np.sqrt(1 - scale**2)
        return _weighted(segments, estimate, (noise / scale) ** 2)[segments.of_point]


def _s_bar(segments: Segments, points: Points) -> Floats:
    """Give the mean standard deviation, or the pooled one where subgroups differ in size."""
    some = segments.base & np.isfinite(points.spread)
    mean = segment_means(segments, some, points.spread)
    with np.errstate(divide="ignore", invalid="ignore"):
        pooled, _freedom = _pooled(segments, points, some)
    return np.where(_one_size(segments, points), mean, pooled)


def _rms(segments: Segments, points: Points) -> Floats:
    """Give the pooled standard deviation without bias."""
    pooled, freedom = _pooled(segments, points, segments.base & np.isfinite(points.spread))
    return pooled / by_size(c4, freedom + 1)


def _pooled(segments: Segments, points: Points, some: Flags) -> tuple[Floats, Floats]:
    """Give the square root of the pooled variance, and its degrees of freedom."""
    squares = segment_sums(segments, some, (points.sizes - 1) * points.spread**2)
    freedom = segment_sums(segments, some, points.sizes - 1)
    return np.sqrt(squares / freedom), freedom


def _one_size(segments: Segments, points: Points) -> Flags:
    """Tell in which segments all subgroups of the baseline have the same size."""
    some = segments.baseline & (points.sizes > 0)
    home, sizes = segments.of_point[some], points.sizes[some]
    least = np.full(segments.count, np.inf)
    most = np.zeros(segments.count)
    np.minimum.at(least, home, sizes)
    np.maximum.at(most, home, sizes)
    return np.asarray(least == most)


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
    spread = within(segments, points, conventions)
    with np.errstate(divide="ignore", invalid="ignore"):
        return Lines(line, line, spread / np.sqrt(points.sizes))


def _range_scale(points: Points, conventions: Conventions) -> Floats:
    """Give the mean range of each point's size, in standard deviations."""
    scale = by_size(d2, points.sizes)
    places = conventions.range_places
    return scale if places is None else np.round(scale, places)


def _s_lines(
    segments: Segments, points: Points, conventions: Conventions, centre: float | None
) -> Lines:
    spread = within(segments, points, conventions)
    scale = by_size(c4, points.sizes)
    if conventions.subgroup_spread == "s-bar":  # known for subgroups of one, too
        expected = _s_bar(segments, points)[segments.of_point]
    else:
        expected = spread * scale
    line = _spread_centre(segments, points, conventions, expected, centre)
    return Lines(line, line, spread * np.sqrt(1 - scale**2), low=0.0)


def _r_lines(
    segments: Segments, points: Points, conventions: Conventions, centre: float | None
) -> Lines:
    spread = within(segments, points, conventions)
    expected = spread * _range_scale(points, conventions)
    line = _spread_centre(segments, points, conventions, expected, centre)
    return Lines(line, line, spread * by_size(d3, points.sizes), low=0.0)


def _spread_centre(
    segments: Segments,
    points: Points,
    conventions: Conventions,
    expected: Floats,
    centre: float | None,
) -> Floats:
    if centre is not None:
        return np.full(len(expected), float(centre))
    if conventions.spread_centre == "expected":
        return expected
    total = segment_sums(segments, segments.base, segments.values * points.sizes)
    count = segment_sums(segments, segments.base, points.sizes)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(total / count)[segments.of_point]


def _spreads(_segments: Segments, points: Points) -> Floats:
    return points.spread


def _ranges(_segments: Segments, points: Points) -> Floats:
    return points.reach


XBAR = Chart("xbar", "X-bar chart: means of subgroups", "subgroups", as_measured, _xbar_lines)
S = Chart("s", "S chart: standard deviations of subgroups", "subgroups", _spreads, _s_lines)
R = Chart("r", "R chart: ranges of subgroups", "subgroups", _ranges, _r_lines)
