"""The tables. A change here needs a migration in `migrations/versions`; a test compares them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    TypeDecorator,
    UniqueConstraint,
)


class Instant(TypeDecorator[datetime]):
    """A time in UTC, also where the database knows no zones."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """Write it in UTC."""
        del dialect
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Read it as UTC."""
        del dialect
        if value is None:
            return None
        read: datetime = value if value.tzinfo else value.replace(tzinfo=UTC)
        return read.astimezone(UTC)


METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)

PROJECT = Table(
    "project",
    METADATA,
    Column("id", String(64), primary_key=True),
    Column("title", String(200), nullable=False),
    Column("created_at", Instant, nullable=False),
)

LEARNER = Table(
    "learner",
    METADATA,
    Column("name", String(200), primary_key=True),
    Column("project_id", ForeignKey(PROJECT.c.id), nullable=False, index=True),
)

DOCUMENT = Table(
    "document",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("project_id", ForeignKey(PROJECT.c.id), nullable=False),
    Column("kind", String(200), nullable=False),
    Column("key", String(200), nullable=False),
    Column("newest", Integer, nullable=False),  # number of its newest revision
    Column("body", LargeBinary, nullable=False),  # whole content of that, so that it reads fast
    UniqueConstraint("project_id", "kind", "key"),
)

REVISION = Table(
    "revision",
    METADATA,
    Column("document_id", ForeignKey(DOCUMENT.c.id), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("version", Integer, nullable=False),
    Column("author", String(200), nullable=False),
    Column("saved_at", Instant, nullable=False),
    Column("deleted", Boolean, nullable=False),
    Column("whole", Boolean, nullable=False),  # else `body` is a change of the revision before
    Column("body", LargeBinary, nullable=False),
)
