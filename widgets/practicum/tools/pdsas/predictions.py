"""Whether there is a prediction, and whether what happens could prove it wrong."""

from __future__ import annotations

import re

from practicum.tools.words.dates import find_dates
from practicum.tools.words.numbers import find_numbers

_NONE_MADE = re.compile(
    r"^\W*(?:(?:we|i|team|the team|they) )?(?:have |had |has |did )?(?:(?:not|haven't|hasn't"
    r"|didn't|hadn't|did not|don't|do not|never|forgot(?:ten)?(?: to)?)(?: yet| really"
    r"| actually)? ?)"
    r"(?:have|had|ma[kd]e|write|written|wrote|got|record(?:ed)?|predict(?:ed)?|done|do|think"
    r"|thought|guess(?:ed)?|discuss(?:ed)?|agree[d]?)\b(?: (?:one|it|this|that|a prediction"
    r"|any(?:thing)?|down|of one|about it|yet))*\W*$"
)
_NO_PREDICTION = re.compile(
    r"^\W*(?:let's |just |we'll |simply |we |to |want to |going to )*(?:try|test|see|explore"
    r"|experiment|give it a go)\b.{0,24}$|"
    r"\b(?:observe|watch|look|try it|test it|try|wait) (?:it )?and (?:then )?(?:find out|see)\b"
    r"|\b(?:outcomes?|results?|effects?|impact) (?:(?:is|are|was) )?(?:unknown|unclear"
    r"|not known|uncertain|unpredictable)"
    r"|^\W*(?:tbc|tba|tbd|to be (?:confirmed|agreed|decided|discussed)|don't know|do not know"
    r"|not sure|unsure|no idea|unknown)\b(?! (?:that|many|any(?:one|body)?)\b)"
    r"|\b(?:no|not (?:got|have|made|making)|without|(?:don't|do not|didn't|did not|haven't"
    r"|have not)"
    r" (?:really )?(?:have|make|made|got)) (?:a |any )?(?:firm |real |particular |specific )?"
    r"(?:predictions?|expectations?)"
    r"|\b(?:wait and see|(?:just|only|simply) (?:want|going|wanted) to (?:try|see)"
    r"|see (?:what happens|how (?:it|this|that|things) goe?s?|how we get on|what comes of it)"
    r"|see (?:what|how|if)\b.{0,30}$|too early to (?:say|tell)|hard to (?:say|predict|tell)"
    r"|(?:we|i)(?:'ll| will| shall) (?:see|find out)(?! (?:that|at least|more|fewer|a |an |\d))"
    r"|^\W*(?:(?:we|i|to)\b ?)?(?:(?:'ll|will|shall|want to|hope to|need to"
    r"|going to) )?(?:just )?(?:find out|wait|see)\b"
    r"(?! (?:that|at least|more|fewer|a |an |\d))"
    r"|(?:open|keep(?:ing)? an open) mind|(?:do not|don't) (?:really )?know what"
    r"|not sure (?:what|how|if|whether)|could go either way|no (?:preconceptions|idea)"
    r"|(?:prefer|rather) not (?:to )?(?:guess|say))"
)

