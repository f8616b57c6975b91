"""The folders in which a running server keeps its sockets and connection files.

A server takes its own away when it ends. One that was killed cannot: the next one does.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from pathlib import Path

import psutil

PREFIX = "practicum_"
OLD_SECONDS = 3600.0
"""A folder in use this lately stays: its server may be one that cannot be seen from here."""


def new_folder() -> Path:
    """Make a folder that only we can read, named after this process; sweep up after the dead.

    Examples
    --------
    >>> folder = new_folder()
    >>> folder.name.startswith(f"practicum_{os.getpid()}_")
    True
    >>> folder.rmdir()
    """
    for folder in left_behind(Path(tempfile.gettempdir()), time.time() - OLD_SECONDS):
        shutil.rmtree(folder, ignore_errors=True)  # another person's stays as it is
    return Path(tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}_"))


def left_behind(where: Path, before: float) -> list[Path]:
    """Give the folders whose process is gone.

    Parameters
    ----------
    where : Path
        In which folder they are.
    before : float
        Seconds since the epoch; what was changed after it is left out.
    """
    found = []
    for folder in where.glob(f"{PREFIX}*_*"):
        process = folder.name.removeprefix(PREFIX).partition("_")[0]
        if process.isdecimal() and not psutil.pid_exists(int(process)) and _is_old(folder, before):
            found.append(folder)
    return found


def _is_old(folder: Path, before: float) -> bool:
    try:
        return folder.stat().st_mtime < before
    except OSError:  # somebody else swept
        return False
