"""What was learned, what was decided, and whether the decision goes with what was found."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from practicum.tools.pdsas.empty_words import EMPTY_WORDS
from practicum.tools.pdsas.outcomes import outcome_of

if TYPE_CHECKING:
    from practicum.tools.pdsas.cycle import Cycle

NOWHERE = 1_000_000
"""Beyond the end of every field."""

Way = Literal["go", "change", "stop", ""]

_WORD = re.compile(r"[a-z'-]+|\d+")
_PRAISE = re.compile(
    r"^\W*(?:an? )?(?:really |very )?(?:good|great|nice|positive|excellent|brilliant"
    r"|fantastic|successful|lovely|useful|helpful|big|huge|worthwhile|interesting|valuable"
    r"|enjoyable) (?:result|outcome|test|idea|day|exercise|session|project|piece of work"
    r"|opportunity"
    r"|feedback|response|experience|success|start|news|learning|cycle|improvement"
    r"|benefit)s?(?: (?:for|from|by|all|to|overall|on|in) ?.{0,40})?\W*$|"
    r"^\W*(?:[\w'-]+ ){0,4}(?:is|are|was|were|went|goes|works?|worked|seems?|seemed|looks?"
    r"|proved|has been|have been|did|made|had|gave|got|liked|loved|enjoyed)(?: (?:to be|an?"
    r"|the|very|really|so|quite|such|pretty|all|it|this|that|them|us))*"
    r" (?:good|great|nice|fine|ok|okay|well|helpful|useful|brilliant|excellent|fantastic"
    r"|successful|success|positive|popular|worthwhile|effective|perfect|lovely|super"
    r"|wonderful|fun"
    r"|interesting|enjoyable|rewarding|encouraging|promising|informative|thrilled|grateful"
    r"|happy|pleased|delighted|idea|welcome|appreciated|beneficial|valuable|amazing|a hit|hit"
    r"|difference|feedback|new|change|card|cards|card|chart|poster|it|this|them)"
    r"(?: (?:idea|thing|change|tool|way|result|results|feedback|one|move|step|success"
    r"|exercise|session|project|test|piece of work|opportunity|use of time|cycle|day"
    r"|experience|for (?:everyone|all|us|them|the \w+|\w+)|with (?:it|this|that|the \w+)"
    r"|and .{0,30}|overall|too|so far|on the day))*\W*$"
)
_HARD_FACT = re.compile(
    r"\b(?:because|when|if|unless|only|until|where|who|why|due to|instead|rather|means?)\b|\d"
)

_GO = re.compile(
    r"\b(?:adopt\w*|roll(?:ed|ing)?(?: it)?[\s-]?out|spread\w*|implement\w*|embed\w*|scal(?:e"
    r"|ing)(?: it)? up|expand\w*|extend\w*|increase (?:the )?(?:scale|size|numbers?)"
    r"|increas(?:e|ing)[\s-]?scale|(?:standardi[sz]|formali[sz]|mainstream)\w*"
    r"|make it (?:standard|permanent|normal|routine|policy|part)|standard practice"
    r"|business as usual|keep(?! (?:the|a|an) (?:eye|record|note|mind))|go ahead|accept\w*"
    r"|all (?:\w+ )?(?:wards|teams|schools|classes|rooms|staff|patients|pupils|sites|homes"
    r"|practices|services|bays)|every (?:ward|team|school|class|room|patient|pupil|site|home"
    r"|bay)|everywhere|trust-wide|council-wide|whole (?:school|ward|service|trust|council"
    r"|hospital)|go live|widen\w*|upscale|bigger|go bigger|across (?:all|the whole))\b"
)
_CHANGE = re.compile(
    r"\b(?:adapt\w*|amend\w*|modif\w*|tweak\w*|adjust\w*"
    r"|(?<!the )(?<!this )(?<!our )chang(?:e|ed|ing)|refin\w*|revis\w*|alter\w*|re-?test\w*"
    r"|re-?try|repeat\w*|re-?run|run (?:it )?(?:again|once more|another)|(?:try|test|do"
    r"|run)(?: (?:it|this|that|the same))? (?:again|once more|with|another|a|on|differently"
    r"|out|in)|test(?:ing)? (?:again|further|more)|another (?:test|cycle|go|round)|next cycle"
    r"|improve|simplif\w*|shorten\w*|redesign\w*|swap\w*|switch\w*|add\b|replace\w*|move\b)\b"
)
_STOP = re.compile(
    r"\b(?:abandon\w*|stop(?:ped|ping)?|drop(?:ped|ping)?|scrap(?:ped|ping)?|bin(?:ned"
    r"|ning)?(?= it| the| this|\W*$)|ditch\w*|axe[ds]?|chuck\w*|ceas\w+|knock it on"
    r"|call it a day|no more\b|won't use|will not use|not for us|dispense with|get rid"
    r"|rule[ds]? out|halt\w*|cancel\w*|not (?:worth|viable)|discard\w*|reject\w*"
    r"|end(?:ed)? it|give up|discontinue\w*|go back|revert\w*|withdraw\w*|do not (?:adopt"
    r"|continue|use|go)|don't (?:adopt|continue|use|go)|(?:decided|voted) against|(?:not"
    r"|won't|will not)(?: to)?(?: be)?(?: going)?(?: to)? (?:carry(?:ing)? on"
    r"|go(?:ing)? (?:ahead|further|on)|proceed(?:ing)?|continue|continuing|adopt(?:ing)?"
    r"|us(?:e|ing) (?:it|this)|tak(?:e|ing) (?:it|this) forward|pursue|pursuing)"
    r"|not (?:continue|continuing|adopt|adopting|going ahead|take forward|taking forward"
    r"|pursue|proceed)|park(?:ed)?|shelve\w*|pull(?:ed)? it|leave it)\b"
)
_CARRY_ON = re.compile(
    r"\b(?:continu\w*|carry on|carrying on|proceed\w*|use it|stay with|stick with|go for it"
    r"|move to|yes|hand over|a(?:dopt|dapt|bandon)|maintain\w*|take (?:it )?forward|hold)\b"
)
_PUT_OFF = re.compile(
    r"\b(?:think(?:ing)?|discuss(?!ion)\w*|further discussion|more discussion|discussion (?:needed"
    r"|required|at|with)|talk|consider\w*|not sure|undecided|unsure|wait\w*|decid(?:e|ing)\b"
    r"|review\w*|meeting|tbc|tbd|maybe|possibly|see (?:what|how|if)|await\w*|look at (?:it"
    r"|this)|monitor|depends|ask (?:the )?(?:manager|head|sponsor|team)|to be|pending|later"
    r"|don't know|do not know|consult\w*|reflect\w*|feed\s?back|shar(?:e|ed|ing) (?:with|this"
    r"|it|the results)|their (?:views?|opinions?|comments|reply)|share (?:the )?(?:results"
    r"|findings|learning)|report\w*|write (?:it )?up|present (?:it|the|to|at)|escalat\w*|hmm+"
    r"|no decision|open|up to (?:the|them)|(?:take|taken|go|goes|refer) (?:it )?to (?:the|our"
    r"|smt|slt|senior|management|governors|committee|board|panel|group|team)|not (?:yet"
    r"|decided"
    r"|agreed)|speak (?:to|with)|leave (?:it )?(?:for now|open)|hold off|inconclusive"
    r"|celebrat\w*|thank|needs? (?:some |a bit )?more (?:information|data|evidence|time"
    r"|thought|work)|before we (?:can )?(?:say|decide)|(?:to )?agree (?:the |on )?(?:next"
    r"|what|how)|next steps|progress (?:to|with)|in discussion|gather|watch (?:this|and)"
    r"|raised?\b|bring (?:it "
    r"|this )?(?:to|up)|mention|tabled?\b|pass (?:it )?(?:on|to)|flag)\b"
)
_NO_CHOICE = re.compile(
    r"adapt\W{1,4}(?:adopt|or)|adopt\W{1,4}(?:adapt|abandon)|\bwhether\b|\beither\b"
    r"|adopt,? adapt|adapt,? (?:adopt|abandon) or"
)
_A_WORD = re.compile(r"\b(?:adopt|adapt|abandon)(?:ed|ing)?\b")
_REASON_TO_STOP = re.compile(
    r"\b(?:but|however|although|though|too (?:long|much|many|expensive|costly|heavy|slow"
    r"|disruptive|tiring|noisy|risky|few|hard|difficult|busy)|cost\w*|took|takes|harm\w*"
    r"|unsafe|complain\w*|cannot|can't|couldn't|sustain\w*|afford|burden"
    r"|side[\s-]effect|risk\w*|unless|already|no longer|not (?:worth|practical|needed"
    r"|possible|enough)|refus\w*|objected|upset|time-consuming|expensive|elsewhere"
    r"|other (?:things|tables|children|patients|work|staff)|worse|knock|workload"
    r"|interrupt\w*|duplicate\w*|delay\w*|despite|better way|simpler|same result"
    r"|luck|by chance|different reason|coincidence)\b"
)
_REASON_TO_GO = re.compile(
    r"\b(?:still|although|even so|nevertheless|nonetheless|but|though|despite|however"
    r"|better than (?:before|now|the old|baseline|nothing|last)|improve(?:d|ment)|worth|safer"
    r"|up from|than before|because)\b"
)


def has_learning(cycle: Cycle) -> bool:
    """Say whether anything is written down that the team did not know before.

    Examples
    --------
    >>> from practicum.tools.pdsas.cycle import read_cycle
    >>> has_learning(read_cycle({"learned": "It went really well"}))
    False
    >>> has_learning(read_cycle({"learned": "Zips slow us most"}))
    True
    """
    text = cycle["learned"]
    if not text:
        return False
    if _PRAISE.match(text) and not _HARD_FACT.search(text):
        return False
    words = _WORD.findall(text)
    if len(words) > 3 and _HARD_FACT.search(text) and any(w not in EMPTY_WORDS for w in words):  # noqa: PLR2004
        return True
    return any(word not in EMPTY_WORDS and len(word) > 1 for word in words)


def way_of(text: str) -> Way:
    """Say which way a decision goes.

    Returns
    -------
    str
        “go” (adopt, spread, increase the scale), “change”, “stop”; empty if it is none.

    Examples
    --------
    >>> way_of("adopt on this ward"), way_of("abandon"), way_of("drop it and go back")
    ('go', 'stop', 'stop')
    """
    found: list[tuple[int, Way]] = []
    for pattern, way in ((_GO, "go"), (_CHANGE, "change"), (_STOP, "stop")):
        match = pattern.search(text)
        if match:
            found.append((match.start(), way))  # type: ignore[arg-type]
    return min(found)[1] if found else ""


def has_decision(cycle: Cycle) -> bool:
    """Say whether a cycle decides to adapt, adopt or abandon the change.

    Examples
    --------
    >>> from practicum.tools.pdsas.cycle import read_cycle
    >>> has_decision(read_cycle({"decision": "To be discussed at the next meeting"}))
    False
    >>> has_decision(read_cycle({"decision": "Keep it, and try a second room"}))
    True
    """
    text = cycle["decision"]
    if not text:
        return bool(_A_WORD.search(cycle["next"])) and not _NO_CHOICE.search(cycle["next"])
    if _NO_CHOICE.search(text):
        return False
    ways = [_place(pattern, text) for pattern in (_A_WORD, _GO, _CHANGE, _STOP, _CARRY_ON)]
    if _PUT_OFF.search(text):
        return min(ways) < _place(_PUT_OFF, text)
    return min(ways) < NOWHERE or any(word not in EMPTY_WORDS for word in _WORD.findall(text))


def _place(pattern: re.Pattern[str], text: str) -> int:
    match = pattern.search(text)
    return match.start() if match else NOWHERE


def contradicts(cycle: Cycle) -> str:
    """Say whether the decision goes against what was found, and no reason is given.

    Returns
    -------
    str
        “adopted” or “abandoned”; empty if it does not.

    Examples
    --------
    >>> from practicum.tools.pdsas.cycle import read_cycle
    >>> contradicts(read_cycle({"compared": "no", "decision": "Adopt"}))
    'adopted'
    """
    way, outcome = way_of(cycle["decision"]), outcome_of(cycle)
    if _CHANGE.search(cycle["decision"]):
        return ""  # whatever else it says, the change goes back to the drawing board
    if way == "go" and outcome == "bad":
        told = f"{cycle['compared']} {cycle['decision']}"
        return "" if _REASON_TO_GO.search(told) else "adopted"
    if way == "stop" and outcome == "good":
        told = " ".join(
            cycle[name] for name in ("learned", "decision", "compared", "observations", "result")
        )
        return "" if _REASON_TO_STOP.search(told) else "abandoned"
    return ""
