"""Reads where a step goes on to, as people write it: “if no, back to 3; yes (70%): next”."""

from __future__ import annotations

import re
from typing import NamedTuple

_SHARE = re.compile(r"\(?\s*(?P<share>\d{1,3}(?:\.\d+)?\s*%|\d+ (?:in|out of) \d+)\s*\)?")
_TARGET = re.compile(
    r"""(?:^|[\s,:;(])(?:→|->|=>|–>|>|\bthen\b|,|:)?\s*
    (?:(?:you|we|they|it)\s+)?(?:(?:go(?:es)?|jumps?|moves?|returns?|continues?|carry|carries)\s+)?
    (?:(?:back|on|straight|forward|ahead|again|with|at|from)\s+){0,2}(?:to\s+)?(?:the\s+)?
    (?:(?:step|steps|number|no\.|line|nr\.?)\s+|\#)?
    (?P<to>\d{1,3}|next(?:\s+(?:step|one))?|end|finish|start|beginning)\s*[.)]?$""",
    re.VERBOSE | re.IGNORECASE,
)
_ON = re.compile(
    r"(?:^|[\s,:;])(?P<to>(?:go|carry|continue|moves?)\s+on|continue)\s*\.?$", re.IGNORECASE
)
_STOP = re.compile(r"(?:^|[\s,:;])(?P<to>stop|finished|done|that is it)\s*\.?$", re.IGNORECASE)
_LEAD = re.compile(
    r"^(?:[-*•–→>]+\s*)?(?:if|when|in case)\b\s*(?:it is|it’s|it's|the answer is)?\s*",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"^(?:otherwise|else|if not)\b", re.IGNORECASE)
_BETWEEN = re.compile(
    r"\s*[;\n|]\s*|(?<=[\w)%])\.\s+|\s*,?\s+(?:and|but|or)\s+(?=if\b)"
    r"|\s*,\s*(?=(?:if|yes|no|otherwise|else)\b)",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"^\s*(?:[-*•–→>]+\s*)?(?:if|yes|no|otherwise|else|not)\b", re.IGNORECASE)
_OPPOSITE = {"yes": "no", "no": "yes"}
START, END, NEXT = "start", "end", "next"


class Way(NamedTuple):
    """One way on as it was written.

    Attributes
    ----------
    when : str
        The condition.
    to : str
        A number, ``"next"``, ``"start"`` or ``"end"``.
    share : str
        How often, as typed.
    """

    when: str
    to: str
    share: str = ""


def read_ways(text: str) -> tuple[Way, ...]:
    """Read the ways on from a step.

    Parameters
    ----------
    text : str
        As typed.

    Returns
    -------
    tuple of Way
        Empty if not all of it could be read.

    Examples
    --------
    >>> read_ways("If no, back to 3")
    (Way(when='no', to='3', share=''),)
    >>> read_ways("yes (70%): next; no → 2")
    (Way(when='yes', to='next', share='70%'), Way(when='no', to='2', share=''))
    >>> read_ways("Ring the parent")
    ()
    """
    pieces = [piece for piece in _BETWEEN.split(text.strip()) if piece and piece.strip(" .,")]
    found = [_read(piece) for piece in pieces]
    ways = [way for way in found if way]
    return tuple(ways) if len(ways) == len(found) else ()


def begins_as_way(text: str) -> bool:
    """Tell whether a line begins as the answer to a question does: “If no …”.

    Examples
    --------
    >>> begins_as_way("If no, back to 3"), begins_as_way("Note the time")
    (True, False)
    """
    return bool(_BEGINS.match(text))


def with_other(ways: tuple[Way, ...]) -> tuple[Way, ...]:
    """Add the other answer to a question that has one only; it goes on to the next step.

    Examples
    --------
    >>> with_other((Way("no", "3"),))
    (Way(when='yes', to='next', share=''), Way(when='no', to='3', share=''))
    """
    if len(ways) != 1 or ways[0].when.lower() not in _OPPOSITE:
        return ways
    other = Way(_OPPOSITE[ways[0].when.lower()], NEXT)
    return (other, *ways) if other.when == "yes" else (*ways, other)


def _read(piece: str) -> Way | None:
    bare = piece.strip(" .,")
    share = _SHARE.search(bare)
    if share:
        bare = f"{bare[: share.start()].rstrip()} {bare[share.end() :].lstrip()}".strip()
        bare = re.sub(r"\s+(?=[:,;])", "", bare)
    found = _TARGET.search(bare) or _ON.search(bare) or _STOP.search(bare)
    if not found:
        return None
    lead = bare[: found.start()]
    when = "otherwise" if _OTHERS.match(lead) else _LEAD.sub("", lead).strip(" ,:;.()→-–>=")
    when = re.sub(r"\s+(?:then|of cases|of the time)$", "", when, flags=re.IGNORECASE)
    when = when.lower() if when.lower() in _OPPOSITE else when
    return Way(when, _target(found["to"]), re.sub(r"\s+%", "%", share["share"]) if share else "")


def _target(typed: str) -> str:
    word = typed.lower()
    if word.isdigit():
        return str(int(word))
    if word in ("end", "finish", "stop", "finished", "done", "that is it"):
        return END
    return START if word in ("start", "beginning") else NEXT
