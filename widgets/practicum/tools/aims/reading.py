"""From an aim, in free text or in fields, to what it says."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from practicum.tools.aims import lexicon
from practicum.tools.aims.absolutes import find_absolute
from practicum.tools.aims.deadlines import find_deadline, find_earlier
from practicum.tools.aims.directions import find_direction
from practicum.tools.aims.facts import AimFacts, Direction, Level, clash_of
from practicum.tools.aims.gazetteer import SMALL_PLACE
from practicum.tools.aims.heads import MASK, find_heads, vague_head, without_purpose
from practicum.tools.aims.levels import try_level
from practicum.tools.aims.roles import Roles, find_roles
from practicum.tools.aims.second import find_joined, find_second
from practicum.tools.aims.solutions import find_solution
from practicum.tools.words.dates import read_date
from practicum.tools.words.units import fixed_part, name_unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from practicum.tools.words.dates import FoundDate

_RATE = re.compile(r"^(?:an?|per|each|every)\b.*|^/.*", re.IGNORECASE)
LONGEST = 2_000
"""Characters that are read; the rest only counts as length."""


def read_text(text: str, today: date) -> AimFacts:
    """Read an aim in free text.

    Parameters
    ----------
    text : str
        As written, of any length.
    today : date
        What past and future are counted from.

    Returns
    -------
    AimFacts
    """
    start = tidy(text)
    deadline, dates = find_deadline(start, today)
    lower = blank_dates(start, dates)
    roles = find_roles(lower, find_earlier(dates, deadline, today))
    return _facts(start, lower, roles, today=today, deadline=deadline, words=len(text.split()))


def read_fields(content: Mapping[str, Any], today: date) -> AimFacts:
    """Read an aim in fields.

    Parameters
    ----------
    content : mapping
        What was typed, field by field.
    today : date
        What past and future are counted from.

    Returns
    -------
    AimFacts
    """
    texts = [_field(content, name) for name in ("measure", "population", "where")]
    start = tidy(". ".join(each for each in texts if each))
    lower = blank_dates(start, find_deadline(start, today)[1])
    unit = name_unit(_field(content, "unit"))
    roles = Roles(_level(content.get("baseline"), unit), *_aimed_at(content.get("target"), unit))
    facts = _facts(
        start,
        lower,
        roles,
        today=today,
        deadline=_day(content.get("deadline"), today),
        words=sum(len(each.split()) for each in texts),
    )
    return _with_fields(facts, content)


def tidy(text: str) -> str:
    """Cut to a length that can be read at once, and straighten quotes and spaces."""
    start = text[:LONGEST].replace("’", "'").replace("‘", "'")
    return re.sub(r" ?\n[ \n]*", "\n", re.sub(r"[^\S\n]+", " ", start))


def blank_dates(text: str, dates: Iterable[FoundDate]) -> str:
    """Give the text in lower case, with `MASK` where dates stand."""
    lower = text.lower()
    lower = lower if len(lower) == len(text) else text
    for each in dates:
        lower = lower[: each.start] + MASK * (each.stop - each.start) + lower[each.stop :]
    return lower


def _facts(  # noqa: PLR0913 - what both ways of reading share
    typed: str, lower: str, roles: Roles, *, today: date, deadline: date | None, words: int
) -> AimFacts:
    heads = find_heads(lower)
    last = max((spot.stop for spot in roles.used), default=0)
    plain = without_purpose(lower, last)
    solution = find_solution(lower, heads)
    if _counts_the_solution(roles, solution, heads):
        roles = roles._replace(change=None)
    absolute = "" if roles.firm else find_absolute(lower)
    if absolute:
        roles = roles._replace(target=None)
    return AimFacts(
        today=today,
        words=words,
        baseline=roles.baseline,
        target=roles.target,
        change=roles.change,
        direction=find_direction(plain),
        deadline=deadline,
        has_people=_has_people(lower, typed),
        solution=solution,
        vague=_vague(heads, lower, roles, solution),
        second=find_second(plain, roles),
        absolute=absolute,
        may_pass_100=bool(lexicon.MAY_PASS_100.search(lower)),
        measure=lower,
        clash=clash_of(roles.baseline, roles.target),
    )


def _has_people(lower: str, typed: str) -> bool:
    named = lexicon.NAMED_PLACE.search(typed) or SMALL_PLACE.search(lower)
    return bool(named or lexicon.PEOPLE_OR_PLACE.search(lexicon.VAGUE_OBJECT.sub(" ", lower)))


def _counts_the_solution(roles: Roles, solution: str, heads: tuple[str, ...]) -> bool:
    """Say whether the only number is how many of the solution: “hire two more nurses”."""
    alone = roles.baseline is None and roles.target is None
    bare = roles.change is not None and not roles.change.unit
    return alone and bare and bool(solution) and any(head.startswith(solution) for head in heads)


def _vague(heads: tuple[str, ...], lower: str, roles: Roles, solution: str) -> str:
    """Give the vague verb, unless a number makes plain what it means."""
    verb = vague_head(heads)
    if roles.target is not None or not verb or solution.startswith(verb):
        return ""
    if roles.change is None:
        return verb
    counted = lexicon.COUNTED.search(lower.replace("per cent", "").replace("%", ""))
    return verb if lexicon.UNCOUNTABLE.search(lower) and not counted else ""


def _field(content: Mapping[str, Any], name: str) -> str:
    value = content.get(name)
    return "" if value is None or isinstance(value, bool) else str(value).strip()


def _level(value: Any, unit: str) -> Level | None:
    quantity = try_level(value)
    if quantity is None:
        return None
    own = fixed_part(quantity.unit)
    fixed = fixed_part(unit)
    counted = quantity.unit or unit
    noun = "" if own or fixed else _RATE.sub("", counted).split(" ")[0]
    return Level(quantity.value, own or fixed, noun, "", quantity.out_of)


def _aimed_at(value: Any, unit: str) -> tuple[Level | None, Level | None]:
    if isinstance(value, str) and re.match(r"\s*(?:by\b|halve|half\s+as|double)", value.lower()):
        roles = find_roles(tidy(value).lower())
        if roles.change is not None:
            return None, roles.change
    return _level(value, unit), None


def _day(value: Any, today: date) -> date | None:
    try:
        return read_date(str(value), today=today) if value is not None else None
    except ValueError:
        return None


def _with_fields(facts: AimFacts, content: Mapping[str, Any]) -> AimFacts:
    typed = _field(content, "direction").lower()
    ways: dict[str, Direction] = {"up": "up", "increase": "up", "down": "down", "reduce": "down"}
    people = facts.has_people or bool(_field(content, "population") or _field(content, "where"))
    measure = _field(content, "measure")
    second = facts.second or find_joined(measure.lower())
    own = measure.lower().partition(second)[0] if second else measure.lower()
    return replace(
        facts,
        direction=ways.get(typed) or find_direction(own),
        has_people=people,
        measure=measure,
        second=second,
    )
