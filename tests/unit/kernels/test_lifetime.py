from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from dataclasses import replace

import psutil
import pytest
from hypothesis import given
from hypothesis import strategies as some
from unit_kernels import CALM, has_ended, process_of, run, some_kernels, start, until

from practicum.serve.kernels.endings import Ending
from practicum.serve.kernels.limits import MEGABYTE, Limits, TooManyKernels, room_for_kernels
from practicum.serve.kernels.watch import Life, ending_of

LIMITS = Limits(absent=20, idle=100, busy=60, memory=500)


def go(work):
    return asyncio.run(asyncio.wait_for(work, 60))


@asynccontextmanager
async def a_page(kernels, ident):
    """Stand in for a page that listens."""
    kernels.notify_connect(ident)
    yield
    kernels.notify_disconnect(ident)


@pytest.mark.parametrize(
    ("life", "now", "ending"),
    [
        ({}, 10_000, None),
        ({"born": 0}, 20, None),
        ({"born": 0}, 21, Ending.ABSENT),
        ({"born": 0, "left": 50}, 69, None),
        ({"born": 0, "left": 50}, 71, Ending.ABSENT),
        ({"born": 0, "active": 10}, 29, None),
        ({"born": 0, "connected": True}, 99, None),
        ({"born": 0, "connected": True}, 101, Ending.IDLE),
        ({"born": 0, "connected": True, "active": 90}, 189, None),
        ({"born": 0, "busy_since": 1}, 60, None),
        ({"born": 0, "busy_since": 1}, 62, Ending.WILD),
        ({"born": 0, "connected": True, "memory": 501}, 1, Ending.MEMORY),
        ({"born": 0, "connected": True, "memory": 500}, 1, None),
    ],
)
def test_what_is_known_of_a_kernel_says_whether_it_ends(life, now, ending):
    assert ending_of(Life(learner="ann", **life), LIMITS, now) is ending


@given(active=some.floats(0, 1000), later=some.floats(0, 20))
def test_a_kernel_that_did_something_just_now_is_never_ended_for_resting(active, later):
    life = Life(learner="ann", born=0, connected=True, active=active)

    assert ending_of(life, LIMITS, active + later) is None


def test_every_ending_has_its_own_plain_sentence_that_says_the_work_is_safe():
    sentences = [ending.sentence for ending in Ending]

    assert len(set(sentences)) == len(sentences)
    assert all("saved is safe" in sentence for sentence in sentences)


def test_a_kernel_whose_page_never_comes_ends_by_itself():
    async def story():
        async with some_kernels(replace(CALM, absent=0.5)) as kernels:
            ident = await start(kernels)
            process = process_of(kernels, ident)
            await until(lambda: ident not in kernels)
            return has_ended(process), kernels.why_ended(ident)

    assert go(story()) == (True, Ending.ABSENT)


def test_a_kernel_with_a_page_stays_and_ends_soon_after_the_page_is_gone():
    async def story():
        async with some_kernels(replace(CALM, absent=0.5)) as kernels:
            ident = await start(kernels)
            async with a_page(kernels, ident):
                await asyncio.sleep(1.2)
                stayed = ident in kernels
            await until(lambda: ident not in kernels)
            return stayed, kernels.why_ended(ident)

    assert go(story()) == (True, Ending.ABSENT)


def test_a_page_on_which_nothing_happens_loses_its_kernel_after_the_idle_limit():
    async def story():
        async with some_kernels(replace(CALM, idle=0.5)) as kernels:
            ident = await start(kernels)
            async with a_page(kernels, ident):
                await until(lambda: ident not in kernels)
            return kernels.why_ended(ident)

    assert go(story()) is Ending.IDLE


def test_a_page_that_leaves_has_what_it_sent_done_first(tmp_path):
    kept = tmp_path / "kept"
    code = f"import time; time.sleep(0.8); open({str(kept)!r}, 'w').write('saved')"

    async def story():
        async with some_kernels() as kernels:
            ident = await start(kernels)
            client = kernels.get_kernel(ident).client()
            client.start_channels()
            await client.wait_for_ready(20)
            async with a_page(kernels, ident):
                client.execute(code)
                await asyncio.sleep(0.1)
            await kernels.leave(ident)
            client.stop_channels()
            return ident in kernels, kernels.why_ended(ident)

    assert go(story()) == (False, Ending.LEFT)
    assert kept.read_text() == "saved"


def test_a_page_that_leaves_is_not_waited_for_without_end():
    async def story():
        async with some_kernels(replace(CALM, leaving=0.5)) as kernels:
            ident = await start(kernels)
            client = kernels.get_kernel(ident).client()
            client.start_channels()
            await client.wait_for_ready(20)
            client.execute("while True: pass")
            await until(lambda: kernels._lives[ident].busy_since is not None)
            await kernels.leave(ident)
            client.stop_channels()
            return kernels.why_ended(ident), ident in kernels

    assert go(story()) == (Ending.LEFT, False)


def test_a_kernel_that_works_without_end_is_ended_and_the_others_work_on():
    async def story():
        async with some_kernels(replace(CALM, busy=0.6)) as kernels:
            wild, calm = await start(kernels), await start(kernels)
            client = kernels.get_kernel(wild).client()
            client.start_channels()
            await client.wait_for_ready(20)
            client.execute("while True: pass")
            await until(lambda: wild not in kernels)
            client.stop_channels()
            return kernels.why_ended(wild), await run(kernels, calm, "'calm'")

    assert go(story()) == (Ending.WILD, "calm")


