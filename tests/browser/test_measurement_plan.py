"""A team's measures in the browser: from the first to the chart, the paper, the table."""

import re
from contextlib import closing

import pytest
from plan_page import BAGS, PRACTICE, open_plan
from playwright.sync_api import expect

from practicum.store.open import open_store
from practicum.tools.drivers.examples import book_bags

NO_PRINTER = """window.print = () => {
  const { dataset } = document.documentElement;
  dataset.printed = document.querySelector(".p-alone").outerHTML;
  dispatchEvent(new Event("afterprint"));
}"""


@pytest.fixture
def plan(page, tools, ready):
    page.add_init_script(NO_PRINTER)
    return open_plan(page, tools, ready)


def with_diagram(tools):
    with closing(open_store(str(tools.data))) as store:
        project = store.current("me").id
        store.save(project, "driver-diagram", "main", book_bags(), base=0, author="me", version=1)


def printed(plan, words):
    """Wait until something with these words was printed, and give it."""
    page = plan.page.locator("html")
    expect(page).to_have_attribute("data-printed", re.compile(words))
    return page.get_attribute("data-printed")


def define(plan):
    plan.write(BAGS)
    plan.tick("Kind of measure", "Outcome: are we reaching our aim?")
    plan.tick("Which way is better?", "Higher is better")
    plan.field("How often").select_option("weekly")
    plan.tick("All, or a sample?", "All of them")
    plan.wait_until_saved()


def test_a_measure_is_defined_and_opens_as_a_chart_with_its_data(plan, kept):
    define(plan)
    expect(plan.cards).to_contain_text("Bags back in the box by 9:30 on Friday")
    expect(plan.coach).to_contain_text("I see nothing amiss here.")
    expect(plan.whole).to_contain_text("There is one measure so far.")
    plan.button("New measure").click()
    plan.expect_open("Measure without a name")
    plan.write({"Name of the measure": "Texts sent"})
    plan.wait_until_saved()
    plan.open("Book bags returned")
    plan.root.get_by_role("link", name="Open its chart").click()

    page = plan.page
    expect(page).to_have_url(re.compile(r"05-your-first-run-chart#measure=main$"))
    chart = page.get_by_role("region", name="Run chart", exact=True)
    expect(chart.get_by_label("Name of the measure")).to_have_value("Book bags returned")
    expect(chart.get_by_label("Measure", exact=True)).to_have_value("main")
    assert kept("measure")["frequency"] == "weekly"


def test_the_run_chart_goes_to_the_measure_that_the_address_names(plan, tools, ready):
    define(plan)
    plan.button("Make a copy").click()
    plan.expect_open("Book bags returned (copy)")
    plan.wait_until_saved()
    page = plan.page
    page.goto(tools.url("2-focus-on-measurement/05-your-first-run-chart") + "#measure=main")
    ready(page)
    chart = page.get_by_role("region", name="Run chart", exact=True)
    expect(chart.get_by_label("Name of the measure")).to_have_value("Book bags returned")
    page.evaluate("location.hash = 'measure=nowhere'")

    expect(chart.locator(".p-told")).to_contain_text("This measure is not here any more.")
    expect(chart.get_by_label("Name of the measure")).to_have_value("Book bags returned")


def test_a_driver_becomes_a_measure_with_one_press(page, tools, ready):
    with_diagram(tools)
    plan = open_plan(page, tools, ready)
    plan.write({"Name of the measure": "Book bags returned"})
    plan.wait_until_saved()
    plan.button("Books that children ask for").click()
    plan.expect_open("Books that children ask for")
    expect(plan.field("Which driver it measures").locator("option:checked")).to_have_text(
        "Books that children ask for"
    )
    expect(plan.button("Books that children ask for")).to_have_count(1)
    plan.field("Which driver it measures").select_option("Reliable reminders")
    expect(plan.root.locator(".p-plan-bare")).not_to_contain_text("Reliable reminders")
    plan.button("Undo").click()

    expect(plan.root.locator(".p-plan-bare")).to_contain_text("Reliable reminders")


def test_the_plan_with_faults_is_mended_until_the_coach_is_silent(page, tools, ready):
    plan = open_plan(page, tools, ready, PRACTICE)
    expect(plan.cards).to_have_count(2)
    expect(plan.coach).to_contain_text("The name says which way it should go.")
    define(plan)
    plan.write({"Where you are now": "35"})
    plan.field("Unit").focus()
    expect(plan.coach).to_contain_text("I see nothing amiss here.")
    plan.whole.get_by_text("There is no balancing measure").click()
    plan.button("New measure").click()
    plan.expect_open("Measure without a name")
    plan.write({"Name of the measure": "Time at the door"})
    plan.tick("Kind of measure", "Balancing: is something else getting worse?")

    expect(plan.whole).not_to_contain_text("There is no balancing measure")
    expect(plan.cards).to_have_count(3)


