"""A project's file without what stays with the team."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from practicum.project.archive import Archive, digest_of
from practicum.project.privacy import is_private

if TYPE_CHECKING:
    from practicum.project.archive import DocumentHistory


class PassedOn(NamedTuple):
    """A file to pass on, and what stays behind.

    Attributes
    ----------
    archive : Archive
    left : tuple of (str, str)
        Kind and key of the sheets that are not in it.
    """

    archive: Archive
    left: tuple[tuple[str, str], ...]


def without_private(archive: Archive) -> PassedOn:
    """Leave out of a project's file the sheets that are private as they stand now.

    Parameters
    ----------
    archive : Archive
        The whole project.

    Returns
    -------
    PassedOn
        A sheet that is shared goes along with its versions from before.
    """
    left = tuple(each for each in archive.documents if _is_private(each))
    kept = tuple(each for each in archive.documents if each not in left)
    fresh = Archive(
        format=archive.format,
        version=archive.version,
        project=archive.project,
        documents=kept,
        digest=digest_of(kept),
    )
    return PassedOn(fresh, tuple((each.kind, each.key) for each in left))


def _is_private(document: DocumentHistory) -> bool:
    *_, newest = document.unfold()
    return is_private(document.kind, newest.content)
