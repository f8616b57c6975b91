"""``practicum serve``: the course in the browser."""

from __future__ import annotations

import contextlib
import os
import threading
import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from practicum.cli.room import EVERYWHERE, words_for_room

if TYPE_CHECKING:
    from collections.abc import Callable

    from practicum.serve.app import CourseServer
    from practicum.serve.site import Site

Port = Annotated[int, typer.Option(min=0, max=65535, help="Port to listen on; 0 for any.")]
NoBrowser = Annotated[bool, typer.Option("--no-browser", help="Do not open a browser.")]
Data = Annotated[
    str | None,
    typer.Option(
        help="Folder that keeps your work, made if it is not there; or the address of a database."
    ),
]
Ip = Annotated[str, typer.Option(help="Address to listen on. Others can reach you unless local.")]
Room = Annotated[
    bool,
    typer.Option("--room", help="For a day in a room: phones on the same network can join in."),
]
ShareMetrics = Annotated[
    bool, typer.Option("--share-metrics", help="Let other computers read /metrics too.")
]
CourseFolder = Annotated[Path | None, typer.Option(help="Folder of another course.")]

LOCAL = {"127.0.0.1", "localhost", "::1"}


def serve(  # noqa: PLR0913 - one for each option
    *,
    port: Port = 8866,
    no_browser: NoBrowser = False,
    data: Data = None,
    ip: Ip = "127.0.0.1",
    room: Room = False,
    course: CourseFolder = None,
    share_metrics: ShareMetrics = False,
) -> None:
    """Open the course in your browser."""
    typer.echo("Starting the course …", err=True)
    ip = EVERYWHERE if room else ip
    if ip not in LOCAL:
        typer.echo(
            "Take care: everybody on the same network can read and change what is kept here, until "
            "you close the course.",
            err=True,
        )
    site = open_site(data, course)
    site.share_metrics = share_metrics
    server = _bound(site, port, ip)
    server.start(_opened(_kept_in(site.where), ip, no_browser=no_browser))
    typer.echo("The course is closed. Your work is kept.")


def _kept_in(where: str) -> str:
    from practicum.store.open import database_file  # noqa: PLC0415 - quick --help

    return str(database_file(where) or "a PostgreSQL database")


def _opened(kept_in: str, ip: str, *, no_browser: bool) -> Callable[[str], None]:
    def opened(bound: str) -> None:
        address = bound.replace(f"//{EVERYWHERE}:", "//127.0.0.1:")  # not every browser knows it
        typer.echo(f"The course is open at {address} (Ctrl-C ends it)")
        if ip not in LOCAL:
            typer.echo(words_for_room(address, ip))
        typer.echo(f"Your work is kept in {kept_in}")
        if not no_browser:
            threading.Thread(target=_show, args=(address,), daemon=True).start()

    return opened


def _show(address: str) -> None:
    with contextlib.suppress(webbrowser.Error):
        webbrowser.open(address)


def _bound(site: Site, port: int, ip: str) -> CourseServer:
    from practicum.serve.app import make_server  # noqa: PLC0415 - quick --help

    server = make_server(site, port=port, ip=ip)
    try:
        server.bind()
    except OSError as error:
        raise refusal(_about_port(port, ip, error)) from None
    return server


def _about_port(port: int, ip: str, error: OSError) -> str:
    import errno  # noqa: PLC0415 - for the unlucky case only

    if error.errno == errno.EADDRINUSE:
        return (
            f"Port {port} is in use, perhaps by a course that is open already. "
            f"Choose another one, such as: practicum serve --port {port + 1}"
        )
    if error.errno == errno.EACCES:
        return f"You may not use port {port}. Choose one above 1024."
    return f"The course cannot listen at {ip}, port {port}: {error.strerror or error}."


def open_site(data: str | None, course: Path | None) -> Site:
    """Open the course and the store, or say in one sentence what is wrong."""
    from practicum.learning.course_file import CourseError, course_folder  # noqa: PLC0415 - as above
    from practicum.serve.kernels import LIMITS, read_limits  # noqa: PLC0415
    from practicum.serve.site import Site  # noqa: PLC0415
    from practicum.store.protocol import StoreError  # noqa: PLC0415

    try:
        limits = read_limits(os.environ.get(LIMITS, ""))
        folder = course.resolve() if course else course_folder()
        site = Site(folder, _where(data), limits=limits)
        _ = site.course
        _ = site.store
    except (CourseError, StoreError, ValueError) as error:
        raise refusal(str(error)) from None
    return site


def _where(data: str | None) -> str:
    """Give the place, whole: the kernels that look for it stand in other folders."""
    from practicum.store.open import data_folder, is_address  # noqa: PLC0415
    from practicum.ui.session import STORE  # noqa: PLC0415

    where = data or os.environ.get(STORE, "")
    return str(data_folder(where)) if where and not is_address(where) else where


def refusal(sentence: str) -> typer.Exit:
    """Say one sentence on standard error; to be raised."""
    typer.echo(sentence, err=True)
    return typer.Exit(1)
