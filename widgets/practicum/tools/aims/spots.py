"""The numbers of an aim's text, each with the words before and after it."""

from __future__ import annotations

import re
from typing import NamedTuple

from practicum.tools.aims.facts import Level
from practicum.tools.aims.lexicon import PEOPLE
from practicum.tools.words.numbers import FoundNumber, find_numbers
from practicum.tools.words.units import MINUTES

REACH = 100
MOST = 40
ROUNDED = 5
"""Percentage points between a share in words and its exact figure."""

_NAMED = re.compile(
    r"\b(?:wards?|rooms?|years?|class(?:es)?|groups?|units?|floors?|phases?|stages?|levels?|teams?"
    r"|bands?|grades?|stage|areas?|zones?|blocks?|flats?|numbers?|no\.?|tiers?"
    r"|categor(?:y|ies)|types?"
    r"|sections?|steps?|primary|modules?|sites?|bays?|playrooms?|versions?"
    r"|key\s+stages?|rag|term|wave"
    r"|week|day|month|question|q|standard|page|table|cohort|house|street|route|locality|sector)\s$"
)
_NO_NAME = re.compile(
    r"\b(?:(?:each|every|per|an?|last|next|this)\s[a-z]+|(?:will|should|to)\snumber)\s$"
)
_AGE_BEFORE = re.compile(
    r"\b(?:aged|ages?|age\s+of|ages\s+of|aged\s+(?:over|under|from|between)|age\s+(?:over|under)"
    r"|turn(?:ed|ing)?)\s$"
    rf"|\b(?:{PEOPLE}|everyone)\s(?:aged\s)?(?:over|under|above|below)\s$"
)
_AGE_AFTER = re.compile(
    r"^\s?(?:\+|(?:(?:to|and|or)\s[0-9]{1,3}\s)?(?:years?|yrs?|months?|y)?[\s-]?(?:olds?|of\sage)\b"
    r"|(?:years?\s)?(?:and|or)\s(?:over|under|above|older|younger)\b)"
)
_ROOM_AFTER = re.compile(r"^(?:room|class|playroom|group|unit)s?\b")
"""What stands after a range that is a name: “the 3-5 room”."""

_CLOCK_AFTER = re.compile(r"^\s?(?:am|pm|a\.m|p\.m|o'?clock|noon)\b|^:[0-9]")
_DIALLED = re.compile(r"^(?:calls?|ambulances?|services?)\b")
_EMERGENCY = {999.0, 111.0, 101.0, 112.0}
_DENOMINATOR = re.compile(r"(?:\bper|\bevery|\beach|/)\s?$")
_CHAIN = re.compile(r"\s*(?:,|and|&|to|or|-|–|/)\s*")
_RATE = re.compile(
    r"^(?:[a-z'’-]+\s){0,4}?(?:a|an|per|each|every|/)\s?"
    r"(?P<rate>(?:[0-9][0-9,]*\s(?:[a-z]+\s){0,1}?)?(?:occupied\s)?(?:bed\s|patient\s)?(?!by\b|to\b|in\b|at\b|for\b|from\b|and\b)[a-z]+)"
)
_NOUN = re.compile(
    r"^(?!(?:of|per|in|to|by|and|a|an|each|every|at|on|for|now|currently|or|with|from|within|is|are"
    r"|was|were|will|the|who|which|that|this|out|today|last|across|down|up|until|before|over|under"
    r"|but|so|as|then|it|we|have|has|had|when|while|if|times?|baseline|throughout|during|since"
    r"|between|compared|among|using|through|via|points?|we're|present|target|rate"
    r"|level|score|average"
    r"|i|be|being|per\scent|by|these|those|their|our|its|all|cases?|more|fewer|less|old"
    r"|end|start|because|not|rather|instead|he|she|they|you|attending|returning|or)\b)(?P<noun>[a-z][a-z'’-]+)"
)
_GOES_ON = re.compile(r"^(?:now|currently|are|were|have|had|of|out)\b")
"""Stands after a number that is no name, though it follows one: “on Ward 8, 13 now leave”."""

_COUNTED_THING = re.compile(
    r"\s+(?:(?!(?:by|to|from|of|is|and|or|than|at|in|about|for|now)\b)[a-z'’-]+\s+)?"
)
_TIMES = {
    "day",
    "week",
    "month",
    "year",
    "term",
    "quarter",
    "shift",
    "hour",
    "session",
    "fortnight",
}


class Spot(NamedTuple):
    """A number in its place.

    Attributes
    ----------
    start, stop : int
        Where it stands in the text.
    level : Level
        What it says.
    before, after : str
        The words around it, in lower case, without brackets and commas; dates are left out.
    raw : str
        The text after it as it stands.
    kind : str
        As in `practicum.tools.words.numbers.FoundNumber`.
    """

    start: int
    stop: int
    level: Level
    before: str
    after: str
    raw: str
    kind: str


