"""The words beside a number that tell what it is: a level now, a level wanted, a change.

All patterns are in lower case; those that end in “$” are sought in the words before a number,
those that begin with “^” in the words after it.
"""

from __future__ import annotations

import re

from practicum.tools.aims import lexicon
from practicum.tools.words.cardinals import CARDINAL

FILL = (
    r"(?:(?:up\s+to|an?|the|our|its|their|current|currently|present|baseline|base|average"
    r"|mean|median|monthly"
    r"|weekly|daily|annual|level|levels|rate|score|figure|total|number|position|only|just|of|about"
    r"|around|approximately|approx\.?|roughly|nearly|almost|over|under|more|less"
    r"|fewer|than|at|least"
    r"|most|no|not|some|or|above|below|maximum|minimum|up|down|is|was|are|were"
    r"|to\s+be|=|~|c\.|circa"
    r"|<|>|≤|≥|per|cent|consistently|still|even|it's|well|as|low|high|little|many|few|much|stands"
    r"|sits|longer|later|higher|lower|greater|where|which|we|have|had|it|being|every|overall|▪(?:'s)?|in|since)\s?){0,7}"
)
PLAIN_TO = (
    r"(?<!compared\s)(?<!relative\s)(?<!up\s)(?<!close\s)(?<!equal\s)(?<!due\s)(?<!opposed\s)\bto"
)
TARGET_WORD = (
    r"(?:target|goal|aim|ambition|objective|aiming\s+for|aim\s+for|want|wanted|hope"
    r"|(?:would|'d)\slike(?:\sto\ssee)?|expect|where\s+we\s+want\s+to\s+be|hope\s+for|intended\s+level)"
)
STRONG_TARGET = re.compile(
    rf"(?:\bto|\btowards?|→|->|–>|=>|➔|\breach(?:es|ing)?|\bachiev(?:e|es|ed|ing)|\bhit(?:ting)?"
    rf"|\battain|\bmaking(?:\sit)?|\b{TARGET_WORD}(?:\s(?:is|of|for|level|set|at|to|be|will|=))*"
    rf"|(?:\b(?:will|should|would|must|to)|'ll)\sbe(?:come)?)\s{FILL}$"
)
WILL_ALONE = re.compile(r"^\s*(?:will|should|would|must|shall)\b\s*(?:be\b\s*)?(?:[.;,)]|$)")
"""What stands after a level wanted of what was said before: “By June, two in three will.”."""

WILL_DO = re.compile(
    rf"\b(?:will|should|must|shall)\s(?:(?:each|only|then|all|have\sto|need\sto)\s)?[a-z]+\s{FILL}$"
    r"|\b(?:will|should|must|shall)\sbe\s[a-z]+\severy\s$"
)
FUTURE = re.compile(
    r"(?:\b(?:will|should|shall|must|want|would\slike|hope|aim|goal|target)\b|\bby\s▪)[^.;]*$"
)
FROM = re.compile(rf"\bfrom\s{FILL}$")
STRONG_BASELINE = re.compile(
    rf"(?:\bfrom|\bbaseline(?:\s(?:figure|level|rate|data|value|score))?|\bcurrently"
    rf"|\bcurrent(?:\s\w+){{0,3}}?"
    rf"|\b(?:right\s)?now|\btoday|\bat\s(?:the\smoment|present)|\bpresently"
    rf"|(?<!will\s)(?<!should\s)\bstart(?:ing)?(?:\spoint)?(?:\s(?:at|from))?"
    rf"|\bexisting|\b(?:in\sthe\s)?last\s(?:year|month|term|week|quarter|session)"
    rf"|\bwas|\bwere|\bused\sto\sbe|\bpreviously|\bha(?:s|d)\sbeen"
    rf"|\b(?:stands|sits|stood|is|are|it's|we're)\s(?:at|now|currently|only|just)"
    rf"|\bcompared\s(?:with|to)|\bversus|\bvs\.?|\bagainst"
    rf"|\binstead\sof|\brather\sthan|\bas\sopposed\sto|\bas\sagainst|\bours|\bwhere\s(?:we|they|there)\s(?:have|are|is)(?!\swant)|\bwhere\swe\sare|\bat\sbaseline|\bat\sthe\sstart"
    rf"|\bso\sfar|\bto\sdate)\s(?:is\s|are\s|it\sis\s|this\sis\s|that\sis\s"
    rf"|=\s)?{FILL}$"
)
CHANGED_FROM = re.compile(
    rf"\b(?:{lexicon.UP_VERB}|{lexicon.DOWN_VERB})\s(?:(?:about|around|approx\.?|approximately|some)\s)?$"
)
THE_SAME = re.compile(
    rf"\b(?:(?:{lexicon.UP_VERB}|{lexicon.DOWN_VERB}|get|bring)|add(?:ing)?\s(?:another\s)?[\w-]+\s(?:more\s)?to)"
    r"\s(?:the|our)\s(?:current\s)?$"
)
"""What stands before a level that is there: “reduce the 22% of tenants who …”."""

