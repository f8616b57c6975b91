"""From an aim in free text to the fields of the form, as far as they can be told apart."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from practicum.tools.aims.deadlines import find_deadline, find_earlier
from practicum.tools.aims.directions import find_direction
from practicum.tools.aims.facts import Level, clash_of, in_one_unit
from practicum.tools.aims.figures import say_date, say_level
from practicum.tools.aims.labels import find_labels
from practicum.tools.aims.phrases import find_measure, find_people, find_place, find_why
from practicum.tools.aims.reading import blank_dates, tidy
from practicum.tools.aims.roles import Roles, find_roles
from practicum.tools.aims.solutions import find_solution

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from practicum.tools.aims.spots import Spot
    from practicum.tools.words.dates import FoundDate

USED = "¤"
"""Stands in the place of what has gone into a field already."""

_DATE_LEAD = re.compile(
    r"(?:\(?\b(?:by|before|until|till|no\s+later\s+than|in\s+time\s+for|in|since|from|at|as\s+of|on"
    r"|and|the|end\s+of)\s){0,4}$"
)
_LEVEL_LEAD = re.compile(
    r"(?:[(,–-]?\s?\b(?:up\s+from|down\s+from|compared\s+(?:with|to)|from|to|by|of|at"
    r"|is|was|it|now|currently"
    r"|current(?:ly)?|baseline|our|the|a|an|average|just|only|about|around"
    r"|approximately|nearly|under|over"
    r"|less|more|fewer|than|no|at\s+least|at\s+most|at\s+present|at\s+the\s+moment"
    r"|today|target|goal|which"
    r"|we|want|aim|would|like|hope|for|mean|median|so\s+far|against|versus|reach"
    r"|reaching|down|up|get|this|that)"
    r"[:,]?\s){0,8}$"
)
_LEVEL_TAIL = re.compile(
    r"^\s*(?:(?:now|currently|at\s+present|at\s+the\s+moment|today|so\s+far"
    r"|or\s+(?:fewer|less|more)"
    r"|on\s+average|of\s+cases|at\s+baseline|baseline)\b\s*)*[)]?"
)
_RATE = (
    r"(?:(?:a|an|each|every)\s+(?:day|week|month|year|term|quarter|shift|night|hour"
    r"|session|fortnight)"
    r"|per\s+(?:[0-9][0-9,]*\s+)?(?:occupied\s+|bed\s+|patient\s+){0,2}[a-z]+)\b"
)
_RATE_TAIL = re.compile(rf"^\s+(?:(?P<noun>(?!to\b|of\b|and\b)[a-z'’-]+)\s+)?(?P<rate>{_RATE})")
_NOUN_TAIL = re.compile(r"^\s+(?P<noun>[a-z'’-]+)")


class Split(NamedTuple):
    """What was found in an aim.

    Attributes
    ----------
    content : mapping
        Its fields, as text; a field that was not found is not there.
    left : str
        The words that went into no field, such as a solution or a second sentence.
    """

    content: Mapping[str, str]
    left: str


def split_aim(text: str, today: date | None = None) -> Split:
    """Split an aim in free text into fields.

    Parameters
    ----------
    text : str
        As written, of any length.
    today : date, optional
        What “within six months” is counted from; without it, the machine's own day.

    Returns
    -------
    Split

    Examples
    --------
    >>> found = split_aim("Reduce falls on Ward 4 from 12 to 6 a month by 30 June 2027.")
    >>> found.content["measure"], found.content["where"], found.content["target"]
    ('falls', 'Ward 4', '6')
    """
    typed = tidy(text)
    today = today or _today()
    deadline, dates = find_deadline(typed, today)
    lower = blank_dates(typed, dates)
    roles = find_roles(lower, find_earlier(dates, deadline, today))
    levels = _levels(lower, roles)
    rest, why = find_why(_without(typed, lower, dates, roles), roles.used)
    solution = find_solution(rest.lower().replace(USED, " "), ())
    rest = _cut(rest, solution)
    labels, rest = find_labels(rest)
    place, rest = find_place(rest)
    people, rest = find_people(rest)
    measure, left = find_measure(rest, roles.target)
    measure = labels.get("measure", measure)
    found = {
        "measure": measure,
        "population": people or find_people(measure)[0],
        "where": place,
        **levels,
        "direction": find_direction(lower),
        "deadline": say_date(deadline) if deadline else "",
        "why": why,
        **labels,
    }
    loose = _change(roles)
    return Split(
        {name: value for name, value in found.items() if value},
        " ".join(part for part in (solution, loose, left) if part),
    )


def _levels(lower: str, roles: Roles) -> dict[str, str]:
    target = roles.target or _reckon(roles, find_direction(lower))
    baseline = roles.baseline
    if baseline and target:
        baseline, target = _like(baseline, target), _like(target, baseline)
    found = {"baseline": _say(baseline), "target": _say(target)}
    unit = _unit(lower, roles)
    return found | ({"unit": unit} if unit else {})


def _like(level: Level, other: Level) -> Level:
    """Give a bare number the unit of the number beside it: “from 28 to 14 days”."""
    value = in_one_unit(level, other)
    if level.unit or not other.unit or value is None or clash_of(level, other):
        return level
    return level._replace(value=value, unit=other.unit)


def _say(level: Level | None) -> str:
    return "" if level is None else say_level(level.value, level.unit)


def _reckon(roles: Roles, direction: str) -> Level | None:
    """Reckon the target from a baseline and a change: 40 and “by half” make 20."""
    if roles.baseline is None or roles.change is None:
        return None
    by = abs(roles.change.value)
    step = by / 100 * roles.baseline.value if roles.change.unit == "%" else by
    down = direction == "down" or roles.change.value < 0
    return roles.baseline._replace(value=roles.baseline.value + (-step if down else step))


def _change(roles: Roles) -> str:
    if roles.change is None or roles.target is not None or roles.baseline is not None:
        return ""
    return f"by {say_level(abs(roles.change.value), roles.change.unit)}"


def _unit(lower: str, roles: Roles) -> str:
    """Give the unit in words of levels that carry none: “a month”, “falls a month”."""
    for spot in roles.used:
        tail = _tail(lower, spot, roles)
        if tail:
            return " ".join(part for part in tail.groupdict().values() if part)
    return ""


def _tail(lower: str, spot: Spot, roles: Roles) -> re.Match[str] | None:
    """Find the unit in words behind a number that has no other."""
    if spot.level.unit:
        return None
    rate = _RATE_TAIL.match(lower[spot.stop :])
    both = roles.baseline and roles.target and roles.baseline.noun == roles.target.noun
    return rate or (_NOUN_TAIL.match(lower[spot.stop :]) if both and spot.level.noun else None)


def _without(typed: str, lower: str, dates: Sequence[FoundDate], roles: Roles) -> str:
    """Put `USED` in place of dates and levels, with the words that lead up to them."""
    spans = [(*_led(lower, each.start, _DATE_LEAD), each.stop) for each in dates]
    for spot in roles.used:
        start = _led(lower, spot.start, _LEVEL_LEAD)[0]
        tail = _tail(lower, spot, roles)
        stop = spot.stop + (tail.end() if tail else 0)
        ending = _LEVEL_TAIL.match(lower[stop:])
        spans.append((start, stop + (ending.end() if ending else 0)))
    rest = list(typed)
    for start, stop in spans:
        rest[start:stop] = USED * (stop - start)
    return re.sub(f"{USED}+", USED, "".join(rest))


def _led(lower: str, start: int, lead: re.Pattern[str]) -> tuple[int]:
    before = lower[max(0, start - 60) : start]
    match = lead.search(before)
    return (start - (len(before) - match.start() if match else 0),)


def _cut(rest: str, phrase: str) -> str:
    """Take a phrase that was found in the lower-case text out of the text as typed."""
    start = rest.lower().replace(USED, " ").find(phrase) if phrase else -1
    return rest if start < 0 else rest[:start] + USED + rest[start + len(phrase) :]


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the day on the wall where the person sits
