"""Finds numbers as people write them: “35%”, “1,234.5”, “8 out of 10”, “half”, “eight”, “£1,200”.

Shares of a whole become percentages: “half” and “5 out of 10” are both 50 with the unit “%”.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from practicum.tools.words.cardinals import CARDINAL, read_cardinal
from practicum.tools.words.units import name_unit

Kind = Literal["number", "share", "range", "label"]

_VULGAR = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅕": 1 / 5, "⅖": 2 / 5}
_VULGAR |= {"⅗": 3 / 5, "⅘": 4 / 5, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8}
_PARTS = {"half": 2, "halve": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6}
_PARTS |= {"seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}
_OFTEN = {"once": 1.0, "twice": 2.0, "thrice": 3.0}
_TIMES = {"k": 1e3, "thousand": 1e3, "million": 1e6, "m": 1e6}

_DIGITS = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?|\.[0-9]+"
_PLAIN = rf"(?:{_DIGITS}|{CARDINAL})"
_OUT_OF = (
    r"(?:\s{1,3}or\s{1,3}(?:fewer|less|more))?\s{1,3}(?:out\s{1,3}of|in|of)\s{1,3}"
    r"(?:(?:every|the|all|our|their|these|those)\s{1,3}){0,2}|\s?/\s?"
)
_THINGS = r"(?:\s{1,3}(?!(?:of|in|to|and|or|per|an?|out|every|each)\b)[a-z'’-]+){1,2}\s{1,3}"
_WHOLE_ENDS = (
    r"(?=\s{0,3}(?:[.,;:()▪]|$)|\s{1,3}(?:to|will|should|would|must|by|now|is|are|was|were|who|that"
    r"|do|does|did|have|has|had|can|gets?|today|currently|at|in|instead|rather|last|and"
    r"|from|for|on|within|with|who|whose|when|before|after|each|per|every|this)\b)"
)
_THINGS_OUT_OF = (
    rf"{_THINGS}(?:in|out\s{{1,3}}of)\s{{1,3}}(?:every\s{{1,3}}(?={_PLAIN}(?!\s(?:days|weeks|months)))"
    rf"|(?={_PLAIN}{_WHOLE_ENDS}))"
)
"""Stands between the numbers of “one bin in five” and “4 pupils in every 10”."""

_PART = r"(?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)"
_UNIT_AFTER = (
    r"\s{0,2}%(?:\s{0,2}points?\b)?|\s{0,2}\(%\)"
    r"|[\s-]{0,2}(?:percentage\s{1,2}points?|per\s{0,2}cent(?:age)?|percentage|pc)\b"
    r"|\s{0,2}(?:(?:working|school|calendar)\s{1,2})?"
    r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|years?|yrs?)\b"
    r"|\s{0,2}(?:pounds|pence|p)\b|\s?(?:kg|kwh|ml|km|tonnes?|litres?|miles?)\b|(?:g|h|l|m)\b"
)
_NO_NUMBER = (
    r"no[\s-]one|(?:one|1)[\s-]{1,3}to[\s-]{1,3}(?:one|1)|one\s+another|one[\s-](?:off|stop)|every\s?one"
    r"|any\s?one|half[\s-]{0,2}(?:terms?|past|days?\b)|24/7|1:1"
)
_FOUND = re.compile(
    rf"""
    (?P<none>\b(?:{_NO_NUMBER})\b)
    |(?<![\w.,])(?P<sign>[-+−](?=[£$€.0-9])|minus\s{{1,2}}(?=[£$€.0-9]))?(?P<money>[£$€]\s?)?(?:
        (?P<part>{_PLAIN})(?!\sin\s(?:the\s)?{_PLAIN}\s(?:days|weeks|months|years)\b)(?:{_OUT_OF}|{_THINGS_OUT_OF})(?P<whole>{_PLAIN})(?![\w/-]|[.,][0-9])
        |(?P<low>{_DIGITS})\s?(?:[-–—])\s?(?P<high>{_DIGITS})(?![0-9])
        |(?P<hours>[0-9]{{1,3}})\s?h(?:(?:ou)?rs?)?\s{{1,2}}(?:and\s)?(?P<minutes>[0-5]?[0-9])
            \s?m(?:in(?:ute)?s?)?(?![a-z])
        |(?P<mixed>{_PLAIN})\s{{1,3}}and\s{{1,3}}a\s{{1,3}}(?P<over>half|quarter|third)(?![a-z])
        |(?P<entire>[0-9]{{0,4}})\s?(?P<vulgar>[{"".join(_VULGAR)}])
        |half[\s-]{{1,3}}an?[\s-]{{1,3}}(?P<span>hour|day|week|month|year)(?![a-z])
        |(?:(?P<top>{CARDINAL}|[0-9]{{1,2}}|an?)[\s-]{{1,3}}(?P<bottom>{_PART})s?
            |(?:(?:a|one)\s{{1,3}})?(?P<half>half))(?![a-z])
        |(?P<often>(?:once|twice|thrice)(?=\s{{1,3}}(?:an?|per|each|every)\b)|(?<=\bnow\s)(?:once|twice))
        |(?P<number>{_PLAIN})(?:\s?(?P<times>k\b|m\b(?!\s?l)|thousand\b|million\b))?
    )(?P<unit>{_UNIT_AFTER})?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FIRST_YEAR, _LAST_YEAR = 1900, 2100


