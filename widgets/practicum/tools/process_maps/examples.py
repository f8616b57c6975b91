"""Worked process maps. The services and their times are made up."""

from __future__ import annotations

from typing import Any

_BAGS = (
    ("b1", "start", "nursery", "On Friday the children choose three books", "", "", "", ""),
    ("b2", "step", "worker", "Write the titles on the list", "2 min", "", "necessary", ""),
    ("b3", "step", "worker", "Put the books into the bag", "1 min", "", "necessary", ""),
    ("b4", "step", "parent", "Take the bag home", "5 min", "3 h", "necessary", ""),
    ("b5", "step", "parent", "Read with the child", "15 min", "2 days", "value", ""),
    ("b6", "decision", "parent", "Is the bag packed on Thursday evening?", "", "1 day", "", ""),
    ("b7", "step", "worker", "Ask for the bag at the door", "2 min", "12 h", "waste", "defects"),
    ("b8", "step", "parent", "Hand the bag in at the door", "1 min", "12 h", "necessary", ""),
    ("b9", "step", "worker", "Look for the list and tick the name", "4 min", "", "waste", "motion"),
    ("b10", "step", "worker", "Put the books back on the shelf", "3 min", "4 h", "necessary", ""),
    ("b11", "end", "nursery", "The bag hangs on its hook for Friday", "", "", "", ""),
)
_BAG_WAYS = (
    ("b6", "yes", "b8", "60%"),
    ("b6", "no", "b7", "40%"),
    ("b7", "tomorrow", "b6", ""),
)
_WARD = (
    ("w1", "start", "doctor", "On the round: the patient may go home", "", "", "", ""),
    ("w2", "step", "doctor", "Finish the round", "1 h", "", "necessary", ""),
    ("w3", "step", "doctor", "Write the prescription", "10 min", "45 min", "value", ""),
    ("w4", "step", "clerk", "Take the prescription to pharmacy", "15 min", "40 min", "waste",
     "transport"),
    ("w5", "step", "pharmacist", "Check the prescription", "10 min", "1 h 20 min", "value", ""),
    ("w6", "decision", "pharmacist", "Is it clear and complete?", "", "", "", ""),
    ("w7", "step", "pharmacist", "Ring the ward and ask for the doctor", "10 min", "", "waste",
     "defects"),
    ("w8", "step", "pharmacist", "Make up the medicines", "20 min", "50 min", "value", ""),
    ("w9", "step", "porter", "Bring the bag to the ward", "20 min", "1 h", "necessary", ""),
    ("w10", "step", "nurse", "Explain the medicines to the patient", "10 min", "30 min", "value",
     ""),
    ("w11", "end", "nurse", "The patient leaves with the medicines", "", "", "", ""),
)  # fmt: skip
_WARD_WAYS = (
    ("w6", "yes", "w8", "75%"),
    ("w6", "no", "w7", "25%"),
    ("w7", "put right", "w3", ""),
)
_SPEECH = (
    ("s1", "start", "visitor", "The two-year check raises a worry", "", "", "", ""),
    ("s2", "step", "visitor", "Fill in the referral form", "25 min", "1 day", "necessary", ""),
    ("s3", "step", "visitor", "Post the form to the hub", "5 min", "", "waste", "transport"),
    ("s4", "step", "hub", "Type the form into the system", "15 min", "4 days", "waste",
     "overprocessing"),
    ("s5", "decision", "hub", "Is the form complete?", "", "", "", ""),
    ("s6", "step", "hub", "Send the form back to the health visitor", "5 min", "", "waste",
     "defects"),
    ("s7", "step", "therapist", "Sort at the weekly meeting", "10 min", "5 days", "necessary", ""),
    ("s8", "step", "hub", "Send the appointment letter", "5 min", "1 day", "necessary", ""),
    ("s9", "step", "therapist", "See the child and the parent", "45 min", "14 weeks", "value", ""),
    ("s10", "end", "family", "The family knows what to do at home", "", "", "", ""),
)  # fmt: skip
_SPEECH_WAYS = (
    ("s5", "yes", "s7", "70%"),
    ("s5", "no", "s6", "30%"),
    ("s6", "back", "s2", ""),
)
# id, the step of now, kind, lane, words, work, wait, value, waste, idea
_SPEECH_FUTURE = (
    ("f1", "s1", "start", "visitor", "The two-year check raises a worry", "", "", "", "", ""),
    ("f2", "", "step", "visitor", "Ring the advice line with the parent", "15 min", "", "value", "",
     "idea-line"),
    ("f3", "", "step", "therapist", "Give first things to try at home", "10 min", "", "value", "",
     ""),
    ("f4", "", "decision", "therapist", "Is a visit needed?", "", "", "", "", ""),
    ("f5", "s8", "step", "hub", "Ring with an appointment", "5 min", "1 day", "necessary", "", ""),
    ("f6", "s9", "step", "therapist", "See the child and the parent", "45 min", "6 weeks", "value",
     "", ""),
    ("f7", "s10", "end", "family", "The family knows what to do at home", "", "", "", "", ""),
)  # fmt: skip
_SPEECH_FUTURE_WAYS = (("f4", "yes", "f5", "55%"), ("f4", "no", "f7", "45%"))

