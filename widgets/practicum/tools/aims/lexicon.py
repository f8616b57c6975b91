"""The words that aims are made of: people, places, verbs of change, ways of change.

All patterns are in lower case and match whole words.
"""

from __future__ import annotations

import re


def _any(words: str) -> str:
    return "(?:" + "|".join(words.split()) + ")"


PEOPLE = _any(
    "child(?:ren)?s? kids? pupils? learners? students? bab(?:y|ies) infants? toddlers? newborns?"
    " young\\s+people young\\s+person teenagers? adolescents? girls? boys? patients? inpatients?"
    " outpatients? in-patients? out-patients? pts? residents? tenants? clients? customers?"
    " citizens?"
    " households? famil(?:y|ies) parents? carers? caregivers? mothers? mums? dads? fathers?"
    " women woman men man people person persons adults? seniors elders staff employees? workers?"
    " nurses? midwives midwife doctors? gps? teachers? practitioners? clinicians? consultants?"
    " visitors? users? members? applicants? callers?"
    " homeowners? landlords? smokers? drivers? volunteers? apprentices? trainees?"
    " leavers? joiners? candidates? claimants? service-users? prisoners? offenders? veterans?"
    " [a-z]+holders? [a-z]+seekers? [a-z]+goers? givers? takers? owners? employers? lodgers?"
    " refugees? migrants? siblings? grandparents? guardians? couples? neighbours? passengers?"
    " witnesses? victims? survivors? attendees? participants? managers? colleagues? teams?"
    " p[1-7]s? s[1-6]s? ks[1-5] reception\\s+class(?:es)? class(?:es)? cohorts?"
    " year\\s?[0-9]{1,2}s?"
    " (?:[0-9]{1,2}|two|three|four|five)[\\s-]year[\\s-]olds? (?:over"
    "|under)[\\s-]?(?:[0-9]{1,2}'?s|twos|threes|fours|fives|tens) eal asn"
    " new\\s+starts"
    " pregnant bookers? childminders? interpreters? [a-z]*therapists? porters? cleaners? surgeons?"
    " registrars? assistants? supervisors? officers? advis[eo]rs? inspectors? cyclists? motorists?"
    " readers? borrowers? swimmers? shoppers? tourists? sleepers? starters? beginners? newcomers?"
    " graduates? donors? recipients? sufferers? diabetics? bereaved partners? spouses? wives"
    " husbands? daughters? grandchildren schoolchildren pre-?schoolers? formers? farmers? traders?"
    " walkers? players? pharmacists? dentists? optometrists? specialists? receptionists? suppliers?"
    " businesses firms shops charities providers? contractors?"
    " councillors?"
)
_OWN_SERVICE = (
    r"(?:our|the|this|my)\s+(?:[\w'’-]+\s+)?(?:services?|team|organisation|department|practice)\b"
)
PERSONS = _any(
    "children pupils learners students babies infants toddlers newborns kids people teenagers"
    " adolescents girls boys patients inpatients outpatients residents tenants clients customers"
    " citizens households families parents carers caregivers mothers mums dads fathers women men"
    " adults staff employees workers nurses midwives doctors teachers practitioners clinicians"
    " visitors users members applicants callers homeowners smokers drivers volunteers apprentices"
    " trainees leavers candidates veterans refugees seekers couples neighbours passengers attendees"
    " participants borrowers readers cyclists motorists shoppers householders businesses graduates"
    " starters asthmatics diabetics colleagues supervisors governors councillors farmers"
    " over-?[0-9]{2}s under-?\\s?[0-9]{1,2}s under[\\s-](?:twos|threes|fours|fives|tens)"
    " new\\s+starts"
    " (?:[0-9]{1,2}\\s?(?:to|-|–)\\s?)?"
    "(?:[0-9]{1,2}|two|three|four|five)[\\s-](?:year|yr)s?[\\s-]olds?"
)
PLACE_NOUNS = _any(
    "schools? primary primaries nurser(?:y|ies) academ(?:y"
    "|ies) colleges? wards? hospitals? clinics?"
    " practices? surger(?:y|ies) centres? centers? units? departments? offices? councils? homes?"
    " hubs? librar(?:y|ies) towns? city cities village villages estates? areas? localit(?:y|ies)"
    " district region county borough sites? services? infirmary pharmac(?:y|ies) theatres? rooms?"
    " maternity flats? clubs? hospices? tips? depots? food\\s+banks?"
    " foodbanks? pantr(?:y|ies) caf[eé]s? prisons? courts? stations? church(?:es)?"
    " museums? gyms?"
    " playrooms? playgrounds? bays? street streets kitchens? canteen halls? parks?"
    " communit(?:y|ies) campus"
    " directorate trust board cluster a&e ed elc clinic floors? depot team teams"
)
_PREPOSITION = r"(?:at|in|on|across|within|throughout|for|from|of|by|around|inside|to)"
_MINE = r"(?:our|the|this|these|each|every|all|both|my|local|whole|your|their|one|two|three|four)"
_NOT_A_PLACE = (
    r"(?!(?:a|an|the|least|most|all|any|our|this|that|these|their|its|his|her|first|last|once"
    r"|present|risk|work|night|lunch|lunchtime|breakfast|birth|discharge|admission|handover"
    r"|baseline|times?|home|moment|end|start|point|level|rate|what|which|no|one|and|or|under|over"
    r"|about|around|school|every|each|some|random|weekends?|night|dinner|bedtime|assembly|referral"
    r"|booking|follow|age|ages|playtime|break|breaktime|registration|[0-9£]\w*)\b)"
)
PEOPLE_OR_PLACE = re.compile(
    rf"\b(?:{PEOPLE}|nobody|no[\s-]one|everyone|everybody)\b"
    rf"|\b{_MINE}\s+(?:[\w'’&-]+\s+){{0,3}}{PLACE_NOUNS}\b"
    rf"|\b{_PREPOSITION}\s+(?:[\w'’&-]+\s+){{0,4}}{PLACE_NOUNS}\b"
    r"|\b(?:ward|wards|room|unit|bay|floor|team|class|locality|area|block|playroom|site|zone)\s+"
    r"(?:[a-z]|[a-z]?[0-9]+[a-z]?)\b|\bon\s+[0-9]+[a-z]\b"
    rf"|\bat\s+{_NOT_A_PLACE}[a-z][\w'’-]+",
)
NAMED_PLACE = re.compile(
    r"\b(?:[Aa]t|[Ii]n|[Oo]n|[Aa]cross|[Ff]or|within|throughout|around|of(?=\s+(?:the\s+)?[A-Z][a-z]))"
    r"\s+(?:the\s+)?(?!(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Christmas|Easter|Spring|Summer|Autumn|Winter|Term|Monday|Tuesday|Wednesday|Thursday|Friday"
    r"|Saturday|Sunday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days|Q[1-4]|I|The|Our(?!\s+[A-Z])|We)\b)[A-Z][\w'’&-]+"
    r"|\b[A-Z][\w'’-]+\s+(?:High|Primary|Secondary|Academy|Nursery|Infirmary|Hospital|Library|Surgery"
    r"|Prison|Lodge|House|Court|School)\b"
)
"""Read in the text as typed: capitals make the name."""

