"""Control chart constants, worked out rather than copied from a table.

c4 is exact. d2 and d3 are the mean and standard deviation of the range of normal samples, to about
twelve digits.
"""

from __future__ import annotations

from functools import cache
from math import erfc, exp, lgamma, pi, sqrt
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import ArrayLike

    from practicum.spc.segments import Floats

D2_OF_TWO = 2 / sqrt(pi)
"""Mean of the range of two normal values, in standard deviations: 1.1283792…"""

_REACH = 9.0
_STEP = 0.05
_NODES = 120


@cache
def c4(size: int) -> float:
    """Give the mean of the standard deviation of `size` normal values, in standard deviations.

    Parameters
    ----------
    size : int
        At least 2.

    Returns
    -------
    float
        nan for sizes below 2, which have no standard deviation.

    Examples
    --------
    >>> round(c4(5), 4)
    0.94
    """
    if size < 2:  # noqa: PLR2004 - one value has no spread
        return float("nan")
    return sqrt(2 / (size - 1)) * exp(lgamma(size / 2) - lgamma((size - 1) / 2))


@cache
def d2(size: int) -> float:
    """Give the mean of the range of `size` normal values, in standard deviations.

    Parameters
    ----------
    size : int
        At least 2.

    Returns
    -------
    float
        nan for sizes below 2.

    Examples
    --------
    >>> round(d2(5), 3)
    2.326
    """
    return _range_moments(size)[0]


@cache
def d3(size: int) -> float:
    """Give the standard deviation of the range of `size` normal values.

    Parameters
    ----------
    size : int
        At least 2.

    Returns
    -------
    float
        In standard deviations of the values; nan for sizes below 2.

    Examples
    --------
    >>> round(d3(5), 3)
    0.864
    """
    return _range_moments(size)[1]


@cache
def _range_moments(size: int) -> tuple[float, float]:
    """Give mean and standard deviation of the range, from its distribution function."""
    if size < 2:  # noqa: PLR2004 - one value has no range
        return float("nan"), float("nan")
    ranges, weights, density, between = _grid()
    beyond = 1 - size * (density * between ** (size - 1)).sum(axis=1)
    mean = float(weights @ beyond)
    square = float(weights @ (2 * ranges * beyond))
    return mean, sqrt(square - mean**2)


@cache
def _grid() -> tuple[Floats, Floats, Floats, Floats]:
    """Give ranges with their weights, and how much of a normal curve lies in each."""
    nodes, weights = np.polynomial.legendre.leggauss(_NODES)
    ranges = (nodes + 1) * _REACH
    low = np.arange(-_REACH, _REACH + _STEP / 2, _STEP)
    density = np.exp(-(low**2) / 2) / sqrt(2 * pi) * _STEP
    return ranges, weights * _REACH, density, normal_cdf(low + ranges[:, None]) - normal_cdf(low)


def normal_cdf(values: ArrayLike) -> Floats:
    """Give the share of a standard normal curve below each value.

    Parameters
    ----------
    values : array_like of float
        In standard deviations from the mean.

    Returns
    -------
    ndarray of float
        The same shape.

    Examples
    --------
    >>> normal_cdf([0.0]).tolist()
    [0.5]
    """
    given = np.asarray(values, dtype=np.float64)
    flat = [erfc(-each / sqrt(2)) / 2 for each in given.ravel().tolist()]
    return np.array(flat).reshape(given.shape)


def by_size(constant: Callable[[int], float], sizes: Floats) -> Floats:
    """Give a constant for each of many sizes.

    Examples
    --------
    >>> by_size(c4, np.array([2.0, 2.0])).round(4).tolist()
    [0.7979, 0.7979]
    """
    kinds, place = np.unique(sizes, return_inverse=True)
    found = [constant(int(each)) if each > 0 else np.nan for each in kinds.tolist()]
    return np.array(found, dtype=np.float64)[place]
