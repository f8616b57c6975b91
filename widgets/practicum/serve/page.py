"""The handlers of the pages themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jupyter_core.utils import ensure_async
from jupyter_server.base.handlers import JupyterHandler
from tornado.web import HTTPError, authenticated
from voila.utils import get_page_config

from practicum.learning.course import UnknownPageError
from practicum.serve.files import plotly_version
from practicum.serve.renderer import KERNEL, LessonExporter, LessonRenderer
from practicum.serve.site import SETTING, Site
from practicum.ui.assets import static_version

if TYPE_CHECKING:
    from pathlib import Path

    from voila.configuration import VoilaConfiguration


class LessonPage(JupyterHandler):
    """A notebook as a page: its text at once, its tools as they arrive."""

    def initialize(self, exporter: LessonExporter, voila: VoilaConfiguration) -> None:
        """Take what all pages share."""
        self.exporter = exporter
        self.voila = voila

    @property
    def site(self) -> Site:
        """The served course."""
        site: Site = self.settings[SETTING]
        return site

    @authenticated
    async def get(self, slug: str = "") -> None:
        """Send the page."""
        self.set_header("Cache-Control", "no-store")
        renderer = self._renderer(slug)
        await renderer.initialize()
        kernel = self._start_kernel(renderer.cwd)
        async for text, _ in renderer.generate_content_generator(None, kernel):
            self.write(text)
        await self.flush()

    async def _start_kernel(self, folder: str) -> Any:
        await self.flush()
        ident = await ensure_async(
            self.kernel_manager.start_kernel(
                kernel_name=KERNEL["name"], path=folder, env=self.site.kernel_environment()
            )
        )
        return self.kernel_manager.get_kernel(ident)

    def _renderer(self, slug: str) -> LessonRenderer:
        return LessonRenderer(
            exporter=self.exporter,
            view=self._view(slug),
            notebook_path=str(self._notebook(slug)),
            voila_configuration=self.voila,
            base_url=self.base_url,
            traitlet_config=self.config,
        )

    def _notebook(self, slug: str) -> Path:
        if not slug:
            return self.site.folder / "index.ipynb"
        try:
            return self.site.folder / self.site.course.page(slug).path
        except UnknownPageError as error:
            raise HTTPError(404) from error

    def _view(self, slug: str) -> dict[str, Any]:
        course = self.site.course
        static = f"{self.base_url}practicum/static/{static_version()}/"
        config = get_page_config(self.base_url, self.settings, self.log, self.voila)
        plotly = f"{self.base_url}practicum/plotly/{plotly_version()}/plotly.min.js"
        return {
            "course": course,
            "page": course.page(slug) if slug else None,
            "base": self.base_url,
            "static": static,
            "xsrf": self.xsrf_token.decode(),
            "config": {**config, "plotlyUrl": plotly},
        }
