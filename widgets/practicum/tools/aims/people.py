"""Finds the people of an aim."""

from __future__ import annotations

import re

from practicum.tools.aims import lexicon

_NOT_BEFORE = (
    r"(?!(?:of|for|the|a|an|by|with|among|amongst|number|percentage|proportion|share|to|from|at|in|on"
    r"|and|or|our|all|average|mean|median|many|these|those|that|who|which|more|fewer|less|rate|will"
    r"|when|increase|reduce|improve|get|help|cut|raise|between|where|their|per|cent|time|times|every"
    r"|each|until|minutes|hours|days|weeks|months|hand|over|is|are|was|were|have|has|had|no|not|be"
    r"|only|about|than|up|down|how|out|within|before|after|because|most|some|any|we|you|they|it)\b)"
)
_NO_ADJUNCT = (
    r"(?!['’]s?\s|\s+(?:sickness|absence|turnover|satisfaction|support|homes?|centre|teams?|services?"
    r"|vacanc|morale|wellbeing|safety|attendance|survey|experience|transport|card|association|round"
    r"|bank|work)|-)"
)
_MOD = rf"(?:looked\s+after\s+|[PS][1-7]\s+and\s+[PS][1-7]\s+|{_NOT_BEFORE}(?:[\w'’/-]+)\s+)"
_KNOWN_MOD = (
    r"(?:(?:[PS][1-7](?:(?:\s+and\s+|\s+to\s+|/)[PS]?[1-7])?|young|older|elderly|adult|pregnant|new|disabled|eligible|care"
    r"|foster|looked\s+after|[0-9]+[\s-]year[\s-]olds?)\s+)"
)
_AFTER = (
    r"(?:\s+(?:aged|over|under)\s+[0-9]{1,3}(?:\s?(?:-|–|to|and)\s?[0-9]{1,3})?(?:\s+(?:months|years))?)?"
    r"(?:\s+with\s+(?:(?!and\b|from\b|to\b|at\b|in\b|on\b|who\b|by\b|will\b|we\b|registered|known|seen\b|living|written|taken|[a-z]+ed\b)[\w'’-]+\s*){1,4})?"
)
_PERSONS = rf"{lexicon.PERSONS}\b(?:\s+{lexicon.PERSONS}\b)?{_NO_ADJUNCT}"
_LED = (
    r"(?:^|(?<=[¤¦:(.]))\s*(?:of\s+)?|\b(?:of|for|among|amongst|by|with|from|between|that|more|fewer"
    r"|many|most|help|when|support)\s+"
)
_PEOPLE = re.compile(
    rf"(?:{_LED})(?:(?:the|our|all|these|those|both|any)\s+){{0,2}}(?P<led>{_MOD}{{0,3}}?{_PERSONS}"
    rf"(?:\s+and\s+{_PERSONS})?{_AFTER})"
    rf"|\b(?P<bare>{_KNOWN_MOD}?{_PERSONS}(?:\s+and\s+{_PERSONS})?{_AFTER})",
    re.IGNORECASE,
)
_YEARS = re.compile(r"\b(?:P[1-7](?:/[1-7])?|S[1-6])(?:\s+(?:and|to|-)\s+(?:P[1-7]|S[1-6]))?\b")
_FIRST = re.compile(
    rf"(?:(?:the|our|all|those)\s+){{0,2}}(?P<who>(?:{_MOD}{{0,3}}?{_PERSONS}{_AFTER}))",
    re.IGNORECASE,
)
_HANGING = re.compile(r"\b(?:for|among|amongst)\s+(?:(?:the|our|all)\s+)?$", re.IGNORECASE)


def find_people(text: str) -> str:
    """Find the people of an aim.

    Parameters
    ----------
    text : str
        As typed.

    Returns
    -------
    str
        The first people that are named; empty if there are none.

    Examples
    --------
    >>> find_people("waits for P1 pupils"), find_people("share of older people who swim")
    ('P1 pupils', 'older people')
    >>> find_people("transport for renal dialysis patients"), find_people("late coming in P6")
    ('renal dialysis patients', 'P6')
    """
    match = _PEOPLE.search(text)
    if match:
        return " ".join((match["led"] or match["bare"]).split())
    years = _YEARS.search(text)
    return years[0] if years else ""


def leading_people(text: str) -> int:
    """Give where the people end with whom a text begins; 0 if it begins otherwise."""
    match = _FIRST.match(text)
    return match.end() if match else 0


def without_people(measure: str, people: str) -> str:
    """Take the people off the end of a measure: “waits for P1 pupils”."""
    if not people or not measure.casefold().endswith(f" {people}".casefold()):
        return measure
    before = measure[: -len(people)]
    hanging = _HANGING.search(before)
    return before[: hanging.start()].rstrip() if hanging else measure
