"""Whether words name a part of a system, as a driver does, or something to do, as an idea does.

A driver is a noun phrase for what has to be right: “Reliable reminders”. An idea says what somebody
will do or make: “Send a text on Friday”, “A reminder card in the bag”. Words that could be both are
left alone: a coach that is wrong is worse than one that is silent.
"""

from __future__ import annotations

import re

from practicum.tools.drivers import lexicon as words
from practicum.tools.drivers.phrases import names_event, tells_state

_BULLET = re.compile(r"^\s*(?:[-*•–—·>]+|\(?\d{1,2}[.):]|\(?[a-z][.)])\s+", re.IGNORECASE)
_TOKEN = re.compile(r"[a-z]+(?:[’'-][a-z]+)*|\d+(?:[.:]\d+)?", re.IGNORECASE)
LOOKED_AT = 4
"""So many words may stand before “will”, as in “The new class teacher will”."""


def tokens_of(text: str) -> list[str]:
    """Give the words of a text in lower case, without bullets and numbering.

    Examples
    --------
    >>> tokens_of("1. Send Mum’s letter at 9:30!")
    ['send', "mum's", 'letter', 'at', '9:30']
    """
    plain = _BULLET.sub("", text.replace("’", "'"))
    return [token.lower() for token in _TOKEN.findall(plain)]


def is_task(text: str) -> bool:
    """Tell whether words say that something is to be done.

    Parameters
    ----------
    text : str
        What stands in a driver's box.

    Returns
    -------
    bool
        False where the words could also name a thing.

    Examples
    --------
    >>> is_task("Send reminders by text"), is_task("Reliable reminders")
    (True, False)
    >>> is_task("Review every case"), is_task("Review of cases")
    (True, False)
    >>> is_task("Weekly audit of bags"), is_task("Audits that lead to a change")
    (True, False)
    """
    tokens = tokens_of(text)
    if not tokens or (len(tokens) > 1 and tokens[-1] in words.ENDS_OPEN):
        return False
    if _is_order(tokens) or _tells_somebody(tokens) or _is_doing(tokens):
        return True
    return names_event(tokens, _head(tokens))


def is_state(text: str) -> bool:
    """Tell whether words name a state to reach and nothing that somebody would do or make.

    Parameters
    ----------
    text : str
        What stands in an idea's box.

    Returns
    -------
    bool

    Examples
    --------
    >>> is_state("Better communication"), is_state("Improve staff engagement")
    (True, True)
    >>> is_state("A better form"), is_state("Improve the form by leaving out page two")
    (False, False)
    >>> is_state("Families feel welcome"), is_state("Ask families what they know")
    (True, False)
    """
    tokens = _without_lead(tokens_of(text))
    if not tokens:
        return False
    if tells_state(tokens):
        return True
    if tokens[0] in words.DIRECTIONS or tokens[:2] == ["make", "sure"]:
        return not _is_concrete(tokens, words.MEANS) and _wishes(tokens)
    if len(tokens) > 1 and tokens[0] in words.PRAISE and not words.HINTS & set(tokens):
        return tokens[-1] not in words.CONCRETE or tokens[-1].endswith("s")
    if _is_concrete(tokens) or _is_order(tokens) or _tells_somebody(tokens) or _is_doing(tokens):
        return False
    return _names_state(tokens)


def _wishes(tokens: list[str]) -> bool:
    """Tell a wish from a way: “ensure that staff are trained”, “improve communication”."""
    if tokens[0] == "ensure" or tokens[:2] == ["make", "sure"]:
        return bool(words.SAID_OF & set(tokens)) or _names_state(tokens[1:])
    return _names_state(tokens[1:])


def _names_state(tokens: list[str]) -> bool:
    """Tell whether the thing that a phrase is about is a state: “good staff morale in the team”."""
    head = _head(tokens)
    if not head:
        return False
    if head[-1] in words.STATES:
        return True
    return head[0] in words.QUALITIES and len(head) > 1 and head[-1] not in words.CONCRETE


