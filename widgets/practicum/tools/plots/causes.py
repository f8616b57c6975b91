"""Causes and how often each was seen, for a Pareto chart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.tools.plots.rows import FilledRow, filled_rows, say_rows
from practicum.tools.table.cells import CellError, is_blank

if TYPE_CHECKING:
    from collections.abc import Mapping

    from practicum.tools.series.reading import Unread

FIELDS = ("label", "count", "note")
_MIXED = re.compile(
    r"(all |any )?(others?|misc(ellaneous)?|various|rest)( (causes?|reasons?|things?|kinds?))?",
    re.IGNORECASE,
)
_SUM = re.compile(r"(grand |sub)?-?totals?|sum|all", re.IGNORECASE)


class Causes(NamedTuple):
    """What was counted, by cause.

    Attributes
    ----------
    counts : mapping of str to float
        In the order of the table; rows of one cause are added up.
    mixed : str
        The cause that is a mixed bag (“Other”), or empty.
    unread : tuple of Unread
        Rows that are not on the chart, with the reason.
    said : tuple of str
        What was done with the rows.
    notes : mapping of str to str
        What was noted about a cause.
    """

    counts: Mapping[str, float]
    mixed: str
    unread: tuple[Unread, ...]
    said: tuple[str, ...]
    notes: Mapping[str, str]


def is_mixed(label: str) -> bool:
    """Say whether a cause is a mixed bag that tells nobody what to do.

    Examples
    --------
    >>> is_mixed("Other reasons"), is_mixed("Other hospital full")
    (True, False)
    """
    return bool(_MIXED.fullmatch(label.strip(" .:")))


def causes_of(content: Mapping[str, Any]) -> Causes:
    """Read a table of causes and counts.

    Parameters
    ----------
    content : mapping
        What was typed so far; its ``rows`` have ``label``, ``count`` and ``note``. A row without
        a count is one event: a plain list of what happened is counted.

    Returns
    -------
    Causes

    Examples
    --------
    >>> rows = [{"label": "No bus"}, {"label": "no bus"}, {"label": "Forgot", "count": "3"}]
    >>> dict(causes_of({"rows": rows}).counts)
    {'No bus': 2.0, 'Forgot': 3.0}
    """
    tally = _Tally()
    for row in filled_rows(content, FIELDS):
        tally.take(row)
    return tally.causes()


class _Tally:
    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self.counts: dict[str, float] = {}
        self.notes: dict[str, str] = {}
        self.unread: list[Unread] = []
        self.single: list[int] = []
        self.added: dict[str, list[int]] = {}

    def take(self, row: FilledRow) -> None:
        label = row.text("label")
        problem = _no_label(label)
        if problem:
            self.unread.append(row.unread("label", problem))
            return
        try:
            count = self._count(row)
        except CellError as error:
            self.unread.append(row.unread("count", str(error)))
            return
        name = self.names.setdefault(label.casefold().strip(" ."), label)
        self.counts[name] = self.counts.get(name, 0.0) + count
        self.added.setdefault(name, []).append(row.number)
        if note := row.text("note"):
            self.notes[name] = "; ".join(filter(None, (self.notes.get(name, ""), note)))

    def _count(self, row: FilledRow) -> float:
        if is_blank(row.text("count")):
            self.single.append(row.number)
            return 1.0
        count = row.number_in("count")
        if count is None:
            return 0.0
        if row.text("count").endswith("%"):
            raise CellError(f"“{row.text('count')}” is a percentage. Write how many there were.")
        if count < 0:
            raise CellError(f"“{row.text('count')}”: there cannot be fewer than none.")
        return count

    def causes(self) -> Causes:
        mixed = next((name for name in self.counts if is_mixed(name)), "")
        twice = sum(len(rows) > 1 for rows in self.added.values())
        said = say_rows(
            self.single,
            "{} has no number and counts as one.",
            "{} have no number and count as one each.",
        )
        if twice and len(self.single) < sum(map(len, self.added.values())):
            said.append("Rows of the same cause are added up.")
        return Causes(self.counts, mixed, tuple(self.unread), tuple(said), self.notes)


def _no_label(label: str) -> str:
    if not label:
        return "There is a number and no cause. What was it?"
    if _SUM.fullmatch(label):
        return f"“{label}” looks like a sum of the others, so it is left out."
    return ""
