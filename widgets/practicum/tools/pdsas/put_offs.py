"""What people write in place of a decision: “ongoing”, “to be discussed”, “continue to monitor”."""

from __future__ import annotations

import re

PUT_OFF = re.compile(
    r"\b(?:think(?:ing)?|discuss(?!ion)\w*|further discussion|more discussion|discussion (?:needed"
    r"|required|at|with)|talk|consider\w*|not sure|undecided|unsure|wait\w*|decid(?:e|ing)\b"
    r"|review\w*|meeting|tbc|tbd|maybe|possibly|see (?:what|how|if)|await\w*|look at (?:it"
    r"|this)|monitor|depends|ask (?:the )?(?:manager|head|sponsor|team)|to be|pending|later"
    r"|don't know|do not know|consult\w*|reflect\w*|feed\s?back|shar(?:e|ed|ing) (?:with|this"
    r"|it|the results)|their (?:views?|opinions?|comments|reply)|share (?:the )?(?:results"
    r"|findings|learning)|report\w*|write (?:it )?up|present (?:it|the|to|at)|escalat\w*|hmm+"
    r"|no decision|(?:still|left|leave|leaving|is|remains) open|^\W*open\W*$|open (?:question"
    r"|for now)|up to (?:the|them)|(?:take|taken|go|goes|refer) (?:it )?to (?:the|our"
    r"|smt|slt|senior|management|governors|committee|board|panel|group|team)|not (?:yet"
    r"|decided"
    r"|agreed)|speak (?:to|with)|leave (?:it )?(?:for now|open)|hold off|inconclusive"
    r"|celebrat\w*|thank|needs? (?:some |a bit )?more (?:information|data|evidence|time"
    r"|thought|work)|before we (?:can )?(?:say|decide)|(?:to )?agree (?:the |on )?(?:next"
    r"|what|how)|next steps|progress (?:to|with)(?! (?:an?other|the next|\d|one|two|three|four"
    r"|five|ten|more|all|both|room|ward|bay|class|team|the \w+ (?:room|ward|bay|class|team)))"
    r"|in discussion|gather|watch (?:this|and)"
    r"|raised?\b|bring (?:it "
    r"|this )?(?:to|up)|mention|tabled?\b|pass (?:it )?(?:on|to)|flag)\b"
)
NO_CHOICE = re.compile(
    r"adapt\W{1,4}(?:adopt|or)|adopt\W{1,4}(?:adapt|abandon)|\bwhether\b|\beither\b"
    r"|adopt,? adapt|adapt,? (?:adopt|abandon) or"
)
AND_DO = re.compile(
    r"^(?!.*\b(?:if|whether|once|decide|or|unless|until|when)\b).*(?:\b(?:and|then|while)"
    r"|[:;]) (?:then |we "
    r"|we'll |will )*"
    r"(?:re-?test|re-?run|re-?try|repeat|run|test|try|adapt|adopt|abandon|change|stop|scrap|drop"
    r"|roll)\b"
)
"""What is done after the talk: “review the size and retest”."""
_ON = (
    r"(?:continu(?:e|es|ed|ing)|keep(?:ing)?|carry(?:ing)? on|go(?:ing)? on|maintain(?:ing)?"
    r"|stay(?:ing)?)(?: on)?"
)
_HEED = (
    r"(?:monitor(?:ing|ed)?|observ(?:e|ed|ing|ations?)|watch(?:ing|ed)?|review(?:ing|ed)?"
    r"|evaluat(?:e|ed|ing|ion)"
    r"|assess(?:ing|ment)?|reflect(?:ing)?|discuss(?:ing|ions?)?|talk(?:ing)?|think(?:ing)?"
    r"|gather(?:ing)?|collect(?:ing)?)"
)
_TAIL = (
    r"(?: (?:until \w+|for (?:another |a |one |two |three |a few |the next "
    r"|[0-9]+ )?(?:more )?(?:days?|weeks?|months?)|for (?:now|the (?:time being|moment|present))"
    r"|at present|closely|carefully|daily"
    r"|weekly"
    r"|monthly|and see|(?:more |the )?(?:data|feedback|evidence|views|information|results)|it"
    r"|this|things|progress|the (?:situation|data|results|change|test)"
    r"|as we go))*"
)
_IDLE = re.compile(
    rf"(?:\b(?:we|i|they|the team|staff)(?:'re|'ll|'m| are| will| shall)? (?:be )?)?"
    rf"\b{_ON} (?:to |be |with |a |the |our |regular |close |careful |under )*(?:{_HEED}"
    rf"|an open mind"
    r"|(?:an? )?(?:close )?eye\b|(?:it|this|that|things|the \w+) (?:under|in) (?:review|mind|view"
    r"|observation|discussion)|in (?:mind|view|touch)|options? open|(?:it|this) on the agenda"
    r"|(?:the )?data (?:com\w+"
    r"|collection)|(?:audit|log)ging"
    r"|track of|(?:everyone|people|staff|the team) (?:posted|informed|updated))"
    rf"(?:(?:,| and| or)* (?:to )?{_HEED})*{_TAIL}"
    rf"|^\W*(?:we(?:'ll| will)? )?{_ON}(?: going)?(?:,| and| &| then)+ (?:to )?{_HEED}{_TAIL}"
    rf"|\b{_ON}(?: going)?(?: as (?:we are|it is|is|now|before|normal))? and (?:wait and )?see\b"
    r"|\b(?:more|further) (?:data|monitoring|observations?|tests? results?) (?:needed|required"
    r"|first|before)\b"
)
_IDLE_CLAUSE = re.compile(
    r"\W*(?:(?:still|work|testing|the test|it|this|it's|it is|this is|that is|work is|test is|is"
    r"|currently|all|very much|to be"
    r"|to) )*(?:(?:ongoing|on-going|continu(?:ing|ous))(?: (?:work|process|project|piece of work"
    r"|journey))?|in (?:progress|process|hand|train|the pipeline|review)"
    r"|progress(?:ing)?|(?:a )?work in progress|wip|under ?way|under (?:review|consideration"
    r"|discussion|observation)|on hold|on the agenda|no change yet|not (?:finished|concluded"
    r"|closed)|not (?:yet )?complete|incomplete"
    r"|(?:being )?(?:looked at|looked into|worked on|monitored|reviewed|considered|discussed)"
    r"|see (?:the |our )?(?:cycle|next|below|above|notes?|sheet)\b.{0,25}|next (?:meeting|cycle"
    r"|time"
    r"|steps)"
    rf"|no action(?:s)?(?: needed| required| taken)?|to be continued"
    r"|(?:revisit|come back to|return to|look at|look again|pick up)(?: (?:it|this|again))*"
    r"(?: (?:later(?: on)?|at (?:the|a) .{3,30}|next \w+|in \w+|after \w+|soon))?"
    rf"|(?:ongoing|continued|continuous|further|regular) {_HEED}|in the (?:planning|testing"
    rf"|early) (?:stages?|phase)|needs? (?:further|more|some|regular) "
    rf"{_HEED}|early days|too early"
    rf"|too soon(?: to say)?|(?:just )?{_HEED}(?: (?:it|this|closely|progress"
    r"|weekly|monthly|the (?:data|situation)))?"
    r"|open(?: mind)?)(?: (?:at present|for now|at the moment|at this (?:stage|time|point)|now"
    r"|so far"
    r"|just now|still|yet|in the meantime|until .{0,30}))*\W*"
)
_CLAUSES = re.compile(r"([.,;:]\s|\s-+\s|\s(?:and|but|then|&)\s)")


def decided_part(decision: str, change: str) -> str:
    """Leave of a decision what decides something.

    Parameters
    ----------
    decision, change : str
        In lower case. Where the change itself is to monitor or to review, those words decide.

    Returns
    -------
    str
        Empty, or what is left without “ongoing”, “keep an open mind”, “continue to monitor”.

    Examples
    --------
    >>> decided_part("adopt and continue to monitor", "blue card"), decided_part("ongoing", "")
    ('adopt and', '')
    >>> decided_part("keep reviewing at noon", "review the list at noon")
    'keep reviewing at noon'
    """
    if re.search(rf"\b{_HEED}\b", change):
        return decision
    left = _IDLE.sub(" ", decision)
    parts = ["" if _IDLE_CLAUSE.fullmatch(part) else part for part in _CLAUSES.split(left)]
    kept = " ".join("".join(parts).split())
    return kept if re.search(r"\w", kept) else ""
