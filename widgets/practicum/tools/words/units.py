"""The units that aims and measures are in: their common names, and which of them compare."""

from __future__ import annotations

import re

_NAMES = {
    "percentage points": r"(?:percentage|%)\s*points?|pp",
    "%": r"%|\(%\)|per\s*cent(?:age)?|percentage|pc",
    "£": r"£|pounds|gbp",
    "pence": r"pence|p",
    "seconds": r"seconds?|secs?",
    "minutes": r"minutes?|mins?",
    "hours": r"hours?|hrs?|h",
    "days": r"(?:calendar\s+)?days?",
    "working days": r"working\s+days?",
    "school days": r"school\s+days?",
    "weeks": r"weeks?|wks?",
    "months": r"months?",
    "years": r"years?|yrs?",
    "kg": r"kg|kilos?|kilograms?",
    "g": r"g|grams?",
    "tonnes": r"tonnes?",
    "litres": r"l|litres?",
    "ml": r"ml|millilitres?",
    "km": r"km|kilomet(?:re|er)s?",
    "miles": r"miles?",
    "m": r"m|met(?:re|er)s?",
    "kWh": r"kwh",
}
_KNOWN = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _NAMES.items())

FIXED = frozenset(_NAMES)
"""The units that mean the same everywhere; any other is what is counted (“falls”)."""

DAY = 24 * 60.0
MINUTES = {
    "seconds": 1 / 60,
    "minutes": 1.0,
    "hours": 60.0,
    "days": DAY,
    "working days": 1.4 * DAY,
    "school days": 1.4 * DAY,
    "weeks": 7 * DAY,
    "months": 365.25 / 12 * DAY,
    "years": 365.25 * DAY,
}
"""Minutes in each unit of time; a working day is a fifth of a week."""


def name_unit(text: str) -> str:
    """Give a unit's common name.

    Parameters
    ----------
    text : str
        A unit as typed.

    Returns
    -------
    str
        “%” for “per cent”, “minutes” for “mins” and so on; any other as typed, without the
        spaces around it.

    Examples
    --------
    >>> name_unit("per cent"), name_unit("mins"), name_unit(" falls a month ")
    ('%', 'minutes', 'falls a month')
    """
    bare = " ".join(text.strip(" -").split())
    bare = bare[1:-1].strip() if bare.startswith("(") and bare.endswith(")") else bare
    for name, pattern in _KNOWN:
        if pattern.fullmatch(bare):
            return name
    return bare


_GOES_ON = r"\s*(?:of|per|a|an|each|every|on|for|in|\()\b.*|\s*\(.*"


def fixed_part(unit: str) -> str:
    """Give the unit that a unit in words begins with.

    Parameters
    ----------
    unit : str
        As `name_unit` gives it.

    Returns
    -------
    str
        A member of `FIXED`; empty if there is none.

    Examples
    --------
    >>> fixed_part("% of pupils"), fixed_part("days"), fixed_part("falls a month")
    ('%', 'days', '')
    """
    if unit in FIXED:
        return unit
    for name, pattern in _KNOWN:
        if re.fullmatch(rf"(?:{pattern.pattern})(?:{_GOES_ON})", unit, re.IGNORECASE):
            return name
    return ""


def in_unit(value: float, unit: str, wanted: str) -> float | None:
    """Turn a quantity into another unit.

    Parameters
    ----------
    value : float
        In `unit`.
    unit, wanted : str
        Common names of units.

    Returns
    -------
    float or None
        The value in `wanted`; None if the two do not compare.

    Examples
    --------
    >>> in_unit(3, "weeks", "days"), in_unit(3, "weeks", "%")
    (21.0, None)
    """
    if unit == wanted:
        return value
    if unit in MINUTES and wanted in MINUTES:
        return value * MINUTES[unit] / MINUTES[wanted]
    return None