UP_VERB = (
    r"(?:increas(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|grow(?:s|ing)?|boost(?:s|ed|ing)?"
    r"|ris(?:e|es|ing)|expand(?:s|ed|ing)?|double[sd]?|doubling|treble[sd]?|triple[sd]?"
    r"|(?<!the\s)(?<!a\s)(?<!for\s)(?<!of\s)(?<!our\s)lift(?:s|ed|ing)?|go(?:es|ing)?\s+up"
    r"|bring(?:s|ing)?\s+up|push(?:ing)?\s+up|move\s+up"
    r"|extend(?:s|ed|ing)?|climb(?:s|ed|ing)?|step(?:ping)?\s+up|maximi[sz](?:e|es|ed|ing))"
)
DOWN_VERB = (
    r"(?:reduc(?:e|es|ed|ing|tions?)|decreas(?:e|es|ed|ing)|lower(?:s|ed|ing)(?=\s)"
    r"|lower(?=\s+(?:the|our|average|mean|median|rates?|numbers?|waiting|waits|levels?))"
    r"|(?:^|(?<=to\s)|(?<=will\s)|(?<=and\s)|(?<=[.:,;▪]\s))lower(?=\s+(?!than|limb|leg|school)\w)"
    r"|cut(?:s|ting)?(?!\s+off)|shorten(?:s|ed|ing)?|halv(?:e|es|ed|ing)"
    r"|minimi[sz](?:e|es|ed|ing)|lessen(?:s|ed|ing)?|go(?:es|ing)?\s+down|come(?:s|ing)?\s+down"
    r"|bring(?:s|ing)?(?:[\s,]+[\w'’-]+){0,12}?[\s,]+down|get(?:ting)?(?:\s+[\w'’-]+){0,12}?\s+down"
    r"|drop(?:s|ped|ping)?(?![\s-]?(?:in|off|out)\b)|declin(?:e|es|ed|ing)|diminish(?:es|ed|ing)?"
    r"|curb(?:s|ed|ing)?|shrink(?:s|ing)?|trim(?:s|med|ming)?|narrow(?:s|ed|ing)?(?!\s+(?:bed|street|road))|slash(?:es|ed|ing)?|will\s+fall|should\s+fall|falls?\s+(?=from\b)"
    r"|eliminat(?:e|es|ed|ing)|eradicat(?:e|es|ed|ing))"
)
NEUTRAL_VERB = (
    r"(?:improv(?:e|es|ed|ing)|chang(?:e|es|ed|ing)|mov(?:e|es|ing)|shift(?:ing)?"
    r"|enhanc(?:e|es|ed|ing))"
)
WILL_BE = re.compile(r"\b(?:be|been|have|has|had|will|to|is|are|get|should|must)\s+$|[.;:,\n▪]\s*$")
"""What stands before “raised” if it says what is to happen."""

