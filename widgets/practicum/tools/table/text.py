"""Pasted cells and CSV files: which bytes are text, in what encoding, with what between cells."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from typing import TYPE_CHECKING

from practicum.tools.table.cells import CellError, read_number
from practicum.tools.table.days import read_day
from practicum.tools.table.grid import MAX_BYTES, Grid, TableError, make_grid

if TYPE_CHECKING:
    from collections.abc import Callable

DELIMITERS = ("\t", ";", "|", ",")
LOOKED_AT = 200  # rows are enough to see what stands between cells
CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f]")
TOO_LARGE = f"This is larger than {MAX_BYTES // 1_000_000} MB. Copy only the rows you need."

_GAPS = re.compile(r" {2,}")
_SEP_LINE = re.compile(r"\ufeff?\"?sep=(.)\"?\r?\n", re.IGNORECASE)


def decode(data: bytes) -> str:
    """Turn a text file's bytes into text.

    Parameters
    ----------
    data : bytes
        UTF-8 or UTF-16 (with their mark or without), or the Windows encoding of old programs.

    Returns
    -------
    str

    Raises
    ------
    TableError
        If these are no bytes of a text.

    Examples
    --------
    >>> decode("Zoë".encode("cp1252")), decode("Zoë".encode("utf-16"))
    ('Zoë', 'Zoë')
    """
    for encoding in _encodings(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not CONTROL.search(text):
            return text
    raise TableError("This file is not a table of text. Save it as CSV or XLSX, and try again.")


def _encodings(data: bytes) -> tuple[str, ...]:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ("utf-16",)
    head = data[:4096]
    if head[1::2].count(0) > len(head) // 4:
        return ("utf-16-le",)
    if head[::2].count(0) > len(head) // 4:
        return ("utf-16-be",)
    return ("utf-8-sig", "cp1252")


def split_cells(text: str) -> Grid:
    r"""Split text into cells: tabs as a spreadsheet pastes them, semicolons, bars, commas.

    Parameters
    ----------
    text : str
        Pasted cells, or the text of a CSV file.

    Returns
    -------
    Grid

    Raises
    ------
    TableError
        If nothing is there, or too much.

    Examples
    --------
    >>> split_cells("week\treturned\n5/1/26\t1,204\n").rows
    (('week', 'returned'), ('5/1/26', '1,204'))
    """
    if len(text) > MAX_BYTES:
        raise TableError(TOO_LARGE)
    told = _SEP_LINE.match(text)
    body = text[told.end() :] if told else text.removeprefix("\ufeff")
    delimiter = told[1] if told else find_delimiter(body)
    if delimiter is None and _GAPS.search(body):
        return make_grid([_GAPS.split(line.strip()) for line in body.splitlines()])
    if delimiter is None and (pairs := _pairs(body)):
        return make_grid(pairs)
    return make_grid(_parse(body, delimiter or "\t"))


def _pairs(text: str) -> list[list[str]]:
    """Split lines at their last space, if most of them are a date and a number."""
    pairs = [list(line.strip().rpartition(" ")[::2]) for line in text.splitlines()]
    filled = [pair for pair in pairs if pair[1]]
    dated = [pair for pair in filled if _is(pair[0], read_day) and _is(pair[1], read_number)]
    return pairs if len(dated) * 2 > len(filled) else []


def _is(cell: str, read: Callable[[str], object]) -> bool:
    try:
        return read(cell) is not None
    except CellError:
        return False


def find_delimiter(text: str) -> str | None:
    r"""Find what stands between the cells: the sign that gives most rows the same width.

    Parameters
    ----------
    text : str
        The table's text.

    Returns
    -------
    str or None
        A tab, semicolon, bar or comma; None if there is one column only. Of two that do equally
        well the first of these four, since a comma may also be in a number.

    Examples
    --------
    >>> find_delimiter("5/1/26;1,204\n12/1/26;1,197")
    ';'
    """
    scores = {delimiter: _evenness(text, delimiter) for delimiter in DELIMITERS}
    best = max(DELIMITERS, key=scores.__getitem__)
    return best if scores[best] else None


def _evenness(text: str, delimiter: str) -> float:
    rows = [row for row in _parse(text, delimiter, LOOKED_AT) if any(row)]
    widths = Counter(len(row) for row in rows if len(row) > 1)
    return widths.most_common(1)[0][1] / len(rows) if widths else 0.0


def _parse(text: str, delimiter: str, limit: int | None = None) -> list[list[str]]:
    csv.field_size_limit(MAX_BYTES)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        return [row for _, row in zip(range(limit), lines, strict=False)] if limit else list(lines)
    except csv.Error as error:
        raise TableError(f"This table cannot be read near line {lines.line_num}.") from error
