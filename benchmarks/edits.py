# ruff: noqa: INP001 - a script by itself
"""How soon an edit shows its answer on the chart tool's page, from the key to the painted frame.

Run it with ``python benchmarks/edits.py``; it needs Chromium. It serves the course, opens a measure
of 24 and one of 500 points, types into a cell 60 times, and waits each time until the browser has
painted the chart that came back. Nothing else should run meanwhile.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from contextlib import closing, contextmanager
from datetime import date, timedelta
from pathlib import Path
from random import Random
from statistics import median, quantiles
from typing import TYPE_CHECKING, Any

from playwright.sync_api import Page, expect, sync_playwright

from practicum.store.open import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZES, EDITS, TARGET = (24, 500), 60, 100.0
PAGE = "toolkit/chart"
STARTED = re.compile(r"open at (http\S+)")
WATCH = """(root) => {
  window.answers = [];
  let begun = 0;
  root.addEventListener("input", () => { begun = performance.now(); }, true);
  root.addEventListener("p-drawn", () => {
    if (!begun) return;
    const at = begun;
    begun = 0;
    const painted = new MessageChannel();
    painted.port1.onmessage = () => window.answers.push(performance.now() - at);
    requestAnimationFrame(() => painted.port2.postMessage(0));
  }, true);
}"""


def measure(points: int, chart: str) -> dict[str, Any]:
    """Make up a measure with that many points."""
    chance = Random(points)  # noqa: S311 - made-up figures
    first = date(2016, 9, 1)
    rows = [
        {
            "id": f"r{n}",
            "date": f"{first + timedelta(days=n):%d/%m/%Y}",
            "numerator": str(chance.randint(8, 20)),
            "denominator": "30",
        }
        for n in range(points)
    ]
    return {
        "name": f"{points} points",
        "unit": "%",
        "direction": "up",
        "chart": chart,
        "rows": rows,
    }


@contextmanager
def served(chart: str) -> Iterator[str]:
    """Serve the course with the measures in it, and give its address."""
    with tempfile.TemporaryDirectory() as folder:
        with closing(open_store(folder)) as store:
            project = store.create("Edits").id
            store.choose("me", project)
            for points in SIZES:
                content = measure(points, chart)
                store.save(project, "measure", f"m-{points}", content, base=0, author="me")
        command = [sys.executable, "-m", "practicum", "serve", "--no-browser", "--port", "0"]
        process = subprocess.Popen(
            [*command, "--data", folder],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            cwd=Path(__file__).parents[1],
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )
        try:
            yield _address(process)
        finally:
            process.terminate()
            process.wait(timeout=20)


def _address(process: subprocess.Popen[str]) -> str:
    for line in process.stdout or ():
        if found := STARTED.search(line):
            return found[1]
    raise SystemExit("The course did not start.")


def edit(page: Page, points: int) -> list[float]:
    """Type into one cell again and again; give the milliseconds that each answer took."""
    tool = page.get_by_role("region", name="Chart", exact=True)
    tool.locator(".p-measures select").select_option(label=f"{points} points")
    expect(tool.get_by_label("Name of the measure")).to_have_value(f"{points} points")
    tool.locator(".js-plotly-plot .main-svg").first.wait_for()
    page.wait_for_timeout(1500)
    tool.locator(".p-measure").evaluate(WATCH)
    tool.get_by_label("How many, row 5", exact=True).click()
    for n in range(EDITS):
        page.keyboard.press("Control+A")
        page.keyboard.press(str(1 + n % 9))
        page.wait_for_function("(seen) => window.answers.length > seen", arg=n)
        page.wait_for_timeout(50)
    answers: list[float] = page.evaluate("window.answers")
    return answers


def main() -> int:
    """Measure, and say whether the slowest twentieth stays within the target."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--chart", default="p", help="kind of chart: p, run, i …")
    chart = parser.parse_args().chart
    slowest = 0.0
    with served(chart) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(f"{address}course/{PAGE}")
        page.wait_for_selector("html[data-ready]", state="attached", timeout=60_000)
        for points in SIZES:
            times = edit(page, points)
            late = quantiles(times, n=20)[-1]
            slowest = max(slowest, late)
            print(f"{chart}, {points} points: median {median(times):.0f} ms, "
                  f"95th percentile {late:.0f} ms, {len(times)} edits")  # fmt: skip
        browser.close()
    print(f"{'Within' if slowest <= TARGET else 'Beyond'} {TARGET:.0f} ms.")
    return int(slowest > TARGET)


if __name__ == "__main__":
    sys.exit(main())
