"""Which column is which: a first guess from headings and contents, and the rows that follow."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from practicum.tools.table.cells import CellError, clean, is_blank, read_number
from practicum.tools.table.days import read_day
from practicum.tools.table.safe import unprotect
from practicum.tools.table.years import add_years

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from practicum.tools.table.grid import Grid

ROLES = ("date", "value", "numerator", "denominator", "note")
MOSTLY = 0.5  # share of filled cells that must be readable for a column to count as such
LOOKED_AT = 200
_FIGURE = re.compile(r"\W{0,2}\d[\d.,/ ]*\W{0,3}(?:\d+)?\W?", re.ASCII)
WIDE = 3  # dates side by side that show a table which runs across the page

_HEADINGS: Mapping[str, re.Pattern[str]] = {
    "date": re.compile(r"\b(date|day|week|month|period|w/?c|when|commencing|beginning)\b"),
    "value": re.compile(r"%|\b(value|percent(age)?|per ?cent|rate|average|mean|median|wait\w*)\b"),
    "numerator": re.compile(r"\b(numerator|num|returned|how many|yes|done|events?|met|number)\b"),
    "denominator": re.compile(
        r"\b(denominator|denom|den|total|out of|sent|eligible|bed ?days|all|n|sample|seen)\b"
    ),
    "note": re.compile(r"\b(notes?|comments?|remarks?|annotations?|reason|what happened)\b"),
}


class Layout(NamedTuple):
    """What the columns of a grid are.

    Attributes
    ----------
    heading : int
        Row with the headings, 0 for the first; -1 for none.
    columns : mapping of str to int
        From ``date``, ``value``, ``numerator``, ``denominator``, ``note`` to the column's
        number, 0 for the first; a role without a column is left out.
    day_first : bool
        Whether 12/03 is 12 March.
    turned : bool
        Whether rows and columns are to change places first.
    year : int
        Of the first date, where dates have none; 0 if nobody has said.
    """

    heading: int
    columns: Mapping[str, int]
    day_first: bool = True
    turned: bool = False
    year: int = 0


def guess_layout(grid: Grid) -> Layout:
    r"""Guess what the columns are, from their headings and from what is in them.

    Parameters
    ----------
    grid : Grid
        The table as it came.

    Returns
    -------
    Layout
        A first guess for a person to correct.

    Examples
    --------
    >>> from practicum.tools.table.text import split_cells
    >>> guess_layout(split_cells("w/c,sent,returned\n5/1/26,30,12\n12/1/26,31,14")).columns
    {'date': 0, 'numerator': 2, 'denominator': 1}
    """
    turned = _runs_across(grid)
    seen = grid.turned() if turned else grid
    return layout_from(seen, find_heading(seen))._replace(turned=turned)


def layout_from(grid: Grid, heading: int) -> Layout:
    """Guess the columns when the heading row is known.

    Parameters
    ----------
    grid : Grid
        The table, already turned if it is to be.
    heading : int
        Row with the headings; -1 for none.

    Returns
    -------
    Layout
    """
    body = grid.rows[heading + 1 :][:LOOKED_AT]
    titles = [clean(cell).casefold() for cell in grid.rows[heading]] if heading >= 0 else []
    cells = [[row[index] for row in body] for index in range(grid.width)]
    columns = _guess_columns(titles or [""] * grid.width, cells)
    dates = cells[columns["date"]] if "date" in columns else []
    return Layout(heading, columns, day_first=not _month_first(dates))


def find_heading(grid: Grid) -> int:
    """Find the row with the headings: the last with words before the first row of figures.

    Parameters
    ----------
    grid : Grid
        The table.

    Returns
    -------
    int
        The row's number, 0 for the first; -1 if the figures begin at once.
    """
    first = next((n for n, row in enumerate(grid.rows) if _has_figures(row)), None)
    if first is None:
        first = next((n for n, row in enumerate(grid.rows) if _count(row, read_number)), 0)
    above = [n for n in range(first) if any(not is_blank(cell) for cell in grid.rows[n])]
    return above[-1] if above else -1


def take_rows(grid: Grid, layout: Layout) -> tuple[list[dict[str, str]], int]:
    r"""Take the rows of a measure out of a grid.

    Parameters
    ----------
    grid : Grid
        The table as it came.
    layout : Layout
        What its columns are.

    Returns
    -------
    list of dict
        Date, value, numerator, denominator and note of each row, as text. Nothing is left out
        that a chosen column holds, readable or not.
    int
        How many rows had something in them, but nothing in the chosen columns.

    Examples
    --------
    >>> from practicum.tools.table.text import split_cells
    >>> grid = split_cells("month,falls\nMar-26,7\nTotal,7")
    >>> [row["date"] for row in take_rows(grid, guess_layout(grid))[0]]
    ['Mar-26', 'Total']
    """
    places = place_rows(grid, layout)
    seen = grid.turned() if layout.turned else grid
    below = zip(seen.rows, places, strict=True)
    beside = sum(
        not row and any(not is_blank(cell) for cell in cells)
        for cells, row in list(below)[layout.heading + 1 :]
    )
    return [row for row in places if row], beside


def place_rows(grid: Grid, layout: Layout) -> list[dict[str, str]]:
    r"""Take the rows of a measure and leave each where it was, so that its number is the file's.

    Parameters
    ----------
    grid : Grid
        The table as it came.
    layout : Layout
        What its columns are.

    Returns
    -------
    list of dict
        As many as the table has rows; empty for the headings, and where nothing is to take.

    Examples
    --------
    >>> from practicum.tools.table.text import split_cells
    >>> grid = split_cells("Ward 5,\nmonth,falls\n,\nMar-26,7")
    >>> [row.get("value") for row in place_rows(grid, guess_layout(grid))]
    [None, None, None, '7']
    """
    seen = grid.turned() if layout.turned else grid
    places: list[dict[str, str]] = [{} for _ in seen.rows]
    for at, cells in enumerate(seen.rows[layout.heading + 1 :], layout.heading + 1):
        row = {role: _cell(cells, layout.columns.get(role)) for role in ROLES}
        if any(row.values()):
            places[at] = {**row, "date": _day_first(row["date"], layout)}
    if layout.year:
        taken = [row for row in places if row]
        dates = add_years([row["date"] for row in taken], layout.year)
        for row, day in zip(taken, dates, strict=True):
            row["date"] = day
    return places


def _cell(cells: Sequence[str], column: int | None) -> str:
    inside = column is not None and 0 <= column < len(cells)
    return unprotect(cells[column].strip()) if inside and column is not None else ""


def _day_first(text: str, layout: Layout) -> str:
    if layout.day_first:
        return text
    try:
        day = read_day(text, day_first=False)
    except CellError:
        return text
    return day.isoformat() if day else text


def _readable(cell: str, read: Callable[[str], object]) -> bool:
    try:
        return read(cell) is not None
    except CellError:
        return False


def _share(cells: Sequence[str], read: Callable[[str], object]) -> float:
    filled = [cell for cell in cells if not is_blank(cell)]
    return sum(_readable(cell, read) for cell in filled) / len(filled) if filled else 0.0


def _is_date(cell: str) -> object:
    try:
        return read_day(cell)
    except CellError:
        return read_day(cell, day_first=False)


def _looks_like_figure(cell: str) -> object:
    return _FIGURE.fullmatch(clean(cell))  # such as 1,5 or 5-7: its reason is told beside it


def _count(row: Sequence[str], read: Callable[[str], object]) -> int:
    return sum(_readable(cell, read) for cell in row)


def _has_figures(row: Sequence[str]) -> bool:
    filled = sum(not is_blank(cell) for cell in row)
    return _count(row, _is_date) > 0 and (filled > 1 or len(row) == 1)


def _runs_across(grid: Grid) -> bool:
    def dates(row: Sequence[str]) -> int:
        return sum(_readable(cell, _is_date) and not _readable(cell, read_number) for cell in row)

    across = max((dates(row) for row in grid.rows[:5]), default=0)
    down = max((dates(column) for column in zip(*grid.rows, strict=True)), default=0)
    return across >= WIDE and across > down


def _guess_columns(titles: Sequence[str], cells: Sequence[Sequence[str]]) -> dict[str, int]:
    free = list(range(len(titles)))
    columns: dict[str, int] = {}

    def give(role: str, among: Sequence[int]) -> None:
        index = next((i for i in among if i in free), None)
        if index is not None:
            columns[role] = index
            free.remove(index)

    def headed(role: str, among: Sequence[int]) -> list[int]:
        return [i for i in among if _HEADINGS[role].search(titles[i])]

    dates = [i for i in free if _share(cells[i], _is_date) >= MOSTLY]
    worded = [i for i in dates if _share(cells[i], read_number) < MOSTLY]
    give("date", [*headed("date", dates), *worded, *dates, *headed("date", free)])
    numbers = [i for i in free if _share(cells[i], read_number) >= MOSTLY]
    give("denominator", headed("denominator", numbers) if len(numbers) > 1 else [])
    rest = [i for i in numbers if i in free]
    value = headed("value", rest)
    if "denominator" in columns:
        give("numerator", [*headed("numerator", rest), *(i for i in rest if i not in value)])
    give("value", value or ([] if "numerator" in columns else rest))
    if "numerator" not in columns and "denominator" in columns and "value" not in columns:
        columns["value"] = columns.pop("denominator")
    if not {"value", "numerator"} & set(columns):
        give("value", [i for i in free if _share(cells[i], _looks_like_figure) >= MOSTLY])
    words = [i for i in free if any(not is_blank(cell) for cell in cells[i]) and i not in numbers]
    give("note", [*headed("note", words), *words])
    return {role: columns[role] for role in ROLES if role in columns}


def _month_first(dates: Sequence[str]) -> bool:
    filled = [cell for cell in dates if not is_blank(cell)]
    return _share(filled, lambda cell: read_day(cell, day_first=False)) > _share(filled, read_day)
