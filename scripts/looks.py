"""Take a picture of every page, for looking at: ``python scripts/looks.py FOLDER``.

Each page is taken at both widths, with an empty project and with the model project, whole. Parts of
addresses choose some pages only: ``python scripts/looks.py FOLDER pdsa first-test``.
"""

from __future__ import annotations

import argparse
import tempfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from playwright.sync_api import Browser, sync_playwright
from serving import READY_MS, browser_path, served

from practicum.learning.course_file import course_folder, load_course
from practicum.project.model import model_sheets
from practicum.store.open import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WIDTHS = (1280, 390)
LEARNER = "me"
STILL_MS = 700
"""Charts and the coach's answer come in with a short movement."""


class Look(NamedTuple):
    """One picture to take."""

    slug: str
    project: str
    width: int

    @property
    def name(self) -> str:
        """Name its file: ``toolkit.pareto-full-390.png``."""
        return f"{self.slug.replace('/', '.') or 'front'}-{self.project}-{self.width}.png"


def looks(parts: Sequence[str]) -> Iterator[Look]:
    """Say which pictures are wanted: all, or those whose address holds one of the parts."""
    course = load_course(course_folder())
    slugs = ("", *(page.slug for page in (*course.places, *course.pages)))
    for project in ("empty", "full"):
        for slug in slugs:
            if not parts or any(part in slug for part in parts):
                yield from (Look(slug, project, width) for width in WIDTHS)


def write_projects(data: Path) -> dict[str, str]:
    """Begin an empty project and one with the model's sheets; gives their ids."""
    with closing(open_store(str(data))) as store:
        projects = {name: store.create(f"A project, {name}").id for name in ("empty", "full")}
        for sheet in model_sheets():
            store.save(
                projects["full"],
                sheet.kind,
                sheet.key,
                sheet.content,
                base=0,
                author=LEARNER,
                version=sheet.version,
            )
    return projects


def choose(data: Path, project: str) -> None:
    """Open a project for the learner."""
    with closing(open_store(str(data))) as store:
        store.choose(LEARNER, project)


def take(browser: Browser, address: str, look: Look, folder: Path) -> None:
    """Take one picture."""
    page = browser.new_page(viewport={"width": look.width, "height": 900})
    page.goto(f"{address}course/{look.slug}" if look.slug else address)
    page.wait_for_selector("html[data-ready]", state="attached", timeout=READY_MS)
    page.wait_for_timeout(STILL_MS)
    page.screenshot(path=folder / look.name, full_page=True)
    page.close()


def main() -> None:
    """Take all pictures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path, help="where the pictures go")
    parser.add_argument("parts", nargs="*", help="parts of addresses, for some pages only")
    wanted = parser.parse_args()
    wanted.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="practicum-") as kept:
        data = Path(kept)
        projects = write_projects(data)
        with served(data) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=browser_path(), args=["--no-sandbox"]
            )
            for look in looks(wanted.parts):
                choose(data, projects[look.project])
                take(browser, address, look, wanted.folder)
                print(look.name)
            browser.close()


if __name__ == "__main__":
    main()
