"""Run every check and test, and say in one line each how it went: ``make test``.

``--quick`` leaves out what needs a browser, a notebook kernel or a database server.
Names choose single steps: ``python scripts/test.py types unit``.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
PYTHON = sys.executable
PYTEST = (PYTHON, "-m", "pytest", "-q")
# Two at a time where there are two cores. Whoever is done takes over from the other's end; the
# cells of a notebook stay together, because they share its kernel.
WORKERS = ("-n", str(min(2, os.cpu_count() or 1)))
SIDE_BY_SIDE = (*WORKERS, "--dist", "worksteal")
BY_FILE = (*WORKERS, "--dist", "loadfile")
NBVAL = ("--nbval-lax", "--nbval-current-env")
NO_BROWSER = """
The browser tests did not run, because no Chromium, Chrome or Edge was found. Install one of them
(on Debian or Ubuntu: sudo apt install chromium), or say where it is: PRACTICUM_CHROMIUM=/path"""
COUNTED = re.compile(r"(\d+) (passed|failed|skipped|error)")


class Step(NamedTuple):
    """One check, and the command that makes it."""

    name: str
    title: str
    command: tuple[str, ...]
    quick: bool = True


class Result(NamedTuple):
    """How a step went."""

    step: Step
    passed: bool
    seconds: float
    counts: Counter[str]


STEPS = (
    Step("style", "Style", (PYTHON, "-m", "ruff", "check", ".")),
    Step("format", "Formatting", (PYTHON, "-m", "ruff", "format", "--check", ".")),
    Step("types", "Types", (PYTHON, "-m", "mypy")),
    Step(
        "unit",
        "Unit tests and examples",
        (*PYTEST, *SIDE_BY_SIDE, "tests/unit", "tests/ui", "widgets"),
    ),
    Step("architecture", "Architecture", (*PYTEST, *SIDE_BY_SIDE, "tests/architecture")),
    Step("conformance", "Conformance", (*PYTEST, "tests/conformance")),
    Step("js", "Browser modules", (*PYTEST, "tests/js")),
    Step("store", "Stores", (*PYTEST, *SIDE_BY_SIDE, "tests/store"), quick=False),
    Step(
        "notebooks",
        "Notebooks",
        (*PYTEST, *BY_FILE, *NBVAL, "course", "tests/notebooks"),
        quick=False,
    ),
    Step("browser", "Browser journeys", (*PYTEST, *SIDE_BY_SIDE, "tests/browser"), quick=False),
)


def _run(step: Step) -> Result:
    print(f"\n── {step.title} " + "─" * (70 - len(step.title)), flush=True)
    begun = time.monotonic()
    process = subprocess.Popen(
        step.command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    last = ""
    for line in process.stdout or ():
        print(line, end="", flush=True)
        last = line if line.strip() else last
    passed = process.wait() == 0
    return Result(step, passed, time.monotonic() - begun, _counts(step, last, passed=passed))


def _counts(step: Step, closing_line: str, *, passed: bool) -> Counter[str]:
    counts: Counter[str] = Counter()
    if step.command[: len(PYTEST)] == PYTEST:
        for number, outcome in COUNTED.findall(closing_line):
            counts["failed" if outcome == "error" else outcome] += int(number)
    if not passed and not counts["failed"]:
        counts["failed"] = 1
    return counts or Counter(passed=1)


def _line(result: Result) -> str:
    minutes, seconds = divmod(round(result.seconds), 60)
    verdict = "ok    " if result.passed else "FAILED"
    counts = ", ".join(f"{number} {outcome}" for outcome, number in result.counts.items() if number)
    return f"{verdict} {minutes:3d}:{seconds:02d}  {result.step.title:24} {counts}"


def _had_no_browser(result: Result) -> bool:
    counts = result.counts
    return result.step.name == "browser" and counts["skipped"] > 0 and not counts["passed"]


def _chosen(arguments: argparse.Namespace) -> list[Step]:
    if arguments.steps:
        return [step for step in STEPS if step.name in arguments.steps]
    return [step for step in STEPS if step.quick or not arguments.quick]


def main() -> int:
    """Run the steps; 0 if all of them went well."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("steps", nargs="*", help=", ".join(step.name for step in STEPS))
    parser.add_argument("--quick", action="store_true", help="only the quick ones")
    arguments = parser.parse_args()
    if unknown := set(arguments.steps) - {step.name for step in STEPS}:
        parser.error(f"there is no step called {', '.join(sorted(unknown))}")
    results = [_run(step) for step in _chosen(arguments)]
    total = sum((result.counts for result in results), Counter[str]())
    print("\n" + "\n".join(_line(result) for result in results))
    if any(_had_no_browser(result) for result in results):
        print(NO_BROWSER)
    print(f"\n{total['passed']} passed, {total['failed']} failed, {total['skipped']} skipped")
    return 0 if all(result.passed for result in results) else 1


if __name__ == "__main__":
    sys.exit(main())
