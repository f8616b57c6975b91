"""Makes the made-up figures of a nursery's book-bag project, Friday by Friday; always the same.

What is true in it: a bag comes back with a chance of 35 in 100; of 45 once every family gets a text
on Thursday (from 5 December), of 64 once children choose their book in all rooms (from 6 March),
and of 72 with a box at the gate (from 8 May). Texts are sent to nearly everybody, choosing grows
room by room, and the time at the door does not change but for two slow weeks in March.
"""
# ruff: noqa: INP001 - a script beside its data, in no package

from datetime import date, timedelta
from pathlib import Path
from random import Random

SEED = 3017
FIRST, LAST = date(2025, 8, 22), date(2026, 5, 22)
TEXTS, CHOICE, GATE = date(2025, 12, 5), date(2026, 3, 6), date(2026, 5, 8)
CHOICE_BEGINS, GATE_BEGINS = date(2026, 1, 9), date(2026, 4, 17)
CLOSED = {
    date(2025, 10, 17): "October holiday",
    date(2025, 12, 26): "Christmas holidays",
    date(2026, 1, 2): "Christmas holidays",
    date(2026, 4, 3): "Spring holidays",
    date(2026, 4, 10): "Spring holidays",
}
NOTES = {
    ("bags", TEXTS): "Every family gets a text on Thursday",
    ("bags", date(2026, 2, 13)): "Snow: few children came",
    ("bags", CHOICE): "Children choose in all rooms",
    ("bags", GATE): "A box at the gate",
    ("minutes", date(2026, 3, 6)): "Choosing in all rooms for the first time",
}


def fridays() -> list[date]:
    """List the days on which bags come back."""
    return [FIRST + timedelta(weeks=week) for week in range((LAST - FIRST).days // 7 + 1)]


def rows() -> list[str]:
    """Make the lines of the file, headings first."""
    random = Random(SEED)  # noqa: S311 - made-up data, no secret
    lines = ["measure,day,numerator,denominator,value,note"]
    for day in fridays():
        for measure, figures in _week(day, random):
            note = CLOSED.get(day, NOTES.get((measure, day), ""))
            lines.append(f"{measure},{day},{',,' if day in CLOSED else figures},{note}")
    return lines


def _week(day: date, random: Random) -> list[tuple[str, str]]:
    sent = 36 + random.randrange(5)
    chance = 0.35 if day < TEXTS else 0.45 if day < CHOICE else 0.64 if day < GATE else 0.72
    if day == date(2026, 2, 13):
        chance = 0.2
    found = [("bags", _share(chance, sent, random))]
    if day >= TEXTS:
        found.append(("texts", _share(0.95, 40, random)))
    if day >= CHOICE_BEGINS:
        found.append(("chosen", _share(_choosing(day), sent, random)))
    if day >= GATE_BEGINS:
        found.append(("gate", _share(0.55 if day < GATE else 0.85, 20, random)))
    slow = 4 if day in (CHOICE, CHOICE + timedelta(weeks=1)) else 0
    found.append(("minutes", f",,{round(random.gauss(11, 1.4)) + slow}"))
    return found


def _choosing(day: date) -> float:
    return min(0.92, 0.08 + 0.05 * (day - CHOICE_BEGINS).days / 7) if day < CHOICE else 0.9


def _share(chance: float, many: int, random: Random) -> str:
    return f"{sum(random.random() < chance for _ in range(many))},{many},"


if __name__ == "__main__":
    file = Path(__file__).parent / "figures.csv"
    file.write_bytes(("\n".join(rows()) + "\n").encode())
