"""Makes the made-up days that repairs of council homes took; the same every time.

What is true in it: two kinds of jobs are mixed. The council's own team takes about 6 days, and
jobs for which a part has to be ordered take about 25. The average lies where hardly any job does.
"""
# ruff: noqa: INP001 - a script beside its data, in no package

from pathlib import Path
from random import Random

SEED = 3
JOBS = 72
ORDERED = 0.35  # share of jobs that wait for a part


def rows() -> list[str]:
    """Make the lines of the file, headings first."""
    random = Random(SEED)  # noqa: S311 - made-up data, no secret
    lines = ["job,days"]
    for job in range(1, JOBS + 1):
        waits = random.random() < ORDERED
        days = random.gauss(25, 4) if waits else 1 + random.gammavariate(3, 1.8)
        lines.append(f"{job},{max(0, round(days))}")
    return lines


if __name__ == "__main__":
    file = Path(__file__).parent / "repairs.csv"
    file.write_bytes(("\n".join(rows()) + "\n").encode())
