"""One line that says how things stand, while the server runs in a terminal."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from practicum.serve.kernels import CourseKernels, Snapshot

EVERY_SECONDS = 5.0
CLEAR = "\r\x1b[K"
MEGABYTE = 1 << 20


def line_of(now: Snapshot) -> str:
    """Say how things stand.

    Examples
    --------
    >>> from practicum.serve.kernels import Snapshot
    >>> now = Snapshot(learners=2, kernels=3, places=180, connected=3, waiting=2,
    ...                memory=150 << 20, server_memory=90 << 20, forked=True)
    >>> line_of(now)
    '2 learners · 3 of 180 kernels, 2 waiting · 240 MB of memory'
    """
    memory = round((now.memory + now.server_memory) / MEGABYTE)
    ordinary = "" if now.forked else " · kernels start slowly here"
    people = "learner" if now.learners == 1 else "learners"
    waiting = f", {now.waiting} waiting" if now.waiting else ""
    kernels = f"{now.kernels} of {now.places} kernels{waiting}"
    return f"{now.learners} {people} · {kernels} · {memory} MB of memory{ordinary}"


class StatusLine(logging.Filter):
    """Keeps the line at the foot of a terminal, and out of the way of what is logged.

    Parameters
    ----------
    kernels : CourseKernels
        What it tells of.
    terminal : file
        Where it is shown; if that is no terminal, nothing is.
    """

    def __init__(self, kernels: CourseKernels, terminal: TextIO) -> None:
        super().__init__()
        self._kernels = kernels
        self._terminal = terminal
        self._shown = ""

    async def run(self) -> None:
        """Show it, until cancelled."""
        if not self._terminal.isatty():
            return
        try:
            while True:
                self._show(line_of(await self._kernels.snapshot()))
                await asyncio.sleep(EVERY_SECONDS)
        finally:
            self._show("")

    def filter(self, record: logging.LogRecord) -> bool:
        """Make room for something that is logged; it comes back with the next look."""
        del record
        self._show("")
        return True

    def _show(self, line: str) -> None:
        if line != self._shown:
            self._terminal.write(f"{CLEAR}{line}")
            self._terminal.flush()
            self._shown = line
