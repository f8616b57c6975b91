"""Connections that keep what they acknowledge, and transactions that wait for one another."""

from __future__ import annotations

import hashlib
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

from sqlalchemy import URL, Connection, Engine, create_engine, event, func, select

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.pool import Pool

PATIENCE = 15.0
"""Seconds that a save waits for another one."""

_WRITES = "practicum_writes"

_engines: WeakSet[Engine] = WeakSet()
_parents: list[Pool] = []
"""Connections that came along in a fork. They are kept, since even to close them would be felt."""


def make_engine(url: URL) -> Engine:
    """Make the engine of an SQLite or PostgreSQL database; it connects when first used."""
    if url.get_backend_name() == "sqlite":
        engine = create_engine(url, connect_args={"timeout": PATIENCE})
        event.listen(engine, "connect", _settle)
        event.listen(engine, "begin", _begin)
    else:
        engine = create_engine(url, pool_size=2, pool_pre_ping=True)
    _engines.add(engine)
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


def _leave_to_parent() -> None:
    """Begin afresh in a forked child: two processes on one connection would damage both."""
    for engine in _engines:
        _parents.append(engine.pool)
        engine.dispose(close=False)


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_leave_to_parent)


def _settle(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves, see `_begin`
    for setting in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {setting}").close()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
