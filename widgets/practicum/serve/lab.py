"""JupyterLab, opened on the course."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from jupyterlab.labapp import LabApp
from traitlets.config import Config

from practicum.serve.extension import FOLDER
from practicum.serve.outputs import strip_outputs
from practicum.ui.session import STORE

if TYPE_CHECKING:
    from practicum.serve.site import Site

EXTENSION = "practicum.serve.extension"


class CourseLab(LabApp):
    """JupyterLab with our extension switched on, whether or not its config was installed."""

    @classmethod
    def get_extension_package(cls) -> str:
        """Stay JupyterLab for the server, although this class is ours."""
        return "jupyterlab"

    @classmethod
    def make_serverapp(cls, *, jpserver_extensions: dict[str, bool], **kwargs: Any) -> Any:
        """Add our extension to the server's."""
        extensions = {**jpserver_extensions, EXTENSION: True}
        return super().make_serverapp(jpserver_extensions=extensions, **kwargs)


def run_lab(site: Site, *, port: int, open_browser: bool) -> None:
    """Run JupyterLab on a course until Ctrl-C.

    Parameters
    ----------
    site : Site
        The course, and where projects are kept.
    port : int
        Port to listen on; another is taken if it is in use.
    open_browser : bool
        Whether to show it in a browser.
    """
    os.environ[STORE] = site.where
    os.environ[FOLDER] = str(site.folder)
    config = Config()
    config.ServerApp.root_dir = str(site.folder)
    config.ServerApp.port = port
    config.ServerApp.open_browser = open_browser
    config.ServerApp.allow_root = True  # it listens on loopback, behind a token
    config.FileContentsManager.pre_save_hook = strip_outputs(site)
    config.LabApp.default_url = "/lab/tree/index.ipynb"
    CourseLab.initialize_server(argv=[], config=config).start()
