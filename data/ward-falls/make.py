"""Makes the made-up falls per month on a ward of 26 beds; the same every time.

What is true in it: nothing changes. Falls come at the same rate, 6.4 per 1000 bed days, in all 36
months, also after the bed alarms of April 2025. The 18 months after them have a quarter fewer than
the 18 before, by chance alone: the seed was chosen for that. The run chart shows no signal.
"""
# ruff: noqa: INP001 - a script beside its data, in no package

from calendar import monthrange
from datetime import date
from math import exp
from pathlib import Path
from random import Random

SEED = 49
MONTHS = 36
FIRST_YEAR, FIRST_MONTH = 2023, 10
BEDS = 26
RATE = 6.4 / 1000
NOTES = {date(2025, 4, 1): "Bed alarms bought"}


def poisson(mean: float, random: Random) -> int:
    """Draw a count, by multiplying chances until they are smaller than none at all."""
    count, product, least = 0, random.random(), exp(-mean)
    while product > least:
        count += 1
        product *= random.random()
    return count


def rows() -> list[str]:
    """Make the lines of the file, headings first."""
    random = Random(SEED)  # noqa: S311 - made-up data, no secret
    lines = ["month,falls,bed_days,note"]
    for number in range(MONTHS):
        year, month = divmod(FIRST_YEAR * 12 + FIRST_MONTH - 1 + number, 12)
        first = date(year, month + 1, 1)
        days = monthrange(first.year, first.month)[1]
        bed_days = round(BEDS * days * (0.86 + 0.12 * random.random()))
        falls = poisson(bed_days * RATE, random)
        lines.append(f"{first},{falls},{bed_days},{NOTES.get(first, '')}")
    return lines


if __name__ == "__main__":
    file = Path(__file__).parent / "falls.csv"
    file.write_bytes(("\n".join(rows()) + "\n").encode())
