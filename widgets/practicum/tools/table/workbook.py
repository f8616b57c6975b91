"""XLSX workbooks: opened only after their zip directory has shown that they are of a sane size."""

from __future__ import annotations

import io
import warnings
import zipfile
from contextlib import closing, contextmanager
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from practicum.tools.table.grid import MAX_COLUMNS, MAX_ROWS, Grid, TableError, make_grid

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openpyxl.workbook import Workbook

MAX_UNPACKED = 60_000_000
MAX_RATIO = 200  # a sheet of real figures shrinks about tenfold, one of blanks about a hundredfold
SMALL = 1_000_000  # a part under this size may shrink as it likes
MAX_PARTS = 2_000
SEEN_ROWS = 20_000  # empty rows with a border count for nothing, but reading them takes time

LOOKED_AT = 4 * MAX_ROWS  # rows, for the best sheet: more would keep somebody waiting

BROKEN = "This workbook is damaged. Open it in your spreadsheet, save it again as XLSX, and retry."
EMPTY = "There is nothing in this workbook."
UNPACKS_TOO_LARGE = (
    "This workbook is far larger inside than it looks, so we did not open it. "
    "Copy the rows you need into a new workbook."
)


def read_workbook(data: bytes, sheet: str = "") -> Grid:
    """Read one sheet of an XLSX workbook as text cells, the way they look in the spreadsheet.

    Parameters
    ----------
    data : bytes
        The file.
    sheet : str
        Which sheet; empty for the first that holds anything.

    Returns
    -------
    Grid
        Dates as ``2026-03-12``, cells shown as percentages as ``35%``.

    Raises
    ------
    TableError
        If it is damaged, unpacks to too much, or is no workbook.
    """
    with _both(data) as (results, formulas):
        names = _names(results)
        for name in [sheet] if sheet in names else names:
            rows = list(_rows(results, formulas, name))
            if any(any(row) for row in rows):
                return make_grid(rows, names, name)
    raise TableError(EMPTY)


def read_sheets(data: bytes) -> tuple[Grid, ...]:
    """Read the sheets of an XLSX workbook, to see which of them has the figures.

    Parameters
    ----------
    data : bytes
        The file.

    Returns
    -------
    tuple of Grid
        In the workbook's order, without those that are empty or too large to take; none of those
        that come after 8,000 rows with something in them, or 60,000 rows in all.

    Raises
    ------
    TableError
        If it is damaged, unpacks to too much, or has no sheet that can be read.
    """
    grids: list[Grid] = []
    problem = TableError(EMPTY)
    seen = filled = 0
    with _both(data) as (results, formulas):
        names = _names(results)
        for name in names:
            try:
                rows = list(_rows(results, formulas, name))
                if any(any(row) for row in rows):
                    grids.append(make_grid(rows, names, name))
                seen += len(rows)
                filled += sum(any(row) for row in rows)
            except TableError as error:
                problem = error
                filled += MAX_ROWS
            if filled >= LOOKED_AT or seen >= 3 * SEEN_ROWS:
                break
    if not grids:
        raise problem
    return tuple(grids)


@contextmanager
def _both(data: bytes) -> Iterator[tuple[Workbook, Workbook]]:
    check_parts(data)
    with _opened(data, results=True) as results, _opened(data, results=False) as formulas:
        yield results, formulas


def _names(book: Workbook) -> tuple[str, ...]:
    names = tuple(each.title for each in book.worksheets if each.sheet_state == "visible")
    if not names:
        raise TableError("This workbook has no sheet to read.")
    return names


def check_parts(data: bytes) -> None:
    """Look at a workbook's zip directory before anything is unpacked.

    Parameters
    ----------
    data : bytes
        The file.

    Raises
    ------
    TableError
        If it is no workbook, or its parts unpack to more than a sane size.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = packed.infolist()
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise TableError(BROKEN) from error
    if sum(part.file_size for part in parts) > MAX_UNPACKED or len(parts) > MAX_PARTS:
        raise TableError(UNPACKS_TOO_LARGE)
    if any(_swells(part) for part in parts):
        raise TableError(UNPACKS_TOO_LARGE)
    if not any(part.filename == "xl/workbook.xml" for part in parts):
        raise TableError("This is not an Excel workbook. Save the table as CSV or XLSX.")


def _swells(part: zipfile.ZipInfo) -> bool:
    return part.file_size > max(SMALL, MAX_RATIO * max(part.compress_size, 1))


@contextmanager
def _opened(data: bytes, *, results: bool) -> Iterator[Workbook]:
    from openpyxl import load_workbook  # noqa: PLC0415 - 0.2 s that most pages never need

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of styles we do not look at
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=results)
            with closing(book):
                yield book
    except TableError:
        raise
    except Exception as error:  # a damaged workbook raises whatever it meets first
        raise TableError(BROKEN) from error


def _rows(results: Workbook, formulas: Workbook, name: str) -> Iterator[list[str]]:
    pairs = zip(_cells(results, name), _cells(formulas, name), strict=False)
    filled = 0
    for shown, typed in pairs:
        row = [as_text(*each) for each in zip(shown, typed, strict=False)]
        filled += any(row)
        if filled > MAX_ROWS:
            raise TableError(
                f"This sheet has more than {MAX_ROWS:,} rows. Copy only the rows you need."
            )
        yield row


def _cells(book: Workbook, name: str) -> Iterator[tuple[Any, ...]]:
    sheet = book[name]
    sheet.reset_dimensions()  # what a file says of its size may be untrue
    limit = {"max_row": SEEN_ROWS, "max_col": max(MAX_ROWS, MAX_COLUMNS)}
    return sheet.iter_rows(**limit)  # type: ignore[no-any-return, call-overload]


def as_text(cell: Any, typed: Any) -> str:
    """Write a cell as its owner sees it.

    Parameters
    ----------
    cell : openpyxl cell
        With its result as value.
    typed : openpyxl cell
        The same cell with its formula as value, if it has one.

    Returns
    -------
    str
        Empty for an empty cell; the formula itself if the file holds no result for it.
    """
    value = cell.value
    if value is None:
        return str(typed.value) if getattr(typed, "data_type", "") == "f" else ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float):
        return _number_text(value, str(cell.number_format or ""))
    if isinstance(value, datetime):
        return value.isoformat(" ") if value.time() != time(0) else value.date().isoformat()
    if isinstance(value, date | time | timedelta):
        return str(value)
    return str(value)


def _number_text(value: float, shown_as: str) -> str:
    if "%" in shown_as:
        return f"{value * 100:.10g}%"
    return f"{value:.12g}"
