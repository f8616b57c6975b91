"""Scatter charts: whether two measures go together."""

from __future__ import annotations

from math import atanh, isnan, sqrt, tanh
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from practicum.spc.segments import Floats, read_values

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

_Z = 1.959963984540054
_FEWEST = 4


class Scatter(NamedTuple):
    """How two measures go together.

    Attributes
    ----------
    pairs : int
        Points at which both were measured.
    correlation : float
        Pearson's r, from -1 to 1; nan if either measure does not vary.
    low, high : float
        95 % interval of r, by Fisher's transformation; nan for fewer than four pairs.
    rank_correlation : float
        Spearman's r, which only looks at the order.
    slope, intercept : float
        Line of least squares.
    """

    pairs: int
    correlation: float
    low: float
    high: float
    rank_correlation: float
    slope: float
    intercept: float


def scatter(first: ArrayLike, second: ArrayLike) -> Scatter:
    """Compare two measures, point by point.

    Parameters
    ----------
    first, second : array_like of float, shape (n,)
        Drawn to the right and upwards; nan = not measured.

    Returns
    -------
    Scatter

    Raises
    ------
    ValueError
        If they are not equally long.

    Examples
    --------
    >>> found = scatter([1, 2, 3, 4], [2, 4, 6, 8])
    >>> round(found.correlation, 6), round(found.slope, 6), found.pairs
    (1.0, 2.0, 4)
    """
    x, y = read_values(first), read_values(second)
    if len(x) != len(y):
        raise ValueError(f"There are {len(x)} values of one measure and {len(y)} of the other.")
    both = np.isfinite(x) & np.isfinite(y)
    x, y = x[both], y[both]
    r = _correlation(x, y)
    low, high = _interval(r, len(x))
    slope = float("nan") if isnan(r) else r * float(y.std() / x.std())
    intercept = float(y.mean() - slope * x.mean()) if len(x) else float("nan")
    ranks = _correlation(_ranks(x), _ranks(y))
    return Scatter(len(x), r, low, high, ranks, slope, intercept)


def _correlation(x: Floats, y: Floats) -> float:
    if len(x) < 2 or _flat(x) or _flat(y):  # noqa: PLR2004 - one pair has no slope
        return float("nan")
    with np.errstate(all="ignore"):  # differences too small for a computer's numbers
        return float(np.clip(np.corrcoef(x, y)[0, 1], -1, 1))


def _flat(values: Floats) -> bool:
    """Tell whether all values are alike; their standard deviation may be off in its last digit."""
    return bool((values == values[0]).all())


def _interval(r: float, pairs: int) -> tuple[float, float]:
    if pairs < _FEWEST or not abs(r) < 1:
        return (r, r) if abs(r) == 1 and pairs >= _FEWEST else (float("nan"), float("nan"))
    reach = _Z / sqrt(pairs - 3)
    return tanh(atanh(r) - reach), tanh(atanh(r) + reach)


def _ranks(values: Floats) -> Floats:
    """Give each value its place in order; equal values share the mean of their places."""
    _kinds, place, counts = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    return np.asarray((last - (counts - 1) / 2)[place], dtype=np.float64)
