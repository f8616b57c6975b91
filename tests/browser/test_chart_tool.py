"""The chart tool: any chart with its advice, rules, decisions and doubts, by mouse and keyboard."""

import re
from contextlib import closing
from datetime import date, timedelta

import pytest
from accessible import violations
from chart_page import DRAWN
from playwright.sync_api import expect

from practicum.store.open import open_store

PAGE = "toolkit/chart"
OWN = ".p-tool[aria-label='Chart']"
LEVELS = [9, 8, 9, 6, 7, 5, 6, 8, 9, 6, 7, 8, 3, 4, 2, 3, 4, 3, 2, 3, 4, 3, 2, 3]
MEASURE = {
    "name": "Falls",
    "unit": "falls",
    "direction": "down",
    "target": "5",
    "rows": [
        {
            "id": f"r{n}",
            "date": f"{date(2026, 1, 5) + timedelta(weeks=n):%d/%m/%Y}",
            "value": str(v),
        }
        for n, v in enumerate(LEVELS)
    ],
}
CYCLE = {"title": "Bed alarms", "started": "23 March 2026", "ended": "6 April 2026"}


class ToolPage:
    """The team's own chart (the first on the page is for practice)."""

    def __init__(self, page):
        self.page = page
        self.root = page.get_by_role("region", name="Chart", exact=True)
        self.words = self.root.locator(".p-says-words")
        self.point = self.root.locator(".p-charted > .p-point")
        self.decisions = self.root.locator(".p-decision")

    def button(self, name):
        return self.root.get_by_role("button", name=name, exact=True)

    def part(self, name):
        """Open one of the parts below the reading."""
        details = self.root.locator("details", has=self.page.locator("summary", has_text=name)).last
        if details.get_attribute("open") is None:
            details.locator("> summary").click()
        return details

    def wait_until_drawn(self):
        expect(self.root.locator(DRAWN).first).to_be_visible()


@pytest.fixture
def filled(tools, page, ready):
    """A project with one measure and one dated test of change, on the chart tool's page."""
    with closing(open_store(str(tools.data))) as store:
        project = store.create("A trial").id
        store.choose("me", project)
        store.save(project, "measure", "main", MEASURE, base=0, author="me")
        store.save(project, "pdsa", "one", CYCLE, base=0, author="me")
    page.goto(tools.url(PAGE))
    ready(page)
    tool = ToolPage(page)
    tool.wait_until_drawn()
    return tool


def test_a_chart_is_advised_with_its_reason_drawn_and_judged(filled, kept):
    expect(filled.root.locator(".p-advice")).to_contain_text("We would draw an I chart.")
    filled.button("Draw the I chart").click()
    expect(filled.root.locator(".p-advice")).to_contain_text("This chart fits.")

    expect(filled.words).to_contain_text("the control limits are")
    expect(filled.root.locator(".p-verdict-title")).to_have_text(
        ["Improvement, to lower values", "Hit or miss"]
    )
    expect(filled.root.locator(".annotation-text").filter(has_text="Bed alarms")).to_be_visible()
    expect(filled.root.locator(".p-saved[data-state=saved]")).to_contain_text("Saved")
    assert kept("measure")["chart"] == "i"


def test_figures_that_do_not_suit_a_chart_keep_the_run_chart_and_say_why(filled):
    filled.root.get_by_label("Chart", exact=True).select_option("p")

    expect(filled.root.locator(".p-said")).to_contain_text("The P chart cannot be drawn yet")
    expect(filled.words).to_contain_text("The median of 24 points")


def test_points_of_a_signal_are_reached_by_keyboard_and_explained(filled):
    marks = filled.root.locator(".p-mark-point:visible")
    expect(marks).to_have_count(24)
    marks.first.focus()
    expect(filled.point).to_contain_text("A shift above the median: point 1 of 12")
    filled.page.keyboard.press("End")
    expect(filled.point).to_contain_text("The rule asks for six in a row. The way you want.")
    expect(filled.point).to_contain_text("Ask what was different when the first of them came.")
    filled.page.keyboard.press("ArrowLeft")
    expect(marks.nth(22)).to_be_focused()
    filled.page.keyboard.press("Enter")

    expect(filled.root.get_by_label("Point", exact=True)).to_have_value("r22")
    expect(filled.root.locator(".p-one-body")).to_contain_text("8 June 2026: 2 falls")


