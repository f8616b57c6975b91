"""Check sheets to learn from. The places and their numbers are made up."""

from __future__ import annotations

from typing import Any


def _sheet(
    about: dict[str, str], columns: list[str], lines: list[tuple[str, str, list[int]]]
) -> dict[str, Any]:
    rows = [
        {"id": f"r{at}", "label": label, "note": note}
        for at, (label, note, _) in enumerate(lines, 1)
    ]
    heads = [{"id": f"c{at}", "label": label} for at, label in enumerate(columns, 1)]
    counts = [
        {"id": f"r{at}:c{place}", "row": f"r{at}", "column": f"c{place}", "n": number}
        for at, (_, _, numbers) in enumerate(lines, 1)
        for place, number in enumerate(numbers, 1)
        if number
    ]
    return {**about, "rows": rows, "columns": heads, "counts": counts}


def book_bags() -> dict[str, Any]:
    """Give the model answer: why book bags did not come back.

    Examples
    --------
    >>> len(book_bags()["rows"])
    6
    """
    return _sheet(
        {
            "name": "Why a book bag was not back on Friday",
            "counted": "One mark for each bag that is not in the box at 9:30 on Friday. We ask the "
            "parent or the child, and mark the first reason that they give.",
            "period": "2 March to 27 March 2026, all three rooms",
            "collector": "The key worker in each room",
        },
        ["6 March", "13 March", "20 March", "27 March"],
        [
            ("The family had forgotten", "", [9, 8, 10, 7]),
            ("The bag was at another home", "A grandparent, or the other parent", [5, 6, 4, 6]),
            ("The child wanted to keep the book", "", [2, 3, 2, 3]),
            ("The bag was broken or wet", "", [2, 1, 1, 1]),
            ("The child was not here that Friday", "", [3, 2, 4, 2]),
            ("Other", "Lost on the bus, once", [1, 0, 1, 1]),
        ],
    )


def ward_falls() -> dict[str, Any]:
    """Give a sheet with shifts across: what patients were doing when they fell."""
    return _sheet(
        {
            "name": "What patients were doing when they fell",
            "counted": "One mark for each fall in the incident log: what the patient had set out "
            "to do.",
            "period": "1 January to 31 March 2026, Ward 5",
            "collector": "The nurse in charge of the shift",
        },
        ["Morning", "Afternoon", "Night"],
        [
            ("Going to the toilet", "", [7, 5, 11]),
            ("Getting out of a chair", "", [4, 5, 1]),
            ("Reaching for something", "A drink or a phone, mostly", [2, 3, 2]),
            ("Getting out of bed", "", [1, 1, 5]),
            ("Walking for its own sake", "", [1, 2, 0]),
            ("Other", "", [1, 1, 1]),
        ],
    )


def late_starts() -> dict[str, Any]:
    """Give a sheet with weekdays across: why a clinic began late."""
    return _sheet(
        {
            "name": "Why the clinic began after 9:00",
            "counted": "One mark for each clinic at which the first patient went in after 9:00: "
            "the one reason without which it would have begun.",
            "period": "5 January to 27 February 2026",
            "collector": "The clinic’s clerk",
        },
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
        [
            ("Notes were not there", "", [4, 3, 1, 2, 1]),
            ("Room was still in use", "", [1, 5, 1, 1, 0]),
            ("Patient came late", "", [1, 1, 2, 1, 1]),
            ("Therapist was held up", "", [2, 1, 0, 1, 3]),
            ("Computer would not start", "", [2, 0, 1, 0, 0]),
            ("Other", "", [0, 1, 0, 1, 1]),
        ],
    )
