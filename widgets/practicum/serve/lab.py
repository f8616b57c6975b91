"""JupyterLab, opened on the course."""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING, Any

from jupyterlab.handlers.announcements import NeverCheckForUpdate
from jupyterlab.labapp import LabApp
from traitlets.config import Config

from practicum.serve.extension import FOLDER
from practicum.serve.outputs import strip_outputs
from practicum.ui.session import STORE

if TYPE_CHECKING:
    from collections.abc import Callable

    from practicum.serve.site import Site

EXTENSION = "practicum.serve.extension"
NEWS = "@jupyterlab/apputils-extension:announcements"


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


def run_lab(site: Site, *, port: int, open_browser: bool, on_open: Callable[[str], object]) -> None:
    """Run JupyterLab on a course until Ctrl-C.

    Parameters
    ----------
    site : Site
        The course, and where projects are kept.
    port : int
        Port to listen on; another is taken if it is in use.
    open_browser : bool
        Whether to show it in a browser.
    on_open : callable
        Called with the address once the server listens; the address holds the token.
    """
    os.environ[STORE] = site.where
    os.environ[FOLDER] = str(site.folder)
    config = Config()
    config.ServerApp.root_dir = str(site.folder)
    config.ServerApp.port = port
    config.ServerApp.open_browser = open_browser
    config.ServerApp.allow_root = True  # it listens on loopback, behind a token
    # nothing asks another host: no news, no look for updates, no shop for extensions
    config.LabApp.check_for_updates_class = NeverCheckForUpdate
    config.LabApp.extension_manager = "readonly"
    config.LabApp.default_url = "/lab/tree/index.ipynb"
    config.Application.log_level = logging.WARNING
    server = CourseLab.initialize_server(argv=[], config=config)
    server.web_app.settings["page_config_hook"] = _without_news
    server.contents_manager.register_pre_save_hook(strip_outputs(site))
    on_open(server.display_url.splitlines()[-1].strip())
    server.identity_provider.token_generated = False  # or it tells its address once more
    server.start()


def _without_news(_handler: object, page_config: dict[str, Any]) -> dict[str, Any]:
    disabled = [*page_config.get("disabledExtensions", ()), NEWS]
    return {**page_config, "disabledExtensions": disabled}
