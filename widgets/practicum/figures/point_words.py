"""A chart's values and points in words."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from practicum.spc.wording import plain_number
from practicum.tools.table.days import spell

if TYPE_CHECKING:
    from datetime import date

    from practicum.tools.series import Point


# At each key nearly all points are as they were: their words are kept.
@lru_cache(maxsize=8192)
def point_words(point: Point, unit: str) -> str:
    """Say one point in words.

    Examples
    --------
    >>> from datetime import date
    >>> from practicum.tools.series import Point
    >>> point_words(Point("a", 1, date(2026, 3, 12), 40.0, "snow", 12, 30), "%")
    '12 March 2026: 40% (12 of 30). snow'
    """
    if not point.measured:
        said = "not measured"
    else:
        said = value_words(point.value, unit)
        if point.numerator is not None and point.denominator is not None:
            said += f" ({plain_number(point.numerator)} of {plain_number(point.denominator)})"
    return f"{spell(point.day)}: {said}" + (f". {point.note}" if point.note else "")


@lru_cache(maxsize=8192)
def value_words(value: float, unit: str) -> str:
    """Write a value with its unit; a percentage with one decimal place at most.

    Examples
    --------
    >>> value_words(100 / 3, "%"), value_words(12, "days")
    ('33.3%', '12 days')
    """
    if unit.startswith("%"):
        return plain_number(round(value, 1)) + unit
    return f"{plain_number(value)} {unit}".strip()


def short_day(day: date) -> str:
    """Write a date short enough for a list.

    Examples
    --------
    >>> from datetime import date
    >>> short_day(date(2026, 3, 2))
    '2 Mar 2026'
    """
    number, month, year = spell(day).split()
    return f"{number} {month[:3]} {year}"
