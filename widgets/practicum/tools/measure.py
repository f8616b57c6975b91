"""A measure: what a team counts, how, and the figures so far."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field

from practicum.tools.document import Document
from practicum.tools.fields import Cell, Long, Name, TypedRow
from practicum.tools.measure_coach import coach
from practicum.tools.measure_decisions import Decision
from practicum.tools.measure_examples import measure_content
from practicum.tools.measure_settings import (
    CHARTS,
    FIGURES,
    LIMITS,
    RULES,
    ChartName,
    FiguresName,
    LimitsName,
    RulesName,
)
from practicum.tools.registry import Tool
from practicum.tools.table.cells import read_number

if TYPE_CHECKING:
    from pydantic.config import JsonDict


def _number(value: object) -> object:
    return read_number(value) if isinstance(value, str) else value


Number = Annotated[float, BeforeValidator(_number)]


def _chosen(names: Mapping[str, str], nothing: str) -> JsonDict:
    """Give the words of a setting that the chart tool shows in its own way."""
    return {"control": "none", "labels": {"": nothing, **names}}


class MeasureRow(TypedRow):
    """One row of a measure's table, as it was typed; `series_of` says what it means."""

    date: Cell = ""
    value: Cell = ""
    numerator: Cell = ""
    denominator: Cell = ""
    note: Cell = ""


class Measure(Document):
    """What a team counts to see whether its changes are an improvement."""

    kind: ClassVar[str] = "measure"

    name: Name = Field(
        title="Name of the measure",
        description="Short and neutral. “Book bags returned”, rather than “More book bags”.",
        examples=["Book bags returned"],
    )
    unit: Name = Field(
        title="Unit",
        description="What one step on the chart is: %, days, falls, per 1000 bed days.",
        examples=["%"],
    )
    type: Literal["outcome", "process", "balancing"] = Field(
        title="Kind of measure",
        description="What does it tell you?",
        json_schema_extra={
            "labels": {
                "outcome": "Outcome: are we reaching our aim?",
                "process": "Process: is the change happening, every time?",
                "balancing": "Balancing: is something else getting worse?",
            }
        },
    )
    direction: Literal["up", "down", "neither"] = Field(
        title="Which way is better?",
        json_schema_extra={
            "labels": {"up": "Higher is better", "down": "Lower is better", "neither": "Neither"}
        },
    )
    why: str = Field(
        "",
        title="Why it matters",
        description="What will you do differently when you see the figures?",
        examples=["Tells us whether families have time to read at home"],
        json_schema_extra=Long,
    )
    driver: str = Field(
        "",
        title="Which driver it measures",
        description="For a process measure: the box of your driver diagram that it tells about.",
        examples=["Reliable reminders"],
    )
    counted: str = Field(
        title="What is counted",
        description="So exact that two people would count the same.",
        examples=["Book bags back in the box by 9:30 on Friday"],
        json_schema_extra=Long,
    )
    included: str = Field(
        "",
        title="Who or what is included",
        examples=["Every child on the register that week"],
        json_schema_extra=Long,
    )
    excluded: str = Field(
        "",
        title="Who or what is left out",
        examples=["Children who are away all week"],
        json_schema_extra=Long,
    )
    out_of: str = Field(
        "",
        title="Out of how many (the denominator)",
        description="For a percentage or a rate: what it is a share of. Empty for a plain count.",
        examples=["Book bags sent home that week"],
    )
    source: str = Field("", title="Where the figures come from", examples=["The sign-in sheet"])
    collector: str = Field(
        "",
        title="Who collects them",
        description="A role rather than a person's name.",
        examples=["The key worker in each room"],
    )
    frequency: Literal["each", "daily", "weekly", "fortnightly", "monthly", "other"] = Field(
        title="How often",
        description="Weekly shows a change sooner than monthly.",
        json_schema_extra={
            "labels": {
                "each": "Every time it happens",
                "daily": "Every day",
                "weekly": "Every week",
                "fortnightly": "Every two weeks",
                "monthly": "Every month",
                "other": "Otherwise",
            }
        },
    )
    when: str = Field(
        "",
        title="On which day, at what moment",
        description="The same moment each time, so that points can be compared.",
        examples=["Fridays at 9:30, when the box is emptied"],
    )
    sampling: Literal["all", "sample"] | None = Field(
        None,
        title="All, or a sample?",
        description="Count all if you can. If there are too many, take some of them by a rule.",
        json_schema_extra={"labels": {"all": "All of them", "sample": "A sample of them"}},
    )
    sample_size: Number | None = Field(
        None,
        title="How many in a sample",
        description="For a percentage, take 20 or more for each point.",
        examples=["20"],
        json_schema_extra={"control": "number"},
    )
    sample_how: str = Field(
        "",
        title="How the sample is drawn",
        description="A rule that leaves nobody a choice.",
        examples=["The first 20 bags handed out on Monday"],
    )
    baseline: Number | None = Field(
        None,
        title="Where you are now, if you know",
        description="A number in the measure’s unit.",
        examples=["35"],
        json_schema_extra={"control": "number"},
    )
    target: Number | None = Field(
        None,
        title="Target, if there is one",
        description="A number in the measure's unit.",
        examples=["80"],
        json_schema_extra={"control": "number"},
    )
    goal: Number | None = Field(
        None,
        title="Goal, if it is not the target",
        description="What your aim promises. It gets a line of its own.",
        examples=["70"],
        json_schema_extra={"control": "number"},
    )
    figures_are: FiguresName = Field(
        "", title="What the figures are", json_schema_extra=_chosen(FIGURES, "As they look")
    )
    chart: ChartName = Field(
        "", title="Chart", json_schema_extra=_chosen(CHARTS, "Run chart, to begin with")
    )
    rules: RulesName = Field(
        "", title="Rules", json_schema_extra=_chosen(RULES, "Those that go with the chart")
    )
    limits: LimitsName = Field(
        "", title="How limits are made", json_schema_extra=_chosen(LIMITS, "From all points")
    )
    decisions: tuple[Decision, ...] = Field(
        (), title="Decisions about the chart", json_schema_extra={"control": "rows"}
    )
    rows: tuple[MeasureRow, ...] = Field((), title="Figures", json_schema_extra={"control": "rows"})


def rows_of(content: Mapping[str, Any]) -> tuple[MeasureRow, ...]:
    """Give the rows of a measure's content, whatever state it is in.

    Parameters
    ----------
    content : mapping
        A measure as typed so far.

    Returns
    -------
    tuple of MeasureRow
        In the order of the table; empty if there are none.

    Examples
    --------
    >>> rows_of({"rows": [{"id": "a", "date": "12/3/26", "value": 7}]})[0].value
    '7'
    """
    rows = content.get("rows")
    if not isinstance(rows, Sequence) or isinstance(rows, str):
        return ()
    return tuple(MeasureRow.model_validate(row) for row in rows if isinstance(row, Mapping))


TOOL = Tool(
    name="run-chart",
    title="Run chart",
    summary="Put your figures on a chart over time, and see whether there is more than chance.",
    document=Measure,
    coach=coach,
    widget="practicum.ui.run_chart:RunChartTool",
    many=True,
    examples={
        "nursery-book-bags": partial(measure_content, "nursery-book-bags"),
        "speech-therapy-waits": partial(measure_content, "speech-therapy-waits"),
        "ward-falls": partial(measure_content, "ward-falls"),
    },
    blank="run-chart",
)
