"""Kernels that wait, ready for any page: started in quiet moments, and nobody's until a page comes.

One that waits has its shell and its sockets. It does not listen, knows no learner and no folder,
and has run nothing. It gets its place (`order.Place`) once, before its first cell, and is that
learner's and that page's from then on; it never comes back here.
"""

from __future__ import annotations

import asyncio
import logging
import os
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.serve.kernels.parent import NoForkError

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from practicum.serve.kernels.kernel import CourseKernel
    from practicum.serve.kernels.kernels import CourseKernels

log = logging.getLogger(__name__)

QUIET_SECONDS = 1.0
"""So long after the last page began, nobody waits for the processor on account of a page."""

SOON_SECONDS = 10.0
TRIES = 3
"""So many that end so soon, one after the other, and no more are started."""


class Waiting(NamedTuple):
    """One that waits, or soon will."""

    kernel: CourseKernel
    begun: asyncio.Task[None]


class WaitingRoom:
    """Keeps so many kernels ready as the limits say, where they can be forked.

    Parameters
    ----------
    kernels : CourseKernels
        Whose pages they are for.
    """

    def __init__(self, kernels: CourseKernels) -> None:
        self._kernels = kernels
        self._here: list[Waiting] = []
        self._filling: asyncio.Task[None] | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._last_page = -QUIET_SECONDS  # long ago
        self._failures = 0

    def __len__(self) -> int:
        """Count them, those included that are just being started."""
        return len(self._here)

    @property
    def pids(self) -> list[int]:
        """Their processes."""
        return [each.kernel.pid for each in self._here if each.kernel.pid]

    def open(self) -> None:
        """Begin to fill, unless that goes on already."""
        if self._filling is None:
            self._filling = asyncio.create_task(self._fill())

    async def take(self, env: dict[str, str], cwd: str | None = None) -> CourseKernel | None:
        """Give the one that has waited longest to a page, for good.

        None if none waits, or if that one cannot be had after all.

        Parameters
        ----------
        env : dict of str to str
            Its whole environment; it says whose the page is.
        cwd : str, optional
            The folder it works in.
        """
        self._last_page = time.monotonic()
        if not self._here:
            return None
        one = self._here.pop(0)
        try:
            await asyncio.shield(one.begun)
            await one.kernel.move_in(env, cwd)
        except NoForkError:
            await _end(one)
            return None
        except BaseException:
            self._later(_end(one))
            raise
        return one.kernel

    async def close(self) -> None:
        """End all, and let no more in."""
        tasks = [task for task in (self._filling, *self._tasks) if task is not None]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        here, self._here = self._here, []
        for each in here:
            each.begun.cancel()
            await _end(each)

    async def _fill(self) -> None:
        while self._failures < TRIES:
            await self._quiet()
            if self._wanted:
                await self._let_one_in()
            else:
                await asyncio.sleep(self._kernels.limits.look)
        log.warning("No kernel waits for pages: those that should have ended by themselves")

    async def _quiet(self) -> None:
        """Wait for a moment in which no page has begun for a while."""
        left = self._until_quiet()
        while left > 0:
            await asyncio.sleep(left)
            left = self._until_quiet()

    def _until_quiet(self) -> float:
        return self._last_page + QUIET_SECONDS - time.monotonic()

    @property
    def _wanted(self) -> bool:
        limits, warm = self._kernels.limits, self._kernels.warm
        room = self._kernels.taken + len(self) < limits.kernels
        return room and len(self) < limits.waiting and warm is not None and not warm.trouble

    async def _let_one_in(self) -> None:
        kernel = self._kernels.new_waiting()
        begun = asyncio.create_task(kernel.wait_for_place(self._environment()))
        one = Waiting(kernel, begun)
        self._here.append(one)
        self._later(self._watch(one))
        await asyncio.wait([begun])

    def _later(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _watch(self, one: Waiting) -> None:
        """Notice one that ends while it waits, which it should not."""
        born = time.monotonic()
        with suppress(NoForkError):
            await one.begun
            if (forked := one.kernel.forked_process) is not None:
                await forked.ended.wait()
        if one in self._here:
            self._here.remove(one)
            soon = time.monotonic() - born < SOON_SECONDS
            self._failures = self._failures + 1 if soon else 0
            await _end(one)

    def _environment(self) -> dict[str, str]:
        """Give what is anybody's; a page's own comes with its place."""
        kept = {name: value for name, value in os.environ.items() if "PRACTICUM_" not in name}
        return {**kept, "IPYTHONDIR": self._kernels.ipython_folder}


async def _end(one: Waiting) -> None:
    """End one, and take its files away."""
    with suppress(NoForkError, asyncio.CancelledError):
        await one.begun
    if one.kernel.forked_process is not None:
        await one.kernel.shutdown_kernel(now=True)
