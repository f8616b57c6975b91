"""The aim: what a team will change, how much, for whom and by when."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field, model_validator

from practicum.tools.aims.checks import coach as coach_aim
from practicum.tools.aims.examples import MODEL_AIMS
from practicum.tools.aims.levels import common_levels, read_level, try_level
from practicum.tools.aims.sentence import sentence
from practicum.tools.aims.split import split_aim
from practicum.tools.document import Document
from practicum.tools.registry import Tool
from practicum.tools.words.dates import read_date

if TYPE_CHECKING:
    from collections.abc import Mapping

    from practicum.tools.coach import Finding

__all__ = ["TOOL", "Aim", "coach", "sentence", "split_aim"]

Direction = Literal["up", "down"]


def _number(value: Any) -> float:
    return read_level(value).value


def _date(value: Any) -> date:
    return value if isinstance(value, date) else read_date(str(value))


def _way(value: Any) -> Any:
    return {"increase": "up", "reduce": "down"}.get(str(value).strip().lower(), value)


Level = Annotated[float, BeforeValidator(_number)]
Day = Annotated[date, BeforeValidator(_date)]


class Aim(Document):
    """What a team will change: how much, for whom, by when.

    `baseline` and `target` are levels in `unit`; where the two were typed in different units of
    time, both are turned into the target's.
    """

    kind: ClassVar[str] = "aim"

    measure: str = Field(
        min_length=1,
        title="What will you measure?",
        description="The one thing you will count or time. Leave out how you will change it.",
        examples=["Book bags returned each week"],
    )
    population: str = Field(
        min_length=1,
        title="For whom?",
        description="The people whose experience should get better.",
        examples=["P1 pupils"],
    )
    where: str = Field(
        default="",
        title="Where?",
        description="The place or team where you will start.",
        examples=["Calder Primary School"],
    )
    baseline: Level = Field(
        title="Where are you now?",
        description="The level today, from your own data. A rough count is a start.",
        examples=["35%"],
        json_schema_extra={"control": "number"},
    )
    target: Level = Field(
        title="Where do you want to be?",
        description="The level you want to reach: a stretch, but within reach.",
        examples=["80%"],
        json_schema_extra={"control": "number"},
    )
    unit: str = Field(
        default="",
        title="What are the numbers in?",
        description="Such as %, days, minutes or falls a month.",
    )
    direction: Direction | None = Field(
        default=None,
        title="Should it go up or down?",
        description="If you leave this open, your two numbers tell.",
        json_schema_extra={"labels": {"up": "Up: more is better", "down": "Down: less is better"}},
    )
    deadline: Day = Field(
        title="By when?",
        description="A date in the next year or two.",
        examples=["30 June 2027"],
        json_schema_extra={"control": "date"},
    )
    why: str = Field(
        default="",
        title="Why does it matter?",
        description="What will be better for people? One or two sentences.",
        examples=["Children who read at home each week learn to read sooner."],
        json_schema_extra={"control": "long"},
    )
    sponsor: str = Field(
        default="",
        title="Who is your sponsor?",
        description="The senior person who clears the way for you. Their job title is enough.",
        examples=["Head teacher"],
    )

    @model_validator(mode="before")
    @classmethod
    def _fill_in(cls, content: Any) -> Any:
        """Take the unit and the direction from the numbers where they are not typed."""
        if not isinstance(content, dict):
            return content
        now, then = try_level(content.get("baseline")), try_level(content.get("target"))
        unit = content.get("unit") or ""
        levels = common_levels(now, then, unit if isinstance(unit, str) else "")
        filled = dict(content)
        if levels.baseline is not None and levels.target is not None and not levels.clash:
            filled |= {"baseline": levels.baseline, "target": levels.target}
            if not content.get("direction") and levels.target != levels.baseline:
                filled["direction"] = "up" if levels.target > levels.baseline else "down"
        return filled | ({"unit": levels.unit} if levels.unit and not unit else {})

    @model_validator(mode="before")
    @classmethod
    def _read_direction(cls, content: Any) -> Any:
        if isinstance(content, dict) and content.get("direction"):
            return {**content, "direction": _way(content["direction"])}
        return content


def coach(content: Mapping[str, Any], *, today: date | None = None) -> tuple[Finding, ...]:
    """Say what a coach would say about the aim that is being written.

    Parameters
    ----------
    content : mapping
        What was typed so far, field by field.
    today : date, optional
        Without it, the machine's own day.

    Returns
    -------
    tuple of Finding
        Nothing while every field is blank.
    """
    if not any(str(value).strip() for value in content.values() if value is not None):
        return ()
    return coach_aim(content, today=today)


TOOL = Tool(
    name="aim",
    title="Aim",
    summary="Say what you will change: how much, for whom and by when.",
    document=Aim,
    coach=coach,
    widget="practicum.ui.aim:AimTool",
    line=sentence,
    examples={each.id: partial(dict, each.fields) for each in MODEL_AIMS},
)
