"""What the templates show around a lesson: menus, progress, addresses."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from practicum.serve.files import plotly_version
from practicum.serve.modules import styles_of
from practicum.serve.packs import START
from practicum.ui.assets import static_version

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from practicum.learning.course import Course, Module, Page
    from practicum.serve.progress import Progress
    from practicum.serve.site import Site


DECK = "deck/start.js"
"""The module that shows a page as slides."""


@dataclass(frozen=True)
class PageView:
    """One page, seen by one learner.

    Attributes
    ----------
    site : Site
        The course.
    slug : str
        Address of the page below ``/course/``; empty on the front page.
    progress : Progress
        How far the learner has come.
    nonce : str
        What the page's own inline scripts carry.
    xsrf : str
        What a form must send along.
    stock_config : callable
        Makes the settings of Voilà's own front end.
    wanted : tuple of str
        ES modules that the page is known to want, as paths below ``ui/static``.
    slides : bool
        Whether the page is shown as slides, for a room.
    charted : bool
        Whether the page is known to open with a chart, and so wants plotly's script early.
    """

    site: Site
    slug: str
    progress: Progress
    nonce: str
    xsrf: str
    stock_config: Callable[[], Mapping[str, Any]]
    wanted: tuple[str, ...] = ()
    slides: bool = False
    charted: bool = False

    @property
    def base(self) -> str:
        """Address of the front page."""
        return self.site.base_url

    @cached_property
    def static(self) -> str:
        """Address of our static files in their present version."""
        return f"{self.base}practicum/static/{static_version()}/"

    @cached_property
    def plotly(self) -> str:
        """Address of plotly's script."""
        return f"{self.base}practicum/plotly/{plotly_version()}/plotly.min.js"

    @cached_property
    def course(self) -> Course:
        """The course."""
        return self.site.course

    @cached_property
    def page(self) -> Page | None:
        """The page; None on the front page."""
        return self.course.page(self.slug) if self.slug else None

    @cached_property
    def module(self) -> Module | None:
        """The module that the page belongs to; None on the front page and on a place."""
        return self.course.module(self.slug) if self.is_lesson else None

    @property
    def is_lesson(self) -> bool:
        """Whether it is a page of a module, with one before and one after it."""
        return bool(self.slug) and self.page not in self.course.places

    @property
    def before(self) -> Page | None:
        """The page before."""
        return self.course.before(self.slug) if self.is_lesson else None

    @property
    def after(self) -> Page | None:
        """The page after."""
        return self.course.after(self.slug) if self.is_lesson else None

    def address(self, slug: str) -> str:
        """Give the address of a page."""
        return f"{self.base}course/{slug}"

    def handout(self, slug: str) -> str:
        """Give the address of a page's handout."""
        return f"{self.base}handout/{slug}"

    def sheet(self, name: str) -> str:
        """Give the address of a blank sheet."""
        return f"{self.base}sheet/{name}"

    def guide(self, module: Module) -> str:
        """Give the address of a module's guide for the facilitator."""
        return f"{self.base}guide/{module.slug}"

    def done(self, module: Module) -> int:
        """Count a module's finished pages."""
        return sum(self.progress.of(page.slug) == "done" for page in module.pages)

    def next_up(self) -> Page | None:
        """Choose the page to go on with: the first that is not finished."""
        open_pages = (page for page in self.course.pages if self.progress.of(page.slug) != "done")
        return next(open_pages, None)

    def modules(self) -> tuple[str, ...]:
        """Give the addresses of the packs of ES modules that the page will want."""
        deck = (DECK,) if self.slides else ()
        return tuple(f"{self.static}pack/{path}" for path in (START, *deck, *self.wanted))

    def styles(self) -> tuple[str, ...]:
        """Give the addresses of the stylesheets that the page's tools will want."""
        return tuple(f"{self.static}{path}" for path in styles_of(*self.wanted))

    def page_config(self) -> dict[str, str]:
        """Give what our own page script needs."""
        return {
            "baseUrl": self.base,
            "staticUrl": self.static,
            "plotlyUrl": self.plotly,
            "xsrf": self.xsrf,
            "slug": self.slug,
            "slides": f"{self.static}pack/{DECK}" if self.slides else "",
        }

    def lab_config(self) -> dict[str, str]:
        """Give the settings under which widgets know the page, as in JupyterLab."""
        return {"baseUrl": self.base, "plotlyUrl": self.plotly}

    def full_config(self, kernel: str) -> dict[str, Any]:
        """Give the settings of Voilà's own front end, which takes ours along."""
        return {**self.stock_config(), **self.lab_config(), "kernelId": kernel}


def end_script(nonce: str, arrival: Mapping[str, Any]) -> str:
    """Write one message to the page's script, outside the template."""
    said = json.dumps(arrival).replace("<", "\\u003c")
    return f'<script nonce="{nonce}">(window.practicum??=[]).push({said})</script>'
