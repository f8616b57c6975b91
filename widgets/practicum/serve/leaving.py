"""Kernels end with their page.

A page says goodbye with a beacon. One that could not (a crash, a cut line, a closed lid) is noticed
because its kernel has had no listener for a while.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from jupyter_core.utils import ensure_async
from jupyter_server.base.handlers import JupyterHandler
from tornado.ioloop import PeriodicCallback
from tornado.web import authenticated

if TYPE_CHECKING:
    from collections.abc import Container

LONELY_SECONDS = 20.0
LOOK_EVERY_SECONDS = 5.0


class Leave(JupyterHandler):
    """Hears a page's goodbye: a form, so that it carries the token against forgery."""

    @authenticated
    async def post(self, kernel_id: str) -> None:
        """End the page's kernel; one that has ended already is as good."""
        if kernel_id in self.kernel_manager:
            await ensure_async(self.kernel_manager.shutdown_kernel(kernel_id, now=True))
        self.set_status(204)


class Watch:
    """Ends kernels that nobody has listened to for a while.

    Parameters
    ----------
    manager : MappingKernelManager
        Holds the kernels.
    busy : container of str
        Kernels whose page is still being written.
    patience : float
        How long a kernel may be without a listener, in seconds.
    """

    def __init__(
        self, manager: Any, busy: Container[str], *, patience: float = LONELY_SECONDS
    ) -> None:
        self._manager = manager
        self._busy = busy
        self._patience = patience
        self._lonely_since: dict[str, float] = {}
        self._clock = PeriodicCallback(self.look, LOOK_EVERY_SECONDS * 1000)

    def start(self) -> None:
        """Begin to look, every few seconds."""
        self._clock.start()

    def stop(self) -> None:
        """Look no more."""
        self._clock.stop()

    async def look(self, now: float | None = None) -> None:
        """Look once, and end the kernels that have been alone for too long."""
        moment = time.monotonic() if now is None else now
        alone = {ident for ident in self._manager.list_kernel_ids() if self._is_alone(ident)}
        self._lonely_since = {ident: self._lonely_since.get(ident, moment) for ident in alone}
        for ident, since in list(self._lonely_since.items()):
            if moment - since >= self._patience and ident in self._manager:
                await ensure_async(self._manager.shutdown_kernel(ident, now=True))

    def _is_alone(self, ident: str) -> bool:
        return ident not in self._busy and not self._manager._kernel_connections.get(ident)  # noqa: SLF001
