"""The server's side of the warm parent: starts it, orders kernels, starts it again if it dies."""

from __future__ import annotations

import asyncio
import itertools
import json
import logging
import os
import socket
import subprocess
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from practicum.serve.kernels import warmth
from practicum.serve.kernels.order import LONGEST_LINE, BadOrderError, Order, Place, write_line
from practicum.serve.kernels.process import Forked

if TYPE_CHECKING:
    from collections.abc import Sequence

log = logging.getLogger(__name__)

QUIET = {
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "MALLOC_ARENA_MAX": "2",
}
"""Threads do not survive a fork, and our sums are small."""

READY_SECONDS = 20.0
FORK_SECONDS = 5.0
SOON_SECONDS = 10.0
TRIES = 3


class NoForkError(Exception):
    """No kernel can be forked now; start an ordinary one."""


class ParentEndedError(NoForkError):
    """The parent ended before it answered; the next one may."""


class WarmParent:
    """Forks kernels from a process that has imported what they need.

    Parameters
    ----------
    modules : sequence of str, optional
        What it imports; without it, what the course's pages need (`warmth.modules`).
    """

    def __init__(self, modules: Sequence[str] | None = None) -> None:
        self._modules = warmth.modules() if modules is None else modules
        self._children: dict[int, Forked] = {}
        self._orders: dict[int, asyncio.Future[Forked]] = {}
        self._orphans: set[asyncio.Task[None]] = set()
        self._numbers = itertools.count()
        self._ready: asyncio.Future[None] | None = None
        self._watch: asyncio.Task[None] | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._writer: asyncio.StreamWriter | None = None
        self._lifeline: tuple[int, int] | None = None
        self._failures = 0
        self._closed = False
        self._told = False
        self.trouble = _why_not()
        """Why kernels are ordinary ones; empty while they are forked."""

    @property
    def pid(self) -> int | None:
        """The warm process."""
        return self._process.pid if self._process else None

    def open(self) -> None:
        """Start it, without waiting until it is warm."""
        if self.trouble:
            self._say_trouble()
        elif self._watch is None:
            self._ready = asyncio.get_running_loop().create_future()
            self._watch = asyncio.create_task(self._keep())

    async def fork(self, order: Order) -> Forked:
        """Fork a kernel.

        Parameters
        ----------
        order : Order
            The kernel wanted.

        Returns
        -------
        Forked
            It runs; whether it answers is for its client to find out.

        Raises
        ------
        NoForkError
            If that cannot be had, or not soon.
        """
        self.open()
        try:
            return await self._ask_when_ready(order=order.as_json())
        except ParentEndedError:
            return await self._ask_when_ready(order=order.as_json())

    async def place(self, place: Place) -> None:
        """Give a waiting kernel its place; it cannot be given another.

        Parameters
        ----------
        place : Place
            Where it works, and for whom.

        Raises
        ------
        NoForkError
            If no such kernel waits, or it cannot be told.
        """
        await self._ask_when_ready(place=place.as_json())

    async def _ask_when_ready(self, **wanted: Any) -> Forked:
        if self.trouble or self._ready is None:
            raise NoForkError(self.trouble)
        try:
            await asyncio.wait_for(asyncio.shield(self._ready), READY_SECONDS)
            return await asyncio.wait_for(self._ask(wanted), FORK_SECONDS)
        except TimeoutError as error:
            self._kill()
            raise NoForkError("the warm parent does not answer") from error

    async def close(self) -> None:
        """End it, and every kernel that still hangs on the lifeline."""
        self._closed = True
        if self._watch:
            self._watch.cancel()
            with suppress(asyncio.CancelledError):
                await self._watch
        for task in self._orphans:
            task.cancel()
        if self._lifeline:
            for end in self._lifeline:
                os.close(end)
            self._lifeline = None

    async def _keep(self) -> None:
        """Keep a warm parent running for as long as that makes sense."""
        while not self._closed and self._failures < TRIES:
            began = time.monotonic()
            try:
                await self._live()
            except (OSError, ValueError, NoForkError) as error:
                log.warning("The warm parent of the kernels could not work: %s", error)
            finally:
                await self._bury()
            soon = time.monotonic() - began < SOON_SECONDS
            self._failures = self._failures + 1 if soon else 0
        if not self._closed:
            self._give_up()

    async def _live(self) -> None:
        """Start a parent and listen to it until it ends."""
        reader = await self._start()
        while line := await reader.readline():
            self._hear(json.loads(line))
        if not self._closed:
            log.warning("The warm parent of the kernels ended; starting it again")

    async def _start(self) -> asyncio.StreamReader:
        ours, theirs = socket.socketpair()
        if self._lifeline is None:
            self._lifeline = os.pipe()
        hands = (theirs.fileno(), self._lifeline[0])
        program = ("-P", "-m", "practicum.serve.kernels.warm")
        reader, self._writer = await asyncio.open_connection(sock=ours, limit=LONGEST_LINE)
        with theirs:
            self._process = subprocess.Popen(  # noqa: ASYNC220, S603 - our own program; 10 ms
                [sys.executable, *program, *map(str, hands), *self._modules],
                pass_fds=hands,
                stdin=subprocess.DEVNULL,
                cwd="/",
                env=_warm_environment(),
                start_new_session=True,
            )
        return reader

    def _hear(self, message: dict[str, Any]) -> None:
        if "ready" in message:
            self._greet(message["ready"])
        elif "ended" in message:
            child = self._children.pop(message["ended"], None)
            if child:
                child.end(message["code"])
        elif message.get("id") in self._orders:
            self._deliver(self._orders.pop(message["id"]), message)

    def _greet(self, state: dict[str, Any]) -> None:
        for missing in state["missing"]:
            log.warning("The warm parent of the kernels could not import %s", missing)
        if state["threads"] > 1:
            self._failures = TRIES
            self.trouble = "a module that the warm parent imports starts threads"
            raise NoForkError(self.trouble)
        if self._ready and not self._ready.done():
            self._ready.set_result(None)

    def _deliver(self, order: asyncio.Future[Forked], message: dict[str, Any]) -> None:
        if "pid" not in message:
            if not order.done():
                order.set_exception(NoForkError(message.get("error", "")))
            return
        child = self._children.setdefault(message["pid"], Forked(message["pid"]))
        if order.done():  # whoever wanted it has given up waiting
            with suppress(ProcessLookupError):
                child.kill()
        else:
            order.set_result(child)

    async def _ask(self, wanted: dict[str, Any]) -> Forked:
        if self._writer is None:
            raise ParentEndedError("the warm parent is starting")
        number = next(self._numbers)
        answer: asyncio.Future[Forked] = asyncio.get_running_loop().create_future()
        self._orders[number] = answer
        try:
            self._writer.write(write_line({"id": number, **wanted}))
            await self._writer.drain()
        except BadOrderError as error:
            del self._orders[number]
            raise NoForkError(str(error)) from error
        except OSError as error:  # it has ended, and we hear of that in a moment
            self._orders.pop(number, None)
            self._await_the_next()
            raise ParentEndedError(str(error)) from error
        return await answer

    def _await_the_next(self) -> None:
        """Let whoever wants a kernel wait until there is a parent again."""
        if self._ready is None or self._ready.done():
            self._ready = asyncio.get_running_loop().create_future()

    async def _bury(self) -> None:
        """Put everything in order after a parent's end; its kernels live on, looked after by us."""
        self._kill()
        self._await_the_next()
        if self._writer:
            self._writer.close()
            self._writer = None
        if self._process:
            await asyncio.to_thread(self._process.wait)
            self._process = None
        for order in self._orders.values():
            if not order.done():
                order.set_exception(ParentEndedError("the warm parent ended"))
        self._orders.clear()
        orphans, self._children = self._children, {}
        for orphan in orphans.values():
            task = asyncio.create_task(_look_after(orphan))
            self._orphans.add(task)
            task.add_done_callback(self._orphans.discard)

    def _give_up(self) -> None:
        self.trouble = self.trouble or "the warm parent ended again and again"
        self._say_trouble()
        if self._ready and not self._ready.done():
            self._ready.set_exception(NoForkError(self.trouble))
            self._ready.exception()  # it may be that nobody waits

    def _say_trouble(self) -> None:
        if not self._told:
            log.warning("Kernels are started the ordinary, slower way: %s", self.trouble)
        self._told = True

    def _kill(self) -> None:
        if self._process and self._process.poll() is None:
            self._process.kill()


async def _look_after(orphan: Forked) -> None:
    while orphan.poll() is None:
        await asyncio.sleep(0.5)
        orphan.look()


def _why_not() -> str:
    if not hasattr(os, "fork"):
        return "this platform cannot fork"
    if sys.platform == "darwin":
        return "macOS has libraries that break in a fork"
    return ""


def _warm_environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PRACTICUM_")}
    kept.pop("JPY_PARENT_PID", None)
    return {**kept, **QUIET}