def _head(tokens: list[str]) -> list[str]:
    """Give a phrase up to what says more about it: “access to a doctor” is about access."""
    head: list[str] = []
    for token in tokens:
        if token in words.RELATIONS and head:
            if token in {"and", "or"}:
                head.append(token)
                continue
            break
        head.append(token)
    return [each for each in head if each not in {"and", "or"}]


def _is_concrete(tokens: list[str], hints: frozenset[str] = frozenset()) -> bool:
    """Tell whether something can be seen, or has its time and place; `hints` say so as well."""
    if tokens[0] in {"a", "an"}:
        return _head(tokens)[-1] not in words.ATMOSPHERES
    known = words.CONCRETE | words.OCCASIONS | hints
    return any(token in known or token[0].isdigit() for token in tokens)


def _is_order(tokens: list[str]) -> bool:
    rest = _without_lead(tokens)
    first, after = rest[0], rest[1] if len(rest) > 1 else ""
    if first not in words.ORDERS or _is_thing(rest, after):
        return False
    if first in words.ACTS:
        return True
    if len(rest) < len(tokens) or after in words.OBJECTS:
        return True
    if after in words.PEOPLE:
        return first not in words.WORK_WITH_PEOPLE or rest[2:3] == ["to"]
    return after not in words.RELATIONS and _has_rhythm(rest)


def _is_thing(tokens: list[str], after: str) -> bool:
    """Tell “use of data”, “update meetings”, “meet and greet” from orders that begin alike."""
    first = tokens[0]
    if after == "and":
        return not any(token in words.OBJECTS for token in tokens[3:4])
    if first in words.COMPOUNDS and after not in words.OBJECTS:
        head = _head(tokens)
        if len(head) > 1 and head[-1] in words.THING_HEADS:
            return True
    if first in words.THINGS_TOO:
        return after in words.AFTER_THINGS
    if first == "train":
        return after in {"times", "tickets"}
    return after == "of" or (first == "wait" and after == "for")


def _has_rhythm(tokens: list[str]) -> bool:
    """Tell whether the last words say when it is to be done: “Review medicines weekly”."""
    every = tokens[-2:-1] in (["every"], ["each"]) and tokens[-1] in words.TURNS
    return tokens[-1] in words.RHYTHMS or every


def _without_lead(tokens: list[str]) -> list[str]:
    """Leave out “please”, “we will”, “always” if an order comes after it."""
    for place, token in enumerate(tokens):
        if place and token in words.ORDERS:
            return tokens[place:]
        if token not in words.BEFORE_ORDERS:
            break
    return tokens


def _tells_somebody(tokens: list[str]) -> bool:
    """Tell whether somebody is told to: “Parents will get a text”, “Nurses to check the chart”."""
    if tokens[0] in words.ROLES | words.PEOPLE and _is_passive(tokens):
        return True
    spoken = tokens[: next((n for n, t in enumerate(tokens) if t in words.RELATIVES), len(tokens))]
    return any(
        middle in words.MODALS
        or (middle == "to" and before in words.ROLES and (after in words.ORDERS))
        for before, middle, after in zip(spoken[:LOOKED_AT], spoken[1:], spoken[2:], strict=False)
    )


def _is_passive(tokens: list[str]) -> bool:
    """Tell whether something “is to be done”: “Parents to be asked”."""
    return tokens[-3:-1] == ["to", "be"] and tokens[-1].endswith(("ed", "en", "ld"))


def _is_doing(tokens: list[str]) -> bool:
    """Tell an order in another dress: “Sending a text”, but not “Training for staff”."""
    first, *rest = tokens
    if first in words.MADE_NOUNS:
        return rest[:1] == ["of"]
    if first not in words.DOINGS or not rest:
        return False
    if first in words.DOINGS_OR_THINGS:
        return rest[0] in (words.OBJECTS - words.RELATIVES) | words.PEOPLE
    return rest[0] not in words.RELATIONS
