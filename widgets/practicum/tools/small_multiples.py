"""Small multiples: the same chart for each ward, room or measure, on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pydantic import Field

from practicum.tools.coach import Finding
from practicum.tools.document import Document
from practicum.tools.fields import Cell, Name, TypedRow
from practicum.tools.plots.examples import plot_examples
from practicum.tools.plots.parts import parts_of
from practicum.tools.registry import Tool

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FEWEST = 10
MOST = 12


class PartRow(TypedRow):
    """One figure of one part, as it was typed; `parts_of` says what it means."""

    part: Cell = ""
    date: Cell = ""
    value: Cell = ""
    numerator: Cell = ""
    denominator: Cell = ""
    note: Cell = ""


class SmallMultiples(Document):
    """Several charts on one page: of the project's measures, or of one measure's parts."""

    kind: ClassVar[str] = "small-multiples"

    name: Name = Field(
        title="Heading of the page",
        examples=["Falls, ward by ward"],
    )
    source: Literal["measures", "split"] = Field(
        title="What is side by side?",
        json_schema_extra={
            "labels": {
                "measures": "Several measures of our project",
                "split": "One measure, split by ward, room or team",
            }
        },
    )
    axes: Literal["common", "own"] = Field(
        "common",
        title="Scale",
        description="One scale lets you compare levels. Own scales show each pattern better.",
        json_schema_extra={
            "labels": {"common": "The same scale for all", "own": "Each chart has its own"}
        },
    )
    unit: Name = Field(
        "",
        title="Unit of the measure that is split",
        description="With % or “per 1000 bed days” you can type how many, out of how many.",
        examples=["falls"],
    )
    measures: tuple[str, ...] = Field((), title="Measures", json_schema_extra={"control": "none"})
    rows: tuple[PartRow, ...] = Field((), title="Figures", json_schema_extra={"control": "rows"})


def coach(content: Mapping[str, Any]) -> tuple[Finding, ...]:
    """Look at how a measure was split.

    Parameters
    ----------
    content : mapping
        What was typed so far.

    Returns
    -------
    tuple of Finding
        ``short-parts``, ``many-parts``, ``one-part``.

    Examples
    --------
    >>> rows = [{"part": "Ward 3", "date": "5/1/26", "value": "4"}]
    >>> [finding.id for finding in coach({"source": "split", "rows": rows})]
    ['one-part', 'short-parts']
    """
    return tuple(_findings(content)) if content.get("source") == "split" else ()


def _findings(content: Mapping[str, Any]) -> Iterator[Finding]:
    parts = parts_of(content).parts
    short = [part.name for part in parts if _measured(part) < FEWEST]
    if len(parts) == 1:
        yield Finding(
            "one-part",
            f"All rows belong to “{parts[0].name}”.",
            "Small multiples are for two charts or more.",
            "Name the part of each row: its ward, room, team or day of the week.",
        )
    if len(parts) > MOST:
        yield Finding(
            "many-parts",
            f"There are {len(parts)} parts.",
            "So many small charts are hard to take in, and some will show a signal by chance.",
            "Look at those you can change, or put some together.",
        )
    if short:
        yield Finding(
            "short-parts",
            f"{len(short)} of {len(parts)} parts have fewer than {FEWEST} points.",
            "The rules for signals need ten points off the median.",
            "Go on counting, or split into fewer parts.",
        )


def _measured(part: Any) -> int:
    return sum(point.measured for point in part.series.points)


TOOL = Tool(
    name="small-multiples",
    title="Small multiples",
    summary="Put the same chart for each ward, room or measure side by side, on one page.",
    document=SmallMultiples,
    coach=coach,
    widget="practicum.ui.small_multiples:SmallMultiplesTool",
    many=True,
    examples=plot_examples("small-multiples"),
)
