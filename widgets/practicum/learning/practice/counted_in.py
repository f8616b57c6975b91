"""A false friend: from one day on others are counted in, of whom the share is another."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

from practicum.learning.practice.case import Truth
from practicum.learning.practice.friends import MANY, per_cent, shares
from practicum.learning.practice.judge import is_calm, rules_met
from practicum.learning.practice.signals import Draft, length_for
from practicum.learning.practice.stories import OTHERS, pick

if TYPE_CHECKING:
    import numpy as np

    from practicum.learning.practice.stories import Story

    Parts = tuple[tuple[int, int], ...]

APART = {1: 24, 2: 20, 3: 16}
"""How far the share of the others lies from that of the first, in per cent."""
HIGHEST = 95


def counted_in(rng: np.random.Generator, level: int, story: Story) -> Draft | None:
    """Make two groups that stay as they are, of which the second is counted in from one day on."""
    count = length_for(rng, level)
    at = int(rng.integers(8, count - 7))
    first = _group(rng, story, count)
    others = _group(rng, story._replace(level=_other_level(rng, level, story)), count)
    parts = (*first[:at], *_together(first[at:], others[at:]))
    values = per_cent(parts)
    step = median(values[at:]) - median(values[:at])
    if not _is_steady(per_cent(first)) or not _is_steady(per_cent(others)):
        return None
    if "shift" not in rules_met(values) or "shift" in rules_met(values[:at]):
        return None
    if abs(step) < 1.5 * story.spread:
        return None
    truth = Truth(answer="definition", must=frozenset({at}), may=frozenset(range(at + 1, count)))
    return Draft(values, truth, parts, {at: pick(rng, OTHERS)})


def _group(rng: np.random.Generator, story: Story, count: int) -> Parts:
    return shares(rng, story, [int(rng.integers(*MANY)) for _ in range(count)])


def _other_level(rng: np.random.Generator, level: int, story: Story) -> float:
    higher = story.level + APART[level]
    if higher <= HIGHEST and rng.random() < 0.5:  # noqa: PLR2004 - a coin
        return higher
    return story.level - APART[level]


def _together(one: Parts, two: Parts) -> Parts:
    """Add two groups, month by month."""
    return tuple((a + c, b + d) for (a, b), (c, d) in zip(one, two, strict=True))


def _is_steady(values: tuple[float, ...]) -> bool:
    """Say whether nothing has changed in a group by itself."""
    return not rules_met(values) and is_calm(values)