def test_a_kernel_that_grows_too_large_is_ended_and_the_others_work_on():
    grow = (
        "import time\nheld = []\n"
        "for _ in range(60):\n    held.append(bytearray(10_000_000)); time.sleep(0.02)"
    )

    async def story():
        async with some_kernels(replace(CALM, memory=200 * MEGABYTE)) as kernels:
            large, small = await start(kernels), await start(kernels)
            client = kernels.get_kernel(large).client()
            client.start_channels()
            await client.wait_for_ready(20)
            client.execute(grow)
            await until(lambda: large not in kernels)
            client.stop_channels()
            return kernels.why_ended(large), await run(kernels, small, "'small'")

    assert go(story()) == (Ending.MEMORY, "small")


def test_a_kernel_that_asks_for_everything_at_once_is_refused_and_goes_on():
    code = (
        "try:\n    bytearray(4_000_000_000); got = True\nexcept MemoryError:\n    got = False\ngot"
    )

    async def story():
        async with some_kernels(replace(CALM, memory=300 * MEGABYTE)) as kernels:
            return await run(kernels, await start(kernels), code)

    assert go(story()) is False


def test_a_kernel_steps_back_for_the_server():
    async def story():
        async with some_kernels(replace(CALM, nice=7)) as kernels:
            return process_of(kernels, await start(kernels)).nice()

    assert go(story()) == psutil.Process().nice() + 7


def test_when_all_places_are_taken_the_next_page_is_told_to_wait_and_has_its_turn_later():
    async def story():
        async with some_kernels(replace(CALM, kernels=2)) as kernels:
            idents = await asyncio.gather(start(kernels), start(kernels, "bea"))
            with pytest.raises(TooManyKernels, match="Every place is taken"):
                await start(kernels, "cat")
            await kernels.end(idents[0], Ending.LEFT)
            return await start(kernels, "cat") in kernels

    assert go(story())


def test_many_who_come_at_once_get_no_more_places_than_there_are():
    async def story():
        async with some_kernels(replace(CALM, kernels=3)) as kernels:
            came = await asyncio.gather(
                *(start(kernels, f"learner {n}") for n in range(8)), return_exceptions=True
            )
            return len(kernels), sum(isinstance(each, TooManyKernels) for each in came)

    assert go(story()) == (3, 5)


def test_one_learner_with_many_pages_leaves_room_for_the_others():
    async def story():
        async with some_kernels(replace(CALM, kernels=9, kernels_each=2)) as kernels:
            for _ in range(2):
                await start(kernels, "ann")
            with pytest.raises(TooManyKernels, match="many pages open"):
                await start(kernels, "ann")
            return await start(kernels, "bea") in kernels

    assert go(story())


def test_a_kernel_belongs_to_one_learner_from_its_start_and_to_nobody_after_its_end():
    async def story():
        async with some_kernels() as kernels:
            ann, bea = await start(kernels, "ann"), await start(kernels, "bea")
            who = "import os\nos.environ['PRACTICUM_LEARNER']"
            shown = [await run(kernels, ident, who) for ident in (ann, bea)]
            known = [kernels.learner_of(ident) for ident in (ann, bea)]
            await kernels.end(ann, Ending.LEFT)
            cat = await start(kernels, "cat")
            return shown, known, kernels.learner_of(ann), cat in (ann, bea)

    assert go(story()) == (["ann", "bea"], ["ann", "bea"], None, False)


def test_a_kernel_that_dies_is_forgotten_and_no_other_takes_its_name():
    async def story():
        async with some_kernels() as kernels:
            ident = await start(kernels)
            heard = []
            kernels.add_restart_callback(ident, lambda: heard.append("dead"), "dead")
            process_of(kernels, ident).kill()
            await until(lambda: heard)
            await asyncio.sleep(0.2)
            return ident in kernels, kernels.why_ended(ident), heard

    assert go(story()) == (False, Ending.DIED, ["dead"])


def test_a_page_hears_that_its_kernel_is_ended():
    async def story():
        async with some_kernels() as kernels:
            ident = await start(kernels)
            heard = []
            kernels.add_restart_callback(ident, lambda: heard.append("dead"), "dead")
            await kernels.end(ident, Ending.IDLE)
            await kernels.end(ident, Ending.LEFT)
            return heard, kernels.why_ended(ident)

    assert go(story()) == (["dead"], Ending.IDLE)


def test_a_snapshot_counts_learners_kernels_and_memory():
    async def story():
        async with some_kernels() as kernels:
            idents = [await start(kernels, name) for name in ("ann", "ann", "bea", "cat")]
            for ident in idents[:3]:
                kernels.notify_connect(ident)
            await kernels.end(idents[3], Ending.LEFT)
            return await kernels.snapshot()

    seen = go(story())

    assert (seen.learners, seen.kernels, seen.connected, seen.places) == (2, 3, 3, 50)
    assert 10 * MEGABYTE < seen.memory < 400 * MEGABYTE
    assert seen.server_memory > 10 * MEGABYTE
    assert seen.forked
    assert seen.endings == {"left": 1}


def test_there_is_room_for_some_kernels_on_the_smallest_machine(monkeypatch):
    sizes = {}
    for gigabytes in (0.5, 4, 1000):
        total = type("Memory", (), {"total": gigabytes * 2**30})
        monkeypatch.setattr(psutil, "virtual_memory", lambda total=total: total)
        sizes[gigabytes] = room_for_kernels()

    assert sizes == {0.5: 8, 4: 30, 1000: 400}
