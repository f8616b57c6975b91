"""Words by which a cause shows itself as blame, as a hidden remedy, or as the end of thinking."""

from __future__ import annotations

# Whom people blame.
PEOPLE = (
    r"(?:staff|nurses?|doctors?|teachers?|parents?|mums?|dads?|mothers?|fathers?|famil(?:y|ies)|"
    r"carers?|patients?|clients?|tenants?|residents?|pupils?|children|kids|students?|people|"
    r"colleagues?|managers?|management|leaders?|heads?|headteachers?|gps?|porters?|cleaners?|"
    r"domestics?|receptionists?|clerks?|admin(?:istrators?)?|social workers?|consultants?|"
    r"volunteers?|practitioners?|workers?|they|he|she|somebody|some(?: of them| people)|everyone|"
    r"everybody|teenagers?|teens|boys|girls|youngsters|pharmacy|reception|the (?:council|hospital|"
    r"school|ward|office|team)|(?:other )?teams?|users?|customers?|"
    r"drivers?|therapists?|midwi(?:fe|ves)|health visitors?|key ?workers?|bank|agency)"
)
# What is said of a person's will or character, rather than of what happens.
CHARACTER = (
    r"(?:lazy|hopeless|impossible|spoilt|spoiled|greedy|arrogant|bossy|nosy|moody|childish|careless|"
    r"useless|incompetent|unmotivated|uninterested|disinterested|disorganised|"
    r"disorganized|unreliable|irresponsible|stupid|ignorant|negligent|sloppy|stubborn|selfish|"
    r"difficult|uncooperative|unwilling|complacent|resistant|thoughtless|apathetic|"
    r"non-?compliant|unprofessional|slack|feckless|rude|not (?:very )?(?:bothered|interested|"
    r"motivated|engaged|committed|willing|compliant|cooperative|up to (?:it|the job))|"
    r"not to be trusted|can(?:no|')t be trusted|(?:always|forever) late|"
    r"set in (?:their|his|her) ways|too (?:lazy|stubborn|proud|slow))"
)
WILL = (
    r"(?:(?:don'?t|do not|doesn'?t|does not|didn'?t|did not|won'?t|will not|never|can'?t|cannot|"
    r"couldn'?t) (?:\w+ )?(?:cares?(?! for\b)|bothers?|be bothered|be arsed|listens?|try|"
    r"tries|want to (?:change|learn|know|help|work|engage|listen|try|hear|cooperate|take part)|"
    r"values?|respects?|engages?|cooperate|co-operate|take (?:\w+ ){0,2}serious\w*|"
    r"take responsibility|"
    r"make (?:an|the|any) effort|see the point|like change)|couldn'?t care less|"
    r"(?:is|are|was|were) not bothered|refuses?\b|refused\b|ignores?\b|ignored\b|"
    r"(?:have|has|had|with|of) (?:a |an )?(?:bad|poor|wrong|negative) attitudes?|"
    r"(?:bad|poor|wrong|negative) attitudes?|lacks? (?:of )?(?:interest|motivation|"
    r"commitment|engagement|enthusiasm|care|respect|discipline|common sense)|"
    r"resists?\b|fault\b|(?:is|are) to blame|expects? us to|only thinks? of|"
    r"takes? no responsibility|makes? excuses|thinks? (?:they|he|she) "
    r"(?:are|is) (?:above|too good)|"
    r"(?:have|has|with|had) no (?:manners|discipline|respect|interest|motivation|common sense|"
    r"shame|idea)\b)"
)
# The same as a thing, with nobody named.
OF_SOMEBODY = (
    r"(?:\black of (?:interest|motivation|commitment|engagement|respect|enthusiasm|discipline)\b|"
    r"\b(?:bad|poor|negative|wrong) attitudes?\b|\b(?:staff|people|parents?|patients?)(?:'s?)? "
    r"attitudes?\b|^attitudes?\b|\b(?:do|does|did|wo)(?:n'?t| not) (?:really |just |even )?"
    r"(?:care(?!d? for\b)|bothers? (?:to|with|about))\b|\bcouldn'?t care less\b|"
    r"\b(?:leaves?|left) (?:everything|it all|all of it) to us\b|\bdumps? (?:it|them|everything)\b|"
    r"\b(?:bad|poor|weak|incompetent) "
    r"(?:management|leadership|managers?|leaders?|parenting)\b|"
    r"^(?:laziness|apathy|selfishness|ignorance|stupidity|arrogance|stubbornness|indifference|"
    r"disinterest|resistance(?: to change)?|bad will|ill will)\b)"
)
# Something is said to be missing that is really a remedy.
REMEDIES = (
    r"(?:staff\w*|nurses?|clerks?|people|hands|"
    r"time|money|funding|funds|budget|resources?|training|"
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
    r"\bwe (?:require|want|lack)\b|\bthere (?:isn'?t|aren'?t|is not|are not) (?:enough|any)\b|"
    r"\b(?:is|are) (?:badly |urgently |really )?needed\b|\bis what (?:we|they) need\b|"
    r"^not having\b|\bdue to (?:a )?(?:lack|shortage) of\b|\bbecause of (?:a )?lack of\b|"
    r"^missing\b|\bwe could do with\b|\bunderstaff\w*|\bshort[- ]staffed\b|"
    r"\bunder-?funded\b|\bunder-?resourced\b)"
)
NOT_ENOUGH = (
    rf"\b(?:not enough|too few|too little|no(?: \w+){{0,2}}?|(?:haven'?t|hasn'?t|have not|has not) "
    rf"(?:got )?(?:a|an|any|enough)(?: \w+){{0,2}}?|(?:don'?t|doesn'?t|do not|does not) have "
    rf"(?:a|an|any|enough)(?: \w+){{0,2}}?) {REMEDIES}\b|"
    # without a verb it can only be what is wished for
    r"^(?:there (?:is|are) )?(?:not enough|too few|too little) \w+(?: \w+)?$"
)
# The name of the person at the end of the chain, and of what went wrong in them.
ERROR = (
    r"(?:\berrors?\b(?! (?:messages?|codes?|rates?|logs?|margins?))|"
    r"\bhuman factors?\b|\bmistakes?\b|\bcareless\w*|\bnegligen\w*|"
    r"\binattention\b|\bforgetfulness\b|\bforgets?\b|\bforgot(?:ten)?\b|\boverlook(?:s|ed)\b|"
    r"\boversight\b|\bslip-?ups?\b|\bcomplacen\w*|\bnon-?complian\w*|\bpoor (?:judg\w+|"
    r"practice|compliance|performance|attention)\b|\b(?:did|do|does)(?: not|n'?t) (?:pay "
    r"attention|follow|comply|remember|notice|check|look|think|read|adhere|stick to)\b|"
    r"\bnot (?:paying (?:\w+ )?attention|following|complying|adhering|concentrating|being "
    r"careful)\b|"
    r"\bmore care(?:ful)?\b|\bfail(?:s|ed|ing|ure)? (?:to|of \w+ to)\b|\bdistracted\b|"
    r"\bin a (?:hurry|rush)\b|\bbad memory\b|\black of (?:care|attention|concentration|"
    r"vigilance|compliance|diligence)\b|\bnot careful\b|\bnobody'?s? paying attention\b|"
    r"\blapses? (?:of|in)\b|\b(?:some(?:one|body)|the \w+|a \w+|he|she|they|we) (?:put|wrote|typed|"
    r"entered|picked|gave|sent|filed|took|used)(?: \w+)? the wrong\b|"
    r"\bwrongly (?:wrote|entered|typed|filed|gave)\b)"
)
TRAINING = (
    r"(?:\b(?:lack|absence|shortage|need) (?:of|for)(?: \w+){0,3} (?:training|education|knowledge|"
    r"skills?|awareness|understanding|competence|induction)\b|\b(?:no|not enough|more|better|"
    r"insufficient|inadequate|poor|need\w*|little|too little) (?:\w+ ){0,2}?(?:training|education|"
    r"awareness|knowledge|skills?|induction|educating|teaching|instruction)\b|"
    r"(?:n'?t|\bnot|\bnever) (?:yet )?(?:had|received|got|done|been given) (?:\w+ ){0,2}?"
    r"(?:training|induction)\b|\bneeds? to be (?:educated|taught|shown|told how)\b|"
    r"\b(?:not|un|never|n'?t)[ -]?(?:been )?(?:properly |fully |"
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
    r"(?:\d|%|\b(?:half|third|quarter|fifth|tenth|most|every|each|all|none|never|"
    r"daily|weekly|monthly|twice|once|one|two|three|four|five|six|seven|eight|nine|ten|eleven|"
    r"twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred|dozens?)\b)"
)
MEASURED = r"(?:\d|%|\b(?:half|third|quarter|fifth|tenth)\b)"
# Words that carry nothing when two sentences are compared.
_SMALL = """
    a all an and are as at be because been being but by did do does for from had has have her his
    in is it its no not of off on or our so some still that the their them there these they this
    those to too up us was we were who will with you your don't doesn't didn't won't isn't aren't
    wasn't can't cannot never n't often always very just only back
    """
EMPTY = frozenset(_SMALL.split())
