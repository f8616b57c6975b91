"""Whether a team foresaw that its change would fail: “hardly anyone will use it”."""

from __future__ import annotations

import re

NUMBER = r"(?:[0-9]+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)"

HARM = re.compile(
    r"\b(?:fall(?:s|en)?|fell|slip\w*|trips?|tripped|spill\w*|spilt"
    r"|(?<!so )(?<!too )late(?! (?:shift|afternoon|evening|night))|overdue|wait\w*"
    r"|miss(?:es|ed|ing)?|los[et]s?|complain\w*|grumbl\w*|forg[eo]t\w*|refus\w*|cry|cries"
    r"|cried|crying|upset|hurt|harm\w*|errors?|mistakes?|wrong\w*|fail\w*|br[eo]ak\w*|burn\w*"
    r"|leak\w*|delay\w*|cancel\w*|drop(?:ped)? out|abandon\w*|ask(?:s|ed)? (?:for help|again"
    r"|twice|the way|why)|need(?:s|ed|ing)?|left|turned away|sent (?:back|away)|stuck|chas\w+"
    r"|prompt\w*|interrupt\w*|readmi\w+|disturb\w*|troubl\w*|problems?|issues?|bother(?:ed)? by"
    r"|struggl\w*|ignor\w*|reject\w*|resist\w*|object(?:s|ed)?|runs?|ran|running|queu\w*"
    r"|wander\w*|stray\w*|walk(?:ed)? out|without|confus\w*|anxious|worr\w+|bored|sick|ill"
    r"|infect\w*|ulcers?|sore|pain|give up|gave up|takes? (?:more|long|over)|took (?:more|long)"
    r"|fight\w*|fought|bit(?:e|es|ten)|hit(?:s|ting)? (?:an|each|some)\w*|push\w*|shout\w*"
    r"|waste\w*|unpaid|evict\w*|arrears|die[sd]?|unhappy|cold|hungry|empty|dirty|(?:come"
    r"|fall) off|longer|harder|worse|slower)\b"
)
"""What nobody wants to happen: “nobody will fall” is a hope."""

