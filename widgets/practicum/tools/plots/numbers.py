"""Single values, for a histogram."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.tools.plots.rows import filled_rows
from practicum.tools.table.cells import CellError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from practicum.tools.series.reading import Unread

FIELDS = ("value", "note")


class Numbers(NamedTuple):
    """Values in the order of the table.

    Attributes
    ----------
    values : tuple of float
        In the unit of the sheet.
    rows : tuple of str
        Ids of the rows they are from.
    notes : tuple of str
        What was noted about each.
    unread : tuple of Unread
        Rows that are not on the chart, with the reason.
    """

    values: tuple[float, ...]
    rows: tuple[str, ...]
    notes: tuple[str, ...]
    unread: tuple[Unread, ...]


def numbers_of(content: Mapping[str, Any]) -> Numbers:
    """Read a table of single values.

    Parameters
    ----------
    content : mapping
        What was typed so far; its ``rows`` have ``value`` and ``note``.

    Returns
    -------
    Numbers

    Examples
    --------
    >>> found = numbers_of({"rows": [{"value": "12"}, {"value": "n/a"}, {"value": "soon"}]})
    >>> found.values, len(found.unread)
    ((12.0,), 1)
    """
    kept, unread = [], []
    for row in filled_rows(content, FIELDS):
        try:
            value = row.number_in("value")
        except CellError as error:
            unread.append(row.unread("value", str(error)))
            continue
        if value is not None:
            kept.append((value, row.id, row.text("note")))
    values, rows, notes = zip(*kept, strict=True) if kept else ((), (), ())
    return Numbers(tuple(values), tuple(rows), tuple(notes), tuple(unread))
