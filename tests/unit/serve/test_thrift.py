"""Memory goes back to the system once the last page has gone."""

import asyncio
import contextlib
import platform
from types import SimpleNamespace

import psutil
import pytest

from practicum.serve import thrift

MANY = 400_000


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc keeps freed memory so")
def test_what_was_freed_below_something_that_stays_goes_back_to_the_system():
    blocks = [bytes(100 + i % 7) for i in range(MANY)]
    kept = blocks[:: MANY // 50]
    del blocks
    before = psutil.Process().memory_info().rss
    told = thrift.give_back()

    assert told
    assert psutil.Process().memory_info().rss <= before
    assert len(kept) >= 50


@pytest.fixture
def given(monkeypatch):
    """Count how often memory is given back, without waiting between looks."""
    counted = []
    monkeypatch.setattr(thrift, "give_back", lambda: counted.append(1))
    monkeypatch.setattr(thrift, "LOOK_SECONDS", 0)
    return counted


async def _look_on(kernels, taken):
    """Let it look a few times while so many places are taken."""
    kernels.taken = taken
    for _ in range(10):
        await asyncio.sleep(0)


def test_it_is_given_back_once_after_each_time_that_the_last_page_has_gone(given):
    counts = []

    async def visits():
        kernels = SimpleNamespace(taken=0)
        task = asyncio.create_task(thrift.give_back_between_visits(kernels))
        for taken in (0, 2, 1, 0, 0, 3, 0):
            await _look_on(kernels, taken)
            counts.append(len(given))
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task

    asyncio.run(visits())

    assert counts == [1, 1, 1, 2, 2, 2, 3]


def test_where_the_system_cannot_be_asked_nothing_is_said_and_nothing_breaks(monkeypatch):
    monkeypatch.setattr(thrift, "_library", lambda: None)

    assert not thrift.keep_few_heaps()
    assert not thrift.give_back()
