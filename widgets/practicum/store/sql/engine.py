"""Connections that keep what they acknowledge, and transactions that wait for one another."""

from __future__ import annotations

import hashlib
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, func, select

if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE = 15.0
"""Seconds that a save waits for another one."""

_WRITES = "practicum_writes"


def make_engine(url: URL) -> Engine:
    """Make the engine of an SQLite or PostgreSQL database; it connects when first used."""
    if url.get_backend_name() != "sqlite":
        return create_engine(url, pool_size=2, pool_pre_ping=True)
    engine = create_engine(url, connect_args={"timeout": PATIENCE})
    event.listen(engine, "connect", _settle)
    event.listen(engine, "begin", _begin)
    return engine


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Open a transaction that will write: SQLite takes its one write lock at the start."""
    with engine.connect().execution_options(**{_WRITES: True}) as connection, connection.begin():
        yield connection


def lock(connection: Connection, name: str) -> None:
    """Hold a name until the transaction ends; in SQLite the write lock holds them all."""
    if connection.dialect.name == "postgresql":
        digest = hashlib.blake2b(name.encode(), digest_size=8).digest()
        number = int.from_bytes(digest, "big", signed=True)
        connection.execute(select(func.pg_advisory_xact_lock(number)))


def _settle(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves, see `_begin`
    for setting in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {setting}").close()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
