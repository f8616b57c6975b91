"""Tabs that share one process of the browser.

A browser that has seen nothing spends most of a second of each test on a process for the page, on
reading scripts and on plotly. These tabs share what was read; what a page wrote is taken away
between tests. A test that must begin in a browser that knows nothing asks for ``context`` too.
"""

from contextlib import suppress
from urllib.parse import urlsplit

from playwright.sync_api import Error


class Tabs:
    """One context for many tests, and a tab that keeps the process alive between them."""

    def __init__(self, context):
        self.context = context
        self._anchor = None
        self._origins = set()

    def open(self):
        """Open a tab in which nothing of an earlier test is left."""
        self.context.clear_cookies()
        if self._anchor:
            session = self.context.new_cdp_session(self._anchor)
            for origin in self._origins:
                wanted = {"origin": origin, "storageTypes": "all"}
                session.send("Storage.clearDataForOrigin", wanted)
            session.detach()
        return self.context.new_page()

    def close(self):
        """Close what a test has opened."""
        tabs = [page for page in self.context.pages if page is not self._anchor]
        addresses = [page.url for page in tabs if page.url.startswith("http")]
        for address in addresses:
            parts = urlsplit(address)
            self._origins.add(f"{parts.scheme}://{parts.netloc}")
            if self._anchor is None:
                self._drop_anchor(f"{parts.scheme}://{parts.netloc}/healthz")
        for page in tabs:
            page.close()

    def _drop_anchor(self, address):
        anchor = self.context.new_page()
        with suppress(Error):  # the server of that test may have ended
            anchor.goto(address)
            self._anchor = anchor
            return
        anchor.close()
