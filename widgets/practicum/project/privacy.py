"""What stays with the team, unless they choose to pass it on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from practicum.tools.registry import all_tools

if TYPE_CHECKING:
    from collections.abc import Mapping

    from practicum.tools.document import Document

SHARED = "shared"
"""The field of the content by which a team lets a private sheet go along."""

PERSONAL = frozenset({"answers", "confidence", "knowledge", "mastery"})
"""Kinds of what a learner does alone. The pages say that it is for them, so it stays."""


def is_private(kind: str | type[Document], content: Mapping[str, Any]) -> bool:
    """Tell whether a sheet is left out of whatever a team passes on.

    Parameters
    ----------
    kind : str or type of Document
        The sheet's kind, such as ``"stakeholders"``, or its class.
    content : mapping
        What was typed. ``True`` in its field ``shared`` lets it go along, and nothing else does.

    Returns
    -------
    bool
        True for a kind that is private by default and was not shared, and for `PERSONAL` kinds.
        Any other kind that no tool here keeps is not private.

    Examples
    --------
    >>> is_private("aim", {}), is_private("answers", {})
    (False, True)
    >>> from practicum.tools.document import Document
    >>> class Diary(Document):
    ...     kind = "diary"
    ...     private_by_default = True
    >>> is_private(Diary, {}), is_private(Diary, {"shared": True})
    (True, False)
    """
    name = kind if isinstance(kind, str) else kind.kind
    if name in PERSONAL:
        return True
    private = kind in _private_kinds() if isinstance(kind, str) else kind.private_by_default
    return private and content.get(SHARED) is not True


def _private_kinds() -> set[str]:
    documents = (tool.document for tool in all_tools().values())
    return {document.kind for document in documents if document.private_by_default}
