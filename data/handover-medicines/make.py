"""Makes the made-up handovers and late medicines of a ward; the same every time.

What is true in it: both depend on how full the ward is. On full days the handover is cut short and
more medicines come late. The length of the handover itself does nothing.
"""
# ruff: noqa: INP001 - a script beside its data, in no package

from datetime import date, timedelta
from pathlib import Path
from random import Random

SEED = 8
DAYS = 28
FIRST = date(2026, 9, 7)
BEDS = 26


def rows() -> list[str]:
    """Make the lines of the file, headings first."""
    random = Random(SEED)  # noqa: S311 - made-up data, no secret
    lines = ["day,minutes,late_doses,patients"]
    for number in range(DAYS):
        patients = round(random.triangular(14, BEDS, 23))
        minutes = round(46 - 1.15 * patients + random.gauss(0, 1.7))
        late = max(0, round(0.75 * (patients - 12) + random.gauss(0, 1.3)))
        lines.append(f"{FIRST + timedelta(days=number)},{minutes},{late},{patients}")
    return lines


if __name__ == "__main__":
    file = Path(__file__).parent / "handovers.csv"
    file.write_bytes(("\n".join(rows()) + "\n").encode())
