"""Whether the words of a step tell a deed, a wait, a feeling or a wish.

Words that could be either are left alone: a coach that is wrong is worse than one that is silent.
"""

from __future__ import annotations

import re
from functools import lru_cache

from practicum.tools.drivers.wording import is_state, tokens_of


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ASKS = _words("ask asks asked how what whether if why say says tell tells find out explain")
_FEELS = _words("feel feels felt feeling worry worries hope hopes want wants wish wishes")
_IS = _words("is are was were gets get become becomes feels feel seems seem stays remain")
_MOODS = _words(
    "worried anxious frustrated annoyed happy unhappy confused stressed upset angry bored "
    "pleased afraid scared nervous unsure satisfied dissatisfied tired lonely impatient "
    "overwhelmed unclear"
)
_WISHES = re.compile(
    r"\b(?:should|ought to|shouldn't|must be (?:better|faster|shorter|clearer)|hopefully|ideally"
    r"|needs? to (?:be|improve|get)|would be (?:good|better|nice))\b"
)
_MORE = re.compile(
    r"^(?:more|less|fewer|better|faster|quicker) (?!than\b)\w+(?: (?:with|for|between|in) .*)?$"
)
_IS_DONE = re.compile(
    r"\b(?:is|are|was|were|gets?|been) (?:\w+ly )?(?:\w+ed|\w+en|hung|put|sent|brought|made|read)\b"
)
_WAIT = re.compile(
    r"^(?:\w+[\w’'-]* ){0,4}?(?:waits?|queues?|is waiting|are waiting|sits? in|lies? in|lies? on"
    r"|sits? on|(?:is|are) left (?:in|on)|stays? in the (?:tray|pile|inbox))\b"
    r"(?! (?:list|room|area|time))"
    r"|^waiting\b(?! (?:list|room|area|times?)\b)"
)
_ON_LIST = re.compile(r"^(?:put|add|show|take|bring|place)\b")
_HANDS_ON = re.compile(
    r"^(?:\w+[\w’'-]* ){0,3}?(?:refers?|forwards?|hands? (?:it |them )?(?:over|on)"
    r"|pass(?:es)? (?:it |them )?on|submits?|(?:sends?|faxe?s?|emails?|posts?|pass(?:es)?"
    r"|takes?|gives?|returns?|brings?) "
    r"(?:the |a |an |this |their |his |her |all |it )*(?:\w+ ){0,2}?(?:forms?|referrals?"
    r"|prescription|prescriptions|request|requests|order|orders|chart|charts|sample|samples|bloods"
    r"|case|cases|file|files|application|applications|notes|papers|paperwork) (?:over |on )?to)\b"
)


@lru_cache(maxsize=2048)
def is_wish(text: str) -> bool:
    """Tell whether words say what is felt or wished for, and not what is done.

    Examples
    --------
    >>> is_wish("Parents are worried"), is_wish("The nurse should ring first")
    (True, True)
    >>> is_wish("Ask how the child is feeling"), is_wish("Triage")
    (False, False)
    """
    tokens = tokens_of(text)
    if not tokens or text.rstrip().endswith("?"):
        return False
    plain = " ".join(tokens)
    if _WISHES.search(plain) and not _ASKS & set(tokens[:2]):
        return True
    if _is_felt(tokens):
        return True
    return not _IS_DONE.search(plain) and (bool(_MORE.match(plain)) or is_state(text))


@lru_cache(maxsize=2048)
def is_wait(text: str) -> bool:
    """Tell whether words speak of a wait.

    Examples
    --------
    >>> is_wait("Wait for the doctor"), is_wait("Put on the waiting list")
    (True, False)
    """
    plain = " ".join(tokens_of(text))
    return bool(_WAIT.search(plain)) and not _ON_LIST.match(plain)


@lru_cache(maxsize=2048)
def hands_on(text: str) -> bool:
    """Tell whether words say that work is handed to somebody else.

    Examples
    --------
    >>> hands_on("Fax the prescription to pharmacy"), hands_on("Send a text to the parents")
    (True, False)
    """
    return bool(_HANDS_ON.search(" ".join(tokens_of(text))))


def _is_felt(tokens: list[str]) -> bool:
    for place, token in enumerate(tokens[:6]):
        before = set(tokens[:place])
        if _ASKS & before or tokens[0] in ("say", "wish", "wishes", "hope"):
            return False
        after = tokens[place + 1] if place + 1 < len(tokens) else ""
        if token in _IS and (
            after in _MOODS
            or (after in ("very", "too", "more", "often") and _MOODS & set(tokens[place:]))
        ):
            return True
        if place and token in _FEELS and tokens[place - 1] not in ("the", "a", "child", "who"):
            return True
    return False
