"""What an aim's numbers say, as the fields of the form."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from practicum.tools.aims.cuts import unit_tail
from practicum.tools.aims.directions import find_direction
from practicum.tools.aims.facts import Level, clash_of, in_one_unit
from practicum.tools.aims.figures import say_level
from practicum.tools.aims.heads import without_purpose
from practicum.tools.words.units import FIXED

if TYPE_CHECKING:
    from practicum.tools.aims.roles import Roles


_SCORE = re.compile(r"\b(?:scores?|scale|rating|confidence|stress|mood|wellbeing|satisfaction)\b")
_PERCENT = re.compile(r"\b(?:percentage|per\s?cent)\b|%\s(?:of|with|who)\b")


def level_fields(typed: str, lower: str, roles: Roles) -> dict[str, str]:
    """Give baseline, target, unit and direction.

    Parameters
    ----------
    typed, lower : str
        The aim, as typed and in lower case with its dates blanked out.
    roles : Roles
        Its numbers.

    Returns
    -------
    dict
        Those that were found, as text.
    """
    last = max((spot.stop for spot in roles.used), default=0)
    way: str = find_direction(without_purpose(lower, last))
    baseline, target = roles.baseline, roles.target or _reckon(roles, way)
    scale = ""
    if baseline and target:
        baseline, target, scale = _on_a_scale(lower, baseline, target)
        baseline, target = _like(baseline, target), _like(target, baseline)
        way = way or _way(baseline, target)
    baseline, target = (_as_share(lower, each) for each in (baseline, target))
    found = {
        "baseline": _say(baseline),
        "target": _say(target),
        "unit": scale or _unit(typed, lower, roles, target or baseline),
        "direction": way,
    }
    return {name: value for name, value in found.items() if value}


def loose_change(roles: Roles) -> str:
    """Say by how much, where neither level is named: it fits no field."""
    if roles.change is None or roles.target is not None or roles.baseline is not None:
        return ""
    return f"by {say_level(abs(roles.change.value), roles.change.unit)}"


def _say(level: Level | None) -> str:
    return "" if level is None else say_level(level.value, level.unit)


def _on_a_scale(lower: str, baseline: Level, target: Level) -> tuple[Level, Level, str]:
    """Keep points of a score as they are: “from 4.1 to 7 out of 10” is no share of people."""
    scored = target.out_of and not baseline.unit and _SCORE.search(lower)
    if not scored or baseline.value > target.out_of:
        return baseline, target, ""
    points = target.value * target.out_of / 100
    return baseline, target._replace(value=points, unit="", out_of=0), f"out of {target.out_of:g}"


def _as_share(lower: str, level: Level | None) -> Level | None:
    """Give “%” to the bare numbers of a measure that is called a percentage."""
    if level is None or level.unit or level.noun or level.rate or not _PERCENT.search(lower):
        return level
    return level._replace(unit="%")


def _like(level: Level, other: Level) -> Level:
    """Give a bare number the unit of the number beside it: “from 28 to 14 days”."""
    value = in_one_unit(level, other)
    if level.unit or not other.unit or value is None or clash_of(level, other):
        return level
    return level._replace(value=value, unit=other.unit)


def _reckon(roles: Roles, direction: str) -> Level | None:
    """Reckon the target from a baseline and a change: 40 and “by half” make 20."""
    if roles.baseline is None or roles.change is None:
        return None
    by = abs(roles.change.value)
    step = by / 100 * roles.baseline.value if roles.change.unit == "%" else by
    down = direction == "down" or roles.change.value < 0
    return roles.baseline._replace(value=roles.baseline.value + (-step if down else step))


def _way(baseline: Level, target: Level) -> str:
    now = in_one_unit(baseline, target)
    if now is None or now == target.value or clash_of(baseline, target):
        return ""
    return "up" if target.value > now else "down"


def _unit(typed: str, lower: str, roles: Roles, level: Level | None) -> str:
    """Give the unit: “%”, “days”, or in words where the numbers carry none (“falls a month”)."""
    found = []
    for spot in roles.used:
        tail = unit_tail(lower, spot, roles)
        spans = [tail.span(name) for name in tail.groupdict()] if tail else []
        after = typed[spot.stop :]
        words = " ".join(after[start:stop] for start, stop in spans if start >= 0)
        if words:
            found.append(f"{spot.level.unit} {words}".strip())
    if found:
        return max(found, key=len)
    return level.unit if level and level.unit in FIXED else ""
