"""The sheets of one kind among which a page can choose: the team's own, or those of practice."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from practicum.project.practice import is_practice
from practicum.store.protocol import StoreError
from practicum.ui.widget import Refusal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from practicum.project.revision import Content, Revision, Stamp
    from practicum.ui.session import Session

FIRST = "main"


class Shelf:
    """Sheets of one kind.

    Parameters
    ----------
    session : Session
        Whose project.
    kind : str
        Of the documents, such as ``"measure"``.
    key : str
        One of the sheets. A practice sheet and those begun from it are a shelf of their own.
    version : int
        Of the documents that are begun here.
    letter : str
        What new keys begin with.
    starters : sequence of mapping
        What a practice shelf holds until something is saved; the first stands under `key`.
    """

    def __init__(  # noqa: PLR0913 - what a shelf is made of
        self,
        session: Session,
        kind: str,
        key: str,
        *,
        version: int = 1,
        letter: str = "s",
        starters: Sequence[Content] = (),
    ) -> None:
        self._session = session
        self._kind = kind
        self._version = version
        self._letter = letter
        self.stem = key.partition(".")[0] if is_practice(key) else ""
        self._starters = {self._starter_key(n): each for n, each in enumerate(starters, 1)}

    def revisions(self) -> list[Revision]:
        """Give the newest revision of each sheet that has been saved."""
        found = self._session.store.documents(self._project, self._kind)
        return [each for each in found if self._is_own(each.key)]

    def contents(self) -> dict[str, Content]:
        """Give each sheet's content by key; those that a practice shelf starts with come first."""
        saved = {each.key: each.content for each in self.revisions()}
        known = {
            key for kind, key in self._session.store.names(self._project) if kind == self._kind
        }
        waiting = {key: each for key, each in self._starters.items() if key not in known}
        began = {key: saved.get(key, waiting.get(key)) for key in self._starters}
        first = {key: content for key, content in began.items() if content is not None}
        return {**first, **saved}

    def load(self, key: str) -> Revision | None:
        """Give the newest revision of a sheet; None if it is not there, or has not been saved."""
        return self._session.store.load(self._project, self._kind, key)

    def starter(self, key: str) -> Content:
        """Give what a sheet of a practice shelf starts with; empty for any other."""
        return self._starters.get(key, {})

    def newest(self) -> str:
        """Give the key of the sheet that was worked on last, or of a first one."""
        found = self.revisions()
        if found:
            return max(found, key=lambda each: each.saved_at).key
        first = self.stem or FIRST
        # what was put away under this key is not written over, it can still be brought back
        return next(iter(self.contents()), self.new_key() if self._history(first) else first)

    def new_key(self, name: str = "") -> str:
        """Give a key on this shelf: by a name, or one that no sheet has."""
        fresh = name or uuid4().hex[:8]
        return f"{self.stem}.{fresh}" if self.stem else f"{self._letter}-{fresh}"

    def put(self, content: Content, key: str = "") -> str:
        """Keep content as a new sheet, and give its key."""
        key = key or self.new_key()
        try:
            self._session.store.save(
                self._project,
                self._kind,
                key,
                content,
                base=0,
                author=self._session.learner,
                version=self._version,
            )
        except StoreError as error:
            raise Refusal(str(error)) from error
        return key

    def put_away(self, key: str) -> None:
        """Take a sheet off the shelf; its history stays."""
        if self.load(key) is None:
            self.put(
                self.starter(key), key
            )  # what was never saved can be brought back all the same
        try:
            self._session.store.delete(self._project, self._kind, key, author=self._session.learner)
        except StoreError as error:
            raise Refusal(str(error)) from error

    def bring_back(self, key: str) -> bool:
        """Bring a sheet back that was put away; False if there never was one."""
        kept = [each for each in self._history(key) if not each.deleted]
        if not kept:
            return False
        self._session.store.restore(
            self._project, self._kind, key, kept[-1].number, author=self._session.learner
        )
        return True

    @property
    def _project(self) -> str:
        return self._session.project.id

    def _history(self, key: str) -> list[Stamp]:
        return self._session.store.history(self._project, self._kind, key)

    def _is_own(self, key: str) -> bool:
        if not self.stem:
            return not is_practice(key)
        return key == self.stem or key.startswith(f"{self.stem}.")

    def _starter_key(self, number: int) -> str:
        return self.stem if number == 1 else f"{self.stem}.{number}"
