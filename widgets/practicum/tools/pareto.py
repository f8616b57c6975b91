"""Pareto chart: which few causes make most of the trouble."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from pydantic import Field

from practicum.tools.coach import Finding
from practicum.tools.document import Document
from practicum.tools.fields import Cell, Name, TypedRow
from practicum.tools.plots.causes import causes_of
from practicum.tools.plots.examples import plot_examples
from practicum.tools.plots.rows import words_of
from practicum.tools.registry import Tool
from practicum.tools.table.cells import is_blank

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FEW = 30  # below this many events the order of the causes is mostly chance
MANY = 10  # causes that can be told apart at a glance
LARGE_REST = 0.2


class CauseRow(TypedRow):
    """One cause, as it was typed; `causes_of` says what it means."""

    label: Cell = ""
    count: Cell = ""
    note: Cell = ""


class Pareto(Document):
    """What was counted, by cause."""

    kind: ClassVar[str] = "pareto"

    name: Name = Field(
        title="What went wrong, or what you counted",
        description="The heading of your chart.",
        examples=["Visits cancelled on the day"],
    )
    period: str = Field(
        "",
        title="When and where",
        description="From which day to which, and in which places.",
        examples=["1 March to 31 May 2026, Ward 5"],
    )
    made_from: str = Field("", json_schema_extra={"control": "none"})
    rows: tuple[CauseRow, ...] = Field((), title="Causes", json_schema_extra={"control": "rows"})


def coach(content: Mapping[str, Any]) -> tuple[Finding, ...]:
    """Look at how causes were counted.

    Parameters
    ----------
    content : mapping
        What was typed so far.

    Returns
    -------
    tuple of Finding
        ``no-period``, ``few-events``, ``many-causes``, ``large-other``.

    Examples
    --------
    >>> rows = [{"label": "Other", "count": "40"}, {"label": "No bus", "count": "10"}]
    >>> [finding.id for finding in coach({"period": "May 2026", "rows": rows})]
    ['large-other']
    """
    return tuple(_findings(content))


def _findings(content: Mapping[str, Any]) -> Iterator[Finding]:
    causes = causes_of(content)
    total = sum(causes.counts.values())
    if not total:
        return
    if is_blank(words_of(content, "period")):
        yield Finding(
            "no-period",
            "The chart does not say when and where you counted.",
            "Next time you count, you need the same days and places to see whether it got better.",
            "Write the first and the last day, and where: “1 March to 31 May 2026, Ward 5”.",
            "period",
        )
    if total < FEW:
        yield Finding(
            "few-events",
            f"There are {total:g} events so far.",
            "With so few, the order of the causes can change with the next handful.",
            f"Count on until there are {FEW} or more, or look further back.",
        )
    if len(causes.counts) > MANY:
        yield Finding(
            "many-causes",
            f"There are {len(causes.counts)} causes.",
            "When each bar is small, none stands out, even if some are the same thing at heart.",
            "Put together what one change could mend. What is rare can go under “Other”.",
        )
    if causes.mixed and causes.counts[causes.mixed] > LARGE_REST * total:
        yield Finding(
            "large-other",
            f"“{causes.mixed}” holds more than a fifth of all.",
            "A mixed bag tells nobody what to do, and a large cause may hide in it.",
            "Look at what is in it, and give the largest a name of its own.",
        )


TOOL = Tool(
    name="pareto",
    title="Pareto chart",
    summary="Sort what goes wrong by cause, and see which few make most of the trouble.",
    document=Pareto,
    coach=coach,
    widget="practicum.ui.pareto:ParetoTool",
    many=True,
    examples=plot_examples("pareto"),
)
