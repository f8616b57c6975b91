from __future__ import annotations

import asyncio
import logging
import os
import signal
import sys

import psutil
from unit_kernels import has_ended, process_of, run, some_kernels, start, until

from practicum.serve.kernels import parent as parent_module
from practicum.serve.kernels import warmth
from practicum.serve.kernels.parent import WarmParent


def go(work):
    return asyncio.run(asyncio.wait_for(work, 60))


def test_a_parent_that_is_killed_is_started_again_and_its_kernels_live_on():
    async def story():
        async with some_kernels() as kernels:
            before = await start(kernels)
            first = kernels.warm.pid
            os.kill(first, signal.SIGKILL)
            await until(lambda: kernels.warm.pid not in {None, first})
            after = await start(kernels)
            shown = [await run(kernels, ident, "'alive'") for ident in (before, after)]
            return (
                shown,
                process_of(kernels, after).ppid() == kernels.warm.pid,
                kernels.warm.trouble,
            )

    assert go(story()) == (["alive", "alive"], True, "")


def test_the_end_of_a_kernel_whose_parent_was_killed_is_noticed():
    async def story():
        async with some_kernels() as kernels:
            ident = await start(kernels)
            first = kernels.warm.pid
            os.kill(first, signal.SIGKILL)
            await until(lambda: kernels.warm.pid not in {None, first})
            process_of(kernels, ident).kill()
            await until(lambda: ident not in kernels)
            return kernels.why_ended(ident).value

    assert go(story()) == "died"


def test_a_kernel_wanted_while_the_parent_is_away_waits_for_the_next_parent():
    async def story():
        async with some_kernels() as kernels:
            await start(kernels)
            os.kill(kernels.warm.pid, signal.SIGKILL)
            ident = await start(kernels)
            return await run(kernels, ident, "'here'"), kernels.get_kernel(ident).forked

    assert go(story()) == ("here", True)


def test_without_fork_kernels_are_ordinary_and_the_log_says_so_once(monkeypatch, caplog):
    monkeypatch.delattr(parent_module.os, "fork")

    async def story():
        async with some_kernels() as kernels:
            idents = [await start(kernels) for _ in range(2)]
            shown = await run(kernels, idents[0], "import os\nos.environ['PRACTICUM_LEARNER']")
            state = await kernels.snapshot()
            return shown, state.forked, [kernels.get_kernel(ident).forked for ident in idents]

    with caplog.at_level(logging.WARNING):
        told = go(story())

    said = [record for record in caplog.records if "ordinary" in record.message]
    assert told == ("ann", False, [False, False])
    assert len(said) == 1


def test_on_macos_kernels_are_ordinary(monkeypatch):
    monkeypatch.setattr(parent_module.sys, "platform", "darwin")

    assert "macOS" in WarmParent().trouble


def test_a_parent_that_cannot_stay_is_given_up_and_kernels_are_ordinary(
    monkeypatch, caplog, tmp_path
):
    (tmp_path / "ends_at_once.py").write_text("import os; os._exit(3)")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))

    async def story():
        async with some_kernels(warm=("ends_at_once",)) as kernels:
            ident = await start(kernels)
            return kernels.get_kernel(ident).forked, await run(kernels, ident, "1")

    with caplog.at_level(logging.WARNING):
        told = go(story())

    said = [record for record in caplog.records if "ordinary" in record.message]
    assert told == (False, 1)
    assert len(said) == 1


def test_a_parent_with_more_than_one_thread_does_not_fork(monkeypatch, tmp_path):
    (tmp_path / "has_a_thread.py").write_text(
        "import threading, time\n"
        "threading.Thread(target=time.sleep, args=(60,), daemon=True).start()"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))

    async def story():
        async with some_kernels(warm=("has_a_thread",)) as kernels:
            ident = await start(kernels)
            return kernels.get_kernel(ident).forked, kernels.warm.trouble

    forked, trouble = go(story())

    assert not forked
    assert "threads" in trouble


