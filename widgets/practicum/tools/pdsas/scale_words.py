"""How people write the size of a test: patterns for `pdsas.scales`, in lower case."""

from __future__ import annotations

import re

PLACE = (
    r"(?:wards?|schools?|nurser(?:y|ies)|hospitals?|homes?|teams?|practices?|sites?|services?"
    r"|departments?"
    r"|centres?|branches?|offices?|localit(?:y|ies)|areas|patches|clinics|units|surger(?:y"
    r"|ies)|establishments?"
    r"|settings?|care homes?|libraries|depots?|directorates?|year groups?|hubs|buildings"
    r"|estates|stores|shops|stations)"
)
WIDE = re.compile(
    r"\b(?:trust|hospital|school|council|board|organi[sz]ation|service|nursery|region|county"
    r"|authority|area|site|district|department"
    r"|borough|nation|locality|practice|city|town|network|group|home|company|system|authority"
    r"|countr[iy]|ward|unit|floor|team|building|campus|estate|block|wing|centre|academy|college)"
    r"[\s-]?wide\b(?! (?:open|enough|awake|range|variety))"
    r"|\b(?:whole|entire|complete|full|across the|throughout the|across all|all across"
    r"|all of the)\s(?:of\s)?(?:the\s|our\s)?(?:\w+\s){0,1}?"
    r"(?:schools?|nursery|hospitals?|service|organi[sz]ation|council|trust|board|practice"
    r"|caseload|department|region|area|locality|city"
    r"|county|year group|directorate|authority|community|home|campus|academy|cluster"
    r"|workforce|system|estate|borough|town|centre|depot|building|unit"
    r"|population|register|list|staff|roll)\b"
    r"|\b(?:whole|entire) (?:team|ward)\b|\bacross (?:all|every|the (?:whole|entire))\b"
    r"|\broll(?:ed|ing)?[\s-]?out\b|\b(?:big bang|go live)\b"
    rf"|\b(?:every|each) (?:\w+ )?(?:{PLACE})\b"
    r"|\b(?:every|each) (?:single )?(?:child|pupil|patient|family|parent|resident|tenant"
    r"|carer|client|customer|visitor|employee|learner|household|member"
    r"|member of staff|staff member|service user|nurse|teacher|practitioner|social worker"
    r"|officer|user|person|worker|colleague)\b"
    r"|\ball (?:the |our |of the |of our )?(?:\w+ ){0,2}?"
    r"(?:children|pupils|patients|families|parents|residents|tenants|carers|clients|customers"
    r"|staff|employees|students|learners|people|service users|"
    r"households|nurses|teachers|practitioners|social workers|officers|doctors|gps|users"
    r"|visitors|members|workers|midwives|health visitors|colleagues|"
    r"admissions|discharges|referrals|calls|appointments|visits|cases|women|mothers"
    r"|young people|rooms|playrooms|staff members|new tenants|new starters)\b"
    rf"|\ball (?:the |our |of the |of our )?(?:\w+ )?{PLACE}\b"
    r"|\b(?:everyone|everybody|all of them|all of us|all)\s*(?:$|[,.;:(]|in\b|at\b|on\b"
    r"|from\b|for\b|across\b|who\b)"
    r"|\bthe (?:council|trust|hospital|county|health board|organisation|entire|authority)\b"
)
SMALL_PLACE = re.compile(
    r"\b(?:one|1|a|single|an|this|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues"
    r"|wednes|thurs|fri|satur|sun)day's|today's|tomorrow's|today|tomorrow)\s(?:\w+\s){0,2}?"
    r"(?:session|clinic|morning|afternoon|shift|lesson|lunch|lunchtime|visit|meeting|group"
    r"|bay|room|table|handover|huddle|surgery|night|evening"
    r"|drop-in|snack|snack time|occasion|period|hour|day|round|list|corner|go|assembly"
    r"|visiting hour|class|patch|run|route|pick-up|round)\b"
    r"|\bonce\b|\bone[- ]off\b|\bjust the once\b"
)
VAST = re.compile(
    r"\b(?:whole|entire|all|every|across)\s(?:of\s)?(?:the\s|our\s)?(?:[0-9]+\s"
    r"|\w+\s)?(?:schools?|hospitals?|council|trust|organi[sz]ation|board|wards|"
    r"service|nursery|homes|teams|practices|sites|departments|region|county|caseload|academy"
    r"|year groups|staff)\b"
    r"|(?<!ward)(?<!unit)(?<!floor)(?<!team)(?<!block)(?<!wing)-wide\b"
)
NUMBER_OF = re.compile(r"\s*(?:[a-z'-]+\s){0,2}?(?P<noun>[a-z'-]+)")
PEOPLE = re.compile(
    r"(?:people|persons?|patients?|pts?|children|kids|pupils?|students?|learners?|families"
    r"|parents?|mums|dads|carers?|residents?|tenants?|staff|nurses?"
    r"|teachers?|practitioners?|clients?|customers?|users?|members?|workers?|households"
    r"|officers?|visitors?|women|men|mothers|babies|bairns|weans"
    r"|doctors|employees|young|adults?|colleagues|participants?|volunteers|applicants|callers"
    r"|drivers|attendees|service)"
)
SPAN = re.compile(
    r"\b(?P<n>[0-9]{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|eighteen|half a|the whole|whole|the|each|next|full|school|couple of)?"
    r"[\s-]{0,2}(?:full |whole |school |academic |financial |working |calendar )?"
    r"(?P<unit>days?|weeks?|wks?|fortnights?|months?|mths?|mnths?|terms?|quarters?|years?"
    r"|yrs?|session year)\b"
)
DAYS = {
    "day": 1,
    "week": 7,
    "wk": 7,
    "fortnight": 14,
    "month": 30,
    "mth": 30,
    "mnth": 30,
    "term": 84,
    "quarter": 91,
    "year": 365,
    "yr": 365,
    "session year": 300,
}
COUNTS = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "eighteen": 18,
    "half a": 0.5,
    "couple of": 2,
}
FOR_GOOD = re.compile(
    r"\b(?:permanent(?:ly)?|from (?:now on|then on)|indefinite(?:ly)?|for good"
    r"|rest of the (?:year|term|session)|all (?:year|term)"
    r"|until (?:the )?(?:end of (?:the )?(?:year|session|term)|summer|christmas|easter"
    r"|further notice)"
    r"|until (?:january|february|march|april|june|july|august|september|october|november"
    r"|december)|year[- ]round|long term)\b"
)
MONTH = (
    *("jan", "feb", "mar", "apr", "may", "jun"),
    *("jul", "aug", "sep", "oct", "nov", "dec"),
)
MONTHS = re.compile(
    rf"\b({'|'.join(MONTH)})[a-z]*(?:\s?[0-9]{{2,4}})?\s?(?:-|to|until|till|through to"
    rf"|right through to)\s?({'|'.join(MONTH)})[a-z]*\b"
)
BEFORE = re.compile(
    r"\bcycles?\s?(?:no\.?\s?|number\s)?#?(?:[2-9]|1[0-9]|one to|1\s?(?:-|to|and))"
    r"|\b(?:second|third|fourth|fifth|sixth|seventh|2nd|3rd|4th|5th|6th|last|final)\s(?:cycle"
    r"|test|pdsa|round|ramp|step)"
    r"|\bafter\s(?:\w+\s){0,4}?(?:tests?|cycles?|pdsas?|trials?|rounds|ramps?"
    r"|weeks of testing|it (?:has )?worked)\b"
    r"|\b(?:previous|earlier|past|prior|last)\s(?:\w+\s)?(?:tests?|cycles?|pdsas?|trials?|ramps?)\b"
    r"|\b(?:already|successfully|been|was|were|we|first|having|has)\s(?:been\s)?(?:tested"
    r"|tried|trialled|piloted)\b|\b(?:tested|tried|piloted) (?:it )?(?:with|on|in"
    r"|successfully|already|at)\b"
    r"|\b(?:worked|works|held|succeeded|proved)\s(?:\w+\s)?(?:with|for|in|on|at|across"
    r"|well (?:with|in|on))\s(?:\w+\s)?(?:one|1|two|2|three|3|four|4|five|5|six|6|ten|10|both"
    r"|the first|all|earlier|\w+ (?:one|class|ward))\b"
    r"|\b(?:scal(?:e|ed|ing)[\s-]?up|up from|widen(?:ed|ing)? from"
    r"|spread(?:ing)?(?: it)? (?:from|to|after)|implement(?:ation|ing)? (?:cycle|stage|phase"
    r"|after)|built up|ramp(?:ed)?|1[\s,>-]+3[\s,>-]+5|one,? three,? five)\b"
    r"|\bso far\b|\bin (?:two|three|four|five|six|\d) (?:earlier|previous)\b"
)
ALL_MANY = re.compile(
    r"\ball (?:of )?(?:the |our )?(?:[3-9][0-9]|[0-9]{1,2}[,.]?[0-9]{3}|[0-9]{3,})\b"
)
