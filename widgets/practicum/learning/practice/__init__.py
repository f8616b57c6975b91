"""Practice without end: charts made from a seed, whose truth is known and can be checked."""

from __future__ import annotations

from practicum.learning.practice.bank import fixed_cases
from practicum.learning.practice.case import Case, Truth
from practicum.learning.practice.kinds import ANSWERS, KINDS
from practicum.learning.practice.make import make_case
from practicum.learning.practice.marking import Marked, mark

__all__ = [
    "ANSWERS",
    "KINDS",
    "Case",
    "Marked",
    "Truth",
    "fixed_cases",
    "make_case",
    "mark",
]
