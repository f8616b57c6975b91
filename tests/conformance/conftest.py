"""Finds the reference records and prints how many of them agree."""

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))


def pytest_addoption(parser):
    parser.addoption(
        "--reference",
        metavar="DIR",
        help="folder of .jsonl files with results of other programs (default: those kept here)",
    )


def pytest_configure(config):
    config.stash_agreement = []


def pytest_terminal_summary(terminalreporter, config):
    tallies = config.stash_agreement
    if not tallies:
        return
    terminalreporter.section("agreement with other programs")
    line = "{:<26} {:>8} {:>9} {:>8} {:>8} {:>8}  {}".format
    terminalreporter.line(
        line("kind", "records", "compared", "equal", "known", "unlisted", "known differences")
    )
    for each in sorted(tallies, key=lambda tally: tally.kind):
        why = ", ".join(f"{name} {count}" for name, count in sorted(each.known.items()))
        counts = (each.records, each.compared, each.equal, each.explained, len(each.unlisted))
        terminalreporter.line(line(each.kind, *counts, why))
    total = [
        sum(getattr(each, name) for each in tallies)
        for name in ("records", "compared", "equal", "explained")
    ]
    terminalreporter.line(line("all", *total, sum(len(each.unlisted) for each in tallies), ""))
