"""Tests of randomness by the normal curve, as some statistics programs print them."""

from __future__ import annotations

from math import erfc, sqrt
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from practicum.spc.segments import Floats, read_values

if TYPE_CHECKING:
    from numpy.typing import ArrayLike


class RunsTest(NamedTuple):
    """How many runs there are, and how likely so few or so many would be by chance.

    Attributes
    ----------
    runs : int
    expected : float
        What chance gives on average.
    chance_of_fewer, chance_of_more : float
        Chance of so few, and of so many, by the normal curve.
    """

    runs: int
    expected: float
    chance_of_fewer: float
    chance_of_more: float


def runs_about_line(values: ArrayLike, centre: float) -> RunsTest | None:
    """Test the runs about a centre line: too few means clusters, too many means mixtures.

    Parameters
    ----------
    values : array_like of float, shape (n,)
        In time order; nan = not measured.
    centre : float
        Usually the median; points on it are passed over.

    Returns
    -------
    RunsTest or None
        None unless there are points on both sides.

    References
    ----------
    Wald & Wolfowitz (1940), Annals of Mathematical Statistics 11(2): 147-162.

    Examples
    --------
    >>> runs_about_line([47, 50.3, 52.2, 49.2, 42.1, 58.5, 35.4, 43.1, 48.4], 48.4)
    RunsTest(runs=5, expected=5.0, chance_of_fewer=0.5, chance_of_more=0.5)
    """
    side = np.sign(_measured(values) - centre)
    side = side[side != 0]
    above, count = int((side > 0).sum()), len(side)
    below = count - above
    if not above or not below or count < 3:  # noqa: PLR2004 - no spread for two points
        return None
    product = 2 * above * below
    expected = product / count + 1
    variance = product * (product - count) / (count**2 * (count - 1))
    return _judged(side, expected, variance)


def runs_up_and_down(values: ArrayLike) -> RunsTest | None:
    """Test the runs up and down: too few means trends, too many means oscillation.

    Parameters
    ----------
    values : array_like of float, shape (n,)
        In time order; nan = not measured. Equal neighbours count as one point.

    Returns
    -------
    RunsTest or None
        None unless there are at least two steps.

    References
    ----------
    Levene (1952), Annals of Mathematical Statistics 23(1): 34-56.
    """
    step = np.sign(np.diff(_measured(values)))
    step = step[step != 0]
    count = len(step) + 1
    if count < 3:  # noqa: PLR2004 - one step has no runs to compare
        return None
    return _judged(step, (2 * count - 1) / 3, (16 * count - 29) / 90)


def _measured(values: ArrayLike) -> Floats:
    read = read_values(values)
    return read[np.isfinite(read)]


def _judged(signs: Floats, expected: float, variance: float) -> RunsTest | None:
    if variance <= 0:
        return None
    runs = int((np.diff(signs) != 0).sum()) + 1
    score = (runs - expected) / sqrt(variance)
    return RunsTest(runs, expected, erfc(-score / sqrt(2)) / 2, erfc(score / sqrt(2)) / 2)
