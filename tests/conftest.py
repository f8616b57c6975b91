"""What several kinds of test need: a browser, and the Python that they run with."""

import gc
import os
import shutil
import sys
from pathlib import Path

import pytest

BROWSER_ARGS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--process-per-site",  # tabs of one context share what was read (`tests/browser/tabs.py`)
]
NAMES = (
    "chromium-headless-shell",  # the same without its windows, and a quarter quicker
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
)
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
NO_BROWSER = (
    "No Chromium, Chrome or Edge was found, so the browser tests did not run. Install one of them, "
    "or say where it is in PRACTICUM_CHROMIUM."
)


def find_chromium() -> str | None:
    """Find a browser of Chromium's family: the one that was named, on the path, or as installed."""
    named = os.environ.get("PRACTICUM_CHROMIUM")
    if named:
        return named
    on_path = (shutil.which(name) for name in NAMES)
    installed = (place for place in PLACES if Path(place).is_file())
    return next((path for path in (*on_path, *installed) if path), None)


@pytest.fixture(scope="session")
def chromium_path():
    """Where the browser is; without one the test is skipped, or fails where one is required."""
    path = find_chromium()
    if path:
        return path
    if os.environ.get("PRACTICUM_REQUIRE_BROWSER"):
        pytest.fail(NO_BROWSER)
    return pytest.skip(NO_BROWSER)


@pytest.fixture(scope="session")
def chromium(chromium_path):
    """A browser for the whole run; each test opens a context of its own."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only where a browser is wanted

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path, args=BROWSER_ARGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def python():
    """Say which Python the tests run with, for commands that tests start."""
    return sys.executable


@pytest.fixture
def settled_memory():
    """Put aside what earlier tests left in memory before a time is taken: it is not its work."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()
