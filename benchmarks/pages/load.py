"""Many learners at work at once: they open a page, read, edit every few seconds, and move on."""

from __future__ import annotations

import asyncio
import random
import statistics
import time
from typing import TYPE_CHECKING

from benchmarks.pages.learners import Learner, Taken
from benchmarks.pages.memory import family, proportional_mib

if TYPE_CHECKING:
    from collections.abc import Sequence

PAGES = ("/course/m/page", "/course/m/next")
EDITS = 6
"""Edits on a page before the learner moves on."""


def p95(values: Sequence[float]) -> float:
    """Give the value that 95 of 100 do not exceed."""
    return statistics.quantiles(values, n=20)[-1] if len(values) > 1 else float("nan")


async def at_work(base: str, learners: int, seconds: float) -> Taken:
    """Let learners work for a while, and give what they waited for."""
    taken = Taken()
    end = time.monotonic() + seconds
    works = (_work(base, f"learner-{i}", end, taken) for i in range(learners))
    await asyncio.gather(*works)
    return taken


async def _work(base: str, name: str, end: float, taken: Taken) -> None:
    dice = random.Random(name)  # noqa: S311 - no secret
    await asyncio.sleep(dice.uniform(0, 10))  # a class does not click as one
    page = 0
    while time.monotonic() < end:
        try:
            async with Learner(base, name, taken) as learner:
                await learner.open(PAGES[page % len(PAGES)])
                await _edit(learner, dice, end)
        except Exception as error:  # noqa: BLE001 - whatever it is, it counts
            taken.errors.append(f"{name}: {error!r}")
        page += 1


async def _edit(learner: Learner, dice: random.Random, end: float) -> None:
    for _ in range(EDITS):
        await asyncio.sleep(dice.uniform(2, 6))
        if time.monotonic() > end:
            return
        await learner.edit(dice.randrange(24), str(dice.randint(50, 95)))


async def memory_of(base: str, pid: int, counts: Sequence[int]) -> list[tuple[int, float]]:
    """Measure the server with its kernels, in MiB, with so many learners' pages open."""
    measured = [(0, proportional_mib(family(pid)))]
    here: list[Learner] = []
    try:
        for count in counts:
            while len(here) < count:
                here.append(Learner(base, f"learner-{len(here)}", Taken()))
                await here[-1].open(PAGES[0])
            await asyncio.sleep(2)
            measured.append((count, proportional_mib(family(pid))))
    finally:
        for learner in here:
            await learner.leave()
    return measured
