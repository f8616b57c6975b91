"""The addresses of a course, the same in ``practicum serve`` and in JupyterLab's server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from practicum.serve.health import Health
from practicum.serve.leaving import Leave
from practicum.serve.page import LessonPage

if TYPE_CHECKING:
    from voila.configuration import VoilaConfiguration

    from practicum.serve.renderer import LessonExporter


def page_routes(base: str, *, exporter: LessonExporter, voila: VoilaConfiguration) -> list[Any]:
    """List the routes of pages below a base address.

    Parameters
    ----------
    base : str
        With a slash at both ends.
    exporter : LessonExporter
        Fills the template.
    voila : VoilaConfiguration
        Voilà's settings.
    """
    shared = {"exporter": exporter, "voila": voila}
    return [
        (base, LessonPage, shared),
        (rf"{base}course/(.+?)/?", LessonPage, shared),
        (rf"{base}healthz", Health),
        (rf"{base}practicum/leave/([\w-]+)", Leave),
    ]
