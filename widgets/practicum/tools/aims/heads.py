"""The sentences of an aim, each from its verb on, without what leads up to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from practicum.tools.aims import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MASK = "▪"
"""Stands in for each letter of a date, so that its numbers are not read as levels."""

_BREAK = re.compile(r"(?:(?<=[a-z)%0-9])[.!?](?=\s|$)|[;\n•]|\s[-–—*]\s(?=[a-z]))+\s*")
_OPENING = re.compile(
    r"(?:[\s\-–—*•,:>.]+|[0-9]{1,2}[.)]\s+"
    r"|(?:our|the|my|this|project|improvement|overall|main|team's|smart|first|second"
    r"|primary|and)\s+(?=(?:[a-z']+\s+){0,3}(?:aim|goal|objective|target"
    r"|ambition)s?\b)"
    r"|(?:project|improvement|overall|main|team's|smart|qi|quality|first|second"
    r"|primary)\s+(?=(?:aim|goal|objective|target|ambition)s?\b)"
    r"|(?:aim|goal|objective|target|ambition|plan|intention|purpose"
    r"|hope)s?\s+(?:statement\s+)?(?:(?:for|of)\s+[a-z' ]{1,30}?\s+)?(?:is|are"
    r"|:)(?:\s+(?:that|for\s+us))?"
    r"|(?:aim|goal|objective)s?\s*(?:statement)?\s*:|aim\s+statement"
    r"|(?:we|i|the\s+team|our\s+team|staff|the\s+[a-z]+"
    r"|[a-z]+\s+team)\s+(?:would\s+like|want|wish|hope|aim|aims|plan|plans|intend"
    r"|intends|are\s+going|need|are\s+aiming|are\s+hoping|will\s+be\s+able"
    r"|have\s+decided|propose|seek)\s+to"
    r"|we\s+(?:will|shall|should|must|are|'ll)|we'll|we’ll|we're\s+going\s+to|let's"
    r"|(?:our|the)\s+[a-z' ]{2,30}?\s+(?:wants?|has\s+asked|would\s+like)\s+us\s+to"
    r"|please|we\s+are\s+(?:going\s+)?to"
    r"|(?:the|our)\s+(?:[a-z'-]+\s+){1,3}will\s+(?=(?:increas|reduc|improv|rais|cut"
    r"|decreas|halv|doubl|low|develop|enhanc|support|promot|strengthen|transform|optimi|encourag"
    r"|focus|explor|address|tackl|work))"
    r"|it\s+is\s+(?:intended|proposed|planned|hoped)\s+(?:that|to)|we\s+(?:want"
    r"|expect|hope|will\s+see|intend)(?:\s+that|\s+for)?"
    r"|(?:in\s+order\s+)?to(?=\s)|aim(?:ing)?\s+to(?:\s+see)?(?=\s)|so\s+that|(?:by|before|until|in|from"
    r"|over|within|on|no\s+later\s+than)\s+(?:the\s+)?▪+|▪+|from\s+now"
    r"|at\s+[\w' ]{1,40},|in\s+[\w' ]{1,40},|on\s+[\w' ]{1,40},|for\s+[\w' ]{1,40},"
    r"|across\s+[\w' ]{1,40},"
    r"|[a-z][a-z' -]{0,30}:\s+"
    r"|also|then|further|gradually|steadily|slowly|significantly|substantially|continually|continuously"
    r"|generally|really|try\s+to|help\s+to|the(?=\s+(?:aim|goal))"
    r")\s*"
)
_PURPOSE = re.compile(
    r"\b(?:so\s+that|so\s+as\s+to|so\s+we|so\s+they|in\s+order\s+to|in\s+order\s+that"
    r"|because|since\s+we|as\s+this|which\s+(?:will|means|would|in\s+turn)"
    r"|that\s+will|this\s+(?:will|means|would|matters|is)|it\s+(?:will|matters)"
    r"|to\s+help|thereby|thus|hence|leading\s+to|resulting\s+in|therefore|in\s+turn"
    r"|and\s+so|and\s+thereby|and\s+therefore|helping"
    r"|ultimately|with\s+the\s+(?:aim|goal|intention))\b"
)
_TO_BETTER = re.compile(
    r"(?<=\s)(?:to|and\s+to)\s+(?:improve|reduce|increase|support|enhance|ensure"
    r"|promote|help|make|give|allow|enable|prevent|avoid"
    r"|protect|keep|meet|free|save|create|build|provide|strengthen|encourage|raise|lower|cut)\b"
)
_LEADING = re.compile(
    r"(?:^|(?<=[.;\n]\s)|(?<=▪,\s))(?:in\s+order\s+)?to\s+[a-z]+\s[^,.;0-9▪¦¤]{2,60},\s+"
    r"(?=(?:the|our|we|an?|increas|reduc|rais|cut|lower|improv|halv|doubl|▪|¤|[0-9])\S*\s)"
)
"""A reason that comes first: “To reduce variation, the share of …”."""

_WISH = re.compile(
    r"(?:[.;:\n]|\b(?:want|wants|aim|aims|aiming|hope|hopes|hoping|like|plan|plans|planning|is|are|need"
    r"|going|intend|intends|intended|seek|try|trying|working|able|goal|target|objective))\s*$"
)
"""What stands before “to reduce” if it is the aim itself and no reason for it."""

_DATE_ONLY = re.compile(r"(?:[^\n]*[.;\n])?\W*(?:by|before)?\s*(?:the\s)?[▪\s,]*")
NEAR = 40
LIMIT = 40
DEEPEST = 8


def find_heads(text: str) -> tuple[str, ...]:
    """Split an aim into sentences and drop what leads up to each verb.

    Parameters
    ----------
    text : str
        The aim in lower case, its dates blanked out.

    Returns
    -------
    tuple of str
        In the order of the text; empty ones are left out.

    Examples
    --------
    >>> find_heads("our aim is to reduce falls. we will plot them weekly.")
    ('reduce falls', 'plot them weekly')
    """
    parts = (drop_opening(part) for part in _BREAK.split(text)[:LIMIT])
    return tuple(part for part in parts if part)


def without_purpose(text: str, after: int) -> str:
    """Cut off what says why: “so that …”, “to improve safety” once the level is named.

    Parameters
    ----------
    text : str
        One or more sentences, in lower case.
    after : int
        Where the last number with a role ends; “to improve” before it is no purpose.

    Returns
    -------
    str
        As long as `text`, with blanks in place of what was cut.
    """
    cut = list(text)
    for match in _LEADING.finditer(text):
        cut[match.start() : match.end()] = " " * (match.end() - match.start())
    better = (each for each in _TO_BETTER.finditer(text, after) if not _is_aim(text, each.start()))
    for match in (*_PURPOSE.finditer(text), *better):
        stop = _BREAK.search(text, match.start())
        end = stop.start() if stop else len(text)
        cut[match.start() : end] = " " * (end - match.start())
    return "".join(cut)


def without_leading(text: str) -> str:
    """Drop a reason that comes first: “To reduce variation, the share …”; capitals stay."""
    return "".join(
        text[start:stop] for start, stop in _between(_LEADING.finditer(text.lower()), len(text))
    )


def _between(matches: Iterable[re.Match[str]], length: int) -> Iterator[tuple[int, int]]:
    start = 0
    for match in matches:
        yield start, match.start()
        start = match.end()
    yield start, length


def _is_aim(text: str, start: int) -> bool:
    """Say whether “to reduce …” is the aim itself and no reason for it."""
    before = text[max(0, start - NEAR) : start]
    return bool(_WISH.search(before) or _DATE_ONLY.fullmatch(text[:start][-NEAR:]))


def vague_head(heads: tuple[str, ...]) -> str:
    """Give the vague verb or noun that an aim begins with; empty if it begins otherwise."""
    for head in heads[:3]:
        found = _VAGUE.match(head) or _PASSIVE.search(head)
        if found:
            return found[0].strip()
    return ""


_VAGUE = re.compile(rf"(?:{lexicon.VAGUE_VERB}|{lexicon.VAGUE_NOUN})\b")
_PASSIVE = re.compile(
    r"\b(?:will|should|must|shall|can|needs?\s+to|to)\s+(?:be\s+|get\s+|become\s+"
    r"|feel\s+)?(?:more\s+)?"
    r"(?:improved?|enhanced?|optimi[sz]ed?|better|promoted|supported|strengthened"
    r"|encouraged|streamlined)\b"
)


def drop_opening(part: str) -> str:
    """Drop what leads up to the verb: “By June, our aim is to …”; capitals stay.

    Examples
    --------
    >>> drop_opening("Our aim is to reduce falls")
    'reduce falls'
    """
    head = part.strip()
    for _ in range(DEEPEST):
        found = _OPENING.match(head.lower())
        if not found or not found.end():
            break
        head = head[found.end() :].lstrip()
    return head
