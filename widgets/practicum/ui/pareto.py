"""The Pareto chart's widget."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from practicum.figures.pareto import pareto_figure
from practicum.figures.pareto_words import pareto_words
from practicum.spc.pareto import pareto
from practicum.spc.wording import plain_number
from practicum.tools.plots.causes import causes_of
from practicum.tools.plots.columns import Role
from practicum.ui.plot_tool import Plot, PlotTool, about_sheet, reading_sheet, sheet_of, unread_rows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from practicum.spc.pareto import Bar
    from practicum.tools.plots.causes import Causes
    from practicum.tools.table.write import Cell
    from practicum.ui.plot_tool import Sheets, View

ROLES = (
    Role(
        "label",
        "Cause",
        "Causes",
        "words",
        r"causes?|reasons?|types?|kinds?|category|why|what|problems?",
        "Family had forgotten",
    ),
    Role(
        "count",
        "How many",
        "How many (none: each row is one)",
        "number",
        r"count|num|how many|total|freq|events?|n",
    ),
    Role("note", "Note", "Notes", "words", r"notes?|comments?|remarks?"),
)
COLUMNS = [
    ["count", "How many"],
    ["share", "Share"],
    ["sum", "Added up"],
    ["few", "Among the few that make 80%"],
    ["note", "Note"],
]


def pareto_view(content: Mapping[str, Any]) -> View:
    """Say what the page shows of a table of causes.

    Parameters
    ----------
    content : mapping
        What was typed so far.

    Returns
    -------
    dict
        See `practicum.ui.plot_tool.Plot`.
    """
    causes, bars = _read(content)
    return {
        "figure": pareto_figure(bars) if any(bar.number for bar in bars) else None,
        "words": pareto_words(bars),
        "facts": _facts(bars),
        "first": "Cause",
        "columns": COLUMNS,
        "table": [_line(bar, causes) for bar in bars],
        "unread": [each._asdict() for each in causes.unread],
        "said": list(causes.said),
    }


def _read(content: Mapping[str, Any]) -> tuple[Causes, tuple[Bar, ...]]:
    causes = causes_of(content)
    return causes, pareto(causes.counts, last=causes.mixed or "Other")


def _facts(bars: tuple[Bar, ...]) -> list[View]:
    total = sum(bar.number for bar in bars)
    if not total:
        return []
    vital = sum(bar.vital for bar in bars)
    return [
        {"name": "Counted", "value": plain_number(total), "more": "all causes together"},
        {"name": "Causes", "value": str(len(bars)), "more": ""},
        {"name": "Make 80%", "value": str(vital), "more": "the largest of them"},
    ]


def _line(bar: Bar, causes: Causes) -> View:
    return {
        "row": bar.label,
        "day": bar.label,
        "count": plain_number(bar.number),
        "share": f"{bar.share:.0%}",
        "sum": f"{bar.cumulative:.0%}",
        "few": "yes" if bar.vital else "",
        "note": causes.notes.get(bar.label, ""),
    }


def pareto_sheets(content: Mapping[str, Any]) -> Sheets:
    """Give the figures, the reading and what they are about, as sheets of a workbook."""
    causes, bars = _read(content)
    lines: list[list[Cell]] = [
        [bar.label, bar.number, bar.share, bar.cumulative, causes.notes.get(bar.label, "")]
        for bar in bars
    ]
    unread = unread_rows([each._asdict() for each in causes.unread])
    return {
        "Figures": sheet_of(["Cause", "How many", "Share", "Added up", "Note"], lines, unread),
        "Reading": reading_sheet(pareto_words(bars)),
        "About": about_sheet(content, {"name": "What was counted", "period": "When and where"}),
    }


class ParetoTool(PlotTool):
    """Causes, from the largest to the smallest."""

    plot: ClassVar[Plot] = Plot(
        ROLES,
        "Your causes, one row for each",
        "Paste your causes, with or without a column of numbers",
        pareto_view,
        pareto_sheets,
    )
