"""Kernels end with their page; pages outlive kernels and servers."""

import contextlib
import os
import signal
import time

import psutil
import pytest
from playwright.sync_api import Error, expect

SECONDS = 30


def kernel_of(page):
    return page.locator("html").get_attribute("data-kernel")


def kernel_lives(page, served, kernel):
    return page.request.get(f"{served.address}api/kernels/{kernel}").status == 200


def wait_for(happened, seconds=SECONDS):
    deadline = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.1)


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

    wait_for(lambda: not kernel_lives(watcher, trial, kernel), seconds=10)


def test_going_to_another_page_takes_the_kernel_along(page, trial, ready):
    page.goto(trial.url("m1/lean"))
    ready(page)
    kernel = kernel_of(page)
    page.goto(trial.url("m1/text"))

    wait_for(lambda: not kernel_lives(page, trial, kernel), seconds=10)


def test_a_stock_page_takes_its_kernel_along_too(page, trial, ready):
    page.goto(trial.url("m1/stock"))
    ready(page)
    expect(page.locator(".noUi-handle").first).to_be_visible()
    kernel = kernel_of(page)
    page.goto(trial.url("m1/text"))

    wait_for(lambda: not kernel_lives(page, trial, kernel), seconds=10)


def test_a_page_that_could_not_say_goodbye_is_missed(own_server, trial_course, context, ready):
    served = own_server("--course", str(trial_course))
    page = context.new_page()
    page.goto(served.url("m1/lean"))
    ready(page)
    kernel = kernel_of(page)
    with contextlib.suppress(Error):  # the page is gone, and says nothing more
        page.goto("chrome://crash")
    watcher = context.new_page()
    watcher.goto(served.url("m1/text"))

    wait_for(lambda: not kernel_lives(watcher, served, kernel), seconds=60)


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


def test_forty_pages_opened_and_closed_leave_nothing(context, page, trial, kernel_processes, ready):
    page.goto(trial.url("m1/text"))
    wait_for(lambda: not kernel_processes(), seconds=60)
    server = psutil.Process(trial.process.pid)
    files = server.num_fds() if hasattr(server, "num_fds") else 0
    for _round in range(10):
        pages = [context.new_page() for _ in range(4)]
        for each in pages:
            each.goto(trial.url("m1/lean"), wait_until="commit")
        for each in pages:
            ready(each)
            each.close()

    wait_for(lambda: not kernel_processes(), seconds=60)
    if files:
        wait_for(lambda: server.num_fds() <= files + 10)