_REPAIR = (
    ("r1", "start", "tenant", "The tenant rings about a dripping tap", "", "", "", ""),
    ("r2", "step", "desk", "Type the repair into the system", "", "", "value", ""),
    ("r3", "step", "desk", "Is it urgent?", "", "", "value", ""),
    ("r4", "step", "desk", "Send the order to the planner", "", "", "value", ""),
    ("r5", "step", "desk", "Ring the tenant with a day", "", "", "value", ""),
    ("r6", "step", "", "Wait for the part", "", "", "value", ""),
    ("r7", "decision", "plumber", "Is the tenant at home?", "", "", "", ""),
    ("r8", "step", "plumber", "Good communication with the tenant", "", "", "value", ""),
    ("r9", "step", "plumber", "Change the washer", "", "", "value", ""),
)


def book_bags() -> dict[str, Any]:
    """Give the model map: a book bag, from Friday to Friday.

    Examples
    --------
    >>> len(book_bags()["steps"])
    11
    """
    lanes = [("nursery", "Children"), ("worker", "Key worker"), ("parent", "Parent")]
    return {
        "name": "A book bag, from Friday to Friday",
        "lanes": _lanes(lanes),
        "steps": _steps(_BAGS, "The team"),
        "branches": _ways(_BAG_WAYS),
    }


def discharge_medicines() -> dict[str, Any]:
    """Give a map of a ward: medicines to take home."""
    names = ["Doctor", "Ward clerk", "Pharmacist", "Porter", "Nurse"]
    ids = ["doctor", "clerk", "pharmacist", "porter", "nurse"]
    return {
        "name": "Medicines to take home, from the round to the door",
        "lanes": _lanes(list(zip(ids, names, strict=True))),
        "steps": _steps(_WARD, "Two patients"),
        "branches": _ways(_WARD_WAYS),
    }


def speech_therapy() -> dict[str, Any]:
    """Give a map of a referral, as it is and as it could be."""
    lanes = [
        ("family", "Family"),
        ("visitor", "Health visitor"),
        ("hub", "Referral hub"),
        ("therapist", "Therapist"),
    ]
    future = [(row[0], *row[2:9]) for row in _SPEECH_FUTURE]
    more = {row[0]: {"was": row[1], "idea": row[9]} for row in _SPEECH_FUTURE}
    return {
        "name": "Speech therapy, from the worry to the first visit",
        "lanes": _lanes(lanes),
        "steps": _steps(_SPEECH, "Three families"),
        "branches": _ways((*_SPEECH_WAYS, *_SPEECH_FUTURE_WAYS)),
        "future": [
            {**row, **{name: value for name, value in more[row["id"]].items() if value}}
            for row in _steps(future, "Three families")
        ],
    }


def repair_to_mend() -> dict[str, Any]:
    """Give a map with faults in it, to practise on: a repair in a rented flat.

    Examples
    --------
    >>> repair_to_mend()["steps"][2]["text"]
    'Is it urgent?'
    """
    lanes = [("tenant", "Tenant"), ("desk", "Repairs desk"), ("plumber", "Plumber")]
    return {
        "name": "To mend: a dripping tap, from the call to the repair",
        "lanes": _lanes(lanes),
        "steps": _steps(_REPAIR, "The team"),
        "branches": [],
    }


def _lanes(lanes: list[tuple[str, str]]) -> list[dict[str, Any]]:
    return [
        {"id": ident, "name": name, "order": place} for place, (ident, name) in enumerate(lanes, 1)
    ]


def _steps(rows: Any, says: str) -> list[dict[str, Any]]:
    names = ("id", "kind", "lane", "text", "work", "wait", "value", "waste")
    return [
        {
            **{name: value for name, value in zip(names, row, strict=True) if value},
            **({"says": says} if row[6] else {}),
            "order": place,
        }
        for place, row in enumerate(rows, 1)
    ]


def _ways(rows: Any) -> list[dict[str, Any]]:
    return [
        {
            "id": f"{step}-{place}",
            "step": step,
            "to": to,
            "when": when,
            "order": place,
            **({"share": share} if share else {}),
        }
        for place, (step, when, to, share) in enumerate(rows, 1)
    ]
