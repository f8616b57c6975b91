"""Finds the place where the work is kept, and opens it."""

from __future__ import annotations

import logging
import re
from pathlib import Path
from typing import TYPE_CHECKING

from practicum.store.protocol import StoreError

if TYPE_CHECKING:
    from typing import TypeGuard

    from practicum.store.protocol import Store

log = logging.getLogger(__name__)

FILE = "practicum.db"

_URL = re.compile(r"[a-z][a-z0-9+]+://")

NOT_KNOWN = "Practicum keeps its work in SQLite or PostgreSQL; this is another database."
NO_DRIVER = "PostgreSQL needs one more package: install “practicum[postgresql]”."
NO_FOLDER = (
    "Practicum cannot keep anything in {folder}: {reason}. "
    "Allow writing there, or choose another folder with --data."
)


def open_store(where: str | None = None) -> Store:
    """Open the store at a place, making it if there is none yet.

    Parameters
    ----------
    where : str or None
        A folder, which then holds ``practicum.db``; or the URL of a database, such as
        ``postgresql://name@host/practicum``; None means the user's own data folder.

    Returns
    -------
    Store

    Raises
    ------
    StoreError
        If it cannot be opened; the message says why and what to do.
    """
    if is_address(where):
        return _open_url(where)
    return _open_file(data_folder(where) / FILE)


def is_address(where: str | None) -> TypeGuard[str]:
    """Tell a database's URL from a folder.

    Examples
    --------
    >>> is_address("postgresql://ann@127.0.0.1/practicum"), is_address("/home/ann/practicum")
    (True, False)
    """
    return bool(where and _URL.match(where))


def database_file(where: str | None = None) -> Path | None:
    """Give the SQLite file of a place, None if the place is another kind of database."""
    if not is_address(where):
        return data_folder(where) / FILE
    scheme, _, path = where.partition(":///")
    return Path(path).resolve() if scheme == "sqlite" else None


def data_folder(where: str | None = None) -> Path:
    """Give the folder that holds the data: `where`, or the user's own data folder."""
    if where:
        return Path(where).expanduser().resolve()
    from platformdirs import user_data_path  # noqa: PLC0415 - not needed with a folder given

    return user_data_path("practicum", appauthor=False)


def _open_file(database: Path) -> Store:
    from sqlalchemy import URL  # noqa: PLC0415 - `import practicum` stays light

    from practicum.store.backup import back_up_before_change, back_up_daily  # noqa: PLC0415
    from practicum.store.sql.errors import Place  # noqa: PLC0415
    from practicum.store.sql.store import SqlStore  # noqa: PLC0415

    try:
        database.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise StoreError(NO_FOLDER.format(folder=database.parent, reason=reason)) from error
    url = URL.create("sqlite", database=str(database))
    place = Place(str(database), database)
    existed = database.is_file()
    store = SqlStore(url, place, lambda revision: back_up_before_change(database, revision))
    try:
        if existed:
            back_up_daily(database)
    except (StoreError, OSError):
        log.warning("Today's backup of %s was not made.", database, exc_info=True)
    return store


def _open_url(where: str) -> Store:
    from sqlalchemy import make_url  # noqa: PLC0415
    from sqlalchemy.exc import ArgumentError  # noqa: PLC0415

    from practicum.store.sql.errors import Place  # noqa: PLC0415
    from practicum.store.sql.store import SqlStore  # noqa: PLC0415

    try:
        url = make_url(where)
    except (ArgumentError, ValueError) as error:
        raise StoreError("This is not the address of a database.") from error
    if url.get_backend_name() == "sqlite" and url.database:
        return _open_file(Path(url.database))
    if url.get_backend_name() not in {"postgresql", "postgres"}:
        raise StoreError(NOT_KNOWN)
    place = Place(url.render_as_string(hide_password=True))
    try:
        return SqlStore(
            url.set(drivername="postgresql+psycopg"), place, before_change=lambda _revision: None
        )
    except ModuleNotFoundError as error:
        raise StoreError(NO_DRIVER) from error
