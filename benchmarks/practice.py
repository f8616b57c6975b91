# ruff: noqa: INP001 - a script by itself
"""Play practice through the browser, and find any wrong verdict.

Run it with ``python benchmarks/practice.py``; it needs Chromium and the `test` extra. A seeded
player answers a hundred cases: rightly, with wrong words, with a point too few, with a point too
many; typing the points, clicking them, and with the keyboard. What has to be said is worked out by
hand, in plain Python that shares nothing with the engine (``tests/unit/practice``).
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import expect, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "browser"))
from practise_page import PAGE, PractisePage, play

if TYPE_CHECKING:
    from collections.abc import Iterator

CASES, SEED = 100, 7
STARTED = re.compile(r"open at (http\S+)")


@contextmanager
def served(data: Path) -> Iterator[str]:
    """Serve the course with an empty project; give its address."""
    command = [sys.executable, "-m", "practicum", "serve", "--no-browser", "--port", "0"]
    process = subprocess.Popen(
        [*command, "--data", str(data)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        found = next(
            (match[1] for line in process.stdout or () if (match := STARTED.search(line))), ""
        )
        if not found:
            raise SystemExit("The course could not be opened.")
        yield found
    finally:
        process.terminate()
        process.wait(20)


def main() -> int:
    """Play, print what came of it, and give 1 if any verdict was wrong."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--cases", type=int, default=CASES)
    parser.add_argument("--seed", type=int, default=SEED)
    given = parser.parse_args()
    expect.set_options(timeout=20_000)
    with (
        tempfile.TemporaryDirectory() as folder,
        served(Path(folder)) as address,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        page = browser.new_page(locale="en-GB", viewport={"width": 1280, "height": 900})
        page.goto(f"{address}course/{PAGE}")
        practice = PractisePage(page, Path(folder))
        practice.drawn()
        begun = time.monotonic()
        wrong, told = play(practice, given.cases, given.seed)
        seconds = time.monotonic() - begun
        browser.close()
    kinds = Counter(kind for kind, *_ in told)
    levels = Counter(level for _, level, *_ in told)
    print(f"{len(told)} cases in {seconds:.0f} s, {seconds / len(told):.1f} s each")
    print("kinds:", ", ".join(f"{kind} {count}" for kind, count in kinds.most_common()))
    print("levels:", ", ".join(f"{level}: {levels[level]}" for level in sorted(levels)))
    print("answered right:", sum(right for *_, right in told), "· wrong verdicts:", len(wrong))
    print(*wrong, sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
