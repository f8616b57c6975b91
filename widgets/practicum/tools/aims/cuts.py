"""An aim's text with marks in place of its numbers and dates, so that the rest can be read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from practicum.tools.aims.roles import Roles
    from practicum.tools.aims.spots import Spot
    from practicum.tools.words.dates import FoundDate

NUMBER, DATE = "¤", "¦"
"""Stand in the place of a level or change, and of a date."""

MARKS = f"[{NUMBER}{DATE}]"

LONGEST_LEAD = 70
_DATE_LEAD = re.compile(
    r"\(?(?:\b(?:(?:the|over)\s+(?:[0-9]+|three|six|twelve)\s+months\s+to|by|before|until|till|no\s+later\s+than|in\s+time\s+for|fy|financial\s+year|in|since|from|at|as\s+of|on"
    r"|the|end\s+of|next\s+(?:winter|summer|year)|when|(?<![a-z]\s)date|due|deadline)[:\s]\s*){0,4}$"
)
_LEVEL_LEAD = re.compile(
    r"(?:(?:->|→|–>|=>|➔)\s|[(,–-]?\s?\b(?:up\s+from|down\s+from|compared\s+(?:with|to)|as\s+opposed\s+to|as\s+against|not|instead\s+of|rather\s+than|from"
    r"|to\s+be|to\s+have\s+been|to|by|of|at|is|was|were|it|now|currently|presently|current(?:ly)?|baseline|our"
    r"|(?:to\s+)?(?:match|meet)|starting\s+point|national|scottish|figure|present|the|an?|average|only|just|about|around|approximately|nearly|almost|under|over|below|above"
    r"|less|more|fewer|higher|lower|greater|than|no|not|longer|later|at\s+least|at\s+most|at\s+present|at\s+the\s+moment"
    r"|today(?:'s)?|(?:(?<![a-z]\s)|our\s+|the\s+)(?:target|goal|aim)|which|so|we|want|would|like|hope|for|mean|median|so\s+far|against"
    r"|versus|reach|reaching|reached|down|up|this|that|has\s+been|have\s+been|had\s+been"
    r"|(?:will|should|must|would|shall)\s+be|be|out|half|last\s+(?:year|month|term|week)|this\s+year"
    r"|here|there|where|where\s+we\s+(?:are|want\s+to\s+be)|score|within|on\s+average)"
    r"[:,]?\s\(?){0,9}$"
)
_LEVEL_TAIL = re.compile(
    r"^\s*(?:(?:(?:did|do|does)(?=\s*(?:[.,;)]|$))|(?:it|we|they)\s+(?:takes?|is|are|stands?|have|see)\s+(?=now|today|at)|now|currently|at\s+present|at\s+the\s+moment|at\s+the\s+minute|today|so\s+far|or\s+(?:fewer|less|more|below|above|under|over|lower|higher)"
    r"|on\s+average|of\s+cases|at\s+baseline|baseline|mean|median|instead|in\s+future"
    r"|last\s+(?:year|month|term|week|quarter|winter|summer)|this\s+year"
    r"|is\s+where\s+we\s+want\s+to\s+be|is\s+(?:our|the)\s+(?:aim|target|goal))\b\s*)*[)]?"
)
_RATE = (
    r"(?:(?:an?|each|every)\s+(?:day|week|month|year|term|quarter|shift|night|hour|minute|session"
    r"|fortnight)|per\s+[0-9][0-9,]*\s+(?:[a-z]+\s+){0,2}?[a-z]+s|per\s+[0-9][0-9,]*|per\s+(?:bed\s+|patient\s+)?[a-z]+)\b"
    r"(?:\s+(?:per|a|each)\s+(?:day|week|month|year|term|shift|night)\b)?"
)
_RATE_ONLY = re.compile(rf"^\s+(?P<rate>{_RATE})")
_RATE_TAIL = re.compile(
    rf"^\s+(?:(?P<noun>(?!to\b|of\b|and\b|per\b|an?\b)[a-z'’-]+)\s+)?(?P<rate>{_RATE})"
)
_COMPOUND = re.compile(r"^\s+(?P<noun>[a-z]+/[a-z]+)\b")
_NOUN_TAIL = re.compile(r"^\s+(?P<noun>[a-z'’-]+)")
_WHOLE_TAIL = re.compile(
    r"^\s+(?P<whole>of\s+(?:all\s+|the\s+)?[a-z'’-]+(?:\s+(?:due|given|sent|made))?)(?=\s*[.,;(]|\s*▪|\s+by\b|\s+to\s|\s*$)"
)


def cut(typed: str, lower: str, dates: Sequence[FoundDate], roles: Roles) -> str:
    """Put marks in place of dates and levels, with the words that lead up to them.

    Parameters
    ----------
    typed : str
        The aim.
    lower : str
        The same in lower case, its dates blanked out.
    dates : sequence of FoundDate
        Its dates.
    roles : Roles
        Its numbers.

    Returns
    -------
    str
        “reduce falls ¤¤¦” of “reduce falls from 9 to 5 by June”.
    """
    spans = [(_led(lower, each.start, _DATE_LEAD), each.stop, DATE) for each in dates]
    for spot in roles.used:
        start = _led(lower, spot.start, _LEVEL_LEAD)
        tail = unit_tail(lower, spot, roles)
        stop = spot.stop + (tail.end() if tail else 0)
        ending = _LEVEL_TAIL.match(lower[stop:])
        spans.append((start, stop + (ending.end() if ending else 0), NUMBER))
    rest = list(re.sub(MARKS, " ", typed))
    for start, stop, mark in spans:
        rest[start:stop] = mark * (stop - start)
    spaced = re.sub(f" *({MARKS})\\1* *", r" \1 ", "".join(rest))
    return re.sub(r" ([.,;:!?)])", r"\1", spaced).strip(" ")


def unit_tail(lower: str, spot: Spot, roles: Roles) -> re.Match[str] | None:
    """Find the unit in words behind a number: “a month”, “of doses due”."""
    after = lower[spot.stop :]
    if spot.level.unit:
        paired = bool(roles.pairs) and spot.level in roles.pairs[0]
        if spot.level.unit == "%":
            return (_WHOLE_TAIL.match(after) if paired else None) or _RATE_ONLY.match(after)
        return _RATE_ONLY.match(after)
    noun = spot.level.noun
    both = roles.baseline and roles.target and roles.baseline.noun == roles.target.noun
    said = re.search(rf"\b{re.escape(noun)}\b", lower[: spot.start])
    again = noun and (both or said)
    return (
        _RATE_TAIL.match(after)
        or _COMPOUND.match(after)
        or (_NOUN_TAIL.match(after) if again else None)
    )


def _led(lower: str, start: int, lead: re.Pattern[str]) -> int:
    before = lower[max(0, start - LONGEST_LEAD) : start]
    match = lead.search(before)
    return start - (len(before) - match.start() if match else 0)
