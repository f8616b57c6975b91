"""What a course is: modules of pages, in order, each with its minutes and its outcomes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from practicum.learning.timetable import Day
    from practicum.tools.registry import Tool


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
