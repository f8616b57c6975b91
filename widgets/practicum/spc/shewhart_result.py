"""What a Shewhart chart says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from practicum.spc.conventions import Conventions
    from practicum.spc.phase_rows import RunPhase
    from practicum.spc.rules import RuleSet
    from practicum.spc.signal import Signal


class ChartLines(NamedTuple):
    """The lines of a chart, each with one number a point; nan where there is none.

    Attributes
    ----------
    centre : tuple of float
    lower, upper : tuple of float
        Control limits, three standard deviations from the centre unless asked otherwise.
    lower_2, upper_2 : tuple of float
        Two standard deviations.
    lower_1, upper_1 : tuple of float
        One standard deviation.
    """

    centre: tuple[float, ...]
    lower: tuple[float, ...]
    upper: tuple[float, ...]
    lower_2: tuple[float, ...]
    upper_2: tuple[float, ...]
    lower_1: tuple[float, ...]
    upper_1: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShewhartResult:
    """What a Shewhart chart says.

    Attributes
    ----------
    chart, title : str
        The kind of chart: its short name and what people read.
    values : tuple of float
        What is plotted, in time order; nan = not measured.
    sizes : tuple of float
        Denominator or subgroup size of each point; 1 where there is none.
    excluded : tuple of int
        Positions of points that are shown but not counted.
    rules : RuleSet
    conventions : Conventions
    phases : tuple of RunPhase
    lines : ChartLines
    sigma : tuple of float
        Standard deviation of each point about the centre line (of its 3.6th root on a T chart).
    signals : tuple of Signal
        By first point; positions count from 0 and both ends belong to the signal.
    beyond : tuple of int
        Positions of all measured points beyond the control limits, excluded ones too.
    """

    chart: str
    title: str
    values: tuple[float, ...]
    sizes: tuple[float, ...]
    excluded: tuple[int, ...]
    rules: RuleSet
    conventions: Conventions
    phases: tuple[RunPhase, ...]
    lines: ChartLines
    sigma: tuple[float, ...]
    signals: tuple[Signal, ...]
    beyond: tuple[int, ...]

    @property
    def centre(self) -> tuple[float, ...]:
        """Centre line at each point."""
        return self.lines.centre

    @property
    def signal_points(self) -> frozenset[int]:
        """Positions of all points that belong to a signal."""
        return frozenset(point for signal in self.signals for point in signal.points)
