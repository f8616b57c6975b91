"""Backups of the SQLite file, made while it is in use, and the way back."""

from __future__ import annotations

import os
import secrets
import sqlite3
import time
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from itertools import chain, count
from typing import TYPE_CHECKING, NamedTuple

from practicum.store.protocol import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Progress = Callable[[int, int], object]

FOLDER = "backups"
DAILY = "practicum-[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9].db"
KEPT_DAYS = 7
RENEWED_AFTER = 3600.0
"""Seconds."""
PAGES_AT_ONCE = 2_000

NOT_OURS = "{file} is not a backup of Practicum, or it is damaged. Nothing was changed."
IN_USE = "Practicum is still running with {file}. Please stop it, then restore the backup."
EXISTS = "There is a file {file} already. Please choose another name."
MISSING = "There is no file {file}. Nothing was changed."
NOTHING = "There is nothing to back up in {folder} yet."
FAILED = "The file {file} could not be written: {reason}."
SPOILT = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
"""What SQLite says of a file that is damaged."""


class UnsoundError(StoreError):
    """A file is no database of ours, or damaged."""


class Contents(NamedTuple):
    """What a backup holds, counted."""

    projects: int
    revisions: int


def back_up(database: Path, target: Path, progress: Progress | None = None) -> Contents:
    """Copy a database that may be in use, and check the copy.

    Parameters
    ----------
    database : Path
        The SQLite file.
    target : Path
        The file to make; the backup appears there only when it is whole.
    progress : callable, optional
        Called now and then with the pages done and the pages in all.

    Returns
    -------
    Contents

    Raises
    ------
    StoreError
        If there is nothing to copy, `target` exists, or the copy cannot be made or read.
    """
    if not database.is_file():
        raise StoreError(NOTHING.format(folder=database.parent))
    if target.exists():
        raise StoreError(EXISTS.format(file=target))
    with _new_file(target) as copy:
        return _copy_sound(database, copy, progress)


def examine(file: Path, called: Path | None = None) -> Contents:
    """Check that a file is a whole database of ours, and count what it holds.

    Raises
    ------
    UnsoundError
        If it is not; `called` is the name to say, if it is not the file's own.
    StoreError
        If a newer program made it.
    """
    from practicum.store.sql.schema import KNOWN, NEWER  # noqa: PLC0415 - it leads back here

    try:
        with closing(_open(file, "ro")) as connection:
            sound = connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            loose = connection.execute("PRAGMA foreign_key_check").fetchone()
            tables = connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
            counts = [
                connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
                for table in ("project", "revision")
            ]
    except (sqlite3.Error, TypeError) as error:
        raise UnsoundError(NOT_OURS.format(file=called or file)) from error
    if tables not in KNOWN:
        raise StoreError(NEWER.format(place=called or file))
    if loose or not sound:
        raise UnsoundError(NOT_OURS.format(file=called or file))
    return Contents(*counts)


def restore_backup(backup: Path, database: Path) -> Path | None:
    """Put a backup in the place of the database, which stays beside it under another name.

    Parameters
    ----------
    backup : Path
        A file that `back_up` made; it stays as it is.
    database : Path
        The SQLite file that is used; it may be damaged or missing.

    Returns
    -------
    Path or None
        Where the database that was there is now.

    Raises
    ------
    StoreError
        If the backup is missing or not sound, or the database is in use.
    """
    if not backup.is_file():
        raise StoreError(MISSING.format(file=backup))
    examine(backup)
    _refuse_if_in_use(database)
    database.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with _new_file(database) as copy:
        _copy(backup, copy)
        return _set_aside(database)


def back_up_daily(database: Path) -> Path | None:
    """Make or renew today's backup in the folder ``backups``, and keep those of seven days.

    Returns
    -------
    Path or None
        The backup that was made; None if there is one that is less than an hour old.

    Raises
    ------
    StoreError
        If it cannot be made, or the database is damaged; the older backup then stays.
    """
    folder = database.parent / FOLDER
    target = folder / f"practicum-{_today()}.db"
    if target.exists() and _age(target) < RENEWED_AFTER:
        return None
    folder.mkdir(mode=0o700, exist_ok=True)
    with _new_file(target) as copy:
        _copy(database, copy)
        examine(copy, database)
    _tidy(folder)
    return target


