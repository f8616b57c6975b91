"""The measurement plan and the check sheet for everybody: axe, a phone's width, a finger's size."""

import pytest
from accessible import DARK, LEAST, NARROW, WIDE, violations
from plan_page import PRACTICE, open_plan
from playwright.sync_api import expect

LOOKS = {"wide": WIDE, "narrow": {**NARROW, "has_touch": True}, "least": LEAST, "dark": DARK}
SMALLEST = 24
SHEETS = "2-focus-on-measurement/04-collecting-it"


@pytest.fixture(params=LOOKS.values(), ids=LOOKS)
def page(request, chromium, guard):
    context = chromium.new_context(**request.param, reduced_motion="reduce")
    expect.set_options(timeout=20_000)
    yield guard.watch(context.new_page())
    context.close()
    guard.check()


def cut_off(root):
    """Name what stands out of the page at its right; a frame that scrolls may."""
    return root.evaluate(
        """(root) => [...root.querySelectorAll("*")]
           .filter((each) => each.checkVisibility() && !each.closest(".p-check-frame, table"))
           .filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
           .map((each) => each.outerHTML.slice(0, 120))"""
    )


def too_small(root):
    """Name what a finger could miss."""
    return root.evaluate(
        """(root, smallest) => [...root.querySelectorAll("button, select, input, summary")]
           .filter((each) => each.checkVisibility() && !each.closest("label"))
           .filter((each) => { const box = each.getBoundingClientRect();
             return box.width < smallest || box.height < smallest; })
           .map((each) => each.outerHTML.slice(0, 120))""",
        SMALLEST,
    )


def test_axe_finds_nothing_on_the_plan_and_nothing_is_cut_off_or_too_small(page, tools, ready):
    plan = open_plan(page, tools, ready, PRACTICE)
    expect(plan.coach.locator("summary").first).to_be_visible()
    found = {"open": violations(page), "cut": cut_off(plan.root)}
    plan.button("From an example").click()
    expect(plan.dialog).to_be_visible()
    found["examples"] = violations(page)
    page.keyboard.press("Escape")
    plan.button("Table in or out").click()
    plan.dialog.get_by_label("Or paste cells").fill("Measure,Kind\nFalls,sideways")
    plan.button("Read what I pasted").click()
    expect(plan.dialog).to_contain_text("1 row needs a look")
    found["table"] = violations(page)
    page.keyboard.press("Escape")
    plan.button("Collection sheet").click()
    expect(plan.dialog).to_be_visible()
    found["collection"] = violations(page)
    page.keyboard.press("Escape")
    plan.button("Put away").click()
    plan.button("Put it away").click()
    expect(plan.button("Bring it back")).to_be_visible()
    found["away"] = violations(page)

    assert {name: each for name, each in found.items() if each} == {}
    assert too_small(plan.root) == []


def test_axe_finds_nothing_on_a_check_sheet_and_marks_are_large_enough(page, tools, ready):
    page.goto(tools.url(SHEETS))
    ready(page)
    root = page.get_by_role("region", name="Check sheet, for practice: Why a book bag")
    mark = root.locator(".p-check-mark:visible").first
    expect(mark).to_be_visible()
    expect(root.locator(".js-plotly-plot, .main-svg").first).to_be_visible()
    found = {"press": violations(page), "cut": cut_off(root)}
    size = mark.bounding_box()
    root.get_by_text("Type the numbers").click()
    expect(root.locator(".p-check-number:visible").first).to_be_visible()
    found["type"] = violations(page)

    assert {name: each for name, each in found.items() if each} == {}
    assert min(size["width"], size["height"]) >= 44
    assert too_small(root) == []
