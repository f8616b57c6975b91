"""Makes series with one true signal, or none: each is made at random and kept if it is right."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from practicum.learning.practice.case import Truth
from practicum.learning.practice.judge import (
    analysed,
    is_calm,
    is_plain,
    on_line,
    rules_met,
    standing_out,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from practicum.learning.practice.stories import Story

Values = tuple[float, ...]
LENGTHS = {1: (16, 19), 2: (18, 25), 3: (22, 31)}
"""Fewest and most points, by level."""


class Draft(NamedTuple):
    """A series that may become a case."""

    values: Values
    truth: Truth
    parts: tuple[tuple[int, int], ...] = ()
    notes: Mapping[int, str] = {}
    claim: str = ""
    freeze: int | None = None


def length_for(rng: np.random.Generator, level: int) -> int:
    """Choose how many points."""
    low, high = LENGTHS[level]
    return int(rng.integers(low, high + 1))


def noise(rng: np.random.Generator, count: int, story: Story) -> np.ndarray:
    """Make pure noise in the unit of a story."""
    return story.level + story.spread * np.clip(rng.normal(size=count), -2.4, 2.4)


def whole(values: np.ndarray) -> Values:
    """Round to whole numbers, none below zero."""
    return tuple(float(max(0, round(each))) for each in values)


def nothing(rng: np.random.Generator, level: int, story: Story) -> Draft | None:
    """Make noise in which no rule finds anything."""
    values = whole(noise(rng, length_for(rng, level), story))
    freeze = 12 if level > 1 and rng.random() < 0.4 else None  # noqa: PLR2004 - now and then
    if rules_met(values, freeze) or not is_calm(values) or _nearly(values):
        return None
    return Draft(values, Truth(answer="nothing"), freeze=freeze)


def _nearly(values: Values) -> bool:
    result = analysed(values)
    run, trend = result.phases[0].longest_run, result.phases[0].longest_trend
    return bool((run and run.length >= 5) or (trend and trend.length >= 4))  # noqa: PLR2004 - one short of a signal


def near_miss(rng: np.random.Generator, level: int, story: Story) -> Draft | None:
    """Make noise with a run of five or a climb of four: one short of a signal."""
    count = length_for(rng, level)
    base = noise(rng, count, story)
    start = int(rng.integers(2, count - 8))
    side = 1 if rng.random() < 0.5 else -1  # noqa: PLR2004 - a coin
    base[start : start + 5] = story.level + side * np.abs(base[start : start + 5] - story.level)
    values = whole(base)
    if level > 1:
        values = _put_on_line(values, start + 2)
    if rules_met(values) or not is_calm(values) or not _nearly(values):
        return None
    if level > 1 and not _touches(values):
        return None
    return Draft(values, Truth(answer="nothing"))


def _touches(values: Values) -> bool:
    """Say whether the longest run of five has a point on the line in it: counted, it made six."""
    result = analysed(values)
    run = result.phases[0].longest_run
    inside = [] if run is None else on_line(values[run.first : run.last + 1], result.median)
    return bool(run and run.length == 5 and inside)  # noqa: PLR2004 - one short of a signal


def _put_on_line(values: Values, at: int) -> Values:
    """Put a point on the median, which that may move a little: once more settles it."""
    for _ in range(3):
        line = float(np.median(values))
        if line != round(line):
            line = round(line)
        values = (*values[:at], line, *values[at + 1 :])
    return values


STEP = {1: 2.1, 2: 1.7, 3: 1.4}
RUN = {1: (8, 9), 2: (7, 8), 3: (6, 7)}


def shift(rng: np.random.Generator, level: int, story: Story) -> Draft | None:
    """Make a shift and nothing else, with no point of it on the line."""
    return _shifted(rng, level, story, on=False)


def shift_on_line(rng: np.random.Generator, level: int, story: Story) -> Draft | None:
    """Make a shift with points on the line in the middle of it."""
    return _shifted(rng, level, story, on=True)


def _shifted(rng: np.random.Generator, level: int, story: Story, *, on: bool) -> Draft | None:
    count = length_for(rng, level)
    low, high = RUN[level]
    size = int(rng.integers(low, high + 1)) + on
    start = int(rng.integers(3, count - size + 1))
    side = 1 if rng.random() < 0.5 else -1  # noqa: PLR2004 - a coin
    base = noise(rng, count, story)
    base[start : start + size] += side * STEP[level] * story.spread
    values = whole(base)
    if on:
        values = _put_on_line(values, start + int(rng.integers(2, size - 2)))
    freeze = 12 if level == 3 and start >= 12 and not on and rng.random() < 0.6 else None  # noqa: PLR2004
    result = analysed(values, freeze)
    if [each.rule for each in result.signals] != ["shift"]:
        return None
    (found,) = result.signals
    inside = {at for at in on_line(values, result.median) if found.first < at < found.last}
    if bool(inside) != on or not is_plain(values):
        return None
    must = frozenset(found.points)
    return Draft(values, Truth(answer="shift", must=must, may=frozenset(inside)), freeze=freeze)


CLIMB = {1: 7, 2: 6, 3: 5}


def trend(rng: np.random.Generator, level: int, story: Story) -> Draft | None:
    """Make a trend and nothing else, with no two equal points in it."""
    return _climbing(rng, level, story, tied=False)


def trend_with_ties(rng: np.random.Generator, level: int, story: Story) -> Draft | None:
    """Make a trend in which two neighbours are equal, so that they count as one."""
    return _climbing(rng, level, story, tied=True)


def _climbing(rng: np.random.Generator, level: int, story: Story, *, tied: bool) -> Draft | None:
    count, size = length_for(rng, level), CLIMB[level] + tied
    start = int(rng.integers(1, count - size))
    base = noise(rng, count, story)
    climb = np.sort(story.level + 1.3 * story.spread * np.linspace(-1, 1, size))
    climb += story.spread * rng.uniform(-0.08, 0.08, size)
    if tied:
        twin = int(rng.integers(1, size - 2))
        climb[twin + 1] = climb[twin]
    base[start : start + size] = climb if rng.random() < 0.5 else climb[::-1]  # noqa: PLR2004 - a coin
    values = whole(base)
    result = analysed(values)
    if [each.rule for each in result.signals] != ["trend"] or not is_calm(values):
        return None
    (found,) = result.signals
    span = range(found.first, found.last + 1)
    twins = {
        at
        for at in range(max(0, found.first - 1), min(count, found.last + 2))
        if any(0 <= other < count and values[at] == values[other] for other in (at - 1, at + 1))
    }
    inside = set(span) - {found.first, found.last}
    if bool(twins) != tied or (tied and (len(twins) != 2 or not twins <= inside)):  # noqa: PLR2004
        return None
    must = frozenset(found.points) - twins
    return Draft(values, Truth(answer="trend", must=must, may=frozenset(twins)))


def too_few_runs(rng: np.random.Generator, level: int, story: Story) -> Draft | None:
    """Make a series that stays on one side for long, again and again, but never for six points."""
    count = length_for(rng, level)
    sides: list[int] = []
    side = 1 if rng.random() < 0.5 else -1  # noqa: PLR2004 - a coin
    while len(sides) < count:
        sides += [side] * int(rng.integers(4, 6))
        side = -side
    return _sided(rng, story, sides[:count], "too-few-runs", 1.1)


def too_many_runs(rng: np.random.Generator, level: int, story: Story) -> Draft | None:
    """Make a series that swings from side to side nearly each time."""
    count = length_for(rng, level)
    sides = [1 if at % 2 else -1 for at in range(count)]
    for at in rng.integers(0, count, {1: 0, 2: 1, 3: 2}[level]):
        sides[int(at)] *= -1
    return _sided(rng, story, sides, "too-many-runs", 1.0)


def _sided(
    rng: np.random.Generator, story: Story, sides: list[int], rule: str, far: float
) -> Draft | None:
    away = np.abs(rng.normal(far, 0.45, len(sides))).clip(0.25, 2.2)
    values = whole(story.level + story.spread * np.array(sides) * away)
    if rules_met(values) != (rule,) or not is_calm(values):
        return None
    everywhere = frozenset(range(len(values)))
    return Draft(values, Truth(answer=rule, may=everywhere))


FAR = {1: 7.5, 2: 6.2, 3: 5.4}


def astronomical(rng: np.random.Generator, level: int, story: Story) -> Draft | None:
    """Make noise with one point that is far out."""
    base = noise(rng, length_for(rng, level), story)
    at = int(rng.integers(1, len(base) - 1))
    side = -1 if rng.random() < 0.4 else 1  # noqa: PLR2004 - a coin, nearly
    base[at] = story.level + side * FAR[level] * story.spread
    values = whole(base)
    rest = values[:at] + values[at + 1 :]
    if rules_met(values) or standing_out(values) != [at] or not is_calm(rest):
        return None
    return Draft(values, Truth(answer="astronomical", must=frozenset({at})))
