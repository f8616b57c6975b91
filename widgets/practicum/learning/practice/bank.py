"""The bank: fixed cases, three of each kind and level one to three, the same for everybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from practicum.learning.practice.kinds import KINDS, LEVELS
from practicum.learning.practice.make import make_case

if TYPE_CHECKING:
    from practicum.learning.practice.case import Case

SEED = 2026


def fixed_cases() -> tuple[Case, ...]:
    """Give the fixed cases: one of each kind at each level.

    Returns
    -------
    tuple of Case
        By kind, then by level.

    Examples
    --------
    >>> len(fixed_cases())
    48
    """
    return tuple(make_case(kind, level, SEED) for kind in KINDS for level in LEVELS)
