"""Words that teach nobody anything by themselves: “it went really well”."""

from __future__ import annotations

import re

_WORDS = (
    "brilliantly excellently beautifully superbly wonderfully fantastically effortlessly impr"
    "ove must should "
    "keep going onwards upwards hard work effort busy difficult challenging challenge tricky "
    "easy straightforward "
    "got get gets out "
    "a about again all amazing an and any anything are as at bad badly be been before better "
    "big board brilliant but by can carry certainly change chuffed continue could cycle day "
    "definitely delighted did didn't difference do does doesn't doing done effective effectively "
    "enjoyed ever everybody everyone everything excellent expected experience fail failed "
    "fantastic far feedback feel felt fine for from generally go goes going good grateful "
    "great had happy has have he help helped helpful her his hitch hitches hoped how huge i "
    "idea improved improvement improving in interesting is isn't issues it job just keen keep "
    "learn learned learning learnt lesson lessons like liked lot lots loved made make me "
    "mixed more much my need needed needs new nice nicely no none not nothing of ok okay on "
    "onboard our outcome overall particular particularly pdsa people perfect perfectly plan "
    "planned plans pleased plenty poorly positive positively predicted pretty problems "
    "project proud quite reaction real really response result results reviews same seemed "
    "seems she smoothly so some something specific staff still success successful "
    "successfully super team test than that the them there they thing things think this "
    "thought thrilled time to too total tried try up us useful very was wasn't we well went "
    "were what which will with without wonderful work worked working works worse would yes "
)

EMPTY_WORDS = frozenset(_WORDS.split())
"""In lower case."""

_VIRTUE = (
    r"(?:communicat(?:ion|ing)|engagement|team[\s-]?work(?:ing)?|working together|leadership"
    r"|training"
    r"|buy[\s-]?in|planning|preparation|consistency|collaboration|involvement|support|commitment"
    r"|staffing|patience|feedback|listening|relationships?|culture|ownership|partnerships?"
    r"|partnership working|co-?production|time|resources?|education|awareness|morale|motivation"
    r"|(?:involving|engaging|communicating|supporting|listening|talking|informing|training|working"
    r"|including)(?: (?:with|to))?(?: (?:the|all|our|your))*(?: (?:staff|teams?|famil(?:y|ies)"
    r"|parents?"
    r"|everyone|people|patients?|tenants?|residents?|pupils|each other|colleagues|one another))?"
    r"|planning ahead|good practice|being (?:organised|prepared|consistent|flexible|patient))"
)
_WHOSE = (
    r"(?:good|better|clear|effective|regular|early|strong|more|great|open|continued|ongoing|full"
    r"|proper|the|our|staff|team|parents?|parental|famil(?:y|ies)|patients?|tenants?|residents?"
    r"|public|management|leadership|stakeholders?|everyone's|people's|a|and|of|having|getting|all)"
)
_PLATITUDE = re.compile(
    rf"\W*(?:(?:we|i) (?:have )?(?:learned|learnt|found|know|saw|realised|think) )?"
    rf"(?:how |that |just how )?(?:important |key |vital |crucial )?(?:{_WHOSE} )*{_VIRTUE}"
    rf"(?:(?: (?:and|between|with|from|by|among|of|across)|,)(?: {_WHOSE})*(?: {_VIRTUE}| staff"
    r"| team| teams| everyone| all| parents| families| colleagues))*"
    r" (?:(?:is|are|was|were|'s|remains?|really|so|very|absolutely|always|all|the|an?|most|be|can"
    r"|must|has to|needs to|will)\s)*"
    r"(?:important|key|vital|crucial|essential|critical|everything|paramount|fundamental|matters?"
    r"|must|necessary|needed|helps?|invaluable|central|half the battle|way forward|key (?:thing"
    r"|factor|part|element|to (?:success|it|this|everything|improvement)))"
    r"(?: (?:here|for (?:everyone|us|all|success|change|improvement|this)|to (?:success|us|this)"
    r"|in (?:this|everything|any change)))?\W*"
    rf"|\W*(?:you|we|i|they|there)(?: all| really| always)?(?: needs?(?: to (?:have|be))?"
    rf"| (?:is|was) a need for)(?: {_WHOSE})* {_VIRTUE}\W*"
    r"|\W*(?:it is|it's|is) (?:really |so |very |always )*(?:important|key|vital|crucial"
    r"|essential|good"
    r"|necessary) (?:to|that we|that everyone|we)(?: all| always| keep)* (?:communicate|engage"
    r"|listen|plan"
    r"|collaborate|work together|work as a team|talk|prepare|share|be (?:consistent|prepared"
    r"|patient"
    r"|flexible|organised)|(?:involve|engage|include|support|listen to|talk to)(?: the| all| our)*"
    r" (?:staff|team|families|parents|everyone|people|patients|tenants|each other))"
    r"(?: (?:well|clearly|more|better|early|ahead|properly|openly|together))*"
    r"(?: with (?:each other|everyone|all|the team|staff|families|parents))?\W*"
    rf"|\W*(?:the )?(?:importance|value|need|power) (?:of|for) (?:{_WHOSE} )*{_VIRTUE}\W*"
    r"|\W*(?:we|i|they|staff|everyone|the team|people|there)(?: all| really| just| still"
    r"| definitely)?"
    r" (?:need|needs|should|must|have|want|wants|ought|could)(?: to)?"
    r"(?: (?:do|have|get|make|run|use|see|be|try|a lot|lots|even|much))*"
    rf" (?:more|less)(?: (?:of|like|often))*(?: (?:this|it|that|these|those|the same|{_VIRTUE}"
    rf"|tests?"
    r"|testing|pdsas?|cycles?|things?|work|sort of thing|kind of thing))*\W*"
    r"|\W*more of (?:the same|this|it|these)(?: is| are)?(?: needed| wanted| required| please)?\W*"
)


def is_platitude(text: str) -> bool:
    """Say whether a sentence is true of any test whatever: “communication is important”.

    Parameters
    ----------
    text : str
        The whole field in lower case.

    Returns
    -------
    bool

    Examples
    --------
    >>> [is_platitude(each) for each in ("staff engagement is key", "the lid is key")]
    [True, False]
    >>> is_platitude("communication with agency staff is by text only")
    False
    """
    return _PLATITUDE.fullmatch(text) is not None
