"""Reads times as people write them (“10 min”, “2 days”, “1½ h”), and says them.

Work is done in working hours, a wait goes by the clock: a day of work has 7½ hours, one of
waiting 24.
"""

from __future__ import annotations

import math
import re
from functools import lru_cache

from practicum.tools.words.numbers import FoundNumber, find_numbers
from practicum.tools.words.units import MINUTES

HOUR = 60.0
WORKDAY = 7.5 * HOUR
DAY = 24 * HOUR
LONGEST, SHOWN = 200, 40
_WORK = MINUTES | {
    "days": WORKDAY,
    "working days": WORKDAY,
    "school days": WORKDAY,
    "weeks": 5 * WORKDAY,
    "months": 52 / 12 * 5 * WORKDAY,
    "years": 52 * 5 * WORKDAY,
}
_SHORT = {"h": "hours", "hr": "hours", "hrs": "hours", "m": "minutes", "min": "minutes"}
_SHORT |= {"mins": "minutes", "s": "seconds", "sec": "seconds", "secs": "seconds", "d": "days"}
_SHORT |= {"w": "weeks", "wk": "weeks", "wks": "weeks"}
_LETTERS = re.compile(
    rf"(?<=[\d½¼¾⅓⅔.])\s*({'|'.join(sorted(_SHORT, key=len, reverse=True))})(?![a-z])\.?",
    re.IGNORECASE,
)
_ONE = re.compile(r"\b(?:an?|one) (?=(?:minute|hour|day|week|month|working day|school day)\b)")
_HALF_OF = re.compile(r"\bhalf(?: of)? an? (hour|day|week|month)\b")
_AND_A_HALF = re.compile(r"(\d+) (hour|day|week|minute)s? and a half\b")
_AROUND = re.compile(
    r"^(?:about|around|approximately|approx\.?|roughly|circa|c\.|ca\.?|nearly|almost|up to|at most"
    r"|at least|less than|more than|over|under|max\.?|min\.?(?= \d)|[~<>≤≥])\s*"
)
_TO = re.compile(r"(?<=\d)\s*(?:to|or|bis)\s*(?=\d)")
_BETWEEN = re.compile(r"[\s,;+&]*(?:and)?[\s,;+&]*")
_NOTHING = {"none", "no", "nil", "zero", "nought", "no wait", "no time", "at once", "straight away"}
_NOTHING |= {"immediate", "immediately", "-", "–"}
UNREADABLE = "We could not read “{}” as a time. Type it like 10 min, 1½ h or 2 days."


@lru_cache(maxsize=4096)
def read_minutes(text: str, *, work: bool = False) -> float:
    """Read a time.

    Parameters
    ----------
    text : str
        As typed; a number alone counts minutes, of a range the middle is taken.
    work : bool
        Whether it is working time, in which a day has 7½ hours.

    Returns
    -------
    float
        Minutes.

    Raises
    ------
    ValueError
        If it is no time; the message is for the page.

    Examples
    --------
    >>> read_minutes("1½ h"), read_minutes("10-15 min"), read_minutes("1 h 20 min")
    (90.0, 12.5, 80.0)
    >>> read_minutes("2 days"), read_minutes("2 days", work=True)
    (2880.0, 900.0)
    """
    bare = _plain(text)
    if bare in _NOTHING:
        return 0.0
    found = find_numbers(bare)
    if not found or len(text) > LONGEST or not _covers(bare, found):
        raise ValueError(UNREADABLE.format(_short(text)))
    sizes = _WORK if work else MINUTES
    parts = [_part(each, sizes) for each in found]
    if None in parts or (len(parts) > 1 and any(not each.quantity.unit for each in found)):
        raise ValueError(UNREADABLE.format(_short(text)))
    total = math.fsum(part for part in parts if part is not None)
    if total < 0 or not math.isfinite(total):
        raise ValueError("A time cannot be less than nothing.")
    return total


def say_minutes(minutes: float) -> str:
    """Say a time in the two largest units that it has.

    Parameters
    ----------
    minutes : float
        By the clock: a day has 24 hours.

    Returns
    -------
    str

    Examples
    --------
    >>> say_minutes(12.5), say_minutes(90), say_minutes(2 * 24 * 60 + 240), say_minutes(0.5)
    ('12½ min', '1 h 30 min', '2 days 4 h', '30 sec')
    """
    if 0 < minutes < 1:
        return f"{round(minutes * 60)} sec"
    if minutes < HOUR and not math.isclose(minutes, round(minutes)):
        half = round(minutes * 2) / 2
        return f"{int(half)}{'½' if half % 1 else ''} min"
    whole = round(minutes)
    if whole < DAY:
        return _two(whole, (("h", int(HOUR)), ("min", 1)))
    hours = round(minutes / HOUR)
    return _two(hours, (("day", 24), ("h", 1)))


def _two(number: int, units: tuple[tuple[str, int], tuple[str, int]]) -> str:
    (large, size), (small, _) = units
    high, low = divmod(number, size)
    parts = [f"{high:,} {large}{'s' if large == 'day' and high != 1 else ''}"] if high else []
    if low or not high:
        parts.append(f"{low} {small}")
    return " ".join(parts)


def _plain(text: str) -> str:
    bare = " ".join(str(text).lower().split()).strip(" .;,()")
    bare = _AROUND.sub("", bare)
    bare = _HALF_OF.sub(r"0.5 \1", bare)
    bare = _ONE.sub("1 ", bare.replace("a couple of ", "2 "))
    bare = re.sub(r"(?<=\d),(?=\d(?!\d\d))", ".", bare)
    bare = re.sub(r"(\d) 1/2\b", r"\1.5", bare)
    bare = _AND_A_HALF.sub(lambda found: f"{found[1]}.5 {found[2]}s", bare)
    bare = _TO.sub("-", bare)
    bare = re.sub(r"(\d)\s*h\s*(\d{1,2})$", r"\1 hours \2 minutes", bare)
    return _LETTERS.sub(lambda found: f" {_SHORT[found[1].lower()]}", bare)


def _covers(text: str, found: tuple[FoundNumber, ...]) -> bool:
    """Tell whether there is nothing in a text but the times that were found."""
    place = 0
    for each in found:
        if not _BETWEEN.fullmatch(text[place : each.start]):
            return False
        place = each.stop
    return not text[place:].strip()


def _part(found: FoundNumber, sizes: dict[str, float]) -> float | None:
    value, unit, _ = found.quantity
    if found.kind in ("share", "label"):
        return None
    size = sizes.get(unit or "minutes")
    return None if size is None else value * size


def _short(text: str) -> str:
    bare = " ".join(str(text).split())
    return bare if len(bare) <= SHOWN else f"{bare[:SHOWN].rstrip()}…"
