"""The store in an SQL database. Every method is one transaction."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select, update

from practicum.project.revision import Project, now
from practicum.store import saving
from practicum.store.naming import FIRST_TITLE, checked_key, checked_name, new_id, title_beside
from practicum.store.protocol import NotFoundError, Saved
from practicum.store.sql.engine import lock, make_engine, writing
from practicum.store.sql.errors import Place, explained
from practicum.store.sql.past import SqlPast, names_of, newest_of
from practicum.store.sql.schema import bring_up_to_date
from practicum.store.sql.tables import LEARNER, PROJECT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sqlalchemy import URL, Connection

    from practicum.project.archive import Archive
    from practicum.project.revision import Content, Revision, Stamp


class SqlStore:
    """Keeps projects in SQLite or PostgreSQL (see `practicum.store.protocol.Store`).

    Parameters
    ----------
    url : sqlalchemy.URL
        The database; its tables are made or brought up to date.
    place : Place
        What to call it in a sentence.
    before_change : callable
        Called with the tables' revision before those of an older program are changed.

    Raises
    ------
    StoreError
        If it cannot be opened; the message says why and what to do.
    """

    def __init__(self, url: URL, place: Place, before_change: Callable[[str], object]) -> None:
        self._place = place
        with explained(place):
            self._engine = make_engine(url)
            bring_up_to_date(self._engine, place.name, before_change)

    def projects(self) -> list[Project]:
        """List the projects, newest first."""
        query = select(PROJECT).order_by(PROJECT.c.created_at.desc(), PROJECT.c.id.desc())
        with self._reading() as connection:
            return [_project(row) for row in connection.execute(query)]

    def create(self, title: str) -> Project:
        """Make an empty project."""
        name = checked_name(title)
        with self._writing() as connection:
            return _create(connection, name)

    def project(self, project: str) -> Project:
        """Give a project by its id."""
        with self._reading() as connection:
            return _find(connection, project)

    def rename(self, project: str, title: str) -> Project:
        """Give a project another title."""
        name = checked_name(title)
        with self._writing(f"project {project}") as connection:
            connection.execute(update(PROJECT).where(PROJECT.c.id == project).values(title=name))
            return _find(connection, project)

    def current(self, learner: str) -> Project:
        """Give the project a learner works on; the first time, make one."""
        name = checked_name(learner, "name")
        with self._reading() as connection:
            known = _chosen(connection, name)
        if known:
            return known
        with self._writing(f"learner {name}") as connection:
            return _chosen(connection, name) or _first(connection, name)

    def choose(self, learner: str, project: str) -> Project:
        """Make a project the one that a learner works on."""
        name = checked_name(learner, "name")
        with self._writing(f"learner {name}") as connection:
            chosen = _find(connection, project)
            mine = LEARNER.c.name == name
            if _chosen(connection, name):
                connection.execute(update(LEARNER).where(mine).values(project_id=project))
            else:
                connection.execute(insert(LEARNER).values(name=name, project_id=project))
            return chosen

    def names(self, project: str) -> list[tuple[str, str]]:
        """Give kind and key of every document, also of those that were deleted, in order."""
        with self._reading() as connection:
            _find(connection, project)
            return names_of(connection, project)

    def documents(self, project: str, kind: str | None = None) -> list[Revision]:
        """Give the newest revision of each document that is not deleted, by kind and key."""
        with self._reading() as connection:
            _find(connection, project)
            newest = newest_of(connection, project, kind)
        return sorted(newest, key=lambda each: (each.kind, each.key))

    def load(self, project: str, kind: str, key: str) -> Revision | None:
        """Give the newest revision of a document; None if there is none or it was deleted."""
        with self._past(project, kind, key) as past:
            newest = past.newest()
        return None if newest is None or newest.deleted else newest

    def save(  # noqa: PLR0913 - what a save is made of
        self,
        project: str,
        kind: str,
        key: str,
        content: Content,
        *,
        base: int,
        author: str,
        version: int = 1,
    ) -> Saved:
        """Save what was typed, started from revision number `base`."""
        name = checked_name(author, "name")
        with self._past_to_grow(project, kind, key) as past:
            return saving.save(past, content, base=base, author=name, version=version)

    def delete(self, project: str, kind: str, key: str, *, author: str) -> Revision:
        """Put a document away; its history stays."""
        name = checked_name(author, "name")
        with self._past_to_grow(project, kind, key) as past:
            return saving.put_away(past, author=name)

    def history(self, project: str, kind: str, key: str) -> list[Stamp]:
        """List every revision of a document, oldest first, without the contents."""
        with self._past(project, kind, key) as past:
            return past.stamps()

    def revision(self, project: str, kind: str, key: str, number: int) -> Revision:
        """Give one revision of a document."""
        with self._past(project, kind, key) as past:
            return saving.revision_at(past, number)

    def restore(self, project: str, kind: str, key: str, number: int, *, author: str) -> Revision:
        """Save an old revision's content again, as the newest."""
        name = checked_name(author, "name")
        with self._past_to_grow(project, kind, key) as past:
            return saving.bring_back(past, number, author=name)

    def export(self, project: str) -> Archive:
        """Give a project with all its history."""
        from practicum.project.archive import pack_project  # noqa: PLC0415 - rarely used

        with self._reading() as connection:
            found = _find(connection, project)
            names = names_of(connection, project)
            pasts = (SqlPast(connection, project, *each).every() for each in names)
            return pack_project(found, pasts)

    def adopt(self, archive: Archive) -> Project:
        """Take in a project from a file; one that is here already comes in beside it."""
        wanted = archive.project.as_project()
        with self._writing(f"project {wanted.id}") as connection:
            project = _free(connection, wanted)
            connection.execute(insert(PROJECT).values(vars(project)))
            for each in archive.documents:
                past = SqlPast(connection, project.id, each.kind, each.key)
                for revision in each.unfold():
                    past.append(revision)
            return project

    def close(self) -> None:
        """Let go of files and connections."""
        self._engine.dispose()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with explained(self._place), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self, *names: str) -> Iterator[Connection]:
        with explained(self._place), writing(self._engine) as connection:
            for name in names:
                lock(connection, name)
            yield connection

    @contextmanager
    def _past(self, project: str, kind: str, key: str) -> Iterator[SqlPast]:
        with self._reading() as connection:
            _find(connection, project)
            yield SqlPast(connection, project, kind, key)

    @contextmanager
    def _past_to_grow(self, project: str, kind: str, key: str) -> Iterator[SqlPast]:
        names = checked_key(kind), checked_key(key)
        with self._writing(f"project {project}") as connection:
            _find(connection, project)
            yield SqlPast(connection, project, *names)


