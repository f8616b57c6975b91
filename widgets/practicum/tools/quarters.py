"""Two grades from 1 to 10, and where that puts a thing among four quarters.

The grid of effort and impact and that of power and impact are both such a picture; the browser's
part of it is ``ui/static/kit/grid.js``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.tools.table.cells import CellError, read_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LEAST, MOST, MIDDLE = 1, 10, 5.5
STEP = 0.35
"""How far apart things stand that have the same grades."""

Side = tuple[bool, bool]
"""Whether a quarter is on the right, and whether it is at the top."""


class Spot(NamedTuple):
    """A thing on the grid.

    Attributes
    ----------
    id : str
        Which thing.
    across, high : float
        Its grades, from 1 to 10.
    right, up : float
        Where to draw it, in the same numbers, so that none hides another.
    quarter : str
        Name of the quarter.
    """

    id: str
    across: float
    high: float
    right: float
    up: float
    quarter: str


def place(graded: Iterable[tuple[str, Any, Any]], quarters: Mapping[Side, str]) -> tuple[Spot, ...]:
    """Place things on the grid.

    Parameters
    ----------
    graded : iterable of (str, Any, Any)
        Id, grade across and grade upwards, as they were typed; whatever has not two grades is
        left out.
    quarters : mapping of (bool, bool) to str
        Names of the quarters, by whether they are on the right, and whether at the top.

    Returns
    -------
    tuple of Spot

    Examples
    --------
    >>> names = {(False, True): "a", (True, True): "b", (False, False): "c", (True, False): "d"}
    >>> [spot.quarter for spot in place([("x", "2", 8), ("y", 9, None), ("z", 7, 1)], names)]
    ['a', 'd']
    """
    taken: dict[tuple[float, float], int] = {}
    found = []
    for ident, *typed in graded:
        across, high = (read_grade(value) for value in typed)
        if across is None or high is None:
            continue
        before = taken.get((across, high), 0)
        taken[across, high] = before + 1
        right, up = _aside(before)
        quarter = quarters[across > MIDDLE, high > MIDDLE]
        found.append(Spot(ident, across, high, across + right, high + up, quarter))
    return tuple(found)


def read_grade(value: Any) -> float | None:
    """Read a grade as it was typed; None if it is no number from 1 to 10.

    Examples
    --------
    >>> read_grade("7"), read_grade("lots"), read_grade(11)
    (7.0, None, None)
    """
    if isinstance(value, str):
        try:
            value = read_number(value)
        except CellError:
            return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if LEAST <= value <= MOST else None


def grade(value: object) -> object:
    """Validate a grade for a document: a number, None where nothing was typed.

    Raises
    ------
    ValueError
        If it is no number from 1 to 10; the message is for the page.
    """
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    number = read_grade(value)
    if number is None:
        raise ValueError(f"Please give a number from {LEAST} to {MOST}.")
    return number


def _aside(before: int) -> tuple[float, float]:
    """Stand beside those that are there: to the right, then in rows of three."""
    row, column = divmod(before, 3)
    return column * STEP, -row * STEP
