"""What stands on paper where a page has something alive: a blank sheet, printed questions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from practicum.figures.blank_sheets import BLANKS
from practicum.tools.form import form_of
from practicum.tools.registry import UnknownToolError, find_tool

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from practicum.learning.calls import Call
    from practicum.learning.questions import Question
    from practicum.tools.form import Field


@dataclass(frozen=True, kw_only=True)
class StandIn:
    """One thing on paper.

    Attributes
    ----------
    kind : str
        Which part of the template writes it: ``"sheet"``, ``"drawing"``, ``"questions"`` or
        ``"page"``, which says that this part is on the page.
    title : str
        What stands above it.
    practice : bool
        Whether it is for practice rather than for the team's own project.
    fields : tuple of Field
        What to fill in, on a sheet.
    drawing : str
        SVG, of a drawing.
    questions : tuple of mapping
        What a question's page may know, as `Question.view` gives it.
    """

    kind: str
    title: str = ""
    practice: bool = False
    fields: tuple[Field, ...] = ()
    drawing: str = ""
    questions: tuple[Mapping[str, Any], ...] = ()


LINES = {"text": 1, "long": 4, "number": 1, "date": 1, "rows": 8, "choice": 0}
"""How many lines a field has on paper, by its control; what is not named has no place there."""


def stand_ins(calls: Sequence[Call], questions: Mapping[str, Question]) -> list[StandIn]:
    """Give what stands on paper for a cell's calls.

    Parameters
    ----------
    calls : sequence of Call
        What the cell asks for.
    questions : mapping of str to Question
        The course's questions by id.

    Returns
    -------
    list of StandIn
        In order.

    Examples
    --------
    >>> from practicum.learning.calls import calls_of
    >>> stand_ins(calls_of('tool("aim")'), {})[0].title
    'Aim'
    """
    makers: Mapping[str, Callable[[Call], StandIn | None]] = {
        "tool": _tool,
        "question": lambda call: _questions(call, questions),
    }
    found = [makers.get(call.name, _on_the_page)(call) for call in calls]
    return [each for each in found if each is not None]


def _tool(call: Call) -> StandIn | None:
    try:
        tool = find_tool(call.words[0])
    except (IndexError, UnknownToolError):
        return None
    practice = call.named.get("key", "").startswith("practice-")
    if tool.blank:
        drawing = BLANKS[tool.blank]()
        return StandIn(kind="drawing", title=tool.title, practice=practice, drawing=drawing)
    fields = tuple(field for field in form_of(tool.document) if field.control in LINES)
    return StandIn(kind="sheet", title=tool.title, practice=practice, fields=fields)


def _questions(call: Call, questions: Mapping[str, Question]) -> StandIn:
    views = tuple(questions[name].view() for name in call.words if name in questions)
    return StandIn(kind="questions", questions=views)


def _on_the_page(_call: Call) -> StandIn:
    return StandIn(kind="page")
