"""Finds the phrases of an aim: whom it is for, where, why, and what is counted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from practicum.tools.aims import lexicon
from practicum.tools.aims.heads import drop_opening
from practicum.tools.aims.sentence import say_place, small
from practicum.tools.words.units import MINUTES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from practicum.tools.aims.facts import Level
    from practicum.tools.aims.spots import Spot

_WHY = re.compile(
    r"\b(?:this\s+matters\s+because|it\s+matters\s+because|because|so\s+that"
    r"|in\s+order\s+(?:to|that)"
    r"|this\s+matters|it\s+matters)\b\s*(?P<why>[^.\n¤]{3,300}(?:\.(?=\s|$))?)",
    re.IGNORECASE,
)
_NOUNS = r"(?:Ward|ward|Wards|wards|Room|room|Unit|unit|Floor|floor|Team|Class|Bay|Block|Area)"
_NO_NAME = (
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b|January|February|March\b|April|May\b|June"
    r"|July|August|September|October|November|December|Christmas|Easter|Our\b|The\b)"
)
_NAME = (
    rf"(?:{_NOUNS}\s+[0-9]+[A-Za-z]?(?:(?:,\s*|\s+and\s+|\s*&\s*)[0-9]+[A-Za-z]?\b)*"
    rf"|{_NO_NAME}[A-Z][\w'’&.-]*)"
)
_PLACE = re.compile(
    rf"\b(?P<lead>at|on|in|across|within|throughout)\s+(?P<place>(?:the\s+|our\s+)?{_NAME}"
    rf"(?:\s+(?:of\s+|and\s+|the\s+)?{_NAME}"
    rf"|\s+(?:[a-z]+\s+){{0,2}}?{lexicon.PLACE_NOUNS}\b){{0,4}}"
    rf"|(?:the|our)\s+(?:[\w'’&-]+\s+){{0,3}}{lexicon.PLACE_NOUNS}\b(?:\s+{lexicon.PLACE_NOUNS}\b)*)"
)
_NAMED = re.compile(_NAME)
_NOT_BEFORE = (
    r"(?!(?:of|for|the|a|an|by|with|among|amongst|number|percentage|proportion|share"
    r"|to|from|at|in|on|and"
    r"|or|our|all|average|mean|median|many|these|those|that|who|which|more|fewer|less"
    r"|rate|will|when"
    r"|increase|reduce|improve|get|help|cut|raise|between|where|their|per|cent|time"
    r"|every|each|until)\b)"
)
_NO_ADJUNCT = (
    r"(?!['’]s?\s|\s+(?:sickness|absence|turnover|satisfaction|support|homes?|centre|team|services?"
    r"|vacanc|morale|wellbeing|safety|attendance|survey|experience))"
)
_PEOPLE = re.compile(
    rf"(?P<lead>\b(?:for|among|amongst|with|of|by)\s+(?:the\s+|our\s+|all\s+)?)?"
    rf"(?P<people>\b(?:{_NOT_BEFORE}[\w'’-]+\s+){{0,2}}{lexicon.PERSONS}\b{_NO_ADJUNCT}(?:\s+and\s+{lexicon.PERSONS}\b)?"
    r"(?:\s+(?:aged|over|under)\s+[0-9]{1,3}(?:\s?(?:-|–|to|and)\s?[0-9]{1,3})?)?"
    r"(?:\s+with\s+(?:(?!and\b|from\b|to\b|at\b|in\b|on\b|who\b|by\b)[\w'’-]+\s*){1,4})?)",
    re.IGNORECASE,
)
_DEED = r"(?:be|have|get|do|see|meet|reach|attend|receive|read|write|walk|eat|feel|report|use|go)"
_AIMED = tuple(
    re.compile(rf"^(?:of\s+)?(?P<who>.*?)\s*\b(?:{modal})\s+(?P<do>.+)$", re.IGNORECASE)
    for modal in (r"will|should|must|are\s+to", rf"to(?=\s+{_DEED}\b)")
)
_HOLD = re.compile(r"\band\s+(?:hold|keep|sustain|maintain|stay)\b[^.;¤]*", re.IGNORECASE)
_LED_BY_PEOPLE = re.compile(
    rf"(?:the\s+|of\s+)?(?=(?:{_NOT_BEFORE}[\w'’-]+\s+){{0,2}}{lexicon.PERSONS}\b{_NO_ADJUNCT})",
    re.IGNORECASE,
)
_VERB = (
    rf"(?:{lexicon.UP_VERB}|{lexicon.DOWN_VERB}|improv(?:e|es|ed|ing)|chang(?:e|ing)"
    rf"|rise[ns]?|risen|fall|fallen|drop"
    r"|go(?:es|ing)?(?:\s+(?:up|down))?|come(?:\s+down)?|get|bring|mov(?:e|ing)|lift|be)"
)
_FIRST_VERB = re.compile(rf"^(?:{_VERB}|achieve|ensure|see|have|want)\s+(?!$)", re.IGNORECASE)
_LAST_VERB = re.compile(
    rf"\b(?:(?:will|should|would|must|is|are|to|has|have|can|it|this|that"
    rf"|we)\s+){{0,4}}(?:have\s+|be\s+)?(?:{_VERB}\s*)?"
    r"(?:up|down|out)?\s*(?=¤|$)",
    re.IGNORECASE,
)
_LOOSE = {
    "", "from", "to", "by", "of", "and", "with", "at", "for", "will", "is", "are", "in", "on",
    "the", "our", "a", "down", "up", "we", "it", "than", "now", "but", "as", "currently",
    "baseline", "until", "before", "should", "where", "which",
}  # fmt: skip
_CLUMSY = re.compile(
    r"\b(?:we|we're|we'll|it's|will|would|should|i|i'd|that\s+is|currently|out\s+of)\b"
    r"|[:→↑↓!?]|,\s*,|\.\s",
    re.IGNORECASE,
)
LONGEST_MEASURE = 25
_WORTH = re.compile(r"[A-Za-z]{3}")


def find_why(text: str, used: Sequence[Spot]) -> tuple[str, str]:
    """Take the reason out of an aim: “because …”, “so that …”."""
    del used
    match = _WHY.search(text)
    if match is None:
        return text, ""
    why = match["why"].strip()
    return text[: match.start()] + ". " + text[match.end() :], why[:1].upper() + why[1:]


def find_place(text: str) -> tuple[str, str]:
    """Take the place out of an aim: the first that has a name, or else the first.

    Examples
    --------
    >>> find_place("falls on Ward 4 at night")
    ('Ward 4', 'falls at night')
    >>> find_place("reading in the library at Calder Primary")
    ('Calder Primary', 'reading in the library')
    """
    places = list(_PLACE.finditer(text))
    if not places:
        return "", text
    match = next((each for each in places if _NAMED.search(each["place"])), places[0])
    place = match["place"].strip(" .,")
    said = place if say_place(place).startswith(match["lead"]) else f"{match['lead']} {place}"
    return said, _gap(text, match.start(), match.end())


def find_people(text: str) -> tuple[str, str]:
    """Find the people of an aim; take them out where they hang on with “for” or “among”.

    Examples
    --------
    >>> find_people("waits for P1 pupils")
    ('P1 pupils', 'waits')
    >>> find_people("percentage of P1 pupils who swim")
    ('P1 pupils', 'percentage of P1 pupils who swim')
    """
    match = _PEOPLE.search(text)
    if match is None:
        return "", text
    people = " ".join(match["people"].split())
    lead = (match["lead"] or "").lower()
    if lead.startswith(("for", "among")) and _may_go(text[match.end() :]):
        return people, _gap(text, match.start(), match.end())
    return people, text


def find_measure(text: str, target: Level | None) -> tuple[str, str]:
    """Find what is counted, once all else is taken out.

    Parameters
    ----------
    text : str
        The rest of the aim, with “¤” where something was taken.
    target : Level or None
        What is wanted: “80% of pupils will …” counts a percentage of pupils.

    Returns
    -------
    measure, left : str
        What is counted, and the sentences that were not needed.

    Examples
    --------
    >>> from practicum.tools.aims.facts import Level
    >>> find_measure("¤ of P1 pupils will swim ¤", Level(80, "%"))[0]
    'percentage of P1 pupils who swim'
    """
    parts = re.split(r"(?<=[^\s.])[.!?](?=\s|$)|[;\n•]", text)
    bare = [_measure(part, target) for part in parts]
    worth = [place for place, part in enumerate(bare) if _WORTH.search(part)]
    if not worth:
        return "", ""
    best = next((place for place in worth if "¤" in parts[place]), worth[0])
    fits = not _CLUMSY.search(bare[best]) and len(bare[best].split()) <= LONGEST_MEASURE
    left = [parts[place].replace("¤", " ").strip() for place in worth if place != best or not fits]
    return bare[best] if fits else "", " ".join(
        f"{' '.join(part.split()).rstrip('.')}." for part in left
    )


def _measure(part: str, target: Level | None) -> str:
    text = drop_opening(_HOLD.sub("", " ".join(part.split())).lstrip("¤,:-–* "))
    text = _FIRST_VERB.sub("", text.lstrip("¤,:-–* "), count=1)
    text = _LAST_VERB.sub(" ", text)
    text = re.sub(r"\([\s,¤]*\)|\([^()]*$|¤", " ", text)
    text = " ".join(text.split()).replace(" ,", ",").strip(" .,:;()-–*")
    text = _counted(text, target) if target else text
    words = text.split()
    while words and words[-1].strip(" ,.:;(-–").lower() in _LOOSE:
        words.pop()
    return " ".join(words).rstrip(" ,.:;(-–")


def _counted(text: str, target: Level) -> str:
    """Say what is counted where the aim says who does what: “80% of pupils will swim”."""
    if lexicon.COUNTED.search(text.split(" who ", maxsplit=1)[0].lower()):
        return text
    for aimed in _AIMED:
        if match := aimed.match(text):
            return _of(match["who"] or target.noun, match["do"], target)
    people = _LED_BY_PEOPLE.match(text)
    if people and target.unit == "%":
        return f"percentage of {small(text[people.end() :])}"
    return text


def _of(who: str, do: str, target: Level) -> str:
    who = small(re.sub(r"^(?:of|the)\s+", "", who))
    if not who:
        return do
    if target.unit in MINUTES:
        return f"time that {who} {do}"
    share = "percentage" if target.unit == "%" else "number"
    link = "who" if re.search(rf"\b{lexicon.PERSONS}\b", who, re.IGNORECASE) else "that"
    return f"{share} of {who} {link} {re.sub(r'^be ', 'are ', do)}"


def _may_go(after: str) -> bool:
    """Say whether what follows can stand without the people: not “who …”, “with …”."""
    return not re.match(r"\s+(?:who|whose|with|that|in|to|waiting|living|and)\b", after)


def _gap(text: str, start: int, stop: int) -> str:
    return re.sub(" +", " ", f"{text[:start]} {text[stop:]}").strip()
