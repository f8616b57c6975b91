"""The addresses of a course, the same in ``practicum serve`` and in JupyterLab's server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from practicum.serve.files import file_routes
from practicum.serve.health import Health
from practicum.serve.kernel_routes import kernel_routes
from practicum.serve.page import LessonPage
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
        (base, LessonPage, shared),
        (rf"{base}course/(.+?)/?", LessonPage, shared),
        (rf"{base}healthz", Health),
    ]
