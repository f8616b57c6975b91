"""Everything of the course that can be printed, in one file for a day without a network."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from practicum.figures.blank_sheets import BLANKS, title_of
from practicum.serve.paper.guide import write_guide
from practicum.serve.paper.handout import write_handout
from practicum.serve.paper.sheet import write_paper

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from practicum.learning.course import Course, Module

SAME_DAY = (1980, 1, 1, 0, 0, 0)
"""The day that all files in a pack carry, so that the same course makes the same pack."""


def write_pack(course: Course, folder: Path, modules: Sequence[Module] = ()) -> bytes:
    """Make the pack.

    Parameters
    ----------
    course : Course
        The course.
    folder : Path
        Where its notebooks are.
    modules : sequence of Module
        Which parts of it; empty means all that have pages.

    Returns
    -------
    bytes
        A ZIP file: a guide and handouts for each module, blank sheets, and a list of it all to
        begin with. Every page in it opens in a browser by itself.
    """
    chosen = list(modules) or [module for module in course.modules if module.pages]
    sheets = list(_blank_sheets(course))
    parts = [(module, list(_papers(course, folder, module))) for module in chosen]
    start = write_paper("contents.html.j2", course=course, parts=parts, sheets=sheets)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as pack:
        _put(pack, "start-here.html", start)
        for name, _, text in [*(each for _, papers in parts for each in papers), *sheets]:
            _put(pack, name, text)
    return buffer.getvalue()


def _papers(course: Course, folder: Path, module: Module) -> Iterator[tuple[str, str, str]]:
    """Give a module's papers: name of the file, what it is, and the page."""
    yield (
        f"{module.slug}/facilitators-guide.html",
        "Facilitator’s guide",
        write_guide(course, folder, module),
    )
    for page in module.pages:
        yield f"{page.slug}.html", page.title, write_handout(course, folder, page.slug)


def _blank_sheets(course: Course) -> Iterator[tuple[str, str, str]]:
    for name in BLANKS:
        yield f"blank-sheets/{name}.html", sheet_title(name), write_sheet(course, name)


def write_sheet(course: Course, name: str, *, back: str = "") -> str:
    """Write the page of one blank sheet.

    Parameters
    ----------
    course : Course
        The course.
    name : str
        Name of a drawing in `practicum.figures.blank_sheets`.
    back : str
        Address of the served course, for the way back; empty for paper, which has none.

    Returns
    -------
    str
        An HTML page that stands alone and needs no script.

    Raises
    ------
    KeyError
        If there is no such sheet.
    """
    drawing = BLANKS[name]()
    return write_paper(
        "blank.html.j2", course=course, title=sheet_title(name), drawing=drawing, back=back
    )


def sheet_title(name: str) -> str:
    """Say what a sheet is, and what it is for.

    Examples
    --------
    >>> sheet_title("waste-walk")
    'Waste walk, to fill in by hand'
    """
    return f"{title_of(name)}, to fill in by hand"


def _put(pack: zipfile.ZipFile, name: str, text: str) -> None:
    about = zipfile.ZipInfo(name, SAME_DAY)
    about.compress_type = zipfile.ZIP_DEFLATED
    pack.writestr(about, text)