def test_a_module_that_cannot_be_imported_is_named_and_the_others_serve(caplog):
    async def story():
        async with some_kernels(warm=("no_such_module", "ipykernel.kernelapp")) as kernels:
            ident = await start(kernels)
            return kernels.get_kernel(ident).forked

    with caplog.at_level(logging.WARNING):
        assert go(story())

    assert any("no_such_module" in record.message for record in caplog.records)


def test_a_parent_that_hangs_is_replaced_and_the_page_gets_an_ordinary_kernel(monkeypatch):
    monkeypatch.setattr(parent_module, "FORK_SECONDS", 0.5)

    async def story():
        async with some_kernels() as kernels:
            await start(kernels)
            first = kernels.warm.pid
            os.kill(first, signal.SIGSTOP)
            ident = await start(kernels)
            await until(lambda: kernels.warm.pid not in {None, first})
            again = await start(kernels)
            return kernels.get_kernel(ident).forked, kernels.get_kernel(again).forked

    assert go(story()) == (False, True)


def test_a_kernel_that_ends_while_it_starts_is_replaced_by_an_ordinary_one(monkeypatch, tmp_path):
    (tmp_path / "breaks_kernels.py").write_text(
        "from ipykernel.kernelapp import IPKernelApp\n"
        "def refuse(self, argv=None): raise RuntimeError('not today')\n"
        "IPKernelApp.initialize = refuse\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))

    async def story():
        async with some_kernels(warm=("breaks_kernels",)) as kernels:
            ident = await start(kernels)
            return kernels.get_kernel(ident).forked, await run(kernels, ident, "1")

    assert go(story()) == (False, 1)


def test_an_order_that_is_far_too_long_gets_an_ordinary_kernel():
    async def story():
        async with some_kernels() as kernels:
            await start(kernels)
            ident = await start(kernels, env={f"LONG_{n}": "x" * 50_000 for n in range(30)})
            shown = await run(kernels, ident, "import os\nlen(os.environ['LONG_29'])")
            return shown, kernels.get_kernel(ident).forked

    assert go(story()) == (50_000, False)


def test_a_line_that_is_no_order_is_answered_and_the_parent_goes_on():
    async def story():
        async with some_kernels() as kernels:
            await start(kernels)
            first = kernels.warm.pid
            for line in (
                b"rm -rf\n",
                b"[]\n",
                b'{"id": 1}\n',
                b'{"id": 2, "order": {"cwd": "/"}}\n',
            ):
                kernels.warm._writer.write(line)
            ident = await start(kernels)
            return await run(kernels, ident, "1"), kernels.warm.pid == first

    assert go(story()) == (1, True)


def test_the_parent_ends_when_it_is_closed():
    async def story():
        warm = WarmParent(("ipykernel.kernelapp",))
        warm.open()
        await until(lambda: warm.pid is not None)
        process = psutil.Process(warm.pid)
        await warm.close()
        return has_ended(process)

    assert go(story())


def test_all_that_pages_need_is_imported_by_one_thread_without_pandas_or_anybodys_session():
    async def story():
        async with some_kernels(warm=warmth.modules()) as kernels:
            code = (
                "import sys\n"
                "from practicum.ui.session import here\n"
                "('pandas' in sys.modules, 'practicum.ui.tool' in sys.modules,"
                " 'plotly.graph_objects' in sys.modules, here.cache_info().currsize)"
            )
            ident = await start(kernels)
            return await run(kernels, ident, code), psutil.Process(kernels.warm.pid).num_threads()

    assert go(story()) == ((False, True, True, 0), 1)


def test_the_warm_parent_holds_nothing_of_the_server(tmp_path):
    program = "import sys, practicum.serve.kernels.warm; print([m for m in sys.modules])"

    async def story():
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-c", program), stdout=asyncio.subprocess.PIPE, cwd=tmp_path
        )
        said, _ = await process.communicate()
        return said.decode()

    modules = go(story())

    assert "practicum.serve.kernels.child" in modules
    for heavy in ("jupyter_server", "voila", "tornado", "psutil", "practicum.serve.app"):
        assert f"'{heavy}'" not in modules
