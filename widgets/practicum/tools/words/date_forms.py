"""The ways in which people write a date: each a pattern and what it means."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from practicum.tools.words import almanac
from practicum.tools.words import date_readers as read
from practicum.tools.words.cardinals import CARDINAL

if TYPE_CHECKING:
    from collections.abc import Callable

    from practicum.tools.words.clock import Clock, Outcome

_MONTH = (
    r"(?:jan(?:uary|urary)?|feb(?:ruary|uary|urary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\.?"
)
_GAP = r"[\s,]{1,4}"
_DAY = rf"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?{_GAP})?"
_NUMBER = r"(?P<day>[0-9]{1,2})"
_TH = r"(?:st|nd|rd|th)"
_TIME = r"(?:[t\s]{1,2}[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?z?)?"
_FULL = r"(?P<year>(?:19|20|21)[0-9]{2})(?![0-9])"
_YEAR = (
    rf"(?:[\s,-]{{1,4}}(?:of\s{{1,3}}|in\s{{1,3}})?{_FULL}|[\s-]{{0,2}}(?P<yy>'[0-9]{{2}}(?![0-9]))"
    r"|\s{1,3}(?P<ny>next\s{1,3}year|this\s{1,3}year))?"
)
_TWO = r"(?P<first>20[0-9]{2})\s?[/–-]\s?(?:20)?(?P<second>[0-9]{2})(?![0-9])"
_TWO_MAYBE = rf"(?:\s{{1,3}}{_TWO})?"
_THE = r"(?:the\s{1,3})?"
_EDGE = (
    rf"(?:{_THE}(?P<edge>end|close|start|beginning|middle|early|mid|late)"
    rf"(?:[\s-]{{1,3}}of)?[\s-]{{1,3}}{_THE})?"
)
_NEXT = r"(?:next|coming|following)\s{1,3}"
_WHICH = (
    rf"(?:(?P<which>this|next|last|the\s{{1,3}}next|the\s{{1,3}}coming|this\s{{1,3}}coming"
    rf"|the\s{{1,3}}current|current)\s{{1,3}})?{_THE}"
)
_NAMED = _WHICH
_WHICH = _WHICH.replace("|last", "")
_COUNT = (
    rf"(?P<count>[0-9]{{1,4}}(?:\.5)?|{CARDINAL}|an?\s{{1,2}}couple\s{{1,2}}of|half\s{{1,2}}a|an?)"
    r"(?P<and_half>\s{1,2}and\s{1,2}a\s{1,2}half)?[\s-]{1,2}"
)
_LENGTH = r"(?P<length>day|week|fortnight|month|quarter|term|year)(?:'s|s'?)?"
_WITHIN = r"(?:within|in|over|during)\s{1,2}"
_FROM_NOW = r"\s{1,2}(?:time|from\s{1,2}(?:now|today))"
_FEAST = (
    r"(?P<feast>christmas(?:\s{1,2}(?:day|eve))?|xmas|easter(?:\s{1,2}(?:sunday|monday))?"
    r"|good\s{1,2}friday|boxing\s{1,2}day|hogmanay|halloween|bonfire\s{1,2}night"
    r"|burns\s{1,2}night|(?:st\s{1,2}(?:andrew|patrick)|mother|father|valentine)'s\s{1,2}day"
    r"|shrove\s{1,2}tuesday|mothering\s{1,2}sunday|whitsun|whit\s{1,2}(?:sunday|monday)"
    r"|may\s{1,2}day|midsummer|remembrance\s{1,2}day"
    r"|new\s{1,2}year(?:'s\s{1,2}(?:day|eve))?)"
)
_QUARTER = (
    r"(?:(?:q|quarter\s{1,2})(?P<q>[1-4])"
    rf"|{_THE}(?P<ordinal>first|second|third|fourth|last(?=\s{{1,2}}quarter\s{{1,2}}of)|1st|2nd|3rd|4th)\s{{1,2}}quarter)"
)

ANYWHERE = re.compile("")
AFTER_PREPOSITION = re.compile(
    rf"\b(?:by|before|until|till|in|during|from|since|for|of|after|on|between)\s{{1,3}}{_THE}$"
    r"|[(:]\s?$|\([a-z ]{1,16},\s$"
)
AFTER_YEAR_WORD = re.compile(
    rf"\b(?:by|before|until|till|in|during|since|after|throughout|course\s{{1,3}}of)\s{{1,3}}{_THE}$|\(\s?$"
)
AFTER_BY = re.compile(rf"\b(?:by|before|until|till)\s{{1,3}}{_THE}$")
NOWHERE = re.compile("(?!)")
"""What stands before such a date in running text, if it is to be taken for one."""


@dataclass(frozen=True)
class Form:
    """One way of writing a date.

    Attributes
    ----------
    pattern : re.Pattern
        In lower case.
    read : callable
        From the match to the date; None if it is no date after all.
    lead : re.Pattern
        What must stand before it in running text if it is `bare`.
    """

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], Clock], Outcome | None]
    lead: re.Pattern[str] = ANYWHERE

    def fits(self, match: re.Match[str], before: str) -> bool:
        """Say whether the match is a date where it stands, in running text."""
        return _is_marked(match) or bool(self.lead.search(before))


def _is_marked(match: re.Match[str]) -> bool:
    """Say whether more than a bare name stands there: “end of”, “next”, a year."""
    groups = match.groupdict()
    marks = ("edge", "which", "yy", "ny", "first", "name" if "day" in groups else "edge")
    named = "year" in groups and groups["year"] and match[0] != groups["year"]
    return bool(named) or any(groups.get(mark) for mark in marks)


def _form(
    pattern: str,
    reader: Callable[[re.Match[str], Clock], Outcome | None],
    lead: re.Pattern[str] = ANYWHERE,
) -> Form:
    return Form(re.compile(pattern), reader, lead)


_DAYS = (
    _form(
        rf"{_FULL}(?P<s>[-/.])(?P<month>[0-9]{{1,2}})(?P=s){_NUMBER}(?![0-9]){_TIME}",
        read.iso,
    ),
    _form(
        rf"{_NUMBER}\s?(?P<s>[-/.\s])\s?(?P<month>[0-9]{{1,2}})\s?(?P=s)\s?"
        rf"(?:{_FULL}|(?P<yy>[0-9]{{2}}(?![0-9]))){_TIME}",
        read.numeric,
    ),
    _form(
        rf"{_DAY}{_THE}{_NUMBER}\s?{_TH}?(?:\s{{1,3}}of)?[\s-]{{0,3}}(?P<name>{_MONTH}){_YEAR}",
        read.day_month,
    ),
    _form(
        rf"{_DAY}{_NUMBER}{_TH}?[\s-](?P<name>{_MONTH})[\s-]"
        r"(?P<yy>[0-9]{2})(?=\s{0,3}(?:[.,;)]|$))",
        read.day_month,
    ),
    _form(rf"(?P<name>{_MONTH})\s{{1,3}}{_NUMBER}{_TH}?{_GAP}{_FULL}", read.day_month),
    _form(rf"(?P<name>{_MONTH})\s{{1,3}}{_NUMBER}{_TH}", read.day_month),
    _form(
        rf"{_EDGE}(?P<name>{_MONTH})(?:(?P<hyphen>-)|\s{{1,3}})(?P<number>[0-9]{{2}})"
        r"(?=\s{0,3}(?:[.,;)]|(?:for|in|from|we|i|our|the|to)\b|$))",
        read.month_and_number,
        AFTER_PREPOSITION,
    ),
    _form(r"(?P<day>[0-9]{1,2})(?P<s>[/.])(?P<month>[0-9]{1,2})", read.day_month, AFTER_BY),
    _form(rf"{_EDGE}{_NAMED}{_FEAST}{_YEAR}", read.feast, AFTER_PREPOSITION),
    _form(r"today|tomorrow|yesterday", read.near_day),
)
_PARTS_OF_A_YEAR = (
    _form(rf"{_EDGE}{_NAMED}(?P<name>{_MONTH}){_YEAR}", read.named_month, AFTER_PREPOSITION),
    _form(rf"(?P<month>[0-9]{{1,2}})[/.-]{_FULL}", read.number_month),
    _form(rf"{_FULL}-(?P<month>[0-9]{{2}})(?![0-9])", read.number_month, NOWHERE),
    _form(
        rf"{_EDGE}{_NAMED}(?P<season>spring|summer|autumn|fall|winter){_YEAR}",
        read.season,
        AFTER_PREPOSITION,
    ),
    _form(
        rf"{_EDGE}{_WHICH}(?P<season>winter)\s{{1,2}}{_TWO}",
        read.season,
    ),
    _form(rf"{_EDGE}{_QUARTER}(?:\s{{0,3}}(?:of\s{{1,3}})?{_TWO}|{_YEAR})", read.quarter),
    _form(
        rf"{_EDGE}{_WHICH}(?P<term>autumn|winter|spring|summer)\s{{1,3}}term(?:[\s'’]{{1,2}}s?\s{{0,2}}end)?{_YEAR}",
        read.term,
    ),
    _form(rf"{_EDGE}{_WHICH}(?:school\s{{1,3}})?term(?:[\s-]time)?", read.some_term, AFTER_BY),
    _form(
        rf"{_EDGE}{_WHICH}(?:school\s{{1,3}})?"
        r"(?P<holiday>summer|christmas|xmas|easter|october|february|may)\s{1,3}"
        rf"(?:school\s{{1,3}})?(?:holidays?|break|vacation|half[\s-]{{1,2}}term){_YEAR}",
        read.holidays,
        AFTER_PREPOSITION,
    ),
    _form(
        rf"{_EDGE}{_THE}(?P<holiday>summer|christmas|easter|october|february|may)\s{{1,3}}{_FULL}\s{{1,3}}"
        r"(?:school\s{1,3})?(?:holidays?|break)",
        read.holidays,
    ),
    _form(rf"{_EDGE}{_WHICH}half[\s-]{{1,2}}term{_YEAR}", read.half_term, AFTER_BY),
)
_YEARS = (
    _form(
        rf"{_EDGE}{_WHICH}(?:school|academic|nursery)\s{{1,3}}(?:year|session){_TWO_MAYBE}",
        read.some_year(almanac.school_year),
        AFTER_BY,
    ),
    _form(
        rf"{_EDGE}{_TWO}\s{{1,3}}(?:(?:school|academic|nursery)\s{{1,3}})?(?:year|session)",
        read.some_year(almanac.school_year),
    ),
    _form(
        rf"{_EDGE}{_WHICH}session{_TWO_MAYBE}",
        read.some_year(almanac.school_year),
        AFTER_BY,
    ),
    _form(
        rf"{_EDGE}{_WHICH}(?:financial|fiscal|tax)\s{{1,3}}year(?:\s{{1,3}}end)?{_TWO_MAYBE}",
        read.some_year(almanac.financial_year),
        AFTER_BY,
    ),
    _form(rf"{_EDGE}year[\s-]end", read.some_year(almanac.financial_year), AFTER_BY),
    _form(rf"{_EDGE}{_TWO}", read.some_year(almanac.financial_year)),
    _form(
        rf"{_EDGE}(?:{_THE}(?:calendar\s{{1,3}})?year\s{{1,3}})?{_FULL}",
        read.some_year(almanac.calendar_year),
        AFTER_YEAR_WORD,
    ),
    _form(
        rf"{_EDGE}{_WHICH}(?:calendar\s{{1,3}})?year",
        read.some_year(almanac.calendar_year),
        AFTER_BY,
    ),
    _form(
        rf"{_EDGE}(?P<which>this|next|the\s{{1,3}}next|the\s{{1,3}}coming)\s{{1,3}}"
        r"(?P<period>week|month|quarter)",
        read.some_period,
    ),
    _form(
        r"(?:the\s{1,3})?(?P<edge>end|close|start|beginning|middle)\s{1,3}of\s{1,3}"
        r"(?P<which>the)\s{1,3}(?P<period>week|month|quarter)",
        read.some_period,
    ),
)
_LENGTHS = (
    _form(
        rf"{_WITHIN}{_THE}(?:{_NEXT})?(?:a\s{{1,2}}period\s{{1,2}}of\s{{1,2}})?{_COUNT}{_LENGTH}"
        rf"(?:{_FROM_NOW})?",
        read.length,
    ),
    _form(rf"{_WITHIN}{_THE}{_NEXT}(?P<count>)(?P<and_half>){_LENGTH}", read.length),
    _form(rf"{_THE}{_NEXT}{_COUNT}{_LENGTH}", read.length),
    _form(rf"{_COUNT}{_LENGTH}{_FROM_NOW}", read.length),
    _form(rf"{_COUNT}{_LENGTH}", read.length, NOWHERE),
    _form(r"this\s{1,2}time\s{1,2}next\s{1,2}year", read.a_year_on),
)

FORMS: tuple[Form, ...] = (*_DAYS, *_PARTS_OF_A_YEAR, *_YEARS, *_LENGTHS)
"""Every way that is understood; in a whole field the first that fits counts."""
