"""A project's file, ``….practicum.json``: written, and read from anybody."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pydantic import BaseModel, ValidationError

from practicum.project.archive import FORMAT, VERSION, Archive, ArchiveError, digest_of

if TYPE_CHECKING:
    from practicum.project.revision import Project

ENDING = ".practicum.json"
MOST_BYTES = 64_000_000

FOREIGN = "This is not a Practicum project file."
NEWER = (
    "This project file was made by a newer version of Practicum. "
    "Please update Practicum, then import it again."
)
TOO_LARGE = "This project file is larger than Practicum reads ({most} MB)."
DAMAGED = "This project file is damaged ({place}). Please export the project once more."


class _Claim(BaseModel):
    format: str
    version: int


def write_archive(archive: Archive) -> bytes:
    """Give the bytes of the file.

    Raises
    ------
    ArchiveError
        If it is larger than `read_archive` reads.
    """
    data = archive.model_dump_json(exclude_unset=True, indent=1).encode()
    if len(data) > MOST_BYTES:
        raise ArchiveError(TOO_LARGE.format(most=MOST_BYTES // 1_000_000))
    return data


def read_archive(data: bytes) -> Archive:
    """Read a project's file, which may come from anybody.

    Parameters
    ----------
    data : bytes
        The file; one byte more than `MOST_BYTES` is enough to see that it is too large.

    Returns
    -------
    Archive
        Every revision in it can be unfolded.

    Raises
    ------
    ArchiveError
        If it is no project file, damaged, too large, or a newer program's.
    """
    if len(data) > MOST_BYTES:
        raise ArchiveError(TOO_LARGE.format(most=MOST_BYTES // 1_000_000))
    _check_claim(data)
    try:
        archive = Archive.model_validate_json(data)
        digest = digest_of(archive.documents)
    except ValidationError as error:
        raise ArchiveError(DAMAGED.format(place=_place(error))) from error
    except ArchiveError:
        raise
    except (ValueError, RecursionError) as error:
        raise ArchiveError(DAMAGED.format(place="a revision cannot be read")) from error
    if archive.digest not in {"", digest}:
        raise ArchiveError(DAMAGED.format(place="its contents were changed"))
    _check_pairs(archive)
    return archive


def file_name(project: Project) -> str:
    """Give a name for a project's file.

    Examples
    --------
    >>> from practicum.project.revision import Project, now
    >>> file_name(Project(id="k7", title="Book bags: term 2", created_at=now()))
    'book-bags-term-2.practicum.json'
    """
    words = re.findall(r"[^\W_]+", project.title.lower())
    return ("-".join(words)[:60] or "project") + ENDING


def _check_claim(data: bytes) -> None:
    try:
        claim = _Claim.model_validate_json(data)
    except ValidationError as error:
        if FORMAT.encode() in data[:200]:
            raise ArchiveError(DAMAGED.format(place="it is cut short or garbled")) from error
        raise ArchiveError(FOREIGN) from error
    if claim.format != FORMAT:
        raise ArchiveError(FOREIGN)
    if claim.version > VERSION:
        raise ArchiveError(NEWER)


def _check_pairs(archive: Archive) -> None:
    pairs = {(each.kind, each.key) for each in archive.documents}
    if len(pairs) != len(archive.documents):
        raise ArchiveError(DAMAGED.format(place="a document is there twice"))


def _place(error: ValidationError) -> str:
    return ".".join(str(part) for part in error.errors()[0]["loc"]) or "it is cut short or garbled"
