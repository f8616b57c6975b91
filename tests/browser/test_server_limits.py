"""Pages rest, come back by themselves, wait for room, and do not take each other along."""

from urllib.parse import urlsplit

import pytest
from line import Line
from playwright.sync_api import expect


@pytest.fixture
def limited(own_server, trial_course, monkeypatch):
    """Serve the trial course within limits."""

    def start(limits):
        monkeypatch.setenv("PRACTICUM_LIMITS", limits)
        return own_server("--course", str(trial_course))

    return start


@pytest.fixture
def line():
    """Make lines to servers; all are ended afterwards."""
    made = []

    def to(served):
        made.append(Line(urlsplit(served.address).port))
        return made[-1]

    yield to
    for each in made:
        each.close()


def kernel_of(page):
    return page.locator("html").get_attribute("data-kernel")


def wait_for_another_kernel(page, first):
    page.wait_for_function(
        "first => ![undefined, first].includes(document.documentElement.dataset.kernel)", arg=first
    )


def test_a_page_on_which_nothing_happens_rests_until_somebody_is_there(page, limited, ready):
    served = limited("idle=1.5 look=0.2")
    page.goto(served.url("m1/lean"))
    ready(page)
    first = kernel_of(page)
    expect(page.get_by_text("This page is resting")).to_be_visible()
    assert kernel_of(page) == first
    page.mouse.move(200, 200)
    wait_for_another_kernel(page, first)
    ready(page)
    page.click(".counter")

    expect(page.locator(".counter")).to_have_text("Count 1")
    expect(page.get_by_text("This page is resting")).to_have_count(0)


def test_a_laptop_that_slept_finds_its_page_started_again(page, limited, ready, line, guard):
    guard.allow("status of 404")
    served = limited("absent=1 look=0.2")
    between = line(served)
    page.goto(f"http://127.0.0.1:{between.port}/course/m1/lean")
    ready(page)
    first = kernel_of(page)
    between.fall_asleep()
    served.wait_until(f"api/kernels/{first}", 404)
    page.evaluate("window.dispatchEvent(new Event('online'))")
    wait_for_another_kernel(page, first)
    ready(page)
    page.click(".counter")

    expect(page.locator(".counter")).to_have_text("Count 1")


def test_a_full_course_shows_the_text_and_opens_the_page_when_there_is_room(
    context, page, limited, ready
):
    served = limited("kernels=1")
    page.goto(served.url("m1/lean"))
    ready(page)
    second = context.new_page()
    second.goto(served.url("m1/lean"))
    expect(second.get_by_text("The tools will be here soon")).to_be_visible()
    expect(second.get_by_role("heading", name="The idea")).to_be_visible()
    page.close()
    ready(second)
    second.click(".counter")

    expect(second.locator(".counter")).to_have_text("Count 1")


def test_whoever_reads_on_can_hide_the_notice_and_gets_the_tools_all_the_same(
    context, page, limited, ready
):
    served = limited("kernels=1")
    page.goto(served.url("m1/lean"))
    ready(page)
    second = context.new_page()
    second.goto(served.url("m1/lean"))
    second.get_by_role("button", name="Hide this").press("Enter")
    expect(second.get_by_text("The tools will be here soon")).to_have_count(0)
    expect(second.locator("main")).to_be_focused()
    page.close()
    ready(second)
    second.click(".counter")

    expect(second.locator(".counter")).to_have_text("Count 1")


@pytest.mark.parametrize(
    ("slug", "limits", "words"),
    [
        ("m1/hungry", "memory=300000000 look=0.2", "more memory than there is for one page"),
        ("m1/wild", "busy=1.5 look=0.2", "worked for too long without an end"),
        ("m1/flood", "look=0.2", "worked for too long without an end"),
    ],
)
def test_a_page_that_runs_wild_ends_and_the_others_go_on(  # noqa: PLR0913, PLR0917 - fixtures
    context, page, limited, guard, ready, slug, limits, words
):
    guard.allow("status of 404")
    served = limited(limits)
    other = context.new_page()
    other.goto(served.url("m1/lean"))
    ready(other)
    page.goto(served.url(slug), wait_until="commit")
    expect(page.get_by_text(words)).to_be_visible()
    expect(page.get_by_role("button", name="Go on")).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    other.click(".counter")

    expect(other.locator(".counter")).to_have_text("Count 1")


def test_a_page_without_room_for_this_learner_says_which_pages_to_close(
    context, page, limited, ready
):
    served = limited("kernels_each=1")
    page.goto(served.url("m1/lean"))
    ready(page)
    second = context.new_page()
    second.goto(served.url("m1/lean"))

    expect(second.get_by_text("You have many pages open.")).to_be_visible()


def test_two_pages_of_one_learner_have_kernels_of_their_own(context, page, trial, ready):
    page.goto(trial.url("m1/lean"))
    ready(page)
    second = context.new_page()
    second.goto(trial.url("m1/lean"))
    ready(second)
    page.click(".counter")
    page.click(".counter")
    second.click(".counter")

    expect(page.locator(".counter")).to_have_text("Count 2")
    expect(second.locator(".counter")).to_have_text("Count 1")
    assert kernel_of(page) != kernel_of(second)
