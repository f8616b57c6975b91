"""Decides what each number of an aim is: where we are, where we want to be, by how much."""

from __future__ import annotations

import itertools
import re
from typing import NamedTuple

from practicum.tools.aims.facts import Level
from practicum.tools.aims.spots import Spot, find_spots
from practicum.tools.words.cardinals import CARDINAL
from practicum.tools.words.units import in_unit

_FILL = (
    r"(?:(?:an?|the|our|its|their|current|currently|present|baseline|base|average"
    r"|mean|median|monthly"
    r"|weekly|daily|annual|level|levels|rate|score|figure|total|number|position|only|just|of|about"
    r"|around|approximately|approx\.?|roughly|nearly|almost|over|under|more|less"
    r"|fewer|than|at|least"
    r"|most|no|not|some|or|above|below|maximum|minimum|up|down|is|was|are|were"
    r"|to\s+be|=|~|c\.|circa"
    r"|<|>|≤|≥|per|cent|consistently|still|even|it's|well|as|low|high|little|many|few|much|stands"
    r"|sits|longer|later|where|which|we|have|had|it|being|overall|▪(?:'s)?|in|since)\s?){0,7}"
)
_PLAIN_TO = r"(?<!compared\s)(?<!relative\s)(?<!up\s)(?<!close\s)(?<!equal\s)(?<!due\s)\bto"
_TARGET_WORD = (
    r"(?:target|goal|aim|ambition|objective|aiming\s+for|aim\s+for|want|wanted|hope"
    r"|expect|where\s+we\s+want\s+to\s+be|hope\s+for|intended\s+level)"
)
_STRONG_TARGET = re.compile(
    rf"(?:\bto|\btowards?|→|->|–>|=>|➔|\breach(?:es|ing)?|\bachiev(?:e|es|ed|ing)|\bhit(?:ting)?"
    rf"|\battain|\b{_TARGET_WORD}(?:\s(?:is|of|for|level|set|at|to|be|will|=))*"
    rf"|\b(?:will|should|would|must|to)\sbe(?:come)?)\s{_FILL}$"
)
_WILL_DO = re.compile(
    rf"\b(?:will|should|must|shall)\s(?:(?:each|only|then|all|have\sto|need\sto)\s)?[a-z]+\s{_FILL}$"
)
_FUTURE = re.compile(
    r"\b(?:will|should|shall|must|want|would\slike|hope|aim|goal|target|by\s▪)\b[^.;]*$"
)
_FROM = re.compile(rf"\bfrom\s{_FILL}$")
_STRONG_BASELINE = re.compile(
    rf"(?:\bfrom|\bbaseline(?:\s(?:figure|level|rate|data|value|score))?|\bcurrently"
    rf"|\bcurrent(?:\s\w+){{0,3}}?"
    rf"|\b(?:right\s)?now|\btoday|\bat\s(?:the\smoment|present)|\bpresently"
    rf"|\bstart(?:ing)?(?:\spoint)?(?:\s(?:at|from))?"
    rf"|\bexisting|\b(?:in\sthe\s)?last\s(?:year|month|term|week|quarter|session)"
    rf"|\bwas|\bwere|\bused\sto\sbe|\bpreviously|\bha(?:s|d)\sbeen"
    rf"|\b(?:stands|sits|stood|is|are|it's|we're)\s(?:at|now|currently|only|just)"
    rf"|\bcompared\s(?:with|to)|\bversus|\bvs\.?|\bagainst"
    rf"|\binstead\sof|\brather\sthan|\bwhere\swe\sare|\bat\sbaseline|\bat\sthe\sstart"
    rf"|\bso\sfar|\bto\sdate)\s(?:is\s|are\s|it\sis\s|this\sis\s|that\sis\s"
    rf"|=\s)?{_FILL}$"
)
_NOW_AFTER = re.compile(
    r"^(?:(?!to\b|by\b|and\b|but\b|→|->)[a-z][a-z0-9'’/-]*\s|[0-9][0-9,]*\s){0,8}?"
    r"(?P<now>now|currently|at\s(?:the\smoment|present)|today|presently|(?:at\s"
    r"|as\s(?:a|our|the)\s)?baseline"
    r"|last\s(?:year|month|term|week|quarter|session)|to\sstart\swith|at\sthe\sstart"
    r"|so\sfar|to\sdate|already)\b"
)
_ANEW = re.compile(r"[.;\n]|\b(?:we|our|the)\s(?:want|would\slike|hope|aim|goal|target)\b")
_IS = re.compile(rf"\b(?:is|are)\s{_FILL}$")
_BY = re.compile(
    r"\b(?:by|of|in)\s(?:(?:an?|another|further|at\sleast|around|about|approximately"
    r"|up\sto|more\sthan|over|nearly|average|additional|some)\s){0,3}$"
)
_CHANGE_NOUN = (
    r"(?:reduction|increase|improvement|decrease|drop|rise|cut|fall(?!s)|growth|gain|change)s?"
)
_CHANGE_BEFORE = re.compile(rf"\b{_CHANGE_NOUN}\s(?:[a-z]+\s){{0,4}}?of\s{_FILL}$")
_CHANGE_AFTER = re.compile(
    rf"^(?:{_CHANGE_NOUN}|relative\s{_CHANGE_NOUN}|fewer|less|more(?!\sthan)|lower"
    rf"|higher|better|shorter|saving)\b"
)
_HALF_AS = re.compile(
    r"^(?:as\smany|as\smuch|the\s(?:current\s)?(?:number|rate|level|amount|time))\b"
)
_FACTOR = re.compile(
    r"\b(?:(?P<half>halv(?:e|ed|es|ing)|cut\s+(?:[\w'’-]+\s+){0,8}?in\s+half|in\s+half)"
    r"|(?P<double>doubl(?:e|es|ed|ing)(?![\s-]?(?:check|glaz|doors?|beds?|book|click"
    r"|hand|up\b|yellow|rooms?|staff))|twice\s+as\s+many)"
    r"|(?P<triple>(?:tripl|trebl)(?:e|es|ed|ing)))\b"
)
_AGENT = re.compile(
    r"^(?:of\s(?:(?:the|our|all)\s)?)?(?:staff|nurses|teachers|people|practitioners"
    r"|parents|carers|doctors|members|midwives|workers|colleagues)\b"
)
_FROM_NOTHING = re.compile(r"\bfrom\s+(?:none|nothing|no\s+\w+)\b")
_SITES = re.compile(
    r"^(?:[a-z]+\s){0,2}?(?:schools|practices|wards|nurseries|homes|areas|centres"
    r"|sites|teams|hospitals|localities|streets)\b"
)
_BOUND = re.compile(
    r"\b(?:at\sleast|at\smost|no\smore\sthan|not\smore\sthan|no\slonger\sthan|no\sfewer\sthan"
    r"|no\sless\sthan|fewer\sthan"
    r"|less\sthan|under|below|within|maximum\sof|minimum\sof|up\sto|above|exceeds?"
    r"|over|more\sthan)\s$"
)
_SUBJECT = re.compile(
    r"(?:^|[.;!?]\s|\b(?:that|so|see|have|get|want|recruit|with|for|ensure|deliver"
    r"|complete|hold|register|place|rehouse)\s)(?:at\sleast\s)?$"
)
_DOES = re.compile(r"^(?:[a-z'’-]+\s){0,3}(?:to|will|should|must)\s(?:be|have|[a-z]{3,})\b")
_COLON = re.compile(r"\s*(?:[:=(–-]|:?\s(?:it|we)\s(?:was|were|had)(?:\sat)?)\s*")
_AT = re.compile(rf"\b(?:at|stays?|remains?|keep|hold|maintain(?:ed)?)\s{_FILL}$")
_NUMBER_NEXT = r"[0-9]"
_NUMBER_WORD = rf"\b(?:half|a\s+third|a\s+quarter|{CARDINAL})\b"
BETWEEN = 110
CLOSE = 4
BESIDE = 30
"""How near things stand: characters in “from … to …”, words in “9 to 5”, characters to a date."""

