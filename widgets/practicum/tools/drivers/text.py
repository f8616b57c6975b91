"""How wide words are when they are drawn, and where to break them into lines."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

# Widths of a plain sans-serif letter in thousandths of its size; systems draw them with different
# fonts, so `ROOM` is kept for the wider ones.
_NARROW = dict.fromkeys("iljI.,:;'’|!", 260) | dict.fromkeys('ftr()[]-/“”"', 350)
_WIDE = dict.fromkeys("mwMW%@…—", 860) | dict.fromkeys("ABCDEFGHKNOPQRSUVXYZ&", 690)
_LETTER = _NARROW | _WIDE | {" ": 280}
USUAL = 560
FULL = 1000  # a letter of East Asian writing
ROOM = 1.06
CUT = "…"


@lru_cache(maxsize=4096)
def width_of(text: str, size: float) -> float:
    """Estimate how wide a text is drawn.

    Parameters
    ----------
    text : str
        One line.
    size : float
        Of the letters, in pixels.

    Returns
    -------
    float
        In pixels, with some room for wider fonts.

    Examples
    --------
    >>> width_of("ill", 14) < width_of("www", 14)
    True
    """
    return sum(map(_letter, text)) * size / 1000 * ROOM


def _letter(letter: str) -> int:
    known = _LETTER.get(letter)
    if known is not None:
        return known
    return FULL if unicodedata.east_asian_width(letter) in "WF" else USUAL


@lru_cache(maxsize=2048)
def wrap(text: str, width: float, size: float, most: int = 6) -> tuple[str, ...]:
    """Break a text into lines that fit.

    Parameters
    ----------
    text : str
        Words.
    width : float
        Of a line, in pixels.
    size : float
        Of the letters, in pixels.
    most : int
        Lines; the last one ends with “…” if there is more.

    Returns
    -------
    tuple of str
        At least one line, which may be empty.

    Examples
    --------
    >>> wrap("Reliable reminders for every family", 120, 14)
    ('Reliable', 'reminders for', 'every family')
    >>> wrap("Reliable reminders for every family", 120, 14, most=2)
    ('Reliable', 'reminders for…')
    """
    lines = [""]
    for word in text.split():
        for part in _parts(word, width, size):
            longer = f"{lines[-1]} {part}".strip()
            if width_of(longer, size) <= width or not lines[-1]:
                lines[-1] = longer
            else:
                lines.append(part)
    return tuple(lines) if len(lines) <= most else _cut(lines[:most], width, size)


def _parts(word: str, width: float, size: float) -> list[str]:
    """Break a word that is longer than a line."""
    parts = [""]
    for letter in word:
        if parts[-1] and width_of(parts[-1] + letter, size) > width:
            parts.append("")
        parts[-1] += letter
    return parts


def _cut(lines: list[str], width: float, size: float) -> tuple[str, ...]:
    last = lines[-1]
    while last and width_of(last + CUT, size) > width:
        last = last[:-1]
    return (*lines[:-1], last.rstrip() + CUT)
