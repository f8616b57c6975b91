"""Makes the made-up book bags of a nursery's four rooms, week by week; the same every time.

What is true in it: the Oak room lets families choose the book from 12 January, and its share goes
from about 50 to about 72 in a hundred. Nothing changes in the other rooms.
"""
# ruff: noqa: INP001 - a script beside its data, in no package

from datetime import date, timedelta
from pathlib import Path
from random import Random

SEED = 27
WEEKS = 22
FIRST = date(2025, 10, 6)
CHANGE = date(2026, 1, 12)
HOLIDAY = {date(2025, 12, 22), date(2025, 12, 29)}
ROOMS = {"Ash": (18, 0.52), "Birch": (22, 0.66), "Maple": (16, 0.45), "Oak": (20, 0.5)}
AFTER = 0.72


def rows() -> list[str]:
    """Make the lines of the file, headings first."""
    random = Random(SEED)  # noqa: S311 - made-up data, no secret
    lines = ["room,week,returned,sent,note"]
    for room, (children, share) in ROOMS.items():
        for number in range(WEEKS):
            week = FIRST + timedelta(weeks=number)
            if week in HOLIDAY:
                continue
            sent = children - random.randrange(4)
            chance = AFTER if room == "Oak" and week >= CHANGE else share
            returned = sum(random.random() < chance for _ in range(sent))
            note = "Families choose the book" if (room, week) == ("Oak", CHANGE) else ""
            lines.append(f"{room},{week},{returned},{sent},{note}")
    return lines


if __name__ == "__main__":
    file = Path(__file__).parent / "rooms.csv"
    file.write_bytes(("\n".join(rows()) + "\n").encode())
