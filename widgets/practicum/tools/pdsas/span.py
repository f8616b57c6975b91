"""The line of time of a log: bars from the day Do began to the day it ended, as places to draw."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from practicum.tools.words.almanac import add_months

if TYPE_CHECKING:
    from collections.abc import Sequence

    from practicum.tools.pdsas.log import Entry, Ramp

WIDTH = 720.0
ROW = 40.0
HEAD = 30.0
LEAST_BAR = 8.0
MARGIN = timedelta(days=3)
FEWEST_TICKS, MOST_TICKS = 2, 8


def draw_span(ramps: Sequence[Ramp], today: date) -> dict[str, Any]:
    """Lay out a log's line of time.

    Parameters
    ----------
    ramps : sequence of Ramp
        One row each.
    today : date
        Up to here runs a cycle that is under way.

    Returns
    -------
    dict
        ``width``, ``height``, ``rows`` (each with ``y``, ``idea`` and ``bars``), ``ticks``,
        ``today`` (its place, None if outside), ``undated`` (how many cycles have no date).

    Examples
    --------
    >>> from practicum.tools.pdsas.log import Ramp, entry_of
    >>> one = entry_of("a", {"change": "Jugs", "started": "2/3/2026", "ended": "9/3/2026"})
    >>> drawn = draw_span([Ramp("Jugs", (one,))], date(2026, 3, 20))
    >>> len(drawn["rows"]), drawn["undated"], drawn["rows"][0]["bars"][0]["title"]
    (1, 0, 'Jugs')
    """
    dated = [(ramp, [each for each in ramp.cycles if each.day]) for ramp in ramps]
    undated = sum(not each.day for ramp in ramps for each in ramp.cycles)
    days = [_ends(each, today) for _, cycles in dated for each in cycles]
    if not days:
        return {"rows": [], "undated": undated}
    first = min(begin for begin, _ in days) - MARGIN
    last = max(end for _, end in days) + MARGIN
    line = _Line(first, last)
    rows: list[dict[str, Any]] = [
        {"idea": ramp.idea, "bars": [_bar(line, each, today) for each in cycles]}
        for ramp, cycles in dated
        if cycles
    ]
    for place, row in enumerate(rows):
        row["y"] = HEAD + place * ROW
    return {
        "width": WIDTH,
        "height": HEAD + len(rows) * ROW + 8,
        "rows": rows,
        "ticks": line.ticks(),
        "today": line.at(today) if first <= today <= last else None,
        "undated": undated,
    }


class _Line:
    """Days as places from left to right."""

    def __init__(self, first: date, last: date) -> None:
        self.first, self.last = first, last

    def at(self, day: date) -> float:
        return round(WIDTH * (day - self.first).days / max(1, (self.last - self.first).days), 1)

    def ticks(self) -> list[dict[str, Any]]:
        """Give the months' first days, or every second or third of them."""
        start = self.first.replace(day=1)
        months = [add_months(start, n) for n in range(1, 600)]
        inside = [day for day in months if day <= self.last]
        step = -(-len(inside) // MOST_TICKS) or 1
        if len(inside) < FEWEST_TICKS:
            days = [self.first + MARGIN, self.last - MARGIN]
            return [{"x": self.at(day), "label": f"{day.day} {day:%b} {day.year}"} for day in days]
        return [{"x": self.at(day), "label": f"{day:%b} {day.year}"} for day in inside[::step]]


def _bar(line: _Line, cycle: Entry, today: date) -> dict[str, Any]:
    begin, end = _ends(cycle, today)
    x = line.at(begin)
    return {
        "key": cycle.key,
        "title": cycle.title,
        "x": x,
        "width": max(LEAST_BAR, line.at(end) - x),
        "match": cycle.match,
        "open": cycle.ended is None,
    }


def _ends(cycle: Entry, today: date) -> tuple[date, date]:
    begin = cycle.started or cycle.ended or today
    if cycle.ended:
        return begin, max(begin, cycle.ended)
    return begin, max(begin, today) if cycle.stage == "do" else begin
