"""Makes the false friends: charts that look as if the service had changed, and it has not."""

from __future__ import annotations

from statistics import mean, median
from typing import TYPE_CHECKING

import numpy as np

from practicum.learning.practice.case import Truth
from practicum.learning.practice.judge import (
    analysed,
    is_calm,
    is_plain,
    rules_met,
    standing_out,
)
from practicum.learning.practice.signals import Draft, length_for, noise, whole
from practicum.learning.practice.stories import AVERAGES, DEFINITIONS, FEW, MISHAPS, pick

if TYPE_CHECKING:
    from practicum.learning.practice.stories import Story

YEAR = 12
SWING = {1: 2.4, 2: 1.9, 3: 1.5}
ALIKE = 0.75
"""How closely one year has to follow the other: the correlation of their months."""


def season(rng: np.random.Generator, level: int, story: Story) -> Draft | None:
    """Make two years whose months are alike, and in which nothing else has changed."""
    turn = np.cos(2 * np.pi * (np.arange(2 * YEAR) + int(rng.integers(YEAR))) / YEAR)
    quiet = story.level + 0.6 * story.spread * rng.normal(size=2 * YEAR).clip(-2, 2)
    values = whole(quiet + SWING[level] * story.spread * turn)
    first, second = values[:YEAR], values[YEAR:]
    if np.corrcoef(first, second)[0, 1] < ALIKE or not is_plain(values):
        return None
    if abs(mean(second) - mean(first)) > 0.4 * story.spread:
        return None
    return Draft(values, Truth(answer="season", may=frozenset(range(2 * YEAR))))


JUMP = {1: 11.0, 2: 9.5, 3: 8.0}


def mad_month(rng: np.random.Generator, level: int, story: Story) -> Draft | None:
    """Make noise with one month far out, that alone makes two averages differ."""
    count = {1: 12, 2: 14, 3: 16}[level]
    base = noise(rng, count, story)
    at = int(rng.integers(count // 2 + 1, count - 1))
    base[at] = story.level + JUMP[level] * story.spread
    values = whole(base)
    half = count // 2
    before, after = mean(values[:half]), mean(values[half:])
    without = mean(each for place, each in enumerate(values) if place >= half and place != at)
    if rules_met(values) or standing_out(values) != [at] or not is_plain(values, but=at):
        return None
    if after - before < 0.9 * story.spread or abs(without - before) > 0.35 * story.spread:
        return None
    claim = AVERAGES.format(way="higher", before=round(before), after=round(after))
    truth = Truth(answer="mad-month", must=frozenset({at}))
    return Draft(values, truth, notes={at: pick(rng, MISHAPS)}, claim=claim)


LEAP = {1: 3.0, 2: 2.5, 3: 2.0}


def definition(rng: np.random.Generator, level: int, story: Story) -> Draft | None:
    """Make a level that jumps on the day on which they begin to count in another way."""
    count = length_for(rng, level)
    at = int(rng.integers(8, count - 7))
    leap = LEAP[level] * story.spread * (1 if rng.random() < 0.5 else -1)  # noqa: PLR2004 - a coin
    base = noise(rng, count, story)
    level_out = whole(base)
    base[at:] += leap
    values = whole(base)
    step = median(values[at:]) - median(values[:at])
    if rules_met(level_out) or not is_calm(level_out) or "shift" in rules_met(values[:at]):
        return None
    if "shift" not in rules_met(values) or abs(step) < 1.5 * story.spread:
        return None
    truth = Truth(answer="definition", must=frozenset({at}), may=frozenset(range(at, count)) - {at})
    return Draft(values, truth, notes={at: pick(rng, DEFINITIONS)})


MANY = (85, 110)
LEFT = {1: (5, 7), 2: (6, 9), 3: (7, 11)}


def shares(rng: np.random.Generator, story: Story, sizes: list[int]) -> tuple[tuple[int, int], ...]:
    """Count how many of so many, all at the story's level."""
    return tuple((int(rng.binomial(size, story.level / 100)), size) for size in sizes)


def per_cent(parts: tuple[tuple[int, int], ...]) -> tuple[float, ...]:
    """Give shares in per cent."""
    return tuple(100 * done / size for done, size in parts)


def denominator(rng: np.random.Generator, level: int, story: Story) -> Draft | None:
    """Make shares of a steady service, of which the later ones are made of very few."""
    count = length_for(rng, level)
    at = int(rng.integers(count // 2, count - 5))
    sizes = [int(rng.integers(*MANY)) for _ in range(at)]
    sizes += [int(rng.integers(*LEFT[level])) for _ in range(count - at)]
    parts = shares(rng, story, sizes)
    values = per_cent(parts)
    share = sum(done for done, _ in parts) / sum(sizes)
    swings = max(values[at:]) - min(values[at:])
    if not all(_by_chance(done / size, share, size) for done, size in parts) or swings < 35:  # noqa: PLR2004
        return None
    if rules_met(values) or not standing_out(values):
        return None
    small = frozenset(range(at, count))
    notes = {at: FEW} if level < 3 else {}  # noqa: PLR2004 - then only the table tells
    return Draft(values, Truth(answer="denominator", must=small, any_of=True), parts, notes)


def _by_chance(found: float, share: float, size: int) -> bool:
    """Say whether a share lies within the limits of a P chart."""
    return bool(abs(found - share) <= 3 * np.sqrt(share * (1 - share) / size))


FIRST = {1: 4, 2: 4, 3: 5}


def baseline(rng: np.random.Generator, level: int, story: Story) -> Draft | None:
    """Make noise whose line was fixed on a few points that happened to lie off."""
    few = FIRST[level]
    base = noise(rng, length_for(rng, level), story)
    side = 1 if rng.random() < 0.5 else -1  # noqa: PLR2004 - a coin
    base[:few] = story.level - side * story.spread * rng.uniform(0.6, 1.8, few)
    values = whole(base)
    if rules_met(values) or "shift" not in rules_met(values, few) or not is_calm(values):
        return None
    truth = Truth(answer="baseline", may=frozenset(range(len(values))))
    return Draft(values, truth, freeze=few)


def too_early(rng: np.random.Generator, level: int, story: Story) -> Draft | None:
    """Make so few points that the rules cannot be used, though they look like something."""
    count = {1: 7, 2: 8, 3: 9}[level]
    base = noise(rng, count, story)
    start = int(rng.integers(0, 3))
    base[start : start + 4] = np.sort(base[start : start + 4])
    values = whole(base)
    result = analysed(values)
    if result.signals or result.phases[0].useful >= result.rules.minimum or not is_calm(values):
        return None
    return Draft(values, Truth(answer="too-early", may=frozenset(range(count))))
