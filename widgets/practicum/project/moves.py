"""Which measure a PDSA cycle should move: its chart shows the cycle, and the others' do not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MOVES = "moves"
"""The field of a cycle that names a measure by its key, or by its words."""


def measure_moved(content: Mapping[str, Any], names: Mapping[str, str]) -> str:
    """Give the key of the measure that a cycle should move; empty if it names none of them.

    Parameters
    ----------
    content : mapping
        A cycle, as typed.
    names : mapping of str to str
        All measures of the project, by their keys.

    Examples
    --------
    >>> measure_moved({"moves": "book  bags"}, {"m1": "Book bags", "m2": "Falls"})
    'm1'
    """
    text = _plain(content.get(MOVES))
    if text in names:
        return text
    return next((key for key, name in names.items() if text and _plain(name) == text), "")


def concerning(
    cycles: Iterable[Mapping[str, Any]], measure: str, names: Mapping[str, str]
) -> list[Mapping[str, Any]]:
    """Leave out the cycles that should move another measure.

    A cycle that names no measure, or one that is not there, concerns them all.

    Parameters
    ----------
    cycles : iterable of mapping
        As typed.
    measure : str
        Key of the measure whose chart shows the others.
    names : mapping of str to str
        All measures of the project, by their keys.

    Examples
    --------
    >>> cycles = [{"title": "Texts", "moves": "b"}, {"title": "Jugs"}, {"moves": "Falls"}]
    >>> concerning(cycles, "a", {"a": "Falls", "b": "Bags"})
    [{'title': 'Jugs'}, {'moves': 'Falls'}]
    """
    return [each for each in cycles if measure_moved(each, names) in {measure, ""}]


def _plain(text: object) -> str:
    return " ".join(text.split()).casefold() if isinstance(text, str) else ""
