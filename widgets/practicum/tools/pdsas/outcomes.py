"""What came of a test, set beside its prediction: matched, partly, no; and whether it went well."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from practicum.tools.pdsas.counts import counted, wanted_way
from practicum.tools.pdsas.foreseen import expects_failure
from practicum.tools.words.numbers import find_numbers

if TYPE_CHECKING:
    from practicum.tools.pdsas.cycle import Cycle

Outcome = Literal["good", "partly", "bad", ""]

_COMPARES = re.compile(
    r"""\b(?:match\w*|predict\w*|expect\w*|(?:as|than|what)\ (?:we\ |i\ )?(?:had\ )?(?:thought
  |hoped|guessed|forecast|planned|anticipated|said|wanted|estimated)
        |guess\w*|forecast\w*|anticipat\w*|than|better|worse|more|fewer|less|lower|higher
          |over|under|above|below|short\w*|exceed\w*|beat\w*|beaten|met|reached|hit|miss|missed
        |part(?:ly|ially|ial|s)?|yes|(?<!\w\ )no|no(?=\W*$|[,.;:])|no\ (?:match|change
          |difference|effect|improvement)|not|nope|yep|true|false|right|wrong|correct\w*
          |incorrect\w*|accurate\w*|inaccurate|same|close|near|nearly|spot|almost|half|agree\w*
          |differ\w*|surpris\w*|confirm\w*
        |held|hold|achieved|target|up|down|bang|in\ line|in\ range|within|inside|outside
          |didn't|off|against|versus|vs|v|compar\w*|equal\w*|mixed|both|neither|came\ true
            |proved
          |upheld|failed|disproved|contradict\w*|baseline|y|n|mostly|some|optimistic|pessimistic
          |ambitious|underestimat\w*|overestimat\w*|unchanged|none|borne|support\w*|refuted
            |twice
          |double|fulfilled|realised|hoped|exactly|precisely|identical|we\ (?:had\ )?said
            |i\ said|range|nobody|only
          |zero|came\ in)\b|(?<![a-z])\d|[<>=✓✗✔✘☑☒👍👎]""",
    re.VERBOSE,
)
_NO_COMPARISON = re.compile(
    r"\b(?:not (?:yet )?(?:been )?(?:compared|looked|checked|reviewed|analysed|sure)"
    r"|(?:did not|didn't|haven't|have not|never) (?:yet )?(?:compare|compared|look|looked"
    r"|check|checked|go back|gone back|get round)"
    r"|no (?:comparison|time to compare)|(?:still )?to (?:be )?(?:compare|look at|analyse"
    r"|analysed|check|review|reviewed)|not (?:yet|done)\b)"
)
_FELT = re.compile(
    r"\b(?:feels?|felt|feeling|seem(?:s|ed)?|look(?:s|ed)?|became|been|getting"
    r"|got) (?:\w+ )?(?:more|less|better|safer|calmer|happier)\b"
    r"(?! than)"
)
_EXPLICIT = re.compile(
    r"\b(?:predict(?:ed|ion)|expected|(?:as|than|what) we (?:had )?(?:thought|hoped|guessed"
    r"|forecast)|we (?:thought|guessed|said)|match(?:ed|es)?)\b"
)
_PARTLY = re.compile(
    r"\b(?:part(?:ly|ial|ially)?|in part|mixed|half[\s-]?way|some of|mostly|to some extent"
    r"|(?<!only )(?<!just )one (?:of|did)|yes and no)\b"
)
_NEARLY = re.compile(
    r"\b(?:nearly|almost|not quite|close|(?:one|1|two|2) (?:fewer|less|short|more|out|off"
    r"|over|under)|just (?:short|under|over|missed|off)"
    r"|(?:slightly|marginally|only just|a (?:little|bit)|a touch) (?:less|fewer|below|under"
    r"|short|lower|longer|over|more|higher|slower|later|off|out))\b"
)
_BEAT = re.compile(
    r"\b(?:better|beat(?:en)?|exceed(?:ed|s)?|surpass(?:ed)?|smashed|outdid|even (?:more"
    r"|fewer|better|quicker|faster)|bettered)\b"
)
_WORSE = re.compile(
    r"\b(?:worse|fell short|short of|failed|not (?:been )?(?:borne out|supported|upheld"
    r"|confirmed|realised|fulfilled)|refuted|miles off|miss(?:ed)?|wrong|way off"
    r"|nothing like|unlike|very different|nowhere (?:near|close)"
    r"|incorrect|false|disproved|too (?:optimistic|ambitious|high)|over-?optimistic"
    r"|did not (?:work|happen|match|hold|hit|meet|reach|come|help|achieve|get)"
    r"|didn't (?:work|happen|match|hold|hit|meet|reach|come|help|achieve|get)"
    r"|not (?:match(?:ed)?|met|as|what|achieved|reached|true|in line|hit|even|at all|right"
    r"|correct|in range|close|near)|no (?:change|difference|improvement|effect|match)"
    r"|nothing changed|unchanged|no\b|nope|n\b|false|doesn't match|does not match|(?:well|far"
    r"|way|much) (?:below|under|short|off)|never|contradicted|opposite)"
)
_MATCHED = re.compile(
    r"\b(?:match(?:ed|es)?|(?:as|what|exactly) (?:we |i )?(?:had )?(?:predicted|expected"
    r"|thought|hoped|forecast|guessed|said|planned|anticipated)|yes|yep|true|met|reached|hit"
    r"|spot on|bang on|held|correct|right|in (?:line|(?:the |our )?range)|within|inside"
    r"|confirmed|achieved"
    r"|same|came true|agreed?|accurate|proved right|upheld|on target|borne out|supported"
    r"|fulfilled|realised|on the nose|to the (?:letter|minute)|y)\b"
)
_HIGHER = re.compile(r"\b(?:more|higher|above|over|up on|greater)\b")
_LOWER = re.compile(
    r"\b(?:fewer|less|lower|below|under|down on|short"
    r"|smaller)\b"
)
_QUICK = re.compile(r"\b(?:quicker|faster|sooner|earlier|shorter)\b")
_SLOW = re.compile(r"\b(?:slower|longer|later)\b")
_YES = re.compile(r"\W*(?:yes|yep|true)\b(?!.{0,40}\b(?:no|not|but)\b)")
_FAR = re.compile(
    r"\b(?:nowhere (?:near|close)|not (?:even |at all |anywhere )?(?:near|close)|miles"
    r"|far (?:off|from)|way off)\b"
)
_NOT_BETTER = re.compile(r"\b(?:not|no|n't) (?:any )?better\b")
_SHARE_WITHIN = re.compile(r"\b\w+ (?:of|in|out of) \w+ (?:within \w+ \w+|(?:is|was) what \w+)")
"""A share of a time, said again: its “within”, or “was what we said”, does not say that it held."""

_MORE_OR_LESS = re.compile(r"\bmore or less\b")


def compares(cycle: Cycle) -> bool:
    """Say whether a cycle sets what happened beside what was predicted.

    Examples
    --------
    >>> from practicum.tools.pdsas.cycle import read_cycle
    >>> compares(read_cycle({"compared": "It went well"}))
    False
    >>> compares(read_cycle({"compared": "", "result": "5; we predicted 7"}))
    True
    """
    text = cycle["compared"]
    text = _FELT.sub(" ", text)
    found = _COMPARES.search(text) or any(f.quantity.value > 1 for f in find_numbers(text))
    if text and found and not _NO_COMPARISON.search(text):
        return True
    return any(_EXPLICIT.search(cycle[name]) for name in ("result", "learned"))


def outcome_of(cycle: Cycle) -> Outcome:
    """Say how a test came out, for what the team wanted.

    Returns
    -------
    str
        “good”, “partly”, “bad”; empty if what is written leaves it open.

    Examples
    --------
    >>> from practicum.tools.pdsas.cycle import read_cycle
    >>> outcome_of(read_cycle({"prediction": "no more than 1", "compared": "more than predicted"}))
    'bad'
    >>> outcome_of(read_cycle({"prediction": "8 of 10", "result": "3 of 10"}))
    'bad'
    """
    said = _said(cycle["compared"], cycle["prediction"])
    outcome = said or counted(cycle)
    if expects_failure(
        cycle["prediction"]
    ):  # a failure that was foreseen is no success, and the other way round
        return "" if outcome != "partly" else outcome
    return outcome


def _said(text: str, prediction: str) -> Outcome:
    """Read what people wrote when they compared; the first of these that fits counts."""
    if not text or _PARTLY.search(text):
        return "partly" if text else ""
    text = _SHARE_WITHIN.sub(" ", text)
    beaten = _BEAT.search(text) and not _NOT_BETTER.search(text)
    way = _way(text, prediction)
    if _YES.match(text):
        return "good"
    if beaten or way == "good" or _MORE_OR_LESS.search(text):
        return "good"
    if _NEARLY.search(text) and not _FAR.search(text):
        return "partly"
    if way or _WORSE.search(text):
        return "bad"
    return "good" if _MATCHED.search(text) else ""


def _way(text: str, prediction: str) -> Outcome:
    quick, slow = bool(_QUICK.search(text)), bool(_SLOW.search(text))
    if quick != slow:
        return "good" if quick else "bad"
    higher, lower = bool(_HIGHER.search(text)), bool(_LOWER.search(text))
    if higher == lower:
        return ""
    wanted = wanted_way(prediction)
    return "" if not wanted else "good" if (wanted == "up") == higher else "bad"
