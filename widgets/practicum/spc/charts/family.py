"""What a kind of chart is: what it plots and how it draws its lines."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from practicum.spc.conventions import Conventions
from practicum.spc.lines import Lines
from practicum.spc.points import Points
from practicum.spc.rules import MAKING_DATA_COUNT, RuleSet
from practicum.spc.segments import Floats, Segments

Plot = Callable[[Segments, Points], Floats]
Draw = Callable[[Segments, Points, Conventions, float | None], Lines]


class Chart(NamedTuple):
    """A kind of Shewhart chart.

    Attributes
    ----------
    name : str
        Such as ``"p"`` or ``"xbar-s"``.
    title : str
        What people read.
    data : {'values', 'counts', 'ratios', 'subgroups'}
        What it needs: single values; counts; counts with denominators; several values a point.
    plot : callable
        From what was written down to the plotted values.
    draw : callable
        From those to the lines; its last argument is a given centre line, or None.
    rules : RuleSet
        What judges it, if nobody chooses.
    """

    name: str
    title: str
    data: Literal["values", "counts", "ratios", "subgroups"]
    plot: Plot
    draw: Draw
    rules: RuleSet = MAKING_DATA_COUNT


def as_measured(_segments: Segments, points: Points) -> Floats:
    """Plot the values as they are."""
    return points.values
