"""The warm parent: a process that has imported what pages need, and forks kernels on order.

    python -P -m practicum.serve.kernels.warm SOCKET LIFELINE MODULE…

SOCKET and LIFELINE are descriptors that the server hands down: one end of a socket pair, over
which orders come, and the read end of a pipe that ends with the server. Neither has a name, so
nobody else can reach them. It imports, and executes nothing that reads a project; it has one
thread, because a fork copies only the one that forks; and it trusts no line to be an order.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import selectors
import signal
import socket
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

from practicum.serve.kernels.child import become_kernel
from practicum.serve.kernels.order import (
    LONGEST_LINE,
    LONGEST_PLACE,
    BadOrderError,
    Order,
    Place,
    write_line,
)
from practicum.serve.kernels.warmth import rehearse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def import_all(modules: Iterable[str]) -> list[str]:
    """Import modules; give those that could not be had, each with its reason."""
    missing = []
    for name in modules:
        try:
            importlib.import_module(name)
        except Exception as error:  # noqa: BLE001 - a page that needs it will say so itself
            missing.append(f"{name}: {error}")
    return missing


def leave_out_debugger() -> None:
    """Keep the debugger away: pages have none, and it costs each kernel 0.1 s and 10 MB."""
    kept = sys.modules.get("debugpy")
    sys.modules["debugpy"] = None  # type: ignore[assignment]
    importlib.import_module("ipykernel.debugger")
    del sys.modules["debugpy"]
    if kept:
        sys.modules["debugpy"] = kept


def count_threads() -> int:
    """Count the threads of this process, those of native libraries too where that can be seen."""
    try:
        return sum(1 for _ in Path("/proc/self/task").iterdir())
    except OSError:
        return threading.active_count()


class Warm:
    """Listens for orders, forks, reaps, and tells.

    Parameters
    ----------
    line : socket.socket
        To the server.
    lifeline : int
        Handed on to every kernel.
    """

    def __init__(self, line: socket.socket, lifeline: int) -> None:
        self._line = line
        self._lifeline = lifeline
        self._rest = b""
        self._waiting: dict[int, int] = {}
        self._woken, waker = socket.socketpair()
        for end in (self._woken, waker):
            end.setblocking(False)  # noqa: FBT003 - it takes no names
        self._waker = waker
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(waker.fileno())
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the server's to answer

    def run(self) -> None:
        """Serve until the server is gone."""
        with selectors.DefaultSelector() as selector:
            selector.register(self._line, selectors.EVENT_READ)
            selector.register(self._woken, selectors.EVENT_READ)
            while True:
                ready = {key.fileobj for key, _ in selector.select()}
                if self._woken in ready:
                    self._woken.recv(4096)
                    self._reap()
                if self._line in ready and not self._listen():
                    return

    def tell(self, **message: Any) -> None:
        """Say something to the server."""
        self._line.sendall(write_line(message))

    def _listen(self) -> bool:
        try:
            fresh = self._line.recv(1 << 16)
        except ConnectionError:
            return False
        *lines, self._rest = (self._rest + fresh).split(b"\n")
        for line in lines:
            self._answer(line)
        return bool(fresh) and len(self._rest) <= LONGEST_LINE

    def _answer(self, line: bytes) -> None:
        ident = None
        try:
            message = json.loads(line)
            ident = message["id"]
            pid = self._do(message)
        except (BadOrderError, ValueError, KeyError, TypeError, OSError) as error:
            self.tell(id=ident, error=f"{type(error).__name__}: {error}")
        else:
            self.tell(id=ident, pid=pid)

    def _do(self, message: dict[str, Any]) -> int:
        if "place" in message:
            return self._place(Place.read(message["place"]))
        order = Order.read(message["order"])
        return self._fork_waiting(order) if order.waits else self._fork(order)

    def _fork_waiting(self, order: Order) -> int:
        theirs, ours = os.pipe()
        try:
            pid = self._fork(order, theirs)
        finally:
            os.close(theirs)
        self._waiting[pid] = ours
        return pid

    def _fork(self, order: Order, waits_at: int | None = None) -> int:
        sys.stdout.flush()
        sys.stderr.flush()
        pid = os.fork()
        if pid == 0:
            become_kernel(order, self._lifeline, waits_at)
        return pid

    def _place(self, place: Place) -> int:
        """Tell a waiting kernel whose it is now; it hears that once, and nobody else can."""
        line = write_line(place.as_json())
        if len(line) > LONGEST_PLACE:
            raise BadOrderError("the place is too long")
        if place.pid not in self._waiting:
            raise BadOrderError("no such kernel waits")
        with os.fdopen(self._waiting.pop(place.pid), "wb") as pipe:
            pipe.write(line)
        return place.pid

    def _reap(self) -> None:
        for pid, code in _ended():
            if pid in self._waiting:
                os.close(self._waiting.pop(pid))
            self.tell(ended=pid, code=code)


def _ended() -> Iterator[tuple[int, int]]:
    while True:
        try:
            pid, status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if pid == 0:
            return
        yield pid, os.waitstatus_to_exitcode(status)


def main(line: str, lifeline: str, *modules: str) -> None:
    """Warm up, say so, and serve."""
    gc.disable()
    leave_out_debugger()
    missing = import_all(modules)
    try:
        rehearse()
    except Exception as error:  # noqa: BLE001 - pages do without, a little slower
        missing.append(f"the rehearsal: {error}")
    gc.collect()
    gc.freeze()
    with socket.socket(fileno=int(line)) as server:
        warm = Warm(server, int(lifeline))
        warm.tell(ready={"threads": count_threads(), "missing": missing})
        warm.run()


if __name__ == "__main__":
    main(*sys.argv[1:])