def _tidy(folder: Path) -> None:
    unfinished = [each for each in folder.glob(f".{DAILY}.*") if _age(each) > RENEWED_AFTER]
    for old in [*unfinished, *sorted(folder.glob(DAILY))[:-KEPT_DAYS]]:
        old.unlink(missing_ok=True)


def _age(file: Path) -> float:
    return time.time() - file.stat().st_mtime


def back_up_before_change(database: Path, revision: str) -> Path:
    """Make a backup before a newer program changes the tables, which stood at `revision`."""
    folder = database.parent / FOLDER
    folder.mkdir(mode=0o700, exist_ok=True)
    target = folder / f"practicum-tables-{revision}.db"
    if not target.exists():
        with suppress(StoreError):  # another process that opens it as well may have been quicker
            back_up(database, target)
    examine(target)
    return target


def newest_backup(database: Path) -> Path | None:
    """Give the newest sound backup in the folder ``backups`` beside a database."""
    found = (database.parent / FOLDER).glob("*.db")
    for backup in sorted(found, key=lambda each: each.stat().st_mtime, reverse=True):
        with suppress(StoreError):
            examine(backup)
            return backup
    return None


@contextmanager
def _new_file(target: Path) -> Iterator[Path]:
    """Give a name beside `target` for a file that takes its place when all went well."""
    copy = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    try:
        yield copy
        with copy.open("rb+") as file:
            os.fsync(file.fileno())
        copy.replace(target)
    except (OSError, sqlite3.Error) as error:
        raise StoreError(FAILED.format(file=target, reason=_reason(error))) from error
    finally:
        copy.unlink(missing_ok=True)


def _copy_sound(database: Path, target: Path, progress: Progress | None) -> Contents:
    """Copy and count; of a damaged database say that it is so, and not that writing failed."""
    from practicum.store.sql.errors import Place, damaged  # noqa: PLC0415 - it leads back here

    try:
        _copy(database, target, progress)
        return examine(target, database)
    except (sqlite3.DatabaseError, UnsoundError) as error:
        if isinstance(error, sqlite3.Error) and _code(error) not in SPOILT:
            raise
        raise StoreError(damaged(Place(str(database), database))) from error


def _copy(source: Path, target: Path, progress: Progress | None = None) -> None:
    with closing(_open(source, "ro")) as old, closing(sqlite3.connect(target)) as new:
        tell = progress or (lambda _done, _all: None)
        old.backup(
            new,
            pages=PAGES_AT_ONCE,
            progress=lambda _status, left, total: tell(total - left, total),
        )
        new.execute("PRAGMA journal_mode=DELETE")  # one file, with nothing beside it


def _open(file: Path, mode: str) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode={mode}", uri=True, timeout=15)


def _refuse_if_in_use(database: Path) -> None:
    if not database.is_file():
        return
    try:
        with closing(_open(database, "rw")) as connection:
            connection.execute("PRAGMA busy_timeout=500")
            connection.execute("PRAGMA journal_mode=DELETE")  # works only for the one who is alone
    except sqlite3.Error as error:
        if _code(error) in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
            raise StoreError(IN_USE.format(file=database)) from error


def _set_aside(database: Path) -> Path | None:
    if not database.exists():
        return None
    aside = _free_name(database.with_name(f"{database.stem}-before-{_today()}.db"))
    for ending in ("-shm", "-wal", ""):  # a left-over log would be read into the restored file
        part = database.with_name(database.name + ending)
        if part.exists():
            part.replace(aside.with_name(aside.name + ending))
    return aside


def _free_name(file: Path) -> Path:
    names = (file.with_stem(f"{file.stem}-{number}") for number in count(2))
    return next(each for each in chain([file], names) if not each.exists())


def _today() -> str:
    return f"{datetime.now().astimezone():%Y-%m-%d}"


def _code(error: sqlite3.Error) -> int:
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def _reason(error: OSError | sqlite3.Error) -> str:
    return (error.strerror if isinstance(error, OSError) else "") or str(error)