_LABEL = re.compile(
    r"\b(?:p|s|n|y|yr|year|bay|bed|ward|room|class|unit|band|stage|level|phase|cycle|key stage"
    r"|block|floor|patch|team|group|table|covid|type|q|term|week|day|month|site|tier)"
    r"[\s-]{0,2}[0-9]{1,2}[a-z]?\b(?!\s?(?:of|out|/|%))"
)
_WHEN = re.compile(
    r"\b(?:in|after|over|within|by|for|during|at)\s(?:the\s)?(?:end\sof\s)?(?:the\s)?(?:next"
    r"|first|last|about|a)?\s?"
    r"(?:[0-9]{1,3}|an?|one|two|three|four|five|six|seven|eight|ten|twelve|few|couple of)?\s?"
    r"(?:weeks?|months?|years?|terms?|days?|fortnights?|sessions?|cycles?)\b"
)
_CLOCK = (
    r"(?:[0-9]{1,2}(?:[.:][0-9]{2})?\s?(?:am|pm|o'clock)\b|[0-9]{1,2}[:.][0-9]{2}\b(?!%)"
    r"|noon\b|midday\b|lunch\b)"
)
_BY_THE_CLOCK = re.compile(
    rf"\b(?:by|before|until|till|no later than|after|finish(?:ed)? at"
    rf"|ends? at)\s(?:about\s)?{_CLOCK}"
    r"|\b(?:by|before|until) [0-9]{1,2}\b(?!\s?(?:%|per|weeks|months))"
)
_ANY_CLOCK = re.compile(rf"\b{_CLOCK}")
_FIRM = re.compile(r"^\W*(?:yes|no|y|n|true|false|y/n|yes/no)\b|\byes\b|\by/n\b|\(no\)")

VAGUE = re.compile(
    r"""\b(?:
        better|improv\w+|enhanc\w+|worse|happ(?:y|ier|iness)|calm(?:er)?|nicer?|eas(?:y|ier|ily)
        |smooth(?:er|ly)?|quick(?:er|ly)|fast(?:er)?|slow(?:er)?|safer|stronger|cleaner|clearer
        |good|great|positive(?:ly)?|success(?:ful|fully)?|well|fine|ok(?:ay)?|nice(?:ly)?
        |help(?:ful|s)|(?:will|should|would|could|may|might|to|really|can
          |probably)\ help(?:ful)?
        |useful|benefit\w*|effective\w*|efficien\w*|impact|difference
        |(?:will|should|would|could|might|may|to|this|it|change)\s
          (?:(?:probably|all|just)\ )?works?
        |(?:will|should|would)\ be\ (?:more|less|a\ lot|much|really|very|so)\b
        |like[sd]?|enjoy\w*|love[sd]?|feel\w*|appreciat\w+|prefer(?:red)?\ it
        |increas\w+|decreas\w+|reduc\w+|rises?|drops?|falls?|go(?:es)?\ (?:up|down)|come\ down
        |more|less|fewer|shorter|longer|sooner|earlier|higher|lower|greater|bigger|smaller
          |cheaper
        |motivat\w+|engag\w+|confiden\w+|satisf\w+|pleased|comfortable|relax\w*|valued
          |support\w*
        |aware(?:ness)?|communicat\w+|understand\w*|morale|experience|quality|popular
        |welcom\w+|received|progress|change|changes|settled|settle|thrive|cope|flow|gain|save
        |(?!earl|carr|barr|cour|cash|suppl|prem|sold|front|terr)\w{2,}ier|warmer|quieter
          |neater|brighter|lighter|tighter|fuller|closer|kinder|richer|deeper|wider
        |keen(?:er)?|willing|manageable|on\ board|buy[\s-]?in|productiv\w+|seamless\w*
          |streamlin\w+|joined[\s-]up|consisten\w+|robust\w*|appropriate\w*
        |properly|adequate\w*|timely|regularly|noticeabl[ey]|visibl[ey]|huge|massive
          |reduction|increase|ok|alright|all\ right|pleasant|relationships?|wellbeing|well-being
        |bond(?:s|ing)?|savings?|connect(?:ed|ion)\w*|flourish|strengthen\w*|promot\w+
          |encourag\w+|boost\w*|inspir\w+
        |dignit\w+|dignified|belong\w*|fairer|sense\ of|wellness|resilien\w+|harmon\w+
          |friendl\w+|respect\w*|thriv\w+|compassion\w*
        |(?:be|become|feel|look|run)\ (?:\w+\ )?(?!other|together|under|over|after|later
          |order)\w{3,}er(?=\W*$|[.,;]|\ (?:and|for|with|to|at|in|on)\b)
        |pick(?:s|ing)?\ up(?=\W*$|[.,;])|take\ off|turn\ a\ corner|upturn|uplift|upward\w*
          |downward\w*|trend\w*
        |straightforward|simpler?|doable|feasible|practical
        |speeds?|speed(?:s)?\ (?:things\ )?up|reassur\w+|empower\w*|involv\w+|interest\w*
          |excit\w+|cooperat\w+|interested|smile\w*
    )\b""",
    re.VERBOSE,
)
_WITHOUT_HELP = re.compile(r"\b(?:without|no|any|needs?|for|with|asks?|asking for) (?:any )?help\b")
_OLD_AND_NEW = re.compile(
    r"\b(?:we|i) (?:expect|think|predict|hope|reckon|guess)\b|\b(?:back|as well"
    r"|well (?:before|after)|fall asleep|feel for|drop[\s-]?(?:off|in))\b"
)
_NOBODY_FALLS = re.compile(r"\b(?:nobody|no[\s-]one|none(?: of \w+)?)(?: will|'ll)? falls?\b")
_THAN = re.compile(
    r"\b(?:more|fewer|less|longer|shorter|quicker|faster|sooner|earlier|later|higher|lower)\b"
    r".{0,60}\bthan (?!(?:now|before|usual|normal|at present|currently|it is|they are|ever|expected"
    r"|they do|they did|we do|previously|it was|in the past)\b)"
)
_CLAUSES = re.compile(r"[.;,!]\s|\s(?:and|so that|so|because|which|as|but|while|since)\s")
LONG_ENOUGH = 2
"""Words; one alone says too little."""


