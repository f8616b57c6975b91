"""All kernels of a course: each of one learner and one page, within limits, ended with its page."""

from __future__ import annotations

import asyncio
import shutil
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psutil
import zmq.asyncio
from jupyter_server.prometheus.metrics import KERNEL_CURRENTLY_RUNNING_TOTAL
from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager
from traitlets import Instance, default

from practicum.serve.folders import new_folder
from practicum.serve.journal import tell
from practicum.serve.kernels.endings import Ending
from practicum.serve.kernels.limits import Limits, TooManyKernels
from practicum.serve.kernels.memory import memory_of
from practicum.serve.kernels.parent import WarmParent
from practicum.serve.kernels.snapshot import Snapshot
from practicum.serve.kernels.waiting import WaitingRoom
from practicum.serve.kernels.watch import Life, ending_of
from practicum.ui.session import LEARNER, LOCAL_LEARNER

if TYPE_CHECKING:
    from collections.abc import Iterable

    from practicum.serve.kernels.kernel import CourseKernel

KEPT_ENDINGS = 1000
QUIET_SECONDS = 0.25
FULL = "Every place is taken just now. This page will open by itself as soon as there is room."
FULL_EACH = "You have many pages open. Please close some of them; this one will open then."


class CourseKernels(AsyncMappingKernelManager):
    """The kernels of a course's pages, in the form that Jupyter's server asks for."""

    limits = Instance(Limits, (), help="How many, how large, for how long")
    warm = Instance(WarmParent, (), allow_none=True, help="Forks them; None: ordinary kernels")

    def __init__(self, **kwargs: Any) -> None:
        self._lives: dict[str, Life] = {}
        self._endings: dict[str, Ending] = {}
        self._counts: Counter[str] = Counter()
        self._tasks: set[asyncio.Task[None]] = set()
        self._watch: asyncio.Task[None] | None = None
        self._folder: Path | None = None
        self._moved_in: dict[str, CourseKernel | None] = {}
        self.waiting = WaitingRoom(self)
        super().__init__(**kwargs)

    @default("connection_dir")
    def _private_folder(self) -> str:
        self._folder = new_folder()
        return str(self._folder)

    @default("kernel_manager_class")
    def _course_kernel(self) -> str:
        return "practicum.serve.kernels.kernel.CourseKernel"

    def open(self) -> None:
        """Start the warm parent, the watch and the waiting kernels; does not wait for them."""
        if self.warm is not None:
            self.warm.open()
        self.waiting.open()
        if self._watch is None:
            self._watch = asyncio.create_task(self._look())

    @default("context")
    def _shared_context(self) -> zmq.asyncio.Context:
        """Share one context: one of its own would be waited for when this is thrown away."""
        return zmq.asyncio.Context.instance()

    async def close(self) -> None:
        """End every kernel, the watch and the warm parent, and leave nothing behind."""
        await self._async_shutdown_all(now=True)

    async def _async_start_kernel(
        self, *, kernel_id: str | None = None, path: str | None = None, **kwargs: Any
    ) -> str:
        """Start a kernel for one page of one learner, or take one that waits.

        Parameters
        ----------
        kernel_id : str, optional
            Its id; without it, a new one.
        path : str, optional
            Its folder, below the server's own; ``cwd`` gives any folder.
        **kwargs
            ``env``: its whole environment, whose ``PRACTICUM_LEARNER`` says whose it is.

        Raises
        ------
        TooManyKernels
            If all places are taken, or all of this learner's.
        """
        self.open()
        env = kwargs.pop("env", None) or {}
        learner = env.get(LEARNER, LOCAL_LEARNER)
        ident = kernel_id or self.new_kernel_id()
        self._take_place(ident, learner)
        kwargs["env"] = {**env, "IPYTHONDIR": self.ipython_folder}
        try:
            if path is None and set(kwargs) <= {"env", "cwd"}:
                self._moved_in[ident] = await self.waiting.take(**kwargs)
            await super()._async_start_kernel(kernel_id=ident, path=path, **kwargs)
        except BaseException:
            self._lives.pop(ident, None)
            raise
        finally:
            self._moved_in.pop(ident, None)
        self._follow(ident)
        return ident

    start_kernel = _async_start_kernel

    def pre_start_kernel(
        self, kernel_name: str | None, kwargs: Any
    ) -> tuple[CourseKernel, str, str]:
        """Give the kernel that starts: a new one, or one that has waited for this page."""
        waited = self._moved_in.get(kwargs.get("kernel_id", ""))
        if waited is None:
            return super().pre_start_kernel(kernel_name, kwargs)  # type: ignore[no-any-return]
        waited.kernel_id = kwargs.pop("kernel_id")
        return waited, waited.kernel_name, waited.kernel_id

    def new_waiting(self) -> CourseKernel:
        """Make the manager of a kernel that shall wait; among ours it is when its page comes."""
        kernel, _, _ = super().pre_start_kernel(None, {"kernel_id": self.new_kernel_id()})
        return kernel  # type: ignore[no-any-return]

    @property
    def ipython_folder(self) -> str:
        """Where IPython keeps its own; nothing of anybody's."""
        return str(Path(self.connection_dir) / "ipython")

    @property
    def taken(self) -> int:
        """How many places are taken."""
        return len(self._lives)

    def learner_of(self, kernel_id: str) -> str | None:
        """Say whose a kernel is; None if there is no such kernel."""
        life = self._lives.get(kernel_id)
        return life.learner if life else None

    def why_ended(self, kernel_id: str) -> Ending | None:
        """Say why a kernel ended; None if it runs, or if that was long ago."""
        return self._endings.get(kernel_id)

    async def leave(self, kernel_id: str) -> None:
        """End a kernel whose page said goodbye, once it has done what the page still sent."""
        end = time.monotonic() + self.limits.leaving
        while kernel_id in self._lives and time.monotonic() < end:
            if self._is_quiet(self._lives[kernel_id]):
                break
            await asyncio.sleep(0.05)
        await self.end(kernel_id, Ending.LEFT)

    async def end(self, kernel_id: str, why: Ending) -> None:
        """End a kernel at once and tell its page; one that has ended already is as good."""
        if kernel_id not in self or kernel_id in self._endings:
            return
        self._note(kernel_id, why)
        await self.shutdown_kernel(kernel_id, now=True)

    def end_soon(self, kernel_id: str, why: Ending) -> None:
        """End a kernel without waiting for it."""
        self._soon(self.end(kernel_id, why))

    async def snapshot(self) -> Snapshot:
        """Look at all kernels; takes a millisecond each, in a thread."""
        lives = list(self._lives.values())
        pids = [kernel.pid for kernel in self._kernels.values() if kernel.pid]
        pids += self.waiting.pids
        if self.warm is not None and self.warm.pid:
            pids.append(self.warm.pid)
        server = psutil.Process().memory_info().rss
        return Snapshot(
            learners=len({life.learner for life in lives if life.connected}),
            kernels=len(lives),
            places=self.limits.kernels,
            waiting=len(self.waiting),
            connected=sum(life.connected for life in lives),
            memory=await asyncio.to_thread(lambda: sum(memory_of(pid).share for pid in pids)),
            server_memory=server,
            forked=self.warm is not None and not self.warm.trouble,
            endings=dict(self._counts),
        )

    def notify_connect(self, kernel_id: str) -> None:
        """Hear that a page listens."""
        super().notify_connect(kernel_id)
        self._count_listeners(kernel_id)

    def notify_disconnect(self, kernel_id: str) -> None:
        """Hear that a page listens no more."""
        super().notify_disconnect(kernel_id)
        self._count_listeners(kernel_id)

    def remove_kernel(self, kernel_id: str) -> Any:
        """Forget a kernel that has ended."""
        self._lives.pop(kernel_id, None)
        self._kernel_connections.pop(kernel_id, None)
        self._kernel_ports.pop(kernel_id, None)
        return super().remove_kernel(kernel_id)

    async def _async_shutdown_kernel(
        self,
        kernel_id: str,
        now: bool = False,  # noqa: FBT001 - Jupyter's
        restart: bool = False,  # noqa: FBT001
    ) -> None:
        self._check_kernel_id(kernel_id)
        self._note(kernel_id, Ending.CLOSED)
        kernel: CourseKernel = self._kernels[kernel_id]
        kernel.shutting_down = True
        kernel.tell()
        await super()._async_shutdown_kernel(kernel_id, now=now, restart=restart)

    shutdown_kernel = _async_shutdown_kernel

    async def _async_shutdown_all(self, now: bool = False) -> None:  # noqa: FBT001 - Jupyter's
        for task in (self._watch, *self._tasks):
            if task is not None:
                task.cancel()
        self._watch = None
        await self.waiting.close()
        await super()._async_shutdown_all(now=now)
        if self.warm is not None:
            await self.warm.close()
        if self._folder is not None:
            await asyncio.to_thread(shutil.rmtree, self._folder, ignore_errors=True)

    shutdown_all = _async_shutdown_all

    def why_full(self, learner: str) -> str:
        """Say why there is no place for one more page of a learner; empty if there is one."""
        theirs = sum(life.learner == learner for life in self._lives.values())
        if len(self._lives) >= self.limits.kernels:
            return FULL
        return FULL_EACH if theirs >= self.limits.kernels_each else ""

    def _take_place(self, ident: str, learner: str) -> None:
        if why := self.why_full(learner):
            raise TooManyKernels(why)
        self._lives[ident] = Life(learner=learner)

    def _follow(self, ident: str) -> None:
        """Keep in mind when the kernel works and when it rests."""
        life, kernel = self._lives.get(ident), self._kernels.get(ident)
        if life is None or kernel is None:  # it has ended already
            return
        life.born = time.monotonic()

        def hear(change: Any, life: Life = life) -> None:
            life.active = time.monotonic()
            life.busy_since = life.active if change["new"] == "busy" else None

        kernel.observe(hear, "execution_state")

    def _count_listeners(self, ident: str) -> None:
        if life := self._lives.get(ident):
            life.connected = self._kernel_connections.get(ident, 0) > 0
            if not life.connected:
                life.left = time.monotonic()

    def _is_quiet(self, life: Life) -> bool:
        since = time.monotonic() - max(life.left, life.active)
        return not life.connected and life.busy_since is None and since > QUIET_SECONDS

    def _note(self, ident: str, why: Ending) -> None:
        if ident in self._endings:
            return
        self._endings[ident] = why
        self._counts[why.value] += 1
        self._tell(ident, why)
        if why in {Ending.MEMORY, Ending.WILD, Ending.DIED}:
            self.log.warning("Kernel %s of a page ended: %s", ident, why.value)
        while len(self._endings) > KEPT_ENDINGS:
            del self._endings[next(iter(self._endings))]

    def _tell(self, ident: str, why: Ending) -> None:
        life = self._lives.get(ident)
        lived = time.monotonic() - life.born if life and life.born else 0
        memory = life.memory if life else 0
        tell("kernel_end", why=why.value, lived=round(lived, 1), memory=memory)

    async def _look(self) -> None:
        while True:
            await asyncio.sleep(self.limits.look)
            await asyncio.to_thread(self._weigh, list(self._lives.items()))
            for ident, life in list(self._lives.items()):
                if why := ending_of(life, self.limits, time.monotonic()):
                    self._soon(self.end(ident, why))

    def _weigh(self, lives: Iterable[tuple[str, Life]]) -> None:
        for ident, life in lives:
            kernel = self._kernels.get(ident)
            if kernel is None or kernel.pid is None:
                continue
            with suppress(psutil.Error):
                held = psutil.Process(kernel.pid).memory_info()
                # Quick, and a little too much: what it shares with the warm parent counts too.
                life.memory = held.rss - getattr(held, "shared", 0)

    def _soon(self, work: Any) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _handle_kernel_died(self, kernel_id: str) -> None:
        """Tidy up after a kernel that ended by itself; one that we end is tidied up by that."""
        kernel: CourseKernel | None = self._kernels.get(kernel_id)
        if kernel is None or kernel.shutting_down:
            return
        self._note(kernel_id, Ending.DIED)
        kernel.shutting_down = True
        kernel.stop_restarter()
        self.stop_watching_activity(kernel_id)
        self.stop_buffering(kernel_id)
        KERNEL_CURRENTLY_RUNNING_TOTAL.labels(type=kernel.kernel_name).dec()
        self.remove_kernel(kernel_id)
        self._soon(kernel.cleanup_resources())
