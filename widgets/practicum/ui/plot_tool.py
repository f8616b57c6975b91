"""The widget of the charts that show no time: a form, a table, one picture, its reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

import traitlets as t

from practicum.tools.plots.columns import Role, guess_columns, place_rows
from practicum.tools.plots.rows import words_of
from practicum.tools.table.cells import clean, is_blank, shorten
from practicum.tools.table.columns import find_heading
from practicum.tools.table.write import CSV_TYPE, XLSX_TYPE, Cell, write_csv, write_xlsx
from practicum.ui.file_names import file_stem
from practicum.ui.one_of_many import OneOfMany
from practicum.ui.table_tool import TableTool
from practicum.ui.widget import Answer, Refusal, answers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from practicum.project.revision import Content
    from practicum.tools.table.grid import Grid

View = dict[str, Any]
Sheets = dict[str, list[list[Cell]]]

SAMPLES = 3
HEADINGS = 12
MODES = {"number": "decimal", "day": "text", "words": "text"}


class Plot(NamedTuple):
    """What differs from one of these tools to the next.

    Attributes
    ----------
    roles : tuple of Role
        The table's columns, those that matter most first.
    caption : str
        What the table holds, for a screen reader.
    paste : str
        What to copy from a spreadsheet, as a label.
    view : callable
        From content to what the page shows: ``figure``, ``words``, ``facts``, ``table``,
        ``columns``, ``unread``, ``said``.
    sheets : callable
        From content to the sheets of a workbook, the first of which is also the CSV file.
    beside : tuple of tuple of str
        Fields that stand side by side.
    """

    roles: tuple[Role, ...]
    caption: str
    paste: str
    view: Callable[[Mapping[str, Any]], View]
    sheets: Callable[[Mapping[str, Any]], Sheets]
    beside: tuple[tuple[str, ...], ...] = ()


class PlotTool(OneOfMany, TableTool):
    """A tool that draws one picture of a table; a team can have several of them."""

    module: ClassVar[str] = "tools/plot.js"
    one: ClassVar[str] = "chart"
    plot: ClassVar[Plot]

    columns = t.List(help="The table's columns: name, title, mode, hint").tag(sync=True)
    wording = t.Dict(help="The table's caption, what to paste, fields side by side").tag(sync=True)

    def __init__(self, *args: Any, **options: Any) -> None:
        plot = self.plot
        self.columns = [
            {"name": each.name, "title": each.title, "mode": MODES[each.reads], "hint": each.hint}
            for each in plot.roles
        ]
        beside = [list(names) for names in plot.beside]
        self.wording = {"caption": plot.caption, "paste": plot.paste, "beside": beside}
        super().__init__(*args, **options)

    def read(self, content: Content) -> View:
        """Add the picture, its reading in words, its table, and what could not be read."""
        view = self.shown(content)
        shared = {"signals": [], "marked": [], "file": file_stem(content)}
        return {**super().read(content), **shared, **view}

    def shown(self, content: Content) -> View:
        """Say what the page shows of the rows."""
        return self.plot.view(content)

    def sheets(self, content: Content) -> Sheets:
        """Give the sheets of a workbook to take away."""
        return self.plot.sheets(content)

    def preview(self, grid: Grid, unit: str, choice: Mapping[str, Any]) -> View:
        """Show a table with its columns chosen, before it is taken."""
        roles = self.plot.roles
        heading = choice.get("heading", find_heading(grid))
        heading = heading if isinstance(heading, int) and -1 <= heading < len(grid.rows) else -1
        chosen = choice.get("columns")
        columns = (
            {role.name: chosen[role.name] for role in roles if _inside(chosen, role, grid)}
            if isinstance(chosen, dict)
            else guess_columns(grid, heading, roles)
        )
        places = place_rows(grid, heading, columns, roles)
        rows = [row for row in places if any(row.values())]
        # read where they stand in the file: what is said of a row bears the number it has there
        shown = self.shown({"unit": unit, "source": "split", "rows": places})
        return {
            "roles": [
                {"name": each.name, "title": each.title, "question": each.question}
                for each in roles
            ],
            "sheets": list(grid.sheets),
            "sheet": grid.sheet,
            "headings": [_heading(row) for row in grid.rows[:HEADINGS]],
            "heading": heading,
            "columns": [_column(grid, at, heading) for at in range(grid.width)],
            "chosen": columns,
            "day_first": True,
            "two_ways": False,
            "year": 0,
            "years": [],
            "turned": False,
            "rows": rows,
            "read": len(rows) - len(shown["unread"]),
            "gaps": 0,
            "unread": shown["unread"],
            "said": shown["said"],
            "unit": "",
            "name": "",
        }

    @answers("export")
    def export(self, content: View, form: str) -> Answer:
        """Give the figures as a file: ``csv`` or ``xlsx``."""
        sheets, stem = self.sheets(content), file_stem(content)
        if form == "csv":
            first = next(iter(sheets.values()))
            return Answer({"name": f"{stem}.csv", "type": CSV_TYPE}, [write_csv(first)])
        if form == "xlsx":
            return Answer({"name": f"{stem}.xlsx", "type": XLSX_TYPE}, [write_xlsx(sheets)])
        raise Refusal("There is no such kind of file.")


def _inside(chosen: Mapping[str, Any], role: Role, grid: Grid) -> bool:
    at = chosen.get(role.name)
    return isinstance(at, int) and 0 <= at < grid.width


def _heading(row: Sequence[str]) -> str:
    return shorten(" · ".join(clean(cell) for cell in row if not is_blank(cell)))


def _column(grid: Grid, at: int, heading: int) -> View:
    cells = [shorten(clean(row[at])) for row in grid.rows[heading + 1 :]]
    title = clean(grid.rows[heading][at]) if heading >= 0 else ""
    samples = [cell for cell in cells if cell][:SAMPLES]
    return {"title": shorten(title) or f"Column {at + 1}", "samples": samples}


def sheet_of(
    head: Sequence[Cell], lines: Iterable[Sequence[Cell]], more: Iterable[Sequence[Cell]] = ()
) -> list[list[Cell]]:
    """Give a sheet of a workbook: headings, lines, and what comes below them."""
    return [list(head), *map(list, lines), *map(list, more)]


def reading_sheet(words: Sequence[str]) -> list[list[Cell]]:
    """Give the sheet with the reading in words."""
    return sheet_of(["What the chart says"], ([each] for each in words))


def about_sheet(content: Mapping[str, Any], titles: Mapping[str, str]) -> list[list[Cell]]:
    """Give the sheet that says what the figures are about."""
    rows: list[list[Cell]] = [["About these figures", ""]]
    return rows + [[title, words_of(content, name, 2000)] for name, title in titles.items()]


def unread_rows(unread: Sequence[View]) -> list[list[Cell]]:
    """Give the rows that are not on the chart, with the reason, so that no file lacks them."""
    if not unread:
        return []
    head: list[list[Cell]] = [[], ["Not on the chart", "What was typed", "Why"]]
    return head + [[f"Row {each['number']}", each["text"], each["reason"]] for each in unread]
