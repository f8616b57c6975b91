"""The launcher: Voilà's own application, with our pages in place of its own."""

from __future__ import annotations

import logging
from typing import Any

from traitlets import Unicode
from voila.app import Voila

from practicum.serve.files import file_routes
from practicum.serve.page import LessonPage
from practicum.serve.renderer import make_exporter
from practicum.serve.site import SETTING, Site

DENIED_EXTENSIONS = ["jupyterlab-plotly"]


class CourseServer(Voila):
    """Serves one course."""

    name = "practicum"
    where = Unicode(help="Where projects are kept: a folder or a database URL")

    def __init__(self, *, site: Site, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.site = site

    def init_settings(self) -> dict[str, Any]:
        """Add the site; compress; let no foreign name in."""
        return {
            **super().init_settings(),
            SETTING: self.site,
            "compress_response": True,
            "allow_remote_access": False,
        }

    def init_handlers(self) -> list[Any]:
        """Put our pages before Voilà's routes, and leave out its list of files."""
        shared = {"exporter": make_exporter(), "voila": self.voila_configuration}
        base = self.base_url
        ours = [
            *file_routes(base),
            (rf"{base}", LessonPage, shared),
            (rf"{base}course/(.+?)/?", LessonPage, shared),
        ]
        return [*ours, *(route for route in super().init_handlers() if _wanted(route[0], base))]

    def setup_template_dirs(self) -> None:
        """Keep Voilà's own folders for its front end's files."""
        super().setup_template_dirs()


def _wanted(route: str, base: str) -> bool:
    own_pages = ("voila/tree", "voila/render", "voila/files", "voila/api/contents")
    return route != base and not any(f"{base}{each}" in route for each in own_pages)


def make_server(
    site: Site, *, port: int, ip: str = "127.0.0.1", open_browser: bool
) -> CourseServer:
    """Make the server of a course, ready to start."""
    server = CourseServer(
        site=site, port=port, ip=ip, open_browser=open_browser, log_level=logging.WARNING
    )
    server.config_file_paths = []
    server.root_dir = str(site.folder)
    server.initialize([])
    server.voila_configuration.extension_denylist = DENIED_EXTENSIONS
    server.voila_configuration.attempt_fix_notebook = False
    return server
