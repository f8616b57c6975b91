"""The pages under comparison: how each is served, and how a browser sees that it is ready."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.pages import ours, stock
from benchmarks.pages.launch import WITHOUT
from benchmarks.pages.memory import family, processor_seconds

from practicum.serve.lesson import read_lesson

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).parents[2]
QUIET_LOOKS, QUIET_SHARE = 3, 0.05
"""A server rests when it has used less than this share of a core for so many seconds."""

TEACHING = "2-focus-on-measurement/05-your-first-run-chart"


@dataclass(frozen=True, kw_only=True)
class Subject:
    """One page, served in one way.

    Attributes
    ----------
    name : str
        What the table calls it.
    kind : str
        ``floor``, ``panel``, ``stock`` or ``ours``.
    path : str
        The page's path on its server.
    chart, sketch, sentence, cell : str
        CSS selectors: the chart's drawn line, a light picture that stands before it (empty if
        there is none), the sentence that answers, the value to edit.
    deep : bool
        Whether they lie in shadow roots.
    without : str
        The measure of ours that is switched off.
    cold : bool
        Whether the server is started anew for each visit.
    own_course : bool
        Whether ours serves the real course instead of the one page.
    """

    name: str
    kind: str
    path: str = "/"
    chart: str = ".scatterlayer .trace path"
    sketch: str = ""
    sentence: str = "#sentence"
    cell: str
    deep: bool = False
    without: str = "nothing"
    cold: bool = False
    own_course: bool = False

    def command(self, port: int, folder: Path) -> list[str]:
        """Give the command that serves the page."""
        python = sys.executable
        if self.kind == "floor":
            return [python, "-m", "benchmarks.pages.floor", str(port)]
        if self.kind == "panel":
            panel = os.environ.get("BENCHMARK_PANEL") or shutil.which("panel") or "panel"
            return [panel, "serve", str(Path(__file__).parent / "panel_app.py"), f"--port={port}"]
        if self.kind == "stock":
            heat = [] if self.cold else ["--preheat_kernel=True", "--pool_size=3"]
            page = str(stock.write(folder))
            return [python, "-m", "voila", page, f"--port={port}", "--no-browser", *heat]
        serve = ["serve", "--no-browser", f"--port={port}", f"--data={folder / 'data'}"]
        course = [] if self.own_course else [f"--course={ours.write(folder)}"]
        return [python, "-m", "benchmarks.pages.launch", self.without, *serve, *course]


def teaching_cell() -> int:
    """Find the team's own run chart on the teaching page: the cell without an example."""
    lesson = read_lesson(ROOT / "course" / f"{TEACHING}.ipynb")
    sources = [cell.source for cell in lesson.notebook.cells]
    return max(i for i, source in enumerate(sources) if 'tool("run-chart")' in source)


def _teaching() -> Subject:
    place = f'[data-cell="{teaching_cell()}"]'
    return replace(
        OURS,
        name="ours, the teaching page with two charts",
        path=f"/course/{TEACHING}",
        chart=f"{place} .scatterlayer .trace path",
        sketch=f"{place} {OURS.sketch}",
        sentence=f"{place} .p-says-words",
        cell=f"{place} .p-cells [data-field=value]",
        own_course=True,
    )


OURS = Subject(
    name="ours",
    kind="ours",
    path="/course/m/page",
    sketch=".p-chart-sketch path",
    sentence=".p-says-words",
    cell=".p-cells [data-field=value]",
)
STOCK = Subject(name="stock Voilà, preheated", kind="stock", cell=".widget-text input[type=number]")
SUBJECTS = (
    Subject(name="plain HTML (the floor)", kind="floor", cell="#values input"),
    Subject(
        name="Panel",
        kind="panel",
        path="/panel_app",
        cell=".bk-input[placeholder=value]",
        deep=True,
    ),
    STOCK,
    OURS,
    _teaching(),
)
COLD = (
    replace(OURS, name="ours, server just started", cold=True),
    replace(STOCK, name="stock Voilà, cold kernel", cold=True),
)
LEVERS = tuple(
    replace(OURS, name="ours" if name == "nothing" else f"without {name}", without=name)
    for name in WITHOUT
)


@contextlib.contextmanager
def served(
    subject: Subject, folder: Path, *, rested: bool = True, **more: str
) -> Iterator[tuple[str, int]]:
    """Serve a subject; give its base address and its process id; stop it afterwards.

    Parameters
    ----------
    subject : Subject
    folder : Path
        For its files; one of its own.
    rested : bool
        Whether to wait until the server has done what it does at its start.
    **more : str
        Environment variables.
    """
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    folder.mkdir(parents=True, exist_ok=True)
    if subject.kind == "ours":
        ours.seed(folder / "data", "me")
    with (folder / "server.log").open("w") as log:
        process = subprocess.Popen(
            subject.command(port, folder),
            cwd=ROOT,
            env={**os.environ, "JUPYTER_PREFER_ENV_PATH": "1", **more},
            stdout=subprocess.DEVNULL,
            stderr=log,
            start_new_session=True,
        )
    base = f"http://127.0.0.1:{port}"
    try:
        _wait(base, process)
        if rested and not subject.cold:
            rest(process.pid)
        yield base, process.pid
    finally:
        _stop(process)


def _stop(process: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGTERM)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(10)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


def rest(*pids: int, seconds: float = 30) -> None:
    """Wait until servers have done what they do at their start: warming up, compressing."""
    end = time.monotonic() + seconds
    quiet = 0
    while quiet < QUIET_LOOKS and time.monotonic() < end:
        before = _spent(pids)
        time.sleep(1)
        quiet = quiet + 1 if _spent(pids) - before < QUIET_SHARE * len(pids) else 0


def _spent(pids: Iterable[int]) -> float:
    return sum(processor_seconds(family(pid)) for pid in pids)


def _wait(base: str, process: subprocess.Popen[bytes], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if process.poll() is not None:
            raise RuntimeError(f"The server of {base} ended with {process.returncode}: see its log")
        try:
            urllib.request.urlopen(f"{base}/favicon.ico", timeout=2)  # noqa: S310 - loopback
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"{base} did not answer within {seconds} s.")