PLAIN = 3
"""Weight from which a number is a level and not a limit within the measure."""


Spans = tuple[tuple[int, int], ...]


class Roles(NamedTuple):
    """What the numbers of an aim are.

    `pairs` are all “from … to …” with their levels, in the order of the text; `used` are the
    spots that have a role; `firm` says that the target, or the change, is one beyond doubt.
    """

    baseline: Level | None = None
    target: Level | None = None
    change: Level | None = None
    pairs: tuple[tuple[Level, Level], ...] = ()
    changes: int = 0
    used: tuple[Spot, ...] = ()
    firm: bool = False


def find_roles(text: str, earlier: Spans = ()) -> Roles:
    """Find baseline, target and change in an aim's text.

    Parameters
    ----------
    text : str
        The aim in lower case, its dates blanked out.
    earlier : tuple of (int, int)
        Where dates before the deadline stand: a number beside one is a baseline.

    Returns
    -------
    Roles

    Examples
    --------
    >>> roles = find_roles("reduce falls on ward 4 from 12 to 6 a month")
    >>> roles.baseline.value, roles.target.value
    (12.0, 6.0)
    """
    spots = find_spots(text)
    pairs = _pairs(text, spots)
    if pairs:
        return _from_pairs(text, spots, pairs)
    return _from_marks(text, spots, earlier)


