"""From a table in a file to the series of a chart."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from practicum.tools.table.cells import CellError, is_blank, is_per_cent, read_number
from practicum.tools.table.days import read_day
from practicum.tools.table.text import decode, find_delimiter
from practicum.tools.table.workbook import read_workbook

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path

    from practicum.spc.bad_value import BadValueError

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

    def is_per_cent(self, wanted: str) -> bool:
        """Tell whether the numbers of a column are written as per cent.

        Raises
        ------
        ChartFileError
            If some are and some are not: 0.5 beside 40 % would be taken for half a per cent.
        """
        place = self.column(wanted)
        written = [row for row in self.rows if read_number(_cell(row, place)) is not None]
        plain = [row for row in written if not is_per_cent(_cell(row, place))]
        if plain and len(plain) < len(written):
            raise ChartFileError(
                f"Column {self._name(place)}, row {plain[0].number}: "
                f"“{_cell(plain[0], place)}” has no % sign, but other rows have one. "
                "Write all of them in the same way."
            )
        return bool(written) and not plain

    def days(self, wanted: str) -> list[date] | None:
        """Read a column of dates; None if it holds other words, such as “week 1”.

        Raises
        ------
        ChartFileError
            If some rows have a date and others none: their order would be a guess.
        """
        place = self.column(wanted)
        days, first_bad = [], None
        for row in self.rows:
            day = _day(_cell(row, place))
            if day is not None:
                days.append(day)
            elif first_bad is None:
                first_bad = row
        if not days or first_bad is None:
            return days or None
        cell = _cell(first_bad, place).strip()
        found = f"“{cell}” is not a date" if cell else "the date is missing"
        raise ChartFileError(
            f"Column {self._name(place)}, row {first_bad.number}: {found}. "
            "Write it as 2026-03-31 or 31/03/2026."
        )

    def _name(self, place: int) -> str:
        title = self.titles[place].strip()
        return f"“{title}”" if title else str(place + 1)

    def refusal(self, error: BadValueError, wanted: str, row: int) -> ChartFileError:
        """Say in which cell of the table a value is that the chart cannot use."""
        name = self._name(self.column(wanted))
        return ChartFileError(f"Column {name}, row {row}: {error.value:g}. {error.advice}")

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
                where = f"Column {self._name(place)}, row {row.number}"
                raise ChartFileError(f"{where}: {error}") from None
        return found


def _day(cell: str) -> date | None:
    try:
        return read_day(cell)
    except CellError:
        return None


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
