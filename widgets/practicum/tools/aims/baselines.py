"""Finds the numbers of an aim that say where things are."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from practicum.tools.aims import marks
from practicum.tools.words.units import in_unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from practicum.tools.aims.spots import Spot

Spans = tuple[tuple[int, int], ...]
"""Starts and stops in a text."""

BESIDE = 30
"""How far a number may stand before its date, in characters."""


def find_baselines(
    text: str, left: Sequence[Spot], spots: Sequence[Spot], earlier: Spans
) -> list[Spot]:
    """Find the numbers that words or dates mark as levels now.

    Parameters
    ----------
    text : str
        The aim in lower case, its dates blanked out.
    left : sequence of Spot
        The numbers that may be levels.
    spots : sequence of Spot
        All of its numbers.
    earlier : tuple of (int, int)
        Where dates before the deadline stand.

    Returns
    -------
    list of Spot
        In the order of the text.
    """
    if len(left) == 1 and marks.TO_CHANGE.search(text, left[0].stop):
        return list(left)
    beside = _beside(text, spots, earlier) | _reduced(spots)
    return [spot for spot in left if _is_baseline(spot, spots, beside) or _is_stated(text, spot)]


def may_be_baseline(spot: Spot, target: Spot, text: str) -> bool:
    """Say whether a number that nothing marks is where things are: “12 wait. We want 6.”."""
    if not compare(spot, target) or spot.kind == "range" or marks.BOUND.search(spot.before):
        return False
    if spot.level.noun and not spot.level.unit and marks.SITES.match(spot.after):
        return False
    between = text[min(spot.stop, target.stop) : max(spot.start, target.start)]
    if spot.start < target.start and ("▪" in between or _is_labelled(text[: spot.start], between)):
        return True
    stated = marks.ANEW.search(between) or marks.IS.search(spot.before)
    return bool(stated) or _is_bracketed(spot, target)


def _is_labelled(before: str, between: str) -> bool:
    """Say whether a label or two commas set a level off: “Lateness, 46 a week, to be …”."""
    apart = before.rstrip().endswith(",") and marks.TO_BE.fullmatch(between)
    return bool(apart or marks.LABELLED.search(before[-BESIDE:]))


def _is_bracketed(spot: Spot, target: Spot) -> bool:
    """Say whether brackets after the level wanted give another: “to 30 a month (74 a month)”."""
    gap = spot.start - target.stop
    alone = gap > 0 and re.fullmatch(r"[^().;]{0,25}\(", target.raw[:gap])
    return bool(alone and spot.kind == "number" and re.match(r"[^().;,]{0,20}\)", spot.raw))


def compare(one: Spot, two: Spot) -> bool:
    """Say whether two numbers are counted alike."""
    if one.level.unit and two.level.unit:
        return in_unit(1, one.level.unit, two.level.unit) is not None
    if one.level.unit or two.level.unit:
        return not one.level.noun and not two.level.noun
    return not one.level.noun or not two.level.noun or one.level.noun == two.level.noun


def _is_baseline(spot: Spot, spots: Sequence[Spot], beside: set[Spot]) -> bool:
    if marks.THE_SAME.search(spot.before):
        return True
    before = "" if marks.AIMED_AT.search(spot.before) else _unclaimed(spot, spots)
    if marks.STRONG_BASELINE.search(before):
        sites = not spot.level.unit and marks.SITES.match(spot.after)
        return not (marks.FROM.search(spot.before) and sites)
    if marks.STRONG_TARGET.search(spot.before) or marks.BOUND.search(spot.before):
        return False
    if any(_is_not(each, spot) for each in spots):
        return True
    now = marks.NOW_AFTER.match(spot.after)
    own = now is not None and not _belongs_to_next(spot, spots, now["now"])
    return spot in beside or (own and now is not None and not _is_nearer(spot, spots, now["now"]))


def _is_not(wanted: Spot, spot: Spot) -> bool:
    """Say whether “not” sets a number off from the one before it: “3 weeks, not 11”."""
    gap = spot.start - wanted.stop
    return gap > 0 and compare(wanted, spot) and bool(marks.NOT.fullmatch(wanted.raw[:gap]))


def _is_stated(text: str, spot: Spot) -> bool:
    """Say whether a plain sentence says how things are: “Attendance is 70%. It should be …”."""
    if marks.BOUND.search(spot.before):
        return False
    sentence = re.split(r"[.;\n]\s", text[: spot.start])[-1]
    return bool(marks.IS.search(spot.before)) and not marks.HOPES.search(sentence)


def _beside(text: str, spots: Sequence[Spot], earlier: Spans) -> set[Spot]:
    """Find the numbers that dates gone by go with: “35% in ▪”, or else “in ▪: 35%”."""
    found = set()
    for start, stop in earlier:
        left = [spot for spot in spots if 0 <= start - spot.stop <= BESIDE]
        right = [
            spot
            for spot in spots
            if spot.start >= stop and marks.COLON.fullmatch(text[stop : spot.start])
        ]
        plain = bool(right) and text[stop : right[0].start].strip().startswith((":", "="))
        found.update(right[:1] if plain else left or right[:1])
    return found


def _reduced(spots: Sequence[Spot]) -> set[Spot]:
    """Find a number that is to become another: “cut 40 wasted doses to 15”."""
    pairs = itertools.pairwise(spots)
    return {
        one
        for one, two in pairs
        if marks.CHANGED_FROM.search(one.before)
        and marks.TO.search(two.before)
        and compare(one, two)
    }


def _unclaimed(spot: Spot, spots: Sequence[Spot]) -> str:
    """Give the words before a number, without a “now” that goes with the number before it."""
    earlier = [each for each in spots if each.start < spot.start]
    now = marks.NOW_AFTER.match(earlier[-1].after) if earlier else None
    if now is None or _belongs_to_next(earlier[-1], spots, now["now"]):
        return spot.before
    return spot.before.rpartition(now["now"])[2]


def _is_nearer(spot: Spot, spots: Sequence[Spot], now: str) -> bool:
    """Say whether a like number stands between this one and its “now”: “at 9 (8 now)”."""
    found = re.search(rf"\b{re.escape(now)}\b", spot.raw)
    stop = spot.stop + (found.start() if found else 0)
    return any(spot.stop <= each.start < stop and compare(each, spot) for each in spots)


def _belongs_to_next(spot: Spot, spots: Sequence[Spot], now: str) -> bool:
    """Say whether “now” goes with the number after it: “to 80%, now 35%”, not “35% now, 80%”."""
    follows = re.search(rf"\b{re.escape(now)}\b(?P<gap>[^0-9]{{0,25}})", spot.raw)
    if follows is None or len(spots) == 1:
        return False
    after = spot.raw[follows.end("gap") :]
    number = re.match(r"[0-9]", after) or marks.NUMBER_WORD.search(follows["gap"])
    return number is not None and not re.match(r"\s*(?:[,;.)–-]|(?:and|but)\s)", follows["gap"])
