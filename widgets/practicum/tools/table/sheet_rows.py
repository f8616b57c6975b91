"""A table of which each row becomes a sheet of its own, and nothing that stands in it is lost."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.tools.table.safe import unprotect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from practicum.tools.table.grid import Grid, Row


class Incoming(NamedTuple):
    """One row of a file, as the sheet that it becomes.

    Attributes
    ----------
    row : int
        Its line in the file, from 1.
    content : dict
        What is kept of it: everything.
    told : tuple of str
        What is odd about it, in sentences; empty if nothing is.
    """

    row: int
    content: dict[str, Any]
    told: tuple[str, ...]


class Line(NamedTuple):
    """One row of a file, read by its headings.

    Attributes
    ----------
    number : int
        Its line in the file, from 1.
    cells : dict of str to str
        What stands in it, by field; what has no field of its own is in the spare one.
    spare : tuple of str
        Headings of the cells that have no field of their own.
    """

    number: int
    cells: dict[str, str]
    spare: tuple[str, ...]


class SheetRows:
    r"""A table whose first row names the fields.

    Parameters
    ----------
    grid : Grid
        Its cells.
    find : callable
        Says which field a heading names; empty text if it is none of ours.

    Examples
    --------
    >>> from practicum.tools.table.text import split_cells
    >>> grid = split_cells("Who\tShoe size\nAnn\t38")
    >>> rows = SheetRows(grid, lambda heading: find_field(heading, {"who": "Who"}, {}))
    >>> rows.holds("who", "what"), len(rows)
    (True, 1)
    >>> next(rows.lines(spare="note"))
    Line(number=2, cells={'who': 'Ann', 'note': 'Shoe size: 38'}, spare=('Shoe size',))
    """

    def __init__(self, grid: Grid, find: Callable[[str], str]) -> None:
        self._rows = grid.rows[1:]
        self._headings = [unprotect(cell).strip() for cell in grid.rows[0]]
        self._fields = [find(heading) for heading in self._headings]

    def __len__(self) -> int:
        return len(self._rows)

    def holds(self, *fields: str) -> bool:
        """Tell whether there is a column for any of some fields."""
        return any(name in fields for name in self._fields)

    def lines(self, spare: str) -> Iterator[Line]:
        """Give each row that has anything in it; `spare` is the field for what has none."""
        for number, row in enumerate(self._rows, 2):
            if any(cell.strip() for cell in row):
                yield self._line(number, row, spare)

    def _line(self, number: int, row: Row, spare: str) -> Line:
        cells: dict[str, str] = {}
        others = []
        for name, heading, cell in zip(self._fields, self._headings, row, strict=True):
            text = unprotect(cell).strip()
            if not text:
                continue
            if not name:
                others.append(heading)
                text = f"{heading}: {text}".removeprefix(": ")
            place = name or spare
            cells[place] = "\n".join(each for each in (cells.get(place, ""), text) if each)
        return Line(number, cells, tuple(others))


def find_field(heading: str, titles: Mapping[str, str], also: Mapping[str, str]) -> str:
    """Say which field a column holds.

    Parameters
    ----------
    heading : str
        As it stands in the file.
    titles : mapping of str to str
        What we call the columns, by field.
    also : mapping of str to str
        Fields by what others call their columns: in lower case, without marks.

    Returns
    -------
    str
        Empty if it is none of ours.

    Examples
    --------
    >>> find_field("how often?", {"frequency": "How often"}, {})
    'frequency'
    """
    plain = " ".join(re.sub(r"[_\W]+", " ", heading.casefold()).split())
    for name, title in titles.items():
        if plain in (title.casefold(), name.replace("_", " ")):
            return name
    return also.get(plain, "")
