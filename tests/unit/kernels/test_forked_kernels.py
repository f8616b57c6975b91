from __future__ import annotations

import asyncio
import os
import signal
import stat
from pathlib import Path

import psutil
import pytest
from unit_kernels import has_ended, process_of, run, some_kernels, start, until

from practicum.serve.kernels.endings import Ending
from practicum.serve.kernels.order import BadOrderError, Order
from practicum.serve.kernels.process import Forked

PARTS = Order(connection_file="k", env={}, cwd="/").as_json()


def go(work):
    return asyncio.run(asyncio.wait_for(work, 60))


def test_a_kernel_is_a_child_of_the_warm_parent_and_runs_code():
    async def story():
        async with some_kernels() as kernels:
            ident = await start(kernels)
            shown = await run(kernels, ident, "6 * 7")
            return shown, process_of(kernels, ident).ppid(), kernels.warm.pid

    shown, parent, warm = go(story())

    assert shown == 42
    assert parent == warm


def test_a_kernel_has_the_environment_and_the_folder_that_were_ordered_and_no_other(tmp_path):
    async def story():
        async with some_kernels() as kernels:
            ident = await start(
                kernels, "bea", cwd=str(tmp_path), env={"PRACTICUM_STORE": "here", "ONLY": "this"}
            )
            return await run(kernels, ident, "import os, sys\n(dict(os.environ), os.getcwd())")

    env, folder = go(story())

    assert env["PRACTICUM_LEARNER"] == "bea"
    assert env["PRACTICUM_STORE"] == "here"
    assert env["ONLY"] == "this"
    assert folder == str(tmp_path)
    assert "OPENBLAS_NUM_THREADS" not in env or "OPENBLAS_NUM_THREADS" in os.environ
    assert "JPY_PARENT_PID" not in env


def test_the_warm_parent_is_told_nothing_of_anybodys_work(monkeypatch):
    monkeypatch.setenv("PRACTICUM_STORE", "postgresql://somebody:secret@host/db")

    async def story():
        async with some_kernels() as kernels:
            await start(kernels)
            return psutil.Process(kernels.warm.pid).environ()

    assert not [name for name in go(story()) if "PRACTICUM" in name]


def test_two_kernels_draw_different_numbers():
    code = "import random, numpy\n(random.random(), float(numpy.random.random()))"

    async def story():
        async with some_kernels() as kernels:
            idents = [await start(kernels) for _ in range(2)]
            return [await run(kernels, ident, code) for ident in idents]

    (one, one_numpy), (other, other_numpy) = go(story())

    assert one != other
    assert one_numpy != other_numpy


def test_a_notebook_can_import_what_lies_beside_it(tmp_path):
    (tmp_path / "neighbour.py").write_text("said = 'good morning'")

    async def story():
        async with some_kernels() as kernels:
            ident = await start(kernels, cwd=str(tmp_path))
            return await run(kernels, ident, "import neighbour\nneighbour.said")

    assert go(story()) == "good morning"


def test_what_a_kernel_has_started_ends_with_it():
    code = "import subprocess\nsubprocess.Popen(['sleep', '60']).pid"

    async def story():
        async with some_kernels() as kernels:
            ident = await start(kernels)
            helper = psutil.Process(await run(kernels, ident, code))
            await kernels.end(ident, Ending.LEFT)
            await until(lambda: has_ended(helper))
            return ident in kernels

    assert go(story()) is False


def test_each_kernel_has_a_key_of_its_own_in_a_file_that_only_we_can_read():
    async def story():
        async with some_kernels() as kernels:
            idents = [await start(kernels) for _ in range(2)]
            files = [Path(kernels.get_kernel(ident).connection_file) for ident in idents]
            keys = {kernels.get_kernel(ident).session.key for ident in idents}
            modes = {stat.S_IMODE(path.stat().st_mode) for path in [*files, files[0].parent]}
            return keys, modes

    keys, modes = go(story())

    assert len(keys) == 2
    assert all(mode & 0o077 == 0 for mode in modes)


def descriptors(pid):
    return {str(path.readlink()) for path in Path(f"/proc/{pid}/fd").iterdir()}


