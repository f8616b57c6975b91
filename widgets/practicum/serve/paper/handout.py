"""A page's handout: its text, with blank sheets for its tools and its questions to answer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from practicum.figures.blank_sheets import BLANKS, title_of
from practicum.learning.calls import calls_of
from practicum.serve.lesson import read_lesson
from practicum.serve.paper.sheet import write_paper
from practicum.serve.paper.stand_ins import LINES, Printer, StandIn

if TYPE_CHECKING:
    from pathlib import Path

    from practicum.learning.course import Course, Page
    from practicum.serve.lesson import Lesson, Section


@dataclass(frozen=True)
class Part:
    """A piece of a handout: text, or what stands for something alive."""

    html: str = ""
    stand_in: StandIn | None = None


@dataclass(frozen=True)
class PaperSection:
    """A section of a handout."""

    title: str
    parts: tuple[Part, ...]


def write_handout(course: Course, folder: Path, slug: str, *, base: str = "") -> str:
    """Write a page's handout.

    Parameters
    ----------
    course : Course
        The course.
    folder : Path
        Where its notebooks are.
    slug : str
        Address of the page.
    base : str
        Address of the served course, for the way back; empty for paper, which has none.

    Returns
    -------
    str
        An HTML page that stands alone and needs no script.

    Raises
    ------
    UnknownPageError
        If there is no such page.
    """
    page = course.page(slug)
    lesson = read_lesson(folder / page.path)
    printer = Printer(course, folder, course.module(slug))
    answers: list[str] = []
    sections = [_section(lesson, section, printer, answers) for section in lesson.sections]
    if page.sheets:
        sections.append(_sheets(page))
    return write_paper(
        "handout.html.j2",
        course=course,
        module=course.module(slug),
        page=page,
        sections=sections,
        answers=answers,
        lines=LINES,
        base=base,
    )


def _section(
    lesson: Lesson, section: Section, printer: Printer, answers: list[str]
) -> PaperSection:
    parts: list[Part] = []
    for piece in section.pieces:
        if piece.html:
            html, folded = take_folds(on_paper(piece.html))
            answers += folded
            parts.append(Part(html=html))
        else:
            calls = calls_of(lesson.notebook.cells[piece.cell].source)
            parts += [Part(stand_in=each) for each in printer.stand_ins(calls)]
    return PaperSection(section.title, tuple(parts))


def _sheets(page: Page) -> PaperSection:
    drawn = [
        StandIn(kind="drawing", title=title_of(name), drawing=BLANKS[name]())
        for name in page.sheets
    ]
    return PaperSection("To take with you", tuple(Part(stand_in=each) for each in drawn))


def on_paper(html: str) -> str:
    """Take the links out of a text: paper leads nowhere.

    Examples
    --------
    >>> on_paper('Go on to <a href="../m/b">Your test</a>.')
    'Go on to <em>Your test</em>.'
    """
    return re.sub(r"<a\b[^>]*>(.*?)</a>", r"<em>\1</em>", html, flags=re.DOTALL)


def take_folds(html: str) -> tuple[str, list[str]]:
    """Move what is folded away on the page to the end of the handout.

    Parameters
    ----------
    html : str
        A piece of text.

    Returns
    -------
    tuple of str and list of str
        The text with a word on where to look instead, and what was folded, as HTML.

    Examples
    --------
    >>> take_folds("<details><summary>Ours</summary><p>Five.</p></details>")
    ('<p class="a-turn">“Ours” is on the last page.</p>', ['<h3>Ours</h3><p>Five.</p>'])
    """
    folded: list[str] = []

    def turn(found: re.Match[str]) -> str:
        folded.append(f"<h3>{found[1].strip()}</h3>{found[2]}")
        return f'<p class="a-turn">“{found[1].strip()}” is on the last page.</p>'

    pattern = r"<details>\s*<summary>(.*?)</summary>(.*?)</details>"
    return re.sub(pattern, turn, html, flags=re.DOTALL), folded
