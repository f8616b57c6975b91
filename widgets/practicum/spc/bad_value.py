"""A value that a chart cannot use: which one, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from practicum.spc.segments import Flags, Floats, Segments

LARGEST = 1e100
"""Anything larger is a slip of the keyboard, and its square is beyond a computer's numbers."""


class BadValueError(ValueError):
    """A value, or a denominator, that makes no sense on the chart.

    Parameters
    ----------
    at : int
        Its position, from 0.
    value : float
    advice : str
        Why it makes no sense and what to do, in whole sentences.
    what : {'value', 'denominator'}

    Examples
    --------
    >>> print(BadValueError(2, -1.0, "A count cannot be below zero."))
    Value 3 is -1. A count cannot be below zero.
    """

    def __init__(self, at: int, value: float, advice: str, what: str = "value") -> None:
        super().__init__(f"{what.capitalize()} {at + 1} is {value:g}. {advice}")
        self.at, self.value, self.advice, self.what = at, value, advice, what


def refuse(segments: Segments, bad: Flags, values: Floats, advice: str) -> None:
    """Refuse the first bad value of many series.

    Raises
    ------
    BadValueError
        With its position in its own series.
    """
    if bad.any():
        point = int(np.argmax(bad))
        start = segments.home(int(segments.of_point[point]))[2]
        raise BadValueError(point - start, float(values[point]), advice)


def refuse_huge(values: Floats, what: str = "value") -> None:
    """Refuse a value of one series that no measure can have.

    Raises
    ------
    BadValueError
    """
    huge = np.abs(values) > LARGEST
    if huge.any():
        at = int(np.argmax(huge))
        raise BadValueError(at, float(values[at]), HUGE, what)


HUGE = "No measure is that large. Look for a slip of the keyboard, or leave the value out."
