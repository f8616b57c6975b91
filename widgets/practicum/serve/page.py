"""A lesson's page: its text at once, its tools as they arrive."""

from __future__ import annotations

import asyncio
import secrets
from typing import TYPE_CHECKING, Any

from jupyter_server.base.handlers import JupyterHandler
from tornado.iostream import StreamClosedError
from tornado.web import HTTPError, authenticated

from practicum.serve.errors import Friendly
from practicum.serve.identity import learner_of
from practicum.serve.journal import tell
from practicum.serve.kernels import Ending, TooManyKernels
from practicum.serve.progress import Progress, mark_finished, mark_opened, read_progress
from practicum.serve.renderer import LessonExporter, LessonRenderer
from practicum.serve.security import OPENER_POLICY, content_security_policy, may_have_an_opener
from practicum.serve.site import SETTING, Findings, Site
from practicum.serve.stock import stock_config
from practicum.serve.view import PageView, end_script

if TYPE_CHECKING:
    from voila.configuration import VoilaConfiguration

    from practicum.serve.lesson import Lesson


class LessonPage(Friendly, JupyterHandler):
    """A notebook as a page."""

    def initialize(self, exporter: LessonExporter, voila: VoilaConfiguration) -> None:
        """Take what all pages share."""
        self.exporter = exporter
        self.voila = voila
        self.nonce = secrets.token_urlsafe(12)
        self.kernel: str | None = None
        self.text_at: float | None = None

    @property
    def site(self) -> Site:
        """The served course."""
        site: Site = self.settings[SETTING]
        return site

    @authenticated
    async def get(self, slug: str = "") -> None:
        """Send the page."""
        lesson = self.site.lesson(slug)
        if lesson is None:
            raise HTTPError(404)
        findings = self.site.findings(lesson)
        stock = findings.stock or self.get_query_argument("front", "") == "stock"
        self._say_headers(stock=stock)
        view = await self._view(slug, findings)
        how = await self._try_to_send(lesson, view, stock=stock)
        self._count(slug, how)

    @authenticated
    async def post(self, slug: str = "") -> None:
        """Keep that the learner has finished the page, or not yet after all."""
        if not slug or self.site.lesson(slug) is None:
            raise HTTPError(404)
        finished = self.get_body_argument("finished", "yes") == "yes"
        learner = learner_of(self)
        await asyncio.to_thread(mark_finished, self.site.store, learner, slug, finished=finished)
        self.redirect(self.request.path, status=303)

    async def _try_to_send(self, lesson: Lesson, view: PageView, *, stock: bool) -> str:
        """Send the page, and say in one word how it went."""
        try:
            await self._send(lesson, view, stock=stock)
        except StreamClosedError:
            await self._leave()
            return "left"
        except TooManyKernels as full:
            self.finish(end_script(self.nonce, {"trouble": "full", "words": str(full)}))
            return "full"
        except Exception:
            # The text stands on the page already: say there what happened, and why in the log.
            self.log.exception("%s could not be finished", lesson.path)
            await self._leave()
            self.finish(end_script(self.nonce, {"trouble": "start"}))
            return "trouble"
        return "whole"

    def _count(self, slug: str, how: str) -> None:
        """Keep how it went and how long it took, for those who look after the server."""
        tally, whole = self.site.tally, self.request.request_time()
        text = whole if self.text_at is None else self.text_at
        tally.pages[how] += 1
        if how == "whole":
            tally.text.add(text)
            tally.whole.add(whole)
        tell("page", page=slug, how=how, text=round(text, 3), whole=round(whole, 3))

    async def _send_text(self) -> None:
        """Send what is written so far; the first time, that is the page's text."""
        await self.flush()
        if self.text_at is None:
            self.text_at = self.request.request_time()

    async def _send(self, lesson: Lesson, view: PageView, *, stock: bool) -> None:
        renderer = LessonRenderer(
            lesson=lesson,
            exporter=self.exporter,
            view=view,
            stock=stock,
            send=self._send_text,
            overflow=self._overflow,
            log=self.log,
            voila_configuration=self.voila,
            base_url=self.base_url,
            traitlet_config=self.config,
        )
        kernel = asyncio.ensure_future(self._start_kernel(str(lesson.path.parent)))
        async for text, _ in renderer.generate_content_generator(None, kernel):
            self.write(text)
        self.site.remember(lesson, renderer.findings)
        await self.flush()

    async def _start_kernel(self, folder: str) -> Any:
        environment = self.site.kernel_environment(learner_of(self))
        self.kernel = await self.site.kernels.start_kernel(cwd=folder, env=environment)
        return self.site.kernels.get_kernel(self.kernel)

    def _overflow(self) -> None:
        """End a kernel that never stops talking."""
        if self.kernel:
            self.site.kernels.end_soon(self.kernel, Ending.WILD)

    async def _leave(self) -> None:
        """End the kernel of a visitor who went before the page was there."""
        if self.kernel:
            await self.site.kernels.leave(self.kernel)

    async def _view(self, slug: str, findings: Findings) -> PageView:
        progress = await asyncio.to_thread(self._progress, slug)
        return PageView(
            site=self.site,
            slug=slug,
            progress=progress,
            nonce=self.nonce,
            xsrf=self.xsrf_token.decode(),
            stock_config=lambda: stock_config(
                self.site.base_url, self.settings, self.log, self.voila
            ),
            wanted=findings.modules,
            charted=findings.charted,
            slides=self.get_query_argument("as", "") == "slides",
        )

    def _progress(self, slug: str) -> Progress:
        """Read the learner's progress; a page is worth showing even if that cannot be had."""
        learner = learner_of(self)
        try:
            if slug:
                mark_opened(self.site.store, learner, slug)
            return read_progress(self.site.store, learner)
        except Exception:
            self.log.exception("Progress could not be read")
            return Progress({})

    def _say_headers(self, *, stock: bool) -> None:
        self.set_header("Cache-Control", "no-store")
        policy = content_security_policy(self.nonce, stock=stock)
        self.set_header("Content-Security-Policy", policy)
        if not may_have_an_opener(self.request.headers.get("Sec-Fetch-Site")):
            self.clear_header(OPENER_POLICY)
