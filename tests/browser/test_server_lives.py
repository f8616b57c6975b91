"""Kernels end with their page; pages outlive kernels and servers."""

import asyncio
import contextlib
import os
import re
import signal
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest
from playwright.sync_api import Error, expect
from tornado.httpclient import AsyncHTTPClient
from tornado.websocket import websocket_connect

from practicum.serve.kernels.limits import Limits

SECONDS = 30
WAITING = Limits().waiting
"""Kernels that stand ready for whichever page comes next: nobody's, and always as many."""


def kernel_of(page):
    return page.locator("html").get_attribute("data-kernel")


def kernel_lives(page, served, kernel):
    return page.request.get(f"{served.address}api/kernels/{kernel}").status == 200


def happens(what, seconds=SECONDS):
    """Tell whether something comes true in time."""
    deadline = time.monotonic() + seconds
    while not what():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.1)
    return True


@pytest.fixture
def kernel_processes(trial):
    """Give the processes of the server's kernels: children of its warm parent."""

    def processes():
        found = []
        for child in psutil.Process(trial.process.pid).children(recursive=True):
            with contextlib.suppress(psutil.Error):
                if child.parent().pid != trial.process.pid:
                    found.append(child)
        return found

    return processes


def test_a_closed_page_takes_its_kernel_along(context, page, trial, ready):
    watcher = context.new_page()
    watcher.goto(trial.url("m1/text"))
    page.goto(trial.url("m1/lean"))
    ready(page)
    kernel = kernel_of(page)
    assert kernel_lives(watcher, trial, kernel)

    page.close()

    assert happens(lambda: not kernel_lives(watcher, trial, kernel), seconds=10)


def test_going_to_another_page_takes_the_kernel_along(page, trial, ready):
    page.goto(trial.url("m1/lean"))
    ready(page)
    kernel = kernel_of(page)
    page.goto(trial.url("m1/text"))

    assert happens(lambda: not kernel_lives(page, trial, kernel), seconds=10)


def test_a_stock_page_takes_its_kernel_along_too(page, trial, ready):
    page.goto(trial.url("m1/stock"))
    ready(page)
    expect(page.locator(".noUi-handle").first).to_be_visible()
    kernel = kernel_of(page)
    page.goto(trial.url("m1/text"))

    assert happens(lambda: not kernel_lives(page, trial, kernel), seconds=10)


def test_a_page_that_could_not_say_goodbye_is_missed(
    own_server, trial_course, context, ready, monkeypatch
):
    monkeypatch.setenv("PRACTICUM_LIMITS", "absent=2")
    served = own_server("--course", str(trial_course))
    page = context.new_page()
    page.goto(served.url("m1/lean"))
    ready(page)
    kernel = kernel_of(page)
    with contextlib.suppress(Error):  # the page is gone, and says nothing more
        page.goto("chrome://crash")
    watcher = context.new_page()
    watcher.goto(served.url("m1/text"))

    assert happens(lambda: not kernel_lives(watcher, served, kernel), seconds=60)


def test_coming_back_starts_the_page_again(page, trial, ready):
    page.goto(trial.url("m1/lean"))
    ready(page)
    first = kernel_of(page)
    page.goto(trial.url("m1/text"))
    page.go_back()
    ready(page)
    page.click(".counter")

    expect(page.locator(".counter")).to_have_text("Count 1")
    assert kernel_of(page) != first


def test_a_dead_kernel_gets_a_kind_word_and_a_button_to_go_on(
    page, trial, ready, guard, kernel_processes
):
    guard.allow("WebSocket|404|Failed to load")
    page.goto(trial.url("m1/lean"))
    ready(page)
    newest = max(kernel_processes(), key=lambda process: process.create_time())
    newest.send_signal(signal.SIGKILL)
    button = page.get_by_role("button", name="Go on")
    expect(page.get_by_text("This page has stopped for now")).to_be_visible()
    button.click()
    ready(page)
    page.click(".counter")

    expect(page.locator(".counter")).to_have_text("Count 1")
    expect(button).to_have_count(0)


