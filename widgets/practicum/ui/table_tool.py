"""A tool with a table that can be pasted or uploaded, and with charts that plotly draws."""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING, Any

import traitlets as t

from practicum.tools.table.files import read_each, read_file
from practicum.tools.table.grid import MAX_ROWS, Grid, TableError
from practicum.tools.table.text import split_cells
from practicum.ui.takes_files import TakesFiles
from practicum.ui.widget import Refusal, answers

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

View = dict[str, Any]
_OPENED = "We opened the sheet “{}”, because it has the most rows that we can read."


class TableTool(TakesFiles):
    """A tool whose figures come by hand, from the clipboard or from a file."""

    plotly_path = t.Unicode(help="Where plotly is, below the server's base").tag(sync=True)

    def __init__(self, *args: Any, **options: Any) -> None:
        self._grid: Grid | None = None
        self._file: bytes | None = None
        self.limits = {**self.limits, "rows": MAX_ROWS}
        self.plotly_path = f"practicum/plotly/{version('plotly')}/plotly.min.js"
        super().__init__(*args, **options)

    def preview(self, grid: Grid, unit: str, choice: Mapping[str, Any]) -> View:
        """Show a table with its columns chosen, before it is taken."""
        raise NotImplementedError

    @answers("import")
    def take_in(self, unit: str = "", text: str = "", buffers: Sequence[Any] = ()) -> View:
        """Read pasted cells, or a file that came as bytes, and guess its columns."""
        self._file = bytes(buffers[0]) if buffers else None
        try:
            grids = read_each(self._file) if self._file is not None else (split_cells(text),)
        except TableError as error:
            raise Refusal(str(error)) from error
        views = [self.preview(grid, unit, {}) for grid in grids]
        best = max(range(len(grids)), key=lambda at: views[at]["read"])  # the first of the best
        self._grid = grids[best]
        view = views[best]
        chosen = len(self._grid.sheets) > 1 and view["read"]
        opened = _OPENED.format(self._grid.sheet) if chosen else ""
        return {**view, "opened": opened, "barred": _barred(view)}

    @answers("columns")
    def columns_again(self, unit: str = "", **choice: Any) -> View:
        """Show the same table with other columns, another sheet, or another heading row."""
        sheet = choice.pop("sheet", None)
        try:
            if sheet and self._file is not None and self._grid and sheet != self._grid.sheet:
                self._grid, choice = read_file(self._file, sheet), {}
        except TableError as error:
            raise Refusal(str(error)) from error
        if self._grid is None:
            raise Refusal("Please paste or upload the table once more.")
        view = self.preview(self._grid, unit, choice)
        return {**view, "opened": "", "barred": _barred(view)}


def _barred(view: View) -> str:
    """Say why a table cannot be taken; nothing if it can."""
    if view["read"]:
        return ""
    return (
        f"There is nothing to use yet, because no row has a value that we can read. {_way_on(view)}"
    )


def _way_on(view: View) -> str:
    if view["years"] and not view["year"]:
        return "Choose the year of your first date."
    return (
        "Choose another sheet or other columns." if view["sheets"][1:] else "Choose other columns."
    )
