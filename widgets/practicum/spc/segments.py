"""Many series laid end to end, so that one pass of numpy works on all of them.

A *segment* is one phase of one series. A single chart is a batch of one: every rule is written
once, for segments.
"""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from practicum.spc.bad_value import HUGE, LARGEST, BadValueError, refuse_huge
from practicum.spc.phases import Phase, Stretch, lay_out

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]


class Series(NamedTuple):
    """One series with what was decided about it.

    Attributes
    ----------
    values : array_like of float, shape (n,)
        In time order; nan = not measured.
    freeze : int or None
        How many first points make the lines of the first phase.
    phases : sequence of Phase or int
        Where new phases begin.
    excluded : sequence of int
        Positions of points that are shown but not counted.
    denominators : array_like of float, optional
        How many, or how much, each value was counted from; the chart then shows their ratio.
    subgroups : sequence, optional
        Which point each value belongs to; a new label begins a new point.
    """

    values: ArrayLike
    freeze: int | None = None
    phases: Sequence[Phase | int] = ()
    excluded: Sequence[int] = ()
    denominators: ArrayLike | None = None
    subgroups: Sequence[Hashable] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Segments:
    """Series laid end to end.

    Attributes
    ----------
    values : ndarray of float, shape (points,)
    counted : ndarray of bool, shape (points,)
        Not excluded.
    baseline : ndarray of bool, shape (points,)
        Not excluded and part of its phase's baseline, measured or not.
    used : ndarray of bool, shape (points,)
        Measured and not excluded.
    base : ndarray of bool, shape (points,)
        Used, and part of its phase's baseline.
    of_point : ndarray of int, shape (points,)
        The segment of each point.
    start : ndarray of int, shape (segments + 1,)
        First point of each segment, and one past the last.
    stretches : list of tuple of Stretch
        The phases of each series.
    series_start : list of int
        First point of each series, and one past the last.
    first_segment : list of int
        First segment of each series.
    """

    values: Floats
    counted: Flags
    baseline: Flags
    used: Flags
    base: Flags
    of_point: Ints
    start: Ints
    stretches: list[tuple[Stretch, ...]]
    series_start: list[int]
    first_segment: list[int]

    def with_values(self, values: Floats) -> Segments:
        """Give the same segments with other values; those that are nan are not measured."""
        measured = np.isfinite(values)
        return replace(
            self,
            values=values,
            used=self.counted & measured,
            base=self.baseline & measured,
        )

    @property
    def count(self) -> int:
        """Number of segments."""
        return len(self.start) - 1

    @property
    def origin(self) -> Ints:
        """First point of the series that each segment belongs to."""
        parts = [len(each) for each in self.stretches]
        return np.repeat(np.array(self.series_start[:-1], dtype=np.int64), parts)

    def home(self, segment: int) -> tuple[int, int, int]:
        """Give a segment's series, its phase in it, and the series' first point."""
        series = bisect_right(self.first_segment, segment) - 1
        return series, segment - self.first_segment[series], self.series_start[series]


def by_point(segments: Segments, values: Floats) -> list[tuple[float, ...]]:
    """Give the values of each series as a tuple.

    Most lines are the same all along a segment. In a large batch it is worth finding that out and
    making one number of each, instead of one a point.
    """
    starts = segments.start[:-1]
    if len(values) > _LARGE and len(starts) == len(segments.stretches) and starts[-1] < len(values):
        bits = values.view(np.int64)
        if (bits == bits[starts][segments.of_point]).all():
            counts = np.diff(segments.start).tolist()
            each = values[starts].tolist()
            return [(value,) * count for value, count in zip(each, counts, strict=True)]
    flat = tuple(values.tolist())
    return [flat[start:stop] for start, stop in itertools.pairwise(segments.series_start)]


_LARGE = 2000


def places(flags: Flags) -> Ints:
    """Give the positions that are marked; numpy's `flatnonzero`, without its detours."""
    return flags.nonzero()[0]


