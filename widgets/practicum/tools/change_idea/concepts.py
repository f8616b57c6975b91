"""Change concepts: ways of changing things that have worked in many places, to provoke ideas.

Each is a general thought; an idea is what somebody would do about it here, on a certain day. The
wording and the examples are our own, from the kinds of service that take the course.
"""

from __future__ import annotations

from typing import NamedTuple


class Concept(NamedTuple):
    """One way of changing things.

    Attributes
    ----------
    id : str
        Stable name.
    group : str
        What it is good for.
    title : str
        The thought, in a few words.
    ask : str
        A question to put to one's own work.
    examples : tuple of str
        Two from public services.
    """

    id: str
    group: str
    title: str
    ask: str
    examples: tuple[str, str]


SPARE = "Spare people what does not help"
FLOW = "Keep things moving"
RIGHT = "Make the right thing easy"
PEOPLE = "Work with people, not around them"
TIME = "Use time and place"
NOTICE = "Notice sooner, learn faster"

CONCEPTS = (
    Concept(
        "leave-it-out",
        SPARE,
        "Leave a step out",
        "Which step would nobody miss if it were gone tomorrow?",
        (
            "A school office stops copying absence notes into a second book.",
            "A ward drops a form whose answers are in the notes already.",
        ),
    ),
    Concept(
        "ask-once",
        SPARE,
        "Ask only once",
        "What do we ask people that somebody here already knows?",
        (
            "A housing team fills in name and address before the tenant gets the form.",
            "The health visitor hands the family’s story on, so nobody at the clinic asks again.",
        ),
    ),
    Concept(
        "one-visit",
        SPARE,
        "Do two things in one visit",
        "What do people come back for that could be done while they are here?",
        (
            "Hearing and eyesight are checked on the same morning.",
            "The repair team mends the second tap while it is in the flat.",
        ),
    ),
    Concept(
        "shorter-way",
        SPARE,
        "Shorten the way",
        "How far do people and things travel, and why?",
        (
            "The printer moves next to the desk that prints most.",
            "Spare clothes hang in each nursery room rather than in the loft.",
        ),
    ),
    Concept(
        "just-enough",
        SPARE,
        "Make just what is needed",
        "What do we make, order or print that ends in the bin?",
        (
            "The kitchen asks each class at nine how many will eat.",
            "A council sends the long leaflet only to those who ask for it.",
        ),
    ),
    Concept(
        "small-lots",
        FLOW,
        "Work in smaller heaps",
        "What waits until there is a whole pile of it?",
        (
            "Referrals are read twice a day, and no longer on Fridays only.",
            "A teacher marks five jotters a day instead of thirty on Sunday.",
        ),
    ),
    Concept(
        "narrow-place",
        FLOW,
        "Free the narrow place",
        "Where does everything wait for one person or one thing?",
        (
            "A nurse does the simple dressings, so that the doctor’s queue gets shorter.",
            "The only minibus driver no longer does the parking rota.",
        ),
    ),
    Concept(
        "side-by-side",
        FLOW,
        "Do things side by side",
        "What could start before the step in front of it has ended?",
        (
            "The plan for going home is begun on the day somebody comes in.",
            "A childcare place and a speech check are asked for on the same day.",
        ),
    ),
    Concept(
        "match-demand",
        FLOW,
        "Be there when people come",
        "When do people need us, and when are we there?",
        (
            "Two people answer the phone from eight to ten, and one after that.",
            "The advice desk opens on market day.",
        ),
    ),
    Concept(
        "sort-early",
        FLOW,
        "Sort at the door",
        "Which few questions at the start would send people the right way?",
        (
            "A receptionist asks three questions and books the right kind of visit.",
            "Repairs are split into “today”, “this week” and “with the next round”.",
        ),
    ),
    Concept(
        "fewer-hands",
        FLOW,
        "Pass it through fewer hands",
        "How often is it handed on, and what gets lost?",
        (
            "One social worker stays with a family from first call to plan.",
            "The person who takes the complaint also writes the answer.",
        ),
    ),
    Concept(
        "remind",
        RIGHT,
        "Remind people in time",
        "When, exactly, would a nudge help most?",
        (
            "Parents get a text on Thursday at four, when bags are packed.",
            "A card on the kettle asks the night team about drinks for patients.",
        ),
    ),
    Concept(
        "put-it-at-hand",
        RIGHT,
        "Put it where it is used",
        "What do people need in their hand at that moment?",
        (
            "Hand gel hangs on the bed and not on the wall by the door.",
            "The box for book bags stands at the gate, at a child’s height.",
        ),
    ),
    Concept(
        "ready-made",
        RIGHT,
        "Make the good way the usual way",
        "What happens if nobody does anything?",
        (
            "Each new family is booked for a visit, unless they say no.",
            "The order form has the healthy snack ticked already.",
        ),
    ),
    Concept(
        "cannot-go-wrong",
        RIGHT,
        "Make it hard to get wrong",
        "How could the thing itself stop the slip?",
        (
            "The form cannot be sent without a phone number.",
            "Two plugs that look alike get different shapes.",
        ),
    ),
    Concept(
        "picture-it",
        RIGHT,
        "Show it in a picture",
        "What would somebody understand who reads no word of it?",
        (
            "Four drawings on a card show what the book bag is for.",
            "Tape on the floor shows where the hoist is parked.",
        ),
    ),
    Concept(
        "short-list",
        RIGHT,
        "Use a short list",
        "Which three things must never be left out?",
        (
            "Five lines on the back of the door are read before the outing.",
            "A ward round ends with the same four questions at each bed.",
        ),
    ),
    Concept(
        "same-way",
        RIGHT,
        "Agree on one way",
        "Where does it matter that all of us do it alike?",
        (
            "All rooms use the same three words to begin tidying up.",
            "Every visitor’s letter says who, where and when in the first line.",
        ),
    ),
    Concept(
        "let-them-choose",
        PEOPLE,
        "Let people choose",
        "What could those we serve decide themselves?",
        (
            "Each child takes a book of their own choice on Friday.",
            "Tenants pick morning or afternoon for a repair.",
        ),
    ),
    Concept(
        "ask-them",
        PEOPLE,
        "Ask those who know",
        "Who lives with this every day, and have we asked?",
        (
            "Three parents show how they pack the bag at home.",
            "Porters draw the way that beds really take.",
        ),
    ),
    Concept(
        "help-each-other",
        PEOPLE,
        "Let people help each other",
        "Who has been through this and could tell the next one?",
        (
            "A parent from last year meets each new one on the first day.",
            "Patients who know their inhaler well show it to others.",
        ),
    ),
    Concept(
        "do-it-yourself",
        PEOPLE,
        "Hand people the means",
        "What could people do for themselves if they had the tool?",
        (
            "Families weigh and note at home before the clinic.",
            "Pupils keep the chart of their own class.",
        ),
    ),
    Concept(
        "plain-words",
        PEOPLE,
        "Say it in their words",
        "Would the person at the other end say it like this?",
        (
            "The letter is read aloud to two patients before it goes out.",
            "The sign says “Repairs” where it used to say “Asset services”.",
        ),
    ),
    Concept(
        "thank-and-show",
        PEOPLE,
        "Show what good came of it",
        "How would people see that it was worth their while?",
        (
            "A wall of names shows who has read a book this week.",
            "The team that reports most near misses hears what was mended.",
        ),
    ),
    Concept(
        "other-time",
        TIME,
        "Try another time",
        "At what hour would this be easy?",
        (
            "Toothbrushing moves from the busy morning to after lunch.",
            "The call to families is made at seven in the evening.",
        ),
    ),
    Concept(
        "other-place",
        TIME,
        "Try another place",
        "Where are people already?",
        (
            "The two-year review is offered in the library.",
            "Benefit advice sits in the waiting room on Tuesdays.",
        ),
    ),
    Concept(
        "fixed-slot",
        TIME,
        "Give it a fixed time",
        "What is always put off, and when could it have its place?",
        (
            "Ten minutes on Friday at three are for the week’s chart.",
            "Two visits a day are kept free for those who call that morning.",
        ),
    ),
    Concept(
        "before-they-come",
        TIME,
        "Do it before they come",
        "What could be ready before the day begins?",
        (
            "Forms come home with the letter and are checked at the door.",
            "The trolley is filled at night for the morning round.",
        ),
    ),
    Concept(
        "catch-it-early",
        NOTICE,
        "Catch it early",
        "What is the first sign, and who could see it?",
        (
            "A missed first visit brings a call on the same day.",
            "Bags are looked over on Friday, while there is time to mend a zip.",
        ),
    ),
    Concept(
        "make-it-seen",
        NOTICE,
        "Put it where all can see",
        "What would the whole team do if they saw it every day?",
        (
            "The number of days since the last fall hangs by the door.",
            "Coloured magnets show which rooms are ready.",
        ),
    ),
    Concept(
        "quick-talk",
        NOTICE,
        "Talk for five minutes, every day",
        "What would we sort out if we all stood together at nine?",
        (
            "A nursery room looks at yesterday and today before the doors open.",
            "Housing and social work share their list on Mondays.",
        ),
    ),
    Concept(
        "learn-from-best",
        NOTICE,
        "Learn from the best day",
        "When did it go well, and what was different?",
        (
            "The room with most bags back shows the others its Friday.",
            "A ward looks at the week without a fall and not only at the falls.",
        ),
    ),
)
"""The catalogue, group by group."""


def find_concept(ident: str) -> Concept | None:
    """Give the concept of that id.

    Examples
    --------
    >>> find_concept("ask-once").title
    'Ask only once'
    >>> find_concept("magic") is None
    True
    """
    return next((each for each in CONCEPTS if each.id == ident), None)
