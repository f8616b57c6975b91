"""The model diagram: a nursery's book bags. The nursery and its numbers are made up."""

from __future__ import annotations

from typing import Any

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

# id: source, a word on it, effort, impact, belief
_ABOUT: dict[str, tuple[str, str, str, str, str]] = {
    "i1": ("front-line", "The key worker of the toddler room", "5", "8", "medium"),
    "i2": ("concept", "", "4", "5", "medium"),
    "i3": ("front-line", "Two parents at the gate", "2", "7", "medium"),
    "i4": ("front-line", "A child’s own idea", "1", "5", "low"),
    "i5": ("concept", "", "3", "7", "high"),
    "i6": ("front-line", "The janitor", "6", "6", "medium"),
    "i7": ("concept", "", "4", "3", "low"),
    "i8": ("evidence", "A reading charity’s guide that we read together", "3", "8", "medium"),
    "i9": ("front-line", "The student on placement", "2", "4", "low"),
}
_CONCEPTS = {"i2": "picture-it", "i5": "put-it-at-hand", "i7": "catch-it-early"}


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
    aim = {"id": "aim", "text": AIM, "kind": "aim", "order": 0}
    boxes = [
        {"id": ident, "text": text, "kind": kind, "order": place, **_about(ident)}
        for place, (ident, kind, _, text) in enumerate(_BOXES, 1)
    ]
    links = [
        {"id": f"{ident}>{parent}", "child": ident, "parent": parent}
        for ident, _, parents, _ in _BOXES
        for parent in parents.split()
    ]
    return {"nodes": [aim, *boxes], "links": links}


def _about(ident: str) -> dict[str, Any]:
    if ident not in _ABOUT:
        return {}
    names = ("source", "origin", "effort", "impact", "belief")
    about = {name: value for name, value in zip(names, _ABOUT[ident], strict=True) if value}
    return about | ({"concept": _CONCEPTS[ident]} if ident in _CONCEPTS else {})