def test_the_page_goes_on_by_itself_when_the_server_is_back(
    own_server, trial_course, context, guard, ready
):
    guard.allow("ERR_CONNECTION_(REFUSED|RESET)|WebSocket|404")
    served = own_server("--course", str(trial_course))
    page = guard.watch(context.new_page())
    page.goto(served.url("m1/lean"))
    ready(page)
    first = kernel_of(page)
    served.stop(signal.SIGKILL)
    expect(page.get_by_text("The course does not answer at the moment")).to_be_visible()
    port = int(served.address.rsplit(":", 1)[1].strip("/"))
    own_server("--course", str(trial_course), port=port)
    page.wait_for_function(
        "first => ![undefined, first].includes(document.documentElement.dataset.kernel)", arg=first
    )
    ready(page)
    page.click(".counter")

    expect(page.locator(".counter")).to_have_text("Count 1")
    guard.check()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals.")
def test_a_killed_server_leaves_no_kernel_behind(own_server, trial_course, context, ready):
    served = own_server("--course", str(trial_course))
    page = context.new_page()
    page.goto(served.url("m1/lean"))
    ready(page)
    family = psutil.Process(served.process.pid).children(recursive=True)
    served.stop(signal.SIGKILL)
    _gone, alive = psutil.wait_procs(family, timeout=15)

    assert family
    assert alive == []


def test_ten_pages_opened_and_closed_leave_no_kernel(context, page, trial, kernel_processes, ready):
    page.goto(trial.url("m1/text"))
    pages = [context.new_page() for _ in range(10)]
    for each in pages:
        each.goto(trial.url("m1/lean"), wait_until="commit")
    for each in pages:
        ready(each)
    assert len(kernel_processes()) >= 10
    for each in pages:
        each.close()

    assert happens(lambda: len(kernel_processes()) == WAITING, seconds=60)


async def open_and_close(address, path):
    """Do what a page does, without a browser: open, listen, hang up, say goodbye."""
    client = AsyncHTTPClient()
    answer = await client.fetch(f"{address}{path}")
    token = answer.headers["Set-Cookie"].partition("_xsrf=")[2].partition(";")[0]
    kernel = re.search(r'\{"kernel": "([\w-]+)"\}', answer.body.decode())[1]
    channels = f"{address.replace('http', 'ws')}api/kernels/{kernel}/channels?session_id=one"
    line = await websocket_connect(channels, subprotocols=["v1.kernel.websocket.jupyter.org"])
    line.close()
    await client.fetch(
        f"{address}practicum/leave/{kernel}",
        method="POST",
        headers={"Cookie": f"_xsrf={token}"},
        body=f"_xsrf={token}",
    )


def in_thread(work):
    """Run in a thread: Playwright has a loop of its own in this one."""
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, work).result()


@pytest.mark.skipif(os.name == "nt", reason="Windows does not count descriptors so.")
def test_a_hundred_pages_opened_and_closed_leave_no_process_file_or_port(
    own_server, trial_course, monkeypatch
):
    # Sockets have names that may not be long, so not pytest's own folder.
    with tempfile.TemporaryDirectory(prefix="p") as temporary:
        monkeypatch.setenv("TMPDIR", temporary)
        served = own_server("--course", str(trial_course))
        server = psutil.Process(served.process.pid)

        async def visit(count):
            free = asyncio.Semaphore(4)

            async def one():
                async with free:
                    await open_and_close(served.address, "course/m1/lean")

            await asyncio.gather(*(one() for _ in range(count)))

        def held():
            ports = [
                each.laddr.port for each in server.net_connections() if each.status == "LISTEN"
            ]
            files = [path for path in Path(temporary).rglob("*") if path.is_file()]
            return len(server.children(recursive=True)), ports, len(files)

        in_thread(visit(4))
        assert happens(lambda: held()[0] == 1 + WAITING)
        before, descriptors = held(), server.num_fds()
        in_thread(visit(100))

        assert happens(lambda: held() == before, seconds=60)
        assert happens(lambda: server.num_fds() <= descriptors + 4)
        served.stop()  # or it would still write into the folder that goes