UP = re.compile(rf"\b{UP_VERB}\b")
DOWN = re.compile(rf"\b{DOWN_VERB}\b")
FEWER = re.compile(r"\b(?:fewer|less)\b(?!\s+than)")
MORE = re.compile(r"\bmore\b(?!\s+(?:than|quickly|often|likely|or\s+less))(?<!no more)(?<!or more)")

GOOD = re.compile(
    r"\b(?:attendance|uptake|completion|completed|complete|compliance|satisfaction|return(?:ed|s)?"
    r"|attainment|breastfe\w+|vaccinat\w+|immunis\w+|coverage|confidence|wellbeing|punctuality"
    r"|on\s+time|accuracy|participation|engagement|recycl\w+|retention|hygiene)\b"
)
BAD = re.compile(
    r"\b(?:falls?|wait\w*|delay\w*|absen\w+|complaint\w*|error\w*|infection\w*"
    r"|ulcer\w*|sores?|dnas?"
    r"|did\s+not\s+attend|under|below|no|miss\w*|late\w*|incident\w*|injur\w+|readmission\w*|harm\w*|waste\w*"
    r"|cancel\w+|vacan\w+|arrears|overdue|exclu\w+|non-?\w+|not|without|turn(?:over|around)|days?"
    r"|minutes?|hours?|weeks?|length\s+of\s+stay|backlog|time|times|cost\w*|smok\w+"
    r"|debt|drop-?outs?|gaps?|shortfall|wrong\w*|contaminat\w+|broken|lost|rejected)\b"
)
SWIFT = re.compile(
    r"\b(?:speed(?:ing)?\s+up|speed(?:ed)?|quicker|quicken|faster|sooner|accelerate|hasten|more\s+quickly)\b"
)
IMPROVE_BAD = re.compile(
    r"\bimprov(?:e|ing)\s+(?:the\s+|our\s+)?(?:(?:average|mean|median|typical|total)\s+)?"
    r"(?:(?:number|rate|length)\s+of\s+)?(?:[a-z]+\s+)?"
    r"(?:waits?|waiting\s+times?|response\s+times?|turnaround(?:\s+times?)?|delays?|falls?|stay"
    r"|absence|turnover|dnas?|errors|complaints|infections|incidents|cancellations|arrears|backlog|lateness)\b"
)
"""An improvement that can only mean less."""

WAIT = re.compile(
    r"^\W*(?:(?:by|in|from|our|the|average|mean|median|typical|longest|total|current|▪+|,)\s+){0,6}"
    r"(?:[\w'’-]+\s+){0,3}?(?:wait|waits|queues?|waiting\s+times?|delays?|response\s+times?|turnaround(?:\s+times?)?)\b"
    r"|\b(?:will|should|must|to)\s+wait\s+(?:for\s+)?(?:about\s+|only\s+)?[0-9]"
)
"""A measure, first in the aim, that is a wait: shorter is better."""

HARM = re.compile(
    r"^\W*(?:(?:by|our|the|average|total|number|rate|of|▪+|,)\s+){0,6}(?:[\w'’-]+\s+){0,2}?"
    r"(?:falls|infections|complaints|errors|injuries|pressure\s+(?:ulcers|sores)|readmissions"
    r"|cancellations|delays|attacks|thefts|accidents|crashes|missed\s+[a-z]+|deaths)\b"
    r"(?!\s+(?:[a-z]+ed|answered|met|seen|dealt|that|which|within|risk|prevention|free)\b)"
)
"""A harm, first in the aim: fewer is better."""

