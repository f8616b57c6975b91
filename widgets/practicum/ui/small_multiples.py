"""The widget of small multiples: several run charts on one page."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

import traitlets as t

from practicum.figures.point_words import value_words
from practicum.figures.small_multiples import (
    common_scale,
    make_panels,
    panel_figure,
    sheet_figure,
)
from practicum.figures.small_multiples_words import panel_words, together_words
from practicum.project.practice import is_practice
from practicum.tools.measure import Measure
from practicum.tools.plots.columns import Role
from practicum.tools.plots.parts import Part, Parts, parts_of
from practicum.tools.plots.rows import number_of, words_of
from practicum.tools.series import series_of
from practicum.tools.table.days import spell
from practicum.ui.plot_tool import Plot, PlotTool, sheet_of, unread_rows

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from practicum.figures.small_multiples import Panel
    from practicum.project.revision import Content
    from practicum.ui.plot_tool import Sheets, View

ROLES = (
    Role("date", "Date", "Dates", "day", r"date|day|week|month|period|w/?c", "12/03/2026"),
    Role(
        "part",
        "Part",
        "Parts (ward, room, team)",
        "words",
        r"part|ward|room|team|site|school|area|group",
        "Ward 5",
    ),
    Role(
        "numerator",
        "How many",
        "How many (such as returned)",
        "number",
        r"returned|num\w*|how many|yes",
        by_content=False,
    ),
    Role(
        "denominator",
        "Out of",
        "Out of how many (such as sent)",
        "number",
        r"sent|out of|denom\w*|all|total|bed ?days",
        by_content=False,
    ),
    Role(
        "value",
        "Value",
        "Values (one number each time)",
        "number",
        r"value|percent\w*|rate|falls|days|count",
    ),
    Role("note", "Note", "Notes", "words", r"notes?|comments?|remarks?"),
)
ORDER = ("part", "date", "value", "numerator", "denominator", "note")
DIFFERENT_UNITS = "These measures have different units, so each chart has its own scale."
NO_UNIT = "There is no unit yet: we show how many out of how many as a percentage."


def multiples_view(content: Mapping[str, Any], read: Parts) -> View:
    """Say what the page shows of several charts.

    Parameters
    ----------
    content : mapping
        What was typed so far.
    read : Parts
        The measures, or the parts of one.

    Returns
    -------
    dict
        ``panels``, each with a ``figure``, ``name`` and ``words``; the ``sheet`` with all of them,
        to take away; ``words`` of all together, and the rest as other charts have it.
    """
    panels = make_panels(read.parts)
    said = list(read.said)
    common = content.get("axes") != "own"
    if common and len({panel.part.unit for panel in panels}) > 1:
        common, said = False, [DIFFERENT_UNITS, *said]
    scale = common_scale(panels, common=common) if panels else None
    return {
        "figure": sheet_figure(panels, scale) if scale else None,
        "panels": [
            {
                "name": panel.part.name,
                "unit": panel.part.unit,
                "figure": panel_figure(panel, scale),
                "words": panel_words(panel),
                "signal": bool(panel.result.signals),
            }
            for panel in panels
            if scale
        ],
        "words": together_words(panels, common=common),
        "facts": [],
        "first": "Date",
        "columns": [["part", "Chart"], ["value", "Value"], ["median", "Median"], ["note", "Note"]],
        "table": [line for panel in panels for line in _lines(panel)],
        "unread": [each._asdict() for each in read.unread],
        "said": said,
    }


def parts_view(content: Mapping[str, Any]) -> View:
    """Say what the page shows of a measure that is split into parts."""
    return multiples_view(content, _split(content))


def _lines(panel: Panel) -> list[View]:
    unit = panel.part.unit
    return [
        {
            "row": point.row,
            "day": spell(point.day),
            "part": panel.part.name,
            "value": value_words(point.value, unit) if point.measured else "not measured",
            "median": value_words(panel.result.median, unit),
            "note": point.note,
        }
        for point in panel.part.series.points
    ]


def multiples_sheets(panels: Sequence[Panel], words: Sequence[str], unread: list[View]) -> Sheets:
    """Give the figures of all charts and their readings, as sheets of a workbook."""
    head = ["Chart", "Unit", "Date", "Value", "Numerator", "Denominator", "Note", "Median"]
    rows = ([*_cells(panel, at), panel.result.median] for panel in panels for at in _places(panel))
    told = [[panel.part.name, " ".join(panel_words(panel))] for panel in panels]
    return {
        "Figures": sheet_of(head, rows, unread_rows(unread)),
        "Reading": sheet_of(["What the charts say"], ([each] for each in words), [[], *told]),
    }


def _places(panel: Panel) -> range:
    return range(len(panel.part.series.points))


def _cells(panel: Panel, at: int) -> list[Any]:
    point = panel.part.series.points[at]
    value = point.value if point.measured else None
    parts = [point.numerator, point.denominator]
    return [panel.part.name, panel.part.unit, point.day, value, *parts, point.note]


def _split(content: Mapping[str, Any]) -> Parts:
    """Read the rows, in per cent where they have two numbers and nobody has named a unit."""
    read = parts_of(content, today=date.today())  # noqa: DTZ011 - the reader's own day
    made = any(point.denominator is not None for part in read.parts for point in part.series.points)
    if not made or words_of(content, "unit"):
        return read
    parts = tuple(part._replace(unit="%") for part in read.parts)
    said = tuple(each for each in read.said if not each.endswith(NO_UNIT))
    return read._replace(parts=parts, said=(NO_UNIT, *said))


def _measure(content: Mapping[str, Any]) -> Part:
    series = series_of(content)
    unit = words_of(content, "unit")
    if not unit and any(point.denominator is not None for point in series.points):
        unit = "%"
    name = words_of(content, "name") or "Measure without a name"
    return Part(name, unit, series, number_of(content, "target"))


class SmallMultiplesTool(PlotTool):
    """The same chart for several measures, or for the parts of one."""

    module: ClassVar[str] = "tools/small_multiples.js"
    plot: ClassVar[Plot] = Plot(
        ROLES,
        "Your figures, one row for each date and part",
        "Paste the dates, the parts and the figures",
        parts_view,
        lambda content: multiples_sheets(make_panels(_split(content).parts), (), []),
    )

    measures = t.List(help="The project's measures: key and name").tag(sync=True)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.columns = sorted(self.columns, key=lambda each: ORDER.index(each["name"]))
        self.measures = [
            {"key": each.key, "name": words_of(each.content, "name") or "Measure without a name"}
            for each in self._measures()
        ]

    def shown(self, content: Content) -> View:
        """Show the project's measures, or the parts of the one in the table."""
        return multiples_view(content, self._parts(content))

    def sheets(self, content: Content) -> Sheets:
        """Give the figures of all charts and their readings."""
        shown = self.shown(content)
        panels = make_panels(self._parts(content).parts)
        return multiples_sheets(panels, shown["words"], shown["unread"])

    def _parts(self, content: Content) -> Parts:
        if content.get("source") != "measures":
            return _split(content)
        chosen = content.get("measures")
        keys = chosen if isinstance(chosen, list | tuple) else ()
        found = {each.key: _measure(each.content) for each in self._measures()}
        return Parts(tuple(found[key] for key in keys if key in found), (), ())

    def _measures(self) -> list[Any]:
        if is_practice(self.key):
            return []
        found = self._session.store.documents(self._project, Measure.kind)
        return [each for each in found if not is_practice(each.key)]
