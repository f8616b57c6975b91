"""Worked trees of causes. Nursery, ward and clinic are made up, and so are their numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from practicum.tools.whys.therefore import steps_of
from practicum.tools.whys.tree import read_tree

if TYPE_CHECKING:
    from collections.abc import Mapping

# id, what it explains, category, can we act ("R": chosen), evidence, what was seen, words
_Row = tuple[str, str, str, str, str, str, str]

_BAGS: tuple[_Row, ...] = (
    ("a", "", "information", "", "counted", "14 of 20 parents named another day, or none",
     "Families do not know that Friday is the day"),
    ("a1", "a", "", "", "saw", "The welcome pack does not mention the bag",
     "They hear of it once, on the first day in August"),
    ("a2", "a1", "work", "yes R", "saw", "All five of us thought somebody else did it",
     "No one has the task of telling families who join later"),
    ("a3", "a", "served", "", "counted", "9 of 20 children were fetched by someone else",
     "Often it is not the parents who bring the child"),
    ("b", "", "place", "", "counted", "Of 20 bags, 6 had a zip that did not close",
     "The bag cannot be closed"),
    ("b1", "b", "work", "", "saw", "Zips were mended in June, and not since",
     "A broken zip is found only when the bag comes back"),
    ("b2", "b1", "", "yes R", "saw", "We watched for a week: bags go into the box unopened",
     "Bags go out again without anybody opening them"),
    ("c", "", "time", "", "counted", "On 4 of 5 Fridays the queue was longer than ten families",
     "At the door there is no moment for the bag"),
    ("c1", "c", "", "with", "saw", "The school lets its classes out at the same door",
     "Nursery and school finish within five minutes of each other"),
    ("c2", "c1", "rules", "no", "saw", "It is in the council’s contract until next summer",
     "The bus times are fixed for the whole school"),
)  # fmt: skip

_FALLS: tuple[_Row, ...] = (
    ("a", "", "place", "", "counted", "In 4 of 5 falls the frame was more than two metres away",
     "The walking frame was out of reach"),
    ("a1", "a", "work", "", "saw", "At noon all six frames stood by the wall",
     "Frames are put by the wall before lunch"),
    ("a2", "a1", "place", "with R", "saw", "The meal trolley is 70 cm wide, the gap is 80",
     "The meal trolley cannot pass a frame beside the chair"),
    ("b", "", "served", "", "counted", "3 of 5 were on the way to the toilet",
     "Patients get up alone to go to the toilet"),
    ("b1", "b", "time", "", "saw", "On two days nobody was offered the toilet between ten and one",
     "Between ten and one nobody asks them"),
    ("b2", "b1", "work", "yes R", "saw", "The round sheet has no line for it",
     "The morning round ends at ten, the next begins after lunch"),
    ("c", "", "information", "", "counted", "2 of 5 had come the night before",
     "Staff of the day did not know who is unsteady"),
    ("c1", "c", "", "", "saw", "The list is printed at six in the evening",
     "New patients are missing on the list by the beds"),
    ("c2", "c1", "", "yes", "saw", "We asked: it was set up when there was no night admission",
     "The list is printed before the evening admissions"),
)  # fmt: skip

_CLINIC: tuple[_Row, ...] = (
    ("a", "", "information", "", "counted", "8 of 17 said that they had no letter",
     "The letter comes after the day, or not at all"),
    ("a1", "a", "work", "", "counted", "Nine days from booking to post, in 10 letters we followed",
     "A letter waits over a week before it is posted"),
    ("a2", "a1", "", "yes R", "saw", "The tray is emptied on Fridays, as for the old printer",
     "Letters are printed once a week"),
    ("b", "", "time", "", "counted", "5 of 17 had work at that hour",
     "The hour is one at which they cannot come"),
    ("b1", "b", "work", "", "saw", "We listened to 12 calls: a time is told, and not asked",
     "They are told a time and not asked for one"),
    ("b2", "b1", "rules", "with R", "saw", "Slots are given out in the order of the list",
     "The booking screen offers the next free slot only"),
    ("c", "", "place", "", "counted", "4 of 17 had tried to ring, in vain",
     "Those who want to change it cannot get through"),
    ("c1", "c", "team", "with", "counted", "31 of 40 calls before nine met the engaged tone",
     "One person answers for four clinics until nine"),
)  # fmt: skip

_BAD: tuple[_Row, ...] = (
    ("a", "", "", "", "", "", "Parents don’t bother to bring the bag"),
    ("a1", "a", "", "", "", "", "They just aren’t bringing the bags"),
    ("a2", "a1", "", "no R", "", "", "Lack of interest in reading at home"),
    ("b", "", "", "", "", "", "Staff forget to hand the bag out"),
    ("b1", "b", "", "", "", "", "Human error"),
    ("c", "", "", "", "", "", "Lack of training"),
)  # fmt: skip


def book_bags() -> dict[str, Any]:
    """Give the model tree: a nursery's book bags.

    Returns
    -------
    dict
        Complete, with its chains read backwards; the coach has nothing to say about it.

    Examples
    --------
    >>> len(book_bags()["causes"])
    10
    """
    problem = {
        "what": "Two in three book bags do not come back on Friday",
        "where": "The nursery class at Calder Primary",
        "often": "13 of 20 bags in a usual week",
        "since": "At least since August, when we began to count",
    }
    return _tested({**problem, "causes": _rows(_BAGS)})


def ward_falls() -> dict[str, Any]:
    """Give a tree of falls on a ward.

    Examples
    --------
    >>> ward_falls()["often"]
    '5 falls in 4 weeks, 1 before the move'
    """
    problem = {
        "what": "5 patients fell in the bay by the door in October",
        "where": "Bay 1 of an older people’s ward, between ten and two",
        "often": "5 falls in 4 weeks, 1 before the move",
        "since": "Since the ward moved in September",
    }
    return _tested({**problem, "causes": _rows(_FALLS)})


def clinic() -> dict[str, Any]:
    """Give a tree of missed appointments at a therapy clinic.

    Examples
    --------
    >>> clinic()["what"]
    '17 of 60 new patients missed their first visit in September'
    """
    problem = {
        "what": "17 of 60 new patients missed their first visit in September",
        "where": "The Tuesday and Thursday speech therapy clinics",
        "often": "28%, between 24% and 31% for a year",
        "since": "Since the clinics were joined, a year ago",
    }
    return _tested({**problem, "causes": _rows(_CLINIC)})


def to_mend() -> dict[str, Any]:
    """Give a tree with faults in it, to practise on.

    Examples
    --------
    >>> to_mend()["what"]
    'Parents don’t care about the book bags'
    """
    return {"what": "Parents don’t care about the book bags", "causes": _rows(_BAD)}


def _rows(rows: tuple[_Row, ...]) -> list[dict[str, Any]]:
    return [_row(place, *row) for place, row in enumerate(rows, 1)]


def _row(place: int, *row: str) -> dict[str, Any]:
    ident, parent, category, act, evidence, seen, text = row
    able, _, chosen = act.partition(" ")
    about = {
        "category": category,
        "act": able if able != "R" else "",
        "evidence": evidence,
        "seen": seen,
        "root": chosen == "R" or able == "R",
    }
    kept = {name: value for name, value in about.items() if value}
    return {"id": ident, "text": text, "parent": parent, "order": place, **kept}


def _tested(content: Mapping[str, Any]) -> dict[str, Any]:
    """Answer “yes, it follows” to every step on the way from a root."""
    tree = read_tree(content)
    steps = steps_of(tree, content)
    on_way = dict.fromkeys(each.id for root in tree.roots for each in tree.chain(root.id))
    answers = [
        {"id": steps[each].id, "answer": "yes", "asked": steps[each].words} for each in on_way
    ]
    return {**content, "therefore": answers}
