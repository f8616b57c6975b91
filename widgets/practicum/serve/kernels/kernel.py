"""One page's kernel."""

from __future__ import annotations

import asyncio
import os
import socket
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jupyter_client import KernelClient
from jupyter_client.ioloop import AsyncIOLoopKernelRestarter
from jupyter_server.services.kernels.kernelmanager import ServerKernelManager
from traitlets import Type, default

from practicum.serve.kernels.client import QuickClient
from practicum.serve.kernels.parent import NoForkError
from practicum.serve.kernels.provisioner import ForkProvisioner

if TYPE_CHECKING:
    from practicum.serve.kernels.process import Forked

POLL_SECONDS = 1.0
LONGEST_SOCKET_NAME = 100


class DeathWatch(AsyncIOLoopKernelRestarter):
    """Tells when a kernel has died, and starts none in its place.

    A fresh kernel under the old name would have nothing of the page in it.
    """

    _task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to watch."""
        if self._task is None:
            self._task = asyncio.ensure_future(self._watch())

    def stop(self) -> None:
        """Watch no more."""
        if self._task is not None and self._task is not asyncio.current_task():
            self._task.cancel()
        self._task = None

    def tell(self) -> None:
        """Say to all who listen, the pages above all, that the kernel is gone."""
        self._fire_callbacks("dead")

    async def _watch(self) -> None:
        forked: Forked | None = self.kernel_manager.provisioner.forked
        if forked is not None:
            await forked.ended.wait()
        while await self.kernel_manager.is_alive():  # noqa: ASYNC110 - nobody tells
            await asyncio.sleep(POLL_SECONDS)
        if not self.kernel_manager.shutting_down:
            self.tell()


class CourseKernel(ServerKernelManager):
    """One page's kernel: forked if it can be, never started again."""

    restarter_class = Type(DeathWatch, klass=AsyncIOLoopKernelRestarter)
    client_factory = Type(QuickClient, klass=KernelClient)

    provisioner: ForkProvisioner | None
    waits = False
    """Whether it is started before anybody wants it."""
    moved_in = False
    """Whether it has waited, and has its place now."""

    @property
    def pid(self) -> int | None:
        """Its process."""
        return getattr(self.provisioner, "pid", None)

    @property
    def forked(self) -> bool:
        """Whether the warm parent forked it."""
        return self.forked_process is not None

    @property
    def forked_process(self) -> Forked | None:
        """The process, if it was forked."""
        return getattr(self.provisioner, "forked", None)

    async def wait_for_place(self, env: dict[str, str]) -> None:
        """Start for nobody yet.

        Parameters
        ----------
        env : dict of str to str
            Its environment until it gets its place.

        Raises
        ------
        NoForkError
            If it cannot be forked.
        """
        self.waits = True
        await super().start_kernel(env=env, cwd="/")

    async def move_in(self, env: dict[str, str], cwd: str | None) -> None:
        """Become one page's, having waited.

        Parameters
        ----------
        env : dict of str to str
            Its whole environment from now on.
        cwd : str, optional
            The folder it works in.

        Raises
        ------
        NoForkError
            If it has ended meanwhile.
        """
        if self.moved_in or self.provisioner is None:
            raise NoForkError("it waits no more")
        await self.provisioner.place(env, cwd)
        self.moved_in = True

    async def start_kernel(self, *args: Any, **kwargs: Any) -> None:
        """Start it for its page; one that has moved in runs already."""
        if not self.moved_in:
            await super().start_kernel(*args, **kwargs)

    def tell(self) -> None:
        """Say to its page that it is gone."""
        if self._restarter is not None:
            self._restarter.tell()

    async def _async_pre_start_kernel(self, **kwargs: Any) -> tuple[list[str], dict[str, Any]]:
        if self.provisioner is None:
            provisioner = ForkProvisioner(
                kernel_id=kwargs.get("kernel_id", ""), kernel_spec=self.kernel_spec, parent=self
            )
            provisioner.warm, provisioner.limits = self.parent.warm, self.parent.limits
            provisioner.waits = self.waits
            self.provisioner = provisioner
        prepared: tuple[list[str], dict[str, Any]] = await super()._async_pre_start_kernel(**kwargs)
        return prepared

    @default("transport")
    def _private_transport(self) -> str:
        """Talk by sockets in the server's private folder, where their names are short enough.

        Through TCP, whoever is on the machine could listen to what a kernel says.
        """
        name = f"{Path(self.connection_file).with_suffix('')}-ipc-5"
        short = len(name.encode()) < LONGEST_SOCKET_NAME
        return "ipc" if hasattr(socket, "AF_UNIX") and os.name == "posix" and short else "tcp"
