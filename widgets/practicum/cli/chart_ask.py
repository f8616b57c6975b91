"""From the command's options and a table to what a chart is asked for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from practicum.cli.chart_file import ChartFileError, Table
from practicum.cli.chart_request import Request, read_request
from practicum.spc.chart_choice import choose_chart
from practicum.spc.charts.catalogue import find_chart
from practicum.spc.conventions import PRINTED
from practicum.spc.phases import Phase
from practicum.tools.table.cells import CellError
from practicum.tools.table.days import read_day, spell

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


@dataclass(frozen=True, kw_only=True)
class Asked:
    """The command's options, as they were typed.

    Attributes
    ----------
    value, denominator, date, subgroup : str
        Columns; empty if there is none, and the last column for the value.
    rephase, exclude : sequence of str
        “2026-03-02: new rota”: a date or the number of a point from 1, and a reason.
    """

    value: str = ""
    denominator: str = ""
    date: str = ""
    subgroup: str = ""
    chart: str = "run"
    rules: str = ""
    freeze: int | None = None
    rephase: Sequence[str] = ()
    exclude: Sequence[str] = ()
    target: float | None = None
    improvement: str = ""
    unit: str = ""
    conventions: str = "printed"
    screen: bool = False
    false_alarms: bool = False
    propose: bool = False


class Wanted(NamedTuple):
    """What is asked for, and in which row of the table each value stands."""

    request: Request
    rows: tuple[int, ...]
    value: str


def ask(table: Table, asked: Asked) -> Wanted:
    """Read the columns and the options.

    Raises
    ------
    ChartFileError
        With the column and the row, or the option, and what to do.
    ValueError
        If an option is unknown.
    """
    order, labels, days = _order(table, asked)
    value = asked.value or str(len(table.titles))
    values = table.numbers(value)
    sizes = table.numbers(asked.denominator) if asked.denominator else None
    _check_counted(table, asked, values, sizes)
    groups = table.texts(asked.subgroup) if asked.subgroup else None
    advice: tuple[str, ...] = ()
    if asked.chart == "auto":
        advised = choose_chart(values, denominators=sizes, subgroups=groups)
        asked = replace(asked, chart=advised.chart)
        advice = (advised.reason, *advised.warnings)
    base = read_request(_line(asked))
    _check_columns(asked)
    names = labels if groups is None else list(dict.fromkeys(groups[at] for at in order))
    count = len(order) if names is None else len(names)
    places = _Places(names, days if groups is None else None, count)
    left_out = dict(places.excluded(each) for each in asked.exclude)
    request = replace(
        base,
        series=base.series._replace(
            values=[values[at] for at in order],
            denominators=None if sizes is None else [sizes[at] for at in order],
            subgroups=None if groups is None else [groups[at] for at in order],
            phases=[places.phase(each) for each in asked.rephase],
            excluded=sorted(left_out),
            freeze=asked.freeze,
        ),
        labels=names,
        left_out=left_out,
        advice=advice,
        unit=base.unit or ("%" if table.is_per_cent(value) else ""),
    )
    return Wanted(request, tuple(table.rows[at].number for at in order), value)


def _check_columns(asked: Asked) -> None:
    """Ask for the column that a kind of chart cannot do without."""
    if asked.chart == "run":
        return
    kind, _conventions = find_chart(asked.chart, PRINTED)
    charts = kind.title.partition(":")[0] + "s"
    if kind.data == "ratios" and not asked.denominator:
        raise ChartFileError(
            f"{charts} need to know what each value was counted from. Name that column with "
            "--denominator."
        )
    if kind.data == "subgroups" and not asked.subgroup:
        raise ChartFileError(
            f"{charts} show several values a point. Name the column that says which point each "
            "value belongs to with --subgroup."
        )


def _check_counted(
    table: Table, asked: Asked, values: Sequence[float], sizes: Sequence[float] | None
) -> None:
    """Refuse events that were counted where there was nothing to count from."""
    for row, value, size in zip(table.rows, values, sizes or (), strict=False):
        if size == 0 and value:
            raise ChartFileError(
                f"Column “{asked.denominator}”, row {row.number}: 0, but {value:g} was counted. "
                "Correct one of them, or leave both empty."
            )


def _line(asked: Asked) -> dict[str, object]:
    line: dict[str, object] = {
        "values": [],
        "chart": asked.chart,
        "unit": asked.unit,
        "conventions": asked.conventions,
        "target": asked.target,
    }
    if asked.rules:
        line["rules"] = asked.rules
    if asked.screen:
        line["screen"] = True
    if asked.improvement:
        line["improvement"] = asked.improvement
    return line


def _order(table: Table, asked: Asked) -> tuple[list[int], list[str] | None, Sequence[date] | None]:
    """Give the rows in order of time, what their points are called, and the days in that order."""
    order = list(range(len(table.rows)))
    if not asked.date:
        return order, None, None
    days = table.days(asked.date)
    if days is None:
        return order, table.texts(asked.date), None
    order.sort(key=lambda at: days[at])
    in_order = [days[at] for at in order]
    return order, [spell(day) for day in in_order], in_order


class _Places:
    """Finds points by their date, their label or their number from 1."""

    def __init__(
        self, labels: Sequence[str] | None, days: Sequence[date] | None, count: int
    ) -> None:
        self.labels, self.days, self.count = list(labels or ()), days, count

    def phase(self, typed: str) -> Phase:
        """Read where a phase begins, and why: at the first point on that date or after it."""
        where, reason = _split(typed)
        return Phase(self._find(where, exactly=False), reason)

    def excluded(self, typed: str) -> tuple[int, str]:
        """Read which point is left out, and why: the one with just that date."""
        where, reason = _split(typed)
        return self._find(where, exactly=True), reason

    def _find(self, where: str, *, exactly: bool) -> int:
        if where in self.labels:
            return self.labels.index(where)
        day = _day(where)
        if day is not None and self.days:
            later = [at for at, each in enumerate(self.days) if each >= day]
            if exactly and day not in self.days:
                raise ChartFileError(f"No point has the date {spell(day)}. Choose one that has.")
            if not later:
                raise ChartFileError(
                    f"No point is on or after {spell(day)}. Choose an earlier date."
                )
            return later[0]
        if where.isdecimal() and 0 < int(where[:9]) <= self.count:
            return int(where) - 1
        if where.isdecimal():
            raise ChartFileError(f"There is no point {where}: they count from 1 to {self.count}.")
        raise ChartFileError(
            f"“{where}” names no point. Write a date of the --date column, or the number of a "
            "point, then a colon and the reason: “2026-03-02: new rota”."
        )


def _split(typed: str) -> tuple[str, str]:
    where, _colon, reason = typed.partition(":")
    return where.strip(), reason.strip()


def _day(typed: str) -> date | None:
    if typed.isdecimal():
        return None
    try:
        return read_day(typed)
    except CellError:
        return None
