"""Reads ``course.yml``: the one source of the course's order, titles, minutes and outcomes."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from practicum.learning.course import Course, Group, Module, Outcome, Page
from practicum.learning.timetable import Break, Day
from practicum.learning.yaml_file import parse_yaml
from practicum.tools.registry import brought_tools

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

COURSE_FILE = "course.yml"
MORE_TOOLS = "more-tools"
"""The place of the tools that other packages bring."""


class CourseError(ValueError):
    """``course.yml`` cannot be used; the message says where and why."""


def course_folder() -> Path:
    """Find the course: the clone's folder if there is one, else the installed package's.

    Returns
    -------
    Path
        The folder with ``course.yml``.

    Raises
    ------
    CourseError
        If there is neither.
    """
    package = Path(__file__).parents[1]
    for folder in (package.parents[1] / "course", package / "_course"):
        if (folder / COURSE_FILE).is_file():
            return folder
    raise CourseError("The course's pages are missing. Please install Practicum again.")


def load_course(folder: Path) -> Course:
    """Read a course from its folder.

    Parameters
    ----------
    folder : Path
        The folder with ``course.yml`` and the notebooks.

    Returns
    -------
    Course

    Raises
    ------
    CourseError
        If the file is missing or wrong; the message says where and why.

    Examples
    --------
    >>> load_course(course_folder()).pages[0].title
    'Why tests beat plans'
    """
    try:
        course = _read((folder / COURSE_FILE).read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError) as error:
        raise CourseError(f"{COURSE_FILE} cannot be read: {error}") from error
    return _with_more_tools(course)


@lru_cache(maxsize=8)  # a page asks for each tool that it can lead to
def _read(text: str) -> Course:
    raw = parse_yaml(text)
    modules = tuple(_module(each) for each in _need(raw, "modules", COURSE_FILE))
    course = Course(
        title=_need(raw, "title", COURSE_FILE),
        summary=raw.get("summary", ""),
        modules=modules,
        places=tuple(_page("", {}, each) for each in raw.get("places", ())),
    )
    _refuse_twins(course)
    return course


def _with_more_tools(course: Course) -> Course:
    """Name the tools that no page uses; without any, their place is left out."""
    taught = {name for page in course.pages for name in page.tools}
    more = tuple(tool for tool in brought_tools() if tool.name not in taught)
    places = tuple(page for page in course.places if more or page.slug != MORE_TOOLS)
    return replace(course, places=places, more_tools=more)


def _module(raw: Mapping[str, Any]) -> Module:
    slug = _need(raw, "slug", "a module")
    outcomes = {
        ident: Outcome(id=ident, text=text) for ident, text in raw.get("outcomes", {}).items()
    }
    return Module(
        slug=slug,
        title=_need(raw, "title", slug),
        summary=_need(raw, "summary", slug),
        pages=tuple(_page(slug, outcomes, each) for each in raw.get("pages", ())),
        coming=raw.get("coming", ""),
        outcomes=tuple(outcomes.values()),
        day=_day(slug, raw),
        groups=tuple(_group(slug, outcomes, each) for each in raw.get("groups", ())),
    )


def _group(module: str, outcomes: Mapping[str, Outcome], raw: Mapping[str, Any]) -> Group:
    ident = _need(raw, "id", f"a group of {module}")
    wanted = _need(raw, "outcomes", ident)
    _refuse_unknown(f"{module}: {ident}", outcomes, wanted)
    return Group(
        id=ident,
        text=_need(raw, "text", ident),
        outcomes=tuple(outcomes[each] for each in wanted),
    )


def _day(module: str, raw: Mapping[str, Any]) -> Day | None:
    if "day" not in raw:
        return None
    pages = [f"{module}/{page['slug']}" for page in raw.get("pages", ())]
    breaks = tuple(_break(module, each) for each in raw["day"].get("breaks", ()))
    for each in breaks:
        if each.after not in pages:
            raise CourseError(f"{module}: the break “{each.title}” comes after no page of it.")
    return Day(starts=_clock(module, _need(raw["day"], "starts", f"{module}: day")), breaks=breaks)


def _break(module: str, raw: Mapping[str, Any]) -> Break:
    place = f"a break of {module}"
    after = f"{module}/{_need(raw, 'after', place)}"
    return Break(
        after=after, title=_need(raw, "title", place), minutes=_need(raw, "minutes", place)
    )


def _clock(module: str, text: object) -> time:
    try:
        return time.fromisoformat(str(text))
    except ValueError:
        raise CourseError(
            f'{module}: the day starts at {text!r}, which is no time. Write it as "09:30".'
        ) from None


def _page(module: str, outcomes: Mapping[str, Outcome], raw: Mapping[str, Any]) -> Page:
    own = _need(raw, "slug", f"a page of {module or COURSE_FILE}")
    slug = f"{module}/{own}" if module else own
    wanted = raw.get("outcomes", ())
    teaches, practises = (_cells(raw, name) for name in ("teaches", "practises"))
    for some in (wanted, *teaches.values(), *practises.values()):
        _refuse_unknown(slug, outcomes, some)
    return Page(
        slug=slug,
        title=_need(raw, "title", slug),
        summary=_need(raw, "summary", slug),
        minutes=_need(raw, "minutes", slug) if module else 0,
        outcomes=tuple(outcomes[ident] for ident in wanted),
        tools=tuple(raw.get("tools", ())),
        sheets=tuple(raw.get("sheets", ())),
        teaches=teaches,
        practises=practises,
    )


def _cells(raw: Mapping[str, Any], name: str) -> dict[str, tuple[str, ...]]:
    return {cell: tuple(outcomes) for cell, outcomes in raw.get(name, {}).items()}


def _refuse_unknown(place: str, known: Mapping[str, Outcome], wanted: Sequence[str]) -> None:
    unknown = [ident for ident in wanted if ident not in known]
    if unknown:
        raise CourseError(f"{place}: the module has no outcome called {unknown[0]!r}.")


def _need(raw: Any, name: str, place: str) -> Any:
    try:
        return raw[name]
    except (KeyError, TypeError):
        raise CourseError(f"{place}: “{name}” is missing.") from None


def _refuse_twins(course: Course) -> None:
    slugs = [page.slug for page in (*course.places, *course.pages)]
    for slug in slugs:
        if slugs.count(slug) > 1:
            raise CourseError(f"{slug}: two pages have this address.")
