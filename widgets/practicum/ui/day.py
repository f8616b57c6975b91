"""What the widgets of a day share: which module it is, and what the project holds of it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from practicum.learning.course import UnknownPageError
from practicum.learning.course_file import course_folder, load_course
from practicum.learning.day_summary import Part, summarise_day
from practicum.project.practice import is_practice

if TYPE_CHECKING:
    from collections.abc import Mapping

    from practicum.learning.course import Course, Module
    from practicum.store.protocol import Store


@cache
def the_course() -> Course:
    """Give the course, read once a kernel."""
    return load_course(course_folder())


def find_day(slug: str = "") -> Module:
    """Give a module by its slug; without one, the first that groups its outcomes.

    Raises
    ------
    UnknownPageError
        If there is none.
    """
    for module in the_course().modules:
        if module.slug == slug or (not slug and module.groups):
            return module
    raise UnknownPageError(f"The course has no module called “{slug}”.")


def content_of(store: Store, project: str, kind: str, key: str = "main") -> Mapping[str, Any]:
    """Give what a document holds; nothing if there is none."""
    found = store.load(project, kind, key)
    return found.content if found else {}


def parts_of(store: Store, project: str, module: Module) -> tuple[Part, ...]:
    """Give what a project has of a day's work: its aim, and what the day's tools keep."""
    parts = summarise_day(
        content_of(store, project, "aim"),
        content_of(store, project, "driver-diagram"),
        _own(store, project, "pdsa"),
        _own(store, project, "measure"),
        maps=_own(store, project, "process-map"),
        whys=_own(store, project, "whys"),
    )
    tools = {"aim", *(tool for page in module.pages for tool in page.tools)}
    return tuple(part for part in parts if part.tool in tools)


def _own(store: Store, project: str, kind: str) -> list[Mapping[str, Any]]:
    """Give the contents of a team's own sheets of a kind, the first of them first."""
    own = [each for each in store.documents(project, kind) if not is_practice(each.key)]
    own.sort(key=lambda each: (each.key != "main", each.saved_at))
    return [each.content for each in own]


def view_parts(parts: tuple[Part, ...]) -> list[dict[str, Any]]:
    """Give the parts as the page draws them, each with the page that its tool is on."""
    return [{**part._asdict(), "page": page_of(part.tool)} for part in parts]


@cache
def page_of(tool: str) -> dict[str, str]:
    """Give the first page of the course that uses a tool."""
    pages = (page for page in the_course().pages if tool in page.tools)
    page = next(pages, None)
    return {"title": page.title, "slug": page.slug} if page else {}
