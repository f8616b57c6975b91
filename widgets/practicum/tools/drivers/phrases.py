"""Phrases that need no order to be a task, and whole sentences that tell of a state.

“Weekly audit of bags” orders nothing and still stands in a diary. “Families feel welcome” has a
subject and a verb and still says nothing that anybody would do.
"""

from __future__ import annotations

from itertools import pairwise

from practicum.tools.drivers import lexicon as words

LONGEST_SUBJECT = 4
"""So many words may stand before the verb, as in “All of our tenants feel”."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# How often something is put into the diary.
_TURNS = _words(
    "hourly daily nightly weekly fortnightly monthly quarterly termly yearly annual regular"
)
# What is put there. “Contact”, “reading”, “visits” are left out: life has them without a team.
_EVENTS = _words(
    """
    assembly audit audits briefing briefings calls check checks debrief debriefs drill drills
    email emails forum huddle huddles inspection inspections letters meeting meetings
    newsletter newsletters refresher refreshers review reviews round rounds session sessions
    survey surveys test tests text texts training walkabout walkabouts walkround walkrounds
    workshop workshops
    """
)
# These are somebody's work to do or to make, however often.
_WORKS = _words(
    """
    audit audits campaign campaigns leaflet leaflets newsletter newsletters poster posters
    questionnaire questionnaires survey surveys workshop workshops
    """
)
# “Training” alone could be what staff have; a day of it is in the diary.
_TRAINING_PARTS = _words(
    """
    course courses day days event events module modules package packages plan plans programme
    programmes program programs session sessions video videos workshop workshops
    """
)
_WHO = (
    words.PEOPLE
    | words.ROLES - {"lead", "leads"}
    | _words(
        """
    they nobody we child parent family staff person mum dad tenant community communities schools
    midwives therapists pharmacists doctor teacher
    """
    )
)
# Verbs of what goes on in somebody: nothing that a team could do for them.
_INNER = _words(
    """
    feel feels know knows understand understands believe believes enjoy enjoys trust trusts
    value values respect respects remember remembers appreciate appreciates want wants
    """
)
# “Staff trust survey”: these are verbs only if somebody or something follows.
_NOUNS_TOO = _words("trust trusts value values respect respects")
_BE = _words("is are")
# “Parents are asked”: somebody does that to them, which is an idea.
_DONE_TO_PEOPLE = _words(
    "asked called emailed given invited met offered phoned rung sent shown telephoned texted told "
    "visited handed paid seen weighed"
)
_IRREGULAR = _words(
    "done given made kept met sent held found read known seen taken written put told heard paid"
)
# How somebody or something is.
_HOW_IT_IS = words.QUALITIES | _words("complete heard proud ready satisfied welcome")
_MANNERS = _words("time full order place well right fast complete")
# These end in “-ly” and say when, or whose.
_NO_MANNERS = _words("daily weekly fortnightly monthly early only family")
# With “on time” these tell of a state.
_ARRIVES = _words(
    "arrive arrives come comes finish finishes leave leaves return returns start starts"
)


def names_event(tokens: list[str], head: list[str]) -> bool:
    """Tell whether a phrase names what stands in a diary, or is made: an audit, a training day.

    Parameters
    ----------
    tokens : list of str
        All words, in lower case.
    head : list of str
        Those before what says more about the thing: “weekly audit” in “weekly audit of bags”.

    Examples
    --------
    >>> names_event(["weekly", "audit", "of", "bags"], ["weekly", "audit"])
    True
    >>> names_event(["team", "huddles"], ["team", "huddles"])
    False
    """
    if not head or words.RELATIVES & set(tokens) or head[0] in words.PRAISE:
        return False  # “Reviews that lead to a change” says how they have to be
    if head[0] in _TURNS and len(head) > 1:
        return head[-1] in _EVENTS
    if _has_its_day(head):
        return True
    if "training" in head[:-1]:
        return head[-1] in _TRAINING_PARTS
    return head[-1] in _WORKS


def _has_its_day(head: list[str]) -> bool:
    """Tell “staff meeting every Monday”."""
    return any(before in _EVENTS and after in {"every", "each"} for before, after in pairwise(head))


def tells_state(tokens: list[str]) -> bool:
    """Tell whether a sentence says how somebody or something is, and no way to get there.

    Parameters
    ----------
    tokens : list of str
        All words, in lower case.

    Examples
    --------
    >>> tells_state(["families", "feel", "welcome"]), tells_state(["bags", "are", "returned"])
    (True, True)
    >>> tells_state(["bags", "are", "returned", "by", "a", "volunteer"])
    False
    """
    for place in range(1, min(len(tokens), LONGEST_SUBJECT + 1)):
        subject, verb, rest = tokens[:place], tokens[place], tokens[place + 1 :]
        if not _can_be_subject(subject):
            return False
        if verb in words.MODALS:
            continue
        if _is_inner(subject, verb, rest) or _is_how(subject, verb, rest):
            return not _says_how(rest)
    return False


def _can_be_subject(subject: list[str]) -> bool:
    """Tell whether nothing is ordered, related or told of: “Let parents”, “A quiz in which”."""
    first = subject[0]
    orders = first in words.ORDERS and first not in _WHO | {"order", "open", "test"}
    loose = (words.RELATIONS - {"and", "of"}) | words.RELATIVES
    return first not in words.MODALS and not orders and not loose & set(subject)


def _who(subject: list[str]) -> str:
    """Give the last word of the subject: “tenants” of “all our tenants will”."""
    return next((each for each in reversed(subject) if each not in words.MODALS), "")


def _is_inner(subject: list[str], verb: str, rest: list[str]) -> bool:
    if verb not in _INNER or _who(subject) not in _WHO or not rest:
        return False
    return verb not in _NOUNS_TOO or rest[0] in words.OBJECTS


def _is_how(subject: list[str], verb: str, rest: list[str]) -> bool:
    """Tell “are confident”, “are returned on time”, “arrive on time”."""
    if verb in _ARRIVES:
        return rest == ["on", "time"]
    if not rest or not (verb in _BE or (verb == "be" and subject[-1] in words.MODALS)):
        return False
    first, after = rest[0], rest[1:]
    if first in _HOW_IT_IS:
        return True
    if not (first.endswith(("ed", "en")) or first in _IRREGULAR):
        return False
    if _who(subject) in _WHO and first in _DONE_TO_PEOPLE:
        return bool(after) and _is_manner(after)
    return not after or _is_manner(after)


def _is_manner(after: list[str]) -> bool:
    """Tell “on time”, “promptly”, “within 24 hours” from “on Friday” and “on yellow paper”."""
    if after[0] == "within":
        return any(token[0].isdigit() for token in after)
    if after[0] in {"on", "in"}:
        return len(after) > 1 and after[1] in _MANNERS
    adverb = after[0].endswith("ly") and after[0] not in _NO_MANNERS
    return adverb or after[0] in _MANNERS


def _says_how(rest: list[str]) -> bool:
    """Tell whether a means comes with something to see: “from a card on the peg”, “by text”."""
    return any(
        token in words.MEANS | {"after"} and words.CONCRETE & set(rest[place:])
        for place, token in enumerate(rest)
    )
