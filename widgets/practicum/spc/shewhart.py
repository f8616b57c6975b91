"""Shewhart charts: centre line, limits and special causes of many kinds of chart."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from practicum.spc.charts.catalogue import find_chart
from practicum.spc.conventions import PRINTED, Conventions
from practicum.spc.counts import count_segments
from practicum.spc.judge import by_series, plain_signals
from practicum.spc.limit_rules import control_limits, limit_signals
from practicum.spc.phase_rows import phase_rows
from practicum.spc.points import Points, gather
from practicum.spc.rules import RuleSet, rule_set
from practicum.spc.segments import Floats, Segments, Series, by_point, places
from practicum.spc.shewhart_result import ChartLines, ShewhartResult
from practicum.spc.uncollected import uncollected

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence

    from numpy.typing import ArrayLike

    from practicum.spc.charts.family import Chart
    from practicum.spc.lines import Lines
    from practicum.spc.phases import Phase
    from practicum.spc.signal import Signal


__all__ = ["ChartLines", "ShewhartResult", "analyse_shewhart_chart", "analyse_shewhart_charts"]


def analyse_shewhart_chart(  # noqa: PLR0913 - each is a decision about the chart
    values: ArrayLike,
    *,
    chart: str = "i",
    denominators: ArrayLike | None = None,
    subgroups: Sequence[Hashable] | None = None,
    rules: RuleSet | str | None = None,
    freeze: int | None = None,
    phases: Sequence[Phase | int] = (),
    excluded: Sequence[int] = (),
    centre: float | None = None,
    conventions: Conventions = PRINTED,
) -> ShewhartResult:
    """Analyse one Shewhart chart.

    Parameters
    ----------
    values : array_like of float, shape (n,)
        Measurements or counts in time order; nan or None = not measured.
    chart : str
        ``"i"``, ``"mr"``, ``"xbar"`` (limits from standard deviations), ``"xbar-r"`` (from ranges),
        ``"s"``, ``"r"``, ``"p"``, ``"p-prime"``, ``"u"``, ``"u-prime"``, ``"c"``, ``"np"``,
        ``"g"``, ``"t"``, ``"i-prime"`` or ``"ms"``.
    denominators : array_like of float, shape (n,), optional
        For P, U, NP, I′ and MS charts: how many, or how much, each count was taken from.
    subgroups : sequence, optional
        For X-bar, S and R charts: which point each value belongs to.
    rules : RuleSet or str, optional
        A rule set, or its name; by default NHS England's Making Data Count. On a chart of moving
        ranges, whose points overlap, only points outside the limits are judged by default.
    freeze : int, optional
        How many first points make the lines of the first phase.
    phases : sequence of Phase or int
        Where new phases begin (positions from 0), with reasons.
    excluded : sequence of int
        Positions of points to show but not to count.
    centre : float, optional
        A given centre line.
    conventions : Conventions
        Constants, screening, gaps: where good programs differ.

    Returns
    -------
    ShewhartResult

    Raises
    ------
    ValueError
        If something cannot be used; the message says what and what to do.

    References
    ----------
    Montgomery (2019), Introduction to Statistical Quality Control, 8th ed.; Provost & Murray
    (2011), The Health Care Data Guide; Laney (2002), Quality Engineering 14(4): 531-537.

    Examples
    --------
    >>> dnas = [9, 8, 9, 6, 7, 5, 6, 8, 9, 6, 7, 6, 6, 7, 9, 9, 8, 6, 7, 8, 6, 8, 7, 5, 4]
    >>> result = analyse_shewhart_chart(dnas)
    >>> round(result.centre[0], 2), round(result.lines.lower[0], 2), round(result.lines.upper[0], 2)
    (7.04, 3.38, 10.7)
    """
    given = Series(values, freeze, phases, excluded, denominators, subgroups)
    return analyse_shewhart_charts(
        [given], chart=chart, rules=rules, centre=centre, conventions=conventions
    )[0]


def analyse_shewhart_charts(
    series: Iterable[Series | ArrayLike],
    *,
    chart: str = "i",
    rules: RuleSet | str | None = None,
    centre: float | None = None,
    conventions: Conventions = PRINTED,
) -> list[ShewhartResult]:
    """Analyse many Shewhart charts of one kind in one go, much faster than one by one.

    Parameters
    ----------
    series : iterable of Series or array_like
        Each with its own values, freeze, phases and so on; lengths may differ.
    chart, rules, centre, conventions
        As for `analyse_shewhart_chart`, for all.

    Returns
    -------
    list of ShewhartResult
        In the order given.

    Raises
    ------
    ValueError
        For the first series that cannot be used.

    Examples
    --------
    >>> [each.centre[0] for each in analyse_shewhart_charts([[1, 2, 3], [4, 6]])]
    [2.0, 5.0]
    """
    kind, chosen = find_chart(chart, conventions)
    given = [each if isinstance(each, Series) else Series(each) for each in series]
    _check(kind, given)
    judged = kind.rules if rules is None else rule_set(rules)
    with uncollected(len(given)):
        return _Batch(kind, chosen, judged, given, centre).results()


def _check(kind: Chart, series: Sequence[Series]) -> None:
    for each in series:
        if kind.data == "ratios" and each.denominators is None:
            raise ValueError(
                f"Charts of the kind “{kind.name}” need a denominator for every value."
            )
        if kind.data == "subgroups" and each.subgroups is None:
            raise ValueError(
                f"Charts of the kind “{kind.name}” need to know which subgroup each value is of."
            )


class _Batch:
    """Many series of one kind of chart on their way to results."""

    def __init__(
        self,
        kind: Chart,
        conventions: Conventions,
        rules: RuleSet,
        series: Sequence[Series],
        centre: float | None,
    ) -> None:
        self.kind, self.conventions, self.rules, self.series = kind, conventions, rules, series
        self.segments, self.points = _plotted(kind, series)
        self.lines = _drawn(kind, self.segments, self.points, conventions, centre)
        self.counts = count_segments(self.segments, self.lines.centre, self.segments.used, rules)
        self.limits = control_limits(self.lines, conventions.sigmas)

    def results(self) -> list[ShewhartResult]:
        """Give the result of each series."""
        segments, place = self.segments, 0
        columns = list(zip(*self._columns(), strict=True))
        phases = phase_rows(segments, self._centres(), self.counts)
        signals, beyond = self._signals(), self._beyond()
        results = []
        for at, (each, parts) in enumerate(zip(self.series, segments.stretches, strict=True)):
            values, sizes, sigma, *lines = columns[at]
            results.append(
                ShewhartResult(
                    chart=self.kind.name,
                    title=self.kind.title,
                    values=values,
                    sizes=sizes,
                    excluded=tuple(each.excluded),
                    rules=self.rules,
                    conventions=self.conventions,
                    phases=tuple(phases[place : place + len(parts)]),
                    lines=ChartLines(*lines),
                    sigma=sigma,
                    signals=tuple(signals[at]),
                    beyond=tuple(beyond.get(at, ())),
                )
            )
            place += len(parts)
        return results

    def _columns(self) -> list[list[tuple[float, ...]]]:
        """Give each quantity, point by point, for each series."""
        drawn = self.lines
        arrays = (
            self.segments.values, self.points.sizes, drawn.sigma, drawn.centre, *self.limits,
            drawn.lower(2), drawn.upper(2), drawn.lower(1), drawn.upper(1),
        )  # fmt: skip
        return [by_point(self.segments, each) for each in arrays]

    def _centres(self) -> list[float]:
        """Give the centre line at each segment's first point; nan if the segment is empty."""
        starts = self.segments.start[:-1]
        some = np.diff(self.segments.start) > 0
        centres = np.full(len(starts), np.nan)
        centres[some] = self.lines.centre[starts[some]]
        found: list[float] = centres.tolist()
        return found

    def _signals(self) -> list[list[Signal]]:
        sigmas = self.conventions.sigmas
        by_limits = (
            limit_signals(rule, self.segments, self.counts, self.lines, sigmas)
            for rule in self.rules.rules
            if rule.needs_limits
        )
        plain = plain_signals(self.segments, self.counts, self.rules)
        return by_series(self.segments, chain(plain, *by_limits))

    def _beyond(self) -> dict[int, list[int]]:
        values, (lower, upper) = self.segments.values, self.limits
        found: dict[int, list[int]] = {}
        for point in places((values > upper) | (values < lower)).tolist():
            series, _phase, offset = self.segments.home(int(self.segments.of_point[point]))
            found.setdefault(series, []).append(point - offset)
        return found


def _drawn(
    kind: Chart,
    segments: Segments,
    points: Points,
    conventions: Conventions,
    centre: float | None,
) -> Lines:
    lines = kind.draw(segments, points, conventions, centre)
    return lines if conventions.floor is None else lines.above(conventions.floor)


def _plotted(kind: Chart, series: Sequence[Series]) -> tuple[Segments, Points]:
    segments, points = gather(series)
    values: Floats = kind.plot(segments, points)
    return (segments if values is segments.values else segments.with_values(values)), points
