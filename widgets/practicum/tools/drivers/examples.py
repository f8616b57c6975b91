"""Worked diagrams and banks of ideas. The services and their numbers are made up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

_About = tuple[str, str, str, str, str, str]
"""Source, a word on it, effort, impact, belief, concept."""

AIM = (
    "Increase the percentage of book bags returned each week by children in the nursery class at "
    "Calder Primary from 35% to 80% by 30 June 2027."
)

# id, kind, what it belongs to, words
_BOXES = (
    ("p1", "primary", "", "Parents who know what the bag is for"),
    ("p2", "primary", "", "A bag that is easy to bring back"),
    ("p3", "primary", "", "Books that children ask for"),
    ("s1", "secondary", "p1", "A clear first message"),
    ("s2", "secondary", "p1", "Reliable reminders"),
    ("s3", "secondary", "p2", "A swift handover at the door"),
    ("s4", "secondary", "p2", "Bags that are fit for use"),
    ("s5", "secondary", "p3", "Choice by the child"),
    ("s6", "secondary", "p3", "Reading as part of the day"),
    ("i1", "idea", "s1", "Open the bag together with each parent on the first day"),
    ("i2", "idea", "s1", "Put a card with four pictures into the bag: read, talk, pack, bring"),
    ("i3", "idea", "s2", "Send a text to parents at 4 on Thursday"),
    ("i4", "idea", "s2 s6", "Let the children draw a book on their hand on Thursday"),
    ("i5", "idea", "s3", "Put a box for bags at the gate, at a child’s height"),
    ("i6", "idea", "s3", "Have one of us stand at the box for ten minutes on Friday"),
    ("i7", "idea", "s4", "Check every bag for a working zip on Friday afternoon"),
    ("i8", "idea", "s5", "Let each child choose a book on Friday after lunch"),
    ("i9", "idea", "s6", "Read one returned book aloud every Monday"),
)

# id: source, a word on it, effort, impact, belief, concept
_ABOUT: dict[str, _About] = {
    "i1": ("front-line", "The key worker of the toddler room", "5", "8", "medium", ""),
    "i2": ("concept", "", "4", "5", "medium", "picture-it"),
    "i3": ("front-line", "Two parents at the gate", "2", "7", "medium", ""),
    "i4": ("front-line", "A child’s own idea", "1", "5", "low", ""),
    "i5": ("concept", "", "3", "7", "high", "put-it-at-hand"),
    "i6": ("front-line", "The janitor", "6", "6", "medium", ""),
    "i7": ("concept", "", "4", "3", "low", "catch-it-early"),
    "i8": ("evidence", "A reading charity’s guide that we read together", "3", "8", "medium", ""),
    "i9": ("front-line", "The student on placement", "2", "4", "low", ""),
}

_LETTERS_AIM = (
    "Increase the percentage of discharge letters that reach the GP within 24 hours from Ward 7 "
    "from 40% to 90% by 31 May 2027."
)
_LETTERS = (
    ("p1", "primary", "", "Letters that are begun before the day of discharge"),
    ("p2", "primary", "", "Weekly audit of letters"),
    ("p3", "primary", "", "Train the new doctors in the template"),
    ("p4", "primary", "", "A way to the GP that works at weekends"),
    ("s1", "secondary", "p1", "A list of who goes home tomorrow"),
    ("s2", "secondary", "p4", "Correct addresses of surgeries"),
    ("i1", "idea", "s1", "Read out the names for tomorrow at the 4 o’clock huddle"),
    ("i2", "idea", "p1", "GPs feel informed"),
    ("i3", "idea", "p3", "Better communication"),
    ("i4", "idea", "", "Put a tray for open letters beside the ward phone"),
)

_LATE_AIM = (
    "Reduce the percentage of pupils of Year 8 at Moorside School who come after 8:45 from 14% to "
    "6% by 30 June 2027."
)
_LATE = (
    ("p1", "primary", "", "A way to school that can be relied on"),
    ("p2", "primary", "", "A first lesson worth being there for"),
    ("i1", "idea", "p1", "Pupils arrive on time"),
    ("i2", "idea", "p1", "Parental engagement"),
    ("i3", "idea", "p1", "Ask the bus company for a stop at the gate at 8:30"),
    ("i4", "idea", "p2", "Begin Monday’s form time with a quiz that the pupils write"),
    ("i5", "idea", "", "Put up a poster about being on time in the hall"),
)
_LATE_ABOUT: dict[str, _About] = {
    "i1": ("evidence", "", "5", "9", "high", ""),
    "i2": ("evidence", "", "5", "8", "medium", ""),
    "i3": ("evidence", "A report on buses in another town", "6", "7", "medium", ""),
    "i4": ("evidence", "A study that the head had read", "3", "5", "low", ""),
    "i5": ("evidence", "", "1", "2", "low", ""),
}


def book_bags() -> dict[str, Any]:
    """Give the model diagram's content.

    Returns
    -------
    dict
        Complete, and the coach has nothing to say about it.

    Examples
    --------
    >>> len(book_bags()["nodes"])
    19
    """
    return _content(AIM, _BOXES, _ABOUT)


def letters_to_mend() -> dict[str, Any]:
    """Give a diagram with faults in it, to practise on: a ward's discharge letters.

    Examples
    --------
    >>> letters_to_mend()["nodes"][2]["text"]
    'Weekly audit of letters'
    """
    return _content(_LETTERS_AIM, _LETTERS, {})


def lateness_to_mend() -> dict[str, Any]:
    """Give a bank of ideas with faults in it, to practise on: pupils who come late.

    Examples
    --------
    >>> lateness_to_mend()["nodes"][3]["text"]
    'Pupils arrive on time'
    """
    return _content(_LATE_AIM, _LATE, _LATE_ABOUT)


def _content(
    aim: str, rows: tuple[tuple[str, str, str, str], ...], about: Mapping[str, _About]
) -> dict[str, Any]:
    boxes = [
        {"id": ident, "text": text, "kind": kind, "order": place, **_more(ident, about)}
        for place, (ident, kind, _, text) in enumerate(rows, 1)
    ]
    links = [
        {"id": f"{ident}>{parent}", "child": ident, "parent": parent}
        for ident, _, parents, _ in rows
        for parent in parents.split()
    ]
    top = {"id": "aim", "text": aim, "kind": "aim", "order": 0}
    return {"nodes": [top, *boxes], "links": links}


def _more(ident: str, about: Mapping[str, _About]) -> dict[str, Any]:
    if ident not in about:
        return {}
    names = ("source", "origin", "effort", "impact", "belief", "concept")
    return {name: value for name, value in zip(names, about[ident], strict=True) if value}
