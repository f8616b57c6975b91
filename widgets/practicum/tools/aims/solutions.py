"""Finds the solution that has slipped into an aim: “by introducing a new app”."""

from __future__ import annotations

import re

from practicum.tools.aims.lexicon import ABSTRACT, QUALITY

_THINGS = (
    r"(?:apps?|tools?|tool-?kits?|checklists?|check\s+lists?|training|leaflets?|posters?|reminders?"
    r"|texts?|text\s+messages?|sms|e-?mails?|letters?|policy|policies|systems?|software|proformas?"
    r"|pro-formas?|templates?|forms?|protocols?|programmes?|programs?|campaigns?"
    r"|workshops?|courses?"
    r"|sessions?|huddles?|meetings?|co-?ordinators?|champions?|bundles?|guidelines?|guidance"
    r"|white\s?boards?|boards?|dashboards?|databases?|spreadsheets?|newsletters?"
    r"|websites?|webinars?"
    r"|schemes?|clubs?|rotas?|timetables?|calendars?|stickers?|labels?|packs?|box(?:es)?|technology"
    r"|videos?|phone\s+calls?|calls?|visits?|incentives?|rewards?|charts?|platforms?"
    r"|portals?|devices?"
    r"|audits?|education|coaching|mentoring|teaching|interventions?|strategy"
    r"|strategies|approach(?:es)?"
    r"|models?|methods?|process(?:es)?|procedures?|pathways?|plans?|rounds?|diary|diaries|cards?"
    r"|sensors?|alarms?|mats?|ai|chatbots?|lessons?|assembl(?:y|ies)|groups?|drop-?ins?|clinics?"
    r"|services?|resources?|trackers?|tracking|wristbands?|magnets?|nudges?|bags?|books?|socks)"
)
_ADJECTIVES = r"(?:[\w'’&/-]+\s+){0,4}?"
_NO_GERUND = (
    r"(?!(?:being|morning|evening|spring|king|building|thing|anything|everything|something|nothing"
    r"|during|bring|wellbeing|sibling|ceiling|housing|string|wing|clothing|hearing|funding"
    r"|meaning|reaching|achieving|starting|ending|increasing|reducing|decreasing|raising|lowering"
    r"|cutting|halving|doubling|getting|going|moving|walking|cycling|scooting|driving"
    r"|smoking|drinking|flooding|falling"
    r"|bullying|choosing)\b)"
)
_GERUND = rf"{_NO_GERUND}[a-z]{{2,}}(?:-[a-z]+)?ing\b"
_DOERS = (
    r"(?:introduc(?:e|ing|tion)|implement(?:ing|ation)?|roll(?:ing)?[\s-]?out|roll-?out"
    r"|launch(?:ing)?|install(?:ing|ation)?|re-?design(?:ing)?|pilot(?:ing)?)"
)
_SET_UP = (
    r"(?<!is )(?<!are )(?<!was )(?<!were )(?<!be )(?<!been )set(?:ting)?\s+up\s+(?:an?"
    r"|the|our|new|some|more|weekly|daily|regular|monthly)\b"
)
_STARTS = (
    r"(?:introduce|implement|roll\s+out|set\s+up|launch|install|create|develop|train"
    r"|retrain|establish"
    r"|buy|purchase|hire|recruit|appoint|employ|adopt|redesign|design|produce|build"
    r"|pilot|embed|deploy"
    r"|put\s+(?:[\w'’-]+\s+){0,3}?(?:in(?:to)?\s+place|up|on|out)|fit|erect|supply|issue|display|lay\s+on|bring\s+in|send(?:\s+out)?|write|print|start(?:\s+up)?|run"
    r"|hold|use|make\s+use"
    r"|deliver|provide|offer|give|distribute|publish|organise|arrange|open|upgrade|digitise|replace"
    r"|switch|move\s+to|invest\s+in|fund|teach|educate)"
)
_NEW_THING = (
    rf"(?:an?|the|our|some|new|more|weekly|daily|monthly|regular|all|every|each"
    rf"|extra)\s+{_ADJECTIVES}"
)
_PERSON = (
    r"(?:people|children|pupils|patients|residents|tenants|families|parents|carers|staff"
    r"|women|men|adults|households|customers|clients|students|learners|who|are|is|be|were"
    r"|was|been|users|drivers|visitors|number|percentage|proportion)"
)

