"""Which other things of a project a sheet names, whatever its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

BOXES = ("idea", "driver", "box", "node")
"""Fields that name a box of the driver diagram, by its id or its words."""

SHEETS = ("measure", "measures", "moves", "cycle", "cycles", "follows")
"""Fields that name another sheet by its key."""

MADE_FROM = "made_from"
"""The field that names the sheet from which one was made, as ``"check-sheet:main"``."""


def refers_to(content: Mapping[str, Any]) -> tuple[str, ...]:
    """Give what a sheet's fields and rows name, as it stands there, each once.

    Parameters
    ----------
    content : mapping
        A sheet of any kind.

    Returns
    -------
    tuple of str

    Examples
    --------
    >>> refers_to({"driver": "p1", "steps": [{"id": "a", "idea": "i2"}], "measures": ["main"]})
    ('p1', 'i2', 'main')
    """
    return tuple(dict.fromkeys(value for _, value in _named(content, "")))


def fields_that_name(content: Mapping[str, Any], *names: str) -> tuple[str, ...]:
    """Give the fields in which a sheet names something, by id or by words.

    Examples
    --------
    >>> fields_that_name({"idea": "Text on Fridays"}, "i2", "text on fridays")
    ('idea',)
    """
    wanted = {_plain(each) for each in names if each}
    return tuple(field for field, value in _named(content, "") if _plain(value) in wanted)


def made_from(content: Mapping[str, Any]) -> str:
    """Give the sheet from which this one was made, as the thread names it; empty if from none.

    Examples
    --------
    >>> made_from({"name": "Why bags are late", "made_from": "check-sheet:main"})
    'check-sheet:main'
    """
    value = content.get(MADE_FROM)
    return value.strip() if isinstance(value, str) else ""


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _named(value: Any, field: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for name, each in value.items():
            yield from _named(each, name)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _named(each, field)
    elif isinstance(value, str) and value.strip() and field in (*BOXES, *SHEETS):
        yield field, value.strip()
