"""Finds a second aim that has been joined to the first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from practicum.tools.aims import lexicon
from practicum.tools.aims.heads import find_heads
from practicum.tools.aims.roles import Roles, find_roles

if TYPE_CHECKING:
    from practicum.tools.aims.facts import Level

_ANY_VERB = (
    rf"(?:{lexicon.UP_VERB}|{lexicon.DOWN_VERB}|improv(?:e|ing)|enhanc(?:e|ing)|promot(?:e|ing))"
)
_JOINED = re.compile(
    r"(?:\band|\bas\s+well\s+as|\bplus|\bwhile|\bwhilst|,|&|\balongside|\balso)\s+"
    r"(?:(?:also|to|at\s+the\s+same\s+time|we\s+will|then|further|by\s+\s*|simultaneously)\s+){0,3}"
    rf"(?P<verb>{_ANY_VERB})\b(?P<object>(?:\s+[\w'’%-]+){{0,4}})"
)
_BY_DOING = re.compile(r"\b(?:by|through)\s+[a-z]+ing\b[^.;\n]*$")
_STAY = re.compile(r"^\s+(?:it|this|that|them|these|those|further|again|to|by|from|in)\b")
_OUTCOME = (
    r"(?:falls|pressure\s+(?:ulcers|sores|damage)|infections|medication\s+errors|errors|complaints"
    r"|(?:staff\s+|sickness\s+|pupil\s+)?absence|attendance|attainment|behaviour"
    r"|exclusions|readmissions"
    r"|length\s+of\s+stay|waiting\s+times?|waits|(?:patient\s+|staff\s+)?satisfaction"
    r"|well-?being|punctuality"
    r"|lateness|incidents|dnas|uptake|morale|costs|engagement|arrears|recycling|turnover|vacancies)"
)
_PAIR = re.compile(
    rf"\b{_OUTCOME}\s*(?:and|,|&|as\s+well\s+as)\s*(?:the\s+|their\s+)?(?P<two>{_OUTCOME})\b"
)
_SHARE = re.compile(
    r"[0-9](?:%|\s+per\s?cent)\s+of\s+(?:the\s+|our\s+|all\s+)?(?P<who>(?:[\w'’-]+\s+){1,6}?)"
    r"(?:will|should|must)\b"
)
_MORE_AND_MORE = re.compile(
    r"^(?:fewer|less|more|better)\s+[^.;0-9]{3,60}?(?:,|\band)\s+(?P<two>(?:fewer|less|more|better)\s+(?!or\b|than\b)[a-z]+)"
)
_DONE = re.compile(rf"(?:{_ANY_VERB})\b")


def find_second(text: str, roles: Roles) -> str:
    """Find the words with which a second aim begins.

    Parameters
    ----------
    text : str
        The aim in lower case, without its dates and without what says why.
    roles : Roles
        What its numbers are.

    Returns
    -------
    str
        The words; empty if there is one aim only. Steps on one way (60% by March, 80% by June)
        are one aim.

    Examples
    --------
    >>> text = "reduce falls from 9 to 5 and increase handover scores from 60% to 90%"
    >>> find_second(text, find_roles(text))
    'increase handover scores from 60%'
    """
    joined = find_joined(text, after_verb=True) or _two_pairs(roles) or _outcomes(text)
    return joined or _two_sentences(text) or _two_shares(text)


def find_joined(text: str, *, after_verb: bool = False) -> str:
    """Find a second thing that is to change, joined to the first by “and” or its like.

    Parameters
    ----------
    text : str
        In lower case: an aim, or only the measure of one.
    after_verb : bool
        Whether the first thing needs a verb or a level of its own; a measure needs none.

    Returns
    -------
    str
        The words; empty if there is none.

    Examples
    --------
    >>> find_joined("attendance and reduce exclusions")
    'reduce exclusions'
    """
    for match in _JOINED.finditer(text):
        before = text[: match.start()]
        if _BY_DOING.search(before[-200:]) or not re.search(r"[a-z]{4}", before):
            continue
        if (after_verb and not _has_verb(before, match[0])) or _STAY.match(
            match["object"] or " it"
        ):
            continue
        return (match["verb"] + match["object"]).strip()
    return ""


def _has_verb(before: str, link: str) -> bool:
    """Say whether the same sentence already has something that is to change.

    After a comma it must have a verb: “from a baseline of 41%, increase …” is one aim.
    """
    sentence = re.split(r"[.;\n]\s", before)[-1]
    if _DONE.search(sentence):
        return True
    levels = re.search(r"\bfrom\b.*[0-9].*\bto\b|%", sentence)
    return levels is not None and not link.startswith(",")


def _two_pairs(roles: Roles) -> str:
    if not roles.pairs:
        return "a second change" if roles.changes > 1 else ""
    first = roles.pairs[0]
    for one, two in roles.pairs[1:]:
        if not (_equal(one, first[1]) or (_equal(one, first[0]) and _equal(two, first[1]))):
            return "a second “from … to …”"
    return ""


def _equal(one: Level, two: Level) -> bool:
    return one.value == two.value


def _outcomes(text: str) -> str:
    match, more = _PAIR.search(text), _MORE_AND_MORE.match(text)
    return match[0] if match else more["two"] if more else ""


def _two_shares(text: str) -> str:
    """Find a share of a second group: “90% of children will … and 80% of parents will …”."""
    shares = list(_SHARE.finditer(text))
    others = [each for each in shares if each["who"] != shares[0]["who"]]
    return others[0][0] if others else ""


def _two_sentences(text: str) -> str:
    """Find a second sentence or bullet that sets a level of its own, or two without any."""
    heads = [head for head in find_heads(text) if _DONE.match(head)]
    if len(heads) < 2:  # noqa: PLR2004 - a second one
        return ""
    known = [_sets_level(head) for head in heads]
    both = [head for head, sets in zip(heads, known, strict=True) if sets]
    if not any(known):
        both = heads
    return " ".join(both[1].split()[:5]) if len(both) > 1 and not _restates(both) else ""


def _sets_level(head: str) -> bool:
    roles = find_roles(head)
    return roles.target is not None or roles.change is not None


def _restates(heads: list[str]) -> bool:
    one, two = (find_roles(head) for head in heads[:2])
    if one.target and two.target:
        return one.target.value == two.target.value
    return bool(re.match(rf"{_ANY_VERB}\s+(?:it|this|that|them)\b", heads[1]))
