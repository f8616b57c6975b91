"""A store that forgets: for tests, and for pages that keep nothing."""

from __future__ import annotations

import threading
from copy import deepcopy
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from practicum.project.revision import Project, Revision, Stamp, now
from practicum.store import saving
from practicum.store.naming import FIRST_TITLE, checked_key, checked_name, new_id, title_beside
from practicum.store.protocol import NotFoundError, Saved

if TYPE_CHECKING:
    from practicum.project.archive import Archive
    from practicum.project.revision import Content
    from practicum.store.protocol import Store

Names = tuple[str, str]


@dataclass
class _Past:
    """The revisions of one document, oldest first."""

    kind: str
    key: str
    revisions: list[Revision]

    def newest(self) -> Revision | None:
        return deepcopy(self.revisions[-1]) if self.revisions else None

    def at(self, number: int) -> Revision | None:
        inside = 1 <= number <= len(self.revisions)
        return deepcopy(self.revisions[number - 1]) if inside else None

    def append(self, revision: Revision) -> None:
        self.revisions.append(deepcopy(revision))


@dataclass
class _Kept:
    project: Project
    documents: dict[Names, list[Revision]] = field(default_factory=dict)

    def past(self, kind: str, key: str) -> _Past:
        return _Past(kind, key, self.documents.get((kind, key), []))

    def past_to_grow(self, kind: str, key: str) -> _Past:
        names = checked_key(kind), checked_key(key)
        return _Past(kind, key, self.documents.setdefault(names, []))


class MemoryStore:
    """Keeps projects for as long as the program runs (see `practicum.store.protocol.Store`)."""

    def __init__(self) -> None:
        self._kept: dict[str, _Kept] = {}
        self._learners: dict[str, str] = {}
        self._lock = threading.RLock()

    def projects(self) -> list[Project]:
        """List the projects, newest first."""
        with self._lock:
            every = [kept.project for kept in self._kept.values()]
        return sorted(every, key=lambda each: (each.created_at, each.id), reverse=True)

    def create(self, title: str) -> Project:
        """Make an empty project."""
        project = Project(id=new_id(), title=checked_name(title), created_at=now())
        with self._lock:
            self._kept[project.id] = _Kept(project)
        return project

    def project(self, project: str) -> Project:
        """Give a project by its id."""
        with self._lock:
            return self._find(project).project

    def rename(self, project: str, title: str) -> Project:
        """Give a project another title."""
        with self._lock:
            kept = self._find(project)
            kept.project = replace(kept.project, title=checked_name(title))
            return kept.project

    def current(self, learner: str) -> Project:
        """Give the project a learner works on; the first time, make one."""
        name = checked_name(learner, "name")
        with self._lock:
            if name not in self._learners:
                self._learners[name] = self.create(FIRST_TITLE).id
            return self.project(self._learners[name])

    def choose(self, learner: str, project: str) -> Project:
        """Make a project the one that a learner works on."""
        name = checked_name(learner, "name")
        with self._lock:
            chosen = self.project(project)
            self._learners[name] = project
        return chosen

    def names(self, project: str) -> list[tuple[str, str]]:
        """Give kind and key of every document, also of those that were deleted, in order."""
        with self._lock:
            return sorted(names for names, past in self._find(project).documents.items() if past)

    def documents(self, project: str, kind: str | None = None) -> list[Revision]:
        """Give the newest revision of each document that is not deleted, by kind and key."""
        with self._lock:
            pasts = sorted(self._find(project).documents.items())
            newest = [revisions[-1] for _, revisions in pasts if revisions]
            wanted = [each for each in newest if not each.deleted and kind in (None, each.kind)]
            return deepcopy(wanted)

    def load(self, project: str, kind: str, key: str) -> Revision | None:
        """Give the newest revision of a document; None if there is none or it was deleted."""
        with self._lock:
            newest = self._find(project).past(kind, key).newest()
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
        with self._lock:
            past = self._find(project).past_to_grow(kind, key)
            return saving.save(past, content, base=base, author=name, version=version)

    def delete(self, project: str, kind: str, key: str, *, author: str) -> Revision:
        """Put a document away; its history stays."""
        name = checked_name(author, "name")
        with self._lock:
            return saving.put_away(self._find(project).past(kind, key), author=name)

    def history(self, project: str, kind: str, key: str) -> list[Stamp]:
        """List every revision of a document, oldest first, without the contents."""
        with self._lock:
            return [each.stamp for each in self._find(project).past(kind, key).revisions]

    def revision(self, project: str, kind: str, key: str, number: int) -> Revision:
        """Give one revision of a document."""
        with self._lock:
            return saving.revision_at(self._find(project).past(kind, key), number)

    def restore(self, project: str, kind: str, key: str, number: int, *, author: str) -> Revision:
        """Save an old revision's content again, as the newest."""
        name = checked_name(author, "name")
        with self._lock:
            return saving.bring_back(self._find(project).past(kind, key), number, author=name)

    def export(self, project: str) -> Archive:
        """Give a project with all its history."""
        from practicum.project.archive import pack_project  # noqa: PLC0415 - rarely used

        with self._lock:
            kept = self._find(project)
            return pack_project(kept.project, [p for _, p in sorted(kept.documents.items()) if p])

    def adopt(self, archive: Archive) -> Project:
        """Take in a project from a file; one that is here already comes in beside it."""
        documents = {(each.kind, each.key): list(each.unfold()) for each in archive.documents}
        with self._lock:
            project = archive.project.as_project()
            if project.id in self._kept:
                taken = {kept.project.title for kept in self._kept.values()}
                title = title_beside(project.title, taken)
                project = replace(project, id=new_id(), title=title)
            self._kept[project.id] = _Kept(project, documents)
        return project

    def close(self) -> None:
        """Do nothing: there is nothing to let go of."""

    def _find(self, project: str) -> _Kept:
        if project not in self._kept:
            raise NotFoundError(f"There is no project “{project}” here.")
        return self._kept[project]


if TYPE_CHECKING:
    _FOLLOWS: Store = MemoryStore()  # mypy compares it with the protocol
