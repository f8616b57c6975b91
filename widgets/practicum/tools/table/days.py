"""What day a cell means, as dates are written in the United Kingdom: the day comes first."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from practicum.tools.table.cells import LONGEST, NOT_MEASURED, CellError, clean, shorten

MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
EARLIEST, LATEST = 1970, 2100
CENTURY_TURNS = 70
SERIAL_ZERO = date(1899, 12, 30)  # Excel's day 0, given that it believes in 29 February 1900
HOW = "Write it like 12/03/2026."
NO_YEAR = "“{}” has no year. " + HOW

_LEAD = re.compile(
    r"^(?:w/?[cbe]\b\.?|(?:week|wk|month|period) ?(?:commencing|comm|beginning|starting|start|"
    r"ending|of)\b|from\b)[:\s]*"
)
_WEEKDAY = re.compile(r"^(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]*\s*")
_CLOCK = re.compile(
    r"(?:\s|t|,\s?)\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s?(?:[ap]m)?(?:z|[+-]\d{2}:?\d{2})?$"
)
_GAP = r"[\s./,-]*"
_WORD = r"(?P<month>[a-z]{3,9})"
_YEAR = r"'?(?P<year>\d{4}|\d{2})"
_SHAPES = tuple(
    re.compile(shape, re.ASCII)
    for shape in (
        r"(?P<year>\d{4})[-/. ](?P<month>\d{1,2})[-/. ](?P<day>\d{1,2})",
        r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})",
        r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of)?" + _GAP + _WORD + _GAP + _YEAR,
        _WORD + _GAP + r"(?P<day>\d{1,2})(?:st|nd|rd|th)?[\s,]+(?P<year>\d{4})",
        r"(?P<year>\d{4})" + _GAP + _WORD + _GAP + r"(?P<day>\d{1,2})",
        _WORD + _GAP + _YEAR,
        r"(?P<year>\d{4})" + _GAP + _WORD,
        r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})",
        r"(?P<month>\d{1,2})[-/.](?P<year>\d{4})",
    )
)
_NUMERIC = re.compile(r"(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})", re.ASCII)
_ISO_WEEK = re.compile(r"(\d{4})[- ]?w(\d{1,2})", re.ASCII)
_QUARTER = re.compile(
    r"(?:q|quarter ?)([1-4])[\s,/-]*(?:fy ?)?(\d{4}) ?[/-] ?(?:20)?(\d{2})", re.ASCII
)
_SERIAL = re.compile(r"(\d{5})(?:\.\d+)?", re.ASCII)
_SERIALS = range(25569, 73415)  # 1970 to 2100
_WHY_NOT = tuple(
    (re.compile(shape, re.ASCII), why)
    for shape, why in (
        (r"\d{4}", "“{}” is only a year. " + HOW),
        (r"(q|quarter ?)[1-4].*", "“{}”: a quarter can begin in January or April. " + HOW),
        (rf"({'|'.join(MONTHS)}|{'|'.join(m[:3] for m in MONTHS)}|sept)", NO_YEAR),
        (r"(week|wk|w) ?\d+.*", "“{}” is a week's number. Write the date of its first day."),
        (r"\d{1,2}(st|nd|rd|th)?[\s./-]*[a-z]{3,9}", NO_YEAR),
        (r"[a-z]{3,9}[\s./-]*\d{1,2}(st|nd|rd|th)", NO_YEAR),
        (r"\d{1,2}[-/.]\d{1,2}", NO_YEAR),
        (r"(grand )?(sub)?-?totals?.*|sum|average|mean|median", "“{}” is no date: is this a sum?"),
        (r".*\d.*( - | – | to ).*\d.*", "“{}” is two dates. Write the first day only."),
        (r"=.*", "“{}” is a formula without its result. Save the file in your spreadsheet first."),
    )
)


@lru_cache(maxsize=8192)
def read_day(text: str, *, day_first: bool = True) -> date | None:
    """Read a cell as a date.

    Parameters
    ----------
    text : str
        Such as ``"12/03/2026"``, ``"12.3.26"``, ``"w/c 12 Mar 2026"``, ``"Mar-26"`` (the first
        of the month), ``"2026-W11"`` (its Monday), ``"Q1 2026/27"`` (1 April), ``"2026-03-12"``,
        or a spreadsheet's serial number.
    day_first : bool
        Whether 12/03 is 12 March, as in the United Kingdom, or 3 December.

    Returns
    -------
    date or None
        The day; None if the cell says that there is none.

    Raises
    ------
    CellError
        If it is no date, lacks its year, or names a day that does not exist.

    Examples
    --------
    >>> read_day("w/c 12.3.26"), read_day("Mar-26")
    (datetime.date(2026, 3, 12), datetime.date(2026, 3, 1))
    >>> read_day("31/06/2026")
    Traceback (most recent call last):
    practicum.tools.table.cells.CellError: “31/06/2026”: June has no day 31.
    """
    plain = clean(text)
    if plain.casefold() in NOT_MEASURED:
        return None
    if len(plain) > LONGEST:
        raise CellError(f"“{shorten(plain)}” is too long to be a date.")
    bare = _bare(plain)
    weekday = _WEEKDAY.match(bare)
    day = _read(bare[weekday.end() :] if weekday else bare, plain, day_first=day_first)
    if weekday and not WEEKDAYS[day.weekday()].startswith(weekday[1][:3]):
        raise CellError(f"“{shorten(plain)}” was a {WEEKDAYS[day.weekday()].capitalize()}.")
    return day


def _read(bare: str, plain: str, *, day_first: bool) -> date:
    if found := _NUMERIC.fullmatch(bare):
        first, _, second, year = found.groups()
        day, month = (first, second) if day_first else (second, first)
        return _make(int(day), int(month), year, plain)
    if (begun := _begin(bare, plain)) is not None:
        return begun
    if (serial := _SERIAL.fullmatch(bare)) and int(serial[1]) in _SERIALS:
        return SERIAL_ZERO + timedelta(days=int(serial[1]))
    for shape in _SHAPES:
        found = shape.fullmatch(bare)
        month_number = _month(found["month"]) if found else 0
        if found and month_number:
            day_text = found["day"] if "day" in shape.groupindex else "1"
            return _make(int(day_text), month_number, found["year"], plain)
    raise CellError(_why_not_a_date(bare).format(shorten(plain)))


def _begin(bare: str, plain: str) -> date | None:
    """Give the first day of a week of ISO 8601, or of a quarter of the financial year."""
    if week := _ISO_WEEK.fullmatch(bare):
        try:
            return date.fromisocalendar(int(week[1]), int(week[2]), 1)
        except ValueError:
            raise CellError(f"“{shorten(plain)}”: {week[1]} has no week {week[2]}.") from None
    quarter = _QUARTER.fullmatch(bare)
    if quarter and (int(quarter[2]) + 1) % 100 == int(quarter[3]):
        months = 3 * int(quarter[1])
        return _make(1, months % 12 + 1, str(int(quarter[2]) + months // 12), plain)
    return None


def _month(text: str) -> int:
    if text.isdecimal():
        return int(text) or 13  # month 0 does not exist either: `_make` says so
    short = text if text != "sept" else "sep"
    found = [n for n, name in enumerate(MONTHS, 1) if short in {name, name[:3]}]
    return found[0] if found else 0


def _make(day: int, month: int, year_text: str, plain: str) -> date:
    year = int(year_text)
    if len(year_text) == 2:  # noqa: PLR2004 - as in '26
        year += 2000 if year < CENTURY_TURNS else 1900
    if not EARLIEST <= year <= LATEST:
        raise CellError(f"“{shorten(plain)}”: the year {year} does not look right.")
    if not 1 <= month <= len(MONTHS):
        raise CellError(f"“{shorten(plain)}”: there is no month {month}. We read the day first.")
    try:
        return date(year, month, day)
    except ValueError:
        name = MONTHS[month - 1].capitalize()
        if day == 29 and month == 2:  # noqa: PLR2004 - 29 February
            name += f" {year}"
        raise CellError(f"“{shorten(plain)}”: {name} has no day {day}.") from None


def _why_not_a_date(bare: str) -> str:
    for shape, why in _WHY_NOT:
        if shape.fullmatch(bare):
            return why
    return "“{}” is not a date we can read. " + HOW


def is_month_only(text: str) -> bool:
    """Say whether a cell names a month and no day: it is read as the month's first day.

    Examples
    --------
    >>> is_month_only("Mar-26"), is_month_only("12 Mar 26")
    (True, False)
    """
    bare = clean(text).casefold()
    return any(
        (found := shape.fullmatch(bare)) and _month(found["month"])
        for shape in _SHAPES
        if "day" not in shape.groupindex
    )


def is_week_only(text: str) -> bool:
    """Say whether a cell names a week by its number: it is read as the week's Monday.

    Examples
    --------
    >>> is_week_only("2026-W10"), is_week_only("w/c 2 March 2026")
    (True, False)
    """
    return bool(_ISO_WEEK.fullmatch(_bare(text)))


def is_quarter_only(text: str) -> bool:
    """Say whether a cell names a quarter of the financial year: it is read as its first day.

    Examples
    --------
    >>> is_quarter_only("Q1 2026/27"), is_quarter_only("Q1 2026")
    (True, False)
    """
    return bool(_QUARTER.fullmatch(_bare(text)))


def _bare(text: str) -> str:
    return _CLOCK.sub("", _LEAD.sub("", clean(text).casefold()))


def spell(day: date) -> str:
    """Write a date as people read it.

    Examples
    --------
    >>> spell(date(2026, 3, 12))
    '12 March 2026'
    """
    return f"{day.day} {MONTHS[day.month - 1].capitalize()} {day.year}"
