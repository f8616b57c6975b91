"""Keeps what names a box of the driver diagram joined to it when the box changes.

Measures and cycles name a driver or an idea by its id, or by its words as somebody typed them. When
a box gets other words, those that named it by the old ones take its id, and so the new ones are
read everywhere. When a box is taken out, those that named it by its id keep its words; when it
comes back, they are found by them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.project.kinds import CYCLE, MEASURE
from practicum.project.practice import is_practice
from practicum.tools.drivers.graph import rows_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from practicum.project.revision import Revision

FIELDS = {MEASURE: ("driver",), CYCLE: ("idea", "driver")}


class Change(NamedTuple):
    """What is to stand in a sheet from now on."""

    sheet: Revision
    content: dict[str, Any]


def changed_names(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, str]:
    """Say what names of boxes turn into, by a change of the diagram.

    Parameters
    ----------
    before, after : mapping
        The diagram's content.

    Returns
    -------
    dict of str to str
        Old words, in small letters, to the id of their box; the id of a box that is gone to its
        words.

    Examples
    --------
    >>> one = {"nodes": [{"id": "p", "text": "Texts"}, {"id": "q", "text": "Cards"}]}
    >>> changed_names(one, {"nodes": [{"id": "p", "text": "Reminders"}]})
    {'texts': 'p', 'q': 'Cards'}
    """
    old, new = _words(before), _words(after)
    taken = {_plain(words) for words in new.values()}
    turned = {
        _plain(words): ident
        for ident, words in old.items()
        if words and ident in new and new[ident] != words and _plain(words) not in taken
    }
    gone = {ident: words for ident, words in old.items() if words and ident not in new}
    return turned | gone


def follow(names: Mapping[str, str], documents: Iterable[Revision]) -> list[Change]:
    """Give the sheets that have to change with the names of boxes.

    Parameters
    ----------
    names : mapping of str to str
        From `changed_names`.
    documents : iterable of Revision
        The newest of each document of the project.

    Returns
    -------
    list of Change
    """
    found = []
    for sheet in documents if names else ():
        turned = {
            field: names[name]
            for field in FIELDS.get(sheet.kind, ())
            if (name := _named(sheet.content.get(field), names)) is not None
        }
        if turned and not is_practice(sheet.key):
            found.append(Change(sheet, {**sheet.content, **turned}))
    return found


def _named(value: object, names: Mapping[str, str]) -> str | None:
    if not isinstance(value, str):
        return None
    return next((each for each in (value.strip(), _plain(value)) if each in names), None)


def _words(content: Mapping[str, Any]) -> dict[str, str]:
    rows = rows_in(content, "nodes")
    return {row["id"]: " ".join(str(row.get("text") or "").split()) for row in rows}


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
