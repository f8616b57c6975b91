"""How jupyter_client gets its kernels from the warm parent."""

from __future__ import annotations

import asyncio
import logging
import os
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psutil
from jupyter_client.provisioning import LocalProvisioner

from practicum.serve.kernels.order import Order, Place
from practicum.serve.kernels.parent import NoForkError
from practicum.serve.kernels.process import Forked

if TYPE_CHECKING:
    from practicum.serve.kernels.limits import Limits
    from practicum.serve.kernels.parent import WarmParent

log = logging.getLogger(__name__)

BOUND_SECONDS = 5.0
BETWEEN_LOOKS = 0.003


class ForkProvisioner(LocalProvisioner):
    """Forks a kernel; starts an ordinary one where that cannot be done."""

    warm: WarmParent | None = None
    limits: Limits
    waits: bool = False

    @property
    def forked(self) -> Forked | None:
        """The kernel, if it was forked."""
        return self.process if isinstance(self.process, Forked) else None

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> Any:
        """Fork it, or start it the ordinary way."""
        if self.warm is not None:
            try:
                return await self._fork(self.warm, **kwargs)
            except NoForkError as error:
                if self.waits:
                    raise
                log.debug("An ordinary kernel this time: %s", error)
        info = await super().launch_kernel(cmd, **kwargs)
        with suppress(psutil.Error, OSError):
            psutil.Process(self.pid).nice(self.limits.nice)
        return info

    async def send_signal(self, signum: int) -> None:
        """Send a signal; a kernel that has ended needs none."""
        if self.forked is None:
            await super().send_signal(signum)
            return
        with suppress(ProcessLookupError):
            self.forked.send_signal(signum)

    async def place(self, env: dict[str, str] | None, cwd: str | None) -> None:
        """Give a kernel that waits its place.

        Raises
        ------
        NoForkError
            If it has ended meanwhile.
        """
        if self.warm is None or self.forked is None or self.forked.poll() is not None:
            raise NoForkError("it waits no more")
        self.cwd = str(cwd or Path.cwd())
        await self.warm.place(Place(pid=self.forked.pid, env=_environment(env), cwd=self.cwd))
        self.waits = False

    async def _fork(self, warm: WarmParent, **kwargs: Any) -> Any:
        folder = str(kwargs.get("cwd") or Path.cwd())
        forked = await warm.fork(
            Order(
                connection_file=self.parent.connection_file,
                env=_environment(kwargs.get("env")),
                cwd=folder,
                nice=self.limits.nice,
                # The watch ends a kernel at its ceiling and its page says why; this is the wall
                # behind, for one that asks for everything in a single step.
                memory=self.limits.memory * 2,
                waits=self.waits,
            )
        )
        await self._bound(forked)
        if forked.poll() is not None:
            raise NoForkError("it ended before it was there")
        self.process, self.pid, self.pgid, self.cwd = forked, forked.pid, None, folder
        return self.connection_info

    async def _bound(self, forked: Forked) -> None:
        """Wait for the sockets: a client that is early tries again only after 0.1 s."""
        if self.parent.transport != "ipc":
            return
        sockets = [f"{self.parent.ip}-{port}" for port in self.parent.ports]
        end = time.monotonic() + BOUND_SECONDS
        while not all(map(os.path.exists, sockets)):
            if forked.poll() is not None or time.monotonic() > end:
                return
            await asyncio.sleep(BETWEEN_LOOKS)


def _environment(given: dict[str, str] | None) -> dict[str, str]:
    env = dict(os.environ if given is None else given)
    # The number of the server's process would make the kernel watch its own parent for it.
    env.pop("JPY_PARENT_PID", None)
    return env
