"""Histograms: how values spread, when their order in time is left aside."""

from __future__ import annotations

from math import ceil, floor, log10, sqrt
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from practicum.spc.segments import Floats, read_values

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

_MOST = 40
_FINEST = 1e-300


class Histogram(NamedTuple):
    """How many values lie in each class.

    Attributes
    ----------
    edges : tuple of float
        One more than there are classes. A value on an edge belongs to the class above it, the
        last edge to the last class.
    counts : tuple of int
    measured : int
    mean, median : float
    spread : float
        Standard deviation; nan for fewer than two values.
    """

    edges: tuple[float, ...]
    counts: tuple[int, ...]
    measured: int
    mean: float
    median: float
    spread: float


def histogram(values: ArrayLike, *, width: float | None = None) -> Histogram:
    """Sort values into classes of equal, round width.

    Parameters
    ----------
    values : array_like of float, shape (n,)
        nan = not measured.
    width : float, optional
        Width of a class, in the unit of the values; by default the rule of Freedman and Diaconis,
        made round.

    Returns
    -------
    Histogram

    Raises
    ------
    ValueError
        If the width is not above zero, or would make more than 40 classes.

    References
    ----------
    Freedman & Diaconis (1981), Zeitschrift für Wahrscheinlichkeitstheorie 57: 453-476.

    Examples
    --------
    >>> histogram([1, 2, 2, 3, 9], width=5).counts
    (4, 1)
    """
    read = read_values(values)
    kept = read[np.isfinite(read)]
    if not len(kept):
        return Histogram((), (), 0, float("nan"), float("nan"), float("nan"))
    step = _width(kept) if width is None else width
    if not step > 0:
        raise ValueError("The width of a class has to be above zero.")
    edges = _edges(kept, step)
    # a value may lie a rounding error beyond the last edge: it belongs to the last class
    counts, _edges_again = np.histogram(np.clip(kept, edges[0], edges[-1]), edges)
    spread = float(kept.std(ddof=1)) if len(kept) > 1 else float("nan")
    return Histogram(
        tuple(edges.tolist()),
        tuple(counts.tolist()),
        len(kept),
        float(kept.mean()),
        float(np.median(kept)),
        spread,
    )


def _edges(kept: Floats, step: float) -> Floats:
    first, last = floor(kept.min() / step), ceil(kept.max() / step)
    last = max(last, first + 1)
    if last - first > _MOST:
        raise ValueError(f"That would be more than {_MOST} classes. Choose a larger width.")
    return np.arange(first, last + 1) * step


def _width(kept: Floats) -> float:
    reach = float(kept.max() - kept.min())
    if not reach:
        return 1.0
    low, high = np.percentile(kept, [25, 75])
    rough = 2 * float(high - low) / len(kept) ** (1 / 3) or reach / sqrt(len(kept))
    rough = max(rough, reach / (_MOST / 2), _FINEST)
    power = 10.0 ** floor(log10(rough))
    return power * min((1, 2, 5, 10), key=lambda each: abs(each - rough / power))
