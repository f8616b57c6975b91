"""What a server and its kernels hold and spend (Linux)."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import psutil


def family(pid: int) -> list[int]:
    """Give a process and all that it started, by session or parent."""
    children: dict[int, list[int]] = {}
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rsplit(")", 1)[1].split()
        except (FileNotFoundError, ProcessLookupError):
            continue
        children.setdefault(int(fields[1]), []).append(int(status.parent.name))
    found, queue = [], [pid]
    while queue:
        each = queue.pop()
        found.append(each)
        queue += children.get(each, [])
    return found


def proportional_mib(pids: list[int]) -> float:
    """Sum the proportional set sizes of processes, in MiB."""
    total = 0
    for pid in pids:
        try:
            text = Path(f"/proc/{pid}/smaps_rollup").read_text()
        except (FileNotFoundError, ProcessLookupError, PermissionError):
            continue
        total += next(int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:"))
    return total / 1024


def processor_seconds(pids: list[int]) -> float:
    """Sum the processor time of processes and of those that they have seen end."""
    total = 0.0
    for pid in pids:
        with suppress(psutil.Error):
            spent = psutil.Process(pid).cpu_times()
            total += spent.user + spent.system + spent.children_user + spent.children_system
    return total
