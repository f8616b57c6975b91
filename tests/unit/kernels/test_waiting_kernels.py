"""Kernels that wait, ready for any page."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
from dataclasses import replace
from pathlib import Path

import psutil
import pytest
from unit_kernels import CALM, has_ended, process_of, run, some_kernels, start, until

from practicum.serve.kernels import parent as parent_module
from practicum.serve.kernels import waiting as waiting_module
from practicum.serve.kernels.endings import Ending
from practicum.serve.kernels.limits import TooManyKernels
from practicum.serve.kernels.order import BadOrderError, Place
from practicum.serve.kernels.parent import NoForkError

TWO = replace(CALM, waiting=2)
WHO = "import os\n(os.environ['PRACTICUM_LEARNER'], os.getcwd())"


def go(work):
    return asyncio.run(asyncio.wait_for(work, 60))


@pytest.fixture(autouse=True)
def soon_quiet(monkeypatch):
    monkeypatch.setattr(waiting_module, "QUIET_SECONDS", 0.1)


async def filled(kernels, count=2):
    """Wait until so many wait, and give their processes."""
    await until(lambda: len(kernels.waiting.pids) == count)
    return [psutil.Process(pid) for pid in kernels.waiting.pids]


def listed(folder):
    return [path.name for path in Path(folder).iterdir()]


def test_a_page_gets_one_that_waited_and_it_is_that_learners_from_before_its_first_cell(tmp_path):
    async def story():
        async with some_kernels(TWO) as kernels:
            waiting = [each.pid for each in await filled(kernels)]
            ident = await start(kernels, "bea", cwd=str(tmp_path))
            pid = process_of(kernels, ident).pid
            return pid in waiting, kernels.learner_of(ident), await run(kernels, ident, WHO)

    assert go(story()) == (True, "bea", ("bea", str(tmp_path)))


def test_one_that_waits_knows_no_learner_and_no_store(monkeypatch):
    monkeypatch.setenv("PRACTICUM_STORE", "postgresql://somebody:secret@host/db")

    async def story():
        async with some_kernels(TWO) as kernels:
            await filled(kernels)
            ident = kernels.waiting._here[0].kernel.kernel_id
            given = kernels.waiting._environment()
            return given, ident in kernels, kernels.learner_of(ident), kernels.taken

    env, *known = go(story())

    assert not [name for name in env if "PRACTICUM" in name]
    assert known == [False, None, 0]


def test_one_that_waits_runs_nothing_before_it_has_its_place():
    async def story():
        async with some_kernels(TWO) as kernels:
            await filled(kernels)
            client = kernels.waiting._here[0].kernel.client()
            client.start_channels()
            with pytest.raises(RuntimeError, match="did not answer"):
                await client.wait_for_ready(1.5)
            client.stop_channels()
            return True

    assert go(story())


def test_it_has_the_environment_of_its_place_and_no_other(monkeypatch):
    monkeypatch.setenv("ONCE", "when it began to wait")

    async def story():
        async with some_kernels(TWO) as kernels:
            await filled(kernels)
            os.environ.pop("ONCE")
            ident = await start(kernels, "bea", env={"ONLY": "this"})
            return await run(kernels, ident, "import os\ndict(os.environ)")

    env = go(story())

    assert env["ONLY"] == "this"
    assert "ONCE" not in env
    assert "inline" in env["MPLBACKEND"]


def test_one_is_never_handed_on_and_never_used_twice():
    async def story():
        async with some_kernels(replace(CALM, waiting=1)) as kernels:
            await filled(kernels, 1)
            ann = await start(kernels, "ann")
            kernel = kernels.get_kernel(ann)
            pid = kernel.pid
            with pytest.raises(NoForkError):
                await kernel.move_in({}, "/")
            with pytest.raises(NoForkError, match="no such kernel waits"):
                await kernels.warm.place(Place(pid=pid, env={}, cwd="/"))
            process = process_of(kernels, ann)
            await kernels.end(ann, Ending.LEFT)
            await until(lambda: has_ended(process))
            [next_one] = await filled(kernels, 1)
            return pid, next_one.pid

    pid, next_pid = go(story())

    assert pid != next_pid


def test_each_that_waited_draws_other_numbers():
    code = "import random, numpy\n(random.random(), float(numpy.random.random()))"

    async def story():
        async with some_kernels(TWO) as kernels:
            await filled(kernels)
            idents = [await start(kernels) for _ in range(2)]
            return [await run(kernels, ident, code) for ident in idents]

    one, other = go(story())

    assert not set(one) & set(other)


def test_the_room_is_filled_again_in_a_quiet_moment_and_not_before(monkeypatch):
    monkeypatch.setattr(waiting_module, "QUIET_SECONDS", 1.0)

    async def story():
        async with some_kernels(TWO) as kernels:
            await filled(kernels)
            await start(kernels)
            await asyncio.sleep(0.5)
            soon = len(kernels.waiting)
            await filled(kernels)
            return soon

    assert go(story()) == 1


def test_many_who_come_at_once_each_get_a_kernel_of_their_own():
    async def story():
        async with some_kernels(TWO) as kernels:
            await filled(kernels)
            idents = await asyncio.gather(*(start(kernels, f"learner {n}") for n in range(5)))
            shown = [await run(kernels, ident, WHO) for ident in idents]
            pids = {process_of(kernels, ident).pid for ident in idents}
            return [who for who, _ in shown], len(pids)

    assert go(story()) == ([f"learner {n}" for n in range(5)], 5)


def test_those_that_wait_count_in_the_ceiling_and_keep_nobody_out():
    async def story():
        async with some_kernels(replace(CALM, kernels=3, waiting=2)) as kernels:
            await start(kernels, "ann")
            await start(kernels, "bea")
            await filled(kernels, 1)
            await asyncio.sleep(0.5)
            waiting = len(kernels.waiting)
            await start(kernels, "cat")
            with pytest.raises(TooManyKernels):
                await start(kernels, "dan")
            await asyncio.sleep(0.5)
            return waiting, len(kernels), len(kernels.waiting)

    assert go(story()) == (1, 3, 0)


def test_with_a_limit_of_none_no_kernel_waits():
    async def story():
        async with some_kernels(CALM) as kernels:
            await start(kernels)
            await asyncio.sleep(0.5)
            return CALM.waiting, len(kernels.waiting), (await kernels.snapshot()).waiting

    assert go(story()) == (0, 0, 0)


def test_a_snapshot_counts_those_that_wait_and_their_memory():
    async def story():
        async with some_kernels(TWO) as kernels:
            await until(lambda: kernels.warm.pid)
            none = await kernels.snapshot()
            await filled(kernels)
            return none, await kernels.snapshot()

    before, seen = go(story())

    assert (seen.waiting, seen.kernels, seen.learners) == (2, 0, 0)
    assert seen.memory > before.memory


def test_when_the_parent_is_killed_those_that_wait_end_and_pages_get_new_ones():
    async def story():
        async with some_kernels(TWO) as kernels:
            old = await filled(kernels)
            first = kernels.warm.pid
            os.kill(first, signal.SIGKILL)
            at_once = await start(kernels, "bea")
            shown = await run(kernels, at_once, WHO)
            await until(lambda: all(map(has_ended, old)))
            await until(lambda: kernels.warm.pid not in {None, first})
            fresh = await filled(kernels)
            return shown[0], {each.pid for each in old} & {each.pid for each in fresh}

    assert go(story()) == ("bea", set())


def test_one_that_is_killed_while_it_waits_is_replaced_and_no_page_meets_it():
    async def story():
        async with some_kernels(TWO) as kernels:
            old = await filled(kernels)
            for process in old:
                process.kill()
            await until(lambda: not any(psutil.pid_exists(each.pid) for each in old))
            shown = await run(kernels, await start(kernels, "bea"), WHO)
            fresh = await filled(kernels)
            files = {Path(each.kernel.connection_file).name for each in kernels.waiting._here}
            kept = {name for name in listed(kernels.connection_dir) if name.endswith(".json")}
            return shown[0], len(fresh), files <= kept, len(kept)

    assert go(story()) == ("bea", 2, True, 3)


def test_those_that_end_again_and_again_are_given_up_and_the_log_says_so(caplog):
    async def story():
        async with some_kernels(replace(CALM, waiting=1)) as kernels:
            for _ in range(waiting_module.TRIES):
                [one] = await filled(kernels, 1)
                one.kill()
                await until(lambda: not kernels.waiting.pids)
            await until(kernels.waiting._filling.done)
            return await run(kernels, await start(kernels, "bea"), WHO)

    with caplog.at_level(logging.WARNING):
        shown = go(story())

    assert shown[0] == "bea"
    assert sum("No kernel waits" in record.message for record in caplog.records) == 1


def test_a_closed_server_leaves_none_that_waits_and_no_file(ours):
    async def story():
        before = ours()[1]
        async with some_kernels(TWO) as kernels:
            waiting = await filled(kernels)
            folder = kernels.connection_dir
        await until(lambda: all(map(has_ended, waiting)))
        return folder, ours()[1] - before

    folder, left = go(story())

    assert not Path(folder).exists()
    assert left == set()


def test_a_server_that_closes_while_one_starts_to_wait_leaves_none(ours):
    async def story():
        before = ours()[1]
        async with some_kernels(TWO) as kernels:
            await until(lambda: len(kernels.waiting) == 1)
        return ours()[1] - before

    assert go(story()) == set()


def test_where_nothing_can_be_forked_none_waits_and_pages_open_as_ever(monkeypatch):
    monkeypatch.delattr(parent_module.os, "fork")

    async def story():
        async with some_kernels(TWO) as kernels:
            await asyncio.sleep(0.3)
            ident = await start(kernels, "bea")
            return len(kernels.waiting), (await run(kernels, ident, WHO))[0]

    assert go(story()) == (0, "bea")


def test_a_place_that_is_too_long_for_a_pipe_gets_a_new_kernel():
    async def story():
        async with some_kernels(TWO) as kernels:
            waiting = [each.pid for each in await filled(kernels)]
            ident = await start(kernels, "bea", env={f"LONG_{n}": "x" * 50_000 for n in range(3)})
            shown = await run(kernels, ident, "import os\nlen(os.environ['LONG_2'])")
            return shown, process_of(kernels, ident).pid in waiting

    assert go(story()) == (50_000, False)


def test_a_page_that_goes_while_its_kernel_moves_in_leaves_none_behind():
    async def story():
        async with some_kernels(replace(CALM, waiting=1)) as kernels:
            [one] = await filled(kernels, 1)
            task = asyncio.ensure_future(start(kernels, "bea"))
            await asyncio.sleep(0)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            await until(lambda: has_ended(one) or len(kernels) == 1)
            return kernels.taken == len(kernels)

    assert go(story())


@pytest.mark.parametrize(
    "broken", [{}, {"pid": 1, "env": {}}, {"pid": "1", "env": {}, "cwd": "/"}, None, "place"]
)
def test_what_is_not_a_place_is_refused(broken):
    with pytest.raises(BadOrderError):
        Place.read(broken)
