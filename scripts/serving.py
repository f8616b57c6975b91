"""What scripts need that look at the course: a server of their own, and a browser."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

READY_MS = 60_000
"""So long a page may take until all its cells have run."""


def browser_path() -> str | None:
    """Find Chromium: the one that was named, or the one on the path."""
    return os.environ.get("PRACTICUM_CHROMIUM") or shutil.which("chromium")


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve the course with its work in `folder`; gives its address."""
    command = [sys.executable, "-m", "practicum", "serve", "--no-browser"]
    process = subprocess.Popen(
        [*command, "--port", "0", "--data", str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        yield _address(process)
    finally:
        process.terminate()
        process.communicate()


def _address(process: subprocess.Popen[str]) -> str:
    said = ""
    for line in process.stdout or ():
        said += line
        if found := re.search(r"open at (http\S+)", line):
            return found[1]
    raise RuntimeError(f"The course did not start:\n{said}")
