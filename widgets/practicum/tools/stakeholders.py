"""Stakeholders: who is touched by a change, who can help or stop it, and what to do about it.

What a team writes here is about people, and could hurt them. So the kind is private by default:
reports, storyboards and files that are passed on leave it out until the team shares it
(`practicum.project.privacy`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field

from practicum.tools.document import Document
from practicum.tools.drivers.graph import count_of
from practicum.tools.fields import Cell, Grade, Part, Rows, some, written
from practicum.tools.people.coach import coach
from practicum.tools.people.examples import book_bags, to_mend, ward_falls
from practicum.tools.people.groups import TITLES, gaps, read_groups
from practicum.tools.people.nine import NINE
from practicum.tools.registry import Tool

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic.config import JsonDict

__all__ = ["TOOL", "Stakeholder", "Stakeholders", "UnreadStakeholder", "coach"]

Position = Literal["against", "doubtful", "neutral", "supports", "leads"]
Side = Literal[
    "commissioners",
    "customers",
    "consumers",
    "collaborators",
    "contributors",
    "channels",
    "commentators",
    "champions",
    "competitors",
]
PLACES: JsonDict = {"labels": dict(TITLES)}
SIDES: JsonDict = {"labels": {each.id: each.title for each in NINE}}


def _or_none(value: object) -> object:
    return value or None


class Stakeholder(Part):
    """One group of people, or one role.

    `power` and `impact` go from 1 (little) to 10 (a lot).
    """

    group: Annotated[str, written("Who is it? A role is enough.")] = Field(
        title="Who?",
        description="A group or a role rather than a name.",
        examples=["Parents of the nursery class"],
    )
    power: Grade = Field(
        None,
        title="Power",
        description="How much can they help or stop it? 1 is hardly, 10 is very much.",
        json_schema_extra={"control": "number"},
    )
    impact: Grade = Field(
        None,
        title="Impact",
        description="How much does it change their day? 1 is hardly, 10 is very much.",
        json_schema_extra={"control": "number"},
    )
    now: Annotated[Position | None, BeforeValidator(_or_none)] = Field(
        None,
        title="Where are they now?",
        description="As far as you know. Ask them if you can.",
        json_schema_extra=PLACES,
    )
    needed: Annotated[Position | None, BeforeValidator(_or_none)] = Field(
        None,
        title="Where do you need them?",
        description="What is enough for the change to work? Not everybody has to be for it.",
        json_schema_extra=PLACES,
    )
    matters: Cell = Field(
        "",
        title="What matters to them?",
        description="In their own words, so that they could read it.",
        examples=["That the morning at the gate stays short"],
        json_schema_extra={"control": "long"},
    )
    action: Cell = Field(
        "",
        title="What will you do?",
        description="Something that somebody can see you do.",
        examples=["Open the bag with them at the gate on Monday"],
        json_schema_extra={"control": "long"},
    )
    who: Cell = Field("", title="Who does it?", description="One of you, by role.")
    when: Cell = Field("", title="By when?", examples=["Friday, 4 December"])
    side: Annotated[Side | None, BeforeValidator(_or_none)] = Field(
        None,
        title="How do they come in?",
        description="Which of the nine Cs, if you like.",
        json_schema_extra=SIDES,
    )


class UnreadStakeholder(Part):
    """A row of a table that could not be taken in yet; cells as they were typed."""

    line: int = 0
    group: Cell = ""
    power: Cell = ""
    impact: Cell = ""
    now: Cell = ""
    needed: Cell = ""
    matters: Cell = ""
    action: Cell = ""
    who: Cell = ""
    when: Cell = ""


class Stakeholders(Document):
    """Everybody whom a change touches, or who can help or stop it."""

    kind: ClassVar[str] = "stakeholders"
    private_by_default: ClassVar[bool] = True

    groups: Annotated[tuple[Stakeholder, ...], some("There is nobody on the list yet.")] = Field(
        title="Groups and roles",
        description="Who is touched by the change, and who can help or stop it?",
        json_schema_extra=Rows,
    )
    shared: bool = Field(
        default=False,
        title="Let this list go along",
        description="Into reports, storyboards and files that you pass on.",
        json_schema_extra={"control": "none"},
    )
    unread: tuple[UnreadStakeholder, ...] = Field(
        (), title="Rows still to be read", json_schema_extra=Rows
    )


def _line(content: Mapping[str, Any]) -> str:
    groups = read_groups(content)
    parts = [count_of(len(groups), "group")] if groups else []
    apart = len(gaps(groups))
    return ", ".join([*parts, count_of(apart, "gap")] if apart else parts)


TOOL = Tool(
    name="stakeholders",
    title="Stakeholders",
    summary="See who can help or stop your change, whom it touches, and what to do about it.",
    document=Stakeholders,
    coach=coach,
    widget="practicum.ui.stakeholders:StakeholdersTool",
    line=_line,
    examples={"nursery-book-bags": book_bags, "ward-falls": ward_falls, "to-mend": to_mend},
    blank="stakeholders",
)
