"""The revisions of one document in the database, read and written inside a transaction."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import Row, Select, func, insert, select, update

from practicum.project.content import to_text
from practicum.project.revision import Revision, Stamp
from practicum.store.sql.packing import Packed, pack, pack_whole, unpack, unpack_whole
from practicum.store.sql.tables import DOCUMENT, REVISION

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

_MOST = 2**31 - 1
"""The largest number that a column of integers holds everywhere."""

_STAMP = (
    DOCUMENT.c.kind,
    DOCUMENT.c.key,
    REVISION.c.number,
    REVISION.c.version,
    REVISION.c.author,
    REVISION.c.saved_at,
    REVISION.c.deleted,
)


def names_of(connection: Connection, project: str) -> list[tuple[str, str]]:
    """Give kind and key of every document of a project, in order."""
    query = select(DOCUMENT.c.kind, DOCUMENT.c.key).where(DOCUMENT.c.project_id == project)
    return sorted((row.kind, row.key) for row in connection.execute(query))


def newest_of(connection: Connection, project: str, kind: str | None = None) -> list[Revision]:
    """Give the newest revision of each document that is not deleted."""
    query = _newest(project).where(REVISION.c.deleted.is_(False))
    if kind is not None:
        query = query.where(DOCUMENT.c.kind == kind)
    return [_revision(row, unpack_whole(row.body)) for row in connection.execute(query)]


class SqlPast:
    """One document of a project (see `practicum.store.saving.Past`)."""

    def __init__(self, connection: Connection, project: str, kind: str, key: str) -> None:
        self.kind = kind
        self.key = key
        self._project = project
        self._connection = connection
        self._document: int | None = None
        self._text: str | None = None

    def newest(self) -> Revision | None:
        """Give the newest revision, also if it put the document away."""
        query = _newest(self._project).where(
            DOCUMENT.c.kind == self.kind, DOCUMENT.c.key == self.key
        )
        row = self._connection.execute(query).first()
        if row is None:
            return None
        self._document = row.document_id
        self._text = unpack_whole(row.body)
        return _revision(row, self._text)

    def at(self, number: int) -> Revision | None:
        """Give the revision of that number."""
        if not 1 <= number <= _MOST:
            return None
        start = (
            self._rows(func.max(REVISION.c.number))
            .where(REVISION.c.whole, REVISION.c.number <= number)
            .scalar_subquery()
        )
        steps = self._unfold(REVISION.c.number >= start, REVISION.c.number <= number)
        last = None
        for last in steps:  # noqa: B007 - the last one is wanted
            pass
        return last if last and last.number == number else None

    def every(self) -> Iterator[Revision]:
        """Give every revision, oldest first."""
        return self._unfold()

    def stamps(self) -> list[Stamp]:
        """Give every revision's stamp, oldest first."""
        query = self._rows(*_STAMP).order_by(REVISION.c.number)
        return [Stamp(**row._mapping) for row in self._connection.execute(query)]  # noqa: SLF001

    def append(self, revision: Revision) -> None:
        """Keep one more revision, after `newest` was asked."""
        text = to_text(revision.content)
        whole = pack_whole(text)
        kept = {"newest": revision.number, "body": whole}
        if self._document is None:
            self._document = self._make(kept)
        else:
            self._connection.execute(
                update(DOCUMENT).where(DOCUMENT.c.id == self._document).values(kept)
            )
        packed = pack(text, whole, revision.number, self._text)
        values = {column.name: getattr(revision, column.name) for column in _STAMP[2:]}
        self._connection.execute(
            insert(REVISION).values(document_id=self._document, **values, **packed._asdict())
        )
        self._text = text

    def _make(self, kept: dict[str, Any]) -> int:
        names = {"project_id": self._project, "kind": self.kind, "key": self.key}
        query = insert(DOCUMENT).values(**names, **kept).returning(DOCUMENT.c.id)
        return int(self._connection.execute(query).scalar_one())

    def _rows(self, *columns: Any) -> Select[Any]:
        return (
            select(*columns)
            .join_from(DOCUMENT, REVISION)
            .where(
                DOCUMENT.c.project_id == self._project,
                DOCUMENT.c.kind == self.kind,
                DOCUMENT.c.key == self.key,
            )
        )

    def _unfold(self, *where: Any) -> Iterator[Revision]:
        query = self._rows(*_STAMP, REVISION.c.whole, REVISION.c.body).where(*where)
        text = ""
        for row in self._connection.execute(query.order_by(REVISION.c.number)):
            text = unpack(Packed(row.whole, row.body), text)
            yield _revision(row, text)


def _newest(project: str) -> Select[Any]:
    return (
        select(*_STAMP, REVISION.c.document_id, DOCUMENT.c.body)
        .join_from(DOCUMENT, REVISION)
        .where(DOCUMENT.c.project_id == project, REVISION.c.number == DOCUMENT.c.newest)
    )


def _revision(row: Row[Any], text: str) -> Revision:
    stamp = {column.name: row._mapping[column] for column in _STAMP}  # noqa: SLF001
    return Revision(content=json.loads(text), **stamp)
