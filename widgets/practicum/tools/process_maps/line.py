"""Reads one line of a process as people write it: “Nurse: check the chart, 10 min, wait 2 days”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from practicum.tools.drivers.lexicon import PEOPLE, ROLES
from practicum.tools.process_maps.durations import read_minutes
from practicum.tools.process_maps.flow import KINDS, VALUES
from practicum.tools.process_maps.ways import Way, begins_as_way, read_ways, with_other

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_JUMP = re.compile(
    r"[;,]\s*(?P<way>(?:then\s+)?(?:go|goes|back|return|returns)\b[^,;]*)$", re.IGNORECASE
)
_NUMBER = re.compile(
    r"^\s*(?:(?:step\s+)?(?P<number>\d{1,3})\s*[.):\-–]\s+|[-*•·▪–]\s+|\d{1,3}\t)", re.IGNORECASE
)
_KIND = re.compile(
    r"^(?P<kind>start|end|finish|decision|question|step)\s*[:–-]\s+(?=\S)", re.IGNORECASE
)
_KINDS = {"finish": "end", "question": "decision"}
_LANE = re.compile(r"^(?P<lane>[A-Za-z][\w ’'/&-]{1,40}?)\s*:\s+(?=\S)")
_IN_BRACKETS = re.compile(r"^\[(?P<lane>[^\]]{1,60})\]\s*(?=\S)")
_AT = re.compile(r"(?:^|\s)@(?P<lane>[A-Za-z][\w’'-]*)(?=$|[\s,;.])")
_LAST = re.compile(
    r"^(?P<rest>.*\S)\s*(?:\((?P<inside>[^()]+)\)|[,;|]\s*(?P<after>[^,;|()]+)"
    r"|\s[–—-]\s(?P<dash>[^,;|()]+))\.?$"
)
_BARE_TIME = re.compile(
    r"^(?P<rest>.*?(?P<before>\S+))\s+(?P<time>(?:about |~)?"
    r"(?:\d+[½¼¾]?|[½¼¾]|\d+[.]\d+|\d+\s?[-–]\s?\d+)\s?"
    r"(?:secs?|seconds?|min(?:ute)?s?|hrs?|hours?|h|days?|weeks?))\.?$",
    re.IGNORECASE,
)
_NOT_BEFORE_TIME = _words(
    "in within every each for after before of at than about by last next least most every to "
    "until up over under past first another and or"
)
_WAIT = re.compile(
    r"^(?:waits?|waiting|waited|then waits?|after|delay|queue|queues|wait before)\b"
    r"(?:\s+(?:of|for))?\s*:?\s*(?P<a>.+)$"
    r"|^(?P<b>.+?)\s*(?:(?:of )?wait(?:ing)?(?: time)?|delay|later|queue)$",
    re.IGNORECASE,
)
_WORK = re.compile(
    r"^(?:takes?|work|working|lasts)\b\s*:?\s*(?P<a>.+)$|^(?P<b>.+?)\s*(?:(?:of )?work|each)$",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"(?:\d|half|an?|one|two|½|¼|¾).*?(?:sec|min|hour|hr|h\b|day|week|month|m\b|d\b)", re.IGNORECASE
)
_VALUE = re.compile(
    r"^(?P<value>value|necessary|waste)(?:\s*[:–-]\s*(?P<waste>[a-z -]+))?$", re.IGNORECASE
)
_ALSO_ROLES = _words(
    "porter clerk office reception receptionist pharmacy pharmacist ward nursery school desk "
    "lab laboratory hub secretary admin driver cook janitor caretaker gp surgery clinic council "
    "family mum dad child pupil patient visitor therapist matron sister registrar consultant "
    "trades agent operative housing depot stores kitchen"
)
_DOER = re.compile(r"[a-z]{3,}(?:[eo]r|ist|ician|man|woman)s?")
"""Who does something for a living mostly ends like this: plumber, surveyor, electrician."""
_NO_DOERS = _words(
    "letter order paper number computer folder register reminder poster other later error monitor "
    "printer scanner drawer water shower transfer newsletter chapter matter filter power timer "
    "trigger answer tracker sticker handover corner dinner summer winter counter binder "
    "container mirror elevator locker router server refer offer enter over under after however "
    "whether together waitlist checklist shortlist floor corridor september october november "
    "december easter quarter semester"
)
"""Words with such an end that do nothing by themselves."""
MOST_WORDS = 4
"""In the name of a lane."""
_NO_LANES = frozenset(KINDS) | {"note", "notes", "if", "yes", "no", "then", "step", "when", "nb"}


class Read(NamedTuple):
    """A line as it is understood.

    Attributes
    ----------
    fields : mapping
        Those of the step that the line speaks of: always `text` and `kind`.
    lane : str
        Who does it, in words; empty if the line does not say.
    ways : tuple of Way
        Where it goes on to.
    number : str
        The number that the line had in front.
    """

    fields: Mapping[str, str]
    lane: str = ""
    ways: tuple[Way, ...] = ()
    number: str = ""


def read_line(line: str, lanes: Collection[str] = ()) -> Read:
    """Read one line.

    Parameters
    ----------
    line : str
        As typed or pasted.
    lanes : collection of str
        Names that are known to be lanes.

    Returns
    -------
    Read
        What is not understood stays in the words of the step.

    Examples
    --------
    >>> read_line("3. Nurse: check the chart, 10 min, wait 2 days")[:2]
    ({'text': 'Check the chart', 'kind': 'step', 'work': '10 min', 'wait': '2 days'}, 'Nurse')
    >>> read_line("Is the book there? If no, back to 3").ways[1]
    Way(when='no', to='3', share='')
    """
    number = _NUMBER.match(line)
    rest = (line[number.end() :] if number else line).strip()
    kind = _KIND.match(rest)
    rest = rest[kind.end() :] if kind else rest
    rest, ways = _split_ways(rest)
    lane, rest = _split_lane(rest, lanes)
    fields, rest, lane = _split_tail(rest, lane, lanes)
    found = kind["kind"].lower() if kind else "decision" if rest.endswith("?") else "step"
    if found == "step" and len(ways) > 1:
        found = "decision"
    if found in ("decision", "question"):
        ways = with_other(ways)
    return Read(
        {
            "text": rest[:1].upper() + rest[1:] if lane else rest,
            "kind": _KINDS.get(found, found),
            **fields,
        },
        lane,
        ways,
        (number["number"] or "") if number else "",
    )


def lane_before(line: str) -> str:
    """Give what stands before a colon at the beginning of a line; it may be who does it.

    Examples
    --------
    >>> lane_before("2. Ward clerk: print the form"), lane_before("If no: 3")
    ('Ward clerk', '')
    """
    number = _NUMBER.match(line)
    found = _LANE.match(line[number.end() :].strip() if number else line.strip())
    if not found or found["lane"].lower() in _NO_LANES or len(found["lane"].split()) > MOST_WORDS:
        return ""
    return "" if begins_as_way(found["lane"]) else found["lane"].strip()


def _split_ways(text: str) -> tuple[str, tuple[Way, ...]]:
    """Take off what stands after a question, or after an arrow."""
    question, mark, after = text.partition("?")
    if mark and after.strip() and (ways := read_ways(after)):
        return f"{question}?", ways
    place = min((at for sign in ("→", "->", "=>") if (at := text.find(sign)) > 0), default=-1)
    if place > 0 and (ways := read_ways(text[place:])):
        return text[:place].strip(" ,;"), ways
    jump = _JUMP.search(text)
    if jump and (ways := read_ways(jump["way"])):
        return text[: jump.start()], ways
    head, _, last = text.rpartition(". ")
    if head and begins_as_way(last) and (ways := read_ways(last)):
        return head, ways
    head, comma, last = text.rpartition(", if ")
    if comma and (ways := read_ways(f"if {last}")):
        return head, ways
    return text, ()


def _split_lane(text: str, lanes: Collection[str]) -> tuple[str, str]:
    found = _IN_BRACKETS.match(text)
    if found:
        return found["lane"].strip(), text[found.end() :]
    found = _AT.search(text)
    if found:
        rest = f"{text[: found.start()]}{text[found.end() :]}"
        return found["lane"], " ".join(rest.split()).strip(" ,;")
    name = lane_before(text)
    if name and (_is_known(name, lanes) or _is_somebody(name)):
        return name, text.split(":", 1)[1].strip()
    return "", text


def _split_tail(text: str, lane: str, lanes: Collection[str]) -> tuple[dict[str, str], str, str]:
    """Take off times, what it is worth and who does it, from the end of a line."""
    fields: dict[str, str] = {}
    while found := _LAST.match(text):
        inside = next(part for part in (found["inside"], found["after"], found["dash"]) if part)
        pieces = [piece.strip() for piece in re.split(r"[,;]", inside)]
        told = [_tell(piece, lanes) for piece in pieces]
        if not all(told) or any(name in fields for each in told for name in each):
            break
        for each in told:
            lane = each.pop("lane", lane)
            fields |= each
        text = found["rest"].rstrip(" ,;–—-")
    bare = _BARE_TIME.match(text)
    if bare and "work" not in fields and bare["before"].lower() not in _NOT_BEFORE_TIME:
        fields["work"] = bare["time"]
        text = bare["rest"].rstrip(" ,;–—-")
    return dict(sorted(fields.items(), key=lambda each: each[0] != "work")), text, lane


def _tell(piece: str, lanes: Collection[str]) -> dict[str, str]:
    """Say what a piece at the end of a line is: ``{"work": "10 min"}``; empty if it is words."""
    found = _VALUE.match(piece)
    if found and found["value"].lower() in VALUES:
        worth = {"value": found["value"].lower()}
        waste = (found["waste"] or "").strip().lower().replace("-", "").replace(" ", "")
        return worth | ({"waste": waste} if waste else {})
    if _is_known(piece, lanes):
        return {"lane": piece}
    for name, pattern in (("wait", _WAIT), ("work", _WORK)):
        match = pattern.match(piece)
        time = match and (match["a"] or match["b"])
        if time and _is_time(time):
            return {name: time.strip()}
    return {"work": piece} if _is_time(piece) else {}


def _is_time(text: str) -> bool:
    if not _UNIT.match(text.strip()) and not re.match(
        r"^(?:about|~|up to)\s", text.strip(), re.IGNORECASE
    ):
        return False
    try:
        read_minutes(text)
    except ValueError:
        return False
    return True


def _is_known(name: str, lanes: Collection[str]) -> bool:
    return name.casefold() in {each.casefold() for each in lanes}


def _is_somebody(name: str) -> bool:
    last = name.lower().split()[-1]
    one = last.removesuffix("s")
    known = any(each in ROLES | PEOPLE | _ALSO_ROLES for each in (last, one))
    return known or bool(_DOER.fullmatch(last) and one not in _NO_DOERS)