def _pairs(text: str, spots: tuple[Spot, ...]) -> tuple[tuple[Spot, Spot], ...]:
    pairs = []
    for one, two in itertools.pairwise(spots):
        between = text[one.stop : two.start]
        if len(between) > BETWEEN or _BY.search(one.before):
            continue
        led = re.search(
            rf"(?:{_PLAIN_TO}|→|->|–>|=>|➔)\s{_FILL}$", " " + " ".join(between.split()) + " "
        )
        if led and _is_pair(one, two, between):
            pairs.append((one, two))
    return tuple(pairs)


def _is_pair(one: Spot, two: Spot, between: str) -> bool:
    if one.kind == "range" and not _FROM.search(one.before):
        return False
    if _FROM.search(one.before) or re.search(r"→|->|–>|=>|➔", between):
        return True
    close = len(between.split()) <= CLOSE
    percent = "%" in (one.level.unit, two.level.unit)
    return close and percent and not _STRONG_TARGET.search(one.before)


def _from_pairs(text: str, spots: tuple[Spot, ...], pairs: tuple[tuple[Spot, Spot], ...]) -> Roles:
    one, two = pairs[0]
    levels = tuple((first.level, second.level) for first, second in pairs)
    baseline, target = levels[0]
    used = [spot for pair in pairs for spot in pair]
    rest = [spot for spot in spots if spot not in used]
    changes = [spot for spot in rest if _is_change(spot)]
    del text
    return Roles(baseline, target, None, levels, len(changes), (one, two, *changes[:1]), firm=True)


def _from_marks(text: str, spots: tuple[Spot, ...], earlier: Spans) -> Roles:
    changes = [spot for spot in spots if _is_change(spot)]
    left = [spot for spot in spots if spot not in changes]
    beside = _beside(text, spots, earlier)
    baselines = [spot for spot in left if _is_baseline(spot, spots, beside)]
    left = [spot for spot in left if spot not in baselines]
    factor = _FACTOR.search(text)
    change = changes[0].level if changes else _factor(factor) if factor else None
    target = _target(left, baselines, has_change=change is not None)
    left = [spot for spot in left if spot is not target]
    if target and not baselines:
        baselines = [spot for spot in left if _may_be_baseline(spot, target, text)]
    if target:
        baselines.sort(key=lambda spot: spot.level.unit != target.level.unit)
    baseline = baselines[0].level if baselines else _nothing(text)
    used = (*changes[:1], *baselines[:1], *((target,) if target else ()))
    firm = change is not None or (target is not None and _is_firm(target))
    level = target.level if target else None
    return Roles(baseline, level, change, (), len(changes), used, firm=firm)


def _is_firm(spot: Spot) -> bool:
    return (
        bool(_STRONG_TARGET.search(spot.before))
        or _weight(spot) >= PLAIN
        or not _BOUND.search(spot.before)
    )


def _may_be_baseline(spot: Spot, target: Spot, text: str) -> bool:
    """Say whether a number that nothing marks is where things are: “12 wait. We want 6.”."""
    if not _compare(spot, target) or spot.kind == "range" or _BOUND.search(spot.before):
        return False
    between = text[min(spot.stop, target.stop) : max(spot.start, target.start)]
    return bool(_IS.search(spot.before) or _ANEW.search(between))


def _compare(one: Spot, two: Spot) -> bool:
    """Say whether two numbers are counted alike."""
    if one.level.unit and two.level.unit:
        return in_unit(1, one.level.unit, two.level.unit) is not None
    if one.level.unit or two.level.unit:
        return not one.level.noun and not two.level.noun
    return not one.level.noun or not two.level.noun or one.level.noun == two.level.noun


def _nothing(text: str) -> Level | None:
    return Level(0.0) if _FROM_NOTHING.search(text) else None


def _factor(match: re.Match[str]) -> Level:
    return Level({"half": -50.0, "double": 100.0, "triple": 200.0}[match.lastgroup or "half"], "%")


def _is_change(spot: Spot) -> bool:
    if _CHANGE_AFTER.match(spot.after) or _CHANGE_BEFORE.search(spot.before):
        return not _STRONG_TARGET.search(spot.before) and not _FROM.search(spot.before)
    if spot.kind == "share" and (_HALF_AS.match(spot.after) or re.search(r"\bin\s$", spot.before)):
        return True
    by = re.search(rf"\bby\s(?!▪){_FILL}$", spot.before)
    return bool(by) and not _AGENT.match(spot.after)


