"""Compares what a peer printed with what our engine says, field by field."""

from __future__ import annotations

from math import isfinite, isnan
from typing import NamedTuple

RELATIVE = 1e-9


class Field(NamedTuple):
    """One output field: its name, ours, theirs; and which part of the chart it belongs to."""

    name: str
    ours: object
    theirs: object
    scale: float = 0.0
    tolerance: float = RELATIVE
    part: int | None = None

    @property
    def equal(self) -> bool:
        return alike(self.ours, self.theirs, self.scale, self.tolerance)


def alike(ours: object, theirs: object, scale: float = 0.0, tolerance: float = RELATIVE) -> bool:
    """Compare to 1e-9, relative to the larger of the two, or to `scale` for sums near zero."""
    if isinstance(theirs, list | tuple) or isinstance(ours, list | tuple):
        return _alike_lists(ours, theirs, scale, tolerance)
    if missing(ours) or missing(theirs):
        return missing(ours) and missing(theirs)
    if isinstance(theirs, bool | str) or isinstance(ours, bool | str):
        return ours == theirs
    if not (isfinite(ours) and isfinite(theirs)):
        return ours == theirs
    return abs(ours - theirs) <= tolerance * max(abs(ours), abs(theirs), 1e-3 * scale)


def _alike_lists(ours: object, theirs: object, scale: float, tolerance: float) -> bool:
    if not isinstance(ours, list | tuple):
        ours = [ours] * len(theirs)
    if not isinstance(theirs, list | tuple):
        theirs = [theirs] * len(ours)
    return len(ours) == len(theirs) and all(
        alike(a, b, scale, tolerance) for a, b in zip(ours, theirs, strict=True)
    )


def missing(value: object) -> bool:
    """Tell whether a value is none at all."""
    return value is None or (isinstance(value, float) and isnan(value))


def by_part(name, ours, theirs, stops) -> list[Field]:
    """Compare positions from 1 part by part, so that one odd part excuses no other."""
    starts = [0, *stops[:-1]]
    return [
        Field(name, _between(ours, start, stop), _between(theirs, start, stop), part=at)
        for at, (start, stop) in enumerate(zip(starts, stops, strict=True))
    ]


def _between(positions, start, stop):
    return [each for each in positions or () if start < each <= stop]


def from_one(positions) -> list[int]:
    """Turn our positions from 0 into the peers' from 1."""
    return sorted(each + 1 for each in positions)


def spread_of(values) -> float:
    """Give the size of the numbers that a difference near zero came from."""
    known = [abs(each) for each in values if not missing(each) and isfinite(each)]
    return max(known, default=0.0)
