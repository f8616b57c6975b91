"""Take a picture of every page, for looking at: ``python scripts/looks.py FOLDER``.

Each page is taken at both widths, with an empty project and with the model project, whole; and each
tool in the middle of work, as its window shows it. Parts of addresses choose some pages only:
``python scripts/looks.py FOLDER pdsa first-test``. ``--dark`` and ``--forced`` take the dark theme
and forced colours.
"""

from __future__ import annotations

import argparse
import tempfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from in_use import IN_USE, InUse
from playwright.sync_api import Browser, Error, Page, sync_playwright
from serving import READY_MS, browser_path, served

from practicum.learning.course_file import course_folder, load_course
from practicum.project.model import model_sheets
from practicum.store.open import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WIDTHS = (1280, 390)
LEARNER = "me"
ACT_MS = 8_000
STILL_MS = 700
"""Charts and the coach's answer come in with a short movement."""


class Look(NamedTuple):
    """One picture to take."""

    slug: str
    project: str
    width: int
    use: InUse | None = None

    @property
    def name(self) -> str:
        """Name its file: ``toolkit.pareto-full-390.png``."""
        page = self.slug.replace("/", ".") or "front"
        state = f"{self.project}-{_short(self.use)}" if self.use else self.project
        return f"{page}-{state}-{self.width}.png"


def _short(use: InUse) -> str:
    tool = use.where[1].removeprefix("Your team’s ").lower()
    return f"{tool.replace(' ', '-').replace(',', '')}-{use.name}"


def looks(parts: Sequence[str]) -> Iterator[Look]:
    """Say which pictures are wanted: all, or those whose address holds one of the parts."""
    course = load_course(course_folder())
    slugs = ("", *(page.slug for page in (*course.places, *course.pages)))
    for project in ("empty", "full"):
        for slug in slugs:
            if _wanted(slug, parts):
                yield from (Look(slug, project, width) for width in WIDTHS)
    for use in IN_USE:
        if _wanted(use.where[0], parts):
            yield from (Look(use.where[0], "use", width, use) for width in WIDTHS)


def _wanted(slug: str, parts: Sequence[str]) -> bool:
    return not parts or any(part in slug for part in parts)


def begin(data: Path, name: str, *, full: bool) -> None:
    """Begin a project for the learner: an empty one, or one with the model's sheets."""
    with closing(open_store(str(data))) as store:
        project = store.create(f"A project, {name}").id
        for sheet in model_sheets() if full else ():
            store.save(
                project,
                sheet.kind,
                sheet.key,
                sheet.content,
                base=0,
                author=LEARNER,
                version=sheet.version,
            )
        store.choose(LEARNER, project)


def take(page: Page, address: str, look: Look, folder: Path) -> None:
    """Take one picture: of the whole page, or of the window in which a tool is in use."""
    page.goto(f"{address}course/{look.slug}" if look.slug else address)
    page.wait_for_selector("html[data-ready]", state="attached", timeout=READY_MS)
    page.wait_for_timeout(STILL_MS)
    if look.use:
        _use(page, look.use)
    page.screenshot(path=folder / look.name, full_page=look.use is None)


def _use(page: Page, use: InUse) -> None:
    page.set_default_timeout(ACT_MS)
    try:
        use.act(page.get_by_role("region", name=use.where[1], exact=True))
    except Error as error:
        print(f"{use.where[1]} could not be {use.name}: {error.message.splitlines()[0]}")
    page.wait_for_timeout(STILL_MS)


def take_all(browser: Browser, address: str, data: Path, wanted: argparse.Namespace) -> None:
    """Take the pictures that are wanted, one after the other."""
    known = ""
    for look in looks(wanted.parts):
        if look.use or look.project != known:
            begin(data, look.project, full=look.project != "empty")
        known = look.project
        page = browser.new_page(
            viewport={"width": look.width, "height": 900},
            color_scheme="dark" if wanted.dark else "light",
            forced_colors="active" if wanted.forced else "none",
        )
        take(page, address, look, wanted.folder)
        page.close()
        print(look.name)


def main() -> None:
    """Take all pictures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path, help="where the pictures go")
    parser.add_argument("parts", nargs="*", help="parts of addresses, for some pages only")
    parser.add_argument("--dark", action="store_true", help="in the dark theme")
    parser.add_argument("--forced", action="store_true", help="in forced colours")
    wanted = parser.parse_intermixed_args()
    wanted.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="practicum-") as kept:
        data = Path(kept)
        with served(data) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=browser_path(), args=["--no-sandbox"]
            )
            take_all(browser, address, data, wanted)
            browser.close()


if __name__ == "__main__":
    main()
