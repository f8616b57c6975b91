"""Compare the pages in one run: ``python -m benchmarks.pages [what …]``.

Needs the test extra and Chromium; Panel from wherever ``BENCHMARK_PANEL`` points to its command.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import signal
import statistics
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.pages import load, ours
from benchmarks.pages.browser import Figures, Visitor
from benchmarks.pages.memory import family, processor_seconds, proportional_mib
from benchmarks.pages.subjects import COLD, LEVERS, OURS, STOCK, SUBJECTS, Subject, rest, served

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

COLUMNS = (
    *("first text", "first seen", "first ready", "repeat text", "repeat seen", "repeat ready"),
    *("onward text", "onward seen", "onward ready"),
    *("edit median", "edit p95"),
)
KINDS = ("speed", "cold", "slow", "levers", "memory", "load")
VISITS = {"slow": 3, "levers": 3}
"""Visits by default, where 7 of each kind would take too long."""

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


class Plan(NamedTuple):
    """How a page is visited."""

    visits: int
    edits: int = 0
    slow: bool = False


def _compare(subjects: Iterable[Subject], folder: Path, plan: Plan) -> None:
    """Visit all subjects, one after the other."""
    _head("page", *COLUMNS, "first kB", "repeat kB", "requests", "shift")
    with Visitor() as visitor:
        for subject in subjects:
            place = folder / _plain(subject.name)
            figures = _visited(visitor, subject, place, plan)
            _row(subject.name, figures.medians())


def _compare_in_turn(subjects: Sequence[Subject], folder: Path, visits: int) -> None:
    """Serve all subjects and visit each in turn: what the machine does meanwhile meets them all."""
    figures = [Figures() for _ in subjects]
    with contextlib.ExitStack() as stack, Visitor() as visitor:
        servers = [
            stack.enter_context(served(each, folder / _plain(each.name), rested=False))
            for each in subjects
        ]
        rest(*(pid for _base, pid in servers))
        for turn in range(visits + 1):
            for i, (subject, (base, _pid)) in enumerate(zip(subjects, servers, strict=True)):
                taken = visitor.measure(subject, base, visits=1, edits=0)
                figures[i] += taken if turn else Figures()  # the first visit warms up
    _head("page", *COLUMNS, "first kB", "repeat kB", "requests", "shift")
    for subject, measured in zip(subjects, figures, strict=True):
        _row(subject.name, measured.medians())


def _plain(name: str) -> str:
    return name.replace(" ", "-").replace(",", "")


def _visited(visitor: Visitor, subject: Subject, place: Path, plan: Plan) -> Figures:
    visits, edits, slow = plan
    if subject.cold:
        rounds = []
        for i in range(visits):
            with served(subject, place / str(i)) as (base, _pid):
                rounds.append(visitor.measure(subject, base, visits=1, edits=0, slow=slow))
        return sum(rounds[1:], rounds[0])
    with served(subject, place) as (base, _pid):
        visitor.measure(subject, base, visits=1, edits=1)
        return visitor.measure(subject, base, visits=visits, edits=edits, slow=slow)


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
    parser.add_argument("--only", action="append", help="part of a page's name; may be repeated")
    parser.add_argument("--visits", type=int, help="7 of each kind by default; slow and levers 3")
    parser.add_argument("--edits", type=int, default=6, help="edits a visit")
    parser.add_argument("--learners", type=int, default=40)
    parser.add_argument("--seconds", type=float, default=90, help="how long learners work")
    given = parser.parse_args()
    if unknown := set(given.what) - set(KINDS):
        parser.error(f"there is no run called {', '.join(sorted(unknown))}")

    def chosen(subjects: Iterable[Subject]) -> list[Subject]:
        return [each for each in subjects if any(name in each.name for name in given.only or [""])]

    def plan(what: str, edits: int = 0, *, slow: bool = False) -> Plan:
        return Plan(given.visits or VISITS.get(what, 7), edits, slow)

    runs: dict[str, Callable[[Path], None]] = {
        "speed": lambda folder: _compare(chosen(SUBJECTS), folder, plan("speed", given.edits)),
        "cold": lambda folder: _compare(chosen(COLD), folder, plan("cold")),
        "slow": lambda folder: _compare(chosen(SUBJECTS), folder, plan("slow", slow=True)),
        "levers": lambda folder: _compare_in_turn(chosen(LEVERS), folder, plan("levers").visits),
        "memory": _memory,
        "load": lambda folder: _load(folder, given),
    }
    # whoever stops the command shall not leave servers behind
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    for what in given.what or KINDS:
        print(f"\n## {what}\n")
        with tempfile.TemporaryDirectory() as folder:
            runs[what](Path(folder))


if __name__ == "__main__":
    sys.exit(main())
