# ruff: noqa: INP001 - a script by itself
"""How fast the chart engine is, beside its Python peers, on the same series in one run.

Run it with ``python benchmarks/spc.py``. The peers come with ``pip install -e ".[bench]"``; a peer
that is not installed is left out. Nothing else should run meanwhile: each figure is the median of
several rounds in which all take turns, on one core.
"""

from __future__ import annotations

import argparse
import importlib
import io
import json
import os
import time
from dataclasses import dataclass, field
from statistics import median
from typing import TYPE_CHECKING, Any

import numpy as np

from practicum.cli.chart_batch import answers
from practicum.spc import analyse_run_chart, analyse_run_charts
from practicum.spc.shewhart import analyse_shewhart_chart, analyse_shewhart_charts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

POINTS, SERIES, ROUNDS = 24, 10_000, 7
TARGETS = {"batch": 0.1, "single": 0.3, "peer": 5.0}
Chart = list[float]


@dataclass
class Contender:
    """Something that analyses series, and how long each of them took, in milliseconds."""

    name: str
    analyse: Callable[[Any], object]
    series: int
    given: Callable[[Sequence[Chart]], object] = list
    took: list[float] = field(default_factory=list)

    def run(self, series: Sequence[Chart]) -> None:
        """Take one turn; making ready what is given is not timed."""
        mine = series[: self.series]
        given = self.given(mine)
        begin = time.perf_counter()
        self.analyse(given)
        self.took.append((time.perf_counter() - begin) * 1e3 / len(mine))

    @property
    def each(self) -> float:
        """Median time of one series, in milliseconds."""
        return median(self.took)


def ragged(count: int, points: int, seed: int = 4) -> list[Chart]:
    """Make series of `points` points on average, from half as many to half as many again."""
    rng = np.random.default_rng(seed)
    lengths = rng.integers(points // 2, points + points // 2 + 1, count)
    return [np.round(rng.normal(20, 3, length), 2).tolist() for length in lengths]


def ours(count: int) -> list[Contender]:
    """Give our engine: run charts and I charts, in a batch, one by one, and by the command."""
    few = max(count // 20, 1)
    return [
        Contender("practicum, run charts, batch", analyse_run_charts, count),
        Contender("practicum, I charts, batch", analyse_shewhart_charts, count),
        Contender("practicum chart --batch, run charts", _answered, count, _lines("run")),
        Contender("practicum chart --batch, I charts", _answered, count, _lines("i")),
        Contender("practicum, run chart, single", _one_by_one(analyse_run_chart), few),
        Contender("practicum, I chart, single", _one_by_one(analyse_shewhart_chart), few),
    ]


def _answered(data: bytes) -> int:
    """Read lines, analyse them and write the answers, as the command does."""
    return sum(len(line.encode()) for line in answers(io.BytesIO(data)))


def _lines(chart: str) -> Callable[[Sequence[Chart]], bytes]:
    def write(series: Sequence[Chart]) -> bytes:
        asked = ({"id": at, "chart": chart, "values": each} for at, each in enumerate(series))
        return "\n".join(map(json.dumps, asked)).encode()

    return write


def _one_by_one(analyse: Callable[[Chart], object]) -> Callable[[Sequence[Chart]], object]:
    return lambda series: [analyse(each) for each in series]


def peers(count: int) -> list[Contender]:
    """Give the peers that are installed: individuals charts with their rules."""
    few = max(count // 50, 1)
    found = []
    if shewhart := _module("shewhart"):
        found.append(
            Contender(
                "shewhart, I charts",
                lambda s: [shewhart.imr(each, rules="nelson") for each in s],
                few,
            )
        )
        found.append(
            Contender(
                "shewhart, run charts", lambda s: [shewhart.run_chart(each) for each in s], few
            )
        )
    if controlcharts := _module("pycontrolcharts"):
        found.append(
            Contender(
                "pycontrolcharts, I charts",
                lambda s: [controlcharts.calc_xmr(each, run_tests=True) for each in s],
                few,
            )
        )
    return found


def _module(name: str):  # noqa: ANN202 - whatever the package is
    try:
        return importlib.import_module(name)
    except ImportError:
        print(f'{name} is not installed: pip install -e ".[bench]"')
        return None


def growth(lengths: Sequence[int] = (24, 240, 2400, 24_000)) -> list[tuple[int, float, float]]:
    """Time one run chart and one I chart of growing length: milliseconds for each."""
    rows = []
    for length in lengths:
        values = np.random.default_rng(length).normal(20, 3, length).tolist()
        both = []
        for analyse in (analyse_run_chart, analyse_shewhart_chart):
            took = []
            for _ in range(ROUNDS):
                begin = time.perf_counter()
                analyse(values)
                took.append((time.perf_counter() - begin) * 1e3)
            both.append(median(took))
        rows.append((length, *both))
    return rows


def judge(mine: Sequence[Contender], others: Sequence[Contender]) -> list[tuple[str, bool]]:
    """Hold what was measured against what is promised."""
    batch = [each for each in mine if "single" not in each.name]
    single = [each for each in mine if "single" in each.name]
    found = [
        (
            f"a chart of a batch within {TARGETS['batch']} ms",
            max(map(_each, batch)) <= TARGETS["batch"],
        ),
        (
            f"a single chart within {TARGETS['single']} ms",
            max(map(_each, single)) <= TARGETS["single"],
        ),
    ]
    if others:
        times = min(map(_each, others)) / max(map(_each, batch))
        words = f"{times:.1f} times as fast as the fastest peer, {TARGETS['peer']:g} wanted"
        found.append((words, times >= TARGETS["peer"]))
    return found


def _each(contender: Contender) -> float:
    return contender.each


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--series", type=int, default=SERIES)
    parser.add_argument("--points", type=int, default=POINTS)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    asked = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {0})  # one core
    series = ragged(asked.series, asked.points)
    mine, others = ours(asked.series), peers(asked.series)
    for each in (*mine, *others):
        each.analyse(each.given(series[:20]))  # the first call imports and fills caches
    for _ in range(asked.rounds):
        for each in (*mine, *others):
            each.run(series)
    print(f"\n{asked.points} points on average, ragged; medians of {asked.rounds} rounds\n")
    print(f"{'':40}{'series':>8}{'ms each':>10}{'fastest':>10}")
    for each in (*mine, *others):
        print(f"{each.name:40}{each.series:>8}{each.each:>10.4f}{min(each.took):>10.4f}")
    print(f"\n{'one chart of n points':40}{'n':>8}{'run, ms':>10}{'I, ms':>10}")
    for length, run, individuals in growth():
        print(f"{'':40}{length:>8}{run:>10.3f}{individuals:>10.3f}")
    print()
    for words, kept in judge(mine, others):
        print(f"{'kept  ' if kept else 'BROKEN'}  {words}")


if __name__ == "__main__":
    main()
