"""Which way an aim's verb points, and which way is better."""

from __future__ import annotations

from typing import TYPE_CHECKING

from practicum.tools.aims import lexicon
from practicum.tools.words.units import MINUTES

if TYPE_CHECKING:
    import re

    from practicum.tools.aims.facts import AimFacts, Direction


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


def better_way(aim: AimFacts) -> Direction:
    """Say which way is better: by what is counted, if that leaves no doubt, or by the verb.

    Parameters
    ----------
    aim : AimFacts
        What the aim says.

    Returns
    -------
    str
        “up”, “down” or empty. A wait or a harm should come down, whatever it is set to do.
    """
    text = aim.measure.lower()
    unit = aim.target.unit if aim.target else "%"
    harm = lexicon.WAIT.search(text) if unit in MINUTES else lexicon.HARM.search(text)
    if harm and unit != "%" and not lexicon.UP.search(harm[0]) and not lexicon.GOOD.search(text):
        return "down"
    return aim.direction or _improved(text, unit)


def _improved(text: str, unit: str) -> Direction:
    if lexicon.SWIFT.search(text) and unit in MINUTES:
        return "down"
    if lexicon.IMPROVE_BAD.search(text) and unit != "%":
        return "down"
    return "up" if lexicon.GOOD.search(text) and not lexicon.BAD.search(text) else ""
