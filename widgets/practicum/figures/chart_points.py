"""From a measure's table to what a chart of each kind plots: its values, sizes and subgroups."""

from __future__ import annotations

from itertools import pairwise
from math import isfinite, nan
from typing import TYPE_CHECKING, NamedTuple

from practicum.tools.series.value import is_share, rate_factor

if TYPE_CHECKING:
    from collections.abc import Hashable
    from datetime import date

    from practicum.tools.series import Point, Series

RATIOS = frozenset({"p", "p-prime", "u", "u-prime", "i-prime", "ms", "np"})
COUNTS = frozenset({"c", "np"})
GROUPED = frozenset({"xbar", "xbar-r", "s", "r"})
SHARES = frozenset({"p", "p-prime"})
SPREADS = frozenset({"mr", "ms", "s", "r"})


class Given(NamedTuple):
    """What the engine is given for one chart.

    Attributes
    ----------
    values : list of float
        In order of time; nan = not measured.
    denominators : list of float or None
    subgroups : list or None
        Which point each value belongs to.
    factor : float
        From the engine's scale to the measure's unit: 100 for per cent.
    rows : tuple of tuple of str
        Ids of the rows behind each point of the chart.
    whole : bool
        Whether the values are shares or rates, which cannot be below zero.
    """

    values: list[float]
    denominators: list[float] | None
    subgroups: list[Hashable] | None
    factor: float
    rows: tuple[tuple[str, ...], ...]
    whole: bool = False


class NotForThis(ValueError):  # noqa: N818 - it is an answer to a person, not a fault
    """The figures do not suit the chart; the message says why and what to do."""


def given_for(chart: str, series: Series, unit: str) -> Given:
    """Take from a series what a chart of this kind needs.

    Parameters
    ----------
    chart : str
        ``"run"``, ``"i"``, ``"p"`` …
    series : Series
    unit : str
        The measure's unit as typed.

    Returns
    -------
    Given

    Raises
    ------
    NotForThis
        If the figures do not suit the chart.

    Examples
    --------
    >>> from practicum.tools.series import series_of
    >>> rows = [{"id": "a", "date": "5/1/26", "numerator": "3", "denominator": "4"}]
    >>> given = given_for("p", series_of({"unit": "%", "rows": rows}), "%")
    >>> given.values, given.denominators, given.factor
    ([3.0], [4.0], 100.0)
    """
    rows = tuple((point.row,) for point in series.points)
    if chart in GROUPED:
        return _grouped(series)
    if chart in RATIOS:
        return _ratios(chart, series, unit, rows)
    if chart == "c":
        return Given(_counted(series), None, None, 1.0, rows)
    if chart == "t":
        return Given(_times(series), None, None, 1.0, rows)
    if chart == "g" and any(point.value < 0 for point in series.points):
        raise NotForThis("A G chart counts cases, and there cannot be fewer than none.")
    whole = has_parts(series) or is_share(unit)
    return Given(series.values, None, None, 1.0, rows, whole)


def has_parts(series: Series) -> bool:
    """Say whether the points say how many of how many."""
    return any(_is_whole(point) for point in series.points)


def _is_whole(point: Point) -> bool:
    return point.numerator is not None and bool(point.denominator)


def _ratios(chart: str, series: Series, unit: str, rows: tuple[tuple[str, ...], ...]) -> Given:
    if not has_parts(series):
        raise NotForThis(
            "This chart needs two numbers for each point: how many, and out of how many. "
            "Fill in those two columns of the table."
        )
    factor = rate_factor(unit)
    if chart in SHARES | {"np"}:
        if any(_is_whole(p) and (p.numerator or 0) > (p.denominator or 0) for p in series.points):
            raise NotForThis("There is more counted than there was to count: try a U chart.")
        factor = 100.0
    counts = [float(p.numerator or 0) if _is_whole(p) else nan for p in series.points]
    sizes = [float(p.denominator or 0) if _is_whole(p) else 0.0 for p in series.points]
    return Given(counts, sizes, None, 1.0 if chart == "np" else factor, rows, whole=True)


def _counted(series: Series) -> list[float]:
    whole = has_parts(series)
    counts = [
        (float(p.numerator or 0) if _is_whole(p) else nan) if whole else p.value
        for p in series.points
    ]
    if any(value < 0 for value in counts):
        raise NotForThis("A C chart counts events, and there cannot be fewer than none.")
    return counts


def _times(series: Series) -> list[float]:
    """Give the times as typed, or the days between events if there are dates alone."""
    if not any(point.measured for point in series.points):
        days = series.days
        times = [nan, *(float((b - a).days) for a, b in pairwise(days))]
        values = times[: len(days)]
    else:
        values = series.values
    if any(value <= 0 for value in values):
        raise NotForThis(
            "A T chart needs times above zero. Use a finer unit, such as hours for days."
        )
    return values


def _grouped(series: Series) -> Given:
    by_day: dict[date, list[Point]] = {}
    for point in series.points:
        by_day.setdefault(point.day, []).append(point)
    if not any(sum(p.measured for p in group) > 1 for group in by_day.values()):
        raise NotForThis(
            "This chart needs several values for each point. Give the rows that belong together "
            "the same date."
        )
    rows = tuple(tuple(point.row for point in group) for group in by_day.values())
    days: list[Hashable] = [point.day for point in series.points]
    return Given(series.values, None, days, 1.0, rows)


def plotted_series(chart: str, series: Series, given: Given, values: tuple[float, ...]) -> Series:
    """Give one point for each point of the chart, with the value that is plotted.

    Parameters
    ----------
    chart : str
    series : Series
        The rows.
    given : Given
        What the chart was given of them.
    values : tuple of float
        What it plots, in the measure's unit.

    Returns
    -------
    Series
    """
    if chart == "run":
        return series
    by_row = {point.row: point for point in series.points}
    points = tuple(
        _as_plotted(chart, [by_row[row] for row in rows], value)
        for rows, value in zip(given.rows, values, strict=True)
    )
    return series._replace(points=points)


def _as_plotted(chart: str, behind: list[Point], value: float) -> Point:
    first = behind[0]
    note = ". ".join(dict.fromkeys(each.note for each in behind if each.note))
    plain = chart not in GROUPED | SPREADS | {"i", "t"}
    parts = (first.numerator, first.denominator) if plain or chart == "i" else (None, None)
    return first._replace(
        value=value if isfinite(value) else nan,
        note=note,
        numerator=parts[0],
        denominator=parts[1],
    )


def unit_for(chart: str, unit: str, *, made: bool) -> str:
    """Give the unit of what a chart plots.

    Parameters
    ----------
    chart : str
    unit : str
        The measure's.
    made : bool
        Whether the values are made of two numbers.

    Returns
    -------
    str

    Examples
    --------
    >>> unit_for("p", "per cent", made=True), unit_for("c", "%", made=True)
    ('%', '')
    """
    share = (is_share(unit) or (not unit and made)) and chart != "ms"
    if chart in SHARES or (share and chart not in COUNTS):
        return "%"
    if chart == "ms" or (chart in COUNTS and made):
        return ""
    return unit
