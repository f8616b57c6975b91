"""Makes the made-up weekly book-bag returns of one nursery year; the same bytes every time.

What is true in it: each bag comes back with a chance of 42 in 100 until the Christmas holidays, and
of 63 in 100 from January on, when families choose the book themselves. One week of snow is worse.
"""
# ruff: noqa: INP001 - a script beside its data, in no package

from datetime import date, timedelta
from pathlib import Path
from random import Random

SEED = 20250818
FIRST = date(2025, 8, 18)
WEEKS = 45
BEFORE, AFTER, SNOW = 0.42, 0.63, 0.18
CHANGE = date(2026, 1, 12)
CLOSED = {
    date(2025, 10, 13): "October holiday",
    date(2025, 12, 22): "Christmas holidays",
    date(2025, 12, 29): "Christmas holidays",
    date(2026, 4, 6): "Spring holidays",
    date(2026, 4, 13): "Spring holidays",
}
NOTES = {
    CHANGE: "Families choose the book",
    date(2026, 3, 2): "Snow: open two days",
    date(2026, 5, 4): "New children start",
}


def rows() -> list[str]:
    """Make the lines of the file, headings first."""
    random = Random(SEED)  # noqa: S311 - made-up data, no secret
    lines = ["week_beginning,returned,sent,note"]
    for week in range(WEEKS):
        day = FIRST + timedelta(weeks=week)
        sent = 36 + int(random.random() * 8) + (4 if day >= date(2026, 5, 4) else 0)
        chance = BEFORE if day < CHANGE else AFTER
        if day == date(2026, 3, 2):
            chance = SNOW
        returned = sum(random.random() < chance for _ in range(sent))
        figures = "," if day in CLOSED else f"{returned},{sent}"
        lines.append(f"{day},{figures},{CLOSED.get(day, NOTES.get(day, ''))}")
    return lines


if __name__ == "__main__":
    file = Path(__file__).parent / "book-bags.csv"
    file.write_bytes(("\n".join(rows()) + "\n").encode())
