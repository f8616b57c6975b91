"""Histogram: how single values spread."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from pydantic import Field

from practicum.tools.coach import Finding
from practicum.tools.document import Document
from practicum.tools.fields import Cell, Name, TypedRow
from practicum.tools.measure import Number
from practicum.tools.plots.examples import plot_examples
from practicum.tools.plots.numbers import numbers_of
from practicum.tools.registry import Tool

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FEW = 20


class ValueRow(TypedRow):
    """One value, as it was typed; `numbers_of` says what it means."""

    value: Cell = ""
    note: Cell = ""


class Histogram(Document):
    """Single values, and how to look at them."""

    kind: ClassVar[str] = "histogram"

    name: Name = Field(
        title="What you measured",
        description="The heading of your chart.",
        examples=["Days from referral to first visit"],
    )
    unit: Name = Field(title="Unit", examples=["days"])
    limit: Number | None = Field(
        None,
        title="A level to compare with, if there is one",
        description="Such as a standard or a promise. We say how many lie above it.",
        examples=["28"],
        json_schema_extra={"control": "number"},
    )
    width: Number | None = Field(
        None,
        title="Width of a bar",
        description="Leave it empty and we choose.",
        examples=["7"],
        json_schema_extra={"control": "number"},
    )
    rows: tuple[ValueRow, ...] = Field((), title="Values", json_schema_extra={"control": "rows"})


def coach(content: Mapping[str, Any]) -> tuple[Finding, ...]:
    """Look at what a histogram can and cannot show.

    Parameters
    ----------
    content : mapping
        What was typed so far.

    Returns
    -------
    tuple of Finding
        ``few-values``, ``all-alike``.

    Examples
    --------
    >>> [finding.id for finding in coach({"rows": [{"value": "3"}, {"value": "4"}]})]
    ['few-values']
    """
    return tuple(_findings(content))


def _findings(content: Mapping[str, Any]) -> Iterator[Finding]:
    values = numbers_of(content).values
    if not values:
        return
    if len(values) < FEW:
        yield Finding(
            "few-values",
            f"There are {len(values)} values so far.",
            "With so few, the shape of the bars is mostly chance.",
            f"Take {FEW} or more. Until then, look at the values themselves.",
        )
    if len(values) >= FEW and len(set(values)) == 1:
        yield Finding(
            "all-alike",
            "Every value is the same.",
            "Real work is seldom so even. Perhaps a form fills it in, or people round.",
            "Ask how the number gets on to the form.",
        )


TOOL = Tool(
    name="histogram",
    title="Histogram",
    summary="See how your values spread: where most of them lie, and how far the others reach.",
    document=Histogram,
    coach=coach,
    widget="practicum.ui.histogram:HistogramTool",
    many=True,
    examples=plot_examples("histogram"),
)