def test_hovering_a_point_of_a_signal_explains_it(filled):
    box = filled.root.locator(".p-mark-point").nth(13).bounding_box()
    filled.root.locator(".p-chart").scroll_into_view_if_needed()
    box = filled.root.locator(".p-mark-point").nth(13).bounding_box()
    filled.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)

    expect(filled.point).to_contain_text("6 April 2026: 4 falls")


def test_a_phase_needs_a_reason_is_drawn_listed_taken_back_and_undone(filled, kept):
    part = filled.part("Baseline, phases and points left out")
    part.get_by_label("What do you decide?").select_option("phase")
    part.get_by_label("At which point?").select_option("r12")
    filled.button("Decide").click()
    expect(part.get_by_role("alert")).to_contain_text("a new phase needs a reason")
    expect(part.get_by_label("Why?")).to_be_focused()
    filled.page.keyboard.type("Bed alarms on every bed")
    filled.page.keyboard.press("Enter")
    expect(filled.words).to_contain_text("two phases, with medians of 7.5 falls and 3 falls")
    expect(filled.decisions).to_contain_text(["New phase from 30 Mar 2026"])
    part.get_by_role("button", name=re.compile("^Take back")).click()
    expect(filled.decisions).to_contain_text(["Taken back: New phase from 30 Mar 2026"])
    expect(filled.words).to_contain_text("The median of 24 points")
    filled.button("Undo").click()

    expect(filled.words).to_contain_text("two phases")
    expect(filled.root.locator(".p-saved[data-state=saved]")).to_contain_text("Saved")
    assert [each["reason"] for each in kept("measure")["decisions"]] == ["Bed alarms on every bed"]


def test_a_proposal_fills_the_form_and_a_point_is_left_out_as_a_ghost(filled):
    part = filled.part("Baseline, phases and points left out")
    part.locator(".p-proposals > summary").click()
    part.get_by_role("button", name=re.compile("Scotland")).click()
    expect(part.get_by_label("At which point?")).to_have_value("r12")
    expect(part.get_by_label("How many points make the lines?")).to_have_value("8")
    expect(filled.decisions).to_have_count(0)
    one = filled.part("Look at one point")
    one.get_by_label("Point", exact=True).select_option("r0")
    one.get_by_role("button", name="Leave it out").click()
    filled.page.keyboard.type("Counted twice")
    filled.page.keyboard.press("Enter")

    expect(filled.words).to_contain_text("one point is left out")
    expect(one.get_by_label("Point", exact=True).locator("option").first).to_contain_text(
        "left out"
    )


def test_rules_are_compared_chosen_and_doubted(filled):
    part = filled.part("Compare sets of rules")
    expect(part.get_by_role("status")).to_contain_text("They disagree about")
    expect(part.locator(".p-sets tbody tr")).to_have_count(12)
    part.get_by_role("button", name="Use these rules: Nelson").click()
    expect(filled.words).to_contain_text("The rules of Nelson")
    expect(filled.root.get_by_label("Chart", exact=True)).to_have_value("i")
    wolf = filled.part("cry wolf")
    expect(wolf.get_by_role("status")).to_contain_text("of 100 charts with 24 points")
    wolf.get_by_label("A change that you would want to see").fill("2")

    expect(wolf.get_by_role("status")).to_contain_text("moved by 2 falls half way")


def test_axe_finds_nothing_and_nothing_sticks_out_in_any_look_or_width(filled, page):
    filled.root.evaluate(
        "(root) => root.querySelectorAll('details').forEach((d) => (d.open = true))"
    )
    expect(filled.root.locator(".p-sets tbody tr")).to_have_count(12)
    expect(filled.root.locator(".p-wolf-table tbody tr")).to_have_count(5)
    filled.button("Decide").click()
    expect(filled.root.locator(".p-decide-wrong")).to_contain_text("needs a reason")
    found, wide = {}, {}
    page.emulate_media(reduced_motion="reduce")  # or a colour is looked at on its way
    looks = [(1280, "light", None), (1280, "dark", OWN), (390, "contrast", OWN)]
    for width, theme, part in looks:  # the whole page once, then the tool in its other looks
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate("(theme) => (document.documentElement.dataset.theme = theme)", theme)
        found[width, theme] = violations(page, part)
    for width in (1280, 390, 320):
        page.set_viewport_size({"width": width, "height": 900})
        wide[width] = page.evaluate("document.documentElement.scrollWidth")

    assert {look: each for look, each in found.items() if each} == {}
    assert wide == {1280: 1280, 390: 390, 320: 320}
