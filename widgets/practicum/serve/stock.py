"""What Voilà's own front end is given, for pages that need it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from voila.utils import get_page_config

from practicum.ui.assets import static_version

if TYPE_CHECKING:
    from collections.abc import Mapping
    from logging import Logger

    from voila.configuration import VoilaConfiguration

DENIED = ("jupyterlab-plotly",)
"""JupyterLab extensions that no page loads: plotly's is 4.8 MB of script in every page."""


def deny_extensions(voila: VoilaConfiguration) -> None:
    """Keep those extensions out of our pages."""
    voila.extension_denylist = [*(voila.extension_denylist or []), *DENIED]


def stock_config(
    base: str, settings: Mapping[str, Any], log: Logger, voila: VoilaConfiguration
) -> dict[str, Any]:
    """Give what Voilà's own front end wants to know.

    It would fetch a typesetter of formulas from another host; ours leaves them as they are.
    """
    files = settings["base_url"]
    config: dict[str, Any] = get_page_config(files, settings, log, voila)
    formulas = f"{base}practicum/static/{static_version()}/page/formulas.js"
    return {**config, "baseUrl": base, "fullMathjaxUrl": formulas}
