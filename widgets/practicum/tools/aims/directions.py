"""Which way an aim's verb points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from practicum.tools.aims import lexicon

if TYPE_CHECKING:
    import re

    from practicum.tools.aims.facts import Direction


def find_direction(text: str) -> Direction:
    """Give the way that the first verb of change points.

    Parameters
    ----------
    text : str
        In lower case.

    Returns
    -------
    str
        “up”, “down” or empty.

    Examples
    --------
    >>> find_direction("reduce the time until scores increase"), find_direction("improve waits")
    ('down', '')
    """
    up, down = _first(lexicon.UP, text), _first(lexicon.DOWN, text)
    if up == down:
        up, down = _first(lexicon.MORE, text), _first(lexicon.FEWER, text)
        return "" if (up < len(text)) == (down < len(text)) else "down" if down < up else "up"
    return "down" if down < up else "up"


def _first(pattern: re.Pattern[str], text: str) -> int:
    """Give the place of the first verb that says what is to happen, not what has (“raised”)."""
    for match in pattern.finditer(text):
        before = text[max(0, match.start() - 30) : match.start()]
        if not match[0].endswith("ed") or not before.strip() or lexicon.WILL_BE.search(before):
            return match.start()
    return len(text)
