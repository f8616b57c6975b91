"""How big a test is, and whether that is too big for a first one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from practicum.tools.pdsas import scale_words as words
from practicum.tools.words.numbers import find_numbers
from practicum.tools.words.units import MINUTES

if TYPE_CHECKING:
    from practicum.tools.pdsas.cycle import Cycle

MANY_PEOPLE = 40
"""More people than this are many for a first test; a class or a clinic list is fewer."""

MANY_THINGS = 150
"""More calls, forms or bags than this are many for a first test."""

MANY_PLACES = 5
"""This many wards, schools or homes are many for a first test."""

A_FEW_PLACES = 3
"""This many are many if the test lasts longer than a week."""

LONG = 63
"""Days; a first test that runs this long teaches too late, however few take part."""

LONG_FOR_MANY = 21
"""Days, where more than a handful take part."""

HANDFUL = 10


class Size(NamedTuple):
    """How big a test is.

    Attributes
    ----------
    people : float
        How many take part, as far as a number says so; 0 if none does.
    things : float
        How many calls, forms and the like; 0 if no number says so.
    places : float
        How many wards, schools, homes.
    days : float
        How long it lasts; 0 if nothing says so.
    wide : bool
        Whether it takes in everybody, or a whole service.
    vast : bool
        Whether it does so however short it is.
    """

    people: float = 0
    things: float = 0
    places: float = 0
    days: float = 0
    wide: bool = False
    vast: bool = False


def size_of(text: str) -> Size:
    """Read how big a test is.

    Parameters
    ----------
    text : str
        The scale as typed, in lower case.

    Returns
    -------
    Size

    Examples
    --------
    >>> size_of("1 nurse, 3 patients, one morning").people
    3.0
    >>> size_of("all 14 wards for six months")[2:5]
    (14.0, 180, True)
    """
    people = things = places = 0.0
    for found in find_numbers(text):
        if found.kind == "label" or found.quantity.unit in MINUTES or found.quantity.unit == "%":
            continue
        noun = _noun_after(text[found.stop :])
        value = found.quantity.value
        if re.fullmatch(words.PLACE, noun) or (
            noun == "classes" and re.search(r"\ball\s*$", text[: found.start])
        ):
            places = max(places, value)
        elif words.PEOPLE.fullmatch(noun):
            people = max(people, value)
        else:
            things = max(things, value)
    wide = bool(words.WIDE.search(_small_alls(text)) or words.ALL_MANY.search(text))
    return Size(
        people,
        things,
        places,
        _days(text),
        wide,
        wide and bool(words.VAST.search(_small_alls(text))),
    )


def too_big(cycle: Cycle) -> bool:
    """Say whether a test is too big for what is known so far.

    Parameters
    ----------
    cycle : Cycle
        What was written.

    Returns
    -------
    bool
        Never for a change that is known to have worked on a smaller scale.

    Examples
    --------
    >>> from practicum.tools.pdsas.cycle import read_cycle
    >>> too_big(read_cycle({"scale": "all patients on every ward, six months"}))
    True
    >>> too_big(read_cycle({"scale": "whole school, after cycles with 1, 3 and 10 pupils"}))
    False
    """
    if cycle.may_be_big or _was_tested(cycle):
        return False
    size = size_of(cycle["scale"])
    days = size.days or _days(cycle["when"])
    once = bool(words.SMALL_PLACE.search(cycle["scale"])) and days <= words.DAYS["day"]
    return (
        size.vast
        or (size.wide and not once)
        or size.places >= (A_FEW_PLACES if days > words.DAYS["week"] else MANY_PLACES)
        or size.people > MANY_PEOPLE
        or size.things > MANY_THINGS
        or days >= LONG
        or (days >= LONG_FOR_MANY and max(size.people, size.things) > HANDFUL)
    )


def _was_tested(cycle: Cycle) -> bool:
    told = (cycle[name] for name in ("objective", "change", "scale"))
    return any(words.BEFORE.search(text) for text in told)


def _small_alls(text: str) -> str:
    """Blank out “all 3 patients”, which is three patients."""

    def few(match: re.Match[str]) -> str:
        numbers = find_numbers(match["n"])
        return "3 " if numbers and numbers[0].quantity.value <= 2 * HANDFUL else match[0]

    return re.sub(
        r"\b(?:all|every one of|each of)\s(?:of\s)?(?:the\s|our\s)?(?P<n>[0-9]{1,4}|two|three"
        r"|four|five|six|seven|eight|nine|ten|twelve)\s(?!" + words.PLACE + r"\b)",
        few,
        text,
    )


def _noun_after(rest: str) -> str:
    """Give the first word after a number that says what is counted."""
    for word in re.findall(r"[a-z'-]+", rest[:60].partition(",")[0])[:4]:
        if words.PEOPLE.fullmatch(word) or re.fullmatch(words.PLACE, word):
            return str(word)
    first = re.match(r"\s*([a-z'-]+)", rest)
    return first[1] if first else ""


def _days(text: str) -> float:
    if words.FOR_GOOD.search(text):
        return 365.0
    spans = [0.0]
    for match in words.SPAN.finditer(text):
        unit = match["unit"]
        name = unit if unit in words.DAYS else unit.rstrip("s")
        if name in ("day", "week", "wk") and match["n"] is None:
            continue
        word = match["n"] or "one"
        count = float(word) if word.isdigit() else words.COUNTS.get(word, 1)
        spans.append(count * words.DAYS[name])
    for first, last in words.MONTHS.findall(text):
        spans.append(30.0 * ((words.MONTH.index(last) - words.MONTH.index(first)) % 12 or 12))
    return max(spans)
