"""Serves what is for paper."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from jupyter_server.base.handlers import JupyterHandler
from tornado.web import HTTPError, authenticated

from practicum.learning.course import UnknownPageError
from practicum.serve.errors import Friendly
from practicum.serve.paper.guide import write_guide
from practicum.serve.paper.handout import write_handout
from practicum.serve.paper.pack import write_pack, write_sheet
from practicum.serve.security import content_security_policy
from practicum.serve.site import SETTING

if TYPE_CHECKING:
    from practicum.learning.course import Module
    from practicum.serve.site import Site


class Paper(Friendly, JupyterHandler):
    """What all of them share: they are made anew, and hold no script."""

    @property
    def site(self) -> Site:
        """The served course."""
        site: Site = self.settings[SETTING]
        return site

    def module(self, slug: str) -> Module:
        """Give a module that has pages."""
        for module in self.site.course.modules:
            if module.slug == slug and module.pages:
                return module
        raise HTTPError(404)

    def send(self, body: str | bytes, kind: str = "text/html; charset=utf-8") -> None:
        """Send it."""
        self.set_header("Content-Type", kind)
        self.set_header("Cache-Control", "no-store")
        self.set_header("Content-Security-Policy", content_security_policy())
        self.finish(body)


class Handout(Paper):
    """A page's handout."""

    @authenticated
    async def get(self, slug: str) -> None:
        """Write it."""
        site = self.site
        base = site.base_url
        try:
            text = await asyncio.to_thread(write_handout, site.course, site.folder, slug, base=base)
        except UnknownPageError:
            raise HTTPError(404) from None
        self.send(text)


class Guide(Paper):
    """The facilitator's guide to a module."""

    @authenticated
    async def get(self, slug: str) -> None:
        """Write it."""
        site, module = self.site, self.module(slug)
        base = site.base_url
        text = await asyncio.to_thread(write_guide, site.course, site.folder, module, base=base)
        self.send(text)


class Sheet(Paper):
    """A blank sheet."""

    @authenticated
    async def get(self, name: str) -> None:
        """Draw it."""
        site = self.site
        try:
            self.send(write_sheet(site.course, name, back=site.base_url))
        except KeyError:
            raise HTTPError(404) from None


class Pack(Paper):
    """Everything of a module that can be printed."""

    @authenticated
    async def get(self, slug: str) -> None:
        """Make it."""
        site, module = self.site, self.module(slug)
        data = await asyncio.to_thread(write_pack, site.course, site.folder, [module])
        self.set_header("Content-Disposition", f'attachment; filename="practicum-{slug}.zip"')
        self.send(data, "application/zip")


def paper_routes(base: str) -> list[Any]:
    """List the routes of what is for paper, below a base address."""
    return [
        (rf"{base}handout/(.+?)/?", Handout),
        (rf"{base}guide/([^/]+)/?", Guide),
        (rf"{base}sheet/([^/]+)/?", Sheet),
        (rf"{base}pack/([^/]+)\.zip", Pack),
    ]
