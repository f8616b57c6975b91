"""Turns a clause of an aim into what it counts: “80% of pupils will swim” counts a percentage."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from practicum.tools.aims.cuts import DATE, MARKS, NUMBER
from practicum.tools.aims.deeds import BETTER, CHANGE, VERB, say_deed, share_in_words
from practicum.tools.aims.heads import drop_opening
from practicum.tools.aims.people import leading_people
from practicum.tools.aims.places import leading_place
from practicum.tools.aims.sentence import small

if TYPE_CHECKING:
    from practicum.tools.aims.facts import Level

_FIRST_VERB = re.compile(
    rf"^(?:to\s+)?{VERB}(?:[\s,]|{MARKS})+(?!$)(?:down\s+|up\s+)?", re.IGNORECASE
)
_BEFORE_VERB = re.compile(
    rf"^.{{3,120}}?\b(?:(?:will|should|must|aims?\s+to|wants?\s+to)\s+(?={BETTER}\s+(?!from\b|to\b|by\b)\w)"
    r"|to\s+have\s+(?=(?:reduced|increased|cut|raised|halved|doubled)\s))",
    re.IGNORECASE,
)
_LAST_VERB = re.compile(
    rf"[\s,]*\b(?:(?:will|should|would|must|is|are|to|has|have|had|been|can|it|this|that|we|which|be)\b\s*)"
    rf"{{1,5}}(?:{VERB}\s*)?(?:up|down)?\s*(?={NUMBER}|[\s,;:]*$)"
    rf"|[\s,]*\b(?:{VERB}|falls|drops)\s*(?:up|down)?\s*(?={NUMBER}|[\s,;:]*$)",
    re.IGNORECASE,
)
_SURE = re.compile(
    rf"^(?:(?:our|the)\s+[a-z'\s]{{2,30}}?\s+wants\s+(?={NUMBER})|ensure|make\s+sure|see|we\s+(?:aim|want|hope|expect|need|would\s+like)(?:\s+for)?(?!\s+to\b)|(?:to\s+)?(?:have|get|see)(?=\s+{NUMBER})|(?:our|the)\s+(?:baseline|data|audit|survey)"
    rf"\s+(?:shows?|showed|found))(?:\s+that)?\s+(?:by\s+)?(?:{MARKS}\s*,?\s*(?={NUMBER}))?",
    re.IGNORECASE,
)
_START = re.compile(
    rf"^(?:[{DATE}\s,:;)–-]|by\s+the\s+end\s+of\s+{DATE}|(?:each|every)\s+(?:day|week|month|year|term)\s+(?={NUMBER})"
    rf"|(?:by|before|at|after|between|when|over)\s[^{NUMBER},]{{2,60}},\s*(?={NUMBER}|the\b|our\b|we\b))+",
    re.IGNORECASE,
)
_IN_PLACE = re.compile(
    r"^(?:in|at|on|across|within)\s+[^¤¦,]{3,50}?,?\s+(?=(?:the|our)\s+(?:percentage|proportion|number|share"
    r"|average|mean|median|rate|time)\b)",
    re.IGNORECASE,
)
_PARTICLE = re.compile(r"^(?:get|bring|take|push|drive|move|keep|have)\b", re.IGNORECASE)
_COUNT_OF = re.compile(rf"{DATE}\s*(?:audit|survey|data|count|figures)\b")
_LATE_DATE = re.compile(rf"\b(will|should|must)\s*,\s*{DATE}\s*,\s*", re.IGNORECASE)
"""“Learners will, by June, miss …”."""

_AS_MANY = re.compile(r"^(?:half\s+|twice\s+)?as\s+(?:many|much)\s+", re.IGNORECASE)
_WHO_COUNTED = re.compile(
    r"^(?P<share>proportion|percentage|%|share|number)\s+(?P<rest>(?:who|with|whose|that)\b.+)$",
    re.IGNORECASE,
)
_CHANGE_IN = re.compile(
    rf"^(?:an?|the|further|{MARKS}|\s)*{CHANGE}\s+(?:{MARKS}\s*)?(?:in|of)\s+", re.IGNORECASE
)
_HOLD = re.compile(
    rf"\band\s+(?:hold|keep|sustain|maintain|stay)\b[^.;{MARKS[1:-1]}]*", re.IGNORECASE
)
_ASIDE = re.compile(
    rf"\(\s*(?:{MARKS}|[\s,;:=–-]|\b(?:baseline|target|aim|goal|now|currently|current|from|to|mean|median"
    r"|in|at|is|was|it|up|down|by|the|we|are|this|year|sept?|oct|nov|apr|and|data|survey|audit)\b)*\)",
    re.IGNORECASE,
)
_OPEN = re.compile(r"\([^()]*$")
_TRAILING = re.compile(
    r"(?:[\s,.:;(–-]|\b(?:from|to|by|of|and|with|at|for|will|is|are|(?<!log\s)(?<!drop\s)(?<!moving\s)in|(?<!call\s)(?<!rely\s)on|the|our|an?|we|it|than"
    r"|now|but|as|currently|baseline|until|before|should|where|which|from|over|so|or|target|who|that"
    r"|every|last|next))+$",
    re.IGNORECASE,
)
_COLON = re.compile(r":\s+|:(?=[¤¦])")
_JOINS = re.compile(r"\s*(?:for|in|at|on|among|of|with|per|across|by|to|who|that)\b", re.IGNORECASE)


def say_clause(part: str, target: Level | None) -> str:
    """Say what a clause counts.

    Parameters
    ----------
    part : str
        With marks where numbers and dates stood.
    target : Level or None
        What is wanted.

    Returns
    -------
    str
        A phrase that can follow “increase”; empty if there is nothing to count.

    Examples
    --------
    >>> say_clause("Book bags returned: ¤, ¤ ¦", None)
    'Book bags returned'
    """
    part = _LATE_DATE.sub(r"\1 ", _COUNT_OF.sub(DATE, part))
    text = _HOLD.sub("", " ".join(_ASIDE.sub(" ", part).split())).lstrip(" ,:-–*")
    text = drop_opening(_without_label(_START.sub("", text)))
    text = _without_first_place(text)
    text = drop_opening(_IN_PLACE.sub("", _SURE.sub("", _START.sub("", text))))
    text = _START.sub("", text)
    said = say_deed(text, target)
    return _tidy(said) if said else share_in_words(_tidy(_plain(text)), target)


def _without_first_place(text: str) -> str:
    """Drop a place that comes first: “In the Birch room children spend …”."""
    stop = leading_place(text)
    rest = text[stop:].lstrip(" ,")
    return rest if stop and leading_people(rest) else text


def _without_label(text: str) -> str:
    """Take what a colon divides: “Late coming: from 9 to 4” counts late coming."""
    head, colon, tail = _split_once(text)
    bare = _FIRST_VERB.sub("", re.sub(MARKS, " ", tail).strip(" ,;"))
    if colon and (
        re.match(r"(?:of|do|does|did)\b", bare) or re.fullmatch(VERB, bare, re.IGNORECASE)
    ):
        return head
    if not colon or not re.search(r"[a-z]{3}", _JOINS.sub("", bare), re.IGNORECASE):
        return head
    if _JOINS.match(bare) or bare.startswith("("):
        return f"{head} {tail}"
    who = re.sub(r"^for\s+", "", head, flags=re.IGNORECASE)
    counted = _WHO_COUNTED.match(tail)
    if counted and leading_people(who):
        share = counted["share"].replace("%", "percentage")
        return f"{share} of {small(who)} {counted['rest']}"
    return tail


def _split_once(text: str) -> tuple[str, str, str]:
    match = _COLON.search(text)
    return (text[: match.start()], match[0], text[match.end() :]) if match else (text, "", "")


def _plain(text: str) -> str:
    """Take the phrase between the verb and what it should do: “reduce falls”, “falls will drop”."""
    bare = _CHANGE_IN.sub("", _BEFORE_VERB.sub("", text))
    bare = bare.lstrip(f"{NUMBER}{DATE} ,")
    moved = _PARTICLE.match(bare)
    bare = _LAST_VERB.sub(" ", _AS_MANY.sub("", _FIRST_VERB.sub("", bare, count=1)))
    bare = re.sub(r"^no\.?\s+of\b", "number of", " ".join(re.sub(MARKS, " ", bare).split()))
    bare = _CHANGE_IN.sub("", re.sub(r"^%\s+of\b", "percentage of", bare))
    bare = re.sub(r"^(?:fewer|less|more(?!\s+than)|(?:each|every)\s+[a-z]+)\s+", "", bare)
    return re.sub(r"\s(?:up|down)$", "", bare) if moved else bare


def _tidy(text: str) -> str:
    bare = re.sub(MARKS, " ", text)
    bare = _ASIDE.sub(" ", bare)
    bare = (
        " ".join(bare.split())
        .replace(" ,", ",")
        .replace(" )", ")")
        .replace("( ", "(")
        .replace(", (", " (")
    )
    bare = re.sub(r"\s['’]s\b", " ", bare)
    bare = re.sub(r",(?:\s*,)+", ",", bare)
    bare = bare.replace(")", "") if "(" not in bare else bare
    bare = _OPEN.sub("", bare) if bare.count("(") > bare.count(")") else bare
    return _TRAILING.sub("", bare.strip(" .,:;-–*"))
