"""The lines of a Shewhart chart, point by point."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from practicum.spc.segments import Floats


@dataclass(frozen=True, slots=True, eq=False)
class Lines:
    """Centre line and standard deviation at each point of many series.

    Attributes
    ----------
    centre : ndarray of float, shape (points,)
        What runs are judged about.
    middle, sigma : ndarray of float, shape (points,)
        Limits lie at ``middle ± k * sigma``; `middle` is the centre line except on a G chart.
    low, high : float or ndarray
        What the plotted quantity cannot fall below or rise above.
    back : callable or None
        From the scale of `middle` and `sigma` to the chart's, if they differ.
    fixed : tuple of ndarray, or None
        Lower and upper control limits where they are not a number of standard deviations away.
    drawn : dict
        Lines that were asked for already, by their distance in standard deviations.
    """

    centre: Floats
    middle: Floats
    sigma: Floats
    low: float = -np.inf
    high: float | Floats = np.inf
    back: Callable[[Floats], Floats] | None = None
    fixed: tuple[Floats, Floats] | None = None

    drawn: dict[float, Floats] = field(default_factory=dict)

    def lower(self, sigmas: float) -> Floats:
        """Give the line that many standard deviations below, no lower than nature allows."""
        return self._line(-sigmas)

    def upper(self, sigmas: float) -> Floats:
        """Give the line that many standard deviations above, no higher than nature allows."""
        return self._line(sigmas)

    def _line(self, sigmas: float) -> Floats:
        if sigmas not in self.drawn:
            self.drawn[sigmas] = self._bounded(self.middle + sigmas * self.sigma)
        return self.drawn[sigmas]

    def above(self, floor: float) -> Lines:
        """Give the same lines where nothing can fall below `floor`."""
        return replace(self, low=max(self.low, floor), drawn={})

    def _bounded(self, line: Floats) -> Floats:
        drawn = line if self.back is None else self.back(line)
        if self.low != -np.inf:
            drawn = np.maximum(drawn, self.low)
        return drawn if self.high is np.inf else np.minimum(drawn, self.high)
