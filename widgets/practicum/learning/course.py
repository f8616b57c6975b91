"""The order of the course, its titles, minutes and outcomes, as ``course.yml`` says them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import time
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from practicum.learning.timetable import Break, Day
from practicum.learning.yaml_file import parse_yaml
from practicum.tools.registry import brought_tools

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from practicum.tools.registry import Tool

COURSE_FILE = "course.yml"
MORE_TOOLS = "more-tools"
"""The place of the tools that other packages bring."""


class CourseError(ValueError):
    """``course.yml`` cannot be used; the message says where and why."""


class UnknownPageError(LookupError):
    """The course has no page at that address."""


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """One thing that a learner can do afterwards.

    Attributes
    ----------
    id : str
        Stable name; questions and practice refer to it.
    text : str
        What the learner can do, beginning with a verb.
    """

    id: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Group:
    """Outcomes that belong together, in the learner's own words.

    Attributes
    ----------
    id : str
        Stable name; kept answers refer to it.
    text : str
        What the learner can do, beginning with a verb: “write an aim …”.
    outcomes : tuple of Outcome
        What belongs to it.
    """

    id: str
    text: str
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True, kw_only=True)
class Page:
    """One page of the course, which is one notebook.

    Attributes
    ----------
    slug : str
        Address below ``/course/``: ``"1-developing-your-ideas/03-writing-an-aim"``.
    title, summary : str
        What people read in menus.
    minutes : int
        How long a learner needs, in minutes.
    outcomes : tuple of Outcome
        What the page teaches.
    tools : tuple of str
        Names of the tools on the page, as in ``tool("aim")``.
    sheets : tuple of str
        Names of blank sheets that go with the page and belong to no tool on it, such as
        ``"waste-walk"``.
    teaches, practises : mapping of str to tuple of str
        For cells of the notebook by their ids, the ids of the outcomes that they teach or let a
        learner practise. Questions need no entry: they know their outcome.
    """

    slug: str
    title: str
    summary: str
    minutes: int
    outcomes: tuple[Outcome, ...] = ()
    tools: tuple[str, ...] = ()
    sheets: tuple[str, ...] = ()
    teaches: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    practises: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)

    @property
    def path(self) -> str:
        """The notebook's path below the course folder, with ``/`` on every system."""
        return f"{self.slug}.ipynb"


@dataclass(frozen=True, kw_only=True)
class Module:
    """A part of the course: a day, the practicum, the toolkit.

    Attributes
    ----------
    slug : str
        Name of its folder.
    title, summary : str
        What people read on the front page.
    pages : tuple of Page
        In the order of the course; empty means that the module is in preparation.
    coming : str
        A sentence on what is still to come; empty if nothing is.
    outcomes : tuple of Outcome
        What its pages teach between them.
    day : Day or None
        How it is taught in a room in one day; None if it is not.
    groups : tuple of Group
        Its outcomes in a few groups, for asking people how sure they are of each.
    """

    slug: str
    title: str
    summary: str
    pages: tuple[Page, ...] = ()
    coming: str = ""
    outcomes: tuple[Outcome, ...] = ()
    day: Day | None = None
    groups: tuple[Group, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Course:
    """The whole course.

    Attributes
    ----------
    title, summary : str
        What people read on the front page.
    modules : tuple of Module
        In order.
    places : tuple of Page
        Pages that are no lesson and belong to no module, such as the learner's project.
    more_tools : tuple of Tool
        Tools that other packages have brought and that none of the pages uses; they have a place
        of their own.
    """

    title: str
    modules: tuple[Module, ...]
    summary: str = ""
    places: tuple[Page, ...] = ()
    more_tools: tuple[Tool, ...] = ()

    @property
    def pages(self) -> tuple[Page, ...]:
        """All pages, in the order of the course."""
        return tuple(page for module in self.modules for page in module.pages)

    def page(self, slug: str) -> Page:
        """Give the page at an address, also one that belongs to no module.

        Raises
        ------
        UnknownPageError
            If there is none.
        """
        place = next((each for each in self.places if each.slug == slug), None)
        return place or self.pages[self._place(slug)]

    def module(self, slug: str) -> Module:
        """Give the module that a page belongs to.

        Raises
        ------
        UnknownPageError
            If there is no such page, or it belongs to none.
        """
        page = self.pages[self._place(slug)]
        return next(module for module in self.modules if page in module.pages)

    def before(self, slug: str) -> Page | None:
        """Give the page before; None for the first."""
        place = self._place(slug)
        return self.pages[place - 1] if place else None

    def after(self, slug: str) -> Page | None:
        """Give the page after; None for the last."""
        following = self.pages[self._place(slug) + 1 :]
        return following[0] if following else None

    def _place(self, slug: str) -> int:
        for place, page in enumerate(self.pages):
            if page.slug == slug:
                return place
        raise UnknownPageError(f"The course has no page called “{slug}”.")


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
