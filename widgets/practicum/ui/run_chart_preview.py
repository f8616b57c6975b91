"""What somebody sees of a table before they take it: its columns, and what would be read."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from practicum.tools.series import series_of
from practicum.tools.table.cells import CellError, clean, is_blank, is_per_cent, shorten
from practicum.tools.table.columns import (
    ROLES,
    Layout,
    guess_layout,
    layout_from,
    place_rows,
    take_rows,
)
from practicum.tools.table.days import read_day
from practicum.tools.table.unit_headings import read_heading
from practicum.tools.table.years import lacks_year

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from practicum.tools.table.grid import Grid

View = dict[str, Any]
SAMPLES = 3
HEADINGS = 12
YEARS = 5  # this one and those before it


def preview_view(grid: Grid, unit: str, choice: Mapping[str, Any]) -> View:
    """Show a table with its columns chosen.

    Parameters
    ----------
    grid : Grid
        The table as it came.
    unit : str
        The measure's unit so far.
    choice : mapping
        What the person chose: ``heading``, ``columns``, ``day_first``, ``turned``, ``year``; the
        rest is guessed.

    Returns
    -------
    dict
        ``columns`` to choose among, the layout, ``two_ways`` (whether the month could come first),
        ``years`` to choose among if dates have none, ``rows`` to take, ``read`` and ``gaps`` (how
        many of them), ``unread``, ``said``, and the ``unit`` and ``name`` that the table suggests.
    """
    layout = _layout(grid, choice)
    seen = grid.turned() if layout.turned else grid
    dates = [row["date"] for row in take_rows(grid, layout._replace(day_first=True, year=0))[0]]
    rows, beside = take_rows(grid, layout)
    name, headed = _heads(seen, layout)
    suggested = unit if not is_blank(unit) else _unit(rows) or headed
    # read where they stand in the file: what is said of a row bears the number it has there
    series = series_of({"unit": suggested, "rows": place_rows(grid, layout)})
    return {
        "sheets": list(grid.sheets),
        "sheet": grid.sheet,
        "headings": [_heading(row) for row in seen.rows[:HEADINGS]],
        "heading": layout.heading,
        "columns": [_column(seen, index, layout.heading) for index in range(seen.width)],
        "chosen": dict(layout.columns),
        "day_first": layout.day_first,
        "two_ways": any(map(_reads_two_ways, dates)),
        "year": layout.year,
        "years": _years() if any(map(lacks_year, dates)) else [],
        "turned": layout.turned,
        "rows": rows,
        "read": sum(point.measured for point in series.points),
        "gaps": sum(not point.measured for point in series.points),
        "unread": [each._asdict() for each in series.unread],
        "said": [*_said(layout, beside), *series.said],
        "unit": suggested,
        "name": name,
    }


def _layout(grid: Grid, choice: Mapping[str, Any]) -> Layout:
    guess = guess_layout(grid)
    turned = bool(choice.get("turned", guess.turned))
    seen = grid.turned() if turned else grid
    heading = choice.get("heading", guess.heading)
    heading = heading if isinstance(heading, int) and -1 <= heading < len(seen.rows) else -1
    if turned != guess.turned or heading != guess.heading:
        guess = layout_from(seen, heading)
    chosen = choice.get("columns")
    columns = _valid(chosen, seen.width) if isinstance(chosen, dict) else guess.columns
    day_first = bool(choice.get("day_first", guess.day_first))
    year = choice.get("year")
    year = year if isinstance(year, int) and year in _years() else 0
    return Layout(heading, columns, day_first=day_first, turned=turned, year=year)


def _years() -> list[int]:
    now = date.today().year  # noqa: DTZ011 - the reader's own year
    return list(range(now, now - YEARS, -1))


def _reads_two_ways(cell: str) -> bool:
    def read(*, day_first: bool) -> date | None:
        try:
            return read_day(cell, day_first=day_first)
        except CellError:
            return None

    other = read(day_first=False)
    return other is not None and other != read(day_first=True)


def _valid(chosen: Mapping[str, Any], width: int) -> dict[str, int]:
    inside = {role: chosen.get(role) for role in ROLES}
    return {r: n for r, n in inside.items() if isinstance(n, int) and 0 <= n < width}


def _heading(row: Sequence[str]) -> str:
    return shorten(" · ".join(clean(cell) for cell in row if not is_blank(cell)))


def _column(grid: Grid, index: int, heading: int) -> View:
    cells = [shorten(clean(row[index])) for row in grid.rows[heading + 1 :]]
    title = clean(grid.rows[heading][index]) if heading >= 0 else ""
    return {
        "title": shorten(title) or f"Column {index + 1}",
        "samples": [cell for cell in cells if cell][:SAMPLES],
    }


def _unit(rows: Sequence[Mapping[str, str]]) -> str:
    shares = any(is_per_cent(row["value"]) for row in rows)
    made = any(row["numerator"] and row["denominator"] for row in rows)
    return "%" if shares or made else ""


def _heads(grid: Grid, layout: Layout) -> tuple[str, str]:
    """Give the name and the unit that the heading over the figures tells."""
    column = layout.columns.get("value", layout.columns.get("numerator"))
    if column is None or layout.heading < 0:
        return "", ""
    name, unit = read_heading(grid.rows[layout.heading][column])
    return shorten(name), unit if "value" in layout.columns else ""


def _said(layout: Layout, beside: int) -> list[str]:
    said = []
    if layout.turned:
        said.append(
            "Your dates run across the page, so we turned the table: "
            "your column A is row 1 here, B is row 2, and so on."
        )
    if not layout.day_first:
        said.append("These dates have the month first (03/14/2026). We write them the other way.")
    if beside:
        rows = "One row has" if beside == 1 else f"{beside} rows have"
        said.append(f"{rows} nothing in the columns you chose.")
    return said
