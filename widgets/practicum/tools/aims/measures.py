"""Finds what an aim counts, once its numbers and dates are marked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from practicum.tools.aims import lexicon
from practicum.tools.aims.clauses import say_clause
from practicum.tools.aims.cuts import MARKS, NUMBER

if TYPE_CHECKING:
    from practicum.tools.aims.facts import Level

LONGEST_MEASURE = 45
"""Words; a longer one is a story and no measure."""

_BREAK = re.compile(
    r"(?<=[^\s.])[.!?](?=\s|$|¤|¦)|[;\n•]|\s/\s|,\s(?:and|but)\s(?=¦|we\b|our\b)"
    r"|\s(?:and|but)\s(?=¦|we\s+(?:want|would|will|aim|hope)\b)|\s[-–—*]{1,2}\s(?=[A-Z]|we\b|our\b|it\b)"
)
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]{2,}")
_EMPTY = re.compile(
    r"\b(?:aim|aims|goal|target|baseline|measure|outcome|our|the|this|that|these|those|it|its|we|would|will|want|like"
    r"|hope|should|have|has|had|been|was|were|are|and|but|now|currently|from|with|for|get|see|who"
    r"|what|when|where|by|date|next|last|year|winter|summer|over|more|less|fewer|them|there|one"
    r"|holidays?|easter|christmas|prelims|complete|managed?|reach|achieve|take|touch|be|to|do|so|in|summer|within|audit|weekly|case)\b",
    re.IGNORECASE,
)
_CLUMSY = re.compile(
    r"\b(?:we|we're|we'll|it's|i|i'd|it\s+is|it\s+was|currently)\b(?!\s+(?:support|serve|see|care|look|teach|visit|help|work))|[:→↑↓!?]|,\s*,|\.\s",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“”'‘’][^\"“”]{2,80}[\"”’']")
FEWEST = 2


def find_measure(text: str, target: Level | None) -> tuple[str, str]:
    """Find what is counted.

    Parameters
    ----------
    text : str
        The aim with marks where its numbers and dates stood.
    target : Level or None
        What is wanted: “80% of pupils will …” counts a percentage of pupils.

    Returns
    -------
    measure, left : str
        What is counted, and the sentences that were not needed.

    Examples
    --------
    >>> from practicum.tools.aims.facts import Level
    >>> find_measure("¤ of P1 pupils will swim ¦", Level(80, "%"))[0]
    'percentage of P1 pupils who swim'
    >>> find_measure("Half of it is noise. Reduce falls on Ward 4 ¤¤¦.", Level(5))
    ('falls on Ward 4', 'Half of it is noise.')
    """
    parts = [part for part in _BREAK.split(text) if part]
    ranked = sorted(range(len(parts)), key=lambda place: _rank(parts[place]), reverse=True)
    for place in ranked:
        measure = say_clause(parts[place], target)
        if _is_good(measure):
            return measure, _left(parts[:place] + parts[place + 1 :])
    return "", _left(parts)


def _rank(part: str) -> tuple[bool, bool, int]:
    """Put sentences with a number and something to count first, then those with a verb."""
    words = len(_WORD.findall(_EMPTY.sub(" ", part)))
    lower = part.lower()
    changes = bool(lexicon.UP.search(lower) or lexicon.DOWN.search(lower))
    return words >= FEWEST and NUMBER in part, changes and words > 0, words > 0 and NUMBER in part


def _is_good(measure: str) -> bool:
    if not _WORD.search(_EMPTY.sub(" ", measure)) or _CLUMSY.search(_QUOTED.sub("", measure)):
        return False
    return len(measure.split()) <= LONGEST_MEASURE


def _left(parts: list[str]) -> str:
    """Give what was not used, as sentences; labels and lone marks say nothing."""
    plain = (" ".join(re.sub(MARKS, " ", part).split()) for part in parts)
    kept = (part.strip(" .,:;()-–*") for part in plain)
    return " ".join(f"{part}." for part in kept if _WORD.search(_EMPTY.sub(" ", part)))
