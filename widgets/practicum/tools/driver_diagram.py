"""The driver diagram: from the aim to what drives it, and on to the ideas that a team will test.

The ideas in it are the team's bank of change ideas: `practicum.tools.change_ideas` shows the same
document from the other end (``docs/decisions/one-truth-for-ideas.md``).
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal

from pydantic import Field

from practicum.tools.document import Document
from practicum.tools.drivers.coach import coach
from practicum.tools.drivers.examples import book_bags, letters_to_mend
from practicum.tools.drivers.graph import one_line
from practicum.tools.fields import Cell, Grade, Part, Rows, some, written
from practicum.tools.registry import Tool

if TYPE_CHECKING:
    from collections.abc import Mapping


__all__ = ["TOOL", "Box", "DriverDiagram", "Link", "MeasureLink", "UnreadIdea", "coach"]

Kind = Literal["aim", "primary", "secondary", "idea"]
Source = Literal["", "concept", "front-line", "evidence", "map"]
Belief = Literal["", "low", "medium", "high"]


class Box(Part):
    """One box of the diagram; the fields after `order` are those of a change idea.

    `order` says where it stands among the boxes beside it: any numbers, smallest first.
    `effort` and `impact` go from 1 (little) to 10 (a lot).
    """

    text: Annotated[str, written("This box is still empty.")]
    kind: Kind
    collapsed: bool = False
    order: float = 0
    source: Source = ""
    concept: Cell = ""
    origin: Cell = ""
    effort: Grade = None
    impact: Grade = None
    belief: Belief = ""
    parked: bool = False


class Link(Part):
    """`child` helps `parent` along. Primary drivers belong to the aim without a link."""

    child: str
    parent: str


class MeasureLink(Part):
    """The measure with the key `measure` tells how the box `node` is doing."""

    node: str
    measure: str


class UnreadIdea(Part):
    """A row of a table that could not be taken in as an idea yet; cells as they were typed."""

    line: int = 0
    idea: Cell = ""
    driver: Cell = ""
    source: Cell = ""
    effort: Cell = ""
    impact: Cell = ""
    belief: Cell = ""
    origin: Cell = ""


class DriverDiagram(Document):
    """A team's theory: what has to be right to reach the aim, and which changes may do it."""

    kind: ClassVar[str] = "driver-diagram"

    nodes: Annotated[tuple[Box, ...], some("There are no boxes yet.")] = Field(
        title="Boxes",
        description="The aim, its drivers and the change ideas.",
        json_schema_extra=Rows,
    )
    links: tuple[Link, ...] = Field((), title="What belongs to what", json_schema_extra=Rows)
    measures: tuple[MeasureLink, ...] = Field(
        (), title="Measures of the drivers", json_schema_extra=Rows
    )
    unread: tuple[UnreadIdea, ...] = Field(
        (), title="Rows still to be read", json_schema_extra=Rows
    )


def _line(content: Mapping[str, Any]) -> str:
    return one_line(content)


TOOL = Tool(
    name="driver-diagram",
    title="Driver diagram",
    summary="Show what has to be right to reach your aim, and which ideas might do it.",
    document=DriverDiagram,
    coach=coach,
    widget="practicum.ui.driver_diagram:DriverDiagramTool",
    line=_line,
    examples={"nursery-book-bags": partial(book_bags), "to-mend": letters_to_mend},
    blank="driver-diagram",
)
