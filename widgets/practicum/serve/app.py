"""The launcher: Voilà's own application, with our pages in place of its own."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import shutil
import signal
import sys
from typing import TYPE_CHECKING, Any

from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from voila.app import Voila

from practicum.serve.errors import NoPage
from practicum.serve.files import plotly_file, plotly_script
from practicum.serve.folders import new_folder
from practicum.serve.identity import OnePerson
from practicum.serve.journal import close_journal, open_journal, tell
from practicum.serve.kernel_routes import TOLD
from practicum.serve.kernels import CourseKernels
from practicum.serve.routes import course_routes
from practicum.serve.security import HEADERS, GuardedApplication, content_security_policy
from practicum.serve.site import SETTING, Site
from practicum.serve.status import StatusLine
from practicum.serve.stock import deny_extensions
from practicum.serve.templates import environment
from practicum.serve.thrift import give_back_between_visits, keep_few_heaps

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable

MOST_BODY = 1 << 16
"""A request's body is a small form; work travels over the websocket."""

MOST_MESSAGE = 12 << 20
"""The largest content that a project takes is 8 MB; a spreadsheet comes in pieces."""

SLOW_SECONDS = 20
"""Whoever takes longer to send a small form is not let in the way of others."""

STOCK_FILES = ("voila/templates", "voila/static", "voila/api/themes", "voila/labextensions")
"""Voilà's routes that its own front end needs; a course has its own pages."""


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
        self.site.kernels = self.kernel_manager
        self.kernel_manager.limits = self.site.limits
        self.kernel_manager.allowed_message_types = list(TOLD)
        security = {**HEADERS, "Content-Security-Policy": content_security_policy()}
        return {
            **settings,
            SETTING: self.site,
            "allow_remote_access": self.ip not in {"127.0.0.1", "localhost", "::1"},
            "compress_response": True,
            "default_handler_class": NoPage,
            "headers": security,
            "jinja2_env": environment(),
            "websocket_max_message_size": MOST_MESSAGE,
        }

    def init_handlers(self) -> list[Any]:
        """Put our pages first, and leave out Voilà's that list files."""
        ours = course_routes(self.base_url, self.voila_configuration)
        theirs = super().init_handlers()
        return [*ours, *(route for route in theirs if _wanted(route[0], self.base_url))]

    def start(self, opened: Callable[[str], None] | None = None) -> None:
        """Serve until Ctrl-C.

        Parameters
        ----------
        opened : callable
            Is told the address once the front page answers.
        """
        asyncio.run(self._serve(opened))

    async def _serve(self, opened: Callable[[str], None] | None) -> None:
        keep_few_heaps()
        stop = asyncio.Event()
        for name in (signal.SIGINT, signal.SIGTERM):
            with contextlib.suppress(NotImplementedError):  # Windows
                asyncio.get_running_loop().add_signal_handler(name, stop.set)
        address = self.connection_url if self._sockets else self.bind()
        self.connection_dir = str(new_folder())
        self.app = GuardedApplication(**self.init_settings())
        self.app.add_handlers(".*$", self.init_handlers())
        server = HTTPServer(self.app, max_body_size=MOST_BODY, body_timeout=SLOW_SECONDS)
        server.add_sockets(self._sockets)
        self.site.kernels.open()
        thrift = asyncio.create_task(give_back_between_visits(self.site.kernels))
        journal = self._begin_journal()
        squeezing = asyncio.create_task(asyncio.to_thread(plotly_script, plotly_file()))
        if opened:
            opened(address)
        status = self._begin_status()
        try:
            await stop.wait()
        finally:
            for task in (status, squeezing, thrift):
                task.cancel()
            server.stop()
            await self._end()
            tell("server_end")
            close_journal(journal)

    def _begin_journal(self) -> logging.Handler | None:
        journal = open_journal(self.site.journal)
        if journal is not None and not self.log.propagate:
            self.log.addHandler(journal)
        tell("server_start", port=self.port, places=self.site.kernels.limits.kernels)
        return journal

    def _begin_status(self) -> asyncio.Task[None]:
        """Show how things stand, and make room for it when something is logged."""
        line = StatusLine(self.site.kernels, sys.stderr)
        for handler in (*self.log.handlers, *logging.getLogger().handlers):
            handler.addFilter(line)
        return asyncio.create_task(line.run())

    async def _end(self) -> None:
        """End every kernel at once, and leave nothing behind."""
        await self.site.kernels.close()
        shutil.rmtree(self.connection_dir, ignore_errors=True)
        self.site.close()


def _wanted(route: str, base: str) -> bool:
    return any(route.startswith(f"{base}{each}") for each in STOCK_FILES)


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
    deny_extensions(server.voila_configuration)
    server.voila_configuration.multi_kernel_manager_class = CourseKernels
    return server