_UPTAKE = (
    r"(?:use|take(?!s? (?:more|long|over|any))|want|like|choose|pick|borrow|come"
    r"(?! (?:off|loose|to harm))|turn up|show up|attend|sign|join|read|reply|answer|respond|ring"
    r"|return|bring|notice|try|remember|manage|agree|accept|open|fill|complete|finish|eat|drink"
    r"|log|engage|bother|last|stick|work|help|send|follow|listen|care|draw|speak|visit|register"
    r"|buy|watch|volunteer|participate|click|scan|download|hold|change|make|go for|get (?:used|read"
    r"|done)|have time|be (?:used|read|seen|taken|opened|in|there|interested|keen|done|filled"
    r"|noticed|popular|enough|worth|able))\b"
)
_ANSWERED_NO = re.compile(r"\(no\)\W*$|^\W*no(?=\W*$|[,.:;])")
_PLAINLY = re.compile(
    r"\b(?:no (?:change|difference|effect)|unlikely|chaos|disaster|mayhem|hopeless"
    r"|waste of (?:time|paper|money)|(?:hardly|barely|scarcely|rarely"
    r"|seldom) (?:ever |be |get )?(?:used|read|noticed|opened|seen|looked at|touched|filled"
    r"|taken)|fails?|in vain|(?:little|no) (?:interest|uptake"
    r"|take-up|appetite|point|use)|(?:carry|go) on as|same as (?:before|usual|ever|now)|in the bin"
    r"|roll their eyes|laugh at|groan|at most will|will still (?:ring|need|ask|go to|be late))\b"
)
_NOBODY = re.compile(
    r"\b(?:nobody|no[\s-]one|none|(?:hardly|scarcely|barely) (?:any\w*|a\b|one)|(?:very|too) few"
    r"|few (?:\w+ )?(?:of|will|people|staff|parents|patients|famil\w+|tenants|pupils|children)"
    r"|not (?:many|one|a single|a soul)"
    r"|(?:do not|don't|does not|doesn't|did not|didn't|can't|cannot|can not)"
    r" (?:really |honestly |actually |quite )?(?:think|expect|believe|reckon|see|seem|look"
    r"|imagine|suppose|anticipate|hold out)|doubt\w*|sceptical|not sure (?:that )?any\w*"
    r"|(?:surprised|amazed|astonished) if"
    r"|no (?:\w+ ){1,2}(?:will|would)"
    r"|not (?:convinced|confident"
    r"|hopeful|likely|optimistic))\b"
)
_WILL = r"(?:will|would|'ll|are going to|is going to)"
_WILL_NOT = re.compile(
    r"(?:haven't|hasn't|(?:do not|don't|doesn't) have|have no|has no) (?:the )?time|(?:won't"
    r"|will not|wouldn't|would not|not going to|isn't going to|aren't going to|will never"
    rf"|'ll never|(?:can't|cannot) be bothered)\b|\bnot\s(?:\w+\s)?{_UPTAKE}"
)
_NUMBER_NOT = re.compile(
    rf"\b{NUMBER}\b(?:\s[\w']+){{0,3}}\s(?:won't|will not)\s(?!use|take|want|like|work|help)"
)
_FEW = re.compile(
    r"\b(?:only|just|at most|no more than|(?:fewer|less) than)\s(?:about\s|around\s)?(?:half"
    rf"|an?\s(?:quarter|third|fifth|tenth|few|handful)|{NUMBER}(?:\s?%|\s(?:of|in"
    rf"|out\sof)\s(?:the\s)?"
    rf"{NUMBER})?)(?=[\s'])(?:\s[\w'-]+){{0,3}}?(?:\s|(?=')){_WILL}\s\w"
)
_SOME_WILL = re.compile(
    rf"(?:\b|(?=')){_WILL}\s(?:\w+\s){{0,2}}?(?:refuse|pretend|walk past|avoid|shun|skip|reject"
    rf"|ignore|resist|forget|struggle|give up"
    r"|lose interest|leave (?:it|them|theirs) (?:in|on|at|behind|there|lying)|be (?:very )?(?:low"
    r"|poor|tiny)|dislike|hate|opt out|say no|flop|backfire|(?:be|get|grow) (?:bored|tired"
    r"|fed up)|be (?:ignored|a waste"
    r"|too \w+|slower|worse|harder|forgotten|rejected|refused)|make (?:it|things) worse"
    r"|take longer)\b"
)
_HARDLY = re.compile(
    r"\b(?:nobody|no[\s-]one|none|not|never|no|fewer|less|at most|few)\b|n't\b"
    rf"|\b(?:only|just) (?:{NUMBER}|a)\b"
)
_CLAUSES = re.compile(r"[.;]\s")


def expects_failure(prediction: str) -> bool:
    """Say whether a prediction expects that the change will not work, or will hardly be used.

    Parameters
    ----------
    prediction : str
        In lower case.

    Returns
    -------
    bool
        Never for a hope that is said with a “no”: that nobody falls, that none is late.

    Examples
    --------
    >>> expects_failure("hardly any parents will use it"), expects_failure("nobody will fall")
    (True, False)
    >>> expects_failure("most will refuse"), expects_failure("he won't refuse")
    (True, False)
    """
    if _ANSWERED_NO.search(prediction) or _PLAINLY.search(prediction):
        return True
    return any(_foresees(clause) for clause in _CLAUSES.split(prediction))


def _foresees(clause: str) -> bool:
    some = _SOME_WILL.search(clause)
    if some:
        return _HARDLY.search(clause[: some.start()]) is None
    if HARM.search(clause):
        return False
    if _NOBODY.search(clause) or _FEW.search(clause):
        return True
    return bool(_WILL_NOT.search(clause)) and not _NUMBER_NOT.search(clause)
