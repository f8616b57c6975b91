"""Centre lines: medians and means of each segment's baseline, exact to the last digit.

A mean that is off in its last digit moves points on to or off the centre line, and so changes runs
and crossings. Means are therefore rounded once, from the exact sum.
"""

from __future__ import annotations

import itertools
from math import fsum
from typing import TYPE_CHECKING

import numpy as np

from practicum.spc.segments import places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from practicum.spc.segments import Flags, Floats, Segments


def exact_mean(values: Sequence[float]) -> float:
    """Give the mean, rounded correctly; nan if there is none.

    Parameters
    ----------
    values : sequence of float
        Without nan.

    Returns
    -------
    float

    Examples
    --------
    >>> exact_mean([0.1, 0.2, 0.3])
    0.2
    """
    if not values:
        return float("nan")
    mean = fsum(values) / len(values)
    return mean + fsum([*values, *([-mean] * len(values))]) / len(values)


def segment_means(segments: Segments, chosen: Flags, values: Floats) -> Floats:
    """Give the mean of the chosen values of each segment, shape (segments,)."""
    kept = values[chosen].tolist()
    ends = _ends(segments, chosen)
    return np.array([exact_mean(kept[a:b]) for a, b in itertools.pairwise(ends)], dtype=np.float64)


def segment_sums(segments: Segments, chosen: Flags, values: Floats) -> Floats:
    """Give the exact sum of the chosen values of each segment, shape (segments,)."""
    kept = values[chosen].tolist()
    ends = _ends(segments, chosen)
    return np.array([fsum(kept[a:b]) for a, b in itertools.pairwise(ends)])


def segment_medians(segments: Segments, chosen: Flags, values: Floats) -> Floats:
    """Give the median of the chosen values of each segment, nan if there are none."""
    at = places(chosen)
    kept, segment = values[at], segments.of_point[at]
    ordered = kept[np.lexsort((kept, segment))]
    ends = np.searchsorted(at, segments.start)
    count = np.diff(ends)
    medians = np.full(segments.count, np.nan)
    some = count > 0
    low = ends[:-1][some] + (count[some] - 1) // 2
    high = ends[:-1][some] + count[some] // 2
    medians[some] = np.where(low == high, ordered[low], (ordered[low] + ordered[high]) / 2)
    return medians


def _ends(segments: Segments, chosen: Flags) -> list[int]:
    """Give where each segment's chosen values begin, and where the last ends."""
    counted = np.concatenate(([0], np.cumsum(chosen)))
    ends: list[int] = counted[segments.start].tolist()
    return ends
