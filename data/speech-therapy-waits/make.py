"""Makes the made-up days that children waited for speech and language therapy; the same every time.

What is true in it: the middle wait is 92 days until a post falls vacant in October 2025, 128 days
from then on, and 70 days from April 2026, when every family gets a phone call within a week.
Some children did not come, so their wait was not measured.
"""
# ruff: noqa: INP001 - a script beside its data, in no package

from datetime import date, timedelta
from math import cos, exp, log, pi, sqrt
from pathlib import Path
from random import Random

SEED = 41
CHILDREN = 72
FIRST, DAYS = date(2025, 5, 6), 455
VACANT, CALLS = date(2025, 10, 6), date(2026, 4, 13)
MIDDLE = {"before": 92, "vacant": 128, "calls": 70}
SPREAD = 0.22
AWAY = 0.08
CLOSED = ((date(2025, 12, 20), date(2026, 1, 5)), (date(2026, 4, 3), date(2026, 4, 12)))


def phase(day: date) -> str:
    """Say which of the three times a day lies in."""
    return "before" if day < VACANT else "vacant" if day < CALLS else "calls"


def clinic_day(number: int, random: Random) -> date:
    """Give the day a child is seen: a weekday on which the clinic is open."""
    day = FIRST + timedelta(days=number * DAYS // CHILDREN + int(random.random() * 4))
    while day.weekday() > 4 or any(start <= day <= end for start, end in CLOSED):  # noqa: PLR2004
        day += timedelta(days=1)
    return day


def rows() -> list[str]:
    """Make the lines of the file, headings first."""
    random = Random(SEED)  # noqa: S311 - made-up data, no secret
    days = sorted(clinic_day(number, random) for number in range(CHILDREN))
    noted: set[str] = set()
    lines = ["seen_on,days_waited,note"]
    for day in days:
        normal = sqrt(-2 * log(1 - random.random())) * cos(2 * pi * random.random())
        waited = round(MIDDLE[phase(day)] * exp(SPREAD * normal))
        came = random.random() >= AWAY
        note = "" if came else "did not come"
        if came and phase(day) not in noted:
            noted.add(phase(day))
            note = {"before": "", "vacant": "One post vacant", "calls": "Phone call within a week"}[
                phase(day)
            ]
        lines.append(f"{day},{waited if came else ''},{note}")
    return lines


if __name__ == "__main__":
    file = Path(__file__).parent / "waits.csv"
    file.write_bytes(("\n".join(rows()) + "\n").encode())
