"""Where the assumptions of a chart look broken, in words with what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from practicum.spc.segments import Floats

FEW, ENOUGH = 10, 20
_RARE = 1.0
_SURE = 2.5758293035489004


def warn_of_few(points: int) -> tuple[str, ...]:
    """Warn if there are too few points for limits.

    Parameters
    ----------
    points : int
        Measured points.

    Returns
    -------
    tuple of str
    """
    if points < FEW:
        return (
            (
                f"There are fewer than {FEW} points: draw a run chart and look at the points, "
                "but use no rules yet."
            ),
        )
    if points < ENOUGH:
        return (f"Limits from fewer than {ENOUGH} points still move: call them trial limits.",)
    return ()


def warn_of_extremes(counted: Floats, sizes: Floats, *, share: bool) -> tuple[str, ...]:
    """Warn if more than half of the points are at 0, or at 100 %.

    Parameters
    ----------
    counted, sizes : ndarray of float, shape (n,)
    share : bool
        Whether the points are proportions, so that there is a 100 %.

    Returns
    -------
    tuple of str
    """
    if not len(counted):
        return ()
    if np.mean(counted == 0) > 1 / 2:
        return (
            (
                "More than half of the points are at zero, so this chart can hardly show a change: "
                "chart the time or the number of cases between events (T or G chart)."
            ),
        )
    if share and np.mean(counted == sizes) > 1 / 2:
        return (
            (
                "More than half of the points are at 100 %, so this chart can hardly show a "
                "change: chart the time or the number of cases between failures (T or G chart)."
            ),
        )
    return ()


def warn_of_small_counts(counted: Floats, sizes: Floats, *, share: bool) -> tuple[str, ...]:
    """Warn if so little is expected at a point that its limits are rough.

    Parameters
    ----------
    counted, sizes : ndarray of float, shape (n,)
    share : bool
        Whether the points are proportions.

    Returns
    -------
    tuple of str
    """
    if not len(counted) or not sizes.sum():
        return ()
    level = counted.sum() / sizes.sum()
    expected = np.median(sizes) * (min(level, 1 - level) if share else level)
    if expected >= _RARE:
        return ()
    return (
        (
            "At most points less than one event is expected, so the limits are rough: put longer "
            "times together, or chart the time between events."
        ),
    )


def overdispersed(counted: Floats, sizes: Floats, *, share: bool) -> bool:
    """Tell whether the points vary clearly more than counting alone explains.

    Neighbours are compared, so that a change of level is not taken for it: Laney's factor is then
    near 1, and its square has a spread of about the root of 3 / (n - 1).

    Parameters
    ----------
    counted, sizes : ndarray of float, shape (n,)
        Without nan or sizes of 0.
    share : bool
        Whether the points are proportions.

    Returns
    -------
    bool
        True if chance alone would do this less than once in a hundred times.
    """
    level = counted.sum() / sizes.sum() if sizes.sum() else 0.0
    variance = level * (1 - level) if share else level
    if len(counted) < FEW or not variance > 0:
        return False
    scores = (counted / sizes - level) / np.sqrt(variance / sizes)
    squares = np.mean(np.diff(scores) ** 2) / 2
    return bool(squares > 1 + _SURE * np.sqrt(3 / (len(counted) - 1)))
