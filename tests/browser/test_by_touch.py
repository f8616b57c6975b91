"""Tools at work on a phone, by touch alone: taps, and a finger that draws a dot along."""

import re

import pytest
from driver_page import IDEAS, keep, open_drivers
from pdsa_page import PLAN, open_log
from playwright.sync_api import expect

from practicum.tools.drivers.examples import book_bags

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


@pytest.fixture
def phone(chromium, guard):
    context = chromium.new_context(**PHONE, locale="en-GB", reduced_motion="reduce")
    context.set_default_timeout(20_000)
    yield guard.watch(context.new_page())
    context.close()
    guard.check()


def draw_along(page, element, by):
    """Lay a finger on an element, move it, and lift it."""
    element.scroll_into_view_if_needed()
    box = element.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    finger = page.context.new_cdp_session(page)

    def touch(kind, *points):
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": list(points)})

    touch("touchStart", {"x": x, "y": y})
    for part in (0.3, 0.6, 1):
        touch("touchMove", {"x": x + by[0] * part, "y": y + by[1] * part})
    touch("touchEnd")


def is_inside(page):
    """Whether nothing makes the page wider than the screen."""
    return page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_test_goes_from_its_plan_to_the_next_cycle(phone, tools, ready, kept):
    log = open_log(phone, tools, ready)
    log.write(PLAN)
    log.root.get_by_text("By a number", exact=True).tap()
    log.write({"At most": "1", "Of what?": "spills"})
    log.button("Begin Do and lock the prediction").tap()
    log.write({"What did you see?": "He held the jug with both hands"})
    log.button("Go on to Study").tap()
    log.write({"The number": "3"})
    went = log.root.get_by_role("group", name="Did it go as you predicted?")
    went.get_by_text("No", exact=True).tap()
    log.write({"What do you know now that you did not know before?": "The jug is too full"})
    log.button("Go on to Act").tap()
    log.root.get_by_text("Adapt: change it and test again", exact=True).tap()
    log.button("Begin the next cycle with what you learned").tap()

    expect(log.field("What the cycle before taught you")).to_have_value("The jug is too full")
    expect(log.cycles).to_contain_text("Cycle 2")
    assert kept("pdsa")["decision"] == "adapt"
    assert is_inside(phone)


def test_an_idea_is_written_down_placed_by_a_finger_and_joined_to_its_driver(phone, tools, ready):
    keep(tools, "driver-diagram", "main", book_bags())
    open_drivers(phone, tools, ready, IDEAS)
    bank = phone.get_by_role("region", name="Your team’s change ideas", exact=True)
    bank.get_by_label("What could you try?").fill("Ring the bell at three")
    bank.get_by_role("button", name="Add the idea").tap()
    card = bank.locator(".p-ci-card").filter(has_text="Ring the bell")
    card.locator("summary").tap()
    card.get_by_label("Reliable reminders").tap()
    card.get_by_label("Effort", exact=False).first.fill("3")
    card.get_by_label("Impact", exact=False).first.fill("3")
    dot = bank.get_by_role("group", name="Effort and impact").get_by_role(
        "button", name=re.compile("Ring the bell")
    )
    expect(dot).to_be_visible()
    draw_along(phone, dot, (0, -60))

    expect(card.locator("summary")).to_contain_text("Reliable reminders")
    expect(card.get_by_label("Impact", exact=False).first).not_to_have_value("3")
    assert is_inside(phone)


def test_a_group_is_listed_and_placed_by_a_finger(phone, tools, ready, kept):
    phone.goto(tools.url("toolkit/stakeholders"))
    ready(phone)
    people = phone.get_by_role("region", name="Your team’s stakeholders", exact=True)
    people.get_by_label("Who is touched by it").fill("Night staff")
    people.get_by_role("button", name="Add to the list").tap()
    card = people.locator(".p-ci-card").filter(has_text="Night staff")
    card.locator("summary").tap()
    card.get_by_label("Power").fill("3")
    card.get_by_label("Impact", exact=False).first.fill("3")
    card.get_by_label("In doubt").first.tap()
    dot = people.locator("svg[aria-label='Power and impact']").get_by_role(
        "button", name=re.compile("Night staff")
    )
    expect(dot).to_be_visible()
    draw_along(phone, dot, (60, -60))
    expect(card.get_by_label("Power")).not_to_have_value("3")
    expect(people.locator(".p-saved")).to_contain_text("Saved ")

    assert float(kept("stakeholders")["groups"][0]["power"]) > 3
    assert kept("stakeholders")["groups"][0]["now"] == "doubtful"
    assert is_inside(phone)
