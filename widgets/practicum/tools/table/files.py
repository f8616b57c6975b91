"""An uploaded file: what it really is, whatever its name says."""

from __future__ import annotations

from practicum.tools.table.grid import MAX_BYTES, Grid, TableError
from practicum.tools.table.text import TOO_LARGE, decode, split_cells
from practicum.tools.table.workbook import read_sheets, read_workbook

ZIP = b"PK\x03\x04"
SAVE_AS = "Open it where it was made, save the table as CSV or XLSX, and try again."
_NOT_TABLES = (
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"BM", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"RIFF", "a picture or a recording"),
    (b"{\\rtf", "a word processor's document"),
    (b"\xd0\xcf\x11\xe0", "an older Excel file, or one that is locked with a password"),
    (b"\x1f\x8b", "a packed file"),
    (b"Rar!", "a packed file"),
    (b"7z\xbc\xaf", "a packed file"),
)
_WEB = (b"<!doctype", b"<html", b"<?xml")


def read_file(data: bytes, sheet: str = "") -> Grid:
    r"""Read an uploaded CSV or XLSX file. What is inside counts, not the name.

    Parameters
    ----------
    data : bytes
        The file.
    sheet : str
        Which sheet of a workbook; empty for the first that holds anything.

    Returns
    -------
    Grid

    Raises
    ------
    TableError
        If it is too large, damaged, or no table.

    Examples
    --------
    >>> read_file(b"month,falls\nMar-26,7").rows
    (('month', 'falls'), ('Mar-26', '7'))
    >>> read_file(b"")
    Traceback (most recent call last):
    practicum.tools.table.grid.TableError: This file is empty.
    """
    _check_size(data)
    if data.startswith(ZIP):
        return read_workbook(data, sheet)
    if what := _no_table(data):
        raise TableError(f"This is {what}, not a table. {SAVE_AS}")
    return split_cells(decode(data))


def read_each(data: bytes) -> tuple[Grid, ...]:
    r"""Read an uploaded file with every sheet of it, to see which has the figures.

    Parameters
    ----------
    data : bytes
        The file.

    Returns
    -------
    tuple of Grid
        One at least; of a workbook the sheets that hold something.

    Raises
    ------
    TableError
        If it is too large, damaged, or no table.

    Examples
    --------
    >>> len(read_each(b"month,falls\nMar-26,7"))
    1
    """
    _check_size(data)
    return read_sheets(data) if data.startswith(ZIP) else (read_file(data),)


def _check_size(data: bytes) -> None:
    if not data:
        raise TableError("This file is empty.")
    if len(data) > MAX_BYTES:
        raise TableError(TOO_LARGE)


def _no_table(data: bytes) -> str:
    head = data[:1024].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if head.startswith(_WEB):
        return "a web page"
    return next((what for mark, what in _NOT_TABLES if _begins(data, mark)), "")


def _begins(data: bytes, mark: bytes) -> bool:
    # “BM” also begins words: only a picture has zero bytes right after its size
    return data.startswith(mark) and (mark != b"BM" or b"\x00" in data[:16])