def is_prediction(text: str) -> bool:
    """Say whether a field makes a prediction at all.

    Parameters
    ----------
    text : str
        The prediction in lower case.

    Returns
    -------
    bool

    Examples
    --------
    >>> is_prediction("we'll see what happens"), is_prediction("it will help")
    (False, True)
    """
    if not text or _NONE_MADE.search(text):
        return False
    return not (_NO_PREDICTION.search(text) and not _has_number(text))


def is_testable(text: str) -> bool:
    """Say whether what happens could show a prediction to be right or wrong.

    Numbers are testable, and so are things that somebody would see happen or not (“he will ask
    for the cup”). What is only “better”, or goes “up”, is not.

    Parameters
    ----------
    text : str
        The prediction in lower case.

    Returns
    -------
    bool

    Examples
    --------
    >>> is_testable("4 of the 5 will come back"), is_testable("staff will be happier")
    (True, False)
    >>> is_testable("she will sign it herself"), is_testable("in 3 weeks things will be better")
    (True, False)
    """
    if _has_number(text) or _FIRM.search(text):
        return True
    upright = _NOBODY_FALLS.sub("nobody trips", text)
    plain = _OLD_AND_NEW.sub(" ", _WITHOUT_HELP.sub(" alone ", upright))
    if _THAN.search(plain):
        return True
    return any(_could_be_seen(clause) for clause in _CLAUSES.split(plain))


def _could_be_seen(clause: str) -> bool:
    if VAGUE.search(clause):
        return False
    return len(clause.split()) >= LONG_ENOUGH


def _has_number(text: str) -> bool:
    if (
        _BY_THE_CLOCK.search(text)
        or _ANY_CLOCK.fullmatch(text.strip(" ."))
        or re.search(r"\bhalf\b(?! term)", text)
    ):
        return True
    bare = text
    for found in find_dates(text):
        bare = bare[: found.start] + " " * (found.stop - found.start) + bare[found.stop :]
    bare = _WHEN.sub(" ", _LABEL.sub(" ", _ANY_CLOCK.sub(" ", bare)))
    bare = re.sub(
        r"\b(?:one another|the one|this one|no one|one day|one of|for one|1 to 1)\b", " ", bare
    )
    return any(found.kind != "label" for found in find_numbers(bare))
