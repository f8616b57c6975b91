"""``practicum lab``: the same course in JupyterLab, for those who want to see the code."""

from __future__ import annotations

import warnings
from typing import Annotated

import typer

from practicum.cli.serve import CourseFolder, Data, NoBrowser, open_site

Port = Annotated[int, typer.Option(min=0, max=65535, help="Port to listen on.")]


def lab(
    *,
    port: Port = 8888,
    no_browser: NoBrowser = False,
    data: Data = None,
    course: CourseFolder = None,
) -> None:
    """Open the course in JupyterLab, with the code in sight."""
    typer.echo("Starting JupyterLab …", err=True)
    site = open_site(data, course)
    site.close()  # each kernel opens it for itself
    from practicum.serve.lab import run_lab  # noqa: PLC0415 - quick --help

    warnings.simplefilter("ignore", DeprecationWarning)  # JupyterLab's own
    run_lab(site, port=port, open_browser=not no_browser, on_open=_say)


def _say(address: str) -> None:
    typer.echo(f"JupyterLab is open at {address} (Ctrl-C ends it)")
