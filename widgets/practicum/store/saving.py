"""What a save, a deletion and a restore come to: the rules that every store shares."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from practicum.project.content import ContentError, clean, same, to_text
from practicum.project.merge import Clash, Merge, merge
from practicum.project.revision import Revision, now
from practicum.store.protocol import ConflictError, NotFoundError, Saved, StoreError

if TYPE_CHECKING:
    from practicum.project.revision import Content

CONFLICT = "Somebody else changed the same place while you were writing. Please choose."


class Past(Protocol):
    """The revisions of one document, held so that nobody else can add one meanwhile."""

    kind: str
    key: str

    def newest(self) -> Revision | None:
        """Give the newest revision, also if it put the document away; None if there is none."""

    def at(self, number: int) -> Revision | None:
        """Give the revision of that number, None if there is none."""

    def append(self, revision: Revision) -> None:
        """Keep one more revision."""


def save(past: Past, content: Content, *, base: int, author: str, version: int) -> Saved:
    """Save `content`, which started from revision `base`, as the newest revision.

    Raises
    ------
    ConflictError
        If somebody else saved since `base` and both changed the same place.
    """
    mine = _checked(content)
    newest = past.newest()
    if newest is None or newest.number == base:
        wanted = mine
    else:
        wanted = _merged(mine, version, newest, past.at(base))
    merged = not same(wanted, mine)
    if newest and not newest.deleted and version == newest.version and same(wanted, newest.content):
        return Saved(newest, merged)
    return Saved(_append(past, newest, wanted, author=author, version=version), merged)


def put_away(past: Past, *, author: str) -> Revision:
    """Put the document away; its last content stays with the revision that did so."""
    newest = past.newest()
    if newest is None:
        raise NotFoundError(f"There is no “{past.kind}” called “{past.key}” in this project.")
    if newest.deleted:
        return newest
    content = dict(newest.content)
    return _append(past, newest, content, author=author, version=newest.version, deleted=True)


def bring_back(past: Past, number: int, *, author: str) -> Revision:
    """Save the content of revision `number` again, unless the newest says the same."""
    newest, old = past.newest(), revision_at(past, number)
    if newest and not newest.deleted and same(newest.content, old.content):
        return newest
    return _append(past, newest, dict(old.content), author=author, version=old.version)


def revision_at(past: Past, number: int) -> Revision:
    """Give the revision of that number, or raise `NotFoundError`."""
    revision = past.at(number)
    if revision is None:
        raise NotFoundError(f"There is no revision {number} of “{past.key}” in this project.")
    return revision


def _append(  # noqa: PLR0913 - what a revision is made of
    past: Past,
    newest: Revision | None,
    content: dict[str, Any],
    *,
    author: str,
    version: int,
    deleted: bool = False,
) -> Revision:
    revision = Revision(
        kind=past.kind,
        key=past.key,
        number=newest.number + 1 if newest else 1,
        version=version,
        content=content,
        author=author,
        saved_at=now(),
        deleted=deleted,
    )
    past.append(revision)
    return revision


def _checked(content: Content) -> dict[str, Any]:
    try:
        copy = clean(content)
        to_text(copy)
    except ContentError as error:
        raise StoreError(str(error)) from error
    return copy


def _merged(
    mine: dict[str, Any], version: int, newest: Revision, base: Revision | None
) -> dict[str, Any]:
    theirs = dict(newest.content)
    if newest.version == version:
        start = base.content if base and base.version == version else {}
        result = merge(start, mine, theirs)
    else:  # the fields have changed names in between: only a person can tell
        result = Merge(mine, (Clash("", dict(base.content) if base else None, mine, theirs),))
    if result.clashes:
        raise ConflictError(
            CONFLICT, theirs=newest, mine=mine, merged=result.content, clashes=result.clashes
        )
    return result.content
