"""The aim's page for everybody: axe, narrow screens, sizes, dark and forced colours, keyboard."""

import pytest
from accessible import LOOKS, violations
from aim_page import MEASURE, PAGE, WHOLE, WHY, AimPage, open_aim
from playwright.sync_api import expect


@pytest.fixture(params=LOOKS.values(), ids=LOOKS)
def aim(request, chromium, tools, guard, ready):
    context = chromium.new_context(**request.param, reduced_motion="reduce")
    expect.set_options(timeout=20_000)
    yield open_aim(guard.watch(context.new_page()), tools, ready)
    context.close()
    guard.check()


def test_axe_finds_nothing_from_the_first_look_to_the_praise(aim):
    found = {"empty": violations(aim.page)}
    aim.write({**WHOLE, "Where do you want to be?": "100%", "By when?": "one fine day"})
    aim.field(WHY).focus()
    expect(aim.root.locator(".p-wrong:visible")).to_have_count(1)
    expect(aim.root.locator("[data-field=target] .p-note")).to_be_visible()
    for summary in aim.coach.locator("details:not([open]) > summary").all():
        summary.click()
    found["with findings"] = violations(aim.page)
    aim.write(WHOLE)
    expect(aim.coach).to_contain_text("This aim is complete")
    found["praised"] = violations(aim.page)

    assert found == {"empty": [], "with findings": [], "praised": []}


def test_axe_finds_nothing_in_the_dialogs(aim):
    found = {}
    for name in ("Paste an aim you have", "Model aims", "Aims to mend", "Earlier versions"):
        aim.button(name).click()
        expect(aim.page.get_by_role("dialog")).to_be_visible()
        found[name] = violations(aim.page)
        aim.page.keyboard.press("Escape")

    assert len(found) == 4
    assert not any(found.values())


def test_axe_finds_nothing_where_there_are_two_versions(aim, tools, guard, ready):
    aim.write({MEASURE: "Falls"})
    aim.wait_until_saved()
    other = open_aim(guard.watch(aim.page.context.new_page()), tools, ready)
    aim.field(MEASURE).fill("Falls with harm")
    aim.wait_until_saved()
    other.field(MEASURE).fill("Falls at night")
    expect(other.conflict).to_be_visible()

    assert violations(other.page) == []


def test_everything_that_can_be_pressed_is_large_enough(aim):
    aim.write({**WHOLE, "Where do you want to be?": "100%"})
    expect(aim.root.locator(".p-note")).to_be_visible()

    assert aim.root.evaluate(SMALL) == []


SMALL = """(root) => [...root.querySelectorAll("button, input, select, textarea, summary, a")]
  .filter((each) => each.checkVisibility())
  .map((each) => [each.closest(".p-option") ?? each, each])
  .filter(([area]) => Math.min(area.offsetWidth, area.offsetHeight) < 24)
  .map(([, each]) => each.outerHTML.slice(0, 200))"""


@pytest.mark.parametrize("width", [320, 390, 640])
def test_nothing_sticks_out_at_the_side_of_a_narrow_screen(chromium, tools, ready, width):
    context = chromium.new_context(viewport={"width": width, "height": 800})
    aim = open_aim(context.new_page(), tools, ready)
    aim.write({**WHOLE, MEASURE: "Donaudampfschifffahrtsgesellschaft" * 4, "By when?": "soon"})
    aim.field(WHY).focus()
    expect(aim.root.locator(".p-wrong:visible")).to_have_count(1)
    page = aim.page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    context.close()

    assert page[0] <= page[1]


def test_what_the_coach_thinks_is_read_out_but_not_at_every_key(page, tools, ready):
    page.goto(tools.url(PAGE))
    ready(page)
    aim = AimPage(page)
    aim.root.evaluate(SPOKEN)
    aim.write({MEASURE: "Falls"})
    aim.wait_until_saved()
    aim.write({"Where are you now?": "35%", "Where do you want to be?": "35%"})
    expect(aim.coach.locator("summary")).not_to_have_count(0)
    page.wait_for_timeout(500)
    spoken = page.evaluate("window.spoken")

    assert any("stronger" in words for words in spoken)
    assert len(spoken) < len("Falls35%35%")


SPOKEN = """(root) => {
  window.spoken = [];
  const watch = new MutationObserver((changes) => {
    const words = changes.map(({ target }) => target.textContent);
    window.spoken.push(...words.filter(Boolean));
  });
  for (const region of root.querySelectorAll("[aria-live]")) {
    watch.observe(region, { childList: true });
  }
}"""


def test_on_paper_the_coach_stands_below_what_is_written(aim):
    aim.page.emulate_media(media="print")
    form, coach = (aim.root.locator(name) for name in (".p-form", ".p-coach"))
    laid_out = coach.locator("..").evaluate("(split) => getComputedStyle(split).display")
    written, said = form.bounding_box(), coach.bounding_box()

    assert laid_out != "grid"  # it is measured before it is cut into pages, and would overlap
    assert said["y"] >= written["y"] + written["height"]
