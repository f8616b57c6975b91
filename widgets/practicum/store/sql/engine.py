"""Connections that keep what they acknowledge, and transactions that wait for one another."""

from __future__ import annotations

import hashlib
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, func, select
from sqlalchemy.exc import DisconnectionError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.pool import ConnectionPoolEntry

PATIENCE = 15.0
"""Seconds that a save waits for another one."""

_WRITES = "practicum_writes"


def make_engine(url: URL) -> Engine:
    """Make the engine of an SQLite or PostgreSQL database; it connects when first used."""
    if url.get_backend_name() == "sqlite":
        engine = create_engine(url, connect_args={"timeout": PATIENCE})
        event.listen(engine, "connect", _settle)
        event.listen(engine, "begin", _begin)
    else:
        engine = create_engine(url, pool_size=2, pool_pre_ping=True)
    event.listen(engine, "connect", _mark)
    event.listen(engine, "checkout", _refuse_parents)
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


def _mark(_connection: object, record: ConnectionPoolEntry) -> None:
    record.info["process"] = os.getpid()


def _refuse_parents(_connection: object, record: Any, proxy: Any) -> None:
    """Leave a connection that came along in a fork: two processes on one would damage the file."""
    if record.info["process"] != os.getpid():
        record.dbapi_connection = proxy.dbapi_connection = None
        raise DisconnectionError("This connection belongs to another process.")


def _settle(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves, see `_begin`
    for setting in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {setting}").close()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
