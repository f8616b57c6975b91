"""Words by which a cause shows itself as blame, as a hidden remedy, or as the end of thinking."""

from __future__ import annotations

# Whom people blame.
PEOPLE = (
    r"(?:staff|nurses?|doctors?|teachers?|parents?|mums?|dads?|mothers?|fathers?|famil(?:y|ies)|"
    r"carers?|patients?|clients?|tenants?|residents?|pupils?|children|kids|students?|people|"
    r"colleagues?|managers?|management|leaders?|heads?|headteachers?|gps?|porters?|cleaners?|"
    r"domestics?|receptionists?|clerks?|admin(?:istrators?)?|social workers?|consultants?|"
    r"volunteers?|practitioners?|workers?|they|he|she|somebody|everyone|everybody|"
    r"the (?:council|hospital|school|ward|office|team)|(?:other )?teams?|users?|customers?|"
    r"drivers?|therapists?|midwi(?:fe|ves)|health visitors?|key ?workers?|bank|agency)"
)
# What is said of a person's will or character, rather than of what happens.
CHARACTER = (
    r"(?:lazy|careless|useless|incompetent|unmotivated|uninterested|disinterested|disorganised|"
    r"disorganized|unreliable|irresponsible|stupid|ignorant|negligent|sloppy|stubborn|selfish|"
    r"difficult|uncooperative|unwilling|complacent|resistant|thoughtless|apathetic|"
    r"non-?compliant|unprofessional|slack|feckless|rude|not (?:very )?(?:bothered|interested|"
    r"motivated|engaged|committed|willing|compliant|cooperative)|(?:always|forever) late|"
    r"set in (?:their|his|her) ways|too (?:lazy|stubborn|proud|slow))"
)
WILL = (
    r"(?:(?:don'?t|do not|doesn'?t|does not|didn'?t|did not|won'?t|will not|never|can'?t|cannot|"
    r"couldn'?t) (?:\w+ )?(?:care(?! for\b)|bother|be bothered|be arsed|listen|try|want|value|"
    r"respect|engage|cooperate|co-operate|take (?:\w+ ){0,2}serious\w*|take responsibility|"
    r"make (?:an|the|any) effort|see the point|like change)|couldn'?t care less|"
    r"(?:is|are|was|were) not bothered|refuses?\b|refused\b|ignores?\b|ignored\b|"
    r"(?:have|has|had|with|of) (?:a |an )?(?:bad|poor|wrong|negative) attitudes?|"
    r"(?:bad|poor|wrong|negative) attitudes?|lacks? (?:of )?(?:interest|motivation|"
    r"commitment|engagement|enthusiasm|care|respect|discipline|common sense)|"
    r"resists?\b|fault\b|(?:is|are) to blame|expects? us to|only thinks? of|"
    r"takes? no responsibility|make excuses)"
)
# Something is said to be missing that is really a remedy.
REMEDIES = (
    r"(?:staff\w*|nurses?|people|hands|time|money|funding|funds|budget|resources?|training|"
    r"education|supervision|computers?|equipment|space|rooms?|beds?|capacity|posts?|"
    r"apps?|systems?|software|policy|policies|protocols?|guidelines?|posters?|leaflets?|"
    r"reminder (?:app|system|service)s?|coordinators?|co-ordinators?|champions?|leads?|"
    r"specialists?|falls nurse|managers?|support|awareness|investment|incentives?|"
    r"car park|cameras?|checklists?|audits?|meetings?|hoists?|tablets?)"
)
MISSING = (
    r"(?:^lack(?:s|ing)? of\b|^(?:a )?(?:lack|shortage|absence) of\b|^need(?:s|ed|ing)?\b|"
    rf"^(?:we|(?:the )?{PEOPLE}) (?:badly |really |still )?needs?\b|\bshould\b(?!.*\bbut\b)|"
    r"\bought to\b|\bneeds? to be (?:more|better)\b|^insufficient\b|^inadequate\b|"
    r"\bwe (?:require|want)\b|"
    r"^not having\b|\bdue to (?:a )?(?:lack|shortage) of\b|\bbecause of (?:a )?lack of\b|"
    r"^missing\b|\bwe could do with\b|\bunderstaff\w*|\bshort[- ]staffed\b|"
    r"\bunder-?funded\b|\bunder-?resourced\b)"
)
NOT_ENOUGH = rf"\b(?:not enough|too few|too little|no(?: \w+){{0,2}}?) {REMEDIES}\b"
# The name of the person at the end of the chain, and of what went wrong in them.
ERROR = (
    r"(?:\bhuman errors?\b|\bhuman factors?\b|\bmistakes?\b|\bcareless\w*|\bnegligen\w*|"
    r"\binattention\b|\bforgetfulness\b|\bforgets?\b|\bforgot(?:ten)?\b|\boverlook(?:s|ed)\b|"
    r"\boversight\b|\bslip-?ups?\b|\bcomplacen\w*|\bnon-?complian\w*|\bpoor (?:judg\w+|"
    r"practice|compliance|performance|attention)\b|\b(?:did|do|does)(?: not|n'?t) (?:pay "
    r"attention|follow|comply|remember|notice|check|look|think|read|adhere|stick to)\b|"
    r"\bnot (?:paying attention|following|complying|adhering|concentrating|being careful)\b|"
    r"\bmore care(?:ful)?\b|\bfail(?:s|ed|ing|ure)? (?:to|of \w+ to)\b|\bdistracted\b|"
    r"\bin a (?:hurry|rush)\b|\bbad memory\b|\black of (?:care|attention|concentration|"
    r"vigilance|compliance|diligence)\b|\bnot careful\b|\bnobody'?s? paying attention\b|"
    r"\bwrongly (?:wrote|entered|typed|filed|gave)\b)"
)
TRAINING = (
    r"(?:\b(?:lack|absence|shortage|need) (?:of|for)(?: \w+){0,3} (?:training|education|knowledge|"
    r"skills?|awareness|understanding|competence|induction)\b|\b(?:no|not enough|more|better|"
    r"insufficient|inadequate|poor|need\w*|little|too little) (?:\w+ ){0,2}?(?:training|education|"
    r"awareness|knowledge|skills?)\b|\b(?:not|un|never|n'?t)[ -]?(?:been )?(?:properly |fully |"
    r"well |yet )?(?:re)?train(?:ed)?\b|\buntrained\b|\bneeds? (?:to be )?(?:re-?)?train\w*|"
    r"\b(?:not|un)[ -]?(?:educated|aware|skilled)\b|\b(?:do|does|did)(?: not|n'?t) (?:know|"
    r"understand) (?:how|the (?:policy|protocol|procedure|rules?|guidelines?|process))\b|"
    r"^(?:training|education|awareness|skills?|knowledge)$|\btraining (?:issue|gap|need|problem)"
    r"s?\b)"
)
# “Training” that happens, and when or how: a fact, and no remedy.
TRAINING_FACT = (
    r"\b(?:training|induction) (?:days?|sessions?|courses?|dates?|room|slots?) "
    r"(?:is|are|was|were|runs?|takes?|clash\w*|falls?|lasts?|comes?)\b"
)
# Words that say nothing that could be seen or counted.
VAGUE = (
    r"(?:communicat\w+|morale|quality|culture|engagement|teamwork|attitudes?|things?|issues?|"
    r"problems?|care|service|services|experience|behaviou?r|relationships?|wellbeing|well-being|"
    r"everything|it|situation|efficiency|performance|satisfaction|organisation|organization|"
    r"coordination|co-ordination|safety|flow|workload|stress|handovers?|documentation|support|"
    r"leadership|access|processes|systems?|standards?|outcomes?|waiting times?|waits?)"
)
GRADES = (
    r"(?:poor|bad|low|weak|awful|terrible|not (?:very )?(?:good|great|working|right|ideal)|"
    r"wrong|doesn'?t work|does not work|don'?t work|do not work|difficult|a (?:mess|problem|"
    r"nightmare|challenge|issue)|problematic|inconsistent|ineffective|inefficient|lacking|"
    r"suboptimal|chaotic|slow|unsatisfactory|inadequate|down|failing|breaks? down|broken|"
    r"could be better|needs? (?:improv\w+|work))"
)
# How much or how often, in words.
COUNTED = (
    r"(?:\d|%|\b(?:half|third|quarter|fifth|tenth|most|many|few|every|each|all|none|never|always|often|"
    r"daily|weekly|monthly|twice|once|one|two|three|four|five|six|seven|eight|nine|ten|eleven|"
    r"twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred|dozens?)\b)"
)
# Words that carry nothing when two sentences are compared.
_SMALL = """
    a all an and are as at be because been being but by did do does for from had has have her his
    in is it its no not of off on or our so some still that the their them there these they this
    those to too up us was we were who will with you your don't doesn't didn't won't isn't aren't
    wasn't can't cannot never n't often always very just only back
    """
EMPTY = frozenset(_SMALL.split())
