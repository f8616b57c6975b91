"""The addresses under which a page speaks with its kernel, says goodbye, and asks why it ended."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from jupyter_server.base.handlers import JupyterHandler
from jupyter_server.services.kernels.handlers import KernelHandler
from tornado.web import HTTPError, authenticated
from tornado.websocket import WebSocketClosedError
from voila.tornado.kernel_websocket_handler import VoilaKernelWebsocketHandler

from practicum.serve.channels import PageLine
from practicum.serve.errors import Friendly
from practicum.serve.identity import learner_of
from practicum.serve.kernels import Ending
from practicum.serve.site import SETTING

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from practicum.serve.kernels import CourseKernels

KERNEL_ID = r"(?P<kernel_id>\w+-\w+-\w+-\w+-\w+)"

TOLD = ("comm_open", "comm_close", "comm_msg", "comm_info_request", "kernel_info_request")
"""What a page may tell its kernel; above all it cannot have code run."""


class OfCourse:
    """Gives a handler the course's kernels, also in a server that has others as well."""

    settings: dict[str, Any]

    @property
    def kernel_manager(self) -> CourseKernels:
        """The kernels of the course's pages."""
        kernels: CourseKernels = self.settings[SETTING].kernels
        return kernels


class OwnKernel(OfCourse):
    """Lets a learner reach their own kernels only."""

    async def prepare(self: Any, **kwargs: Any) -> None:
        """Refuse another learner's kernel as if it were not there, and whoever is nobody."""
        await super().prepare(**kwargs)  # type: ignore[misc]
        if self.current_user is None:
            raise HTTPError(403)
        owner = self.kernel_manager.learner_of(self.path_kwargs["kernel_id"])
        if owner is not None and owner != learner_of(self):
            raise HTTPError(404)


class PageKernel(OwnKernel, KernelHandler):
    """Says whether a page's kernel is still there."""

    SUPPORTED_METHODS = ("GET", "HEAD")


class PageChannels(OwnKernel, VoilaKernelWebsocketHandler):
    """The line between a page and its kernel."""

    kernel_websocket_connection_class = PageLine

    # In seconds, for Tornado, which finds out within half a minute that a laptop is gone.
    # jupyter_server has pings of its own beside these, in milliseconds.
    ping_interval = 20
    ping_timeout = 15

    def write_message(
        self,
        message: bytes | str | dict[str, Any],
        binary: bool = False,  # noqa: FBT001 - as Tornado calls it
    ) -> Awaitable[None] | None:
        """Send to the page; one that is left meanwhile has no need of it, and that is no error."""
        try:
            sent = super().write_message(message, binary)
        except WebSocketClosedError:
            return None
        return sent and asyncio.ensure_future(_sent_or_left(sent))

    def send_ping(self) -> None:
        """Leave it to Tornado."""
        self.ping_callback.stop()


async def _sent_or_left(sent: Awaitable[None]) -> None:
    with suppress(WebSocketClosedError):
        await sent


class Leave(Friendly, OwnKernel, JupyterHandler):
    """Hears a page's goodbye: a form, so that it carries the token against forgery."""

    @authenticated
    async def post(self, kernel_id: str) -> None:
        """End the page's kernel; one that has ended already is as good."""
        await self.kernel_manager.leave(kernel_id)
        self.set_status(204)


class Ended(Friendly, OwnKernel, JupyterHandler):
    """Says why a kernel ended, in the sentence that its page shows."""

    @authenticated
    async def get(self, kernel_id: str) -> None:
        """Give the sentence, empty if it is not known, and whether to start again unasked."""
        ending = self.kernel_manager.why_ended(kernel_id)
        self.set_header("Cache-Control", "no-store")
        self.finish(
            {
                "sentence": ending.sentence if ending else "",
                "again": ending.again if ending else True,
                "rested": ending is Ending.IDLE,
            }
        )


def kernel_routes(base: str) -> list[Any]:
    """List the routes below a base address, which has a slash at both ends."""
    return [
        (rf"{base}api/kernels/{KERNEL_ID}", PageKernel),
        (rf"{base}api/kernels/{KERNEL_ID}/channels", PageChannels),
        (rf"{base}practicum/leave/{KERNEL_ID}", Leave),
        (rf"{base}voila/api/shutdown/{KERNEL_ID}", Leave),
        (rf"{base}practicum/ended/{KERNEL_ID}", Ended),
    ]
