"""Check sheet: marks for what happens, by cause and by day, shift or place."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from practicum.tools.check_sheets.coach import coach
from practicum.tools.check_sheets.examples import book_bags, late_starts, ward_falls
from practicum.tools.document import Document
from practicum.tools.fields import Cell, Long, Name, Rows, TypedRow
from practicum.tools.registry import Tool


class TallyRow(TypedRow):
    """A cause, as it was typed."""

    label: Cell = ""
    note: Cell = ""


class TallyColumn(TypedRow):
    """A day, a shift or a place."""

    label: Cell = ""


class TallyCount(TypedRow):
    """How many marks stand in one cell; `row` and `column` are ids."""

    row: Cell = ""
    column: Cell = ""
    n: Cell = ""


class CheckSheet(Document):
    """What is counted, by cause, and by day, shift or place."""

    kind: ClassVar[str] = "check-sheet"

    name: Name = Field(
        title="What you count",
        description="The heading of your sheet.",
        examples=["Why a book bag was not back on Friday"],
    )
    counted: str = Field(
        "",
        title="When is a mark made?",
        description="So exact that two people would make the same marks.",
        examples=["One mark for each bag that is not in the box at 9:30 on Friday"],
        json_schema_extra=Long,
    )
    period: str = Field(
        "",
        title="When and where",
        description="From which day to which, and in which places.",
        examples=["2 March to 27 March 2026, all rooms"],
    )
    collector: str = Field(
        "",
        title="Who makes the marks",
        description="A role rather than a person’s name.",
        examples=["The key worker in each room"],
    )
    made_from: str = Field("", json_schema_extra={"control": "none"})
    rows: tuple[TallyRow, ...] = Field((), title="Causes", json_schema_extra=Rows)
    columns: tuple[TallyColumn, ...] = Field(
        (), title="Days, shifts or places", json_schema_extra=Rows
    )
    counts: tuple[TallyCount, ...] = Field((), title="Marks", json_schema_extra=Rows)


TOOL = Tool(
    name="check-sheet",
    title="Check sheet",
    summary="Make a mark each time something happens, and see which causes stand out.",
    document=CheckSheet,
    coach=coach,
    widget="practicum.ui.check_sheet:CheckSheetTool",
    many=True,
    examples={
        "nursery-bags-missing": book_bags,
        "ward-falls-doing": ward_falls,
        "clinic-late-starts": late_starts,
    },
)
