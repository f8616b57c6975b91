"""The three services of the course. Everything in them is made up."""

from __future__ import annotations

from practicum.learning.worlds.parts import Cause, Lever, Queue, Season, Service

NURSERY = Service(
    name="nursery",
    title="A nursery where children miss sessions",
    story="Rowan Nursery has 24 children who are often away. Each could come five times a week. "
    "They come to about three sessions in four.",
    measure="Sessions attended",
    unit="%",
    better="up",
    step="week",
    person=("child", "children"),
    people=24,
    chances=(4, 5),
    ideal=3.0,
    spread=0.3,
    noise=0.12,
    causes=(
        Cause(name="mornings", title="Mornings at home are a rush", weight=0.8),
        Cause(name="nobody-asks", title="Nobody asks when a child is away", weight=0.7),
        Cause(name="shyness", title="Some children dread the moment at the door", weight=0.4),
    ),
    levers=(
        Lever(
            name="same-day-call",
            title="A friendly call on the first day",
            about="Ring by ten when a child is not there, and ask how they are.",
            cause="nobody-asks",
            removes=0.9,
            uptake=0.45,
        ),
        Lever(
            name="late-book",
            title="A late book to sign",
            about="Whoever comes after nine signs a book and says why.",
            harm=0.4,
            uptake=0.85,
            lag=1,
        ),
        Lever(
            name="walking-bus",
            title="A walking bus",
            about="Two helpers walk round and pick children up at the door.",
            cause="mornings",
            removes=0.9,
            uptake=0.35,
            lag=3,
        ),
        Lever(
            name="poster",
            title="A poster about attendance",
            about="Put a bright poster in the hall: every day counts.",
            uptake=0.95,
            lag=1,
        ),
        Lever(
            name="door-job",
            title="A job at the door",
            about="Each child has a small job to do on arrival: feed the fish, ring the bell.",
            cause="shyness",
            removes=0.9,
            uptake=0.5,
        ),
    ),
    season=Season(size=0.12, length=52, peak=20),
    seen_as="sessions attended",
)

THERAPY = Service(
    name="therapy",
    title="A waiting list for speech therapy",
    story="Six therapists in Eskdale offer about eight first visits a week each. Many of the "
    "slots are wasted, and families wait about ten weeks.",
    measure="Wait for a first visit",
    unit="weeks",
    better="down",
    step="week",
    person=("therapist", "therapists"),
    people=6,
    chances=(7, 9),
    ideal=2.2,
    spread=0.15,
    noise=0.1,
    causes=(
        Cause(name="forgotten", title="Families forget, or cannot come at that time", weight=0.9),
        Cause(name="misplaced", title="Slots go to children who need another service", weight=0.8),
    ),
    levers=(
        Lever(
            name="leaflet",
            title="A new leaflet",
            about="Send a leaflet with every letter, in four colours.",
            uptake=0.95,
            lag=1,
        ),
        Lever(
            name="own-time",
            title="Families choose the time",
            about="Families ring and choose a time that suits them.",
            cause="forgotten",
            removes=0.9,
            uptake=0.45,
        ),
        Lever(
            name="long-form",
            title="A form of six pages first",
            about="Families fill in six pages before they get a date.",
            harm=0.35,
            uptake=0.9,
            lag=1,
        ),
        Lever(
            name="short-call",
            title="A short call before booking",
            about="A therapist rings for ten minutes to find out what the child needs.",
            cause="misplaced",
            removes=0.85,
            uptake=0.4,
            lag=3,
        ),
    ),
    season=Season(size=0.1, length=52, peak=13),
    queue=Queue(arrivals=45, leave=0.04),
    horizon=60,
    seen_as="slots well used",
)

MEDICATION = Service(
    name="medication",
    title="Medication rounds on a ward",
    story="On Ward 7 twelve nurses give about ten doses each in the morning round. Two doses in "
    "three come on time.",
    measure="Doses given on time",
    unit="%",
    better="up",
    step="day",
    person=("nurse", "nurses"),
    people=12,
    chances=(8, 12),
    ideal=2.4,
    spread=0.2,
    noise=0.15,
    causes=(
        Cause(name="interrupted", title="Nurses are called away in the middle", weight=0.7),
        Cause(name="stock", title="A medicine is not in the trolley", weight=0.6),
        Cause(name="keys", title="The keys have to be looked for", weight=0.4),
    ),
    levers=(
        Lever(
            name="tabard",
            title="A red tabard",
            about="The nurse on the round wears a tabard that says “Do not disturb”.",
            uptake=0.8,
            lag=1,
        ),
        Lever(
            name="evening-check",
            title="Stock checked the evening before",
            about="The late shift looks through the trolley and orders what is missing.",
            cause="stock",
            removes=0.9,
            uptake=0.45,
        ),
        Lever(
            name="second-name",
            title="A second signature for every dose",
            about="A colleague signs for each dose as well.",
            harm=0.4,
            uptake=0.85,
            lag=1,
        ),
        Lever(
            name="calls-held",
            title="One colleague takes all calls",
            about="During the round one colleague answers bells and the telephone.",
            cause="interrupted",
            removes=0.9,
            uptake=0.4,
            lag=3,
        ),
        Lever(
            name="own-keys",
            title="Keys for each nurse",
            about="Each nurse on the round has keys of her or his own.",
            cause="keys",
            removes=0.95,
            uptake=0.6,
            lag=1,
        ),
    ),
    season=Season(size=0.15, length=7, peak=2),
    seen_as="doses on time",
)

SERVICES: dict[str, Service] = {each.name: each for each in (NURSERY, THERAPY, MEDICATION)}


def find_service(name: str) -> Service:
    """Give a service by its name.

    Raises
    ------
    LookupError
        If there is none of that name.

    Examples
    --------
    >>> find_service("nursery").people
    24
    """
    try:
        return SERVICES[name]
    except KeyError:
        raise LookupError(f"There is no service called “{name}”.") from None
