"""Makes a case from its kind, its level and a seed; the same three give the same case."""

from __future__ import annotations

from statistics import mean
from typing import TYPE_CHECKING

import numpy as np

from practicum.learning.practice import friends, signals
from practicum.learning.practice.case import Case
from practicum.learning.practice.counted_in import counted_in
from practicum.learning.practice.judge import tables_agree
from practicum.learning.practice.kinds import KINDS, LEVELS
from practicum.learning.practice.stories import (
    AVERAGES,
    CLAIMS,
    COUNTS,
    PLAIN_NOTES,
    SHARES,
    months,
    pick,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from practicum.learning.practice.signals import Draft
    from practicum.learning.practice.stories import Story

    Maker = Callable[[np.random.Generator, int, Story], Draft | None]

MAKERS: dict[str, Maker] = {
    "shift": signals.shift,
    "trend": signals.trend,
    "too-few-runs": signals.too_few_runs,
    "too-many-runs": signals.too_many_runs,
    "astronomical": signals.astronomical,
    "nothing": signals.nothing,
    "near-miss": signals.near_miss,
    "shift-on-line": signals.shift_on_line,
    "trend-with-ties": signals.trend_with_ties,
    "season": friends.season,
    "mad-month": friends.mad_month,
    "definition": friends.definition,
    "denominator": friends.denominator,
    "baseline": friends.baseline,
    "too-early": friends.too_early,
    "counted-in": counted_in,
}
TRIES = 20_000
PLACES = {kind: at for at, kind in enumerate(KINDS)}
SAMPLE = 100
"""How many a share is made of, where that is not the point: their number says nothing."""
AVERAGED = frozenset({"nothing", "near-miss", "shift", "trend"})
"""Kinds of which averages can be told as well, so that averages alone give nothing away."""


def make_case(kind: str, level: int, seed: int) -> Case:
    """Make a case.

    Parameters
    ----------
    kind : str
        One of `practicum.learning.practice.kinds.KINDS`.
    level : int
        1 (plain) to 3 (subtle).
    seed : int
        Which of endless cases; 0 or more.

    Returns
    -------
    Case
        Its truth is what the engine finds in it.

    Raises
    ------
    ValueError
        If there is no such kind or level.

    Examples
    --------
    >>> case = make_case("shift", 1, seed=5)
    >>> case.truth.answer, len(case.truth.must) >= 6, case == make_case("shift", 1, seed=5)
    ('shift', True, True)
    """
    if kind not in KINDS or level not in LEVELS:
        raise ValueError(f"There are no practice cases of kind {kind!r} at level {level!r}.")
    rng = np.random.default_rng([seed, PLACES[kind], level])
    stories = SHARES if kind in {"denominator", "counted-in"} else COUNTS + SHARES
    for _ in range(TRIES):
        story = stories[int(rng.integers(len(stories)))]
        draft = MAKERS[kind](rng, level, story)
        if draft is not None and _is_sound(draft, story):
            return _finished(draft, story, rng, (kind, level, seed))
    raise RuntimeError(f"No case of kind {kind!r} at level {level} came out of {TRIES} tries.")


def _is_sound(draft: Draft, story: Story) -> bool:
    """Refuse what cannot be, and what two good tables would judge in two ways."""
    if story.unit == "%" and max(draft.values) > SAMPLE:
        return False
    return tables_agree(draft.values, draft.freeze)


def _finished(
    draft: Draft, story: Story, rng: np.random.Generator, name: tuple[str, int, int]
) -> Case:
    kind, level, seed = name
    count = len(draft.values)
    notes = dict(draft.notes)
    if level > 1 and kind not in {"mad-month", "too-early"}:
        notes.setdefault(int(rng.integers(2, count - 2)), pick(rng, PLAIN_NOTES))
    return Case(
        kind=kind,
        level=level,
        seed=seed,
        title=story.title,
        unit=story.unit,
        better=story.better,
        when=months(rng, count),
        values=draft.values,
        parts=draft.parts or _sampled(draft, story),
        notes=notes,
        claim=draft.claim or _claim(draft, kind, level, rng),
        freeze=draft.freeze,
        truth=draft.truth,
    )


def _sampled(draft: Draft, story: Story) -> tuple[tuple[int, int], ...]:
    """Say of how many a share is made."""
    if story.unit != "%":
        return ()
    return tuple((int(value), SAMPLE) for value in draft.values)


def _claim(draft: Draft, kind: str, level: int, rng: np.random.Generator) -> str:
    half = len(draft.values) // 2
    before, after = round(mean(draft.values[:half])), round(mean(draft.values[half:]))
    told = level > 1 and kind in AVERAGED and rng.random() < 0.4  # noqa: PLR2004 - now and then
    if not told or before == after:
        return pick(rng, CLAIMS)
    return AVERAGES.format(way="higher" if after > before else "lower", before=before, after=after)
