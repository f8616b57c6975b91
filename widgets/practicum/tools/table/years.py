"""Dates without a year, as on a wall chart: “w/c 3 March”. Somebody has to say the first one's."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from practicum.tools.table.cells import CellError, clean
from practicum.tools.table.days import read_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

BACK = timedelta(days=183)  # a date so much before the last belongs to the next year


def lacks_year(text: str) -> bool:
    """Say whether a cell is a date but for its year.

    Examples
    --------
    >>> lacks_year("w/c 3 March"), lacks_year("3 March 2026"), lacks_year("soon")
    (True, False, False)
    """
    try:
        read_day(text)
    except CellError:
        return _with_year(text, 2024) is not None  # a leap year has every day
    return False


def add_years(cells: Iterable[str], year: int) -> Iterator[str]:
    """Give cells their years, going on to the next where the months begin anew.

    Parameters
    ----------
    cells : iterable of str
        In the order of the table; what is no date, or has its year, stays as it is.
    year : int
        Of the first.

    Yields
    ------
    str

    Examples
    --------
    >>> list(add_years(["24 Nov", "1 Dec", "5 Jan", "total"], 2025))
    ['24 Nov 2025', '1 Dec 2025', '5 Jan 2026', 'total']
    """
    before = date.min + BACK
    for cell in cells:
        found = _with_year(cell, year) if lacks_year(cell) else None
        if found and found[1] < before - BACK:
            year += 1
            found = _with_year(cell, year)
        before = found[1] if found else before
        yield found[0] if found else cell


def _with_year(text: str, year: int) -> tuple[str, date] | None:
    plain = clean(text)
    mark = next((sign for sign in "/.-" if sign in plain[1:] and plain[-1:].isdecimal()), " ")
    for between in dict.fromkeys((mark, " ")):
        try:
            day = read_day(f"{plain}{between}{year}")
        except CellError:
            continue
        if day:
            return f"{plain}{between}{year}", day
    return None
