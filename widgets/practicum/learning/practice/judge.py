"""What the engine makes of a series: it decides whether a case is what it is meant to be."""

from __future__ import annotations

from functools import lru_cache
from statistics import median
from typing import TYPE_CHECKING

from practicum.spc.rules import PERLA, PERLA_PRINTED
from practicum.spc.run_chart import RunChartResult, analyse_run_chart

if TYPE_CHECKING:
    from collections.abc import Sequence

CLEAR = 4.5
"""A point so many robust standard deviations out is astronomical: nobody would doubt it."""
CALM = 2.9
"""Where no point is meant to stand out, none lies further out than this."""
DOUBT = 4.0
"""Beside a shift or a season, which spread the points themselves, none lies further out than this:
up to `CLEAR` it would be a matter of opinion."""
TO_SIGMA = 1.4826
"""From the median distance from the median to a standard deviation, for normal noise."""


@lru_cache(maxsize=512)
def analysed(values: tuple[float, ...], freeze: int | None = None) -> RunChartResult:
    """Analyse a series by the rules that the course teaches."""
    return analyse_run_chart(values, rules=PERLA, freeze=freeze)


def rules_met(values: Sequence[float], freeze: int | None = None) -> tuple[str, ...]:
    """Name the rules that find something, in order.

    Examples
    --------
    >>> rules_met([5, 9, 4, 8, 5, 9, 4, 8, 5, 9, 4, 8])
    ('too-many-runs',)
    """
    return tuple(signal.rule for signal in analysed(tuple(values), freeze).signals)


def tables_agree(values: Sequence[float], freeze: int | None = None) -> bool:
    """Say whether the printed table of runs leads to the same as the exact one.

    Where they differ, a learner with the printed table would be told off for reading it right.
    """
    printed = analyse_run_chart(values, rules=PERLA_PRINTED, freeze=freeze)
    return tuple(signal.rule for signal in printed.signals) == rules_met(values, freeze)


def distances(values: Sequence[float]) -> list[float]:
    """Say how far each point lies from the median, in robust standard deviations.

    Examples
    --------
    >>> [round(each, 1) for each in distances([4, 5, 6, 5, 4, 6, 30])]
    [0.7, 0.0, 0.7, 0.0, 0.7, 0.7, 16.9]
    """
    middle = median(values)
    off = [abs(value - middle) for value in values]
    spread = median(off) * TO_SIGMA
    return [each / spread if spread else 0.0 for each in off]


def is_calm(values: Sequence[float]) -> bool:
    """Say whether no point stands out."""
    return max(distances(values)) <= CALM


def standing_out(values: Sequence[float]) -> list[int]:
    """Give the positions of astronomical points."""
    return [at for at, each in enumerate(distances(values)) if each >= CLEAR]


def is_plain(values: Sequence[float], but: int | None = None) -> bool:
    """Say whether nobody would take any point for astronomical, except one that is meant to be."""
    return all(far <= DOUBT for at, far in enumerate(distances(values)) if at != but)


def on_line(values: Sequence[float], line: float) -> list[int]:
    """Give the positions of points on a line."""
    return [at for at, value in enumerate(values) if value == line]