NOW_AFTER = re.compile(
    r"^(?:(?!to\b|by\b|and\b|but\b|→|->)[^\W\d_][\w'’/-]*\s|[0-9][0-9,]*\s){0,12}?"
    r"(?P<now>now|currently|at\s(?:the\smoment|the\sminute|present|(?:the|our)\slast\s(?:count|check|audit))|today|presently|(?:at\s"
    r"|as\s(?:a|our|the)\s)?baseline"
    r"|last\s(?:year|month|term|week|quarter|session)|to\sstart\swith|at\sthe\sstart"
    r"|so\sfar|(?<!up\s)to\sdate|already)\b"
)
_CHANGED = (
    rf"(?:{lexicon.UP_VERB}|{lexicon.DOWN_VERB}|improv(?:e|ed)|chang(?:e|ed)|get|take|bring|make)"
)
TO_CHANGE = re.compile(rf"\b{_CHANGED}\s(?:this|it|that|these)\b")
DO_IT = re.compile(
    r"\b(?:will|want|should|hope|aim)\b.*\s(?:it|this|that|them)\s(?:in|within|to)\s$"
)
REFERS = re.compile(
    rf"\b(?:this|it|that|which)\s(?:(?:will|should|must|to|would|down|up)\s)*be\s{FILL}$"
)
"""What stands before a number that takes up the one before: “19 days. This should be …”."""

ANEW = re.compile(
    rf"[.;\n]|\b(?:and|but)\s(?:by\s)?(?:the\s)?▪|\b{_CHANGED}\s(?:this|it|that|these)\b"
    r"|\b(?:we|our|the)(?:\swant|(?:\swould|'d)\slike|\shope|\saim|\sgoal|\starget)\b"
    r"|\band\s(?:is|are)\s(?:going|aiming|heading)\sfor\b"
)
LABELLED = re.compile(r"(?:[:(]|\s[–—-]|\b(?:median|mean|average|score)\W?)\s*$")
"""What stands before a number that a label gives: “Lateness – 46 pupils – will be 20”."""

TO_BE = re.compile(
    r"[^,;.]*,\s+(?:(?:is|are)\s+)?to\s+(?:be|fall|rise|drop|come|go|reach|halve|double)\b.*"
)
"""What stands between a level set off by commas and the one wanted: “, 95 a week, to be …”."""

HOPES = re.compile(
    r"▪|\b(?:will|should|shall|must|would|want|wish|hope|aim|goal|target|ambition|objective|so\s+that|to|ensure"
    r"|until|when|if|success|expect)\b"
)
"""What stands in a sentence that says how things are to be."""

