"""Decides what each number of an aim is: where we are, where we want to be, by how much."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache
from typing import NamedTuple

from practicum.tools.aims import marks
from practicum.tools.aims.baselines import Spans, compare, find_baselines, may_be_baseline
from practicum.tools.aims.facts import Level
from practicum.tools.aims.spots import Spot, find_spots
from practicum.tools.aims.targets import find_target, is_firm

BETWEEN = 110
CLOSE = 4
"""How near the numbers of a pair stand: characters in “from … to …”, words in “9 to 5”."""

RECENT = 8
"""Texts that are kept: the coach and the splitting ask about the same one."""

_FACTORS = {"half": -50.0, "double": 100.0, "triple": 200.0}


class Roles(NamedTuple):
    """What the numbers of an aim are.

    `pairs` are all “from … to …” with their levels, in the order of the text; `used` are the
    spots that have a role; `firm` says that the target, or the change, is one beyond doubt.
    """

    baseline: Level | None = None
    target: Level | None = None
    change: Level | None = None
    pairs: tuple[tuple[Level, Level], ...] = ()
    changes: int = 0
    used: tuple[Spot, ...] = ()
    firm: bool = False


@lru_cache(maxsize=RECENT)
def find_roles(text: str, earlier: Spans = ()) -> Roles:
    """Find baseline, target and change in an aim's text.

    Parameters
    ----------
    text : str
        The aim in lower case, its dates blanked out.
    earlier : tuple of (int, int)
        Where dates before the deadline stand: a number beside one is a baseline.

    Returns
    -------
    Roles

    Examples
    --------
    >>> roles = find_roles("reduce falls on ward 4 from 12 to 6 a month")
    >>> roles.baseline.value, roles.target.value
    (12.0, 6.0)
    """
    spots = find_spots(text)
    pairs = _pairs(text, spots)
    if pairs:
        return _from_pairs(spots, pairs)
    return _from_marks(text, spots, earlier)


def _pairs(text: str, spots: tuple[Spot, ...]) -> tuple[tuple[Spot, Spot], ...]:
    pairs = []
    for one, two in itertools.pairwise(spots):
        between = text[one.stop : two.start]
        if len(between) > BETWEEN or marks.BY.search(one.before):
            continue
        if marks.LED_TO.search(f" {' '.join(between.split())} ") and _is_pair(one, two, between):
            pairs.append((one, two))
    return tuple(pairs)


def _is_pair(one: Spot, two: Spot, between: str) -> bool:
    is_from = bool(marks.FROM.search(one.before))
    if is_from or one.kind == "range":
        return is_from
    if marks.ARROW.search(between):
        return True
    close = len(between.split()) <= CLOSE
    if marks.NOW_LATER.search(two.raw):
        return False
    percent = "%" in (one.level.unit, two.level.unit)
    return close and percent and not marks.STRONG_TARGET.search(one.before)


def _from_pairs(spots: tuple[Spot, ...], pairs: tuple[tuple[Spot, Spot], ...]) -> Roles:
    one, two = pairs[0]
    levels = tuple((first.level, second.level) for first, second in pairs)
    used = {spot for pair in pairs for spot in pair}
    changes = [spot for spot in spots if spot not in used and _is_change(spot)]
    return Roles(*levels[0], None, levels, len(changes), (one, two, *changes[:1]), firm=True)


def _from_marks(text: str, spots: tuple[Spot, ...], earlier: Spans) -> Roles:
    changes = [spot for spot in spots if _is_change(spot)]
    left = [spot for spot in spots if spot not in changes]
    marked = find_baselines(text, left, spots, earlier)
    factor = marks.FACTOR.search(text)
    change = _change(changes[0]) if changes else _factor(factor) if factor else None
    rest = [spot for spot in left if spot not in marked]
    target = find_target(rest, marked, has_change=change is not None)
    if target:
        others = [spot for spot in rest if spot is not target]
        if not any(compare(spot, target) for spot in marked):
            marked = [spot for spot in others if may_be_baseline(spot, target, text)] + marked
        marked = marked or _taken_up(others, target)
        marked.sort(key=lambda spot: spot.level.unit != target.level.unit)
    return Roles(
        marked[0].level if marked else _unmarked(text, target),
        target.level if target else None,
        change,
        changes=len(changes),
        used=(*changes[:1], *marked[:1], *((target,) if target else ())),
        firm=change is not None or (target is not None and is_firm(target)),
    )


def _taken_up(others: list[Spot], target: Spot) -> list[Spot]:
    """Find the one number that “this should be …” speaks of, in whatever unit."""
    before = [spot for spot in others if spot.start < target.start and spot.kind == "number"]
    return before if len(before) == 1 and marks.REFERS.search(target.before) else []


def _unmarked(text: str, target: Spot | None) -> Level | None:
    """Give the level now where words alone say it: “from none”, “at 72%, where it is now”."""
    if target and marks.AS_NOW.search(text):
        return target.level
    return Level(0.0) if marks.FROM_NOTHING.search(text) else None


def _change(spot: Spot) -> Level:
    """Give a change; “half as many” takes half away."""
    if spot.kind == "share" and marks.HALF_AS.match(spot.after):
        return spot.level._replace(value=spot.level.value - 100)
    return spot.level


def _factor(match: re.Match[str]) -> Level:
    return Level(_FACTORS[match.lastgroup or "half"], "%")


def _is_change(spot: Spot) -> bool:
    if marks.CHANGE_AFTER.match(spot.after) or marks.CHANGE_BEFORE.search(spot.before):
        return not marks.STRONG_TARGET.search(spot.before) and not marks.FROM.search(spot.before)
    if spot.kind == "share" and (
        marks.HALF_AS.match(spot.after)
        or (not spot.level.out_of and re.search(r"\bin\s$", spot.before))
    ):
        return True
    by = marks.BY_SO_MUCH.search(spot.before)
    return bool(by) and not marks.AGENT.match(spot.after)
