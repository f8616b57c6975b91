"""Visits a page with Chromium and takes its times."""

from __future__ import annotations

import contextlib
import itertools
import json
import shutil
import statistics
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from benchmarks.pages.load import p95
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.pages.subjects import Subject
    from playwright.sync_api import Browser, BrowserContext, Page

WATCH = (Path(__file__).parent / "watch.js").read_text()
QUIET = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
)
PATIENCE = 150_000
"""In milliseconds: the stock page takes a minute over the slow line."""
AT_REST = 1_000
"""In milliseconds: a person closes one tab, opens another, and only then asks for a page."""
SLOW_LINE = {
    "offline": False,
    "latency": 60,
    "downloadThroughput": 5e5,
    "uploadThroughput": 5e5,
}
EDIT = """([cell, sentence, chart, value]) => new Promise((done, fail) => {
  const { find } = window.__bench;
  const input = find(cell), words = find(sentence), before = words.textContent;
  const drawn = () => find(chart)?.closest(".scatterlayer")?.innerHTML;
  const line = drawn();
  input.focus();
  const start = performance.now();
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(input, value);
  input.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
  input.dispatchEvent(new Event("change", { bubbles: true, composed: true }));
  const look = () => {
    const now = find(sentence);
    if (now && (now.textContent !== before || (drawn() && drawn() !== line)))
      return done(performance.now() - start);
    if (performance.now() - start > 30000) return fail(new Error("no answer to the edit"));
    requestAnimationFrame(look);
  };
  look();
})"""


@dataclass
class Visit:
    """What one visit took: seconds from navigation, bytes and requests over the wire."""

    text: float
    seen: float
    ready: float
    shift: float
    size: int
    requests: int


@dataclass
class Figures:
    """All visits of one subject."""

    first: list[Visit] = field(default_factory=list)
    repeat: list[Visit] = field(default_factory=list)
    onward: list[Visit] = field(default_factory=list)
    edits: list[float] = field(default_factory=list)

    def __add__(self, other: Figures) -> Figures:
        """Put the visits of two rounds together."""
        return Figures(
            self.first + other.first,
            self.repeat + other.repeat,
            self.onward + other.onward,
            self.edits + other.edits,
        )

    def medians(self) -> dict[str, float]:
        """Give the medians that the table shows, in seconds and bytes."""
        row: dict[str, float] = {}
        kinds = (("first", self.first), ("repeat", self.repeat), ("onward", self.onward))
        for name, visits in kinds:
            for what in ("text", "seen", "ready", "size", "requests", "shift"):
                values = [getattr(visit, what) for visit in visits]
                row[f"{name} {what}"] = statistics.median(values) if values else float("nan")
        if self.edits:
            row["edit median"] = statistics.median(self.edits)
            row["edit p95"] = p95(self.edits)
        return row


class Visitor:
    """A Chromium that visits pages."""

    def __enter__(self) -> Self:
        self._values = itertools.cycle(range(20, 60, 3))  # and none that the page begins with
        self._playwright = sync_playwright().start()
        self._browser: Browser = self._playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=list(QUIET)
        )
        return self

    def __exit__(self, *_exc: object) -> None:
        self._browser.close()
        self._playwright.stop()

    def measure(
        self, subject: Subject, base: str, *, visits: int, edits: int, slow: bool = False
    ) -> Figures:
        """Visit with an empty cache, with a full one, and from page to page, so many times each."""
        figures = Figures()
        for _ in range(visits):
            context = self._browser.new_context()
            context.add_init_script(_watch(subject))
            tab = _Tab(context, slow=slow)
            figures.first.append(tab.visit(base + subject.path))
            tab.page.close()
            tab = _Tab(context, slow=slow)
            figures.repeat.append(tab.visit(base + subject.path))
            figures.edits += self._edits(tab.page, subject, edits)
            figures.onward.append(tab.visit(f"{base}{subject.path}?onward"))
            context.close()
        return figures

    @contextlib.contextmanager
    def open(self, subject: Subject, base: str, pages: int) -> Iterator[None]:
        """Hold a number of pages open, each ready."""
        context = self._browser.new_context()
        context.add_init_script(_watch(subject))
        for _ in range(pages):
            _Tab(context, slow=False).visit(base + subject.path)
        try:
            yield
        finally:
            context.close()

    def _edits(self, page: Page, subject: Subject, edits: int) -> list[float]:
        taken = []
        for _ in range(edits):
            value = next(self._values)  # another than the last visit left there
            wanted = [subject.cell, subject.sentence, subject.chart, str(value)]
            taken.append(page.evaluate(EDIT, wanted) / 1e3)
            page.wait_for_timeout(400)
        return taken


class _Tab:
    """A tab, and what comes to it over the wire."""

    def __init__(self, context: BrowserContext, *, slow: bool) -> None:
        self.page = context.new_page()
        self._wire = {"size": 0, "requests": 0}
        client = context.new_cdp_session(self.page)
        client.send("Network.enable")
        client.on("Network.loadingFinished", lambda e: self._add(e["encodedDataLength"]))
        client.on(
            "Network.webSocketFrameReceived",
            lambda e: self._add(len(e["response"]["payloadData"]), 0),
        )
        if slow:
            client.send("Network.emulateNetworkConditions", SLOW_LINE)

    def visit(self, address: str) -> Visit:
        """Go to a page from a tab at rest, and give what that took."""
        self.page.wait_for_timeout(AT_REST)
        self._wire.update(size=0, requests=0)
        self.page.goto(address, wait_until="commit")
        self.page.wait_for_function(
            "() => window.__bench?.seen.text && window.__bench.seen.ready", timeout=PATIENCE
        )
        self.page.wait_for_timeout(300)
        seen: dict[str, Any] = self.page.evaluate("window.__bench.seen")
        times = (seen[what] / 1e3 for what in ("text", "seen", "ready"))
        return Visit(*times, seen["shift"], self._wire["size"], self._wire["requests"])

    def _add(self, size: float, requests: int = 1) -> None:
        self._wire["size"] += int(size)
        self._wire["requests"] += requests


def _watch(subject: Subject) -> str:
    wanted = (subject.chart, subject.sketch, subject.sentence, subject.deep)
    return f"{WATCH}({', '.join(map(json.dumps, wanted))})"