class Quantity(NamedTuple):
    """A number and its unit.

    Attributes
    ----------
    value : float
        In `unit`.
    unit : str
        “%”, “£”, “days” and the like by their common name, others as typed; empty if none.
    out_of : float
        The whole of a share (10 in “8 out of 10”); 0 if it was not written as one.
    """

    value: float
    unit: str = ""
    out_of: float = 0


class FoundNumber(NamedTuple):
    """A number in running text.

    Attributes
    ----------
    start, stop : int
        Where it stands, unit and all: ``text[start:stop]``.
    quantity : Quantity
        What it says.
    kind : str
        “number”; “share” (8 out of 10, half, a third); “range” (3-5: its middle);
        “label” (the 2 of 2-year-olds, which measures nothing).
    """

    start: int
    stop: int
    quantity: Quantity
    kind: Kind = "number"


def find_numbers(text: str) -> tuple[FoundNumber, ...]:
    """Find the numbers in running text.

    Parameters
    ----------
    text : str
        Any text. Ordinals (3rd) and names such as P1 are no numbers; years and dates are, so blank
        those out first (`practicum.tools.words.dates.find_dates` tells where they stand).

    Returns
    -------
    tuple of FoundNumber
        In the order of the text.

    Examples
    --------
    >>> [found.quantity.value for found in find_numbers("from 8 out of 10 to ninety-five %")]
    [80.0, 95.0]
    """
    return tuple(_found(match) for match in _FOUND.finditer(text) if _is_number(match))


def _is_number(match: re.Match[str]) -> bool:
    if match["none"]:
        return False
    end = match.end()
    after = match.string[end : end + 3]
    if re.match(r"[a-z0-9_]", after, re.IGNORECASE) and not match["unit"]:
        return False
    return not (match["part"] and _share(match) is None)


def _found(match: re.Match[str]) -> FoundNumber:
    quantity, kind = _quantity(match)
    unit = "£" if match["money"] else name_unit(match["unit"] or "")
    sign = -1.0 if (match["sign"] or "").strip().lower() in ("-", "−", "minus") else 1.0
    if kind == "share" and unit not in ("", "%"):
        quantity, kind = Quantity(quantity.value / 100), "number"
    if re.match(r"[-–][a-z]", match.string[match.end() : match.end() + 2], re.IGNORECASE):
        kind = "label"
    whole = quantity._replace(value=sign * quantity.value, unit=unit or quantity.unit)
    return FoundNumber(match.start(), match.end(), whole, kind)


def _quantity(match: re.Match[str]) -> tuple[Quantity, Kind]:
    if match["part"]:
        return _share(match) or Quantity(0.0), "share"
    if match["low"]:
        return Quantity((_plain(match["low"]) + _plain(match["high"])) / 2), "range"
    whole = _whole(match)
    return (whole, "number") if whole else _fraction(match)


def _whole(match: re.Match[str]) -> Quantity | None:
    if match["hours"]:
        return Quantity(60 * _plain(match["hours"]) + _plain(match["minutes"]), "minutes")
    if match["mixed"]:
        return Quantity(_plain(match["mixed"]) + 1 / _PARTS[match["over"].lower()])
    if match["number"]:
        return Quantity(_plain(match["number"]) * _times(match))
    return Quantity(_OFTEN[match["often"].lower()]) if match["often"] else None


def _fraction(match: re.Match[str]) -> tuple[Quantity, Kind]:
    if match["vulgar"]:
        return _vulgar(match["entire"], _VULGAR[match["vulgar"]])
    if match["span"]:
        return Quantity(0.5, name_unit(match["span"])), "number"
    if match["half"]:
        return Quantity(50.0, "%"), "share"
    top = 1.0 if match["top"].lower() in ("a", "an") else _plain(match["top"])
    return Quantity(100 * top / _PARTS[match["bottom"].lower()], "%"), "share"


def _times(match: re.Match[str]) -> float:
    word = (match["times"] or "").lower()
    return 1.0 if word == "m" and not match["money"] else _TIMES.get(word, 1.0)


def _vulgar(entire: str, fraction: float) -> tuple[Quantity, Kind]:
    if entire:
        return Quantity(int(entire) + fraction), "number"
    return Quantity(100 * fraction, "%"), "share"


def _share(match: re.Match[str]) -> Quantity | None:
    part, whole = _plain(match["part"]), _plain(match["whole"])
    is_year = _FIRST_YEAR <= whole <= _LAST_YEAR and whole.is_integer()
    if whole < max(part, 1) or is_year:
        return None
    return Quantity(100 * part / whole, "%", whole)


def _plain(text: str) -> float:
    if text[0].isalpha():
        return read_cardinal(text.lower())
    return float(text.replace(",", ""))
