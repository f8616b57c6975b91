"""The PDSA log for everybody: axe at both widths, a phone's width, sizes for a finger."""

import pytest
from accessible import DARK, NARROW, WIDE, violations
from pdsa_page import PLAN, PRACTICE, open_log
from playwright.sync_api import expect

LOOKS = {"wide": WIDE, "narrow": {**NARROW, "has_touch": True}, "dark": DARK}
SMALLEST = 24


@pytest.fixture(params=LOOKS.values(), ids=LOOKS)
def log(request, chromium, tools, guard, ready):
    context = chromium.new_context(**request.param, reduced_motion="reduce")
    expect.set_options(timeout=20_000)
    yield open_log(guard.watch(context.new_page()), tools, ready, PRACTICE)
    context.close()
    guard.check()


def test_axe_finds_nothing_and_nothing_is_cut_off_or_too_small(log):
    page, found = log.page, {}
    log.button("See a worked ramp").click()
    expect(log.cycles).to_contain_text("Cycle 3")
    log.button("Plan, done").click()
    log.button("Add a job").click()
    found["plan"] = violations(page)
    log.button("Note a correction").click()
    found["correction"] = violations(page)
    page.keyboard.press("Escape")
    log.button("Whole form").click()
    found["whole"] = violations(page)
    for name in ("Ramps", "Board", "Timeline"):
        log.look_at(name)
        expect(log.root.locator(".p-pdsa-open:visible").first).to_be_visible()
        found[name] = violations(page)
        assert _overflow(page) <= 0, name
    log.button("New cycle").click()
    expect(log.cycles.locator("option:checked")).to_contain_text("without a name")
    log.write({**PLAN, "What do you think will happen?": "It will be better"})
    log.field("When?").focus()
    expect(log.coach.locator("summary").first).to_be_visible()
    found["findings"] = violations(page)

    assert {name: each for name, each in found.items() if each} == {}
    assert len(found) == 7
    assert _too_small(log) == []


def test_the_table_dialog_is_clean(chromium, tools, guard, ready):
    context = chromium.new_context(viewport={"width": 390, "height": 844})
    log = open_log(guard.watch(context.new_page()), tools, ready)
    log.button("Table in or out").click()
    log.dialog.get_by_label("Or paste cells").fill("Change idea,Change,Started\nBags,Red,soon")
    log.button("Read what I pasted").click()
    expect(log.dialog).to_contain_text("1 row needs a look")

    assert violations(log.page) == []
    assert _overflow(log.page) <= 0
    context.close()


def _overflow(page):
    return page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )


def _too_small(log):
    """Name what a finger could miss."""
    return log.page.evaluate(
        """([root, smallest]) => [...root.querySelectorAll("button, select, input, summary")]
           .filter((each) => each.checkVisibility() && !each.closest("label"))
           .filter((each) => { const box = each.getBoundingClientRect();
             return box.width < smallest || box.height < smallest; })
           .map((each) => each.outerHTML.slice(0, 120))""",
        [log.root.element_handle(), SMALLEST],
    )
