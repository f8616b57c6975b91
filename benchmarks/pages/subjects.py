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
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.pages import stock

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
OURS = "/course/2-focus-on-measurement/05-your-first-run-chart"


@dataclass(frozen=True, kw_only=True)
class Subject:
    """One page, served in one way.

    Attributes
    ----------
    name : str
        What the table calls it.
    path : str
        The page's path on its server.
    chart, sentence, cell : str
        CSS selectors, searched through shadow roots: the chart's drawn line, the sentence that
        answers, the value that the harness edits.
    """

    name: str
    path: str
    chart: str = ".scatterlayer .trace path"
    sentence: str = "#sentence"
    cell: str

    def command(self, port: int, folder: Path) -> list[str]:
        """Give the command that serves the page."""
        python = sys.executable
        here = Path(__file__).parent
        match self.name:
            case "floor":
                return [python, "-m", "benchmarks.pages.floor", str(port)]
            case "panel":
                panel = os.environ.get("BENCHMARK_PANEL") or shutil.which("panel") or "panel"
                return [panel, "serve", str(here / "panel_app.py"), f"--port={port}"]
            case "ours" | "ours, cold":
                return [
                    python,
                    "-m",
                    "practicum.cli",
                    "serve",
                    "--no-browser",
                    f"--port={port}",
                    f"--data={folder}",
                ]
            case _:
                heat = (
                    ["--preheat_kernel=True", "--pool_size=3"] if "preheated" in self.name else []
                )
                return [
                    python,
                    "-m",
                    "voila",
                    str(stock.write(folder)),
                    f"--port={port}",
                    "--no-browser",
                    *heat,
                ]


SUBJECTS = (
    Subject(name="floor", path="/", cell="#values input"),
    Subject(name="panel", path="/panel_app", cell=".bk-input[type=text]"),
    Subject(name="stock", path="/", cell=".widget-text input[type=number]"),
    Subject(name="stock, preheated", path="/", cell=".widget-text input[type=number]"),
    Subject(
        name="ours",
        path=OURS,
        sentence="[data-bench=sentence]",
        cell="[data-bench=cell]",
    ),
)


@contextlib.contextmanager
def served(subject: Subject, folder: Path) -> Iterator[tuple[str, int]]:
    """Serve a subject; give its base address and its process id; stop it afterwards."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    folder.mkdir(parents=True, exist_ok=True)
    env = {**os.environ, "PYTHONPATH": str(ROOT), "JUPYTER_PREFER_ENV_PATH": "1"}
    process = subprocess.Popen(
        subject.command(port, folder),
        cwd=ROOT,
        env=env,
        stdout=subprocess.DEVNULL,
        stderr=(folder / f"{subject.name}.log").open("w"),
        start_new_session=True,
    )
    base = f"http://127.0.0.1:{port}"
    try:
        _wait(base, process)
        yield base, process.pid
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(10)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)


def _wait(base: str, process: subprocess.Popen[bytes], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if process.poll() is not None:
            raise RuntimeError(
                f"The server of {base} ended with {process.returncode}; see its log."
            )
        try:
            urllib.request.urlopen(f"{base}/favicon.ico", timeout=2)  # noqa: S310 - loopback
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"{base} did not answer within {seconds} s.")
