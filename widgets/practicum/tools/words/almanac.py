"""The parts of a year that people name, each as its first and last day.

Schools and terms differ from council to council; the days here are near enough for a deadline and
are said in full on the page, so that a team can type its own.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

Span = tuple[date, date]
Yearly = Callable[[int], Span]

_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}


def easter(year: int) -> date:
    """Give Easter Sunday.

    Parameters
    ----------
    year : int
        In the Gregorian calendar.

    Returns
    -------
    date

    References
    ----------
    The anonymous Gregorian computus: Meeus, Astronomical Algorithms (1991), chapter 8.

    Examples
    --------
    >>> easter(2027)
    datetime.date(2027, 3, 28)
    """
    century, golden = year // 100, year % 19
    shift = (8 * century + 13) // 25
    moon = (19 * golden + century - century // 4 - shift + 15) % 30
    moon -= golden + 11 * moon > 318  # noqa: PLR2004 - the two exceptions of the computus
    weekday = (2 * (century % 4) + 2 * (year % 100 // 4) - moon - year % 4 + 32) % 7
    full = 22 + moon + weekday
    return date(year, 3, 1) + timedelta(days=full - 1)


def add_months(day: date, months: int) -> date:
    """Go some months on; the last day of a shorter month if there is no such day."""
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    return date(year, month + 1, min(day.day, month_span(year, month + 1)[1].day))


def month_span(year: int, month: int) -> Span:
    """Give the first and last day of a month."""
    first = date(year, month, 1)
    after = date(year + month // 12, month % 12 + 1, 1)
    return first, after - timedelta(days=1)


def months_span(year: int, month: int, count: int) -> Span:
    """Give the first and last day of some months in a row."""
    first = date(year, month, 1)
    return first, add_months(first, count) - timedelta(days=1)


def season(name: str) -> Yearly:
    """Give a season's months; winter runs into the next year."""
    return lambda year: months_span(year, _SEASONS[name], 3)


def quarter(number: int) -> Yearly:
    """Give a quarter of the calendar year."""
    return lambda year: months_span(year, 3 * number - 2, 3)


def calendar_year(year: int) -> Span:
    """Give the year from January to December."""
    return date(year, 1, 1), date(year, 12, 31)


def financial_year(year: int) -> Span:
    """Give the financial year that ends in March of `year`."""
    return date(year - 1, 4, 1), date(year, 3, 31)


def school_year(year: int) -> Span:
    """Give the school year that ends in June of `year`."""
    return date(year - 1, 8, 15), date(year, 6, 30)


def autumn_term(year: int) -> Span:
    """Give the term before Christmas."""
    return date(year, 8, 15), date(year, 12, 20)


def spring_term(year: int) -> Span:
    """Give the term before Easter."""
    return date(year, 1, 5), easter(year) - timedelta(days=2)


def summer_term(year: int) -> Span:
    """Give the term before the summer holidays."""
    return easter(year) + timedelta(days=14), date(year, 6, 30)


TERMS: dict[str, Yearly] = {
    "autumn": autumn_term,
    "winter": autumn_term,
    "spring": spring_term,
    "summer": summer_term,
}


def holidays(name: str) -> Yearly:
    """Give a school holiday: one can be ready *by* its first day."""
    starts = {
        "summer": lambda year: (date(year, 6, 30), date(year, 8, 15)),
        "christmas": lambda year: (date(year, 12, 20), date(year + 1, 1, 5)),
        "easter": lambda year: (easter(year) - timedelta(days=2), easter(year) + timedelta(14)),
        "october": lambda year: (date(year, 10, 12), date(year, 10, 23)),
        "february": lambda year: (date(year, 2, 15), date(year, 2, 19)),
        "may": lambda year: (date(year, 5, 31), date(year, 6, 4)),
    }
    aliases = {
        "autumn": "october",
        "spring": "february",
        "winter": "christmas",
        "xmas": "christmas",
    }
    return starts[aliases.get(name, name)]


def feast(name: str) -> Yearly:
    """Give a named day of the year."""
    moved = {
        "shrove tuesday": -47,
        "mothering sunday": -21,
        "mother's day": -21,
        "good friday": -2,
        "easter": 0,
        "easter sunday": 0,
        "easter monday": 1,
        "whitsun": 49,
        "whit sunday": 49,
        "whit monday": 50,
    }
    fixed = {
        "new year": (1, 1),
        "new year's day": (1, 1),
        "burns night": (1, 25),
        "valentine's day": (2, 14),
        "st patrick's day": (3, 17),
        "may day": (5, 1),
        "midsummer": (6, 24),
        "halloween": (10, 31),
        "bonfire night": (11, 5),
        "remembrance day": (11, 11),
        "st andrew's day": (11, 30),
        "christmas eve": (12, 24),
        "christmas": (12, 25),
        "christmas day": (12, 25),
        "xmas": (12, 25),
        "boxing day": (12, 26),
        "hogmanay": (12, 31),
        "new year's eve": (12, 31),
    }
    if name == "father's day":
        return lambda year: _one_day(_third_sunday(date(year, 6, 15)))
    if name in moved:
        return lambda year: _one_day(easter(year) + timedelta(days=moved[name]))
    month, day = fixed[name]
    return lambda year: _one_day(date(year, month, day))


def _third_sunday(fifteenth: date) -> date:
    """Give the third Sunday of a month: the first on or after its fifteenth."""
    return fifteenth + timedelta(days=6 - fifteenth.weekday())


def _one_day(day: date) -> Span:
    return day, day
