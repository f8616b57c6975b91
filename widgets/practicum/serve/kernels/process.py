"""A forked kernel as the server sees it: enough of ``subprocess.Popen`` for jupyter_client."""

from __future__ import annotations

import asyncio
import os
import signal
from contextlib import suppress

import psutil

GONE = -1
"""Stands for an exit code that nobody could read any more."""


class Forked:
    """A kernel that is the warm parent's child, not ours.

    Parameters
    ----------
    pid : int
        Its process.
    """

    stdin = stdout = stderr = None

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self.ended = asyncio.Event()
        """Set as soon as it is known that the kernel has ended."""
        self._code: int | None = None
        try:
            self._process: psutil.Process | None = psutil.Process(pid)
        except psutil.NoSuchProcess:
            self._process = None

    def end(self, code: int) -> None:
        """Hear how it ended."""
        if self._code is None:
            self._code = code
            self.ended.set()

    def look(self) -> None:
        """See for ourselves whether it still runs: the parent is gone and tells no more."""
        running = False
        if self._process is not None:
            with suppress(psutil.Error):
                alive = self._process.is_running()
                running = alive and self._process.status() != psutil.STATUS_ZOMBIE
        if not running:
            self.end(GONE)

    def poll(self) -> int | None:
        """Give the exit code, None while it runs."""
        return self._code

    def wait(self) -> int | None:
        """Give the exit code; jupyter_client asks when `poll` has given it."""
        return self._code

    def send_signal(self, number: int) -> None:
        """Send a signal to the kernel and whatever it has started.

        Raises
        ------
        ProcessLookupError
            If it has ended.
        """
        # psutil compares when the process began, so that a number that has been given to another
        # process since is never hit.
        if self._code is not None or self._process is None or not self._process.is_running():
            raise ProcessLookupError(self.pid)
        try:
            os.killpg(self.pid, number)
        except ProcessLookupError:  # so young that it does not yet lead its own group
            os.kill(self.pid, number)

    def kill(self) -> None:
        """End it at once."""
        self.send_signal(signal.SIGKILL)

    def terminate(self) -> None:
        """Ask it to end."""
        self.send_signal(signal.SIGTERM)
