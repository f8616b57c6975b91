"""A document's revision: what was typed, by whom, when. Every save makes one and none is lost."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

Content = Mapping[str, Any]

PAUSE = timedelta(minutes=10)
"""A sitting ends when nobody has saved for so long."""


def now() -> datetime:
    """Give the present time, in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, kw_only=True)
class Project:
    """A team's piece of improvement work.

    Attributes
    ----------
    id : str
        Opaque and stable, also across export and import.
    title : str
        What the team calls it.
    created_at : datetime
        In UTC.
    """

    id: str
    title: str
    created_at: datetime


@dataclass(frozen=True, kw_only=True)
class Stamp:
    """What is known of one saved state of one document, without the content.

    Attributes
    ----------
    kind, key : str
        Which document: ``("aim", "main")``, ``("measure", "book-bags")``.
    number : int
        1 for the first, one more for each save of this document.
    version : int
        The version of the kind's fields that the content was written for.
    author : str
        Who saved it.
    saved_at : datetime
        In UTC.
    deleted : bool
        True if this save put the document away; its older revisions remain.
    """

    kind: str
    key: str
    number: int
    version: int
    author: str
    saved_at: datetime
    deleted: bool = False


@dataclass(frozen=True, kw_only=True)
class Revision(Stamp):
    """One saved state of one document of a project.

    Attributes
    ----------
    content : mapping
        What was typed: a JSON object of the document's fields, finished or not. Of a document
        that was put away: what it held.
    """

    content: Content

    @property
    def stamp(self) -> Stamp:
        """The same without the content."""
        return Stamp(**{field.name: getattr(self, field.name) for field in fields(Stamp)})


def sittings(history: Sequence[Stamp]) -> list[Stamp]:
    """Pick the last revision of each sitting, since each pause in typing makes a revision.

    Parameters
    ----------
    history : sequence of Stamp
        Of one document, oldest first.

    Returns
    -------
    list of Stamp
        Oldest first. A sitting ends with ten minutes' rest, with another author, and before and
        after the document was put away.
    """
    ends = [one for one, after in pairwise(history) if _ends_sitting(one, after)]
    return [*ends, *history[-1:]]


def _ends_sitting(one: Stamp, after: Stamp) -> bool:
    rested = after.saved_at - one.saved_at >= PAUSE
    return rested or one.author != after.author or one.deleted or after.deleted
