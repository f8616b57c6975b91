"""The drawing of a ramp: a slope of cycles that grow, as places and sizes for the page to draw."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from practicum.tools.pdsas.sheet import DECIDED

if TYPE_CHECKING:
    from practicum.tools.pdsas.log import Entry, Ramp

STEP = 176.0
"""Units from one cycle to the next."""

HEIGHT = 248.0
TOP, BOTTOM = 54.0, 162.0
STAIR = 48.0
"""Units that one cycle stands higher than the one before, at most."""

LEAST, MOST = 17.0, 38.0
"""Radius of the smallest and the largest test."""

LABEL = 40
"""Characters of a title under a cycle."""

MATCHES = {"matched": "prediction held", "partly": "held in part", "no": "did not hold"}
STAGE_WORDS = {
    "plan": "planned",
    "do": "under way",
    "study": "being studied",
    "act": "awaiting a decision",
}


def draw_ramp(ramp: Ramp) -> dict[str, Any]:
    """Lay out a ramp.

    Parameters
    ----------
    ramp : Ramp
        The cycles of one change idea.

    Returns
    -------
    dict
        ``width``, ``height``, ``slope`` (corners of the ground that rises), ``steps`` (each with
        ``x``, ``y``, ``r``, words) and ``text``, the whole in words.

    Examples
    --------
    >>> from practicum.tools.pdsas.log import Ramp, entry_of
    >>> drawn = draw_ramp(Ramp("Jugs", (entry_of("a", {"change": "Small jugs", "people": 1}),)))
    >>> drawn["text"]
    'A ramp of 1 cycle for “Jugs”. Cycle 1, Small jugs, with 1: planned.'
    """
    largest = max((each.people for each in ramp.cycles), default=0)
    steps = [
        _step(place, each, len(ramp.cycles), largest) for place, each in enumerate(ramp.cycles)
    ]
    return {
        "width": STEP * len(steps),
        "height": HEIGHT,
        "slope": _slope(steps),
        "steps": steps,
        "text": say_ramp(ramp),
    }


def say_ramp(ramp: Ramp) -> str:
    """Say a ramp in words.

    Examples
    --------
    >>> from practicum.tools.pdsas.log import Ramp
    >>> say_ramp(Ramp("Jugs", ()))
    'A ramp of 0 cycles for “Jugs”.'
    """
    count = len(ramp.cycles)
    told = [f"A ramp of {count} cycle{'' if count == 1 else 's'} for “{ramp.idea}”."]
    told += [f"{_say(place, each)}." for place, each in enumerate(ramp.cycles, 1)]
    return " ".join(told)


def _say(place: int, cycle: Entry) -> str:
    size = f", with {cycle.people:g}" if cycle.people else ""
    return f"Cycle {place}, {cycle.title}{size}: {_state(cycle)}"


def _state(cycle: Entry) -> str:
    told = [MATCHES.get(cycle.match, ""), DECIDED.get(cycle.decision, "").rstrip(".").lower()]
    return ", ".join(each for each in told if each) or STAGE_WORDS[cycle.stage]


def _step(place: int, cycle: Entry, count: int, largest: float) -> dict[str, Any]:
    rise = min(BOTTOM - TOP, STAIR * (count - 1))
    share = place / (count - 1) if count > 1 else 0.0
    return {
        "key": cycle.key,
        "x": STEP * (place + 0.5),
        "y": BOTTOM - share * rise,
        "r": _radius(cycle.people, largest),
        "size": f"{cycle.people:g}" if cycle.people else "?",
        "label": cycle.title if len(cycle.title) <= LABEL else f"{cycle.title[: LABEL - 1]}…",
        "state": _state(cycle),
        "match": cycle.match,
        "stage": cycle.stage,
    }


def _slope(steps: list[dict[str, Any]]) -> list[list[float]]:
    """Give the ground under the circles, from the left edge to the right and down again."""
    feet = [[step["x"], step["y"] + step["r"]] for step in steps]
    width = STEP * len(steps)
    left, right = [[0.0, feet[0][1]]] if feet else [], [[width, feet[-1][1]]] if feet else []
    return [[0.0, HEIGHT], *left, *feet, *right, [width, HEIGHT]]


def _radius(people: float, largest: float) -> float:
    """Grow with the square root, so that the area tells how many."""
    if people <= 0 or largest <= 0:
        return LEAST
    return round(LEAST + (MOST - LEAST) * math.sqrt(people / largest), 1)