_NO_LEVEL = (
    r"(?:an?\s+|the\s+|our\s+|new\s+|more\s+)+(?!(?:[\w'’-]+\s+)?(?:baseline|target|aim|goal|median|mean"
    r"|average|stretch|increase|reduction|decrease|rise|drop|focus|start|figure|same|data|hope)\b)"
)
"""What follows “by June with a …”, unless it is one more level."""

_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\bby\s+(?:[a-z]+ly\s+)?{_GERUND}(?:\s+[\w'’-]+){{0,5}}",
        (
            r"\b(?:through|via|with|by|thanks\s+to|following|as\s+a\s+result\s+of)\s+"
            r"(?:the\s+|an?\s+|our\s+)?(?:use|introduction|implementation|development"
            r"|creation|provision"
            r"|roll-?out|roll\s+out|launch|delivery|adoption|help|purchase"
            r"|installation)\s+of\s+[\w'’-]+"
        ),
        r"\b(?:by\s+means\s+of|thanks\s+to|with\s+the\s+help\s+of)(?:\s+[\w'’-]+){1,5}",
        rf"\bthrough\s+{_GERUND}(?:\s+[\w'’-]+){{0,5}}",
        (
            rf"\b(?:through|via)\s+(?!the\s)"
            rf"(?:an?\s+|new\s+|better\s+|more\s+|regular\s+|our\s+)?{_ADJECTIVES}{_THINGS}\b"
        ),
        rf"\bwith\s+(?:an?\s+|our\s+)?new\s+{_ADJECTIVES}{_THINGS}\b",
        rf"(?:(?<=[0-9▪])|(?<=[0-9]%))[\s,]*\b(?:with|using|via|thanks\s+to)\s+{_NO_LEVEL}{_ADJECTIVES}[a-z]{{3,}}",
        (
            r"(?:(?<=[0-9▪])|(?<=[0-9]%))[\s,]*\b(?:via|through|using)\s+(?!▪|[0-9]|the\s+(?:year|winter"
            r"|summer|term|week|day|night|month|season))(?:[\w'’-]+\s+){0,4}?[a-z]{3,}"
        ),
        (
            rf"(?<![\w'’-])(?<!are )(?<!is )using\s+(?:an?\s+|our\s+|new\s+"
            rf"|the\s+)?{_ADJECTIVES}{_THINGS}\b"
        ),
        rf"\b{_DOERS}\b(?!\s+(?:date|day))(?:\s+[\w'’-]+){{0,5}}",
        rf"\b{_SET_UP}(?:\s+[\w'’-]+){{0,4}}",
        rf"\bby\s+(?:an?\s+|our\s+)?new\s+{_ADJECTIVES}{_THINGS}\b",
        (
            rf"\bby\s+(?:weekly|daily|regular|monthly|more|better|extra"
            rf"|additional)\s+{_ADJECTIVES}{_THINGS}\b"
        ),
    )
)
_START = re.compile(
    rf"(?!develop\s+(?:(?:our|the|all)\s+)?{_PERSON}\b)(?!develop\s+(?:our|its|their)\s+(?:approach|work|practice)\b)(?:{_STARTS})\s+(?!(?:[\w'’-]+\s+){{0,2}}?(?:{QUALITY}|{ABSTRACT}))(?:{_NEW_THING})?{_ADJECTIVES}[a-z][\w'’-]*"
)
_TO_BE_MADE = re.compile(
    rf"an?\s+(?:new\s+)?{_ADJECTIVES}{_THINGS}\b[^.;\n0-9]{{0,60}}?\b(?:will|should|must|to|shall)\s+be\s+"
    r"(?:made|written|printed|sent|built|bought|created|produced|designed|developed|published|introduced"
    r"|launched|installed|opened|run|held|started|set\s+up|rolled\s+out|put\s+(?:up|in\s+place)|in\s+place)\b"
    r"|(?:extra|more|new|additional|another)\s+[^.;\n0-9▪]{3,60}?\b(?:will|should|must|to|shall)\s+be\s+"
    r"(?:hired|recruited|appointed|employed|taken\s+on|bought|installed|introduced|fitted)\b"
)
"""A solution with nobody who makes it: “a new leaflet will be printed”."""

