"""Proposes where new phases might begin, by published conventions. It never applies them.

A new phase is a decision of people who know what changed. These conventions find the places worth
asking about: a run of points, all on one side of the line, after a baseline.
"""

from __future__ import annotations

from math import fsum, isfinite, isnan
from statistics import median
from typing import TYPE_CHECKING, Literal, NamedTuple

from practicum.spc.centre import exact_mean
from practicum.spc.phases import Phase
from practicum.spc.segments import read_values

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import ArrayLike

Side = Literal["above", "below", "both"]
Centre = Literal["median", "mean", "ratio"]


class Convention(NamedTuple):
    """When a run of points is long enough to propose a new phase.

    Attributes
    ----------
    name, title, citation : str
    baseline : int
        How many points make the first centre line.
    run : int
        How many points in a row on one side propose a new phase.
    basis : int
        How many points, from the first of the run on, make the new centre line.
    useful_only : bool
        Whether points on the line are passed over when the basis is counted.
    places : bool
        Whether the baseline counts places in time, measured or not.
    """

    name: str
    title: str
    citation: str
    baseline: int
    run: int
    basis: int
    useful_only: bool = True
    places: bool = False


SCOTTISH = Convention(
    "scottish",
    "Healthcare Improvement Scotland: eight points, then nine in a row",
    "As in the R package runchart of NHS Scotland: the first eight useful points make the median; "
    "nine in a row on one side make a new one, from the first eight of them.",
    baseline=8,
    run=9,
    basis=8,
)
RUNCHARTER = Convention(
    "runcharter",
    "runcharter: thirteen points, then nine in a row",
    "MacKintosh J. runcharter (R package): nine points in a row on one side of the median of the "
    "first thirteen make a new median.",
    baseline=13,
    run=9,
    basis=9,
    places=True,
)
SPCCHARTER = Convention(
    "spccharter",
    "spccharter: thirteen points, then eight in a row",
    "MacKintosh J. spccharter (R package): eight points in a row on one side of the centre line "
    "begin a phase of thirteen.",
    baseline=13,
    run=8,
    basis=13,
    useful_only=False,
)
CONVENTIONS = {each.name: each for each in (SCOTTISH, RUNCHARTER, SPCCHARTER)}


class Level(NamedTuple):
    """A stretch of points that makes a centre line.

    Attributes
    ----------
    first, last : int
        Positions of the first and last point that make it, from 0.
    centre : float
    direction : str
        Where it lies from the level before: ``"above"`` or ``"below"``; empty for the first.
    """

    first: int
    last: int
    centre: float
    direction: str


def propose_levels(
    values: ArrayLike,
    *,
    denominators: ArrayLike | None = None,
    centre: Centre = "median",
    convention: Convention = SCOTTISH,
    direction: Side = "both",
) -> tuple[Level, ...]:
    """Find the baseline and each later level that a convention would propose.

    Parameters
    ----------
    values : array_like of float, shape (n,)
        In time order; nan = not measured.
    denominators : array_like of float, shape (n,), optional
        The points are then the values divided by these.
    centre : {'median', 'mean', 'ratio'}
        What makes a level; the ratio is all that was counted, divided by all denominators.
    convention : Convention
    direction : {'above', 'below', 'both'}
        Which runs count.

    Returns
    -------
    tuple of Level
        Empty if there are too few points for a baseline.

    Examples
    --------
    >>> levels = propose_levels([5, 6, 5, 7, 6, 5, 6, 7, 3, 2, 3, 2, 2, 3, 2, 3, 2])
    >>> [(level.first, level.last, level.centre) for level in levels]
    [(0, 7, 6.0), (8, 15, 2.5)]
    """
    series = _Series(values, denominators, centre)
    first = series.baseline(convention)
    if first is None:
        return ()
    levels = [first]
    while (found := series.next_level(levels[-1], convention, direction)) is not None:
        levels.append(found)
    return tuple(levels)


def propose_phases(
    values: ArrayLike,
    *,
    denominators: ArrayLike | None = None,
    centre: Centre = "median",
    convention: Convention = SCOTTISH,
    direction: Side = "both",
) -> tuple[Phase, ...]:
    """Give the levels as phases that could be laid over the chart, if people agree.

    Parameters
    ----------
    values, denominators, centre, convention, direction
        As for `propose_levels`.

    Returns
    -------
    tuple of Phase
        The later phases only; each with its baseline and a reason to ask about.
    """
    levels = propose_levels(
        values,
        denominators=denominators,
        centre=centre,
        convention=convention,
        direction=direction,
    )
    return tuple(
        Phase(
            each.first,
            f"{convention.run} points in a row {each.direction} the line: what changed?",
            each.last - each.first + 1,
        )
        for each in levels[1:]
    )


class _Series:
    """The measured points of a series, and the centre line of any of them."""

    def __init__(self, values: ArrayLike, denominators: ArrayLike | None, centre: Centre) -> None:
        counted = read_values(values).tolist()
        sizes = [1.0] * len(counted) if denominators is None else _listed(denominators)
        if len(sizes) != len(counted):
            raise ValueError(f"There are {len(counted)} values but {len(sizes)} denominators.")
        measured = [at for at, value in enumerate(counted) if isfinite(value) and sizes[at] > 0]
        self.at = measured
        self.points = [counted[at] / sizes[at] for at in measured]
        self.counted = [counted[at] for at in measured]
        self.sizes = [sizes[at] for at in measured]
        self.how = centre

    def centre(self, chosen: Sequence[int]) -> float:
        """Give the centre line of the chosen points."""
        if self.how == "ratio":
            counted = fsum(self.counted[at] for at in chosen)
            return counted / fsum(self.sizes[at] for at in chosen)
        points = [self.points[at] for at in chosen]
        return exact_mean(points) if self.how == "mean" else _median(points)

    def baseline(self, convention: Convention) -> Level | None:
        """Give the first level, if there are points enough for it."""
        if convention.places:
            inside = [k for k, at in enumerate(self.at) if at < convention.baseline]
            centre = self.centre(inside) if inside else float("nan")
            return Level(0, convention.baseline - 1, centre, "")
        if len(self.points) < convention.baseline:
            return None
        return self._level(range(convention.baseline), "")

    def next_level(self, level: Level, convention: Convention, direction: Side) -> Level | None:
        """Give the next level after this one, if a run proposes it."""
        after = next((k for k, at in enumerate(self.at) if at > level.last), len(self.at))
        run = self._run(after, level.centre, convention.run, direction)
        if run is None or isnan(level.centre):
            return None
        if convention.useful_only:
            basis: Sequence[int] = run[: convention.basis]
        else:
            basis = range(run[0], min(run[0] + convention.basis, len(self.points)))
        side = "above" if self.points[run[0]] > level.centre else "below"
        return self._level(basis, side)

    def _run(self, start: int, centre: float, length: int, direction: Side) -> list[int] | None:
        """Find the first run of that many points; those on the line are passed over."""
        run: list[int] = []
        for k in range(start, len(self.points)):
            if self.points[k] == centre:
                continue
            above = self.points[k] > centre
            if run and above != (self.points[run[0]] > centre):
                run = []
            if direction == "both" or (direction == "above") == above:
                run.append(k)
            if len(run) == length:
                return run
        return None

    def _level(self, basis: Sequence[int], direction: str) -> Level:
        return Level(self.at[basis[0]], self.at[basis[-1]], self.centre(basis), direction)


def _listed(denominators: ArrayLike) -> list[float]:
    found: list[float] = read_values(denominators).tolist()
    return found


def _median(points: Sequence[float]) -> float:
    middle: float = median(points)
    return middle