def find_spots(text: str) -> tuple[Spot, ...]:
    """Find the numbers that could be levels.

    Parameters
    ----------
    text : str
        The aim in lower case, its dates blanked out.

    Returns
    -------
    tuple of Spot
        Without names (Ward 4, P1), ages, times of the day and what is counted over (per 1,000).

    Examples
    --------
    >>> spots = find_spots("on ward 4, children aged 3-5, from 8 to 5 per 1,000")
    >>> [spot.level.value for spot in spots]
    [8.0, 5.0]
    """
    spots: list[Spot] = []
    named: FoundNumber | None = None
    all_found = find_numbers(text)[:MOST]
    for number, found in enumerate(all_found):
        if number and _is_per_quarter(text, all_found[number - 1], found):
            continue
        spot = _spot(text, found)
        chained = named and _is_chained(named, spot, text[named.stop : found.start])
        joined = text[: found.start].rstrip()[-1:] not in tuple(",;:!?")
        if chained or (joined and _is_name(spot)):
            named = found
        elif not _is_aside(spot):
            again = bool(spots) and _says_again(spots[-1], spot, text)
            first = spots.pop() if again else spot
            spots.append(spot._replace(before=first.before, start=first.start))
    return tuple(spots)


def _is_per_quarter(text: str, one: FoundNumber, two: FoundNumber) -> bool:
    """Say whether “a quarter” is a time: “16 a quarter”, “30 falls a quarter”."""
    quarter = re.fullmatch(r"(?:a|one)\s+quarter", text[two.start : two.stop])
    return quarter is not None and bool(_COUNTED_THING.fullmatch(text[one.stop : two.start]))


def _says_again(one: Spot, two: Spot, text: str) -> bool:
    """Say whether brackets say a share more exactly: “under a third (31%)”."""
    near = abs(one.level.value - two.level.value) <= ROUNDED and two.level.unit == "%"
    return one.kind == "share" and near and text[one.stop : two.start] == " ("


def _is_chained(named: FoundNumber, spot: Spot, link: str) -> bool:
    """Say whether a number goes on from a name: “Wards 4 and 5”, but not “Ward 11 to 9 a month”."""
    if spot.level.unit or spot.level.rate or not _CHAIN.fullmatch(link):
        return False
    if link.strip() == "," and _GOES_ON.match(spot.after):
        return False
    return link.strip() != "to" or spot.level.value > named.quantity.value


def _spot(text: str, found: FoundNumber) -> Spot:
    before = _words(text[max(0, found.start - REACH) : found.start])
    after = _words(text[found.stop : found.stop + REACH])
    raw = text[found.start : found.stop]
    level = _level(found, after)
    kind = found.kind
    if _is_adjective(raw, level, after):
        kind = "label"
    return Spot(
        found.start,
        found.stop,
        level,
        before + " ",
        after,
        text[found.stop : found.stop + REACH],
        kind,
    )


def _words(text: str) -> str:
    return " ".join(
        re.sub(r"▪+", "▪", re.sub(r"[()\[\]:,\"“”*•|]|(?<=\s)[-–—](?=\s)", " ", text)).split()
    )


def _level(found: FoundNumber, after: str) -> Level:
    noun, rate = _NOUN.match(after), _RATE.match(after)
    counted = rate["rate"] if rate else ""
    is_rate = bool(counted) and (counted.split()[-1] in _TIMES or counted[0].isdigit())
    quantity = found.quantity
    return Level(
        quantity.value,
        quantity.unit,
        noun["noun"] if noun else "",
        counted if is_rate else "",
        quantity.out_of,
    )


def _is_adjective(raw: str, level: Level, after: str) -> bool:
    singular = re.search(r"[\s-](?:week|month|hour|day|minute|year)$", raw)
    return bool(singular) and level.value != 1 and bool(level.noun or after.startswith("target"))


def _is_name(spot: Spot) -> bool:
    named = _NAMED.search(spot.before) and not _NO_NAME.search(spot.before)
    return not spot.level.unit and spot.kind != "share" and bool(named)


def _is_aside(spot: Spot) -> bool:
    return (
        spot.kind == "label"
        or (spot.kind == "range" and bool(_ROOM_AFTER.match(spot.after)))
        or bool(_AGE_BEFORE.search(spot.before) and spot.level.unit != "%")
        or bool(_AGE_AFTER.match(spot.after))
        or bool(_CLOCK_AFTER.match(spot.after))
        or (spot.level.value in _EMERGENCY and bool(_DIALLED.match(spot.after)))
        or bool(_DENOMINATOR.search(spot.before) and not _is_interval(spot))
    )


def _is_interval(spot: Spot) -> bool:
    """Say whether a number after “every” is a level: “a break every 9 weeks”, “per 40%”."""
    often = spot.before.endswith("every ") and spot.level.unit in MINUTES
    return spot.level.unit == "%" or often