IS = re.compile(rf"\b(?:is|are|(?:it|that|there)'s|(?:we|they)'re)\s{FILL}$")
BY = re.compile(
    r"\b(?:by|of|in)\s(?:(?:an?|another|further|at\sleast|around|about|approximately"
    r"|up\sto|more\sthan|over|nearly|average|additional|some)\s){0,3}$"
)
CHANGE_NOUN = (
    r"(?:reduction|increase|improvement|decrease|drop|rise|cut|fall(?!s)|growth|gain|change)s?"
)
CHANGE_BEFORE = re.compile(
    rf"\badd(?:ing)?\s(?:another\s)?$|\b{CHANGE_NOUN}\s(?:(?!percentage|proportion|share|number|rate)[a-z]+\s){{0,4}}?of\s{FILL}$"
)
CHANGE_AFTER = re.compile(
    rf"^(?:{CHANGE_NOUN}|relative\s{CHANGE_NOUN}|fewer|less|more(?!\sthan)|lower"
    rf"|higher|better|shorter|saving)\b"
)
HALF_AS = re.compile(
    r"^(?:as\smany|as\smuch|the\s(?:current\s)?(?:number|rate|level|amount|time))\b"
)
FACTOR = re.compile(
    r"\b(?:(?P<half>halv(?:e|ed|es|ing)|cut\s+(?:[\w'’-]+\s+){0,8}?in\s+half|in\s+half)"
    r"|(?P<double>doubl(?:e|es|ed|ing)(?![\s-]?(?:check|glaz|doors?|beds?|book|click"
    r"|hand|up\b|yellow|rooms?|staff))|twice\s+as\s+many)"
    r"|(?P<triple>(?:tripl|trebl)(?:e|es|ed|ing)))\b"
)
AGENT = re.compile(
    r"^(?:of\s(?:(?:the|our|all)\s)?)?(?:staff|nurses|teachers|people|practitioners"
    r"|parents|carers|doctors|members|midwives|workers|colleagues)\b"
)
FROM_NOTHING = re.compile(r"\bfrom\s+(?:none|nothing|no\s+\w+)\b")
SITES = re.compile(
    r"^(?:[a-z]+\s){0,2}?(?:schools|libraries|pharmacies|prisons|depots|offices|clinics|hubs|kitchens|surgeries|stations|practices|wards|nurseries|homes|areas|centres"
    r"|sites|teams|hospitals|localities|streets)\b"
)
BOUND = re.compile(
    r"\b(?:at\sleast|at\smost|no\smore\sthan|not\smore\sthan|no\s(?:longer|later|higher|greater|lower)\sthan|no\sfewer\sthan"
    r"|no\sless\sthan|fewer\sthan"
    r"|less\sthan|under|below|within|maximum\sof|minimum\sof|up\sto|above|exceeds?"
    r"|over|more\sthan)\s(?:(?:an?|the)\s)?(?:(?:average|mean|median|total|maximum)\s)?(?:of\s)?$"
)
LIMIT = re.compile(r"\b(?:under|over|above|below)\s$")
DATED = re.compile(r"^(?:[a-z]+\s){0,2}by\s▪")
"""What stands beside a limit in the measure, and beside the level wanted, if there are both."""

SUBJECT = re.compile(
    r"(?:^|\bby\s▪\s|[.;!?]\s|\b(?:that|so|see|have|get|want|recruit|with|for|ensure|deliver"
    r"|complete|hold|register|place|rehouse)\s)(?:at\sleast\s)?$"
)
DOES = re.compile(r"^(?:[a-z'’-]+\s){0,3}(?:to|will|should|must)\s(?:be|have|[a-z]{3,})\b")
COLON = re.compile(r"\s*(?:[:=(–-]|:?\s(?:it|we|there)\s(?:was|were|had|is|are|have)(?:\sat)?)\s*")
NOW_LATER = re.compile(r"\b(?:(?:up|down)\s+from|currently|baseline|at\s+present|now)\b")
"""Says after “60 to 70%” that these two are a range and no level now."""

NOT = re.compile(r"[^.;\n]{0,40}(?:,|\band|\s[–—-])\s+not\s+(?:the\s+|about\s+|over\s+)*")
"""What stands between a level wanted and the level now: “3 weeks, not 11”."""

AS_NOW = re.compile(
    r"\b(?:where|as|what)\s+(?:it|they|we)\s+(?:is|are|stands?)\s+(?:now|today|at\s+present|at\s+the\s+moment|currently)\b"
    r"|\bthe\s+same\s+as\s+(?:it\s+is\s+)?(?:now|today|at\s+present)\b|\b(?:its|the|our)\s+(?:current|present)\s+level\s+of\b"
)
"""Says that the level wanted is the level now."""

AT = re.compile(rf"\b(?:at|stays?|remains?|keep|hold|maintain(?:ed)?)\s{FILL}$")
NUMBER_WORD = re.compile(rf"\b(?:half|a\s+third|a\s+quarter|{CARDINAL})\b")
AIMED_AT = re.compile(rf"\b{TARGET_WORD}(?:\s(?:is|of|for|level|set|at|to|be|will|=))*\s{FILL}$")
ARROW = re.compile(r"→|->|–>|=>|➔")
LED_TO = re.compile(rf"(?:{PLAIN_TO}|{ARROW.pattern})\s{FILL}$")
TO = re.compile(rf"\bto\s{FILL}$")
BY_SO_MUCH = re.compile(rf"\bby\s(?!▪){FILL}$")
