"""P, NP, U and C charts, and P′ and U′: counts, with what they were counted from."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from practicum.spc.bad_value import refuse
from practicum.spc.centre import segment_means, segment_sums
from practicum.spc.charts.family import Chart, as_measured
from practicum.spc.charts.individuals import given_or
from practicum.spc.lines import Lines
from practicum.spc.moving_range import mean_moving_range

if TYPE_CHECKING:
    from practicum.spc.conventions import Conventions
    from practicum.spc.points import Points
    from practicum.spc.segments import Floats, Segments


def ratio(_segments: Segments, points: Points) -> Floats:
    """Plot count divided by denominator; nan if the denominator is 0.

    The values of subgroups are means already: their sizes are no denominators.
    """
    if points.grouped or not points.divided:
        return points.values
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(points.sizes > 0, points.values / points.sizes, np.nan)


def refuse_below_zero(segments: Segments, counted: Floats) -> None:
    """Refuse a count below zero.

    Raises
    ------
    BadValueError
    """
    advice = "A count cannot be below zero. Correct it, or leave it out if nothing was counted."
    refuse(segments, counted < 0, counted, advice)


def refuse_more_than_all(segments: Segments, points: Points) -> None:
    """Refuse more of them than there were.

    Raises
    ------
    BadValueError
    """
    advice = (
        "A proportion counts some of those looked at, so it cannot be more than its denominator. "
        "Correct one of them; for events that happen more than once to one person, use a U chart."
    )
    too_many = (points.values > points.sizes) & (points.sizes > 0)
    refuse(segments, too_many, points.values, advice)


def total_ratio(segments: Segments, points: Points, centre: float | None) -> Floats:
    """Give all that was counted, divided by all that it was counted from."""
    if centre is not None:
        return np.full(segments.count, float(centre))
    counted = segment_sums(segments, segments.base, points.values)
    looked_at = segment_sums(segments, segments.base, points.sizes)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(counted / looked_at)


def _ratio_lines(  # noqa: PLR0913 - the kind of ratio comes on top of what every chart has
    segments: Segments,
    points: Points,
    conventions: Conventions,
    centre: float | None,
    *,
    share: bool,
    prime: bool = False,
) -> Lines:
    refuse_below_zero(segments, points.values)
    if share:
        refuse_more_than_all(segments, points)
    line = total_ratio(segments, points, centre)[segments.of_point]
    with np.errstate(divide="ignore", invalid="ignore"):
        sigma = np.sqrt(line * (1 - line if share else 1) / points.sizes)
    sigma = where_measured(segments, sigma)
    if prime:
        sigma *= _between(segments, (segments.values - line), sigma, conventions)
    return Lines(line, line, sigma, low=0.0, high=1.0 if share else np.inf)


def where_measured(segments: Segments, sigma: Floats) -> Floats:
    """Keep the standard deviations of points that were measured: the others have no size."""
    return np.where(np.isfinite(sigma) & np.isfinite(segments.values), sigma, np.nan)


def _between(
    segments: Segments, distance: Floats, sigma: Floats, conventions: Conventions
) -> Floats:
    """Give Laney's factor: how much more the points vary than counting alone explains."""
    with np.errstate(divide="ignore", invalid="ignore"):
        scores = distance / sigma
    scores[~np.isfinite(scores)] = np.nan
    factor = mean_moving_range(segments, scores, conventions) / conventions.d2
    return factor[segments.of_point]


def _count_lines(
    segments: Segments, _points: Points, _conventions: Conventions, centre: float | None
) -> Lines:
    refuse_below_zero(segments, segments.values)
    mean = given_or(centre, segment_means(segments, segments.base, segments.values))
    line = mean[segments.of_point]
    return Lines(line, line, np.sqrt(line), low=0.0)


def _number_lines(
    segments: Segments, points: Points, _conventions: Conventions, centre: float | None
) -> Lines:
    refuse_below_zero(segments, segments.values)
    refuse_more_than_all(segments, points)
    share = total_ratio(segments, points, centre)[segments.of_point]
    line = share * points.sizes
    return Lines(line, line, np.sqrt(line * (1 - share)), low=0.0, high=points.sizes)


P = Chart("p", "P chart: proportions", "ratios", ratio, partial(_ratio_lines, share=True))
P_PRIME = Chart(
    "p-prime",
    "P′ chart: proportions from large numbers (Laney)",
    "ratios",
    ratio,
    partial(_ratio_lines, share=True, prime=True),
)
U = Chart("u", "U chart: rates", "ratios", ratio, partial(_ratio_lines, share=False))
U_PRIME = Chart(
    "u-prime",
    "U′ chart: rates from large numbers (Laney)",
    "ratios",
    ratio,
    partial(_ratio_lines, share=False, prime=True),
)
C = Chart("c", "C chart: counts", "counts", as_measured, _count_lines)
NP = Chart("np", "NP chart: how many of a fixed number", "ratios", as_measured, _number_lines)
