"""Makes the made-up reasons why home visits were called off on the day; the same every time.

What is true in it: two reasons, families who had forgotten and no car free for the team, make more
than half of the visits called off. The reasons after them are about as rare as each other.
"""
# ruff: noqa: INP001 - a script beside its data, in no package

from collections import Counter
from pathlib import Path
from random import Random

SEED = 9
VISITS = 96
REASONS = {
    "Family had forgotten": 34,
    "No car free": 24,
    "Visit before ran over": 11,
    "Child ill": 8,
    "Wrong address": 6,
    "Worker ill": 6,
    "Interpreter did not come": 5,
    "Other": 6,
}


def rows() -> list[str]:
    """Make the lines of the file, headings first."""
    random = Random(SEED)  # noqa: S311 - made-up data, no secret
    drawn = Counter(random.choices(list(REASONS), list(REASONS.values()), k=VISITS))
    return ["reason,visits", *(f"{reason},{drawn[reason]}" for reason in sorted(REASONS))]


if __name__ == "__main__":
    file = Path(__file__).parent / "visits.csv"
    file.write_bytes(("\n".join(rows()) + "\n").encode())
