"""What stands on paper where a page has something alive: a blank sheet, printed questions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from practicum.figures.blank_sheets import BLANKS
from practicum.learning.questions import load_questions
from practicum.learning.reflection import load_prompts
from practicum.learning.review import load_points
from practicum.serve.paper.worked import worked_lines
from practicum.tools.form import form_of
from practicum.tools.registry import UnknownToolError, find_tool

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from practicum.learning.calls import Call
    from practicum.learning.course import Course, Module
    from practicum.learning.questions import Question
    from practicum.serve.paper.worked import Line
    from practicum.tools.form import Field


@dataclass(frozen=True, kw_only=True)
class StandIn:
    """One thing on paper.

    Attributes
    ----------
    kind : str
        Which part of the template writes it: ``"sheet"``, ``"worked"``, ``"drawing"``,
        ``"questions"``, ``"lines"``, ``"scale"``, ``"points"`` or ``"page"``, which says that this
        part is on the page.
    title : str
        What stands above it.
    hint : str
        What stands below the title.
    practice : bool
        Whether it is for practice rather than for the team's own project.
    fields : tuple of Field
        What to fill in, on a sheet.
    drawing : str
        SVG, of a drawing.
    lines : tuple of Line
        What stands in an example.
    questions : tuple of mapping
        What a question's page may know, as `Question.view` gives it.
    items : tuple of str
        What is rated on a scale, or ticked.
    """

    kind: str
    title: str = ""
    hint: str = ""
    practice: bool = False
    fields: tuple[Field, ...] = ()
    drawing: str = ""
    lines: tuple[Line, ...] = ()
    questions: tuple[Mapping[str, Any], ...] = ()
    items: tuple[str, ...] = ()


LINES = {"text": 1, "long": 4, "number": 1, "date": 1, "rows": 8, "choice": 0}
"""How many lines a field has on paper, by its control; what is not named has no place there."""

PLACED = {"change-ideas", "run-chart", "stakeholders"}
"""Tools of which an empty grid is printed beside the example: something is drawn on it by hand."""

Maker = Callable[["Printer", "Call"], StandIn | None]


class Printer:
    """Finds what stands for the cells of a page.

    Parameters
    ----------
    course : Course
    folder : Path
        Where its notebooks are.
    module : Module
        The one that the page belongs to.
    """

    def __init__(self, course: Course, folder: Path, module: Module) -> None:
        self.course = course
        self.folder = folder
        self.module = module
        self.questions: Mapping[str, Question] = load_questions(folder)
        prompts = load_prompts(folder).values()
        self.prompts = {prompt.id: prompt for some in prompts for prompt in some}

    def stand_ins(self, calls: Sequence[Call]) -> list[StandIn]:
        """Give what stands on paper for a cell's calls, in order."""
        found = [MAKERS.get(call.name, _on_the_page)(self, call) for call in calls]
        return [each for each in found if each is not None]

    def named(self, call: Call) -> Module:
        """Give the module that a call names, or the page's own."""
        slugs = {module.slug: module for module in self.course.modules}
        return next((slugs[word] for word in call.words if word in slugs), self.module)


def _tool(_printer: Printer, call: Call) -> StandIn | None:
    try:
        tool = find_tool(call.words[0])
    except (IndexError, UnknownToolError):
        return None
    practice = call.named.get("key", "").startswith("practice-")
    example = tool.examples.get(call.named.get("example", ""))
    if practice and example:
        # the page asks about what stands in it: an empty sheet would be no answer
        drawing = BLANKS[tool.blank]() if tool.name in PLACED else ""
        lines = worked_lines(tool, example())
        return StandIn(kind="worked", title=tool.title, practice=True, lines=lines, drawing=drawing)
    if tool.blank:
        drawing = BLANKS[tool.blank]()
        return StandIn(kind="drawing", title=tool.title, practice=practice, drawing=drawing)
    fields = tuple(field for field in form_of(tool.document) if field.control in LINES)
    return StandIn(kind="sheet", title=tool.title, practice=practice, fields=fields)


def _questions(printer: Printer, call: Call) -> StandIn:
    asked = [printer.questions[name] for name in call.words if name in printer.questions]
    return StandIn(kind="questions", questions=tuple(each.view() for each in asked))


def _reflection(printer: Printer, call: Call) -> StandIn | None:
    prompt = printer.prompts.get(call.words[0]) if call.words else None
    if prompt is None:
        return None
    return StandIn(kind="lines", title=prompt.text, hint=prompt.hint)


def _confidence(printer: Printer, call: Call) -> StandIn:
    groups = tuple(group.text for group in printer.named(call).groups)
    return StandIn(kind="scale", title="How sure are you that you could …", items=groups)


def _review(printer: Printer, call: Call) -> StandIn:
    points = load_points(printer.folder, printer.named(call).slug)
    return StandIn(
        kind="points", title="What a reviewer looks for", items=tuple(each.text for each in points)
    )


def _on_the_page(_printer: Printer, _call: Call) -> StandIn:
    return StandIn(kind="page")


MAKERS: Mapping[str, Maker] = {
    "tool": _tool,
    "question": _questions,
    "reflect": _reflection,
    "confidence": _confidence,
    "peer_review": _review,
}
"""What stands for each call of the package, by its name."""
