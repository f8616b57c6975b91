"""The histogram's widget."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from practicum.figures.histogram import class_words, histogram_figure
from practicum.figures.histogram_words import histogram_words
from practicum.figures.point_words import value_words
from practicum.spc.histogram import Histogram, histogram
from practicum.tools.plots.columns import Role
from practicum.tools.plots.numbers import numbers_of
from practicum.tools.plots.rows import number_of, words_of
from practicum.ui.plot_tool import Plot, PlotTool, about_sheet, reading_sheet, sheet_of, unread_rows

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from practicum.ui.plot_tool import Sheets, View

ROLES = (
    Role("value", "Value", "Values", "number", r"value|days|wait|time|minutes|hours|length|score"),
    Role("note", "Note", "Notes", "words", r"notes?|comments?|remarks?"),
)
ABOUT = {
    "name": "What was measured",
    "unit": "Unit",
    "limit": "Level to compare with",
    "width": "Width of a bar",
}


def histogram_view(content: Mapping[str, Any]) -> View:
    """Say what the page shows of a table of values.

    Parameters
    ----------
    content : mapping
        What was typed so far.

    Returns
    -------
    dict
        See `practicum.ui.plot_tool.Plot`.
    """
    numbers, unit = numbers_of(content), words_of(content, "unit")
    limit = number_of(content, "limit")
    found, said = sort_values(numbers.values, number_of(content, "width"))
    drawn = found.measured > 0
    name = words_of(content, "name")
    return {
        "figure": histogram_figure(found, name=name, unit=unit, limit=limit) if drawn else None,
        "words": histogram_words(found, numbers.values, unit=unit, limit=limit),
        "facts": _facts(found, numbers.values, unit),
        "first": "Class",
        "columns": [["count", "How many"], ["share", "Share"]],
        "table": [_line(found, at, unit) for at in range(len(found.counts))],
        "unread": [each._asdict() for each in numbers.unread],
        "said": said,
    }


def sort_values(values: Sequence[float], width: float | None) -> tuple[Histogram, list[str]]:
    """Sort values into classes; of a width that cannot be used, say why.

    Examples
    --------
    >>> sort_values([1, 2, 9], 0.01)[1]
    ['That would be more than 40 classes. Choose a larger width. So we chose one.']
    """
    try:
        return histogram(values, width=width), []
    except ValueError as error:
        return histogram(values), [f"{error} So we chose one."]


def _facts(found: Histogram, values: Sequence[float], unit: str) -> list[View]:
    if not found.measured:
        return []
    mean = value_words(round(found.mean, 1), unit)
    ends = f"{value_words(min(values), '')} to {value_words(max(values), unit)}"
    return [
        {"name": "Values", "value": str(found.measured), "more": ends},
        {"name": "Median", "value": value_words(found.median, unit), "more": "half are below"},
        {"name": "Average", "value": mean, "more": "pulled by far values"},
    ]


def _line(found: Histogram, at: int, unit: str) -> View:
    name, count = class_words(found, at, unit), found.counts[at]
    return {"row": name, "day": name, "count": str(count), "share": f"{count / found.measured:.0%}"}


def histogram_sheets(content: Mapping[str, Any]) -> Sheets:
    """Give the values, the classes, the reading and what they are about, as sheets."""
    numbers, unit = numbers_of(content), words_of(content, "unit")
    found, _said = sort_values(numbers.values, number_of(content, "width"))
    words = histogram_words(found, numbers.values, unit=unit, limit=number_of(content, "limit"))
    value = f"Value ({unit})" if unit else "Value"
    lines = zip(numbers.values, numbers.notes, strict=True)
    classes = zip(found.edges[:-1], found.edges[1:], found.counts, strict=True)
    unread = unread_rows([each._asdict() for each in numbers.unread])
    return {
        "Figures": sheet_of([value, "Note"], lines, unread),
        "Classes": sheet_of(["From", "To", "How many"], classes),
        "Reading": reading_sheet(words),
        "About": about_sheet(content, ABOUT),
    }


class HistogramTool(PlotTool):
    """Values, and how they spread."""

    plot: ClassVar[Plot] = Plot(
        ROLES,
        "Your values, one in each row",
        "Paste a column of values",
        histogram_view,
        histogram_sheets,
        beside=(("name", "unit"), ("limit", "width")),
    )
