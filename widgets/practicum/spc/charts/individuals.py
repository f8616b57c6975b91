"""I and MR charts: one value a point."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from practicum.spc.centre import segment_means, segment_sums
from practicum.spc.charts.family import Chart, as_measured
from practicum.spc.constants import by_size, c4
from practicum.spc.lines import Lines
from practicum.spc.moving_range import mean_moving_range, moving_ranges
from practicum.spc.rules import LIMITS_ONLY

if TYPE_CHECKING:
    from practicum.spc.conventions import Conventions
    from practicum.spc.points import Points
    from practicum.spc.segments import Floats, Segments


def individual_lines(
    segments: Segments, _points: Points, conventions: Conventions, centre: float | None
) -> Lines:
    """Draw the mean, and limits from the mean moving range: 2.66 of it away."""
    mean = given_or(centre, segment_means(segments, segments.base, segments.values))
    line = mean[segments.of_point]
    return Lines(line, line, _spread(segments, mean, conventions)[segments.of_point])


def _spread(segments: Segments, mean: Floats, conventions: Conventions) -> Floats:
    if conventions.sigma is not None:
        return np.full(segments.count, conventions.sigma)
    if conventions.individual_spread == "moving-range":
        return mean_moving_range(segments, segments.values, conventions) / conventions.d2
    squares = (segments.values - mean[segments.of_point]) ** 2
    freedom = np.bincount(segments.of_point[segments.base], minlength=segments.count) - 1
    with np.errstate(divide="ignore", invalid="ignore"):
        found = np.sqrt(segment_sums(segments, segments.base, squares) / freedom)
    return np.asarray(found / by_size(c4, (freedom + 1).astype(np.float64)))


def given_or(centre: float | None, found: Floats) -> Floats:
    """Put a given centre line in place of the ones that were found."""
    return found if centre is None else np.full(len(found), float(centre))


def _moving(segments: Segments, points: Points) -> Floats:
    return moving_ranges(segments, points.values, segments.counted)


def _moving_lines(
    segments: Segments, _points: Points, conventions: Conventions, centre: float | None
) -> Lines:
    mean = given_or(centre, segment_means(segments, segments.base, segments.values))
    sigma = mean * (conventions.mr_limit - 1) / 3
    line = mean[segments.of_point]
    return Lines(line, line, sigma[segments.of_point], low=0.0)


I = Chart("i", "Individuals chart (XmR)", "values", as_measured, individual_lines)  # noqa: E741
MR = Chart("mr", "Moving range chart", "values", _moving, _moving_lines, LIMITS_ONLY)
