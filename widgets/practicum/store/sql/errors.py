"""A database's complaint, as a sentence that says what to do."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy.exc import DBAPIError

from practicum.store.backup import newest_backup
from practicum.store.protocol import StoreError
from practicum.store.sql.packing import DamagedError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Place(NamedTuple):
    """Where a database is: how to call it, and its file if it has one."""

    name: str
    file: Path | None = None


READ_ONLY = (
    "Practicum may not write in {folder}, so nothing can be saved there. "
    "Allow writing in that folder, or choose another with --data."
)
FULL = "The disk that holds {place} is full, so nothing more is saved. Please make room."
BUSY = "Another program is holding {place}. Nothing was saved; please try again in a moment."
DAMAGED = "The file {place} is damaged and cannot be read. {way_out}"
PUT_BACK = "Its newest backup is {backup}; “practicum backup --restore {backup}” puts it back."
NO_BACKUP = "There is no backup beside it; “practicum backup --restore FILE” puts back your own."
UNREACHABLE = "The database at {place} does not answer: {reason}."
OTHER = "The database at {place} could not do that: {reason}."


@contextmanager
def explained(place: Place) -> Iterator[None]:
    """Turn what a database complains of into a `StoreError` for a person."""
    try:
        yield
    except DBAPIError as error:
        raise StoreError(_sentence(error, place)) from error
    except DamagedError as error:
        raise StoreError(damaged(place)) from error


def damaged(place: Place) -> str:
    """Say that the file is damaged, and where its newest backup is."""
    backup = newest_backup(place.file) if place.file else None
    way_out = PUT_BACK.format(backup=backup) if backup else NO_BACKUP
    return DAMAGED.format(place=place.name, way_out=way_out)


def _sentence(error: DBAPIError, place: Place) -> str:
    cause = error.orig
    if not isinstance(cause, sqlite3.Error):
        reason = str(cause).strip().splitlines()[0].rstrip(".")
        pattern = OTHER if error.statement else UNREACHABLE
        return pattern.format(place=place.name, reason=reason)
    code = getattr(cause, "sqlite_errorcode", 0) & 0xFF
    if code in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
        return damaged(place)
    sentences = {
        sqlite3.SQLITE_READONLY: READ_ONLY,
        sqlite3.SQLITE_CANTOPEN: READ_ONLY,
        sqlite3.SQLITE_PERM: READ_ONLY,
        sqlite3.SQLITE_FULL: FULL,
        sqlite3.SQLITE_BUSY: BUSY,
        sqlite3.SQLITE_LOCKED: BUSY,
    }
    folder = place.file.parent if place.file else place.name
    return sentences.get(code, OTHER).format(place=place.name, folder=folder, reason=str(cause))
