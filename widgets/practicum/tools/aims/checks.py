"""The checks on an aim: each looks at one thing and says what it saw, or nothing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from practicum.tools.aims.advice import ADVICE
from practicum.tools.aims.directions import better_way
from practicum.tools.aims.figures import say_date, say_level
from practicum.tools.aims.reading import read_fields, read_text
from practicum.tools.coach import Finding
from practicum.tools.words.almanac import add_months

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from practicum.tools.aims.facts import AimFacts, Level

LONGEST_AIM = 65
"""Words; about twice the length of a good aim."""

FARTHEST = 36
"""Months ahead; ten-month projects seldom look further than two years."""

FULL = 100.0


def coach(content: Mapping[str, Any], *, today: date | None = None) -> tuple[Finding, ...]:
    """Say what a coach would say about an aim in fields.

    Parameters
    ----------
    content : mapping
        What was typed, field by field; see `practicum.tools.aim.Aim`.
    today : date, optional
        Without it, the machine's own day.

    Returns
    -------
    tuple of Finding
        In the order of the checks; none for a sound aim.

    Examples
    --------
    >>> found = coach({"measure": "falls", "population": "Ward 4", "target": "6"})
    >>> [finding.id for finding in found]
    ['no-date', 'no-baseline']
    """
    return findings_on(read_fields(content, today or _today()))


def coach_text(text: str, *, today: date | None = None) -> tuple[Finding, ...]:
    """Say what a coach would say about an aim in free text.

    Parameters
    ----------
    text : str
        As people write it, of any length.
    today : date, optional
        Without it, the machine's own day.

    Returns
    -------
    tuple of Finding
        In the order of the checks; none for a sound aim.

    Examples
    --------
    >>> [finding.id for finding in coach_text("Improve communication with families")]
    ['no-number', 'no-date', 'no-baseline', 'vague-verb']
    """
    return findings_on(read_text(text, today or _today()))


def findings_on(facts: AimFacts) -> tuple[Finding, ...]:
    """Run every check on what an aim says.

    Parameters
    ----------
    facts : AimFacts
        From fields or from free text.

    Returns
    -------
    tuple of Finding
        In the order of the checks.
    """
    return tuple(
        Finding(name, message, ADVICE[name].why, ADVICE[name].how, ADVICE[name].field)
        for name, check in CHECKS.items()
        if (message := check(facts))
    )


def _no_measure(aim: AimFacts) -> str:
    return "" if aim.measure.strip() else "It does not say yet what you will measure."


def _no_number(aim: AimFacts) -> str:
    if aim.target or aim.change or aim.absolute:
        return ""
    return "There is no number that says how much better it should be."


def _no_date(aim: AimFacts) -> str:
    return "" if aim.deadline else "There is no date by which you want to be there."


def _no_population(aim: AimFacts) -> str:
    return "" if aim.has_people else "It does not say whose experience should change, or where."


def _no_baseline(aim: AimFacts) -> str:
    return "" if aim.baseline else "It does not say where you are now."


def _solution_inside(aim: AimFacts) -> str:
    return f"It already names a solution: “{aim.solution}”." if aim.solution else ""


def _vague_verb(aim: AimFacts) -> str:
    return f"“{aim.vague.capitalize()}” does not say what will be different." if aim.vague else ""


def _date_past(aim: AimFacts) -> str:
    if aim.deadline is None or aim.deadline >= aim.today:
        return ""
    return f"The date, {say_date(aim.deadline)}, has gone by."


def _date_far(aim: AimFacts) -> str:
    if aim.deadline is None or aim.deadline <= add_months(aim.today, FARTHEST):
        return ""
    return f"The date, {say_date(aim.deadline)}, is more than three years away."


def _target_is_baseline(aim: AimFacts) -> str:
    if aim.levels is None or aim.levels[0] != aim.levels[1] or aim.target is None:
        return ""
    return f"The level you want, {_say(aim.target)}, is the level you have now."


def _all_or_nothing(aim: AimFacts) -> str:
    if aim.absolute:
        return f"“{aim.absolute.capitalize()}” leaves no room for a single miss."
    whole = aim.target or aim.change
    if whole is None or aim.may_pass_100:
        return ""
    if aim.target is not None and aim.target.value == 0 and not _same_levels(aim):
        return "The level you want is nothing at all, which leaves no room for a single miss."
    if whole.value == FULL and _is_percent(aim, whole) and not _doubles(aim):
        return "The level you want is all or none, which leaves no room for a single miss."
    return ""


def _wrong_direction(aim: AimFacts) -> str:
    if aim.levels is None:
        return ""
    now, then = aim.levels
    way = better_way(aim)
    if way == "up" and then < now:
        return "It should go up, but the level you want is lower than the level now."
    if way == "down" and then > now:
        return "It should come down, but the level you want is higher than the level now."
    return ""


def _percent_out_of_range(aim: AimFacts) -> str:
    for level in (aim.baseline, aim.target):
        outside = level is not None and _is_percent(aim, level) and not 0 <= level.value <= FULL
        if outside and level and not (aim.may_pass_100 and level.value > 0):
            return f"{_say(level)} cannot be: a percentage lies between 0 and 100."
    drop = aim.change is not None and aim.direction == "down" and aim.change.unit == "%"
    if drop and aim.change and aim.change.value > FULL:
        return f"Nothing can come down by {_say(aim.change)}: 100% less is nothing at all."
    return ""


def _unit_mismatch(aim: AimFacts) -> str:
    return f"The two numbers are in different units: {aim.clash}." if aim.clash else ""


def _several_aims(aim: AimFacts) -> str:
    return f"There seems to be a second aim in it: “{aim.second}”." if aim.second else ""


def _too_long(aim: AimFacts) -> str:
    return f"It has {aim.words:,} words." if aim.words > LONGEST_AIM else ""


def _is_percent(aim: AimFacts, level: Level) -> bool:
    """Say whether a level is a percentage: by its sign, or by that of the other level."""
    if level.unit or level.noun or level.rate:
        return level.unit == "%"
    return any(other is not None and other.unit == "%" for other in (aim.baseline, aim.target))


def _doubles(aim: AimFacts) -> bool:
    return aim.target is None and aim.direction != "down"


def _same_levels(aim: AimFacts) -> bool:
    return aim.levels is not None and aim.levels[0] == aim.levels[1]


def _say(level: Level) -> str:
    return say_level(level.value, level.unit)


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the day on the wall where the person sits


CHECKS: dict[str, Callable[[AimFacts], str]] = {
    "no-measure": _no_measure,
    "no-number": _no_number,
    "no-date": _no_date,
    "no-population": _no_population,
    "no-baseline": _no_baseline,
    "solution-inside": _solution_inside,
    "vague-verb": _vague_verb,
    "date-past": _date_past,
    "date-far": _date_far,
    "target-is-baseline": _target_is_baseline,
    "all-or-nothing": _all_or_nothing,
    "wrong-direction": _wrong_direction,
    "percent-out-of-range": _percent_out_of_range,
    "unit-mismatch": _unit_mismatch,
    "several-aims": _several_aims,
    "too-long": _too_long,
}
"""Every check by its stable id: from what the aim says to what was seen, or an empty text."""
