"""Moving ranges: how far each point is from the one before it, within a segment."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from practicum.spc.centre import segment_means
from practicum.spc.segments import places

if TYPE_CHECKING:
    from practicum.spc.conventions import Conventions
    from practicum.spc.segments import Flags, Floats, Segments


def moving_ranges(segments: Segments, values: Floats, linked: Flags) -> Floats:
    """Give the distance from each linked point to the linked point before it.

    Parameters
    ----------
    segments : Segments
    values : ndarray of float, shape (points,)
    linked : ndarray of bool, shape (points,)
        Points that are compared; the others are passed over.

    Returns
    -------
    ndarray of float, shape (points,)
        nan where there is none.
    """
    ranges = np.full(len(values), np.nan)
    at = places(linked)
    kept = values[at]
    distance = np.abs(kept[1:] - kept[:-1])
    segment = segments.of_point[at]
    distance[segment[1:] != segment[:-1]] = np.nan
    ranges[at[1:]] = distance
    return ranges


def baseline_links(segments: Segments, conventions: Conventions) -> Flags:
    """Tell which baseline points are neighbours: with gaps, missing points come between."""
    return segments.baseline if conventions.missing == "gap" else segments.base


def mean_moving_range(segments: Segments, values: Floats, conventions: Conventions) -> Floats:
    """Give the mean moving range of each segment's baseline, screened if wanted.

    Screening leaves out ranges at or above their own upper limit, once. If that leaves nothing, or
    only zeros, the ranges stay as they were: limits of no width would call every point a signal.

    Returns
    -------
    ndarray of float, shape (segments,)
        nan where no two points can be compared.
    """
    ranges = moving_ranges(segments, values, baseline_links(segments, conventions))
    return screened_means(segments, ranges, conventions)


def screened_means(segments: Segments, ranges: Floats, conventions: Conventions) -> Floats:
    """Give the mean of ranges for each segment, screened if the conventions say so."""
    some = np.isfinite(ranges)
    means = segment_means(segments, some, ranges)
    if not conventions.screen:
        return means
    kept = some & (ranges < conventions.mr_limit * means[segments.of_point])
    screened = segment_means(segments, kept, ranges)
    return np.where(screened > 0, screened, means)
