"""A document's revision: what was typed, by whom, when. Every save makes one and none is lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import datetime

Content = Mapping[str, Any]


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
class Revision:
    """One saved state of one document of a project.

    Attributes
    ----------
    kind, key : str
        Which document: ``("aim", "main")``, ``("measure", "book-bags")``.
    number : int
        1 for the first, one more for each save of this document.
    version : int
        The version of the kind's fields that `content` was written for.
    content : mapping
        What was typed: a JSON object of the document's fields, finished or not.
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
    content: Content
    author: str
    saved_at: datetime
    deleted: bool = False
