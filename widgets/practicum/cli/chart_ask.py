"""From the command's options and a table to what a chart is asked for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from practicum.cli.chart_file import ChartFileError, Table
from practicum.cli.chart_request import Request, read_request
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


def ask(table: Table, asked: Asked) -> Request:
    """Read the columns and the options.

    Raises
    ------
    ChartFileError
        With the column and the row, or the option, and what to do.
    ValueError
        If an option is unknown.
    """
    order, labels, days = _order(table, asked)
    values = table.numbers(asked.value or table.titles[-1])
    sizes = table.numbers(asked.denominator) if asked.denominator else None
    groups = table.texts(asked.subgroup) if asked.subgroup else None
    base = read_request(_line(asked))
    names = labels if groups is None else list(dict.fromkeys(groups[at] for at in order))
    places = _Places(names, [days[at] for at in order] if groups is None else [])
    return replace(
        base,
        series=base.series._replace(
            values=[values[at] for at in order],
            denominators=None if sizes is None else [sizes[at] for at in order],
            subgroups=None if groups is None else [groups[at] for at in order],
            phases=[places.phase(each) for each in asked.rephase],
            excluded=[places.at(each)[0] for each in asked.exclude],
            freeze=asked.freeze,
        ),
        labels=names,
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


def _order(table: Table, asked: Asked) -> tuple[list[int], list[str] | None, list[date | None]]:
    """Give the rows in order of time, what their points are called, and their days."""
    count = len(table.rows)
    order = list(range(count))
    if not asked.date:
        return order, None, [None] * count
    texts, days = table.texts(asked.date), table.days(asked.date)
    known = [day for day in days if day is not None]
    if len(known) == count:
        order.sort(key=lambda at: known[at])
    labels = [texts[at] if (day := days[at]) is None else spell(day) for at in order]
    return order, labels, days


class _Places:
    """Finds points by their date, their label or their number from 1."""

    def __init__(self, labels: Sequence[str] | None, days: Sequence[date | None]) -> None:
        self.labels, self.days = labels or [], days

    def phase(self, typed: str) -> Phase:
        """Read where a phase begins, and why."""
        at, reason = self.at(typed)
        return Phase(at, reason)

    def at(self, typed: str) -> tuple[int, str]:
        """Read which point is meant, and the reason after the colon."""
        where, _colon, reason = typed.partition(":")
        return self._find(where.strip()), reason.strip()

    def _find(self, where: str) -> int:
        if where in self.labels:
            return list(self.labels).index(where)
        day = _day(where)
        if day is not None and any(self.days):
            later = [at for at, each in enumerate(self.days) if each is not None and each >= day]
            if not later:
                raise ChartFileError(
                    f"No point is on or after {spell(day)}. Choose an earlier date."
                )
            return later[0]
        if where.isdecimal() and int(where) > 0:
            return int(where) - 1
        raise ChartFileError(
            f"“{where}” names no point. Write a date of the --date column, or the number of a "
            "point, then a colon and the reason: “2026-03-02: new rota”."
        )


def _day(typed: str) -> date | None:
    if typed.isdecimal():
        return None
    try:
        return read_day(typed)
    except CellError:
        return None
