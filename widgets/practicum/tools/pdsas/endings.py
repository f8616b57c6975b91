"""What was learned, what was decided, and whether the decision goes with what was found."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from practicum.tools.pdsas.counts import came_to_little
from practicum.tools.pdsas.empty_words import EMPTY_WORDS, is_platitude
from practicum.tools.pdsas.outcomes import outcome_of
from practicum.tools.pdsas.put_offs import AND_DO, NO_CHOICE, PUT_OFF, decided_part

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
    r"|run)(?: (?:it|this|that|the same))?(?: next)? (?:again|once more|with|another|a|on"
    r"|differently"
    r"|out|in)|test(?:ing)? (?:again|further|more)|another (?:test|cycle|go|round)|next cycle"
    r"|improve|simplif\w*|shorten\w*|redesign\w*|swap\w*|switch\w*|add\b|replace\w*|move\b)\b"
)
_STOP = re.compile(
    r"\b(?:abandon\w*|stop(?:ped|ping)?(?! (?:monitor|measur|count|collect|record|audit))"
    r"|drop(?:ped|ping)?|scrap(?:ped|ping)?|bin(?:ned"
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
_A_WORD = re.compile(r"\b(?:adopt|adapt|abandon)(?:ed|ing)?\b")
_REASON_TO_STOP = re.compile(
    r"\b(?:but|however|although|though|too (?:long|much|many|expensive|costly|heavy|slow"
    r"|disruptive|tiring|noisy|risky|few|hard|difficult|busy)|cost\w*|took|takes|harm\w*"
    r"|unsafe|complain\w*|cannot|can't|couldn't|sustain\w*|afford|burden"
    r"|side[\s-]effect|risk\w*|unless|already|no longer|not (?:worth|practical|needed"
    r"|possible|enough)|refus\w*|objected|upset|time-consuming|expensive|elsewhere"
    r"|other (?:things|tables|children|patients|work|staff)|worse|knock|workload"
    r"|interrupt\w*|duplicate\w*|delay\w*|despite|better way|simpler|same result"
    r"|feared|sadly|unfortunately|luck|by chance|different reason|coincidence)\b"
)
_KEEPS = re.compile(
    r"\b(?:continu(?:e|ing)|carry on|keep(?:ing)?|stay with|stick with) (?!with\b)\w"
)
_NO_TROUBLE = re.compile(
    r"\b(?:no|nobody|no[\s-]one|none|never|without(?: any)?|not|didn't|did not|won't)"
    r"(?: (?:was|were|will|had|of them|at all|single|any))? (?:complain\w*|refus\w*|objected|upset"
    r"|harm\w*|risk\w*|cost\w*|delay\w*|interrupt\w*|side[\s-]effect\w*|burden|worse)"
    r"|\b(?:took|takes) (?:it|one|them|part|place|her|his|their|turns)\b"
)
"""Words that look like a reason to stop and are none: “nobody complained”, “he took it”."""
_REASON_TO_GO = re.compile(
    r"\b(?:still|although|even so|nevertheless|nonetheless|but|though|despite|however|because"
    r"|as long as|once|only (?:in|for|on|with|at))\b"
)
_BETTER_THAN_BEFORE = re.compile(
    r"\b(?:better than (?:before|now|the old|baseline|nothing|last|usual)"
    r"|(?<!no )(?<!any )(?<!not an )(?<!not )improve(?:d|ment)|(?<!not )worth|safer|up from"
    r"|than before|because|despite)\b"
)
_HOWEVER = re.compile(
    r"\b(?:but|however|although|though|still|even so|nevertheless|nonetheless)\b"
    r"(?!\W+(?:(?:it|we|there|they|this|the result|in fact|actually|ended up|then|was|were|is|got"
    r"|had|came|to|out|at|saw|did|in the end|really|sadly)\s)*"
    r"(?:only|just|barely|hardly|[0-9]|one\b|two\b|three\b|four\b|five\b|six\b|none|nobody"
    r"|no[\s-]one|not\b|did not|didn't|fewer|less|lower)"
    r"(?!.{0,60}\b(?:sick|ill|absent|away|leave|holiday|short|shut|closed|broken|snow|rain|strike"
    r"|outbreak|off|agency|new|late|wrong|because|due)\b))"
)
"""A “but” that brings in a circumstance; “3 of 4 but only 1” just says the result."""


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
    if not text or is_platitude(text):
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
    if NO_CHOICE.search(text):
        return False
    left = decided_part(text, cycle["change"])
    if not left:
        return bool(_A_WORD.search(cycle["next"])) and not NO_CHOICE.search(cycle["next"])
    ways = [_place(pattern, left) for pattern in (_A_WORD, _GO, _CHANGE, _STOP, _CARRY_ON)]
    if PUT_OFF.search(left):
        return min(ways) < _place(PUT_OFF, left) or AND_DO.search(left) is not None
    return min(ways) < NOWHERE or any(word not in EMPTY_WORDS for word in _WORD.findall(left))


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
    way = way_of(decided_part(cycle["decision"], cycle["change"]))
    outcome = outcome_of(cycle)
    if _CHANGE.search(cycle["decision"]):
        return ""  # whatever else it says, the change goes back to the drawing board
    if way == "go" and outcome == "bad":
        return "" if _has_reason_to_go(cycle) else "adopted"
    if way == "stop" and outcome == "good" and not (came_to_little(cycle) or _keeps_a_part(cycle)):
        told = " ".join(
            cycle[name] for name in ("learned", "decision", "compared", "observations", "result")
        )
        return "" if _REASON_TO_STOP.search(_NO_TROUBLE.sub(" ", told)) else "abandoned"
    return ""


def _keeps_a_part(cycle: Cycle) -> bool:
    """Say whether a change goes on somewhere, and stops elsewhere."""
    decision = cycle["decision"]
    return _place(_KEEPS, decision) < _place(_STOP, decision)


def _has_reason_to_go(cycle: Cycle) -> bool:
    """Say whether a reason stands beside the decision, or in what was compared."""
    compared = cycle["compared"]
    return bool(
        any(_REASON_TO_GO.search(cycle[name]) for name in ("decision", "next"))
        or _BETTER_THAN_BEFORE.search(f"{compared} {cycle['decision']} {cycle['next']}")
        or _HOWEVER.search(compared)
    )
