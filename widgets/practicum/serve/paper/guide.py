"""The facilitator's guide to a module, made from its notebooks: a timetable, a kit list, notes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from practicum.learning.calls import calls_of
from practicum.learning.questions import load_questions
from practicum.learning.questions.placing import BETWEEN
from practicum.learning.timetable import timetable
from practicum.serve.lesson import read_lesson
from practicum.serve.notes import KIT, items_of, read_notes
from practicum.serve.paper.handout import on_paper
from practicum.serve.paper.sheet import write_paper

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from practicum.learning.course import Course, Module, Page
    from practicum.learning.questions import Question


class Key(NamedTuple):
    """A question and its right answer in words."""

    stem: str
    answers: tuple[str, ...]


@dataclass(frozen=True)
class PageGuide:
    """What a facilitator needs for one page.

    Attributes
    ----------
    page : Page
    notes : tuple of (str, str)
        Title and HTML of each part of the notes, without the kit.
    kit : tuple of str
    keys : tuple of Key
        The page's questions and their answers.
    """

    page: Page
    notes: tuple[tuple[str, str], ...]
    kit: tuple[str, ...]
    keys: tuple[Key, ...]


def write_guide(course: Course, folder: Path, module: Module, *, base: str = "") -> str:
    """Write the guide to a module.

    Parameters
    ----------
    course : Course
        The course.
    folder : Path
        Where its notebooks are.
    module : Module
        Which part of it.
    base : str
        Address of the served course, with a slash at its end, for links to slides, handouts and
        the pack; empty for paper, which has none.

    Returns
    -------
    str
        An HTML page that stands alone and needs no script.
    """
    questions = load_questions(folder)
    pages = [_page_guide(folder, page, questions) for page in module.pages]
    kit = sorted({item for page in pages for item in page.kit}, key=str.lower)
    return write_paper(
        "guide.html.j2",
        course=course,
        module=module,
        slots=timetable(module),
        pages=pages,
        kit=kit,
        base=base,
    )


def _page_guide(folder: Path, page: Page, questions: Mapping[str, Question]) -> PageGuide:
    path = folder / page.path
    notes = read_notes(path)
    told = tuple((note.title, on_paper(note.html)) for note in notes if note.title != KIT)
    return PageGuide(page, told, tuple(items_of(notes, KIT)), _keys(path, questions))


def _keys(path: Path, questions: Mapping[str, Question]) -> tuple[Key, ...]:
    cells = read_lesson(path).notebook.cells
    asked = [
        name
        for cell in cells
        if cell.cell_type == "code"
        for call in calls_of(cell.source)
        if call.name == "question"
        for name in call.words
        if name in questions
    ]
    return tuple(Key(questions[name].stem, right_answer(questions[name])) for name in asked)


def right_answer(question: Question) -> tuple[str, ...]:
    """Say a question's right answer in words, one line for each thing in it.

    Parameters
    ----------
    question : Question
        Of any kind: things to choose, to put in order, or to put in places.

    Examples
    --------
    >>> from practicum.learning.questions import Option, Single
    >>> right_answer(Single(id="sum", outcome="add", stem="1 + 1?", options=[
    ...     Option(id="two", text="2", right=True, feedback="One more than 1."),
    ...     Option(id="eleven", text="11", feedback="Those are two ones side by side."),
    ... ]))
    ('2',)
    """
    view = question.view()
    texts = {each["id"]: each["text"] for each in view.get("options", view.get("items", ()))}
    places = {each["id"]: each["text"] for each in view.get("places", ())}
    lines: list[str] = []
    for number, answer in enumerate(question.model_answer, 1):
        thing, _, place = answer.partition(BETWEEN)
        before = f"{number}. " if view["kind"] == "order" else ""
        lines.append(f"{before}{texts[thing]}{f' → {places[place]}' if place else ''}")
    return tuple(lines)
