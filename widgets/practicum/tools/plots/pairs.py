"""Pairs of values, for a scatter chart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.tools.plots.rows import FilledRow, filled_rows, say_rows
from practicum.tools.table.cells import CellError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from practicum.tools.series.reading import Unread

FIELDS = ("label", "x", "y")


class Pair(NamedTuple):
    """One thing that was measured in two ways.

    Attributes
    ----------
    row, label : str
        Its row's id, and what it is: a week, a child's number, a ward.
    x, y : float
    """

    row: str
    label: str
    x: float
    y: float


class Pairs(NamedTuple):
    """Pairs in the order of the table, the rows that could not be read, and what was done."""

    pairs: tuple[Pair, ...]
    unread: tuple[Unread, ...]
    said: tuple[str, ...]


def pairs_of(content: Mapping[str, Any]) -> Pairs:
    """Read a table of pairs.

    Parameters
    ----------
    content : mapping
        What was typed so far; its ``rows`` have ``label``, ``x`` and ``y``.

    Returns
    -------
    Pairs
        A row with one number of the two is no pair and is said.

    Examples
    --------
    >>> found = pairs_of({"rows": [{"label": "Mon", "x": "1", "y": "4"}, {"x": "2"}]})
    >>> found.pairs, found.said
    ((Pair(row='', label='Mon', x=1.0, y=4.0),), ('Row 2 has one number only and is not drawn.',))
    """
    pairs, unread, half = [], [], []
    for row in filled_rows(content, FIELDS):
        try:
            x, y = _read(row, "x"), _read(row, "y")
        except _Unreadable as error:
            unread.append(error.unread)
            continue
        if x is not None and y is not None:
            pairs.append(Pair(row.id, row.text("label"), x, y))
        elif x is not None or y is not None:
            half.append(row.number)
    said = say_rows(
        half, "{} has one number only and is not drawn.", "{} have one number only: not drawn."
    )
    return Pairs(tuple(pairs), tuple(unread), tuple(said))


class _Unreadable(Exception):  # noqa: N818 - it carries an answer
    def __init__(self, unread: Unread) -> None:
        super().__init__(unread.reason)
        self.unread = unread


def _read(row: FilledRow, field: str) -> float | None:
    try:
        return row.number_in(field)
    except CellError as error:
        raise _Unreadable(row.unread(field, str(error))) from error
