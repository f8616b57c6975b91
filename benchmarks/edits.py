# ruff: noqa: INP001 - a script by itself
"""How soon an edit shows its answer, from the key to the painted frame.

``python benchmarks/edits.py`` measures the chart tool with 24 and with 500 points;
``python benchmarks/edits.py --tool process-map --size 60`` a tool with a sheet that is as full as
that (``driver-diagram``, ``process-map``, ``stakeholders``, ``whys``: boxes, steps, groups, causes;
``pdsa``: cycles; ``aim``, which has no size). It needs Chromium, serves the course, types 60 times
into one field, and waits each time until the browser has painted what Python answered. Nothing else
should run meanwhile.
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

from full_sheets import PLACES
from playwright.sync_api import Locator, Page, expect, sync_playwright

from practicum.store.open import open_store

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from full_sheets import Content, Place

SIZES, EDITS, TARGET = (24, 500), 60, 100.0
PAGE = "toolkit/chart"
STARTED = re.compile(r"open at (http\S+)")
WATCH = """([root, drawn]) => {
  window.answers = [];
  let begun = 0;
  root.addEventListener("input", () => { begun = performance.now(); }, true);
  const answered = () => {
    if (!begun) return;
    const at = begun;
    begun = 0;
    const painted = new MessageChannel();
    painted.port1.onmessage = () => window.answers.push(performance.now() - at);
    requestAnimationFrame(() => painted.port2.postMessage(0));
  };
  if (drawn) return root.addEventListener(drawn, answered, true);
  const mark = performance.mark.bind(performance);
  performance.mark = (name, ...more) => {
    if (name === "p-reading") answered();
    return mark(name, ...more);
  };
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


def measures(chart: str) -> Iterator[tuple[str, Content]]:
    """Give a short measure and a long one."""
    for points in SIZES:
        yield f"m-{points}", measure(points, chart)


@contextmanager
def served(kind: str, sheets: Iterable[tuple[str, Content]]) -> Iterator[str]:
    """Serve the course with some sheets in it, and give its address."""
    with tempfile.TemporaryDirectory() as folder:
        with closing(open_store(folder)) as store:
            project = store.create("Edits").id
            store.choose("me", project)
            for key, content in sheets:
                store.save(project, kind, key, content, base=0, author="me")
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


@contextmanager
def opened(address: str, slug: str) -> Iterator[Page]:
    """Open a page, and wait until all of it has arrived."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium-headless-shell") or shutil.which("chromium"),
            args=["--no-sandbox"],
        )
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(f"{address}course/{slug}")
        page.wait_for_selector("html[data-ready]", state="attached", timeout=60_000)
        yield page
        browser.close()


def type_into(page: Page, keys: Sequence[str]) -> list[float]:
    """Type into the field that has the focus; give the milliseconds that each answer took."""
    for n in range(EDITS):
        page.keyboard.press(keys[n % len(keys)])
        page.wait_for_function("(seen) => window.answers.length > seen", arg=n)
        page.wait_for_timeout(50)
    answers: list[float] = page.evaluate("window.answers")
    return answers


def edit_chart(page: Page, points: int) -> list[float]:
    """Type into one cell of a measure again and again."""
    tool = page.get_by_role("region", name="Chart", exact=True)
    tool.locator(".p-measures select").select_option(label=f"{points} points")
    expect(tool.get_by_label("Name of the measure")).to_have_value(f"{points} points")
    tool.locator(".js-plotly-plot .main-svg").first.wait_for()
    page.wait_for_timeout(1500)
    _watch(page, tool.locator(".p-measure"), "p-drawn")
    tool.get_by_label("How many, row 5", exact=True).click()
    page.keyboard.press("Control+A")
    return type_into(page, "123456789")


def edit_sheet(page: Page, place: Place) -> list[float]:
    """Type into the row in the middle of a full sheet again and again."""
    tool = page.get_by_role("region", name=place.region, exact=True)
    tool.scroll_into_view_if_needed()
    if place.opens:
        _middle(tool.locator(place.opens)).click()
    field = _middle(tool.locator(place.field))
    field.click()
    page.keyboard.press("End")
    page.wait_for_timeout(1500)
    _watch(page, tool, "")
    return type_into(page, ("x", "Backspace"))


def _middle(found: Locator) -> Locator:
    found.first.wait_for()
    return found.nth(found.count() // 2)


def _watch(page: Page, root: Locator, drawn: str) -> None:
    page.evaluate(WATCH, [root.element_handle(), drawn])


def tell(name: str, times: Sequence[float]) -> float:
    """Print how long the answers took, and give the slowest twentieth."""
    late = quantiles(times, n=20)[-1]
    print(
        f"{name}: median {median(times):.0f} ms, 95th percentile {late:.0f} ms, {len(times)} edits"
    )
    return late


def run_chart(chart: str) -> float:
    """Measure the chart tool; give the slowest twentieth."""
    with served("measure", measures(chart)) as address, opened(address, PAGE) as page:
        return max(tell(f"{chart}, {size} points", edit_chart(page, size)) for size in SIZES)


def run_tool(name: str, size: int) -> float:
    """Measure a tool with a full sheet; give the slowest twentieth."""
    place = PLACES[name]
    with served(name, place.sheets(size)) as address, opened(address, place.page) as page:
        return tell(f"{name}, {size}", edit_sheet(page, place))


def main() -> int:
    """Measure, and say whether the slowest twentieth stays within the target."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--tool", choices=["chart", *PLACES], default="chart")
    parser.add_argument("--size", type=int, default=60, help="how much is in the tool's sheet")
    parser.add_argument("--chart", default="p", help="kind of chart: p, run, i …")
    given = parser.parse_args()
    chart = given.tool == "chart"
    slowest = run_chart(given.chart) if chart else run_tool(given.tool, given.size)
    print(f"{'Within' if slowest <= TARGET else 'Beyond'} {TARGET:.0f} ms.")
    return int(slowest > TARGET)


if __name__ == "__main__":
    sys.exit(main())
