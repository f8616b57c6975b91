"""Decides which of an aim's dates is its deadline."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from practicum.tools.words.dates import FoundDate, find_dates

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

RECENT = 8
"""Texts that are kept: the coach and the splitting ask about the same one."""

_BY = re.compile(
    r"\b(?:months\s+to|weeks\s+to|year\s+to|by|before|until|till|no\s+later\s+than|in\s+time\s+for|deadline|by\s+when|end|ending|date)"
    r"(?:\s+(?:the|is|of|date|last|first|day|school|(?:term|week)(?:\s+in)?))*[\s:–-]*$"
)
_STANDARD = re.compile(
    r"\b(?:[a-z]{2,}ed|seen|met|paid|sent|made|done|given|held|built|visits?|reviews?|back|reply"
    r"|replies|responses?|contacts?|appointments?|assessments?|access|once|twice|readmissions?"
    r"|reattend\w*|re-attend\w*|start(?:s|ing)?|occur(?:s|ring)?)\s+$"
)
_LINK = re.compile(r"\s*(?:in|of|on|,|\(|at\s+the\s+end\s+of)?\s*")
_LASTING = re.compile(r"(?:month|year|quarter|term)s?'?(?:\s+(?:time|from\s+(?:now|today)))?$")
_RATE = re.compile(r"^(?:in|over)\s+(?:an?|one)\s+(?:day|week|month|year|term|quarter)$")
_OF = re.compile(
    r"\s*(?:of|after|from|following|since)\b(?!\s+(?:now|today|starting|start|the\s+start|launch|project))"
)
_AHEAD = re.compile(r"next|coming|following|time|from\s+(?:now|today)")


@lru_cache(maxsize=RECENT)
def find_deadline(text: str, today: date) -> tuple[date | None, tuple[FoundDate, ...]]:
    """Find the deadline in an aim's text.

    Parameters
    ----------
    text : str
        The aim.
    today : date
        What “within six months” is counted from.

    Returns
    -------
    deadline : date or None
        The last of those that “by” and its like lead up to; else one that lies ahead.
    dates : tuple of FoundDate
        Every date in the text that is not a standard (“seen within 18 weeks”).

    Examples
    --------
    >>> from datetime import date
    >>> find_deadline("from 12 in March 2026 to 6 by June 2027", date(2026, 11, 22))[0]
    datetime.date(2027, 6, 30)
    """
    lower = text.lower()
    found = _joined(list(find_dates(text, today=today)), lower)
    found = [each for each in found if not _is_standard(each, lower)]
    led = [each for each in found if each.span or _is_led(each, lower)]
    if any(not each.span for each in led):
        found, led = ([each for each in those if not each.span] for those in (found, led))
    ahead = [each for each in found if each.date >= today]
    return _latest(led) or _latest(ahead), tuple(found)


def find_earlier(
    dates: Iterable[FoundDate], deadline: date | None, today: date
) -> tuple[tuple[int, int], ...]:
    """Find where the dates stand that tell when a level was counted.

    Parameters
    ----------
    dates : iterable of FoundDate
        Every date in the text.
    deadline : date or None
        The one by which the aim is to be reached.
    today : date
        What past and future are counted from.

    Returns
    -------
    tuple of (int, int)
        Their starts and stops: dates before the deadline, and a month without a year that would
        come after it (“41% in October, 65% by June 2027”).
    """
    if deadline is None:
        return tuple(each[:2] for each in dates if each.date < today)
    return tuple(each[:2] for each in dates if each.date != deadline and not each.span)


def _joined(found: list[FoundDate], lower: str) -> list[FoundDate]:
    """Make one of two that say the same: “the end of term in June 2027”."""
    kept: list[FoundDate] = []
    for each in found:
        gap = lower[kept[-1].stop : each.start] if kept else ""
        same = bool(kept) and _is_same(kept[-1], gap, lower)
        kept.append(each._replace(start=kept.pop().start) if same else each)
    return kept


def _is_same(first: FoundDate, gap: str, lower: str) -> bool:
    """Say whether two dates say the same; in brackets after a year stands another."""
    year = re.search(r"[0-9]{4}", lower[first.start : first.stop])
    linked = _LINK.fullmatch(gap) is not None and not ("(" in gap and year)
    return linked and _is_led(first, lower)


def _is_led(found: FoundDate, lower: str) -> bool:
    return bool(_BY.search(lower[max(0, found.start - 30) : found.start]))


def _latest(found: Iterable[FoundDate]) -> date | None:
    return max((each.date for each in found), default=None)


def _is_standard(found: FoundDate, lower: str) -> bool:
    """Say whether a length of time is part of what is measured, not a deadline."""
    if not found.span:
        return False
    words = " ".join(lower[found.start : found.stop].split())
    if _OF.match(lower[found.stop : found.stop + 30]) or _RATE.match(words):
        return True
    if _AHEAD.search(words):
        return False
    before, after = lower[max(0, found.start - 30) : found.start], lower[found.stop :]
    if not _LASTING.search(words):
        return not _opens(before) or bool(_STANDARD.search(before))
    goes_on = bool(re.search(r"[0-9]", after.split(".", 1)[0][:200]))
    return words.startswith("within") and bool(_STANDARD.search(before)) and goes_on


def _opens(before: str) -> bool:
    """Say whether a clause begins here: after a stop, a comma or a number."""
    last = before.rstrip()[-1:]
    return not last or last in ".,;:%\n•" or last.isdigit()
