"""Which column of a pasted table is which, for tables of any make."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from practicum.tools.table.cells import CellError, clean, is_blank, read_number
from practicum.tools.table.days import read_day
from practicum.tools.table.safe import unprotect

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from practicum.tools.table.grid import Grid

MOSTLY = 0.5
LOOKED_AT = 200


class Role(NamedTuple):
    """One column of a tool's table.

    Attributes
    ----------
    name : str
        The field of a row.
    title : str
        What stands over the column.
    question : str
        How the preview asks for it.
    reads : {'words', 'number', 'day'}
        What its cells hold.
    headings : str
        A pattern of whole words in headings that people give it.
    hint : str
        An example in the empty row.
    by_content : bool
        Whether a column without a fitting heading may be taken for it.
    """

    name: str
    title: str
    question: str
    reads: str
    headings: str = r"(?!)"
    hint: str = ""
    by_content: bool = True


READERS: Mapping[str, Callable[[str], object]] = {
    "number": read_number,
    "day": read_day,
    "words": lambda cell: None if is_blank(cell) else cell,
}


def guess_columns(grid: Grid, heading: int, roles: Sequence[Role]) -> dict[str, int]:
    r"""Guess which column is which, by headings first and then by what is in them.

    Parameters
    ----------
    grid : Grid
        The table as it came.
    heading : int
        The row with the headings; -1 for none.
    roles : sequence of Role
        The tool's columns, those that matter most first.

    Returns
    -------
    dict of str to int
        From roles to columns, 0 for the first; a role without a column is left out.

    Examples
    --------
    >>> from practicum.tools.table.text import split_cells
    >>> roles = [Role("label", "Cause", "", "words"), Role("count", "Count", "", "number")]
    >>> guess_columns(split_cells("Number,Why\n12,late\n3,lost"), 0, roles)
    {'label': 1, 'count': 0}
    """
    body = grid.rows[heading + 1 :][:LOOKED_AT]
    titles = [clean(cell).casefold() for cell in grid.rows[heading]] if heading >= 0 else []
    titles = titles or [""] * grid.width
    cells = [[row[at] for row in body] for at in range(grid.width)]
    found: dict[str, int] = {}
    for by_heading in (True, False):
        for role in roles:
            free = [at for at in range(grid.width) if at not in found.values()]
            fits = [at for at in free if _fits(role, titles[at], cells[at], by_heading)]
            if role.name not in found and fits:
                found[role.name] = fits[0]
    return {role.name: found[role.name] for role in roles if role.name in found}


def _fits(role: Role, title: str, cells: Sequence[str], by_heading: bool) -> bool:  # noqa: FBT001
    filled = [cell for cell in cells if not is_blank(cell)]
    if by_heading and not re.search(rf"\b(?:{role.headings})\b", title):
        return False
    if not (by_heading or role.by_content):
        return False
    read = sum(_readable(cell, READERS[role.reads]) for cell in filled)
    if not filled or read < MOSTLY * len(filled):
        return False
    numbers = sum(_readable(cell, read_number) for cell in filled)
    # a column of numbers is no column of words, unless its heading says so
    return by_heading or role.reads != "words" or numbers < MOSTLY * len(filled)


def _readable(cell: str, read: Callable[[str], object]) -> bool:
    try:
        return read(cell) is not None
    except CellError:
        return False


def take_rows(
    grid: Grid, heading: int, columns: Mapping[str, int], roles: Sequence[Role]
) -> list[dict[str, str]]:
    """Take the rows of a tool's table out of a grid, as text; rows without anything are left out.

    Parameters
    ----------
    grid : Grid
        The table as it came.
    heading : int
        The row with the headings; -1 for none.
    columns : mapping of str to int
        Which column is which.
    roles : sequence of Role
        The tool's columns.

    Returns
    -------
    list of dict
    """
    return [row for row in place_rows(grid, heading, columns, roles) if any(row.values())]


def place_rows(
    grid: Grid, heading: int, columns: Mapping[str, int], roles: Sequence[Role]
) -> list[dict[str, str]]:
    """Take the rows as `take_rows` does, each left where it is, so that its number is the file's.

    Parameters
    ----------
    grid, heading, columns, roles
        As for `take_rows`.

    Returns
    -------
    list of dict
        As many as the grid has rows; the headings and what stands over them are empty.
    """
    above: list[dict[str, str]] = [{} for _ in range(heading + 1)]
    below = grid.rows[heading + 1 :]
    return above + [{r.name: _cell(cells, columns.get(r.name)) for r in roles} for cells in below]


def _cell(cells: Sequence[str], column: int | None) -> str:
    return unprotect(cells[column].strip()) if column is not None else ""
