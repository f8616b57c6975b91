"""Finds the number of an aim that says where we want to be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from practicum.tools.aims import marks
from practicum.tools.aims.baselines import compare
from practicum.tools.words.units import MINUTES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from practicum.tools.aims.spots import Spot

PLAIN = 3
"""Weight from which a number is a level and not a limit within the measure."""


def find_target(
    left: Sequence[Spot], baselines: Sequence[Spot], *, has_change: bool
) -> Spot | None:
    """Find the level wanted.

    Parameters
    ----------
    left : sequence of Spot
        The numbers that are no change and no level now.
    baselines : sequence of Spot
        The levels now.
    has_change : bool
        Whether the aim says by how much: then only a plain level is a target.

    Returns
    -------
    Spot or None
    """
    single = [spot for spot in left if spot.kind != "range"]
    dated = [spot for spot in single if marks.DATED.match(spot.after)]
    if (
        dated
        and baselines
        and all(marks.LIMIT.search(spot.before) for spot in single if spot not in dated)
    ):
        single = dated
    strong = [spot for spot in single if _is_strong(spot)]
    surest = _likeliest(strong)
    if surest and not any(_outweighs(spot, surest) for spot in single):
        return surest
    if has_change:
        return _likeliest(strong)
    weak = _likeliest([spot for spot in single if _weight(spot) > 0])
    if weak or not baselines:
        return weak
    return _likeliest([spot for spot in single if compare(spot, baselines[0])])


def is_firm(spot: Spot) -> bool:
    """Say whether a number is a level wanted beyond doubt, and not a limit in the measure."""
    return _is_strong(spot) or _weight(spot) >= PLAIN or not marks.BOUND.search(spot.before)


def _is_strong(spot: Spot) -> bool:
    alone = marks.WILL_ALONE.match(spot.raw)
    return bool(alone or marks.STRONG_TARGET.search(spot.before))


def _outweighs(spot: Spot, surest: Spot) -> bool:
    """Say whether a percentage beside “to 10” is the level, as in “number bonds to 10: 85%”."""
    near = not re.search(r"[.;\n]\s?[a-z]", min(spot, surest).raw[: abs(spot.start - surest.stop)])
    return (
        near and _weight(spot) > max(PLAIN, _weight(surest)) and not marks.BOUND.search(spot.before)
    )


def _likeliest(spots: list[Spot]) -> Spot | None:
    return max(spots, key=_likelihood, default=None)


def _likelihood(spot: Spot) -> tuple[int, bool, int]:
    """Rank a number: by its weight, then by words of hope before it, then by its place."""
    hoped = marks.FUTURE.search(spot.before) or marks.DATED.match(spot.after)
    return _weight(spot), bool(hoped), -spot.start


def _weight(spot: Spot | None) -> int:
    """Weigh how likely a number is to be the target."""
    if spot is None:
        return 0
    if spot.level.unit in {"%", "£"} or spot.kind == "share":
        return 4
    does = marks.DOES.match(spot.after) and spot.level.unit not in MINUTES
    if spot.level.value == 0 or does:
        return 3
    at = marks.AT.search(spot.before) and spot.level.unit not in MINUTES
    if at or marks.TO.search(spot.before):
        return 3
    if marks.BOUND.search(spot.before) or marks.WILL_DO.search(spot.before):
        return 2
    return 1 if marks.SUBJECT.search(spot.before) or marks.DO_IT.search(spot.before) else 0
