"""Which column of a pasted table holds what, by the words over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from practicum.tools.table.safe import unprotect

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

LOOKED_AT = 5
"""Rows at the top among which the headings are looked for."""


def read_lines(
    rows: Sequence[Sequence[str]], names: Mapping[str, Sequence[str]], needed: str
) -> Iterator[tuple[int, dict[str, str]]]:
    """Read each row that holds something.

    Parameters
    ----------
    rows, names, needed
        As for `find_columns`.

    Yields
    ------
    int
        Its line in the file, from 1.
    dict of str to str
        Its text by column.

    Examples
    --------
    >>> list(read_lines([["What"], [""], ["Ring "]], {"idea": ("idea", "what")}, "idea"))
    [(3, {'idea': 'Ring'})]
    """
    columns, first = find_columns(rows, names, needed)
    for line, cells in enumerate(rows[first:], first + 1):
        row = {name: unprotect(cells[place]).strip() for name, place in columns.items()}
        if any(row.values()):
            yield line, row


def find_columns(
    rows: Sequence[Sequence[str]], names: Mapping[str, Sequence[str]], needed: str
) -> tuple[dict[str, int], int]:
    """Find the columns of a table by their headings.

    Parameters
    ----------
    rows : sequence of sequence of str
        The table's cells.
    names : mapping of str to sequence of str
        What the heading of a column may be, in lower case; the columns in the usual order.
    needed : str
        The column without which a row of headings is none.

    Returns
    -------
    dict of str to int
        The place of each column that was found. Without headings, the usual order.
    int
        The row at which the data begin.

    Examples
    --------
    >>> names = {"idea": ("idea", "what"), "who": ("who", "by")}
    >>> find_columns([["Who?", "What (one only)"], ["Ann", "Ring"]], names, "idea")
    ({'who': 0, 'idea': 1}, 1)
    >>> find_columns([["Ring", "Ann"]], names, "idea")
    ({'idea': 0, 'who': 1}, 0)
    """
    for number, row in enumerate(rows[:LOOKED_AT]):
        found: dict[str, int] = {}
        for place, cell in enumerate(row):
            name = _heading(cell, names)
            if name:
                found.setdefault(name, place)
        if needed in found:
            return found, number + 1
    width = len(rows[0])
    return {name: place for place, name in enumerate(names) if place < width}, 0


def _heading(cell: str, names: Mapping[str, Sequence[str]]) -> str:
    words = cell.partition("(")[0].strip(" ?:").lower()
    return next((name for name, known in names.items() if words in known), "")
