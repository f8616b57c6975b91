"""Whether a plan says what will be counted, who does it and when."""

from __future__ import annotations

import re

from practicum.tools.words.numbers import find_numbers

_NO_MEASURE = re.compile(
    r"""\W*(?:(?:just|simply|only)\ )?(?:
        (?:(?:we|i|staff|everyone)(?:'ll|\ will|\ would|\ should|\ can)?\ (?:just\ |all\ )?)?
        (?:see|know|judge|tell|notice|find\ out|get\ (?:an?|some)\ (?:feel|idea|sense
          |impression)|watch|look|check|keep\ an\ eye|have\ a\ (?:feel|look))
        (?:\ (?:how|if|whether|what|for\ (?:it|how|ourselves)|that|when|by|on|at|out|it
          |things?|works?|goes|go|went|is|it's|better|working|helping|helps|improves?
            |we\ (?:get\ on
          |feel|think)|well|happens?|people|staff|everyone|likes?|feels?|getting|going|the|a
            |difference
          |makes?|from|experience|instinct|observation|looks?|feel|vibe|mood|day|we|seems?|to
            |be|ok
          |okay|anything|changes?|change|did|has|as|along|them|they|like|good|or\ not))*
        |(?:gut|general|overall)\ (?:feel(?:ing)?|instinct|impressions?|sense|feedback
          |observations?|mood|views?)(?:\ .{0,30})?
        |.{0,40}\b(?:impressions?|opinions?|judge?ment|gut|instincts?|intuition|hunch
          |say[\s-]so)(?:\ (?:of|on|about|from)\ .{0,40})?
        |(?:just\ )?(?:instinct|intuition|impressions?|anecdot\w+|word\ of\ mouth|experience
          |common\ sense|vibes?|the\ mood|mood|atmosphere)(?:\ (?:of|from|in)\ .{0,30})?
        |(?:hear|listen\ out|ask\ around|sound\ out|wait\ for\ (?:comments
          |reactions))\b(?:\ .{0,40})?
        |(?:by\ )?(?:feel|eye|ear|(?:talking|speaking|chatting|listening)\ (?:to|with)\ .{0,40})
        |(?:it|that|this)(?:'ll|\ will|\ should)\ be\ (?:obvious|clear|apparent|evident|seen
          |visible)
        |(?:(?:we|i|staff|they)(?:'d|\ would|'ll|\ will)\ )(?:just\ )?(?:know
          |be\ able\ to\ (?:tell|see)|see|notice|feel\ it|monitor|observe|reflect|talk
            |evaluate|decide|chat|review
            |discuss)(?:\ .{0,40})?
        |(?:will|to)\ (?:monitor|observe|reflect|evaluate|review|discuss|see|evaluate
          |assess)(?:\ .{0,40})?
        |(?:anecdotal|informal|verbal)\ \w+
        |(?:informal|verbal|casual|anecdotal|ad\s?hoc)\ (?:\w+\ )?(?:feedback|chats?
          |discussions?|conversations?|observations?|comments|talks?)(?:\ .{0,40})?
        |(?:a\ )?(?:chat|discussion|conversation|talk)s?(?:\ (?:with|about|at|in|afterwards?
          |after|over)\ .{0,40})?
        |monitor(?:ing)?(?:\ (?:it|closely|progress|things|the\ (?:situation|change)))?
          |review(?:\ (?:it|progress|later|at\ the\ end))?|observation|observe|feedback
          |discuss(?:\ .{0,40})?
        |(?:how|if|whether)\ (?:it|things?|that|the\ (?:change|test|idea|day
          |session))\ (?:went|goes|go|works?|worked|feels?|felt|helps?|helped
            |looks?)(?:\ .{0,30})?
        |(?:how|if|whether)\ (?:people|staff|everyone|we|they|the\ team)\ (?:feels?|felt
          |likes?|liked|think|find\ it)(?:\ (?:it|about\ it|afterwards?|after))?
        |nothing\ (?:formal|much|planned|specific|in\ particular|special)|no\ (?:measures?
          |data|formal\ \w+|plan|need)(?:\ .{0,40})?
        |(?:not|don't|won't|will\ not)\ (?:going\ to\ |need\ to\ |be\ )?(?:measur\w+|count\w*
          |collect\w*|record\w*)(?:\ .{0,30})?
        |whether\ it\ is\ better|improvement|success|progress|outcomes?|things?\ improv\w+
          |better(?:\ \w+)?|results?
    )\W*""",
    re.VERBOSE,
)
_OPINION = re.compile(
    r"\W*(?:[\w'.-]+ ){0,3}?(?:(?:will|should|would|can|'ll|'d) )?(?:just |probably "
    r"|soon )?(?:be able to )?"
    r"(?:know|see|tell|notice|judge|feel|sense|find out|have an idea|get (?:a|an) (?:feel"
    r"|idea|sense))"
    r" (?:if|whether|how|that|when|it|from|of|for|about)\b"
)
_COUNTED = re.compile(
    r"\b(?:tall(?:y|ies)|count\w*|number|log|record\w*|scor\w+|ask\w*|survey|minutes?|mins"
    r"|time[sd]?|tick\w*|check\w*|note[sd]?|measur\w+|audit|sheet"
    r"|list|form|chart|percent\w*|rate|how many|how long|y/n|yes/no|watch|observ\w+"
    r"|question\w*|system|register|stopwatch)\b|%"
)
_NOBODY = re.compile(
    r"\W*(?:(?:some|any)(?:one|body)(?: .{0,40})?|who(?:ever|soever)\b.{0,60}|(?:a|any|some"
    r"|one of the|one of our) (?:member|members)? ?(?:of )?(?:the )?(?:staff|team|people|us)"
    r"|one of (?:us|the \w+|our \w+|them)|any (?:\w+ )?(?:nurse|teacher|carer|worker"
    r"|practitioner|colleague|volunteer|hca|person|officer|parent|assistant)|(?:a "
    r"|an )?(?:\w+ )?to be (?:found|identified|confirmed|named|agreed|decided|appointed"
    r"|allocated)"
    r"|(?:a )?staff member?|people|various|anyone free|whichever .{0,40}"
    r"|nobody(?: yet)?|no[\s-]one(?: yet)?|(?:still )?need(?:s)? (?:to )?(?:find"
    r"|someone).{0,30}|depends(?: .{0,40})?|looking for .{0,40}|(?:not sure|not certain"
    r"|don't know|do not know|unsure|undecided|unclear|not agreed|to be|tb[cda]"
    r"|yet to)\b.{0,50}|.{0,40}\bto (?:identify|find|nominate|decide on|choose"
    r"|appoint) (?:someone|somebody|a person|a lead|who).{0,20}|we need .{0,30})\W*"
)
_WHOEVER_HAS_IT = re.compile(
    r"\W*(?:whoever|whosoever|who)(?:'s| is| has| works| takes| holds)?\s(?:on\s"
    r"|in\s)?(?:the\s|that\s"
    r"|this\s)?(?:(?:\w+\s){0,2}?(?:early|late|night|day|twilight|morning|afternoon|evening"
    r"|weekend|back"
    r"|first|second|mon\w*|tue\w*|wed\w*|thu\w*|fri\w*|sat\w*|sun\w*)\s(?:shift|duty|turn|round"
    r"|rota|slot)"
    r"|(?:nights?|earl(?:y|ies)|lates?|days|call|reception|bay|rota|till|phones?|door|gate|desk"
    r"|front desk|duty (?:in|at|on|for)|the rota)\b|(?:nurse |person |teacher |officer |doctor "
    r"|senior )?"
    r"in charge|(?:opens|closes|locks|leads|runs|covers|drives|cooks|teaches|answers|serves|admits"
    r"|discharges|greets|does) (?!not|it\b|this\b|that\b)\w+|(?:duty|charge|shift|lead|key"
    r"|named) \w+)"
)
"""A role by its shift or place: “whoever is on the late shift”."""
_NO_TIME = re.compile(
    r"\b(?:soon(?:ish)?|asap|a\.s\.a\.p|as soon as (?:possible|we can|practical|practicable"
    r"|i can)|at some (?:point|stage|time)|some\s?time(?:s)?|someday|some day"
    r"|when(?:ever)? (?:possible|we can|there is|there's|we get|we have|i get|i have|time"
    r"|convenient|able|staffing|things|it is|it's|they|free|quiet\w*|we're|we are|the|someone"
    r"|ready|suitable)\b"
    r"|(?:when|once) .{0,30}\b(?:ready|settle[sd]?(?: down)?|calms? down|allows?|permits?"
    r"|sorted|agreed|approved)|whenever|in due course|in (?:the )?(?:near )?future|shortly"
    r"|eventually|as and when|when needed|as (?:needed|required|appropriate|time allows)"
    r"|if (?:there is |there's )?time|one (?:of these days|day)$|ongoing|on-going"
    r"|continuous(?:ly)?"
    r"|in (?:the )?(?:coming|next few|following) (?:weeks?|months?|days)|over the (?:coming"
    r"|next few) (?:weeks|months)|before (?:too )?long|in a (?:few|couple of) (?:weeks"
    r"|months)|perhaps|maybe|possibly|hopefully|a (?:future|later) (?:meeting|date|day"
    r"|session|time|shift)|some other (?:time|day)|another (?:time|day)|any ?time|no (?:date"
    r"|rush|fixed)|depends"
    r"|later(?: on)?$|flexible|going forward|all the time|always|this year|next year|(?:date"
    r"|time) to be)\b"
)
_A_TIME = re.compile(
    r"\b(?:mon|tue|tues|wed|weds|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?s?\b"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\b(?<!may)|\b(?:today"
    r"|tomorrow|tonight|this (?:afternoon|morning|week|evening)|next week|w/?[bc]|week (?:of"
    r"|beginning|commencing))\b|\d"
)


def has_measure(text: str) -> bool:
    """Say whether a field says what will be counted, timed or asked.

    Parameters
    ----------
    text : str
        The data plan in lower case.

    Returns
    -------
    bool

    Examples
    --------
    >>> has_measure("see how it goes"), has_measure("coats hung up, tally")
    (False, True)
    """
    if find_numbers(text):
        return True
    opinion = _OPINION.match(text) is not None and not _COUNTED.search(text)
    return bool(text) and not opinion and _NO_MEASURE.fullmatch(text) is None


def has_person(text: str) -> bool:
    """Say whether a field names who does the test.

    Examples
    --------
    >>> has_person("whoever is on shift"), has_person("key worker")
    (False, True)
    """
    return bool(text) and (
        _NOBODY.fullmatch(text) is None or _WHOEVER_HAS_IT.match(text) is not None
    )


def has_time(text: str) -> bool:
    """Say whether a field says when the test takes place.

    Examples
    --------
    >>> has_time("soon"), has_time("as soon as the jugs come, tuesday at the latest")
    (False, True)
    """
    return bool(text) and (_NO_TIME.search(text) is None or _A_TIME.search(text) is not None)
