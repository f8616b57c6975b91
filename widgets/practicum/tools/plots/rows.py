"""The filled rows of any table, and one cell of a row as a number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.tools.series.reading import Unread
from practicum.tools.series.words import name_rows
from practicum.tools.table.cells import CellError, is_blank, read_number, shorten

if TYPE_CHECKING:
    from collections.abc import Iterator


class FilledRow(NamedTuple):
    """One row with something in it.

    Attributes
    ----------
    number : int
        Its place in the table, 1 for the first row.
    id : str
    cells : mapping of str to str
        What was typed; a field that is missing reads as empty.
    """

    number: int
    id: str
    cells: Mapping[str, str]

    def text(self, field: str) -> str:
        """Give a cell's words on one line."""
        return " ".join(self.cells.get(field, "").split())

    def number_in(self, field: str) -> float | None:
        """Read a cell as a number; None if nothing was measured.

        Raises
        ------
        CellError
            If it is no number.
        """
        return read_number(self.cells.get(field, ""))

    def unread(self, field: str, reason: str) -> Unread:
        """Say why the row is not on the chart."""
        return Unread(self.id, self.number, field, shorten(self.text(field)), reason)


def filled_rows(content: Mapping[str, Any], fields: Sequence[str]) -> Iterator[FilledRow]:
    """Give the rows of a content that hold something, whatever state it is in.

    Parameters
    ----------
    content : mapping
        What was typed so far.
    fields : sequence of str
        The columns of the table.

    Yields
    ------
    FilledRow

    Examples
    --------
    >>> rows = [{"id": "a"}, {"id": "b", "count": "3"}, "no row"]
    >>> [(row.number, row.id) for row in filled_rows({"rows": rows}, ["label", "count"])]
    [(2, 'b')]
    """
    rows = content.get("rows")
    if not isinstance(rows, Sequence) or isinstance(rows, str):
        return
    for number, row in enumerate(rows, 1):
        if not isinstance(row, Mapping):
            continue
        cells = {field: _words(row.get(field)) for field in fields}
        if not all(map(is_blank, cells.values())):
            yield FilledRow(number, _words(row.get("id")), cells)


def _words(value: object) -> str:
    return "" if value is None else str(value)


def words_of(content: Mapping[str, Any], field: str, most: int = 120) -> str:
    """Give a field's words on one line, whatever state the content is in.

    Examples
    --------
    >>> words_of({"unit": "  bed  days "}, "unit"), words_of({}, "unit")
    ('bed days', '')
    """
    value = content.get(field)
    return " ".join(value.split())[:most] if isinstance(value, str) else ""


def number_of(content: Mapping[str, Any], field: str) -> float | None:
    """Give a field as a number; None if it is empty or cannot be read.

    Examples
    --------
    >>> number_of({"limit": "1,250"}, "limit"), number_of({"limit": "soon"}, "limit")
    (1250.0, None)
    """
    value = content.get(field)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    try:
        return read_number(value) if isinstance(value, str) else None
    except CellError:
        return None


def say_rows(numbers: Sequence[int], one: str, many: str) -> list[str]:
    """Say something of some rows; nothing if there are none.

    Examples
    --------
    >>> say_rows([2, 5], "{} counts as one.", "{} count as one each.")
    ['Rows 2 and 5 count as one each.']
    """
    if not numbers:
        return []
    return [(one if len(numbers) == 1 else many).format(name_rows(numbers))]
