"""Kinds of fields and rows that several documents have, read as people type them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from practicum.tools.quarters import grade

if TYPE_CHECKING:
    from pydantic.config import JsonDict

MAX_NAME = 120

Long: JsonDict = {"control": "long"}
Hidden: JsonDict = {"control": "none"}
Rows: JsonDict = {"control": "rows"}


def text_of(value: object) -> str:
    """Give what stands in a cell, whatever it holds.

    Examples
    --------
    >>> text_of(None), text_of(3)
    ('', '3')
    """
    return "" if value is None else str(value)


def _short(text: object) -> object:
    if isinstance(text, str) and len(text.strip()) > MAX_NAME:
        raise ValueError(f"A name of at most {MAX_NAME} characters fits on the chart.")
    return text


Cell = Annotated[str, BeforeValidator(text_of)]
"""Text of any kind; a number or nothing becomes text."""
Name = Annotated[str, BeforeValidator(_short)]
"""Words that have to fit on a chart."""
Grade = Annotated[float | None, BeforeValidator(grade)]
"""From 1 (little) to 10 (a lot), or not graded yet."""


def written(problem: str) -> BeforeValidator:
    """Refuse a text in which nothing is written, with a sentence for the reader."""

    def check(value: object) -> object:
        if value is None or (isinstance(value, str) and not value.strip()):
            raise ValueError(problem)
        return value

    return BeforeValidator(check)


def some(problem: str) -> BeforeValidator:
    """Refuse a list in which there is nothing, with a sentence for the reader."""

    def check(value: object) -> object:
        if isinstance(value, list | tuple) and not value:
            raise ValueError(problem)
        return value

    return BeforeValidator(check)


class TypedRow(BaseModel):
    """A row of a table as it was typed; what it means is found out where it is needed."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: Cell = ""


class Part(BaseModel):
    """A part of a drawing or a list, which others may name by its `id`."""

    model_config = ConfigDict(frozen=True, extra="ignore", str_strip_whitespace=True)

    id: str = Field(min_length=1, json_schema_extra=Hidden)
