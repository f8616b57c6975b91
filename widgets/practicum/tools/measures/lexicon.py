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
    | \b(?:increased|reduced|improved|decreased)\b
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
        appropriate(?:ly)? | satisfactor(?:y|ily) | adequate(?:ly)? | proper(?:ly)?
      | good(?!\ friday) | well(?![\s-]*(?:as|being|known)\b) | reasonabl[ey] | suitabl[ey]
      | effective(?:ly)? | efficient(?:ly)? | successful(?:ly)? | meaningful(?:ly)?
      | sufficient(?:ly)? | enough | correctly | safely | nicely | poor(?:ly)?
      | improved | better | positive(?:ly)?(?!\ (?:test|result|swab|for)) | significant(?:ly)?
      | (?:as|when|where|if)\ (?:needed|possible|necessary|required|appropriate)
      | regular(?:ly)?(?!\ (?:medicine|medication|drug|prescription))
      | often | usually | normally | mostly | generally | frequently | sometimes
      | calm(?:ly)? | engaged | difficult | challenging | meaningfully
    )(?![\w-])""",
    _FLAGS | re.VERBOSE,
)
FELT = re.compile(
    r"(?<![\w-])(?:satisfied|dissatisfied|happy|unhappy|pleased|confident|comfortable|content)"
    r"(?![\w-])",
    _FLAGS,
)
TIMED = re.compile(
    r"(?<![\w-])(?:timely|prompt(?:ly)?|soon|quick(?:ly)?|rapid(?:ly)?|fast|slow(?:ly)?|late|early|"
    r"on time|in time|delayed|overdue|without delay|too long|a long time|straight ?away)(?![\w-])",
    _FLAGS,
)
EXPLAINED = re.compile(
    r"\bthat is\b|\bi\.e\.|\bmean(?:s|ing)\b|\bdefined\b|\bscores?\b|\bscored\b|\bscale\b|"
    r"\bchecklist\b|\bby the (?:rule|chart|guide|list)\b|\bticked\b|\bboth\b.*\band\b|"
    r"\ball (?:the )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\b",
    _FLAGS,
)
"""What follows tells what a loose word is to mean."""
SCALE = re.compile(
    r"\d|\bscores?\b|\bscale\b|\bquestion\b|\banswer\w*|\bsay\b|\bsays\b|\btick|\bfaces?\b"
    r"|\bsmiley|\bsurvey\b",
    _FLAGS,
)
CLOCK = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|"
    r"sixty)\b|\bsame day\b|\bbefore the\b|\bby the end\b|\bafter the (?:bell|start|date)\b|"
    r"\bnoon\b",
    _FLAGS,
)

NOBODY = re.compile(
    r"^\W*(?:the )?(?:all|everyone|everybody|anyone|anybody|someone|somebody|whoever\b.*|"
    r"(?:all )?(?:the )?(?:staff|team)|all (?:of us|teams?|workers|nurses|teachers)|us|we|"
    r"the (?:whole )?team|various|tb[cd]|to be (?:confirmed|decided|agreed)|not sure|n/?a|\?+)\W*$",
    _FLAGS,
)
MONTHS = re.compile(r"\bmonth(?:s|ly)?\b|bed ?days?\b|\brare\b|\bseldom\b|\bsurvey\b", _FLAGS)
SELDOM = re.compile(
    r"\bquarter(?:s|ly)?\b|\bterm(?:s|ly)?\b|\b(?:bi-?)?annual(?:ly)?\b|\byear(?:s|ly)?\b|"
    r"\bsix[- ]month|\b6[- ]month|\bbefore and after\b|\bstart and (?:the )?end\b|"
    r"\bonce\b(?! an?\b)|\btwice\b(?! an?\b)",
    _FLAGS,
)
LENGTH = re.compile(r"\b(?:minutes?|mins?|hours?|hrs?|days?|weeks?)\b", _FLAGS)
