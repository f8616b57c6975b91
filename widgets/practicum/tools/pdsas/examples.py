"""Worked examples: cycles from a nursery, a ward, a surgery, and one to mend. All made up."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

_BOOK_BAGS: dict[str, Any] = {
    "idea": "Let each child choose a book on Friday after lunch",
    "driver": "Choice by the child",
    "type": "test",
    "prediction_kind": "number",
    "cost": "small",
    "who": "Key worker of the blue room",
    "where": "Book corner",
    "measure": "Bags in the box by 9:30 on Monday, with the book in them",
    "data_plan": "The key worker, a tally on the door",
}

RAMP: tuple[dict[str, Any], ...] = (
    {
        **_BOOK_BAGS,
        "stage": "act",
        "title": "One child chooses",
        "number": "1",
        "objective": "Will a child who chooses the book bring the bag back?",
        "change": "After lunch on Friday, Ava picks one of six books laid out on the rug.",
        "prediction": "Ava picks within two minutes and the bag is back on Monday",
        "prediction_kind": "yes-no",
        "answer": "yes",
        "people": "1",
        "scale": "child, one Friday",
        "belief": "medium",
        "readiness": "ready",
        "when": "Friday 9 January 2026, after lunch",
        "tasks": [
            {"id": "t1", "task": "Choose six books", "who": "Key worker", "when": "Thursday",
             "done": True},
        ],
        "started": "9/1/2026",
        "ended": "12/1/2026",
        "as_planned": "yes",
        "observations": "She went through all six and came back to the one with the digger.",
        "surprises": "Two other children asked if they could choose as well.",
        "data": "Picked in 4 minutes. Bag in the box on Monday at 9:05.",
        "result": "The bag came back, but choosing took 4 minutes",
        "result_answer": "yes",
        "compared": "partly",
        "comparison": "The bag came back as predicted. Choosing took twice as long.",
        "learned": "Six books are too many for one child at once; three would do.",
        "decision": "adapt",
        "next": "Three books, three children, next Friday.",
    },
    {
        **_BOOK_BAGS,
        "stage": "act",
        "title": "Three children, three books",
        "number": "2",
        "objective": "Do three books make choosing quick enough for a group?",
        "change": "After lunch on Friday, three children each pick one of three books.",
        "prediction": "All three have chosen within 5 minutes, and 2 or 3 bags come back",
        "low": "2",
        "high": "3",
        "unit": "bags back on Monday",
        "people": "3",
        "scale": "children, one Friday",
        "belief": "medium",
        "readiness": "ready",
        "when": "Friday 16 January 2026, after lunch",
        "tasks": [],
        "started": "16/1/2026",
        "ended": "19/1/2026",
        "as_planned": "yes",
        "observations": "Two wanted the same book. They looked at it together and swapped later.",
        "data": "Chosen in 3 minutes. 2 of 3 bags in the box on Monday.",
        "result": "2 of 3 bags came back",
        "result_number": "2",
        "compared": "matched",
        "comparison": "We said 2 or 3; it was 2.",
        "learned": "The third bag was at the grandmother’s, who picks up on Fridays and did not "
        "know about it.",
        "decision": "increase",
        "next": "Five children; tell whoever picks up what the bag is for.",
    },
    {
        **_BOOK_BAGS,
        "stage": "act",
        "title": "Five children, and a word at the door",
        "number": "3",
        "objective": "Does it still work with five, if whoever picks up knows about the bag?",
        "change": "Five children each pick one of three books. At pick-up the key worker says to "
        "whoever comes: “The book goes home today and comes back on Monday.”",
        "prediction": "4 or 5 of the 5 bags come back on Monday",
        "low": "4",
        "high": "5",
        "unit": "bags back on Monday",
        "questions": "How long does the word at the door take? Under half a minute each.",
        "people": "5",
        "scale": "children, one Friday",
        "belief": "high",
        "readiness": "ready",
        "when": "Friday 23 January 2026, after lunch and at pick-up",
        "tasks": [
            {"id": "t1", "task": "Ask who picks up on Friday", "who": "Room lead",
             "when": "Thursday", "done": True},
            {"id": "t2", "task": "Put the tally on the door", "who": "Key worker",
             "when": "Friday morning", "done": True},
        ],
        "started": "23/1/2026",
        "ended": "26/1/2026",
        "as_planned": "yes",
        "observations": "One father asked which book his son had last week.",
        "surprises": "Nobody minded the half minute at the door.",
        "data": "5 of 5 bags in the box on Monday at 9:30. The word at the door: 20 seconds.",
        "result": "5 of the 5 bags came back",
        "result_number": "5",
        "compared": "matched",
        "comparison": "We said 4 or 5; it was 5.",
        "learned": "The word has to reach whoever picks up on Friday, which is often a "
        "grandparent.",
        "decision": "increase",
        "next": "The whole blue room (14 children) for two Fridays.",
    },
)  # fmt: skip

_RED_TRAY: dict[str, Any] = {
    "stage": "act",
    "title": "Red tray for one patient",
    "idea": "Red trays for patients who need help with eating",
    "driver": "Staff know who needs help",
    "number": "1",
    "type": "test",
    "objective": "Does a red tray bring help sooner?",
    "change": "Mrs A’s lunch comes on a red tray.",
    "prediction": "Help comes within 5 minutes of the tray",
    "prediction_kind": "number",
    "high": "5",
    "unit": "minutes",
    "people": "1",
    "scale": "patient, one lunch",
    "belief": "medium",
    "cost": "small",
    "readiness": "unsure",
    "who": "Health care assistant on the early shift",
    "where": "Ward 2",
    "when": "Wednesday 4 March 2026, lunch",
    "measure": "Minutes from the tray being put down until somebody sits down to help",
    "started": "4/3/2026",
    "ended": "4/3/2026",
    "as_planned": "yes",
    "observations": "The student asked what the red tray meant; the others knew.",
    "result": "Help came after 9 minutes",
    "result_number": "9",
    "compared": "no",
    "comparison": "We said 5 minutes at most; it was 9.",
    "learned": "Trays are put down from bed 1 on, and helpers start at the other end.",
    "decision": "adapt",
    "next": "Red trays come out last, when the helpers are free. The same patient tomorrow.",
}

_FIRST_NAMES: dict[str, Any] = {
    "stage": "plan",
    "title": "First name in the text",
    "idea": "Texts with the patient’s first name",
    "driver": "An invitation that people notice",
    "number": "1",
    "type": "test",
    "objective": "Do more people book if the text has their first name in it?",
    "change": "The asthma review text begins with the first name.",
    "prediction": "3 to 5 of the 5 will book within three days",
    "prediction_kind": "number",
    "low": "3",
    "high": "5",
    "unit": "people who book",
    "people": "5",
    "scale": "patients, one text",
    "who": "Receptionist on Mondays",
    "where": "The surgery",
    "when": "Monday 16 March 2026, 11 am",
    "measure": "Booked by Thursday, from the appointment system",
}

_REPAIR_TEXTS: dict[str, Any] = {
    "stage": "act",
    "title": "Texts to all tenants",
    "idea": "A text to the tenant on the morning of the repair",
    "driver": "Tenants who are at home when the plumber comes",
    "number": "1",
    "type": "test",
    "objective": "To improve communication with tenants",
    "change": "All 1,200 tenants get a text on the morning of their repair.",
    "prediction": "Things will get better",
    "prediction_kind": "words",
    "people": "1200",
    "scale": "tenants, for six months",
    "belief": "low",
    "cost": "large",
    "readiness": "unsure",
    "who": "",
    "when": "As soon as possible",
    "measure": "",
    "started": "2/3/2026",
    "ended": "31/8/2026",
    "as_planned": "no",
    "observations": "Many texts went to old numbers. Tenants rang the desk to complain.",
    "result": "Nobody was in at 3 of 10 repairs, as before",
    "compared": "no",
    "comparison": "",
    "learned": "It went badly.",
    "decision": "adopt",
    "next": "Send the texts from now on.",
}

EXAMPLES: dict[str, dict[str, Any]] = {
    "nursery-book-bags": RAMP[2],
    "ward-red-tray": _RED_TRAY,
    "surgery-first-names": _FIRST_NAMES,
    "to-mend": _REPAIR_TEXTS,
}


def example_content(name: str) -> dict[str, Any]:
    """Give an example's content.

    Parameters
    ----------
    name : str
        One of `EXAMPLES`.

    Returns
    -------
    dict
        A copy of one's own.

    Examples
    --------
    >>> example_content("nursery-book-bags")["title"]
    'Five children, and a word at the door'
    """
    return deepcopy(EXAMPLES[name])
