"""Make the README's picture again: ``make picture``.

Serves the course with a store of its own, writes an aim as a learner would, and takes the picture.
"""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright
from serving import READY_MS, browser_path, served

from practicum.tools.aim import Aim
from practicum.tools.aims.examples import MODEL_AIMS
from practicum.tools.form import form_of

PICTURE = Path(__file__).parents[1] / "docs" / "pictures" / "writing-an-aim.png"
PAGE = "course/1-developing-your-ideas/03-writing-an-aim"
TYPED = {"measure", "population", "where", "baseline", "target", "why"}
OPEN = "deadline"


def _write_aim(page: Page) -> None:
    sheet = page.locator(".p-tool").filter(has_text="Your team’s aim").first
    for field in form_of(Aim):
        box = sheet.get_by_label(field.label)
        if field.name == OPEN:
            box.focus()
            box.blur()
        elif field.name in TYPED:
            box.fill(MODEL_AIMS[0].fields[field.name])
    sheet.locator(".p-saved", has_text=re.compile(r"Saved \d")).wait_for()
    top = sheet.evaluate("element => element.getBoundingClientRect().top + window.scrollY")
    page.evaluate("top => window.scrollTo({ top, behavior: 'instant' })", top - 90)


def main() -> None:
    """Take the picture."""
    with (
        tempfile.TemporaryDirectory(prefix="practicum-") as folder,
        served(Path(folder)) as address,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=browser_path(), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 960}, device_scale_factor=1.25)
        page.goto(address + PAGE)
        page.wait_for_selector("html[data-ready]", state="attached", timeout=READY_MS)
        _write_aim(page)
        page.wait_for_timeout(800)  # the coach's answer comes in with a short movement
        PICTURE.parent.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    main()
