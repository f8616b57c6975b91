"""A log as a table, out and in: every row of a file is taken, and what is odd about it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from practicum.tools.draft import read_draft
from practicum.tools.pdsas.columns import COLUMNS, find_field, settle
from practicum.tools.pdsas.sheet import text_in
from practicum.tools.table.grid import TableError
from practicum.tools.table.sheet_rows import Incoming, Line, SheetRows
from practicum.tools.table.write import write_csv

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from practicum.tools.document import Document
    from practicum.tools.table.grid import Grid

MOST_CYCLES = 500
NO_HEADINGS = (
    "We could not find our columns in this table. Its first row has to name them, such as Change "
    "idea, Change, Prediction. The template shows how."
)


def export_log(contents: Iterable[Mapping[str, Any]]) -> bytes:
    """Write cycles as a CSV file.

    Parameters
    ----------
    contents : iterable of mapping
        Cycles as typed so far.

    Returns
    -------
    bytes
        With a row of headings; without a cycle it is the template.

    Examples
    --------
    >>> export_log([]).decode("utf-8-sig").startswith("Stage,Change idea,Driver")
    True
    """
    rows = [[text_in(content, name) for name in COLUMNS] for content in contents]
    return write_csv([list(COLUMNS.values()), *rows])


def import_log(grid: Grid, document: type[Document]) -> tuple[Incoming, ...]:
    """Read cycles from a table.

    Parameters
    ----------
    grid : Grid
        Its first row names the columns; a column that is not ours is kept among the notes.
    document : type of Document
        What a row is to become; it tells what is still missing or cannot be read.

    Returns
    -------
    tuple of Incoming
        One a row that has anything in it.

    Raises
    ------
    TableError
        If no column is ours, or there are more rows than a log holds.
    """
    table = SheetRows(grid, find_field)
    if not table.holds("change", "idea", "objective", "prediction"):
        raise TableError(NO_HEADINGS)
    if len(table) > MOST_CYCLES:
        raise TableError(f"A log holds at most {MOST_CYCLES} cycles from one file.")
    return tuple(_incoming(line, document) for line in table.lines(spare="data"))


def _incoming(line: Line, document: type[Document]) -> Incoming:
    content, told = settle(line.cells)
    problems = read_draft(document, content).problems
    told += [
        f"{COLUMNS.get(each.field, each.field)}: {each.message}"
        for each in problems
        if not each.missing
    ]
    if not any(text_in(content, name) for name in ("change", "objective", "idea")):
        told.append("It does not say what is tried.")
    return Incoming(line.number, content, tuple(told))
