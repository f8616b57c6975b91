"""A word that the server is there, for pages that wait for it and for those who look after it."""

from __future__ import annotations

from tornado.web import RequestHandler


class Health(RequestHandler):
    """Says that the server is well."""

    def get(self) -> None:
        """Answer at once, without looking at anything."""
        self.set_header("Cache-Control", "no-store")
        self.write({"status": "ok"})
