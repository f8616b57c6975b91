"""Compare the pages in one run: ``python -m benchmarks.pages``.

Needs the test extra and Chromium; Panel from wherever ``BENCHMARK_PANEL`` points to its command.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from benchmarks.pages.browser import Visitor
from benchmarks.pages.memory import family, proportional_mib
from benchmarks.pages.seed import seed
from benchmarks.pages.subjects import SUBJECTS, Subject, served

COLUMNS = ("first ready", "first text", "repeat ready", "repeat text", "edit median", "edit p95")


def _row(name: str, values: dict[str, float]) -> str:
    times = " | ".join(f"{values.get(column, float('nan')):.3f}" for column in COLUMNS)
    sizes = " | ".join(f"{values[f'{visit} size'] / 1e3:,.0f}" for visit in ("first", "repeat"))
    counts = " / ".join(f"{values[f'{visit} requests']:.0f}" for visit in ("first", "repeat"))
    return f"| {name} | {times} | {sizes} | {counts} | {values['first shift']:.3f} |"


def _speed(subjects: list[Subject], folder: Path, visits: int, edits: int, *, slow: bool) -> None:
    print(f"| page | {' | '.join(COLUMNS)} | first kB | repeat kB | requests | shift |")
    print("|---|" + "---|" * (len(COLUMNS) + 4))
    with Visitor() as visitor:
        for subject in subjects:
            with served(subject, folder / subject.name) as (base, _pid):
                seed(folder / subject.name)
                visitor.measure(subject, base, visits=1, edits=1)
                figures = visitor.measure(
                    subject, base, visits=visits, edits=0 if slow else edits, slow=slow
                )
                print(_row(subject.name, figures.medians()), flush=True)


def _memory(subjects: list[Subject], folder: Path, pages: int) -> None:
    print("| page | server idle, MiB | one page more, MiB |")
    print("|---|---|---|")
    with Visitor() as visitor:
        for subject in subjects:
            with served(subject, folder / subject.name) as (base, pid):
                seed(folder / subject.name)
                idle = proportional_mib(family(pid))
                with visitor.open(subject, base, pages):
                    busy = proportional_mib(family(pid))
                print(f"| {subject.name} | {idle:.0f} | {(busy - idle) / pages:.1f} |", flush=True)


def main() -> None:
    """Read the command line and print a table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pages", description=__doc__)
    parser.add_argument("what", nargs="?", choices=("speed", "slow", "memory"), default="speed")
    parser.add_argument("--only", help="names, comma-separated")
    parser.add_argument("--visits", type=int, default=7)
    parser.add_argument("--edits", type=int, default=6, help="edits a visit")
    parser.add_argument("--pages", type=int, default=10, help="pages open at once (memory)")
    given = parser.parse_args()
    wanted = given.only.split(",") if given.only else [each.name for each in SUBJECTS]
    subjects = [each for each in SUBJECTS if each.name in wanted]
    with tempfile.TemporaryDirectory() as folder:
        if given.what == "memory":
            _memory(subjects, Path(folder), given.pages)
        else:
            _speed(subjects, Path(folder), given.visits, given.edits, slow=given.what == "slow")


if __name__ == "__main__":
    sys.exit(main())