def _find(connection: Connection, project: str) -> Project:
    row = connection.execute(select(PROJECT).where(PROJECT.c.id == project)).first()
    if row is None:
        raise NotFoundError(f"There is no project “{project}” here.")
    return _project(row)


def _create(connection: Connection, title: str) -> Project:
    project = Project(id=new_id(), title=title, created_at=now())
    connection.execute(insert(PROJECT).values(vars(project)))
    return project


def _chosen(connection: Connection, learner: str) -> Project | None:
    query = select(PROJECT).join_from(PROJECT, LEARNER).where(LEARNER.c.name == learner)
    row = connection.execute(query).first()
    return _project(row) if row else None


def _first(connection: Connection, learner: str) -> Project:
    project = _create(connection, FIRST_TITLE)
    connection.execute(insert(LEARNER).values(name=learner, project_id=project.id))
    return project


def _free(connection: Connection, project: Project) -> Project:
    here = {row.id: row.title for row in connection.execute(select(PROJECT.c.id, PROJECT.c.title))}
    if project.id not in here:
        return project
    title = title_beside(project.title, set(here.values()))
    return Project(id=new_id(), title=title, created_at=project.created_at)


def _project(row: Any) -> Project:
    return Project(id=row.id, title=row.title, created_at=row.created_at)
