"""The server's end of the line between a page and its kernel."""

from __future__ import annotations

from asyncio import Future
from typing import Any

from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection


class PageLine(ZMQChannelsWebsocketConnection):
    """Stands at once, also while the kernel is still running the page's cells.

    jupyter_server asks the kernel about itself first, and the answer waits behind all cells: a
    page with a slow cell would hear nothing of its tools, and of its kernel's end only by silence.
    Ours is known to be there before its page hears of it.
    """

    def request_kernel_info(self) -> Future[Any]:
        """Ask nothing."""
        known: Future[Any] = Future()
        known.set_result({})
        return known

    def on_restart_failed(self) -> None:
        """Tell the page that its kernel has ended; why is in the log already."""
        self._send_status_message("dead")
