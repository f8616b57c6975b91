"""Brings a database to the tables that this program knows, once, whoever comes first."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import inspect, text

from practicum.store.protocol import StoreError
from practicum.store.sql.engine import lock, writing

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Connection, Engine

KNOWN = ("0001",)
"""Every revision of the tables, oldest first; a test compares it with `migrations/versions`."""

NEWER = (
    "The work in {place} was last opened with a newer version of Practicum. "
    "Please update Practicum and try again; nothing was changed."
)

_MIGRATIONS = Path(__file__).parent / "migrations"


def bring_up_to_date(engine: Engine, place: str, before_change: Callable[[str], object]) -> None:
    """Make or change the tables if they are not today's.

    Parameters
    ----------
    engine : Engine
        The database.
    place : str
        How to call it in a sentence.
    before_change : callable
        Called with the present revision before tables that hold work are changed.

    Raises
    ------
    StoreError
        If a newer program made the tables.
    """
    with engine.connect() as connection:
        found = _revision(connection, place)
    if found == KNOWN[-1]:
        return
    if found:
        before_change(found)
    with writing(engine) as connection:
        lock(connection, "schema")
        if _revision(connection, place) != KNOWN[-1]:
            upgrade(connection, "head")


def upgrade(connection: Connection, revision: str) -> None:
    """Run the migrations up to `revision`, in the connection's transaction."""
    from alembic import command  # noqa: PLC0415 - half a second that a database at head saves
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def _revision(connection: Connection, place: str) -> str:
    if not inspect(connection).has_table("alembic_version"):
        return ""
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or ""
    if found and found not in KNOWN:
        raise StoreError(NEWER.format(place=place))
    return str(found)
