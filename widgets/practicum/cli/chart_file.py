"""From a table in a file to the series of a chart."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from practicum.tools.table.cells import CellError, is_blank, read_number
from practicum.tools.table.days import read_day
from practicum.tools.table.text import decode, find_delimiter
from practicum.tools.table.workbook import read_workbook

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path

T = TypeVar("T")
_ZIP = b"PK\x03\x04"


class ChartFileError(ValueError):
    """The file cannot be charted; the message says which column and row, and what to do."""


class Row(NamedTuple):
    """A row of the table, with its number as a spreadsheet shows it."""

    number: int
    cells: Sequence[str]


class Table(NamedTuple):
    """A table with its headings.

    Attributes
    ----------
    titles : tuple of str
    rows : tuple of Row
    """

    titles: tuple[str, ...]
    rows: tuple[Row, ...]

    def column(self, wanted: str) -> int:
        """Give the place of a column, by its heading or its number from 1.

        Raises
        ------
        ChartFileError
            If there is none of that name, or several.
        """
        titles = [each.strip().casefold() for each in self.titles]
        name = wanted.strip().casefold()
        if titles.count(name) == 1:
            return titles.index(name)
        if name in titles:
            raise ChartFileError(f"Several columns are called “{wanted}”. Rename one of them.")
        if name.isdecimal() and 1 <= int(name) <= len(titles):
            return int(name) - 1
        known = ", ".join(f"“{each.strip()}”" for each in self.titles if each.strip())
        raise ChartFileError(f"There is no column “{wanted}”. There are {known}.")

    def numbers(self, wanted: str) -> list[float]:
        """Read a column of numbers; nan where a cell is empty or says that nothing was measured.

        Raises
        ------
        ChartFileError
            If a cell is no number: with column, row and what to do.
        """
        return [float("nan") if each is None else each for each in self._read(wanted, read_number)]

    def days(self, wanted: str) -> list[date | None]:
        """Read a column of dates; a column with other words gives None everywhere."""
        try:
            return list(self._read(wanted, read_day))
        except ChartFileError:
            return [None] * len(self.rows)

    def texts(self, wanted: str) -> list[str]:
        """Give a column as it is written."""
        place = self.column(wanted)
        return [_cell(row, place).strip() for row in self.rows]

    def _read(self, wanted: str, read: Callable[[str], T]) -> list[T]:
        place = self.column(wanted)
        found = []
        for row in self.rows:
            try:
                found.append(read(_cell(row, place)))
            except CellError as error:
                title = self.titles[place].strip() or f"column {place + 1}"
                raise ChartFileError(f"Column “{title}”, row {row.number}: {error}") from None
        return found


def _cell(row: Row, place: int) -> str:
    return row.cells[place] if place < len(row.cells) else ""


def read_table(path: Path) -> Table:
    """Read a CSV or XLSX file whose first row has the headings.

    Parameters
    ----------
    path : Path

    Returns
    -------
    Table
        Without rows that are empty.

    Raises
    ------
    ChartFileError
        If it is empty or no table.
    OSError
        If the file cannot be opened.
    """
    data = path.read_bytes()
    cells = read_workbook(data).rows if data.startswith(_ZIP) else _split(data)
    rows = [
        Row(number, row)
        for number, row in enumerate(cells, 1)
        if not all(is_blank(cell) for cell in row)
    ]
    if len(rows) < 2:  # noqa: PLR2004 - headings and one row
        raise ChartFileError(
            "This file has no rows below its headings. Put the headings in the first row and one "
            "measurement in each row below."
        )
    return Table(tuple(rows[0].cells), tuple(rows[1:]))


def _split(data: bytes) -> list[list[str]]:
    text = decode(data)
    return list(csv.reader(StringIO(text), delimiter=find_delimiter(text) or ","))
