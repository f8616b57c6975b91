"""A table as it came: rows of text cells, before anybody has said what the columns are."""

from __future__ import annotations

from typing import NamedTuple

MAX_BYTES = 5_000_000
MAX_ROWS = 2_000
MAX_COLUMNS = 60

Row = tuple[str, ...]


class TableError(ValueError):
    """A table cannot be read; the message is the sentence that the page shows."""


class Grid(NamedTuple):
    """Rows of text cells, all of one width.

    Attributes
    ----------
    rows : tuple of tuple of str
        Cells as text, the way their owner saw them; empty text for an empty cell.
    sheets : tuple of str
        Names of the workbook's sheets; empty if it was no workbook.
    sheet : str
        The sheet these rows are from.
    """

    rows: tuple[Row, ...]
    sheets: tuple[str, ...] = ()
    sheet: str = ""

    @property
    def width(self) -> int:
        """Number of columns."""
        return len(self.rows[0]) if self.rows else 0

    def turned(self) -> Grid:
        """Give the same table with its rows as columns."""
        return self._replace(rows=tuple(zip(*self.rows, strict=True)))


def make_grid(rows: list[list[str]], sheets: tuple[str, ...] = (), sheet: str = "") -> Grid:
    """Make a grid of rows of any width, without the empty rows and columns around the table.

    Parameters
    ----------
    rows : list of list of str
        Cells as text.
    sheets, sheet : tuple of str, str
        Where they are from, if from a workbook.

    Returns
    -------
    Grid

    Raises
    ------
    TableError
        If nothing is there, or more than a measure can hold.

    Examples
    --------
    >>> make_grid([["", ""], ["week", "sent", ""], ["5/1/26"]]).rows
    (('', ''), ('week', 'sent'), ('5/1/26', ''))
    """
    filled = [[index for index, cell in enumerate(row) if cell.strip()] for row in rows]
    width = max((row[-1] + 1 for row in filled if row), default=0)
    length = max((number for number, row in enumerate(filled, 1) if row), default=0)
    if not width:
        raise TableError("There is nothing in this table.")
    if sum(map(bool, filled)) > MAX_ROWS and width > MAX_ROWS // 10:
        raise TableError("This table is too large. Copy only the rows and columns you need.")
    if sum(map(bool, filled)) > MAX_ROWS:
        raise TableError(
            f"This table has more than {MAX_ROWS:,} rows. Copy only the rows you need."
        )
    if width > MAX_COLUMNS and length > MAX_COLUMNS:
        raise TableError(
            f"This table has more than {MAX_COLUMNS} columns. Copy only the columns you need."
        )
    even = tuple(tuple((row + [""] * width)[:width]) for row in rows[:length])
    return Grid(even, sheets, sheet)
