"""Run charts: the median, the runs about it, and what a rule set makes of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from practicum.spc.centre import segment_means, segment_medians
from practicum.spc.charts.ratios import ratio
from practicum.spc.counts import Counts, count_segments
from practicum.spc.judge import find_signals
from practicum.spc.phase_rows import RunPhase, phase_rows
from practicum.spc.points import gather
from practicum.spc.rules import PERLA, RuleSet, rule_set
from practicum.spc.segments import Floats, Segments, Series
from practicum.spc.uncollected import uncollected

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence

    from numpy.typing import ArrayLike

    from practicum.spc.phases import Phase
    from practicum.spc.signal import Signal


@dataclass(frozen=True, slots=True, kw_only=True)
class RunChartResult:
    """What a run chart says.

    Attributes
    ----------
    values : tuple of float
        What is plotted, in time order; nan = not measured.
    excluded : tuple of int
        Positions of points that are shown but not counted.
    rules : RuleSet
        The rule set that judged.
    phases : tuple of RunPhase
        At least one.
    signals : tuple of Signal
        By first point; positions count from 0 and both ends belong to the signal.
    """

    values: tuple[float, ...]
    excluded: tuple[int, ...]
    rules: RuleSet
    phases: tuple[RunPhase, ...]
    signals: tuple[Signal, ...]

    @property
    def median(self) -> float:
        """Centre line of the last phase: the level today."""
        return self.phases[-1].centre

    @property
    def centre(self) -> tuple[float, ...]:
        """Centre line at each point."""
        return tuple(each.centre for each in self.phases for _ in range(each.start, each.stop))

    @property
    def signal_points(self) -> frozenset[int]:
        """Positions of all points that belong to a signal of a stretch of points."""
        return frozenset(point for signal in self.signals for point in signal.points)


def analyse_run_chart(  # noqa: PLR0913 - each is a decision about the chart
    values: ArrayLike,
    *,
    rules: RuleSet | str = PERLA,
    denominators: ArrayLike | None = None,
    subgroups: Sequence[Hashable] | None = None,
    freeze: int | None = None,
    phases: Sequence[Phase | int] = (),
    excluded: Sequence[int] = (),
    centre: float | None = None,
) -> RunChartResult:
    """Analyse one run chart.

    Parameters
    ----------
    values : array_like of float, shape (n,)
        Measurements in time order, in the measure's own unit; nan or None = not measured.
    rules : RuleSet or str
        A rule set, or its name: ``"perla"``, ``"anhoej"``, ``"making-data-count"`` …
    denominators : array_like of float, shape (n,), optional
        How many, or how much, each value was counted from; the chart then shows their ratio.
    subgroups : sequence, optional
        Which point each value belongs to; the chart then shows the means.
    freeze : int, optional
        How many first points make the median of the first phase; it is drawn on from there.
    phases : sequence of Phase or int
        Where new phases begin (positions from 0), with reasons.
    excluded : sequence of int
        Positions of points to show but not to count.
    centre : float, optional
        A given centre line, instead of the median.

    Returns
    -------
    RunChartResult

    Raises
    ------
    ValueError
        If the values are no single list of numbers, or a position lies outside it.

    Notes
    -----
    Points that were not measured or are excluded neither extend nor end a run or a trend.

    References
    ----------
    Perla, Provost & Murray (2011), BMJ Quality & Safety 20(1): 46-51.

    Examples
    --------
    >>> result = analyse_run_chart([9, 8, 9, 6, 7, 5, 6, 8, 9, 6, 7, 4, 3, 4, 2, 3, 4, 3])
    >>> result.median
    6.0
    >>> [(signal.rule, signal.first, signal.last, signal.direction) for signal in result.signals]
    [('too-few-runs', 0, 17, ''), ('shift', 11, 17, 'below')]
    """
    given = [Series(values, freeze, phases, excluded, denominators, subgroups)]
    return analyse_run_charts(given, rules=rules, centre=centre)[0]


def analyse_run_charts(
    series: Iterable[Series | ArrayLike],
    *,
    rules: RuleSet | str = PERLA,
    centre: float | None = None,
) -> list[RunChartResult]:
    """Analyse many run charts in one go, much faster than one by one.

    Parameters
    ----------
    series : iterable of Series or array_like
        Each with its own values, freeze, phases and excluded points; lengths may differ.
    rules : RuleSet or str
        One rule set for all.
    centre : float, optional
        A given centre line for all, instead of the medians.

    Returns
    -------
    list of RunChartResult
        In the order given.

    Raises
    ------
    ValueError
        As `analyse_run_chart`, for the first series that cannot be read.

    Examples
    --------
    >>> [result.median for result in analyse_run_charts([[1, 2, 3], [4, 6]])]
    [2.0, 5.0]
    """
    chosen = rule_set(rules)
    given = [each if isinstance(each, Series) else Series(each) for each in series]
    with uncollected(len(given)):
        return _analysed(given, chosen, centre)


def _analysed(
    given: Sequence[Series], chosen: RuleSet, centre: float | None
) -> list[RunChartResult]:
    segments, points = gather(given)
    plotted = ratio(segments, points)
    if plotted is not segments.values:
        segments = segments.with_values(plotted)
    lines = _centres(segments, chosen, centre)
    counts = count_segments(segments, lines[segments.of_point], segments.used, chosen)
    signals = find_signals(segments, counts, chosen)
    return _results(given, segments, lines, counts, signals, chosen)


def _centres(segments: Segments, rules: RuleSet, centre: float | None) -> Floats:
    if centre is not None:
        return np.full(segments.count, float(centre))
    find = segment_medians if rules.centre == "median" else segment_means
    return find(segments, segments.base, segments.values)


def _results(  # noqa: PLR0913, PLR0917 - private, and each is a table of its own
    series: Sequence[Series],
    segments: Segments,
    lines: Floats,
    counts: Counts,
    signals: list[list[Signal]],
    rules: RuleSet,
) -> list[RunChartResult]:
    phases = phase_rows(segments, lines.tolist(), counts)
    flat = tuple(segments.values.tolist())
    results, place = [], 0
    for at, (each, parts) in enumerate(zip(series, segments.stretches, strict=True)):
        results.append(
            RunChartResult(
                values=flat[segments.series_start[at] : segments.series_start[at + 1]],
                excluded=tuple(each.excluded),
                rules=rules,
                phases=tuple(phases[place : place + len(parts)]),
                signals=tuple(signals[at]),
            )
        )
        place += len(parts)
    return results
