"""``practicum backup``: a copy of everything, and the way back."""

from __future__ import annotations

import sys
from datetime import datetime
from itertools import chain, count
from pathlib import Path
from typing import Annotated

import typer

from practicum.cli.plainly import Data, patiently, plainly

POSTGRESQL = (
    "This work is in a PostgreSQL database. Back it up with its own program: "
    "pg_dump --format=custom --file=FILE ADDRESS (and pg_restore for the way back)."
)

WHICH = "Please say which backup to put back: practicum backup --restore FILE"


def backup(
    file: Annotated[
        Path | None,
        typer.Argument(
            help="The backup to make, or with --restore to put back. Without a name, one of today "
            "is made in this folder.",
            show_default=False,
        ),
    ] = None,
    *,
    restore: Annotated[bool, typer.Option("--restore", help="Put this backup back.")] = False,
    data: Data = None,
) -> None:
    """Copy everything into one file, also while the course is running; or put such a copy back."""
    from practicum.store.open import database_file  # noqa: PLC0415 - quick --help
    from practicum.store.protocol import StoreError  # noqa: PLC0415

    with plainly():
        database = database_file(data)
        if database is None:
            raise StoreError(POSTGRESQL)
        if not restore:
            _back_up(database, file or free_name(Path()))
        elif file:
            _restore(file, database)
        else:
            raise StoreError(WHICH)


def free_name(folder: Path) -> Path:
    """Name a backup of today in a folder; where there is one already, the next has a number.

    Examples
    --------
    >>> free_name(Path("/nowhere")).name.startswith("practicum-20")
    True
    """
    stem = f"practicum-{datetime.now().astimezone().date().isoformat()}"
    names = chain([f"{stem}.db"], (f"{stem}-{number}.db" for number in count(2)))
    return next(path for path in map(folder.joinpath, names) if not path.exists())


def _back_up(database: Path, file: Path) -> None:
    from practicum.store.backup import back_up  # noqa: PLC0415 - quick --help

    contents = back_up(database, file, _tell if sys.stderr.isatty() else None)
    projects = "1 project" if contents.projects == 1 else f"{contents.projects} projects"
    typer.echo(f"{file} holds {projects}; versions saved: {contents.revisions}.")


def _tell(done: int, pages: int) -> None:
    typer.echo(f"\rCopying… {done / max(pages, 1):4.0%}", err=True, nl=done == pages)


def _restore(file: Path, database: Path) -> None:
    from practicum.store.backup import restore_backup  # noqa: PLC0415 - quick --help

    with patiently("Putting the work back"):
        aside = restore_backup(file, database)
    typer.echo(f"The work from {file} is back in {database}.")
    if aside:
        typer.echo(f"What was there before is now in {aside}.")
