"""Reads dates as people in the UK write them: “26/06/2027”, “end of June”, “within six months”.

A part of a year (June, Q2, spring, the school year) stands for its last day, since that is what
“by June” leaves time for.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from practicum.tools.words.clock import Clock, Outcome
from practicum.tools.words.date_forms import FORMS, Form

LONGEST_FIELD = 200
SHOWN = 40
EXAMPLES = "Type it like 26 June 2027, June 2027 or 26/6/2027."

_LEAD = re.compile(
    r"\s*(?:(?:by|before|on|until|till|no\s+later\s+than|in\s+time\s+for|in|during|from|since)\b"
    r"[\s:]*)?(?:the\s+)?",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"[\w%]|[.,/:-][0-9]")
_LOOK_BACK = 20


class FoundDate(NamedTuple):
    """A date in running text.

    Attributes
    ----------
    start, stop : int
        Where it stands: ``text[start:stop]``.
    date : date
        The day; the last day if a longer time is named.
    span : bool
        True for a length of time from today (“within six months”).
    """

    start: int
    stop: int
    date: date
    span: bool = False


def read_date(text: str, *, today: date | None = None, past: bool = False) -> date:
    """Read a field that holds one date.

    Parameters
    ----------
    text : str
        The whole field, as typed. The day comes before the month.
    today : date, optional
        What “within six months” and “June” are counted from; without it, the machine's own day.
    past : bool
        A date without a year is the last such one, not the next.

    Returns
    -------
    date
        The day; the last day if a longer time is named (“June 2027” is 30 June 2027).

    Raises
    ------
    ValueError
        If there is no date, or one that no calendar has.

    Examples
    --------
    >>> read_date("26.6.27"), read_date("June 2027")
    (datetime.date(2027, 6, 26), datetime.date(2027, 6, 30))
    >>> read_date("within six months", today=date(2026, 11, 22))
    datetime.date(2027, 5, 22)
    """
    field = " ".join(text[: LONGEST_FIELD + 1].split()).rstrip(".;,").replace("’", "'")
    if not field:
        raise ValueError(f"Type a date. {EXAMPLES}")
    if len(field) > LONGEST_FIELD:
        raise ValueError(f"That is a long text for a date. {EXAMPLES}")
    clock = Clock(today or _today(), past=past)
    for bare in (field.lower(), _LEAD.sub("", field, count=1).lower()):
        for form in FORMS:
            match = form.pattern.fullmatch(bare)
            if match and (outcome := form.read(match, clock)):
                return outcome.date
    raise ValueError(_why_not(field, clock))


def find_dates(
    text: str, *, today: date | None = None, past: bool = False
) -> tuple[FoundDate, ...]:
    """Find the dates in running text.

    Parameters
    ----------
    text : str
        Any text.
    today, past
        As for `read_date`.

    Returns
    -------
    tuple of FoundDate
        In the order of the text; what looks like a date but is on no calendar is left out.

    Examples
    --------
    >>> [found.date.isoformat() for found in find_dates("from March 2026 to 1 June 2027")]
    ['2026-03-31', '2027-06-01']
    """
    clock = Clock(today or _today(), past=past)
    lower = _lower(text)
    found = [each for form in FORMS for each in _finds(form, lower, clock)]
    found.sort(key=lambda each: (each.start, -each.stop))
    kept: list[FoundDate] = []
    for each in found:
        if not kept or each.start >= kept[-1].stop:
            kept.append(each)
    return tuple(kept)


def _finds(form: Form, lower: str, clock: Clock) -> list[FoundDate]:
    found = []
    for match in form.pattern.finditer(lower):
        if not _stands_alone(form, match, lower):
            continue
        try:
            outcome = form.read(match, clock)
        except ValueError:
            continue
        if outcome:
            found.append(_place(match, outcome))
    return found


def _place(match: re.Match[str], outcome: Outcome) -> FoundDate:
    return FoundDate(match.start(), match.end(), outcome.date, outcome.span)


def _stands_alone(form: Form, match: re.Match[str], lower: str) -> bool:
    before = lower[max(0, match.start() - _LOOK_BACK) : match.start()]
    if before and (before[-1].isalnum() or before[-1] in "_.,/%£"):
        return False
    after = lower[match.end() : match.end() + 2]
    return not _GOES_ON.match(after) and form.fits(match, before)


def _lower(text: str) -> str:
    lower = text.lower().replace("’", "'")
    # A few letters grow when made small; the places found must be those of the text.
    return lower if len(lower) == len(text) else text.replace("’", "'")


def _why_not(field: str, clock: Clock) -> str:
    found = find_dates(field, today=clock.today, past=clock.past)
    shown = field if len(field) <= SHOWN else field[:SHOWN].rstrip() + "…"
    if len(found) == 1:
        day = f"{found[0].date.day} {found[0].date:%B %Y}"
        return f"We read {day} in “{shown}”, but not the rest. Type the date alone."
    if found:
        return f"There is more than one date in “{shown}”. Type one of them."
    return f"We could not read “{shown}” as a date. {EXAMPLES}"


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the day on the wall where the person sits
