"""A project with all its history, as it travels: all documents with all their revisions.

A revision's content is there whole, or as its change from the one before it (see
`practicum.project.splice`), so that a year's typing stays a small file.
"""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    ConfigDict,
    Field,
    model_validator,
)

from practicum.project.content import MOST_CONTENT, ContentError, clean, to_text
from practicum.project.names import LONGEST, is_name
from practicum.project.revision import Project, Revision
from practicum.project.splice import Splice, apply_splice, splice_between

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FORMAT = "practicum-project"
VERSION = 1

MOST_DOCUMENTS = 1_000
MOST_REVISIONS = 100_000
MOST_UNFOLDED = 1_000_000_000
"""Characters of all contents together, so that a small file cannot ask for endless work."""


class ArchiveError(ValueError):
    """A file cannot be taken in; the message is a sentence for the person."""


def _name(text: str) -> str:
    if not is_name(text):
        raise ValueError(f"not a name of 1 to {LONGEST} characters on one line")
    return text


def _when(time: datetime) -> datetime:
    if not 1970 < time.year < 9000:  # noqa: PLR2004 - years in which time zones can be reckoned
        raise ValueError("not a time of ours")
    return time.astimezone(UTC)


Name = Annotated[str, AfterValidator(_name)]
When = Annotated[AwareDatetime, AfterValidator(_when)]
Identity = Annotated[str, Field(max_length=64, pattern=r"^[A-Za-z0-9_-]+$")]
Place = Annotated[int, Field(ge=0, le=MOST_CONTENT)]
Text = Annotated[str, Field(max_length=MOST_CONTENT)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Head(_Part):
    """Which project it is."""

    id: Identity
    title: Name
    created_at: When

    def as_project(self) -> Project:
        """Give the same as a project of a store."""
        return Project(id=self.id, title=self.title, created_at=self.created_at)


class Step(_Part):
    """One revision: its content, or the change that makes it of the one before."""

    number: Annotated[int, Field(ge=1)]
    version: Annotated[int, Field(ge=1, le=1_000)]
    author: Name
    saved_at: When
    deleted: bool = False
    content: dict[str, Any] | None = None
    change: tuple[Place, Place, Text] | None = None

    @model_validator(mode="after")
    def _has_one(self) -> Step:
        if (self.content is None) == (self.change is None):
            raise ValueError("neither content nor change, or both")
        return self

    def text(self, before: str) -> str:
        """Give the content's JSON text; `before` is that of the revision before."""
        if self.change is None:
            return to_text(clean(self.content or {}))
        return apply_splice(before, Splice(*self.change))


class DocumentHistory(_Part):
    """One document with all its revisions, oldest first."""

    kind: Name
    key: Name
    revisions: Annotated[tuple[Step, ...], Field(min_length=1, max_length=MOST_REVISIONS)]

    @model_validator(mode="after")
    def _is_gapless(self) -> DocumentHistory:
        if any(step.number != place for place, step in enumerate(self.revisions, 1)):
            raise ValueError("a revision is missing")
        return self

    def texts(self) -> Iterator[str]:
        """Give each revision's content as its JSON text."""
        text = ""
        for step in self.revisions:
            text = step.text(text)
            yield text

    def unfold(self) -> Iterator[Revision]:
        """Give each revision whole."""
        for step, text in zip(self.revisions, self.texts(), strict=True):
            stamp = step.model_dump(exclude={"content", "change"})
            yield Revision(kind=self.kind, key=self.key, content=json.loads(text), **stamp)


class Archive(_Part):
    """A project with all its history, as it travels."""

    format: str = FORMAT
    version: int = VERSION
    project: Head
    documents: Annotated[tuple[DocumentHistory, ...], Field(max_length=MOST_DOCUMENTS)]
    digest: str = ""
    """SHA-256 of all contents' texts; empty in a file that was written by hand."""


def pack_project(project: Project, documents: Iterable[Iterable[Revision]]) -> Archive:
    """Pack a project.

    Parameters
    ----------
    project : Project
    documents : iterable of iterables of Revision
        Each document's revisions, oldest first.

    Returns
    -------
    Archive
    """
    histories = tuple(map(_pack_document, documents))
    head = Head(id=project.id, title=project.title, created_at=project.created_at)
    return Archive(
        format=FORMAT,
        version=VERSION,
        project=head,
        documents=histories,
        digest=digest_of(histories),
    )


def _pack_document(revisions: Iterable[Revision]) -> DocumentHistory:
    steps = []
    before = None
    for revision in revisions:
        text = to_text(revision.content)
        steps.append(_step(revision, text, before))
        before = text
    return DocumentHistory(kind=revision.kind, key=revision.key, revisions=tuple(steps))


def _step(revision: Revision, text: str, before: str | None) -> Step:
    step = {
        "number": revision.number,
        "version": revision.version,
        "author": revision.author,
        "saved_at": revision.saved_at,
        "deleted": revision.deleted,
    }
    if before is not None:
        change = splice_between(before, text)
        if 2 * len(change.middle) < len(text):
            return Step.model_validate({**step, "change": tuple(change)})
    return Step.model_validate({**step, "content": dict(revision.content)})


def digest_of(documents: Iterable[DocumentHistory]) -> str:
    """Give the SHA-256 of all contents, each of which is unfolded and checked on the way.

    Raises
    ------
    ValueError
        If a content cannot be read.
    ArchiveError
        If they are more than `MOST_UNFOLDED` characters.
    """
    digest = hashlib.sha256()
    size = 0
    for document in documents:
        for number, text in enumerate(document.texts(), 1):
            size += len(text)
            if size > MOST_UNFOLDED:
                raise ArchiveError("The versions in this project file are too many or too large.")
            _check_text(text)
            digest.update(json.dumps([document.kind, document.key, number, text]).encode())
    return digest.hexdigest()


def _check_text(text: str) -> None:
    content = json.loads(text)
    if not isinstance(content, dict):
        raise ContentError("A content is an object.")
    to_text(clean(content))