def test_a_measure_put_away_can_be_brought_back(plan):
    define(plan)
    plan.button("From an example").click()
    plan.dialog.get_by_role("button", name="Fall risk looked at within a day").click()
    plan.expect_open("Fall risk looked at within a day")
    plan.button("Put away").click()
    plan.button("Put it away").click()
    plan.expect_open("Book bags returned")
    expect(plan.cards).to_have_count(1)
    plan.button("Bring it back").click()

    plan.expect_open("Fall risk looked at within a day")
    expect(plan.cards).to_have_count(2)


def test_another_tab_on_the_same_measure_loses_no_word(plan, tools, ready, guard, kept):
    define(plan)
    other = open_plan(guard.watch(plan.page.context.new_page()), tools, ready)
    plan.write({"Who or what is included": "Every child"})
    plan.field("Unit").focus()
    plan.wait_until_saved()
    other.write({"On which day": "Fridays"})
    other.field("Unit").focus()
    other.wait_until_saved()

    expect(other.field("Who or what is included")).to_have_value("Every child")
    assert kept("measure")["when"] == "Fridays"
    assert kept("measure")["included"] == "Every child"


def test_what_is_typed_is_there_after_a_reload(plan, ready):
    plan.write({"Name of the measure": "Falls"})
    plan.page.reload()
    ready(plan.page)

    expect(plan.field("Name of the measure")).to_have_value("Falls")


def test_a_table_goes_out_and_odd_rows_come_in_told_and_kept(plan, tmp_path):
    define(plan)
    plan.button("Table in or out").click()
    with plan.page.expect_download() as download:
        plan.button("Plan (CSV)").click()
    lines = download.value.path().read_text(encoding="utf-8-sig").splitlines()
    odd = tmp_path / "odd.csv"
    odd.write_text("Measure,Kind,Target\nFalls,outcome,low\nTexts,process,\n")
    plan.dialog.get_by_label("Bring in a file").set_input_files(odd)
    expect(plan.dialog).to_contain_text(
        "2 measures found. 1 row needs a look; nothing of it is lost."
    )
    plan.button("Take them in").click()

    expect(plan.root).to_contain_text("2 measures are taken in.")
    expect(plan.cards).to_have_count(3)
    plan.open("Falls")
    expect(plan.field("Target, if there is one")).to_have_value("low")
    assert lines[0].startswith("Measure,Kind,Driver")
    assert "Bags back in the box by 9:30 on Friday" in lines[1]


def test_the_plan_and_a_collection_sheet_are_printed_alone(plan):
    define(plan)
    plan.button("Print the plan").click()
    landscape = printed(plan, "Book bags returned")
    plan.button("Collection sheet").click()
    plan.dialog.get_by_label("First day").fill("the first of never")
    plan.button("Print the sheet").click()
    expect(plan.dialog.locator(".p-wrong")).to_be_visible()
    plan.dialog.get_by_label("First day").fill("8 January 2027")
    plan.dialog.get_by_label("How many lines").fill("3")
    plan.button("Print the sheet").click()
    sheet = printed(plan, "22 January 2027")

    assert 'data-way="landscape"' in landscape
    assert "Out of: Bags sent home that week" in landscape
    assert "Out of how many" in sheet
    assert "No names" in sheet
    assert plan.page.evaluate("document.querySelectorAll('.p-alone').length") == 0


def test_the_plan_goes_by_keys_alone(plan):
    keys = plan.page.keyboard
    plan.button("New measure").focus()
    keys.press("Enter")
    expect(plan.measure.get_by_role("heading", level=3).first).to_be_focused()
    plan.field("Name of the measure").focus()
    keys.type("Texts sent")
    plan.wait_until_saved()
    keys.press("Control+z")
    expect(plan.field("Name of the measure")).to_have_value("")
    keys.press("Control+y")
    expect(plan.field("Name of the measure")).to_have_value("Texts sent")
    plan.cards.get_by_role("button", name="Texts sent").focus()
    keys.press("Enter")

    expect(plan.measure.get_by_role("heading", level=3).first).to_be_focused()
