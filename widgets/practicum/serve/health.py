"""A word that the server is there, and another that there is room, for pages that wait."""

from __future__ import annotations

from jupyter_server.base.handlers import JupyterHandler
from tornado.web import RequestHandler, authenticated

from practicum.serve.identity import learner_of
from practicum.serve.site import SETTING


class Health(RequestHandler):
    """Says that the server is well."""

    def get(self) -> None:
        """Answer at once, and say how many kernels are ready for the next pages."""
        self.set_header("Cache-Control", "no-store")
        waiting = len(self.settings[SETTING].kernels.waiting)
        self.write({"status": "ok", "waiting": waiting})

    def head(self) -> None:
        """Say as much to those who ask for the headers only."""
        self.get()


class Room(JupyterHandler):
    """Says whether one more page of this learner would find a place."""

    @authenticated
    async def get(self) -> None:
        """Look and tell."""
        full = self.settings[SETTING].kernels.why_full(learner_of(self))
        self.set_header("Cache-Control", "no-store")
        self.finish({"room": not full})
