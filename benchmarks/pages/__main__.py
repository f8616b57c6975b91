"""Compare the pages in one run: ``python -m benchmarks.pages [what …]``.

Needs the test extra and Chromium; Panel from wherever ``BENCHMARK_PANEL`` points to its command.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.pages import load, ours
from benchmarks.pages.browser import Figures, Visitor
from benchmarks.pages.memory import family, processor_seconds, proportional_mib
from benchmarks.pages.subjects import COLD, LEVERS, OURS, STOCK, SUBJECTS, Subject, served

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

COLUMNS = ("first text", "first ready", "repeat text", "repeat ready", "edit median", "edit p95")
KINDS = ("speed", "cold", "slow", "levers", "memory", "load")
LEARNERS = (1, 10, 40)
LOAD = (
    *("learners", "pages opened", "text p95", "open p95", "edits", "edit median", "edit p95"),
    *("errors", "processor seconds a minute"),
)
ROOM = {"PRACTICUM_LIMITS": "kernels=120 kernels_each=120"}


def _head(*columns: str) -> None:
    print(f"| {' | '.join(columns)} |\n|{' --- |' * len(columns)}")


def _row(name: str, values: dict[str, float]) -> None:
    times = [f"{values[column]:.2f}" if column in values else "" for column in COLUMNS]
    sizes = [f"{values[f'{visit} size'] / 1e3:,.0f}" for visit in ("first", "repeat")]
    counts = " / ".join(f"{values[f'{visit} requests']:.0f}" for visit in ("first", "repeat"))
    print(
        f"| {' | '.join([name, *times, *sizes, counts])} | {values['first shift']:.3f} |",
        flush=True,
    )


def _compare(
    subjects: Iterable[Subject], folder: Path, given: argparse.Namespace, **how: bool
) -> None:
    """Visit all subjects, one after the other."""
    _head("page", *COLUMNS, "first kB", "repeat kB", "requests", "shift")
    with Visitor() as visitor:
        for subject in subjects:
            place = folder / subject.name.replace(" ", "-").replace(",", "")
            figures = _visited(visitor, subject, place, given, **how)
            _row(subject.name, figures.medians())


def _visited(
    visitor: Visitor,
    subject: Subject,
    place: Path,
    given: argparse.Namespace,
    *,
    slow: bool = False,
) -> Figures:
    edits = 0 if slow else given.edits
    if subject.cold:
        rounds = []
        for i in range(given.visits):
            with served(subject, place / str(i)) as (base, _pid):
                rounds.append(visitor.measure(subject, base, visits=1, edits=0, slow=slow))
        return sum(rounds[1:], rounds[0])
    with served(subject, place) as (base, _pid):
        visitor.measure(subject, base, visits=1, edits=1)
        return visitor.measure(subject, base, visits=given.visits, edits=edits, slow=slow)


def _memory(folder: Path) -> None:
    _head("page", "idle, MiB", *(f"{count} open" for count in LEARNERS), "one page more")
    with served(OURS, folder / "memory", **ROOM) as (base, pid):
        names = (f"learner-{i}" for i in range(max(LEARNERS)))
        ours.seed(folder / "memory" / "data", *names)
        asyncio.run(_warm(base))
        _memory_row("ours", asyncio.run(load.memory_of(base, pid, LEARNERS)))
    with served(STOCK, folder / "stock") as (base, pid), Visitor() as visitor:
        idle = proportional_mib(family(pid))
        with visitor.open(STOCK, base, 10):
            busy = proportional_mib(family(pid))
        _memory_row(STOCK.name, [(0, idle), (10, busy)])


async def _warm(base: str) -> None:
    async with load.Learner(base, "learner-0", load.Taken()) as learner:
        await learner.open(load.PAGES[0])
    await asyncio.sleep(5)


def _memory_row(name: str, measured: list[tuple[int, float]]) -> None:
    held = dict(measured)
    (few, least), (many, most) = measured[0], measured[-1]
    cells = [f"{held[count]:.0f}" if count in held else "" for count in (0, *LEARNERS)]
    print(f"| {' | '.join([name, *cells])} | {(most - least) / (many - few):.1f} |", flush=True)


def _load(folder: Path, given: argparse.Namespace) -> None:
    _head(*LOAD)
    names = [f"learner-{i}" for i in range(given.learners)]
    with served(OURS, folder / "load", **ROOM) as (base, pid):
        ours.seed(folder / "load" / "data", *names)
        asyncio.run(_warm(base))
        before = processor_seconds(family(pid))
        taken = asyncio.run(load.at_work(base, given.learners, given.seconds))
        spent = (processor_seconds(family(pid)) - before) * 60 / given.seconds
    times = (load.p95(taken.texts), load.p95(taken.opens))
    edits = (statistics.median(taken.edits), load.p95(taken.edits))
    row = [f"{given.learners}", f"{len(taken.opens)}", *(f"{each:.2f}" for each in times)]
    row += [f"{len(taken.edits)}", *(f"{each:.3f}" for each in edits)]
    row += [f"{len(taken.errors)}", f"{spent:.0f}"]
    print(f"| {' | '.join(row)} |", flush=True)
    for error in taken.errors[:5]:
        print(f"  {error}", file=sys.stderr)


def main() -> None:
    """Read the command line and print tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pages", description=__doc__)
    parser.add_argument("what", nargs="*", help=f"{', '.join(KINDS)}; without it, all of them")
    parser.add_argument("--only", help="part of a page's name")
    parser.add_argument("--visits", type=int, default=7)
    parser.add_argument("--edits", type=int, default=6, help="edits a visit")
    parser.add_argument("--learners", type=int, default=40)
    parser.add_argument("--seconds", type=float, default=90, help="how long learners work")
    given = parser.parse_args()
    if unknown := set(given.what) - set(KINDS):
        parser.error(f"there is no run called {', '.join(sorted(unknown))}")

    def chosen(subjects: Iterable[Subject]) -> list[Subject]:
        return [each for each in subjects if (given.only or "") in each.name]

    runs: dict[str, Callable[[Path], None]] = {
        "speed": lambda folder: _compare(chosen(SUBJECTS), folder, given),
        "cold": lambda folder: _compare(chosen(COLD), folder, given),
        "slow": lambda folder: _compare(chosen(SUBJECTS), folder, given, slow=True),
        "levers": lambda folder: _compare(chosen(LEVERS), folder, given),
        "memory": _memory,
        "load": lambda folder: _load(folder, given),
    }
    for what in given.what or KINDS:
        print(f"\n## {what}\n")
        with tempfile.TemporaryDirectory() as folder:
            runs[what](Path(folder))


if __name__ == "__main__":
    sys.exit(main())
