"""What the words for a group say: whom the service is for, who manages, whom nobody can ask."""

from __future__ import annotations

import re

_WORDS = """
parents? carers? famil(?:y|ies) child(?:ren)? pupils? patients? residents? clients? tenants? users?
customers? mothers? fathers? mums? dads? relatives? citizens? prisoners? learners? applicants?
claimants? callers? visitors? bab(?:y|ies) toddlers? guests? passengers? households? neighbours?
women men girls boys teenagers? refugees? readers? borrowers? grandparents? inpatients? outpatients?
infants? adults? owners? members? leavers? veterans? students? kids? guardians? occupiers?
"""
_BODIES = "council|group|forum|association|panel|reps?|representatives?|network|voices?|partners?"
_IS_SERVED = re.compile(
    rf"(?:\b(?:{'|'.join(_WORDS.split())})(?:[’']s?)?(?: (?:{_BODIES}))?"
    r"|\b(?:young|older|old|disabled|deaf|homeless|bereaved|local) (?:people|persons?)"
    r"|\b(?:primary |p)\d(?:[-–/]\d)?s?)$"
)
_PEOPLE_WHO = re.compile(
    r"^(?:the )?(?:people|those|anyone|anybody|everyone|everybody|somebody|someone|whoever)\b"
    r".{0,20}?\b(?:who|that|with|in|on|at|from|living|waiting|using|over|under|aged)\b"
)
_TAIL = re.compile(
    r"\s(?:of|who|whose|that|which|with|without|in|on|at|from|for|over|under|aged|to|under|near|"
    r"beside|after|before|waiting|living|using|coming|during|age|up)\b.*$"
)
_PARTS = re.compile(r"\s*(?:,|;|/|&|\+|\band\b|\bor\b)\s*")
_ASIDE = re.compile(r"\([^)]*\)")

_MANAGES = re.compile(
    r"\b(?:manag(?:er|ers|ement)|heads?|directors?|leads?|leaders?|leadership|chiefs?|executives?|"
    r"boards?|head ?teachers?|principals?|deputes?|deput(?:y|ies)|supervisors?|commissioners?|"
    r"chairs?|chair(?:man|woman|person)|superintendents?|governors|trustees)$"
)
_STUDENT_STAFF = re.compile(r"\bstudent (?:nurse|doctor|teacher|midwi|social worker|volunteer)")

_TOO_WIDE = re.compile(
    r"^(?:(?:all|any|the|whole|entire|our|every)\s)*(?:every(?:one|body)|all|people|staff|"
    r"(?:general )?public|communit(?:y|ies)|society|stakeholders?|nhs|council|"
    r"government|others?|team ?members|colleagues|professionals|workforce|organisation|"
    r"all (?:staff|people|colleagues|teams))$"
)
_JUST_ONE_WORD = re.compile(r"^(?:the |our )?(?:council|community|people|staff)$")

_VAGUE_VERB = (
    r"(?:engage|involve|communicate|consult|inform|update|support|influence|persuade|convince|"
    r"manage|liaise|work|talk|speak|encourage|empower|motivate|reassure|educate|listen|"
    r"raise awareness|keep|get|ensure|build|gain|win|bring|share|discuss|continue|explain|meet)"
)
_VAGUE_REST = (
    r"(?:with|to|them|him|her|it|more|better|well|closely|regularly|often|early|on ?board|in|the|"
    r"loop|informed|updated|up to date|involved|engaged|engagement|buy[ -]?in|support|happy|sweet|"
    r"on|side|over|round|their|his|relationships?|trust|information|communication|good|a|and|"
    r"everyone|everybody|all|as|needed|necessary|possible|throughout|aware|about|project|change|"
    r"benefits|of|us|our|to do|keep|communicate|involve|engage|inform|listen|strong|effectively|"
    r"meaningfully|properly|fully|positively|ongoing|further|again|where|when|staff|team|group)"
)
_VAGUE = re.compile(rf"^(?:we (?:will|should|must) |to )?{_VAGUE_VERB}(?: {_VAGUE_REST})*$")
_VAGUE_NOUN = re.compile(
    r"^(?:more |better |good |regular |ongoing |early |open |improved )*(?:engagement|involvement|"
    r"communications?|consultation|buy[ -]?in|liaison|updates?|support|awareness|education)$"
)

_UNKIND = re.compile(
    r"\b(?:laz(?:y|iness)|stupid|useless|clueless|incompetent|arrogan(?:t|ce)|obstructive|"
    r"toxic|stubborn|bloody[- ]minded|awkward squad|dinosaurs?|moan(?:s|ers?|ing)?|"
    r"whin(?:es?|gers?|ging|ing)|troublemakers?|pain in the|negative people|hopeless|ignorant|"
    r"selfish|nasty|rude|bull(?:y|ies)|control freaks?|jobsworths?|naggers?|dead wood|blockers?|"
    r"don[’']?t care|doesn[’']?t care|couldn[’']?t care less|can[’']?t be bothered|thick|bossy|"
    r"difficult (?:people|person|parents?|patients?|famil(?:y|ies)|staff|colleagues?|customers?|"
    r"tenants?|man|woman|consultants?|doctors?|managers?|characters?|residents?|clients?))\b"
)


def is_served(name: str) -> bool:
    """Tell whether a group is one of those whom a service is for.

    Examples
    --------
    >>> is_served("Parents of P1 pupils"), is_served("People who wait"), is_served("Parent council")
    (True, True, True)
    >>> is_served("Patient safety manager"), is_served("Student nurses"), is_served("Joiners")
    (False, False, False)
    """
    words = _plain(name)
    if _PEOPLE_WHO.match(words):
        return True
    return any(_IS_SERVED.search(_TAIL.sub("", part)) for part in _PARTS.split(words))


def is_manager(name: str) -> bool:
    """Tell whether a group is managers, leads or a board, and nobody else.

    Examples
    --------
    >>> is_manager("Head of service"), is_manager("Team leaders"), is_manager("Board clerk")
    (True, True, False)
    """
    parts = [_TAIL.sub("", part) for part in _PARTS.split(_plain(name)) if part]
    return bool(parts) and all(_MANAGES.search(part) for part in parts)


def is_too_wide(name: str) -> bool:
    """Tell whether a group is so wide that nobody can be asked.

    Examples
    --------
    >>> is_too_wide("All staff"), is_too_wide("Everyone"), is_too_wide("Night staff")
    (True, True, False)
    """
    return bool(_TOO_WIDE.match(_plain(name)))


def is_vague(action: str) -> bool:
    """Tell whether an action says that something is wanted, and not what somebody would do.

    Examples
    --------
    >>> is_vague("Engage with them"), is_vague("Get buy-in"), is_vague("Better communication")
    (True, True, True)
    >>> is_vague("Ask four of them what helps"), is_vague("Meet them on Tuesday at the gate")
    (False, False)
    """
    words = re.sub(r"[.!…]+$", "", _plain(action))
    return bool(_VAGUE.match(words) or _VAGUE_NOUN.match(words))


def unkind_word(text: str) -> str:
    """Give the word that would hurt if the people read it; empty if there is none.

    Examples
    --------
    >>> unkind_word("They are lazy"), unkind_word("A difficult journey")
    ('lazy', '')
    """
    found = _UNKIND.search(text.lower())
    return found[0] if found else ""


def key_of(name: str) -> str:
    """Give what two names of the same group have in common."""
    return re.sub(r"^(?:the|our|all) ", "", _plain(name)).rstrip(".s")


def _plain(text: str) -> str:
    return " ".join(_ASIDE.sub(" ", text.lower()).split()).strip(" .!?-–•*")
