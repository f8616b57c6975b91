"""Five whys: from a problem, why by why, to causes that a team can act on.

The tree of causes is also drawn as a fishbone: `practicum.tools.fishbone` shows the same document.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from practicum.tools.document import Document
from practicum.tools.fields import Cell, Part, Rows, some, written
from practicum.tools.registry import Tool
from practicum.tools.whys.coach import coach
from practicum.tools.whys.examples import book_bags, clinic, to_mend, ward_falls
from practicum.tools.whys.words import one_line

__all__ = ["TOOL", "CategoryRow", "CauseRow", "Link", "UnreadCause", "Whys", "coach"]

Act = Literal["", "yes", "with", "no"]
Evidence = Literal["", "saw", "counted"]
Answer = Literal["", "yes", "unsure", "no"]


class CauseRow(Part):
    """One cause; `parent` is the cause that it explains, ``""`` the problem itself.

    `order` says where it stands among those beside it: any numbers, smallest first. `box` is the
    box of the driver diagram that was made of it. `enough` says why fewer than three whys will do.
    """

    text: Annotated[str, written("This cause is still empty.")]
    parent: Cell = ""
    order: float = 0
    collapsed: bool = False
    evidence: Evidence = ""
    seen: Cell = ""
    act: Act = ""
    category: Cell = ""
    root: bool = False
    enough: Cell = ""
    box: Cell = ""


class CategoryRow(Part):
    """What a team has changed about a category of the fishbone."""

    name: Cell = ""
    gone: bool = False


class Link(Part):
    """An answer to a “therefore”; `id` is ``child>parent``, `asked` the sentence it answers."""

    answer: Answer = ""
    asked: Cell = ""


class UnreadCause(Part):
    """A row of a table that could not be taken in yet; cells as they were typed."""

    line: int = 0
    cause: Cell = ""
    explains: Cell = ""
    evidence: Cell = ""
    seen: Cell = ""
    act: Cell = ""
    category: Cell = ""


class Whys(Document):
    """A problem and the tree of its causes."""

    kind: ClassVar[str] = "whys"

    what: str = Field(
        min_length=1,
        title="What goes wrong",
        description="What you can see or count. No cause yet, no remedy, and nobody’s fault.",
        examples=["Two in three book bags don’t come back on Friday"],
    )
    where: str = Field("", title="Where", examples=["The nursery class"])
    often: str = Field("", title="How often", examples=["13 of 20 bags a week"])
    since: str = Field("", title="Since when", examples=["Since the new term in August"])
    causes: Annotated[tuple[CauseRow, ...], some("There are no causes yet.")] = Field(
        title="Causes", description="What leads to what.", json_schema_extra=Rows
    )
    therefore: tuple[Link, ...] = Field((), title="Read backwards", json_schema_extra=Rows)
    categories: tuple[CategoryRow, ...] = Field((), title="Categories", json_schema_extra=Rows)
    unread: tuple[UnreadCause, ...] = Field(
        (), title="Rows still to be read", json_schema_extra=Rows
    )


TOOL = Tool(
    name="five-whys",
    title="Five whys",
    summary="Ask why, and why again, until you come to a cause that you can act on.",
    document=Whys,
    coach=coach,
    widget="practicum.ui.five_whys:FiveWhysTool",
    many=True,
    line=one_line,
    examples={
        "nursery-book-bags": book_bags,
        "ward-falls": ward_falls,
        "clinic-missed": clinic,
        "to-mend": to_mend,
    },
    blank="five-whys",
)
