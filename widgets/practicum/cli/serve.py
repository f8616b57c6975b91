"""``practicum serve`` and ``practicum lab``."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - Typer reads it
from typing import Annotated

import typer


def serve(
    *,
    port: Annotated[int, typer.Option(help="Port to listen on.")] = 8866,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Open no browser.")] = False,
    data: Annotated[Path | None, typer.Option(help="Folder that keeps your work.")] = None,
    ip: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    course: Annotated[Path | None, typer.Option(help="Folder of another course.")] = None,
) -> None:
    """Open the course in your browser."""
    from practicum.learning.course import course_folder  # noqa: PLC0415 - quick --help
    from practicum.serve.app import make_server  # noqa: PLC0415
    from practicum.serve.site import Site  # noqa: PLC0415

    where = str(data.resolve()) if data else ""
    site = Site(course.resolve() if course else course_folder(), where)
    server = make_server(site, port=port, ip=ip, open_browser=not no_browser)
    server.start()
