"""Words that make a measure unclear, and words that make it clear again."""

from __future__ import annotations

import re

_FLAGS = re.IGNORECASE

QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’")
"""What somebody is asked or answers, word for word: it is exact, whatever the words."""

WAYS = re.compile(
    r"""^\W*(?:
        (?:to\ )?(?:increas|reduc|improv|decreas|minimis|maximis|eliminat|prevent|shorten|boost|
           enhanc|rais)(?:e|es|ed|ing)?\b(?!\ (?:toilet|bed|blood|temperature|floor))
      | (?:more|fewer|less|better|higher|faster|quicker|shorter|cutting|cut|lowering)\b(?!\ than\b)
      | lower\b(?!\ (?:limb|back|body|leg|school|primary|gi|urinary|lobe))
    )
    | \b(?:increase|reduction|decrease|improvement|rise|fall|drop)\ (?:in|of)\ (?!patients|a\b)
    | (?<!with\ )(?<!at\ )(?<!of\ )\b(?:increased|reduced|improved|decreased)\b
    | ^(?:getting|having|seeing|making|giving)\ (?:\w+\ )?(?:more|fewer|less|better|faster)\b
    """,
    _FLAGS | re.VERBOSE,
)
"""A name that says which way it should go. “Less than 4 hours” is a limit and no wish."""

GOALS = re.compile(
    r"^\W*(?:at least |over |more than )?\d{1,3} ?(?:%|per ?cent)|^\W*(?:zero|no|nil|all) "
    r"(?!shows?\b|answer\b)|\b(?:below|above|under|over|at least) \d+ ?(?:%|per ?cent)",
    _FLAGS,
)

SHARE = re.compile(r"%|\bper ?cent\b|\bpercentage\b|\bproportion\b", _FLAGS)
RATE = re.compile(
    r"\brate\b|/ ?1,?000|\bper (?!(?:working )?(?:day|week|fortnight|month|term|quarter|year|"
    r"shift|session|night|morning|afternoon|hour|minute)\b)",
    _FLAGS,
)
"""“Falls per month” is a plain count; “falls per 1000 bed days” is not."""

