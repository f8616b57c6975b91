"""G and T charts: how many cases, or how much time, between rare events."""

from __future__ import annotations

from functools import partial
from math import ceil, log, log1p
from typing import TYPE_CHECKING

import numpy as np

from practicum.spc.bad_value import refuse
from practicum.spc.centre import segment_means, segment_medians
from practicum.spc.charts.family import Chart, as_measured
from practicum.spc.charts.individuals import given_or
from practicum.spc.charts.ratios import refuse_below_zero
from practicum.spc.constants import normal_cdf
from practicum.spc.lines import Lines
from practicum.spc.moving_range import mean_moving_range
from practicum.spc.segments import places

if TYPE_CHECKING:
    from practicum.spc.conventions import Conventions
    from practicum.spc.points import Points
    from practicum.spc.segments import Floats, Segments

_MEDIAN_OF_MEAN = 0.693
_POWER = 3.6


def _g_lines(
    segments: Segments, points: Points, conventions: Conventions, centre: float | None
) -> Lines:
    refuse_below_zero(segments, segments.values)
    if conventions.g_limits == "quantiles":
        return _quantile_lines(segments, points, conventions, centre)
    mean = given_or(centre, segment_means(segments, segments.base, segments.values))
    line = _g_centre(segments, mean, conventions, given=centre is not None)[segments.of_point]
    middle = mean[segments.of_point]
    return Lines(line, middle, np.sqrt(middle * (middle + 1)), low=0.0)


def _g_centre(segments: Segments, mean: Floats, conventions: Conventions, *, given: bool) -> Floats:
    """Give the median; of a given mean, what the median of such counts would be."""
    if conventions.g_centre == "mean":
        return mean
    if given:
        return mean * _MEDIAN_OF_MEAN
    return segment_medians(segments, segments.base, segments.values)


def _quantile_lines(
    segments: Segments, _points: Points, conventions: Conventions, centre: float | None
) -> Lines:
    """Draw the mean, and limits that leave the same share of geometric counts outside."""
    tail = float(normal_cdf([-conventions.sigmas])[0])
    mean = given_or(centre, segment_means(segments, segments.base, segments.values))
    limits = np.array([[_quantile(tail, each), _quantile(1 - tail, each)] for each in mean])
    chance = 1 / mean
    sigma = np.sqrt(1 - chance) / chance
    line = mean[segments.of_point]
    lower, upper = limits.reshape(-1, 2)[segments.of_point].T
    return Lines(line, line, sigma[segments.of_point], low=0.0, fixed=(lower, upper))


def _quantile(below: float, mean: float) -> float:
    """Give the number of failures before a success that `below` of all counts do not pass."""
    if not mean > 1:
        return float("nan") if mean != 1 else 0.0
    return float(max(0, ceil(log1p(-below) / log(1 - 1 / mean) - 1 - 1e-12)))


def _t_lines(
    segments: Segments, _points: Points, conventions: Conventions, centre: float | None
) -> Lines:
    _refuse_no_time(segments)
    even = segments.values ** (1 / _POWER)
    mean = segment_means(segments, segments.base, even)
    if centre is not None:
        mean = np.full(segments.count, float(centre) ** (1 / _POWER))
    middle = mean[segments.of_point]
    sigma = (mean_moving_range(segments, even, conventions) / conventions.d2)[segments.of_point]
    back = partial(_back, segments, even)
    return Lines(back(middle), middle, sigma, low=0.0, back=back)


def _refuse_no_time(segments: Segments) -> None:
    advice = "A T chart needs times above zero. Use a finer unit of time, such as hours for days."
    refuse(segments, segments.used & (segments.values <= 0), segments.values, advice)


def _back(segments: Segments, even: Floats, line: Floats) -> Floats:
    """Undo the transformation; below zero there is no time.

    There and back again is off in the last digit. Where a point lies on the line it must stay on
    it, so the line takes that point's own value.
    """
    drawn = np.maximum(line, 0.0) ** _POWER
    on_line = places(even == line)[::-1]
    if len(on_line):
        own = np.full(segments.count, np.nan)
        own[segments.of_point[on_line]] = segments.values[on_line]
        exact = own[segments.of_point]
        drawn = np.where(np.isnan(exact) | (line <= 0), drawn, exact)
    return drawn


G = Chart("g", "G chart: cases between rare events", "counts", as_measured, _g_lines)
T = Chart("t", "T chart: time between rare events", "values", as_measured, _t_lines)
