"""From what was written down to the points of a chart: counts, sizes, subgroups."""

from __future__ import annotations

from math import isfinite, sqrt
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from practicum.spc.bad_value import BadValueError
from practicum.spc.centre import exact_mean
from practicum.spc.segments import Floats, Segments, Series, as_floats, join, read_values

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence


class Points(NamedTuple):
    """What lies behind the points of many series, laid end to end.

    Attributes
    ----------
    values : ndarray of float
        What was measured or counted; in a subgroup, the mean.
    sizes : ndarray of float
        Denominator or size of the subgroup; 1 where there is none.
    spread, reach : ndarray of float
        Standard deviation and range of each subgroup; nan where there is none.
    grouped : bool
        Whether the points are subgroups.
    divided : bool
        Whether any series has denominators.
    """

    values: Floats
    sizes: Floats
    spread: Floats
    reach: Floats
    grouped: bool = False
    divided: bool = False


class Subgroup(NamedTuple):
    """One point's own values: their mean, number, standard deviation and range."""

    mean: float
    size: float
    spread: float
    reach: float


def gather(series: Sequence[Series]) -> tuple[Segments, Points]:
    """Read many series and lay their points end to end.

    Raises
    ------
    ValueError
        If a series cannot be read; the message says what to do.
    """
    if not any(each.subgroups is not None for each in series):
        return _gather_values(series)
    groups = [_table(each) for each in series]
    segments = join(series, [table[0] for table in groups])
    columns = [_flat([table[at] for table in groups]) for at in range(4)]
    return segments, Points(columns[0], columns[1], columns[2], columns[3], grouped=True)


def _gather_values(series: Sequence[Series]) -> tuple[Segments, Points]:
    arrays = [as_floats(each.values) for each in series]
    segments = join(series, arrays)
    divided = any(each.denominators is not None for each in series)
    nothing = np.full(len(segments.values), np.nan)
    if not divided:
        return segments, Points(segments.values, np.ones(len(nothing)), nothing, nothing)
    sizes = [_sizes(each, len(array)) for each, array in zip(series, arrays, strict=True)]
    points = Points(segments.values, _flat(sizes), nothing, nothing, divided=True)
    return segments, points


def _flat(arrays: Sequence[Floats]) -> Floats:
    return np.concatenate(arrays) if arrays else np.empty(0)


def _sizes(series: Series, count: int) -> Floats:
    if series.denominators is None:
        return np.ones(count)
    sizes = read_values(series.denominators, "denominator")
    if len(sizes) != count:
        raise ValueError(
            f"There are {count} values but {len(sizes)} denominators. Give one for each value."
        )
    if (sizes < 0).any():
        at = int(np.argmax(sizes < 0))
        advice = "It cannot be below zero: write how many were looked at."
        raise BadValueError(at, float(sizes[at]), advice, "denominator")
    return sizes


def _table(series: Series) -> Floats:
    if series.subgroups is None:
        raise ValueError("Some series have subgroups and some have none. Chart them apart.")
    values = read_values(series.values).tolist()
    if len(values) != len(series.subgroups):
        raise ValueError(
            f"There are {len(values)} values but {len(series.subgroups)} subgroup labels. "
            "Give one label for each value."
        )
    groups = split(values, series.subgroups)
    return np.array([summarise(each) for each in groups], dtype=np.float64).reshape(-1, 4).T


def split(values: Sequence[float], labels: Sequence[Hashable]) -> list[list[float]]:
    """Put values with the same label together, in the order in which labels first appear.

    Examples
    --------
    >>> split([1, 2, 3, 4], ["Mon", "Mon", "Tue", "Mon"])
    [[1, 2, 4], [3]]
    """
    groups: dict[Hashable, list[float]] = {}
    for value, label in zip(values, labels, strict=True):
        groups.setdefault(label, []).append(value)
    return list(groups.values())


def summarise(values: Iterable[float]) -> Subgroup:
    """Give mean, number, standard deviation and range of what was measured.

    Parameters
    ----------
    values : iterable of float
        One subgroup; nan = not measured.

    Returns
    -------
    Subgroup
        Spread and reach are nan for fewer than two values, the mean for none.

    Examples
    --------
    >>> summarise([2.0, 4.0, float("nan")])
    Subgroup(mean=3.0, size=2.0, spread=1.4142135623730951, reach=2.0)
    """
    kept = [each for each in values if isfinite(each)]
    mean = exact_mean(kept)
    if len(kept) < 2:  # noqa: PLR2004 - one value has no spread
        return Subgroup(mean, float(len(kept)), float("nan"), float("nan"))
    square = exact_mean([(each - mean) ** 2 for each in kept]) * len(kept) / (len(kept) - 1)
    return Subgroup(mean, float(len(kept)), sqrt(square), max(kept) - min(kept))
