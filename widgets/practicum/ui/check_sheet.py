"""The check sheet's widget: marks by cause and column, their sums, and the Pareto chart of them.

One of several sheets (`practicum.ui.one_of_many`), of which a Pareto chart of the team's own can be
made (`practicum.ui.making`). In every ``reading``, beyond those: ``tally`` (``columns`` with
``id label sum``, ``lines`` with ``id label note counts total``, ``total``, ``unread``,
``handing_on``) and all that a Pareto chart shows: ``figure words facts table columns``.

==========  ================  =============================================================
ask         with              answer
==========  ================  =============================================================
``export``  ``content form``  ``csv`` or ``xlsx``: ``name``, ``type``, the file as buffer
==========  ================  =============================================================
"""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING, Any, ClassVar

import traitlets as t

from practicum.tools.check_sheets.coach import say_handing_on
from practicum.tools.check_sheets.tally import Tally, tally_of
from practicum.tools.plots.rows import words_of
from practicum.tools.table.write import CSV_TYPE, XLSX_TYPE, Cell, write_csv, write_xlsx
from practicum.ui.file_names import file_stem
from practicum.ui.making import Maker
from practicum.ui.one_of_many import OneOfMany
from practicum.ui.pareto import pareto_sheets, pareto_view
from practicum.ui.widget import Answer, Refusal, answers

if TYPE_CHECKING:
    from collections.abc import Mapping

    from practicum.project.revision import Content
    from practicum.ui.tool_widget import View

ABOUT = {
    "name": "What was counted",
    "counted": "When a mark is made",
    "period": "When and where",
    "collector": "Who",
}


class CheckSheetTool(OneOfMany, Maker):
    """Marks by cause, and by day, shift or place."""

    module: ClassVar[str] = "tools/check_sheet.js"
    one: ClassVar[str] = "sheet"
    makes: ClassVar[str] = "pareto"

    plotly_path = t.Unicode(help="Where plotly is, below the server's base").tag(sync=True)

    def __init__(self, *args: Any, **options: Any) -> None:
        self.plotly_path = f"practicum/plotly/{version('plotly')}/plotly.min.js"
        super().__init__(*args, **options)

    def read(self, content: Content) -> View:
        """Add the sums, and the Pareto chart that they make."""
        tally = tally_of(content)
        pareto = pareto_view(_as_pareto(content, tally))
        shared = {"signals": [], "marked": [], "file": file_stem(content)}
        return {**super().read(content), **shared, **pareto, "tally": tally_view(tally)}

    def made_of(self, content: Mapping[str, Any]) -> View:
        """Give the totals as a Pareto chart of their own."""
        tally = tally_of(content)
        return _as_pareto(content, tally) if tally.total else {}

    @answers("export")
    def export(self, content: View, form: str) -> Answer:
        """Give the sheet as a file: ``csv`` or ``xlsx``."""
        tally = tally_of(content)
        rows, stem = tally_rows(tally), file_stem(content)
        if form == "csv":
            return Answer({"name": f"{stem}.csv", "type": CSV_TYPE}, [write_csv(rows)])
        if form == "xlsx":
            pareto = pareto_sheets(_as_pareto(content, tally))
            about: list[list[Cell]] = [["About this sheet", ""]]
            about += [[title, words_of(content, name, 2000)] for name, title in ABOUT.items()]
            sheets = {
                "Check sheet": rows,
                "Pareto": pareto["Figures"],
                "Reading": pareto["Reading"],
                "About": about,
            }
            data = write_xlsx(sheets)
            return Answer({"name": f"{stem}.xlsx", "type": XLSX_TYPE}, [data])
        raise Refusal("There is no such kind of file.")


def tally_view(tally: Tally) -> View:
    """Say what the page shows of a sheet's sums."""
    return {
        "columns": [
            {"id": ident, "label": label, "sum": total}
            for (ident, label), total in zip(tally.columns, tally.sums, strict=True)
        ],
        "lines": [line._asdict() for line in tally.lines],
        "total": tally.total,
        "unread": list(tally.unread),
        "handing_on": say_handing_on(tally),
    }


def tally_rows(tally: Tally) -> list[list[Cell]]:
    """Lay a sheet out as rows of a table, with its sums.

    Examples
    --------
    >>> sheet = tally_of({"rows": [{"id": "a", "label": "Torn"}]})
    >>> tally_rows(sheet)
    [['Cause', 'How many', 'Note'], ['Torn', 0.0, ''], ['Together', 0.0, '']]
    """
    labels = [label or "How many" for _, label in tally.columns]
    sums: list[Cell] = [] if len(labels) == 1 else ["Together"]
    rows: list[list[Cell]] = [["Cause", *labels, *sums, "Note"]]
    for line in tally.lines:
        total: list[Cell] = [line.total] if sums else []
        rows.append([line.label, *line.counts, *total, line.note])
    return [*rows, ["Together", *tally.sums, *([tally.total] if sums else []), ""]]


def _as_pareto(content: Mapping[str, Any], tally: Tally) -> dict[str, Any]:
    about = {name: words_of(content, name, 2000) for name in ("name", "period")}
    return {**about, "rows": tally.causes}