def _is_baseline(spot: Spot, spots: tuple[Spot, ...], beside: set[Spot]) -> bool:
    if re.search(
        rf"\b{_TARGET_WORD}(?:\s(?:is|of|for|level|set|at|to|be|will|=))*\s{_FILL}$", spot.before
    ):
        return False
    before = _unclaimed(spot, spots)
    if _STRONG_BASELINE.search(before):
        return not (_FROM.search(spot.before) and not spot.level.unit and _SITES.match(spot.after))
    if _STRONG_TARGET.search(spot.before):
        return False
    if _BOUND.search(spot.before):
        return False
    if spot in beside:
        return True
    now = _NOW_AFTER.match(spot.after)
    return now is not None and not _belongs_to_next(spot, spots, now["now"])


def _beside(text: str, spots: tuple[Spot, ...], earlier: Spans) -> set[Spot]:
    """Find the numbers that dates gone by go with: “35% in ▪”, or else “in ▪: 35%”."""
    found = set()
    for start, stop in earlier:
        left = [spot for spot in spots if 0 <= start - spot.stop <= BESIDE]
        right = [
            spot
            for spot in spots
            if spot.start >= stop and _COLON.fullmatch(text[stop : spot.start])
        ]
        found.update(left or right[:1])
    return found


def _unclaimed(spot: Spot, spots: tuple[Spot, ...]) -> str:
    """Give the words before a number, without a “now” that goes with the number before it."""
    earlier = [each for each in spots if each.start < spot.start]
    now = _NOW_AFTER.match(earlier[-1].after) if earlier else None
    if now is None or _belongs_to_next(earlier[-1], spots, now["now"]):
        return spot.before
    return spot.before.rpartition(now["now"])[2]


def _belongs_to_next(spot: Spot, spots: tuple[Spot, ...], now: str) -> bool:
    """Say whether “now” goes with the number after it: “to 80%, now 35%”, not “35% now, 80%”."""
    follows = re.search(rf"\b{re.escape(now)}\b(?P<gap>[^0-9]{{0,25}})", spot.raw)
    if follows is None or len(spots) == 1:
        return False
    after = spot.raw[follows.end("gap") :]
    is_next = bool(re.match(_NUMBER_NEXT, after)) or bool(re.search(_NUMBER_WORD, follows["gap"]))
    return is_next and not re.match(r"\s*[,;)–-]", follows["gap"])


def _target(left: list[Spot], baselines: list[Spot], *, has_change: bool) -> Spot | None:
    single = [spot for spot in left if spot.kind != "range"]
    strong = [spot for spot in single if _STRONG_TARGET.search(spot.before)]
    surest = _likeliest(strong)
    if surest and not any(_outweighs(spot, surest) for spot in single):
        return surest
    if has_change:
        return _likeliest(strong)
    weak = _likeliest([spot for spot in single if _weight(spot) > 0])
    if weak or not baselines:
        return weak
    return _likeliest([spot for spot in single if _compare(spot, baselines[0])])


def _outweighs(spot: Spot, surest: Spot) -> bool:
    """Say whether a percentage beside “to 10” is the level, as in “number bonds to 10: 85%”."""
    near = not re.search(r"[.;\n]\s?[a-z]", min(spot, surest).raw[: abs(spot.start - surest.stop)])
    return near and _weight(spot) > max(PLAIN, _weight(surest)) and not _BOUND.search(spot.before)


def _likeliest(spots: list[Spot]) -> Spot | None:
    return max(spots, key=_likelihood, default=None)


def _likelihood(spot: Spot) -> tuple[int, bool, int]:
    """Rank a number: by its weight, then by words of hope before it, then by its place."""
    return _weight(spot), bool(_FUTURE.search(spot.before)), -spot.start


def _weight(spot: Spot | None) -> int:
    """Weigh how likely a number is to be the target."""
    if spot is None:
        return 0
    if spot.level.unit in {"%", "£"} or spot.kind == "share":
        return 4
    if spot.level.value == 0 or _DOES.match(spot.after):
        return 3
    if _AT.search(spot.before) or re.search(r"\bto\s" + _FILL + "$", spot.before):
        return 3
    if _BOUND.search(spot.before) or _WILL_DO.search(spot.before):
        return 2
    return 1 if _SUBJECT.search(spot.before) else 0
