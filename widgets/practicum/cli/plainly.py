"""What goes wrong is said in one sentence, without a traceback; and the options all share."""

from __future__ import annotations

import sys
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from practicum.project.archive import ArchiveError
from practicum.store.protocol import StoreError
from practicum.ui.session import STORE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from practicum.store.protocol import Store

Data = Annotated[
    str | None,
    typer.Option(
        help="Folder that keeps your work, or the address of a database.",
        envvar=STORE,
        show_envvar=False,
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON for another program.")]


@contextmanager
def plainly() -> Iterator[None]:
    """Say what went wrong on standard error and end with 1."""
    try:
        yield
    except (StoreError, ArchiveError) as error:
        _stop(str(error), error)
    except OSError as error:
        what = f"{error.filename}: {error.strerror}" if error.filename else str(error)
        _stop(f"This file cannot be used: {what}.", error)


@contextmanager
def patiently(doing: str) -> Iterator[None]:
    """Say on a terminal what takes longer than a second, and for how long it has."""
    if not sys.stderr.isatty():
        yield
        return
    done = threading.Event()
    telling = threading.Thread(target=_tell, args=(doing, done), daemon=True)
    telling.start()
    try:
        yield
    finally:
        done.set()
        telling.join()


def _tell(doing: str, done: threading.Event) -> None:
    words = ""
    seconds = 0
    while not done.wait(1):
        seconds += 1
        words = f"{doing}… {seconds} s"
        typer.echo(f"\r{words}", err=True, nl=False)
    if words:  # what follows begins on an empty line
        typer.echo(f"\r{' ' * len(words)}\r", err=True, nl=False)


@contextmanager
def opened(data: str | None, doing: str = "Reading your work") -> Iterator[Store]:
    """Open the store, and close it at the end; what goes wrong is said plainly."""
    from practicum.store.open import open_store  # noqa: PLC0415 - quick --help

    with plainly(), patiently(doing):
        store = open_store(data)
        try:
            yield store
        finally:
            store.close()


def _stop(sentence: str, error: Exception) -> None:
    typer.echo(sentence, err=True)
    raise typer.Exit(1) from error
