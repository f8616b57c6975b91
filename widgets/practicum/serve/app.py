"""The launcher: Voilà's own application, with our pages in place of its own."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import shutil
import signal
import tempfile
from typing import TYPE_CHECKING, Any

from jupyter_core.utils import ensure_async
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from voila.app import Voila

from practicum.serve.errors import NoPage
from practicum.serve.files import file_routes
from practicum.serve.identity import OnePerson
from practicum.serve.leaving import Watch
from practicum.serve.renderer import make_exporter
from practicum.serve.routes import page_routes
from practicum.serve.security import HEADERS, GuardedApplication, content_security_policy
from practicum.serve.site import SETTING, Site
from practicum.serve.templates import environment

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable

DENIED_EXTENSIONS = ["jupyterlab-plotly"]
NOT_OURS = ("voila/tree", "voila/render", "voila/files", "voila/api/contents", "voila/query")
"""Voilà's routes that show or list files of the machine; a course has its own pages."""


class CourseServer(Voila):
    """Serves one course.

    Parameters
    ----------
    site : Site
        The course and where projects are kept.
    **kwargs
        Voilà's own settings.
    """

    name = "practicum"
    port: int
    identity_provider_class = OnePerson
    site: Site

    def __init__(self, *, site: Site, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.site = site
        self.busy: set[str] = set()
        self._sockets: list[socket.socket] = []

    def bind(self) -> str:
        """Take the port, and give the address of the front page.

        Raises
        ------
        OSError
            If the port is in use or not allowed.
        """
        self._sockets = bind_sockets(self.port, self.ip)
        self.port = self._sockets[0].getsockname()[1]
        return str(self.connection_url)

    def init_settings(self) -> dict[str, Any]:
        """Add the site; compress; answer under local names only; say errors kindly."""
        settings = super().init_settings()
        security = {**HEADERS, "Content-Security-Policy": content_security_policy()}
        return {
            **settings,
            SETTING: self.site,
            "busy": self.busy,
            "allow_remote_access": self.ip not in {"127.0.0.1", "localhost", "::1"},
            "compress_response": True,
            "default_handler_class": NoPage,
            "headers": security,
            "jinja2_env": environment(),
            "websocket_ping_interval": 20,
            "websocket_ping_timeout": 15,
        }

    def init_handlers(self) -> list[Any]:
        """Put our pages first, and leave out Voilà's that list files."""
        base = self.base_url
        ours = [
            *file_routes(base),
            *page_routes(base, exporter=make_exporter(), voila=self.voila_configuration),
        ]
        return [*ours, *(route for route in super().init_handlers() if _wanted(route[0], base))]

    def start(self, opened: Callable[[str], None] | None = None) -> None:
        """Serve until Ctrl-C.

        Parameters
        ----------
        opened : callable
            Is told the address once the front page answers.
        """
        asyncio.run(self._serve(opened))

    async def _serve(self, opened: Callable[[str], None] | None) -> None:
        stop = asyncio.Event()
        for name in (signal.SIGINT, signal.SIGTERM):
            with contextlib.suppress(NotImplementedError):  # Windows
                asyncio.get_running_loop().add_signal_handler(name, stop.set)
        address = self.connection_url if self._sockets else self.bind()
        self.connection_dir = tempfile.mkdtemp(prefix="practicum_")
        self.app = GuardedApplication(**self.init_settings())
        self.app.add_handlers(".*$", self.init_handlers())
        server = HTTPServer(self.app)
        server.add_sockets(self._sockets)
        watch = Watch(self.kernel_manager, self.busy)
        watch.start()
        if opened:
            opened(address)
        try:
            await stop.wait()
        finally:
            watch.stop()
            server.stop()
            await self._end()

    async def _end(self) -> None:
        """End every kernel at once, and leave nothing behind."""
        await ensure_async(self.kernel_manager.shutdown_all(now=True))
        shutil.rmtree(self.connection_dir, ignore_errors=True)
        self.site.close()


def _wanted(route: str, base: str) -> bool:
    return route != base and not any(f"{base}{each}" in route for each in NOT_OURS)


def make_server(site: Site, *, port: int, ip: str = "127.0.0.1") -> CourseServer:
    """Make the server of a course, ready to start.

    Parameters
    ----------
    site : Site
        The course and where projects are kept.
    port : int
        Port to listen on; 0 takes any that is free.
    ip : str
        Address to listen on.
    """
    server = CourseServer(site=site, port=port, ip=ip, log_level=logging.WARNING)
    server.config_file_paths = []
    server.root_dir = str(site.folder)
    server.initialize([])
    server.voila_configuration.extension_denylist = DENIED_EXTENSIONS
    return server
