"""I′ and MS charts: individuals whose points rest on denominators of their own size."""

from __future__ import annotations

from math import pi, sqrt
from typing import TYPE_CHECKING

import numpy as np

from practicum.spc.centre import segment_means
from practicum.spc.charts.family import Chart
from practicum.spc.charts.individuals import given_or
from practicum.spc.charts.ratios import ratio, total_ratio, where_measured
from practicum.spc.lines import Lines
from practicum.spc.moving_range import baseline_links, screened_means
from practicum.spc.rules import LIMITS_ONLY

if TYPE_CHECKING:
    from practicum.spc.conventions import Conventions
    from practicum.spc.points import Points
    from practicum.spc.segments import Flags, Floats, Segments

_MS_LIMIT = 3.2665


def moving_sigmas(segments: Segments, points: Points, values: Floats, linked: Flags) -> Floats:
    """Give the standard deviation that each pair of neighbours suggests, for a size of 1."""
    found = np.full(len(values), np.nan)
    at = np.flatnonzero(linked)
    with np.errstate(divide="ignore", invalid="ignore"):
        inverse = 1 / points.sizes[at]
        pair = np.abs(np.diff(values[at])) / np.sqrt(inverse[1:] + inverse[:-1])
    segment = segments.of_point[at]
    pair[segment[1:] != segment[:-1]] = np.nan
    found[at[1:]] = pair * sqrt(pi / 2)
    return found


def _i_lines(
    segments: Segments, points: Points, conventions: Conventions, centre: float | None
) -> Lines:
    line = total_ratio(segments, points, centre)[segments.of_point]
    pairs = moving_sigmas(segments, points, segments.values, baseline_links(segments, conventions))
    sigma = screened_means(segments, pairs, conventions)[segments.of_point]
    with np.errstate(divide="ignore", invalid="ignore"):
        return Lines(line, line, where_measured(segments, sigma / np.sqrt(points.sizes)))


def _sigmas(segments: Segments, points: Points) -> Floats:
    return moving_sigmas(segments, points, ratio(segments, points), segments.counted)


def _ms_lines(
    segments: Segments, _points: Points, _conventions: Conventions, centre: float | None
) -> Lines:
    line = given_or(centre, segment_means(segments, segments.base, segments.values))
    line = line[segments.of_point]
    return Lines(line, line, where_measured(segments, line * (_MS_LIMIT - 1) / 3), low=0.0)


I_PRIME = Chart("i-prime", "I′ chart: individuals with denominators", "ratios", ratio, _i_lines)
MS = Chart("ms", "Moving standard deviation chart", "ratios", _sigmas, _ms_lines, LIMITS_ONLY)
