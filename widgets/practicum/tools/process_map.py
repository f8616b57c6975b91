"""The process map: what happens from first to last, who does it, and how long it takes.

One document holds the process as it is now and as it could be, side by side.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field

from practicum.tools.document import Document
from practicum.tools.fields import Cell, Part, Rows, some, text_of, written
from practicum.tools.process_maps.aloud import say_counts
from practicum.tools.process_maps.coach import coach
from practicum.tools.process_maps.durations import read_minutes
from practicum.tools.process_maps.examples import (
    book_bags,
    discharge_medicines,
    repair_to_mend,
    speech_therapy,
)
from practicum.tools.process_maps.flow import read_flow, read_share
from practicum.tools.registry import Tool

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


__all__ = ["TOOL", "Branch", "Lane", "MapStep", "ProcessMap", "coach"]

Kind = Literal["start", "step", "decision", "end"]
Value = Literal["", "value", "necessary", "waste"]
Waste = Literal[
    "",
    "transport",
    "resource",
    "inventory",
    "motion",
    "waiting",
    "overproduction",
    "overprocessing",
    "defects",
]


def _work(value: object) -> float | None:
    typed = text_of(value).strip()
    return read_minutes(typed, work=True) if typed else None


def _wait(value: object) -> float | None:
    typed = text_of(value).strip()
    return read_minutes(typed) if typed else None


def _share(value: object) -> float | None:
    typed = text_of(value).strip()
    return read_share(typed) if typed else None


class _Ordered(Part):
    order: float = 0


class Lane(_Ordered):
    """Who does a part of the process: a role, a team, a place; `order` says where it stands."""

    name: Annotated[str, written("Say who this is, by role: “Key worker”.")]


class MapStep(_Ordered):
    """One step.

    `lane` is the id of who does it. `work` is the time that somebody works at it, `wait` the time
    before it in which nothing happens; both in minutes. `says` is who judged its value. `idea` is
    the change idea that came from it, a box of the driver diagram. On the future side, `was` is the
    step of now that it stands for.
    """

    text: Annotated[str, written("This step is still empty.")]
    kind: Kind = "step"
    lane: Cell = ""
    work: Annotated[float | None, BeforeValidator(_work)] = None
    wait: Annotated[float | None, BeforeValidator(_wait)] = None
    value: Value = ""
    waste: Waste = ""
    says: Cell = ""
    idea: Cell = ""
    was: Cell = ""


class Branch(_Ordered):
    """A way on from `step`: ``"next"`` or the id of a step; `typed` is what could not be found."""

    step: str
    to: Cell = ""
    when: Cell = ""
    share: Annotated[float | None, BeforeValidator(_share)] = None
    typed: Cell = ""


class ProcessMap(Document):
    """A process: its steps now, in the future, and who does them."""

    kind: ClassVar[str] = "process-map"

    name: str = Field(
        min_length=1,
        title="Which process is this?",
        description="From where to where, in a few words.",
        examples=["A book bag, from Friday to Friday"],
    )
    steps: Annotated[tuple[MapStep, ...], some("There are no steps yet.")] = Field(
        title="Steps now", description="What happens today.", json_schema_extra=Rows
    )
    lanes: tuple[Lane, ...] = Field((), title="Who does it", json_schema_extra=Rows)
    branches: tuple[Branch, ...] = Field((), title="Where it goes on", json_schema_extra=Rows)
    future: tuple[MapStep, ...] = Field((), title="Steps in future", json_schema_extra=Rows)


def _line(content: Mapping[str, Any]) -> str:
    name = content.get("name")
    words = " ".join(name.split()) if isinstance(name, str) else ""
    counts = say_counts(read_flow(content))
    return f"{words}: {counts[:1].lower()}{counts[1:]}" if words else counts


TOOL = Tool(
    name="process-map",
    title="Process map",
    summary="See what really happens, step by step, where it waits and where it changes hands.",
    document=ProcessMap,
    coach=coach,
    widget="practicum.ui.process_map:ProcessMapTool",
    many=True,
    line=_line,
    examples={
        "nursery-book-bags": book_bags,
        "ward-discharge-medicines": discharge_medicines,
        "speech-therapy-referral": speech_therapy,
        "to-mend": repair_to_mend,
    },
    blank="process-map",
)
