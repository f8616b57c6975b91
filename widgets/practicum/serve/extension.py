"""The course inside JupyterLab's server: our widgets' files, and the same pages as ever.

JupyterLab finds it through ``etc/jupyter/jupyter_server_config.d/practicum.json``; ``practicum
lab`` switches it on by itself. The course is at ``<base>practicum/``, because ``<base>`` is
JupyterLab's own; its pages have kernels of their own kind, apart from JupyterLab's, which end when
the server does.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from voila.configuration import VoilaConfiguration

from practicum.learning.course_file import CourseError, course_folder
from practicum.serve.files import file_routes
from practicum.serve.kernel_routes import TOLD
from practicum.serve.kernels import LIMITS, CourseKernels, read_limits
from practicum.serve.routes import course_routes
from practicum.serve.site import SETTING, Site
from practicum.serve.stock import deny_extensions
from practicum.ui.session import STORE

FOLDER = "PRACTICUM_COURSE"
"""Environment variable with the folder of another course than the package's own."""


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": "practicum.serve.extension"}]


def _load_jupyter_server_extension(server: Any) -> None:
    """Add our addresses to a Jupyter server."""
    base = server.web_app.settings["base_url"]
    server.web_app.add_handlers(".*$", file_routes(base))
    try:
        named = os.environ.get(FOLDER)
        folder = Path(named) if named else course_folder()
        limits = read_limits(os.environ.get(LIMITS, ""))
        where = os.environ.get(STORE, "")
        add_course(server, Site(folder, where, f"{base}practicum/", limits=limits))
    except (CourseError, ValueError) as error:
        server.log.warning("Practicum: %s", error)


def add_course(server: Any, site: Site) -> None:
    """Serve a course's pages in a Jupyter server.

    Parameters
    ----------
    server : ServerApp
        Jupyter's server.
    site : Site
        The course; its ``base_url`` says where.
    """
    voila = VoilaConfiguration(parent=server)
    deny_extensions(voila)
    site.kernels = CourseKernels(
        parent=server,
        limits=site.limits,
        kernel_spec_manager=server.kernel_spec_manager,
        allowed_message_types=list(TOLD),
    )
    server.web_app.settings[SETTING] = site
    server.web_app.add_handlers(".*$", course_routes(site.base_url, voila))