def test_a_kernel_inherits_nothing_but_its_lifeline(tmp_path):
    secret = (tmp_path / "secret").open("w")
    code = (
        "import os, socket\n"
        "sorted(os.readlink(f'/proc/self/fd/{n}') for n in os.listdir('/proc/self/fd')"
        " if os.path.exists(f'/proc/self/fd/{n}'))"
    )

    async def story():
        os.set_inheritable(secret.fileno(), True)  # noqa: FBT003
        async with some_kernels() as kernels:
            other = await start(kernels)
            ident = await start(kernels)
            names = await run(kernels, ident, code)
            of_warm = descriptors(kernels.warm.pid)
            return names, of_warm, descriptors(process_of(kernels, other).pid)

    names, of_warm, of_other = go(story())
    secret.close()

    kinds = ("socket:", "pipe:")
    shared = {name for name in names if name.startswith(kinds)} & of_warm
    standard = {str(Path(f"/proc/self/fd/{n}").readlink()) for n in (1, 2)}
    assert not any("secret" in name for name in names)
    assert len(shared - standard) == 1
    assert {name for name in names if name.startswith("socket:")}.isdisjoint(of_other)


def test_a_kernel_answers_interrupts_and_ends_on_request():
    async def story():
        async with some_kernels() as kernels:
            ident = await start(kernels)
            process = process_of(kernels, ident)
            code = "import signal\nsignal.getsignal(signal.SIGTERM) == signal.SIG_DFL"
            shown = await run(kernels, ident, code)
            process.send_signal(signal.SIGTERM)
            await until(lambda: ident not in kernels)
            return shown, has_ended(process)

    assert go(story()) == (True, True)


def test_widgets_find_their_way_to_a_kernel_that_was_forked():
    code = "import comm\nsorted(comm.get_comm_manager().targets)"

    async def story():
        async with some_kernels() as kernels:
            return await run(kernels, await start(kernels), code)

    assert go(story()) == ["jupyter.widget", "jupyter.widget.control"]


def test_kernels_end_with_the_server_even_if_it_is_killed(tmp_path):
    program = """
import asyncio, os, sys
sys.path.insert(0, sys.argv[1])
from unit_kernels import some_kernels, start, process_of
async def story():
    async with some_kernels() as kernels:
        ident = await start(kernels)
        print(process_of(kernels, ident).pid, kernels.warm.pid, flush=True)
        await asyncio.sleep(60)
asyncio.run(story())
"""

    async def story():
        server = await asyncio.create_subprocess_exec(
            *(os.sys.executable, "-c", program, str(Path(__file__).parent)),
            stdout=asyncio.subprocess.PIPE,
            cwd=tmp_path,
        )
        pids = (await server.stdout.readline()).split()
        processes = [psutil.Process(int(pid)) for pid in pids]
        server.kill()
        await server.wait()
        await until(lambda: all(map(has_ended, processes)))
        return len(processes)

    assert go(story()) == 2


def test_a_hundred_starts_and_ends_leave_no_process_file_or_descriptor(ours):
    async def story():
        async with some_kernels() as kernels:
            await kernels.end(await start(kernels), Ending.LEFT)
            before = ours()
            warm = psutil.Process(kernels.warm.pid)
            for _ in range(20):
                idents = await asyncio.gather(*(start(kernels) for _ in range(5)))
                await asyncio.gather(*(kernels.end(each, Ending.LEFT) for each in idents))
            await until(lambda: not warm.children())
            # ZeroMQ closes its sockets in a thread of its own, a moment later.
            await until(lambda: ours()[0] <= before[0])
            folder, left = kernels.connection_dir, os.listdir(kernels.connection_dir)  # noqa: PTH208
            return before, ours(), left, (await kernels.snapshot()).endings, folder

    before, after, left, endings, folder = go(story())

    assert endings == {"left": 101}
    assert after[1] == before[1]
    assert after[0] <= before[0]
    assert left in ([], ["ipython"])
    assert not Path(folder).exists()


@pytest.mark.parametrize(
    "broken",
    [
        {},
        {"connection_file": "k.json", "env": {}, "cwd": "/"},
        {**PARTS, "env": {"A": 1}},
        {**PARTS, "env": []},
        {**PARTS, "cwd": 7},
        {**PARTS, "nice": "5"},
        {**PARTS, "waits": 1},
        {**PARTS, "run": "rm"},
        "fork",
        None,
    ],
)
def test_what_is_not_an_order_is_refused(broken):
    with pytest.raises(BadOrderError):
        Order.read(broken)


def test_an_order_travels_and_arrives_as_it_was():
    order = Order(connection_file="k.json", env={"Ä": "ö"}, cwd="/srv", nice=3, memory=5)

    assert Order.read(order.as_json()) == order


def test_a_process_that_has_ended_is_never_signalled():
    async def story():
        child = await asyncio.create_subprocess_exec(os.sys.executable, "-c", "pass")
        forked = Forked(child.pid)
        await child.wait()
        forked.look()
        with pytest.raises(ProcessLookupError):
            forked.kill()
        return forked.poll()

    assert go(story()) == -1
