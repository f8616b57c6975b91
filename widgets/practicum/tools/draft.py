"""From what was typed to a document, or to the sentences that say what is still missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from pydantic import ValidationError

from practicum.tools.document import Document

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic_core import ErrorDetails

D = TypeVar("D", bound=Document)

MISSING = "Not filled in yet."


class Problem(NamedTuple):
    """Something in a field that stops the document from being complete.

    `field` is the path of the field, its parts joined by dots: ``"rows.3.value"``.
    """

    field: str
    message: str
    missing: bool = False


class Draft(NamedTuple, Generic[D]):
    """What was typed, read: a document if all is there, and the problems if not."""

    document: D | None
    problems: tuple[Problem, ...] = ()


def read_draft(document: type[D], content: Mapping[str, Any]) -> Draft[D]:
    """Read what was typed as a document of the given type.

    Parameters
    ----------
    document : type of Document
        The kind of document wanted.
    content : mapping
        What was typed, field by field; blank text counts as not yet filled in.

    Returns
    -------
    Draft
        The document, or None and the problems in the order of the fields.

    Examples
    --------
    >>> class Note(Document):
    ...     text: str
    >>> read_draft(Note, {"text": "Ask Nan"}).document
    Note(text='Ask Nan')
    >>> read_draft(Note, {"text": " "}).problems
    (Problem(field='text', message='Not filled in yet.', missing=True),)
    """
    filled = {name: value for name, value in content.items() if not _is_blank(value)}
    try:
        return Draft(document.model_validate(filled))
    except ValidationError as error:
        return Draft(None, tuple(_problem(detail) for detail in error.errors()))


def _is_blank(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _problem(detail: ErrorDetails) -> Problem:
    field = ".".join(str(part) for part in detail["loc"])
    if detail["type"] == "missing":
        return Problem(field, MISSING, missing=True)
    cause = detail.get("ctx", {}).get("error")
    return Problem(field, str(cause) if cause else detail["msg"])
