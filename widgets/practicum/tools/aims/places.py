"""Finds where an aim is to be reached."""

from __future__ import annotations

import re

from practicum.tools.aims import lexicon
from practicum.tools.aims.gazetteer import SMALL_PLACE
from practicum.tools.aims.sentence import say_place

_NOUNS = (
    r"(?:Ward|ward|Wards|wards|Room|room|Unit|unit|Floor|floor|Team|Class|Bay|Block|Area|Zone|zone)"
)
_NO_NAME = (
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b|January|February|March\b|April|May\b|June"
    r"|July|August|September|October|November|December|Christmas|Easter|Our\b|The\b|GPs?\b|I\b|[PS][1-7]\b"
    r"|(?:Primary|Secondary|Year|Level|Stage|Quintile|Term|Period)\s+[0-9])"
)
_NAME = (
    rf"(?:{_NOUNS}\s+[0-9]+[A-Za-z]?(?:(?:,\s*|\s+and\s+|\s*&\s*)[0-9]+[A-Za-z]?\b)*"
    rf"|{_NO_NAME}[A-Z][\w'’&.-]*)"
)
_NO_PLACE = (
    r"(?!\s+(?:(?!who\b|that\b|to\b|from\b|on\b|and\b)[a-z]+\s+)?(?:scale|survey|test|score|roads?|questionnaire|scheme|register|level"
    r"|bronze)\b)"
)
_NO_LINK = r"(?!(?:with|to|who|an?|and|for|from|at|in|on|by|is|are|was|that|use|using|[a-z]+ing)\b)"
_NAMED = (
    rf"(?:the\s+|our\s+)?(?:(?:[a-z-]+\s+){{0,2}}{lexicon.PLACE_NOUNS}\s+(?=[A-Z]))?{_NAME}"
    rf"(?:\s+(?:of\s+|and\s+|the\s+)?{_NAME}|\s+(?:{_NO_LINK}[a-z]+\s+){{0,2}}?{lexicon.PLACE_NOUNS}\b){{0,4}}"
    rf"\b{_NO_PLACE}"
)
_PLAIN = (
    rf"(?:the|our)\s+(?:(?!and\b|or\b|who\b|that\b)[\w'’&-]+\s+){{0,3}}{lexicon.PLACE_NOUNS}\b"
    rf"(?:\s+{lexicon.PLACE_NOUNS}\b)*(?!['’]s)(?:\s+of\s+{_NAME}(?:\s+{lexicon.PLACE_NOUNS}\b)?)?"
)
_LEAD = r"(?:[Aa]t|[Oo]n|[Ii]n|[Aa]cross|[Ww]ithin|[Tt]hroughout)"
_PLACE = re.compile(
    rf"\b(?P<lead>{_LEAD})\s+(?P<place>(?:{_PLAIN}|{_NAMED})(?:\s+{_LEAD}\s+{_NAMED})?"
    rf"(?:\s+\([A-Z][^()¤¦]{{1,40}}\))?)"
)
_OWNER = re.compile(r"['’]s$")
_OWNS = re.compile(
    r"\s+(?!(?:from|to|by|who|will|in|at|and|is|are|has|have|for|during|each|every|on|with)\b)[a-z]"
)
_INSTITUTION = re.compile(
    r"(?:[A-Z][\w'’-]+\s+){1,3}(?:School|Primary|Academy|Nursery|Surgery|Practice|Hospital|Infirmary"
    r"|Centre|Library|Clinic|House|Ward|Unit|Home|College|Church)\b|\bWards?\s+[A-Z]?[0-9]+[A-Z]?\b"
)
_HAS_NAME = re.compile(rf"{_NAME}")


def find_place(text: str) -> str:
    """Find the place of an aim: the first that has a name, or else the first.

    Parameters
    ----------
    text : str
        As typed.

    Returns
    -------
    str
        The place, with its preposition where another would be guessed; empty if there is none.

    Examples
    --------
    >>> find_place("falls on Ward 4 at night"), find_place("bins emptied in Barrow")
    ('Ward 4', 'Barrow')
    >>> find_place("stories told in the library at Calder Primary")
    'in the library at Calder Primary'
    """
    places = list(_PLACE.finditer(text))
    if not places:
        named, small = _INSTITUTION.search(text), SMALL_PLACE.search(text)
        return named[0] if named else small["place"] if small else ""
    match = next((each for each in places if _HAS_NAME.search(each["place"])), places[0])
    place = (
        _OWNER.sub("", match["place"].strip(" .,"))
        if _OWNS.match(text, match.end())
        else match["place"].strip(" .,")
    )
    lead = match["lead"].lower()
    return place if say_place(place).startswith(lead) else f"{lead} {place}"


def leading_place(text: str) -> int:
    """Give where the place ends with which a text begins; 0 if it begins otherwise."""
    match = _PLACE.match(text)
    return match.end() if match else 0


def without_place(measure: str, where: str) -> str:
    """Take the place off the end of a measure, where the sentence says it again."""
    said = say_place(where)
    return (
        measure[: -len(said)].rstrip()
        if measure.casefold().endswith(f" {said}".casefold())
        else measure
    )
