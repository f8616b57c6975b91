"""Whether two tests of an idea were alike: one change, with as many, in the same conditions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from practicum.tools.pdsas.log import Entry

_KINDS = {
    "weekend": r"sat(?:urdays?)?|sun(?:days?)?|weekends?",
    "early": r"early|earlies|breakfast|before (?:work|school|lunch|noon)|first thing",
    "morning": r"mornings?|a\.?m\.?|arrival|drop[\s-]?off",
    "midday": r"lunch\w*|noon|midday|snack\w*",
    "afternoon": r"afternoons?|p\.?m\.?|pick[\s-]?up|home time",
    "evening": r"evenings?|bed\s?time|tea\s?time|twilight|lates?",
    "night": r"nights?|overnight|midnight",
    "holiday": r"holidays?|bank holiday|half[\s-]term|christmas|easter|summer",
    "busy": r"bus(?:y|ier|iest)|full|peak|rush|market|assembly|event",
    "quiet": r"quiet\w*|calm\w*|off[\s-]peak",
    "wet": r"wet|rain\w*|snow\w*|ice|icy|cold|winter",
    "dry": r"dry|sunny|hot",
    "first": r"first (?:day|week|visit)|new (?:rota|term|intake)",
    "last": r"last (?:day|week|visit)|end of (?:term|month|the month)",
}
_KIND = {name: re.compile(rf"\b(?:{words})\b") for name, words in _KINDS.items()}


def are_alike(one: Entry, after: Entry) -> bool:
    """Say whether a test only repeats the one before.

    Parameters
    ----------
    one, after : Entry
        Two cycles of a ramp.

    Returns
    -------
    bool
        False as soon as the change, how many take part, the question, the place, the people who
        do it or the kind of day differ; capitals and stops do not count.

    Examples
    --------
    >>> from practicum.tools.pdsas.log import entry_of
    >>> one = {"change": "Small jugs", "where": "Room 1", "when": "Monday"}
    >>> same = {**one, "change": "small jugs.", "when": "Tuesday"}
    >>> are_alike(entry_of("a", one), entry_of("b", same))
    True
    >>> are_alike(entry_of("a", one), entry_of("b", {**one, "where": "Room 2"}))
    False
    """
    return bool(_plain(one.change)) and _features(one) == _features(after)


def kind_of_day(when: str) -> frozenset[str]:
    """Say what kind of day or hour is meant; another date alone is no other kind.

    Parameters
    ----------
    when : str
        As typed.

    Examples
    --------
    >>> sorted(kind_of_day("Sat 7 March, early shift")), sorted(kind_of_day("Tuesday 3 March"))
    (['early', 'weekend'], [])
    """
    text = when.casefold()
    kinds = {name for name, pattern in _KIND.items() if pattern.search(text)}
    return frozenset(kinds)


def _features(entry: Entry) -> tuple[object, ...]:
    told = (entry.change, entry.scale, entry.objective, entry.where, entry.who)
    return (entry.people, kind_of_day(entry.when), *(_plain(text) for text in told))


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
