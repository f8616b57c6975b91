"""A team's way through the pages: from its aim to its third cycle, and to the report."""

import re

import pytest
from aim_page import WHOLE, AimPage
from chart_page import SPREADSHEET, ChartPage
from driver_page import DriverPage
from pdsa_page import OWN as LOG
from pdsa_page import PLAN, PdsaPage
from plan_page import BAGS, PlanPage
from plan_page import OWN as TEAM_PLAN
from playwright.sync_api import expect
from project_page import ThreadPanel, open_project

IDEA, DRIVER = "Text parents on Thursday at four", "Reliable reminders"


def _write_aim(page):
    aim = AimPage(page)
    aim.write(WHOLE)
    aim.wait_until_saved()
    return aim.root


def _write_outcome(page):
    plan = PlanPage(page, TEAM_PLAN)
    plan.write(BAGS)
    plan.tick("Kind of measure", "Outcome: are we reaching our aim?")
    plan.wait_until_saved()
    return plan.root


def _draw_drivers(page):
    """With keys alone."""
    drivers = DriverPage(page)
    drivers.lines.first.focus()
    for key in ("Enter", DRIVER, "Enter", "Tab", "Tab", IDEA):
        page.keyboard.type(key) if " " in key else page.keyboard.press(key)
    drivers.wait_until_saved()
    return drivers.root


def _measure_driver(page):
    plan = PlanPage(page, TEAM_PLAN)
    plan.button(DRIVER).first.click()
    plan.expect_open(DRIVER)
    plan.write({"Name of the measure": "Texts sent", "Unit": "%"})
    plan.wait_until_saved()
    return plan.root


def _plan_test(page):
    log = PdsaPage(page, LOG)
    for label, words in {**PLAN, "Change idea": IDEA, "Driver it works on": DRIVER}.items():
        log.root.get_by_role("textbox", name=label).or_(
            log.root.get_by_role("spinbutton", name=label)
        ).first.fill(words)
    log.wait_until_saved()
    return log.root


def _paste_figures(page):
    """From a spreadsheet."""
    chart = ChartPage(page)
    chart.paste(SPREADSHEET)
    chart.take()
    chart.wait_until_drawn()
    chart.wait_until_saved()
    return chart.root


STEPS = (
    (_write_aim, "choose an outcome measure"),
    (_write_outcome, "draw what has to be right"),
    (_draw_drivers, "choose a measure that tells how one of your drivers"),
    (_measure_driver, "plan a first small test"),
    (_plan_test, "put in the figures for “Book bags returned”"),
    (_paste_figures, "finish a test"),
)
"""What a team does, and what the thread under the tool then says is next."""


def _run(log, size, learned, decision):
    """Take the open cycle from its prediction to its decision."""
    log.write({"What do you think will happen?": f"{size} bags come back"})
    log.tick("How will you tell if you were right?", "By a number")
    log.write({"At least": size, "At most": size, "Of what?": "bags", "How many people?": size})
    log.button("Begin Do and lock the prediction").click()
    log.write({"What did you see?": "The bags were by the door"})
    log.button("Go on to Study").click()
    log.write({"The number": size})
    log.tick("Did it go as you predicted?", "It matched")
    log.write({"What do you know now that you did not know before?": learned})
    log.button("Go on to Act").click()
    log.tick("What will you do?", decision)
    log.wait_until_saved()


def _go_on(log, learned):
    log.button("Begin the next cycle with what you learned").click()
    expect(log.field("What the cycle before taught you")).to_have_value(learned)


def _follow(page, root, words, ready):
    """Go by keyboard to what the thread says is next."""
    panel = ThreadPanel(root)
    expect(panel.line).to_contain_text(f"Next: {words}")
    panel.open()
    panel.root.locator(".p-thread-next").get_by_role("link").focus()
    page.keyboard.press("Enter")
    ready(page)


@pytest.mark.usefixtures("context")  # a browser of its own, which may read the clipboard
def test_a_team_goes_from_its_aim_to_its_third_cycle(page, fresh, ready, kept, tmp_path):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    project = open_project(page, fresh, ready)
    project.next.get_by_role("link").focus()
    page.keyboard.press("Enter")
    ready(page)
    for act, following in STEPS:
        _follow(page, act(page), following, ready)
    log = PdsaPage(page, LOG)
    _run(log, "1", "One text is enough", "Increase: test it with more")
    _go_on(log, "One text is enough")
    _run(log, "3", "Six is better than four", "Increase: test it with more")
    _go_on(log, "Six is better than four")
    _run(log, "5", "It is no trouble", "Adopt: make it how we work")
    project = open_project(page, fresh, ready)
    ramp = project.part("Your tests, idea by idea").get_by_role("img")
    expect(project.part("How far you have come")).to_contain_text("9 of 9 steps are done.")
    expect(project.root.locator(".p-glance-aim")).to_contain_text("from 35% to 80%")
    expect(project.part("Your charts")).to_contain_text("Book bags returned")
    expect(ramp).to_have_accessible_name(re.compile(f"A ramp of 3 cycles for “{IDEA}”"))
    with page.expect_download() as coming:
        project.button("Download a report to read and print").click()
    file = tmp_path / coming.value.suggested_filename
    coming.value.save_as(file)
    report = file.read_text(encoding="utf-8")

    assert all(words in report for words in (IDEA, "Texts sent", "It is no trouble"))
    assert report.count('class="cycle"') == 3
    assert report.count('class="chart"') == 1
    assert kept("pdsa")["learned"] == "One text is enough"
