"""A practice case: a chart, what is said about it, and the truth."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """What is right, and which points show it.

    Attributes
    ----------
    answer : str
        One of `practicum.learning.practice.kinds.ANSWERS`.
    must : frozenset of int
        Positions (from 0) that have to be marked.
    may : frozenset of int
        Positions that may be marked as well.
    any_of : bool
        Whether one of `must` is enough.
    """

    answer: str
    must: frozenset[int] = frozenset()
    may: frozenset[int] = frozenset()
    any_of: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A chart to judge.

    Attributes
    ----------
    kind : str
        One of `practicum.learning.practice.kinds.KINDS`; the page does not know it.
    level : int
        1 to 3.
    seed : int
    title, unit : str
        What is measured.
    better : {'up', 'down'}
    when : tuple of str
        What each point is called, such as ``"Mar 26"``.
    values : tuple of float
        In the unit, in time order.
    parts : tuple of tuple of int
        How many of how many, for percentages; else empty.
    notes : mapping of int to str
        What was written beside points.
    claim : str
        What somebody says about the chart.
    freeze : int or None
        How many first points make the line.
    truth : Truth
    """

    kind: str
    level: int
    seed: int
    title: str
    unit: str
    better: str
    when: tuple[str, ...]
    values: tuple[float, ...]
    parts: tuple[tuple[int, int], ...] = ()
    notes: Mapping[int, str] = field(default_factory=dict)
    claim: str = ""
    freeze: int | None = None
    truth: Truth
