"""Words that tell a part of a system from something to do, for `practicum.tools.drivers.wording`.

British and American spelling; each set says what being in it means.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# First words that can only be an order: somebody is to do something.
ACTS = _words(
    """
    add adapt adopt agree allocate allow amend announce apply appoint arrange ask assess
    assign attend
    avoid bring build buy cancel carry celebrate choose circulate clarify communicate coordinate
    coach collect combine conduct
    consult convert convince create cut deliver demonstrate deploy develop discuss distribute
    divert document eliminate embed employ empower enable encourage engage enhance enrol ensure
    educate equip establish evaluate examine expand explain explore extend facilitate find fix
    gather get
    give go help hire hold identify implement improve incorporate increase inform install instal
    insist integrate introduce investigate invite involve join keep laminate launch learn let
    listen look maintain make maximise maximize meet merge mend monitor minimise minimize
    motivate move
    negotiate notify observe obtain offer optimise optimize organise organize pay perform persuade
    praise prepare prevent prioritise prioritize produce promote provide publish purchase put
    raise reassure recognise recognize recruit redesign reduce reinforce remind remove rename
    renew reorganise reorganize replace require reshape restrict reward rewrite send
    shorten simplify speak speed standardise standardize start stick stop streamline
    strengthen submit suggest swap take talk teach tell tidy train translate trial try turn
    understand undertake update upgrade use utilise utilize wait warn wear weigh widen write
    liaise chase signpost co-design re-design share
    """
)

# First words that are an order or a thing: what follows decides.
ACTS_OR_THINGS = _words(
    """
    act advertise answer audit award book brief call care change chart  check clean
    clear close code complete contact control cook copy count cover date deal design display
    draft draw email escalate experience feed file fill focus follow group guide hand handle
    host induct interview label lead limit link list load lower map mark match measure meet
    mentor message model name note notice open order pair phone pilot place plan plant
    play practise practice print promise question reach read record refer rehearse repeat reply
    report request reset rest return review ring rotate run sample schedule screen search seat
    see set  shadow show sign sit sort staff stamp store structure study supervise supply
    support survey target telephone test text  trace track transfer trust visit walk work
    have do need roll
    """
)

# After a word of ACTS_OR_THINGS these make it an order: something is done to somebody or something.
OBJECTS = _words(
    """
    a an the this that these those each every all both any some no our their his her its my your
    them him it us me everyone everybody someone one two three four five six seven eight nine ten
    more fewer extra new up out off down away back
    """
)
PEOPLE = _words(
    """
    parents parent families family carers carer children pupils pupil patients patient tenants
    tenant clients client residents resident users users colleagues teachers nurses doctors
    managers people customers visitors mothers fathers mums dads learners students gps
    practitioners volunteers workers
    """
)
# “Support staff”, “contact time”: two nouns, where nothing is done to anybody.
WORK_WITH_PEOPLE = _words("care staff support lead group experience work trust")

# After a first word these make it a thing: “Access to”, “Use of”.
RELATIONS = _words("of for with from between among around about into within and or in at to by on")
# Words that may stand before an order without changing it.
BEFORE_ORDERS = _words(
    "please to let's lets we will should must could can i always regularly routinely actively "
    "proactively just also then again first start begin try consider not don't never need"
)
MODALS = _words("will should must shall")
ROLES = _words(
    """
    staff nurse nurses manager managers teacher teachers team teams doctor doctors clerk
    receptionist head everyone everybody all lead leads worker workers practitioner practitioners
    visitor visitors keyworker keyworkers officer officers porter porters gp gps
    """
)

# “Sending a text every Friday”: a thing to do in another dress.
DOINGS = _words(
    """
    adding asking booking bringing buying calling changing creating cutting designing developing
    emailing establishing giving hiring holding implementing improving increasing installing
    introducing inviting launching  moving offering ordering phoning printing providing
    purchasing putting recruiting reducing removing reminding replacing ringing rolling running
    sending setting starting stopping taking teaching telling texting training trialling trying
    updating using writing
    """
)

# These name a thing as well: “training”, “writing”.
DOINGS_OR_THINGS = _words(
    "teaching booking training writing printing running setting rolling taking putting buying "
    "hiring running texting phoning"
)
ORDERS = ACTS | ACTS_OR_THINGS
# Of the acts, these are things before a word of AFTER_THINGS.
THINGS_TOO = _words("use help trial update offer cut move swap start stop let")
AFTER_THINGS = _words("of for at in from to with")
COMPOUNDS = _words("start stop help update talk look wait learn meet cut move trial give wear")
# “Update meetings”, “Stop smoking support”: a thing, though it begins like an order.
THING_HEADS = _words(
    """
    time times meeting meetings support session sessions routine routines clinic clinics system
    systems process processes service services offers hours line lines skills culture points date
    dates groups course courses
    """
)
RELATIVES = _words("that which who whose where")
# “Introduction of a checklist”: an order that was made a noun.
MADE_NOUNS = _words(
    "introduction implementation purchase installation roll-out rollout launch creation"
)
ENDS_OPEN = _words("with to for about on from")
SAID_OF = _words("are is feel feels know knows have has understand can")
RHYTHMS = _words("daily weekly fortnightly monthly regularly promptly")
TURNS = _words("day week month term shift morning evening night year visit time round")

# What a driver is made of: a state that something is in, and a quality it has.
QUALITIES = _words(
    """
    accurate adequate appropriate available better calm clear clearer close closer collaborative
    committed compassionate competent confident consistent coordinated co-ordinated dependable
    early earlier easy easier effective efficient engaged enough equal equitable excellent fair
    fairer fast faster flexible friendly full fuller good great greater happier happy healthy
    high higher improved inclusive increased informed joined-up knowledgeable low lower
    meaningful more motivated  optimal person-centred personalised positive predictable
    proactive prompt proper  quicker regular reliable responsive right robust safe safer
    seamless sensible  shorter simple simpler skilled smooth smoother stable
    strong stronger  sufficient supportive suitable sustainable timely trained
    transparent trusting valued  warm welcoming well-trained willing
    empowered involved
    """
)
STATES = _words(
    """
    ability access accountability accuracy attendance attitude attitudes availability awareness
    behaviour behaviours belief beliefs belonging buy-in capability capacity collaboration
    commitment communication competence compliance confidence consistency continuity coordination
    co-ordination culture demand dignity efficiency empowerment engagement environment equality
    equity expectations experience expertise flexibility flow funding governance handover
    handovers independence information inclusion integration interest involvement knowledge
    leadership learning listening literacy loyalty morale motivation openness ownership
    participation partnership partnerships planning practice preparedness quality readiness
    recognition relationship relationships reliability resilience resources respect
    responsibility responsiveness routine routines safety satisfaction skill skills staffing
    standardisation standards support teamwork time timeliness training transparency trust
    understanding wellbeing well-being willingness workload
    waits waiting variation delays errors harm waste times absence
    """
)

# Orders that say which way, and not what to do.
DIRECTIONS = _words(
    """
    achieve address boost build develop have having need getting encourage enhance ensure expand
    foster have improve
    increase instil maximise maximize minimise minimize nurture optimise optimize promote raise
    reduce strengthen support sustain tackle
    create embed
    """
)

# What can be seen, touched, or written into a diary: with one of these, an idea is a real one.
CONCRETE = _words(
    """
    alarm app badge bag bags basket bell bin board bookmark bookmarks box boxes button calendar
    call calls card cards cartoon chair chairs chart charts checklist checklists clip clock
    coffee coffees colour colours corner cup cups cupboard desk diary diaries doodle door drawer
    drop-in email emails envelope envelopes film flag flags folder folders form forms fridge game
    games gate guide handout hotline huddle huddles invitation invitations label labels leaflet
    leaflets letter letters list lists magnet mailshot map maps mat meeting meetings menu message
    messages newsletter note notebook notes notice noticeboard pack packs page password peg pegs
    phone phones photo photos photograph picture pictures playlist post post-it postcard
    postcards poster posters prompt prompts questionnaire quiz rack reminder reminders rota
    rotas round rounds script scripts shelf shelves shop sign signs slot slots song sticker
    stickers story sheet sheets table tablet tablets tea template templates text texts ticket
    timer tour tray trays trolley video videos walk whiteboard wristband yoga
    wall walls
    """
)
# A time, a place, an occasion, a manner.
OCCASIONS = _words(
    """
    at before after during every each once twice daily weekly fortnightly monthly when while
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays
    thursdays fridays saturdays sundays morning mornings afternoon evening lunchtime o'clock am pm
    minute minutes hour hours first one two three four five six seven eight nine ten half
    instead
    """
)
# After an order these tell how it is done.
MEANS = _words("by with without through via using on from")
# With one of these, even praise tells of one thing: “Better signs on the shelf”.
HINTS = RELATIONS - {"and", "or", "of"} | OCCASIONS | MEANS
# Praise and a name, and no more: “Reliable reminders”.
PRAISE = _words("reliable effective timely consistent good better appropriate adequate improved")
# “A culture of safety” begins with “a” and can still not be seen.
ATMOSPHERES = _words("culture sense understanding relationship environment awareness atmosphere")