MAY_PASS_100 = re.compile(
    r"\b(?:occupan\w+|capacity|utili[sz]ation|budgets?|spend\w*|establishment"
    r"|productivity|of\s+plan"
    r"|growth|price\w*|cost\w*)\b"
)

QUALITY = (
    r"(?:better|good|great|high|higher|excellent|outstanding|quality|safe|safer|effective"
    r"|efficient|seamless|holistic|timely|consistent|compassionate|joined[\s-]up"
    r"|strong|stronger|close|closer|clear|clearer|positive|meaningful|robust|sustainable"
    r"|(?:person|patient|child|family|people)[\s-]cent(?:re|er)d|world[\s-]class|best)\b"
)
"""Words of praise that nobody can count: “provide person-centred care”."""

ABSTRACT = (
    r"(?:culture|ethos|confidence|resilience|understanding|awareness|trust|capacity|relationships?"
    r"|knowledge|environment|partnerships?|kindness|leadership)\b"
)
"""What can be built but not counted: “develop a culture of kindness”."""

VAGUE_VERB = (
    r"(?:improv(?:e|ing)|enhanc(?:e|ing)|optimi[sz](?:e|ing)|better(?:ing)?"
    r"|rais(?:e|ing)\s+(?:the\s+)?(?:awareness|standards|profile|aspirations?)"
    r"|increas(?:e|ing)\s+(?:the\s+)?awareness"
    r"|promot(?:e|ing)|support(?:ing)?|strengthen(?:ing)?|encourag(?:e|ing)|facilitat(?:e|ing)"
    r"|streamlin(?:e|ing)|transform(?:ing)?|address(?:ing)?|tackl(?:e|ing)|explor(?:e|ing)"
    r"|look(?:ing)?\s+(?:at|into)|work(?:ing)?\s+(?:on|towards?|together|closely|collaboratively"
    r"|in\s+partnership|(?:more|better|smarter|harder)\b)|focus(?:ing)?\s+on"
    r"|empower(?:ing)?|upskill(?:ing)?|champion(?:ing)?|foster(?:ing)?|build(?:ing)?\s+on"
    r"|develop(?:ing)?|maximi[sz](?:e|ing)|minimi[sz](?:e|ing)|boost(?:ing)?|help(?:ing)?"
    r"|be(?:ing|come)?\s+(?:more|better|a\s+better|as\s+good)|get(?:ting)?\s+better|do\s+better"
    r"|make\s+(?!sure)(?:[\w'’-]+\s+){1,10}?(?:better|easier|safer|smoother|nicer|kinder|calmer|happier|healthier|friendlier|stronger|more\s+(?!than)[a-z]+)"
    r"|refin(?:e|ing)|moderni[sz](?:e|ing)|reform(?:ing)?|revis(?:e|it)(?:ing)?|engag(?:e|ing)"
    r"|rais(?:e|ing)\s+(?:the\s+)?quality|driv(?:e|ing)\s+(?:up|forward)"
    rf"|(?:deliver|provid|offer|giv|ensur|achiev)(?:e|ing)?\s+(?:[\w'’-]+\s+){{0,3}}?{QUALITY}"
    rf"|(?:creat|build|establish|embed|shap)(?:e|ing)?\s+(?:[\w'’-]+\s+){{0,2}}?{ABSTRACT}"
    r"|sort\s+out|fix)"
)
VAGUE_OBJECT = re.compile(rf"\b(?:{VAGUE_VERB}|make)\s+{_OWN_SERVICE}")
"""“Improve our service” names nobody whose experience would change."""

VAGUE_NOUN = (
    r"(?:better|improved|improvements?|enhanced|enhancement|optimi[sz]ed|stronger"
    r"|greater\s+awareness)"
)
UNCOUNTABLE = re.compile(
    r"\b(?:communication|awareness|well-?being|quality|experience|culture|relationships?|morale"
    r"|understanding|knowledge|practice|care|teamwork|resilience|behaviour|leadership|support)\b"
)
COUNTED = re.compile(
    r"\b(?:number|percentage|per\s?cent|proportion|rate|scores?|scoring|rated|rating|count|times?"
    r"|average|median|mean|days|hours|minutes|share|survey|who|say|report)\b"
)
