"""The addresses of a course, the same in ``practicum serve`` and in JupyterLab's server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tornado.web import RedirectHandler

from practicum.serve.files import file_routes
from practicum.serve.health import Health, Room
from practicum.serve.kernel_routes import kernel_routes
from practicum.serve.metrics import Metrics
from practicum.serve.page import LessonPage
from practicum.serve.paper.pages import paper_routes
from practicum.serve.renderer import make_exporter

if TYPE_CHECKING:
    from voila.configuration import VoilaConfiguration


def course_routes(base: str, voila: VoilaConfiguration) -> list[Any]:
    """List the routes below a base address.

    Parameters
    ----------
    base : str
        With a slash at both ends.
    voila : VoilaConfiguration
        Voilà's settings.
    """
    shared = {"exporter": make_exporter(), "voila": voila}
    return [
        *file_routes(base),
        *kernel_routes(base),
        *paper_routes(base),
        (base, LessonPage, shared),
        # a notebook leads to the front page by its file, so that the link works in JupyterLab too
        (rf"{base}course/index/?", RedirectHandler, {"url": base}),
        (rf"{base}course/(.+?)/?", LessonPage, shared),
        (rf"{base}practicum/room", Room),
        (rf"{base}healthz", Health),
        (rf"{base}metrics", Metrics),
    ]
