"""The scatter chart's widget."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from practicum.figures.point_words import value_words
from practicum.figures.scatter import Axes, scatter_figure
from practicum.figures.scatter_words import scatter_words
from practicum.spc.scatter import Scatter, scatter
from practicum.tools.plots.columns import Role
from practicum.tools.plots.pairs import Pairs, pairs_of
from practicum.tools.plots.rows import words_of
from practicum.ui.plot_tool import Plot, PlotTool, about_sheet, reading_sheet, sheet_of, unread_rows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from practicum.tools.table.write import Cell
    from practicum.ui.plot_tool import Sheets, View

ROLES = (
    Role("x", "First measure", "First measure (drawn to the right)", "number"),
    Role("y", "Second measure", "Second measure (drawn upwards)", "number"),
    Role(
        "label",
        "What it is",
        "What each pair is",
        "words",
        r"day|date|week|name|ward|room",
        "Monday",
    ),
)
ABOUT = {
    "name": "What we want to know",
    "x_name": "First measure",
    "x_unit": "Unit of the first",
    "y_name": "Second measure",
    "y_unit": "Unit of the second",
}


def scatter_view(content: Mapping[str, Any]) -> View:
    """Say what the page shows of a table of pairs.

    Parameters
    ----------
    content : mapping
        What was typed so far.

    Returns
    -------
    dict
        See `practicum.ui.plot_tool.Plot`.
    """
    pairs, found, axes = _read(content)
    return {
        "figure": scatter_figure(pairs.pairs, found, axes) if pairs.pairs else None,
        "words": scatter_words(found, axes),
        "facts": _facts(found),
        "first": "Pair",
        "columns": [["x", axes.x_name or "First measure"], ["y", axes.y_name or "Second measure"]],
        "table": [
            {
                "row": pair.row,
                "day": pair.label or str(number),
                "x": value_words(pair.x, axes.x_unit),
                "y": value_words(pair.y, axes.y_unit),
            }
            for number, pair in enumerate(pairs.pairs, 1)
        ],
        "unread": [each._asdict() for each in pairs.unread],
        "said": list(pairs.said),
    }


def _read(content: Mapping[str, Any]) -> tuple[Pairs, Scatter, Axes]:
    pairs = pairs_of(content)
    found = scatter([pair.x for pair in pairs.pairs], [pair.y for pair in pairs.pairs])
    return pairs, found, Axes(*(words_of(content, name) for name in Axes._fields))


def _facts(found: Scatter) -> list[View]:
    if found.low != found.low:
        return []
    between = f"likely {found.low:.2f} to {found.high:.2f}"
    return [
        {"name": "Pairs", "value": str(found.pairs), "more": ""},
        {"name": "Correlation (r)", "value": f"{found.correlation:.2f}", "more": between},
    ]


def scatter_sheets(content: Mapping[str, Any]) -> Sheets:
    """Give the pairs, the reading and what they are about, as sheets of a workbook."""
    pairs, found, axes = _read(content)
    titles = [
        f"{name or other} ({unit})" if unit else name or other
        for name, unit, other in (
            (axes.x_name, axes.x_unit, "First measure"),
            (axes.y_name, axes.y_unit, "Second measure"),
        )
    ]
    lines: list[list[Cell]] = [[pair.label, pair.x, pair.y] for pair in pairs.pairs]
    unread = unread_rows([each._asdict() for each in pairs.unread])
    return {
        "Figures": sheet_of(["Pair", *titles], lines, unread),
        "Reading": reading_sheet(scatter_words(found, axes)),
        "About": about_sheet(content, ABOUT),
    }


class ScatterTool(PlotTool):
    """Pairs of two measures."""

    plot: ClassVar[Plot] = Plot(
        ROLES,
        "Your pairs, one in each row",
        "Paste two columns of figures, and one that names them",
        scatter_view,
        scatter_sheets,
        beside=(("x_name", "x_unit"), ("y_name", "y_unit")),
    )
