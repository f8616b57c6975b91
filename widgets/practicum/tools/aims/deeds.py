"""Says what is counted where an aim says who does what: “80% of pupils will swim”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from practicum.tools.aims import lexicon
from practicum.tools.aims.cuts import DATE, MARKS, NUMBER
from practicum.tools.aims.people import leading_people
from practicum.tools.aims.places import leading_place
from practicum.tools.aims.sentence import small
from practicum.tools.words.units import MINUTES

if TYPE_CHECKING:
    from practicum.tools.aims.facts import Level

CHANGE = r"(?:increase|reduction|rise|drop|decrease|fall|growth|improvement|cut)"
BETTER = rf"(?:{lexicon.UP_VERB}|{lexicon.DOWN_VERB}|improve)"
VERB = (
    rf"(?:{lexicon.UP_VERB}|{lexicon.DOWN_VERB}|improv(?:e|es|ed|ing)|chang(?:e|ing)"
    r"|become|rise[ns]?|risen|fall|fallen|drop|speed\s+up|have\s+(?:reduced|increased|cut|raised|improved)|gone(?:\s+(?:up|down))?"
    r"|go(?:es|ing)?(?:\s+(?:up|down))?|come(?:\s+down)?|get|bring|move|lift|take|help|reach|achieve"
    r"|ensure|see|have|want|aim\s+for|keep)"
)
_SHARE = re.compile(
    rf"^(?:at\s+least\s+|about\s+)?{NUMBER}\s*(?P<of>of\s+)?(?:(?:the|our|all|those)\s+){{0,2}}(?P<rest>\w.*)$",
    re.IGNORECASE,
)
_SAYS_SHARE = re.compile(r"(?:share|percentage|proportion|number)\s+of\b", re.IGNORECASE)
_MORE = re.compile(
    r"^(?:(?:help|get|have|see|want|enable|support|encourage)\s+)?(?:more|fewer)\s+"
    r"(?:of\s+)?(?:(?:our|the)\s+)?(?P<rest>.+)$",
    re.IGNORECASE,
)
_MODAL = re.compile(
    r"^(?P<who>.+?)\s+(?:will|should|must|shall|are\s+to|is\s+to|to(?=\s+(?:be|have|get|do|see|meet|reach"
    r"|attend|receive|read|write|walk|eat|feel|report|use|go|bring|take|say|know|join|visit)\b))\s+"
    r"(?:(?:now|all|still|then|have\s+to|be\s+able\s+to)\s+)*(?P<do>.+)$",
    re.IGNORECASE,
)
_STATE = re.compile(
    r"^(?P<who>[^,]+?)\s+(?P<do>(?:had|have|has|are|is|was|were|get|say|know|feel|receive|attend|arrive|miss|finish"
    r"|eat|lose|need(?=\s(?:an?|the|to|more)\b)|starts?(?=\s(?:late|early|on)\b))\s.+)$",
    re.IGNORECASE,
)
_DOES_NOW = re.compile(
    r"^(?P<who>[^,]+?)\s+(?:now|currently|already)\s+(?P<do>[a-z].+)$", re.IGNORECASE
)
_WISHED = re.compile(
    r"^(?P<who>.+?)\s+to\s+(?P<do>(?!from\b|the\b|an?\b|our\b|their\b)(?-i:[a-z]+(?<!s))\b.*)$",
    re.IGNORECASE,
)
"""“Our children to eat fruit”, but not “visitors to Forres”."""

_MAIN_VERB = re.compile(
    r"^(?P<who>(?:who|whose|with|aged|on)\s(?!are\b|have\b|can\b|do\b)(?:(?!and\b|or\b|to\b|that\b)[\w'’-]+\s+){1,6}?)"
    r"(?P<do>(?:set|quit|stop|start|attend|take|get|receive|complete|leave|join|return|come|keep|meet"
    r"|say|feel|wait|see|use|read|are|have)\s.+)$",
    re.IGNORECASE,
)
"""The people, and what they do: “who smoke at booking” and “set a quit date”."""

_RELATIVE = re.compile(
    r"\s*(?:who|of|that|whose|which|with|we|they|aged|in|on|at|from|known|seen|late|absent|off|away|unable|early|present|[a-z]+ing|registered|referred|born|admitted|discharged|supported|eligible|due)\b",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"^(?:now|currently|usually|still|already|typically|on\s+average)\s+", re.IGNORECASE
)
_DEED_OF = re.compile(
    rf"^(?P<who>.+?)\s+(?:will\s+)?(?P<do>[a-z]+(?:\s+(?:an?\s+)?[a-z]+\s+(?:on|for|to))?)\s*{NUMBER}\s*"
    r"of\s+(?P<what>.+?)(?P<how>\s+(?:in|within|by)\s+[0-9]+.*)?$",
    re.IGNORECASE,
)
_SPENT = re.compile(
    rf"^(?P<who>[^{NUMBER}]+?)\s+spend\s+{NUMBER}\s+of\s+(?P<what>.+)$", re.IGNORECASE
)
_TAKES = re.compile(rf"^(?P<who>.+?)\s+takes\s+{NUMBER}\s*to\s+(?P<do>.+)$", re.IGNORECASE)
_THINGS_DO = re.compile(
    rf"^{NUMBER}\s*(?P<who>[a-z]+s\b[^,{NUMBER}]*?)\s+(?P<do>(?:go|come|get|are|were|happen(?:ed)?|occur|led)\s.+)$",
    re.IGNORECASE,
)
_GET_INTO = re.compile(
    rf"^(?:get\s+)?(?P<who>.+?)\s+(?P<where>(?:into|onto|home|back\s+to)\b[^{NUMBER}]*?)(?:\s+in)?\s*{NUMBER}",
    re.IGNORECASE,
)
_LASTS = re.compile(rf"\b(?:wait|stay|spend|take|live|sleep|sit)\s+(?:[a-z]+\s+)?{NUMBER}")
_FOR = re.compile(rf"^have\s+{NUMBER}\s*(?:(?:a|per|each)\s+\w+\s+)?of\s+", re.IGNORECASE)
_HEAD = re.compile(rf"\bwho\b|\bthat\b|{MARKS}")
_THINGS_DONE = re.compile(
    r"(?!(?:the|an?|our|percentage|proportion|share|number|rate)\b)(?:(?!of\b|per\b)[\w'’-]+\s+){0,3}?[a-z]{2,}(?<!s)s\s+"
    r"(?:(?:on|in|at|from|for|with|by)\s+(?:[\w'’-]+\s+){1,4}?)?"
    r"(?:[a-z]{2,}ed|kept|seen|done|given|taken|paid|sent|met|held|made|eaten|written|answered)\b"
)


def say_deed(text: str, target: Level | None) -> str:
    """Say what is counted where a clause says who does what.

    Parameters
    ----------
    text : str
        With marks where numbers and dates stood.
    target : Level or None
        What is wanted.

    Returns
    -------
    str
        Such as “percentage of pupils who swim”; empty if the clause says no such thing.

    Examples
    --------
    >>> from practicum.tools.aims.facts import Level
    >>> say_deed("Tenants will wait ¤ for a repair", Level(5, "days"))
    'time that tenants wait ¤ for a repair'
    """
    if target is None:
        return ""
    early = _spent(text) or _share(text, target)
    if early or lexicon.COUNTED.search(_HEAD.split(text)[0].lower()):
        return early
    does = _THINGS_DO.match(text)
    if does and target.unit != "%":
        return f"number of {small(does['who'])} that {does['do']}"
    return _deed(text, target)


def _spent(text: str) -> str:
    spent = _SPENT.match(text)
    acts = spent is not None and leading_people(spent["who"])
    return f"{spent['what']} for {small(spent['who'])}" if spent and acts else ""


def _share(text: str, target: Level) -> str:
    """Say a share or number of people or things: “80% of pupils”, “more of our apprentices”."""
    share, more = _SHARE.match(text), _MORE.match(text)
    if share and (target.unit == "%" or target.noun):
        rest = share["rest"]
        things = share["of"] and target.noun and target.unit != "%" and not leading_people(rest)
        return _share_of(f"{target.noun} of {rest}" if things else rest, target)
    return _share_of(more["rest"], target) if more and leading_people(more["rest"]) else ""


def share_in_words(phrase: str, target: Level | None) -> str:
    """Say “percentage of” where a share of things is meant: “potholes repaired within 28 days”."""
    share = target is not None and target.unit == "%" and not leading_people(phrase)
    return f"percentage of {small(phrase)}" if share and _THINGS_DONE.match(phrase) else phrase


def _share_of(rest: str, target: Level) -> str:
    share = "percentage" if target.unit == "%" else "number"
    rest = _NOW.sub("", re.sub(MARKS, " ", rest).strip())
    if _SAYS_SHARE.match(rest):
        return rest
    modal = _MODAL.match(rest)
    if modal:
        return f"{share} of {small(modal['who'])} {_link(modal['who'])} {_present(modal['do'])}"
    stop = _leading_group(rest)
    after = rest[stop:].strip()
    if stop and after and not _RELATIVE.match(after):
        return f"{share} of {small(rest[:stop])} who {_NOW.sub('', after)}"
    main = _MAIN_VERB.match(after) if stop else None
    if main:
        return f"{share} of {small(rest[:stop])} {main['who'].strip()} who {main['do']}"
    state = _STATE.match(rest) or _DOES_NOW.match(rest)
    if state and not re.search(r"\b(?:who|that|which)$", state["who"]):
        whose, does = small(state["who"]), _agree(state["do"], state["who"])
        return f"{share} of {whose} {_link(whose)} {does}"
    return f"{share} of {small(rest)}"


def _deed(text: str, target: Level) -> str:
    """Say the time that people do something, or how much of it: “tenants will wait 5 days”."""
    if re.match(BETTER, text, re.IGNORECASE):
        return ""
    if target.unit == "%":
        return _share_of_deeds(text)
    taken = _time_taken(text) if target.unit in MINUTES else ""
    if taken:
        return taken
    modal = _MODAL.match(text)
    if modal and DATE not in modal["who"]:
        return _will_do(modal["who"], modal["do"], target)
    after = text[_leading_group(text) :]
    acts = _RELATIVE.match(after) is None or _LASTS.search(after) is not None
    lasting = target.unit in MINUTES and bool(leading_people(text)) and acts
    return f"time that {small(text)}" if lasting else ""


def _share_of_deeds(text: str) -> str:
    """Say who is wished to do something, or how much of it a team does."""
    wished, of = _WISHED.match(text), _DEED_OF.match(text)
    if wished and _all_people(wished["who"]):
        return f"percentage of {_group(wished['who'])} who {_present(wished['do'])}"
    if of is None or not _acts(of["who"]):
        return ""
    return f"percentage of {of['what']} that {small(of['who'])} {of['do']}{of['how'] or ''}"


def _time_taken(text: str) -> str:
    into, takes = _GET_INTO.match(text), _TAKES.match(text)
    if into and leading_people(into["who"]):
        return f"time to get {into['who']} {into['where']}"
    return f"time that {small(takes['who'])} takes to {takes['do']}" if takes else ""


def _will_do(who: str, do: str, target: Level) -> str:
    is_change = re.match(rf"(?!have\b){VERB}\b", do, re.IGNORECASE)
    if is_change or not re.search(r"[a-z]{3}", who, re.IGNORECASE):
        return ""
    whose = small(re.sub(r"^(?:of|the)\s+", "", who))
    does = _present(_FOR.sub("have for ", do))
    if target.unit in MINUTES:
        return f"time {'until' if do.startswith('be ') else 'that'} {whose} {does}"
    return f"number of {whose} who {does}" if leading_people(who) and target.noun else ""


def _leading_group(text: str) -> int:
    """Give where the people, with their place, end with whom a text begins."""
    stop = leading_people(text)
    place = leading_place(text[stop:].lstrip()) if stop else 0
    return stop + (len(text[stop:]) - len(text[stop:].lstrip()) + place if place else 0)


def _group(who: str) -> str:
    return small(re.sub(r"^(?:(?:all|every|our|the|of)\s+)+", "", who, flags=re.IGNORECASE))


def _all_people(who: str) -> bool:
    """Say whether the words name people, with their place, and no more."""
    return NUMBER not in who and 0 < len(who) == _leading_group(who)


def _acts(who: str) -> bool:
    return bool(leading_people(who)) or bool(
        re.search(r"\b(?:team|service|council|staff|school)$", who)
    )


def _link(who: str) -> str:
    return "who" if leading_people(who) else "that"


def _present(do: str) -> str:
    return _NOW.sub("", re.sub(r"^has\s+", "have ", re.sub(r"^be\s+", "are ", do)))


def _agree(do: str, who: str) -> str:
    return _present(do) if _link(who) == "who" else do
