"""The aim as one sentence, from whatever is filled in so far."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from practicum.tools.aims import lexicon
from practicum.tools.aims.directions import find_direction
from practicum.tools.aims.figures import SIGNIFICANT, TINY, say_date, say_level
from practicum.tools.aims.gazetteer import PLACES
from practicum.tools.aims.joining import Joined, join_people
from practicum.tools.aims.levels import Levels, common_levels, try_level
from practicum.tools.aims.people import leading_people
from practicum.tools.words.dates import read_date
from practicum.tools.words.units import MINUTES, fixed_part

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

GAP = "…"
_VERBS = {"up": "increase", "down": "reduce", "": "change"}
_WAYS = {"increase": "up", "reduce": "down", "up": "up", "down": "down"}
_OWN_VERB = re.compile(
    r"(?:introduce|implement|roll|set|launch|install|create|develop|train|establish|buy|hire"
    r"|recruit|support|help|make|ensure|provide|deliver|offer|give|promote|encourage|enhance|build"
    r"|strengthen|optimi[sz]e|streamline|work|stop|prevent|avoid|eliminate|keep|get|start|use|run"
    r"|double|halve|speed|find|teach|see|meet|do|have|bring)\s(?!of\b)",
    re.IGNORECASE,
)
"""A measure that begins with another verb is said with that verb."""

_OPENING = re.compile(
    r"^\s*(?:we\s+(?:will|aim\s+to|want\s+to)\s+|to\s+)?"
    r"(?:increase|reduce|decrease|improve|raise|cut|lower|change)\s+(?!in\b)",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"(?:percentage|per\s?cent|proportion|share|number|rate|average|mean|median|time|total|amount"
    r"|length|count|days|hours|minutes|weeks|interval|gap|score|wait|cost|use|backlog"
    r"|queue|need|uptake)\b(?!,)|[\w’'-]+(?:\s[\w’'-]+){0,2}\s(?:rate|score|level|cost|(?<!on\s)(?<!first\s)time)$",
    re.IGNORECASE,
)
_WHERE = re.compile(r"(?:at|in|on|across|within|throughout|from|for|around)\b", re.IGNORECASE)
_AT = re.compile(
    r"school|primary|academy|nurser|hospital|centre|center|practice|surgery|clinic|office|house"
    r"|home|college|early years|elc\b|infirmary|library",
    re.IGNORECASE,
)
_ON = re.compile(r"(?:the\s+)?ward\b|.*\bward$", re.IGNORECASE)


_ASIDE = re.compile(r",\s(?:as|without|with|while|including|excluding)\b[^,]*$")
"""Words set off by a comma at the end of a measure want one after them too."""


def sentence(content: Mapping[str, Any], *, today: date | None = None) -> str:
    """Say the aim in one sentence.

    Parameters
    ----------
    content : mapping
        What was typed so far, field by field; see `practicum.tools.aim.Aim`.
    today : date, optional
        What “within six months” is counted from; without it, the machine's own day.

    Returns
    -------
    str
        The sentence, with “…” where something is still to come; empty if nothing is typed yet.

    Examples
    --------
    >>> sentence({"measure": "Book bags returned", "baseline": "35%", "target": "80%",
    ...           "population": "P1 pupils", "deadline": "June 2027"})
    'We will increase book bags returned for P1 pupils from 35% to 80% by 30 June 2027.'
    >>> sentence({"measure": "Falls", "where": "Ward 4"})
    'We will change falls on Ward 4 from … to … by ….'
    """
    if not any(_text(content, name) for name in _NEEDED):
        return ""
    levels = common_levels(
        try_level(content.get("baseline", "")),
        try_level(content.get("target", "")),
        _text(content, "unit"),
    )
    joined = join_aim(content)
    measure = joined.measure
    own = bool(_OWN_VERB.match(measure))
    parts = [
        "We will",
        "" if own else _VERBS[_direction(content, levels)],
        (measure if own else _amount(measure, levels)) or GAP,
        joined.whose,
        _where(content, joined),
        _say_levels(content, levels, measure),
        f"by {_deadline(content, today)}",
    ]
    return " ".join(part for part in parts if part) + "."


def join_aim(content: Mapping[str, Any]) -> Joined:
    """Fit the people of an aim to its measure, as they stand in its sentence.

    Examples
    --------
    >>> join_aim({"measure": "Children who swim", "population": "Children in P3"}).apart
    ('who swim',)
    """
    people = re.sub(r"^for\s+", "", _text(content, "population"), flags=re.IGNORECASE).rstrip(" .,")
    return join_people(say_measure(_text(content, "measure")), _common(people) if people else "")


def _amount(measure: str, levels: Levels) -> str:
    """Say what of the people goes up or down: “the percentage of children who swim”."""
    many = leading_people(measure)
    known = levels.baseline is not None or levels.target is not None
    unit = fixed_part(levels.unit)
    if not known or not many or many == len(measure) or unit not in {"", "%"} or levels.clash:
        return measure
    return f"the {'percentage' if unit else 'number'} of {measure}"


_NEEDED = ("measure", "population", "where", "baseline", "target", "deadline")


def say_measure(typed: str) -> str:
    """Fit what was typed as the measure into the middle of a sentence.

    Examples
    --------
    >>> say_measure("Percentage of book bags returned.")
    'the percentage of book bags returned'
    >>> say_measure("Increase DNA rate")
    'the DNA rate'
    """
    bare = _OPENING.sub("", typed, count=1).rstrip(" .,;:")
    bare = small(bare)
    whole = f"{bare}," if _ASIDE.search(bare) else bare
    return f"the {whole}" if _COUNTED.match(bare) else whole


_PEOPLES = re.compile(
    r"(?:Polish|English|Scottish|Scots|Irish|British|Gaelic|Welsh|French|Spanish|Italian|German"
    r"|Romanian|Ukrainian|Syrian|Chinese|Portuguese|Arabic|Urdu|Roma|Gypsy\S*|Christmas|Easter"
    r"|Makaton|Bookbug|Braille)"
)
"""Words that keep their capital wherever they stand."""


def small(text: str) -> str:
    """Begin with a small letter, unless the first word is a name such as P1 or DNA."""
    first = text.split(" ", 1)[0]
    is_name = (
        first.lower() in PLACES
        or bool(_PEOPLES.fullmatch(first))
        or any(letter.isupper() or letter.isdigit() for letter in first[1:])
    )
    return text if is_name else text[:1].lower() + text[1:]


def _where(content: Mapping[str, Any], joined: Joined) -> str:
    """Say the place, unless it was said; without people or place, leave a gap for them."""
    where = _text(content, "where").rstrip(" .,")
    said = f"{joined.measure} {joined.whose}".casefold()
    if where:
        return "" if where.casefold() in said else say_place(where)
    named = lexicon.PEOPLE_OR_PLACE.search(joined.measure.casefold()) or lexicon.NAMED_PLACE.search(
        joined.measure
    )
    return "" if named or _text(content, "population") else f"for {GAP}"


def _common(people: str) -> str:
    """Start a plain word small (“Children in P1”), and leave a name as it is."""
    first = people.split(" ", 1)[0]
    plain = first.lower() in _PEOPLE
    return people[:1].lower() + people[1:] if plain else people


_PEOPLE = {
    "all", "the", "our", "every", "children", "pupils", "patients", "residents", "families",
    "parents", "carers", "staff", "women", "mothers", "babies", "tenants", "people", "adults",
    "older", "young", "social", "volunteers", "teachers", "school", "new", "learners", "students",
    "households", "inpatients", "nurses",
}  # fmt: skip


def say_place(where: str) -> str:
    """Say where, with the preposition that goes with it.

    Examples
    --------
    >>> say_place("Ward 4"), say_place("Calder Primary"), say_place("Clydesdale")
    ('on Ward 4', 'at Calder Primary', 'in Clydesdale')
    """
    if _WHERE.match(where):
        return where[0].lower() + where[1:]
    if _ON.match(where):
        return f"on {where}"
    return f"at {where}" if _AT.search(where) else f"in {where}"


def _say_levels(content: Mapping[str, Any], levels: Levels, measure: str) -> str:
    if levels.baseline is None and levels.target is None:
        return f"from {GAP} to {GAP}"
    if levels.clash or _is_uneven(levels):
        return " ".join(f"{lead} {_own_unit(content.get(name))}" for lead, name in _LEADS)
    unit = _unit(levels.unit, measure)
    both = levels.baseline is not None and levels.target is not None
    now = GAP if levels.baseline is None else say_level(levels.baseline, unit, with_unit=not both)
    then = GAP if levels.target is None else say_level(levels.target, unit)
    return f"from {now} to {then}"


_LEADS = (("from", "baseline"), ("to", "target"))


def _is_uneven(levels: Levels) -> bool:
    """Say whether one unit makes a fraction of what was whole: 3 months are 13.04 weeks."""
    values = (levels.baseline, levels.target)
    return levels.unit in MINUTES and any(
        value is not None and abs(value - round(value, SIGNIFICANT)) > TINY for value in values
    )


def _own_unit(typed: Any) -> str:
    """Say a level in the unit it was typed in."""
    level = try_level(typed)
    return say_level(level.value, level.unit) if level else GAP


def _unit(unit: str, measure: str) -> str:
    """Leave out of the unit what the measure has just said: “falls a month” after “falls”."""
    first, _, rest = unit.partition(" ")
    said = re.findall(r"[a-z]+", measure.lower())
    return rest if first and first.lower() in said and first.lower() not in _OVER else unit


_OVER = {"a", "an", "per", "each", "every"}


def _direction(content: Mapping[str, Any], levels: Levels) -> str:
    typed = _WAYS.get(_text(content, "direction").lower(), "")
    opening = _OPENING.match(_text(content, "measure"))
    way = typed or find_direction(opening[0].lower() if opening else "")
    now, then = levels.baseline, levels.target
    if way:
        return way
    if now is not None and then is not None and now != then and not levels.clash:
        return "up" if then > now else "down"
    return ""


def _deadline(content: Mapping[str, Any], today: date | None) -> str:
    try:
        return say_date(read_date(_text(content, "deadline"), today=today))
    except ValueError:
        return GAP


def _text(content: Mapping[str, Any], name: str) -> str:
    value = content.get(name)
    plain = isinstance(value, (str, int, float)) and not isinstance(value, bool)
    return " ".join(str(value).split()) if plain else ""
