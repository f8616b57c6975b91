"""What every store does. The contract suite in ``tests/store`` says it in tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from practicum.project.archive import Archive
    from practicum.project.merge import Clash
    from practicum.project.revision import Content, Project, Revision, Stamp


class Saved(NamedTuple):
    """A save that is on disk.

    `merged` is True if somebody else had saved in between and both people's changes are in
    `revision`.
    """

    revision: Revision
    merged: bool = False


class StoreError(Exception):
    """A store could not do what was asked; the message is a sentence for the person."""


class NotFoundError(StoreError):
    """There is no such project, document or revision."""


class ConflictError(StoreError):
    """Two people changed the same field; nothing was saved, and both versions are here whole.

    `merged` has all that both changed, and at the clashes `mine`: what to save, from `theirs` on,
    once the person has chosen for each clash.
    """

    def __init__(
        self,
        message: str,
        *,
        theirs: Revision,
        mine: Content,
        merged: Content,
        clashes: Sequence[Clash],
    ) -> None:
        super().__init__(message)
        self.theirs = theirs
        self.mine = mine
        self.merged = merged
        self.clashes = tuple(clashes)


class Store(Protocol):
    """Keeps projects. Safe to call from several threads and processes at once."""

    def projects(self) -> list[Project]:
        """List the projects, newest first."""

    def create(self, title: str) -> Project:
        """Make an empty project."""

    def project(self, project: str) -> Project:
        """Give a project by its id, or raise `NotFoundError`."""

    def rename(self, project: str, title: str) -> Project:
        """Give a project another title."""

    def current(self, learner: str) -> Project:
        """Give the project a learner works on; the first time, make “My project”."""

    def choose(self, learner: str, project: str) -> Project:
        """Make a project the one that a learner works on."""

    def names(self, project: str) -> list[tuple[str, str]]:
        """Give kind and key of every document, also of those that were deleted, in order."""

    def documents(self, project: str, kind: str | None = None) -> list[Revision]:
        """Give the newest revision of each document that is not deleted, by kind and key."""

    def load(self, project: str, kind: str, key: str) -> Revision | None:
        """Give the newest revision of a document; None if there is none or it was deleted."""

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
        """Save what was typed, started from revision number `base` (0: from nothing).

        Returns when it is on disk. If somebody saved since `base`, changes to different fields
        are merged; a field changed by both raises `ConflictError` and saves nothing. Content
        that equals the newest revision makes no new one. Saving brings back a deleted document.
        """

    def delete(self, project: str, kind: str, key: str, *, author: str) -> Revision:
        """Put a document away; its history stays, and `restore` brings it back."""

    def history(self, project: str, kind: str, key: str) -> list[Stamp]:
        """List every revision of a document, oldest first, without the contents."""

    def revision(self, project: str, kind: str, key: str, number: int) -> Revision:
        """Give one revision of a document, or raise `NotFoundError`."""

    def restore(self, project: str, kind: str, key: str, number: int, *, author: str) -> Revision:
        """Save an old revision's content again, as the newest."""

    def export(self, project: str) -> Archive:
        """Give a project with all its history, to travel as one file."""

    def adopt(self, archive: Archive) -> Project:
        """Take in a project from a file, with all its history.

        If a project of that id is here already, it comes in beside it, under another id and title.
        """

    def close(self) -> None:
        """Let go of files and connections."""
