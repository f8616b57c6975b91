"""Scatter chart: whether two things go together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from pydantic import Field

from practicum.tools.coach import Finding
from practicum.tools.document import Document
from practicum.tools.fields import Cell, Name, TypedRow
from practicum.tools.plots.examples import plot_examples
from practicum.tools.plots.pairs import pairs_of
from practicum.tools.plots.rows import words_of
from practicum.tools.registry import Tool

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FEW = 12


class PairRow(TypedRow):
    """One pair, as it was typed; `pairs_of` says what it means."""

    label: Cell = ""
    x: Cell = ""
    y: Cell = ""


class Scatter(Document):
    """Two things that were measured together."""

    kind: ClassVar[str] = "scatter"

    name: Name = Field(
        title="What you want to know",
        description="The heading of your chart.",
        examples=["Do longer handovers go with fewer late medicines?"],
    )
    x_name: Name = Field(
        title="First measure, drawn to the right",
        description="The one that you could change, or that comes first.",
        examples=["Length of the handover"],
    )
    x_unit: Name = Field("", title="Unit of the first", examples=["minutes"])
    y_name: Name = Field(
        title="Second measure, drawn upwards",
        description="The one that you care about.",
        examples=["Medicines given late"],
    )
    y_unit: Name = Field("", title="Unit of the second", examples=["doses"])
    rows: tuple[PairRow, ...] = Field((), title="Pairs", json_schema_extra={"control": "rows"})


def coach(content: Mapping[str, Any]) -> tuple[Finding, ...]:
    """Look at what a scatter chart can and cannot show.

    Parameters
    ----------
    content : mapping
        What was typed so far.

    Returns
    -------
    tuple of Finding
        ``few-pairs``, ``one-level``, ``same-name``.

    Examples
    --------
    >>> [finding.id for finding in coach({"rows": [{"x": "3", "y": "4"}]})]
    ['few-pairs']
    """
    return tuple(_findings(content))


def _findings(content: Mapping[str, Any]) -> Iterator[Finding]:
    pairs = pairs_of(content).pairs
    x_name, y_name = words_of(content, "x_name"), words_of(content, "y_name")
    if x_name and x_name.casefold() == y_name.casefold():
        yield Finding(
            "same-name",
            "Both measures have the same name.",
            "Anything goes together with itself.",
            "Name the two things that you measured side by side.",
            "y_name",
        )
    if not pairs:
        return
    if len(pairs) < FEW:
        yield Finding(
            "few-pairs",
            f"There are {len(pairs)} pairs so far.",
            "With so few, one odd pair can make a pattern, or hide one.",
            f"Take {FEW} or more.",
        )
    for axis, name in (("x", x_name or "first measure"), ("y", y_name or "second measure")):
        if len(pairs) > 1 and len({getattr(pair, axis) for pair in pairs}) == 1:
            yield Finding(
                "one-level",
                f"“{name}” is the same in every pair.",
                "What does not vary cannot go together with anything.",
                "Take pairs from days or places where it was different.",
                f"{axis}_name",
            )


TOOL = Tool(
    name="scatter",
    title="Scatter chart",
    summary="See whether two things go together, and how closely.",
    document=Scatter,
    coach=coach,
    widget="practicum.ui.scatter:ScatterTool",
    many=True,
    examples=plot_examples("scatter"),
)