def read_values(values: ArrayLike, what: str = "value") -> Floats:
    """Give one series as floats.

    Raises
    ------
    ValueError
        If it is not one-dimensional, or holds something that is no number, or is beyond measure.
    """
    read = as_floats(values)
    refuse_huge(read, what)
    return read


def as_floats(values: ArrayLike) -> Floats:
    """Give one series as floats, however large.

    Raises
    ------
    ValueError
        If it is not one-dimensional, or holds something that is no number.
    """
    try:
        read = np.asarray(values, dtype=np.float64)
    except (TypeError, ValueError, OverflowError):
        read = np.array([_number(each, at) for at, each in enumerate(_listed(values))])
    if read.ndim != 1:
        raise ValueError("The values must be one list of numbers, in time order.")
    return read


def _listed(values: ArrayLike) -> Iterable[object]:
    if isinstance(values, str) or not isinstance(values, Iterable):
        raise ValueError("The values must be one list of numbers, in time order.")  # noqa: TRY004
    return values


def _number(value: object, at: int) -> float:
    if value is None:
        return np.nan
    try:
        return float(value)  # type: ignore[arg-type]
    except OverflowError:
        raise BadValueError(at, np.inf, HUGE) from None
    except (TypeError, ValueError):
        raise ValueError(
            f"Value {at + 1} is “{value}”, which is not a number. Write a number, or leave it out."
        ) from None


def join(series: Sequence[Series], arrays: Sequence[Floats]) -> Segments:
    """Lay series end to end and cut them into segments.

    Parameters
    ----------
    series : sequence of Series
    arrays : sequence of ndarray of float
        The points of each, shape (points,).

    Returns
    -------
    Segments

    Raises
    ------
    ValueError
        If a series, its phases or its excluded points cannot be used; the message says why.
    """
    sizes = [len(each) for each in arrays]
    flat = np.concatenate(arrays) if arrays else np.empty(0)
    stretches = [
        lay_out(size, each.freeze, each.phases) for size, each in zip(sizes, series, strict=True)
    ]
    offsets = [0]
    for size in sizes:
        offsets.append(offsets[-1] + size)
    huge = np.abs(flat) > LARGEST
    if huge.any():
        at = int(np.argmax(huge))
        start = offsets[bisect_right(offsets, at) - 1]
        raise BadValueError(at - start, float(flat[at]), HUGE)
    return _cut(flat, series, stretches, offsets)


def _cut(
    flat: Floats, series: Sequence[Series], stretches: list[tuple[Stretch, ...]], offsets: list[int]
) -> Segments:
    start: list[int] = []
    fixed: list[int] = []
    first: list[int] = []
    for offset, parts in zip(offsets[:-1], stretches, strict=True):
        first.append(len(start))
        for part in parts:
            start.append(offset + part.start)
            fixed.append(offset + part.fixed)
    edges = np.array([*start, offsets[-1]], dtype=np.int64)
    of_point = np.repeat(np.arange(len(start)), np.diff(edges))
    counted = np.ones(len(flat), dtype=np.bool_)
    for offset, each, stop in zip(offsets[:-1], series, offsets[1:], strict=True):
        if each.excluded:
            counted[_positions(each.excluded, offset, stop)] = False
    baseline = counted & (np.arange(len(flat)) < np.array(fixed, dtype=np.int64)[of_point])
    measured = np.isfinite(flat)
    return Segments(
        flat, counted, baseline, counted & measured, baseline & measured, of_point, edges,
        stretches, offsets, first,
    )  # fmt: skip


def _positions(excluded: Sequence[int], offset: int, stop: int) -> list[int]:
    for each in excluded:
        if not 0 <= each < stop - offset:
            raise ValueError(
                f"There is no point at position {each} to leave out: positions count from 0, and "
                f"there are {stop - offset} points."
            )
    return [offset + each for each in excluded]
