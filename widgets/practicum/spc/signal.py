"""What a rule found: the points, the direction and the limit that was passed."""

from __future__ import annotations

from typing import NamedTuple


class Run(NamedTuple):
    """Points in a row on one side of the centre line.

    Attributes
    ----------
    first, last : int
        Positions of its first and last point, from 0; both belong to the run.
    length : int
        How many points count: those on the line, excluded or not measured do not.
    direction : str
        ``"above"`` or ``"below"``.
    """

    first: int
    last: int
    length: int
    direction: str


class Trend(NamedTuple):
    """Points in a row that all go up or all go down.

    Attributes
    ----------
    first, last : int
        Positions of its first and last point, from 0; both belong to the trend.
    length : int
        How many points count, the first included.
    direction : str
        ``"up"`` or ``"down"``.
    """

    first: int
    last: int
    length: int
    direction: str


class Signal(NamedTuple):
    """A rule that was met, and where.

    Attributes
    ----------
    rule : str
        Name of the rule, such as ``"shift"``, ``"trend"``, ``"too-few-runs"``,
        ``"outside-limits"``; `practicum.spc.rules` explains each.
    first, last : int
        Positions of its first and last point, from 0; both belong to it.
    direction : str
        ``"above"``, ``"below"``, ``"up"``, ``"down"``, or empty if it has none.
    limit : float
        The number that had to be reached: points for a shift or trend, the fewest or most runs
        that chance allows, the control limit for a point outside it.
    found : float
        What was found, in the same terms: points, runs, or the point's value.
    points : tuple of int
        Positions of the points that make it up, for marking; empty if the whole phase does.
    phase : int
        Which phase it lies in, from 0.
    """

    rule: str
    first: int
    last: int
    direction: str
    limit: float
    found: float
    points: tuple[int, ...]
    phase: int
