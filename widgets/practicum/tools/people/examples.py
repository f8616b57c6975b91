"""Model lists of stakeholders. The nursery, the ward and all who are in them are made up."""

from __future__ import annotations

from typing import Any

_FIELDS = ("group", "power", "impact", "now", "needed", "matters", "action", "who", "when", "side")

_NURSERY = (
    (
        "Parents of the nursery class|5|9|doubtful|supports"
        "|That the morning at the gate stays short"
        "|Open the bag with each of them at the gate|The key worker of the toddler room"
        "|Friday, 4 December|customers"
    ),
    (
        "Children in the nursery class|2|10|supports|supports"
        "|To choose the book themselves||||consumers"
    ),
    (
        "Key workers|8|8|neutral|leads|That it is not one more job"
        "|Let two of them choose what to test first|The nursery lead"
        "|Tuesday, 1 December|collaborators"
    ),
    "Head of the school|9|3|supports|supports|That reading at home goes up||||commissioners",
    (
        "Janitor|6|2|neutral|supports|A clear way through the gate"
        "|Ask where a box for the bags could stand|The depute|Monday, 30 November|contributors"
    ),
    "School office|4|4|neutral|neutral|Few calls on a Friday||||channels",
    (
        "Parent council|6|4|neutral|supports|That no family is shown up"
        "|Show them the first three weeks|The nursery lead|Wednesday, 13 January|commentators"
    ),
    (
        "The class that has the hall on Fridays|3|3|neutral|neutral"
        "|That the hall is free at three||||competitors"
    ),
)
_WARD = (
    (
        "Patients over 75|3|9|neutral|supports|To get to the toilet in time, and to be asked"
        "|Ask four of them what helps at night|A staff nurse|Friday|customers"
    ),
    (
        "Night staff|8|8|doubtful|supports|That it works with three on duty"
        "|Walk round with them for one night|The charge nurse|12 January|collaborators"
    ),
    "Physiotherapists|6|4|supports|supports|To be told on the day||||collaborators",
    "Relatives|3|6|neutral|neutral|To hear of a fall at once||||customers",
    "Porters|4|3|neutral|neutral|Clear corridors||||contributors",
)

_MEND = (
    "All staff|6|8|doubtful|leads||Engage with them",
    "Head of finance|9|2|against|supports|Thinks that it costs too much",
    "Karen from the front desk|7|7|neutral|leads|She is so stubborn",
    "Practice manager|9|7|leads|leads||||",
)


def book_bags() -> dict[str, Any]:
    """Give the model list's content.

    Returns
    -------
    dict
        Complete, and the coach has nothing to say about it.

    Examples
    --------
    >>> len(book_bags()["groups"])
    8
    """
    return _content(_NURSERY)


def ward_falls() -> dict[str, Any]:
    """Give a shorter list, of a ward that wants fewer falls.

    Examples
    --------
    >>> ward_falls()["groups"][1]["group"]
    'Night staff'
    """
    return _content(_WARD)


def to_mend() -> dict[str, Any]:
    """Give a list with much to mend, of a surgery that wants fewer missed appointments.

    Examples
    --------
    >>> len(to_mend()["groups"])
    4
    """
    return _content(_MEND)


def _content(rows: tuple[str, ...]) -> dict[str, Any]:
    return {"groups": [{"id": f"s{n}", **_cells(row)} for n, row in enumerate(rows, 1)]}


def _cells(row: str) -> dict[str, str]:
    cells = zip(_FIELDS, row.split("|"), strict=False)
    return {name: cell for name, cell in cells if cell}