VAGUE = re.compile(
    r"""(?<![\w-])(?:
        appropriate(?:ly)? | accurate(?:ly)? | satisfactor(?:y|ily)
      | adequate(?:ly)? | proper(?:ly)?
      | good(?!\ (?:friday|practice\ guide|behaviour\ game))
      | well(?![\s-]*(?:as|being|known|baby|woman|women|man|child|led|lit)\b)
      | reasonabl[ey] | suitabl[ey] | effective(?:ly)?(?!\ (?:date|from)\b) | efficient(?:ly)?
      | successful(?:ly)? | meaningful(?:ly)?
      | sufficient(?:ly)? | enough | correctly | safely | nicely | poor(?:ly)?
      | improved | better | positively
      | positive(?=\ (?:experience|feedback|outcome|comment|attitude|relation|interaction))
      | significant(?:ly)?(?!\ (?:events?|incidents?|others?|adverse))
      | (?:as|when|where|if)\ (?:needed|possible|necessary|required|appropriate)
      | regular(?:ly)?(?!\ (?:medicine|medication|drug|prescription))
      | often | usually | normally | mostly | generally | frequently | sometimes
      | calm(?:ly)? | engaged | difficult(?!\ airway) | challenging | meaningfully
    )(?![\w-])""",
    _FLAGS | re.VERBOSE,
)
FELT = re.compile(
    r"(?<![\w-])(?:satisfied|dissatisfied|happy|unhappy|pleased|confident|comfortable)"
    r"(?![\w-])",
    _FLAGS,
)
TIMED = re.compile(
    r"(?<![\w-])(?:timely|prompt(?:ly)?|soon(?! as)|quick(?:ly)?|"
    r"rapid(?:ly)?(?! access| response)|fast(?! food| track|ing)|"
    r"slow(?:ly)?(?! cook)|late(?! shift| evening| night| book| bus| turn)|"
    r"early(?! warning| years| learning| intervention| morning| shift| pregnancy| supported)|"
    r"on time|in time|delayed(?! discharge| transfer)|overdue|without delay|too long|a long time|"
    r"straight ?away)(?![\w-])",
    _FLAGS,
)
EXPLAINED = re.compile(
    r"\bthat is\b|\bi\.e\.|\bmean(?:s|ing)\b|\bdefined\b|\bscores?\b|\bscored\b|\bscale\b|"
    r"\bchecklist\b|\blisted\b|\bby the (?:rule|chart|guide|list)\b|\bticked\b|\bboth\b.*\band\b|"
    r"\ball (?:the )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\b",
    _FLAGS,
)
"""What follows tells what a loose word is to mean."""
BRACKETED = re.compile(r"^(?:\W*\w+){0,3}\W*\(")
"""In brackets behind a loose word stands what it is to mean."""
SCALE = re.compile(
    r"\bscor(?:e|es|ed)\b|\bscale\b|\bquestion\b|\banswer\w*|\bsays?\b|\btick|\bfaces?\b|"
    r"\bsmiley|\bsurvey\b|\bstars?\b|\brat(?:e|ed|ing)\b|\d ?(?:or|to|-|–|and) ?\d|"
    r"\bout of (?:5|10|five|ten)\b|\b[1-9]/(?:5|10)\b",
    _FLAGS,
)
_UNIT = (
    r"(?:min(?:ute)?s?|h(?:ou)?rs?|h|(?:working |calendar |school )?days?|weeks?|months?|sec\w*)"
)
CLOCK = re.compile(
    r"\d+ ?" + _UNIT + r"\b|\d{1,2}[:.]\d\d|\d ?(?:am|pm)\b|o[’']clock|"
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|sixty|"
    r"a|an|the) " + _UNIT + r"\b|\bsame day\b|\bbefore the (?!next)|\bby the end\b|\bnoon\b|"
    r"\bafter the (?:bell|start|date)\b|\bmidnight\b|\btimetable\b|\bdue (?:date|time)\b|"
    r"\bwhen (?:it|they) (?:was|were) due\b",
    _FLAGS,
)
DIVIDED = re.compile(
    r"\bdivided by\b|\bout of\b|÷| / |\bas an? (?:percentage|percent|share|proportion) of\b|"
    r"\bas % of\b|\b(?:percentage|proportion|share|per ?cent) of\b|% of ",
    _FLAGS,
)
"""The denominator stands in what is counted."""

NOBODY = re.compile(
    r"^\W*(?:the )?(?:all|everyone|everybody|anyone|anybody|someone|somebody|whoever\b.*|"
    r"(?:all )?(?:the )?(?:(?:nursing|ward|nursery|school|care|clinic|hospital|teaching) )?"
    r"(?:staff|team)(?: on (?:duty|shift))?|all (?:of us|teams?|workers|nurses|teachers)|us|we|"
    r"the (?:whole )?team|various|tb[cd]|to be (?:confirmed|decided|agreed)|not sure|n/?a|\?+)\W*$",
    _FLAGS,
)
MONTHS = re.compile(r"\bmonth(?:s|ly)?\b|bed ?days?\b|\brare\b|\bseldom\b|\bsurvey\b", _FLAGS)
SELDOM = re.compile(
    r"\bquarter(?:s|ly)?\b|\bterm(?:s|ly)?\b|\b(?:bi-?)?annual(?:ly)?\b|\byear(?:s|ly)?\b|"
    r"\bsix[- ]month|\bpre[- ]?(?:and|&|/) ?post\b|\bbaseline and\b|"
    r"\b6[- ]month|\bbefore and after\b|\bstart and (?:the )?end\b|"
    r"\bonce\b(?! an?\b)|\btwice\b(?! an?\b)",
    _FLAGS,
)
LENGTH = re.compile(r"\b(?:minutes?|mins?|hours?|hrs?|days?|weeks?)\b", _FLAGS)
OCCASION = re.compile(
    r"\b(?:one|a single|each|every|the first|the last)(?: \w+){1,3} (?:a|per|each|every|of each) "
    r"(?:day|week|shift|session|month)\b",
    _FLAGS,
)
"""What is drawn is an occasion, at which all are counted."""
