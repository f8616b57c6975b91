"""Fits the people of an aim into a measure that speaks of them already.

“Children who arrive late” for “children in the Blue Room” is said once, and not twice: “children in
the Blue Room who arrive late”.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from practicum.tools.aims import lexicon
from practicum.tools.aims.people import find_people, leading_people

KINDS = (
    "children pupils learners students kids babies infants toddlers girls boys newborns",
    "patients residents tenants clients people adults inpatients outpatients customers women men",
    "families parents carers mothers mums fathers dads households",
    "staff nurses doctors teachers midwives employees workers clinicians practitioners",
)
"""Words of one row may mean the same people: “pupils” of a measure are “children in P3”."""
_OF = re.compile(
    r"(?:the\s+)?(?:percentage|per\s?cent|proportion|share|number|rate)\s+of\s+", re.IGNORECASE
)
_NOUN = re.compile(rf"\b{lexicon.PERSONS}\b(?!['’-])", re.IGNORECASE)
_DETERMINER = re.compile(r"^(?:(?:the|our|all|every|those)\s+)+", re.IGNORECASE)
_OWNED = re.compile(r"\b(?:their|his|her|its|whose|your)\s+(?:[\w’'-]+\s+)?$", re.IGNORECASE)
_GOES_ON = re.compile(
    r"$|,|\s+(?:who|whom|that|which|whose|with|without|aged|to|not|late|on\s+time|each|a|per"
    r"|in|at|on|from|for|by|under|over)\b",
    re.IGNORECASE,
)
_DOING = re.compile(r"\s+(?:[\w’'-]+(?:ing|ed)|seen|given|met)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"\b(?:who|that|which|whose)\b", re.IGNORECASE)
_ROOM = re.compile(
    rf"(?:{lexicon.PLACE_NOUNS}\b|[ps][1-7]\b|primary\s+[1-7]|year\s?[0-9])", re.IGNORECASE
)


class Joined(NamedTuple):
    """A measure with its people.

    Attributes
    ----------
    measure : str
        The measure; with the people in it where it speaks of them.
    whose : str
        What is still to be said after it, such as ``"for P1 pupils"``; empty if nothing is.
    apart : tuple of str
        What stands of the measure before the people and after them, if they came into it.
    """

    measure: str
    whose: str = ""
    apart: tuple[str, ...] = ()


def join_people(measure: str, people: str) -> Joined:
    """Say whose a measure is.

    Parameters
    ----------
    measure : str
        As it stands in the sentence.
    people : str
        As typed, without a full stop.

    Returns
    -------
    Joined

    Examples
    --------
    >>> join_people("the percentage of children who arrive late", "children in the Blue Room")[:2]
    ('the percentage of children in the Blue Room who arrive late', '')
    >>> join_people("book bags returned", "P1 pupils").whose
    'for P1 pupils'
    >>> join_people("pupils who arrive late", "children in the Blue Room").whose
    'among children in the Blue Room'
    """
    if not people or people.casefold() in measure.casefold():
        return Joined(measure)
    return _within(measure, people) or Joined(measure, f"{_link(measure, people)} {people}")


def _within(measure: str, people: str) -> Joined | None:
    """Put the people into the measure, in the place of the same noun."""
    bare = _DETERMINER.sub("", people)
    noun = _NOUN.search(bare) if leading_people(bare) else None
    place = _place_of(noun[0], measure) if noun else None
    if not noun or not place:
        return None
    before, after = measure[: place.start()], measure[place.end() :]
    named_by_more = noun.start() > 0 and find_people(measure).casefold() != noun[0].casefold()
    two_clauses = _CLAUSE.search(bare) and _CLAUSE.match(after.lstrip())
    if named_by_more or two_clauses:
        return None
    parts = tuple(part for part in (before.strip(), after.strip(" ,")) if part)
    return Joined(f"{before}{bare}{after}", apart=parts)


def _place_of(noun: str, measure: str) -> re.Match[str] | None:
    """Find a noun where it means people, and is no part of “staff absence” or “their children”."""
    for found in re.finditer(rf"\b{re.escape(noun)}\b(?!['’-])", measure, re.IGNORECASE):
        rest = measure[found.end() :]
        goes_on = _GOES_ON.match(rest) or (noun.lower() != "staff" and _DOING.match(rest))
        if goes_on and not _OWNED.search(measure[: found.start()]):
            return found
    return None


def _link(measure: str, people: str) -> str:
    """Choose the word between a measure and its people."""
    told = _OF.sub("", measure, count=1)
    if not leading_people(told):
        return "for"
    ours, theirs = _NOUN.search(told), _NOUN.search(people)
    if ours and theirs:
        return "among" if _alike(ours[0].lower(), theirs[0].lower()) else "for"
    return "in" if _ROOM.search(people) else "for"


def _alike(one: str, other: str) -> bool:
    return one == other or any({one, other} <= set(kind.split()) for kind in KINDS)
