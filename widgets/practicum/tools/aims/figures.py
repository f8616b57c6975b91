"""Numbers and dates as an aim's sentence says them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from practicum.tools.words.units import fixed_part

if TYPE_CHECKING:
    from datetime import date

SIGNIFICANT = 2
TINY = 1e-9
PERCENT = "%"


def say_number(value: float) -> str:
    """Write a number plainly: no needless zeros, thousands set apart.

    Examples
    --------
    >>> say_number(1200), say_number(4.20), say_number(33.333)
    ('1,200', '4.2', '33.33')
    """
    rounded = round(value, SIGNIFICANT)
    text = f"{rounded:,.{SIGNIFICANT}f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text.replace("-", "−")


def say_date(day: date) -> str:
    """Write a date in full.

    Examples
    --------
    >>> from datetime import date
    >>> say_date(date(2027, 6, 30))
    '30 June 2027'
    """
    return f"{day.day} {day:%B %Y}"


def say_level(value: float, unit: str, *, with_unit: bool = True) -> str:
    """Write a level with its unit.

    Parameters
    ----------
    value : float
        In `unit`.
    unit : str
        Its common name; may be empty.
    with_unit : bool
        False leaves a unit in words to what follows (“from 12 to 5 days”); signs stay.

    Returns
    -------
    str

    Examples
    --------
    >>> say_level(35, "%"), say_level(1200, "£"), say_level(1, "days"), say_level(12, "days")
    ('35%', '£1,200', '1 day', '12 days')
    """
    number = say_number(value)
    if unit.startswith(PERCENT):
        return f"{_plain_share(value)}{unit if with_unit else PERCENT}"
    if unit.startswith("£"):
        rest = unit[1:] if with_unit else ""
        return f"£{number}{rest}" if value >= 0 else f"−£{number[1:]}{rest}"
    if not unit or not with_unit:
        return number
    return f"{number} {_singular(unit) if value == 1 else unit}"


def _plain_share(value: float) -> str:
    """Write a percentage; one place after the point is enough for a third or five out of six."""
    endless = abs(value - round(value, SIGNIFICANT)) > TINY
    return say_number(round(value, 1) if endless else value)


def _singular(unit: str) -> str:
    first, space, rest = unit.partition(" ")
    plain = first.endswith("s") and (not rest or fixed_part(first))
    return f"{first[:-1] if plain else first}{space}{rest}"
