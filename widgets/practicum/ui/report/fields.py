"""What was said in a sheet's fields, as labels and words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from practicum.tools.form import form_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from practicum.tools.document import Document

NOT_TOLD = ("rows", "none")


def said_fields(
    document: type[Document], content: Mapping[str, Any], *without: str
) -> Iterator[tuple[str, str]]:
    """Give label and words of each field in which something stands.

    Parameters
    ----------
    document : type of Document
        The sheet's kind.
    content : mapping
        As typed so far.
    *without : str
        Fields to pass over.

    Yields
    ------
    (str, str)

    Examples
    --------
    >>> from practicum.tools.measure import Measure
    >>> list(said_fields(Measure, {"unit": "%", "direction": "up", "rows": []}))
    [('Unit', '%'), ('Which way is better?', 'Higher is better')]
    """
    for field in form_of(document):
        value = content.get(field.name)
        if field.name in without or field.control in NOT_TOLD or isinstance(value, list | dict):
            continue
        words = str(value).strip() if value not in (None, "") else ""
        labels = {choice.value: choice.label for choice in field.choices}
        if words:
            yield field.label, labels.get(words, words)