_STEADY = re.compile(r"hold\b.*\b(?:at|to|under|below|than)\s+[0-9]")
_DOING_FIRST = re.compile(
    rf"(?!improv|promot|support|enhanc|follow|includ|consider|accord|look|work|count|learn|regard)"
    rf"{_GERUND}[^.;\n0-9]{{3,60}}?,\s+(?:we\s+(?:will|aim\s+to|want\s+to)\s+)?"
    r"(?:increase|reduce|raise|cut|lower|improve|decrease|bring|get|halve|double)\b"
)
"""“Offering cereal at the gate, reduce …”."""

_TRAIN = re.compile(r"(?:re)?train\s+[\w%'’-]+(?:\s+[\w'’-]+){0,3}")
_USING_BY_PEOPLE = re.compile(rf"\b{_PERSON}\s+(?:[\w'’-]+\s+)?$")
_THEIR_OWN = re.compile(rf"\b{_PERSON}\s+(?:in|at|on|of|from|aged)\s+(?:[\w'’-]+\s+){{1,4}}$")
"""What stands before “using the lunch club” if people use it."""

_DOING = re.compile(
    rf"(?!improv|promot|support|enhanc){_GERUND}[^.;\n]{{3,60}}?\s(?:will|should)\s+"
    r"(?:help\s+(?:to\s+)?)?(?:increase|reduce|improve|raise|cut|lower|lead|bring|decrease)\b"
)
_EVERYWHERE = re.compile(
    r"(?:have|see|get)\s+an?\s+(?:[a-z-]+\s+){1,3}(?:in|on|at|for)\s+(?:every|each|all)\s+[a-z]+"
)
"""“Have a nurse in every school”."""

_HEADS = (_EVERYWHERE, _START, _DOING, _DOING_FIRST, _TRAIN, _TO_BE_MADE)
_PART_OF_MEASURE = re.compile(
    r"\b(?:tak\w+|times?|need\w*|able|wait\w*|days|weeks|hours|minutes)\s+to\s+$"
    r"|\b(?:caused|affected|followed|measured|triggered|harmed|injured|shown|assessed|judged)\s+$"
)
"""What stands before words that are part of what is measured: “time taken to set up …”."""

_AGE = re.compile(r"\b(?:over|under|aged|age|above|below|than)\s[0-9]{1,3}$")
NEAR = 40
_COUNTABLE = re.compile(
    r"(?:deliver|provide|offer|give|recruit|run|hold|use"
    r"|start|open|write"
    r"|make|send|build|develop|fund|produce|arrange|organise|replace|switch|move|upgrade|publish)\b"
)
_COUNT_NEXT = re.compile(r"^[a-z\s]{1,12}?\s(?:at\s+least\s+)?(?:£?[0-9]|half\b|three\s+quarters)")


def find_solution(text: str, heads: tuple[str, ...]) -> str:
    """Find the words that say how the aim is to be reached.

    Parameters
    ----------
    text : str
        The aim, in lower case.
    heads : tuple of str
        Each of its sentences without what leads up to the verb (“our aim is to”).

    Returns
    -------
    str
        The words; empty if there is no solution in it.

    Examples
    --------
    >>> find_solution("reduce falls from 9 to 5 by introducing a huddle", ())
    'by introducing a huddle'
    >>> find_solution("children using the dining hall", ())
    ''
    """
    for head in heads:
        found = next((each for pattern in _HEADS if (each := pattern.match(head))), None)
        steady = _STEADY.match(head)
        if found and not steady and not (_COUNTABLE.match(head) and _COUNT_NEXT.match(head)):
            return found[0]
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if not _is_measured(match, text[max(0, match.start() - NEAR) : match.start()]):
                return match[0]
    return ""


def _is_measured(match: re.Match[str], before: str) -> bool:
    if match[0].startswith("using") and _USING_BY_PEOPLE.search(before):
        return True
    if re.match(r"using\s+(?:the|our)\b", match[0]) and _THEIR_OWN.search(before):
        return True
    is_age = match[0].lstrip(" ,").startswith("with") and _AGE.search(before)
    return bool(is_age or _PART_OF_MEASURE.search(before))
