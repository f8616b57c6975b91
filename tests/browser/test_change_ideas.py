"""The bank of ideas as a person meets it: write down, choose, import, find it in the diagram."""

import re

import pytest
from driver_page import IDEAS, PAGE, keep, open_drivers
from playwright.sync_api import expect

from practicum.tools.drivers.examples import book_bags

NAME = "Your team’s change ideas"
TABLE = "Idea,Driver,Effort\nWalk with them,Reliable reminders,3\nA song,Nobody,lots\n,,5"


@pytest.fixture
def bank(page, tools, ready):
    keep(tools, "driver-diagram", "main", book_bags())
    open_drivers(page, tools, ready, IDEAS)
    return page.get_by_role("region", name=NAME, exact=True)


def card(bank, words):
    return bank.locator(".p-ci-card").filter(has_text=words)


def dot(bank, words):
    return bank.get_by_role("group", name="Effort and impact").get_by_role(
        "button", name=re.compile(words)
    )


def saved(bank):
    expect(bank.locator(".p-saved")).to_have_attribute("data-state", "saved")
    expect(bank.locator(".p-saved")).to_contain_text("Saved ")


def test_an_idea_is_written_down_and_is_in_the_diagram(bank, page, tools, ready):
    field = bank.get_by_label("What could you try?")
    field.fill("Ring the bell at three")
    field.press("Enter")
    card(bank, "Ring the bell").locator("summary").click()
    card(bank, "Ring the bell").get_by_label("Reliable reminders").check()
    expect(card(bank, "Ring the bell").locator("summary")).to_contain_text("Reliable reminders")
    saved(bank)

    diagram = open_drivers(page, tools, ready, PAGE)
    expect(diagram.box("Ring the bell")).to_have_attribute(
        "aria-label", re.compile("Belongs to Reliable reminders")
    )


def test_a_new_name_in_the_bank_is_the_name_in_the_diagram(bank, page, tools, ready):
    card(bank, "Send a text").locator("summary").click()
    card(bank, "Send a text").get_by_label("The idea").fill("Text at five on Thursday")
    saved(bank)

    diagram = open_drivers(page, tools, ready, PAGE)
    expect(diagram.box("Text at five")).to_be_visible()
    expect(diagram.box("Send a text")).to_have_count(0)


def test_an_idea_is_moved_on_the_grid_by_mouse_keys_and_numbers(bank, page):
    found = dot(bank, "Send a text")
    expect(found).to_have_attribute("aria-label", re.compile("Effort 2, impact 7"))
    found.scroll_into_view_if_needed()
    box = found.bounding_box()
    page.mouse.move(box["x"] + 8, box["y"] + 8)
    page.mouse.down()
    page.mouse.move(box["x"] + 100, box["y"] + 60, steps=4)
    page.mouse.up()
    expect(found).not_to_have_attribute("aria-label", re.compile("Effort 2, impact 7"))

    card(bank, "Send a text").locator("summary").click()
    effort = card(bank, "Send a text").get_by_label("Effort", exact=True)
    effort.fill("9")
    card(bank, "Send a text").get_by_label("Impact", exact=True).fill("9")
    expect(found).to_have_attribute("aria-label", re.compile("Effort 9, impact 9"))
    found.focus()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowUp")
    expect(found).to_have_attribute("aria-label", re.compile("Effort 8, impact 10"))
    expect(effort).to_have_value("8")


def test_a_number_that_is_none_is_told_beside_its_field_and_kept(bank, kept):
    card(bank, "Send a text").locator("summary").click()
    effort = card(bank, "Send a text").get_by_label("Effort", exact=True)
    effort.fill("lots")
    card(bank, "Send a text").get_by_label("Impact", exact=True).focus()

    expect(card(bank, "Send a text").locator(".p-wrong:visible")).to_have_text(
        "Please give a number from 1 to 10."
    )
    saved(bank)
    (idea,) = [box for box in kept("driver-diagram")["nodes"] if box["id"] == "i3"]
    assert idea["effort"] == "lots"


def test_a_change_concept_wakes_an_idea(bank, page):
    bank.get_by_role("button", name="Change concepts").click()
    page.get_by_role("button", name="Show all").click()
    page.get_by_text("Ask only once", exact=True).click()
    page.get_by_role("button", name="It gave me an idea: Ask only once").click()
    expect(bank.locator(".p-ci-card textarea:focus, .p-ci-card input:focus")).to_have_count(1)
    page.keyboard.type("Fill in the name before the form goes out")

    made = card(bank, "Fill in the name")
    expect(made.get_by_label("Change concept", exact=True)).to_be_checked()
    expect(made).to_contain_text("Change concept: Ask only once")


def test_rows_that_cannot_be_read_wait_and_can_be_mended_after_a_reload(bank, page, ready):
    bank.get_by_role("button", name="Ideas from a table").click()
    page.get_by_label("Or paste the rows here").fill(TABLE)
    page.get_by_role("button", name="Read the table").click()
    waiting = bank.get_by_role("group", name="Rows that wait")
    expect(waiting).to_contain_text("2 rows could not be read")
    expect(card(bank, "Walk with them")).to_have_count(1)
    saved(bank)
    page.reload()
    ready(page)

    row = waiting.locator("li").filter(has_text="Row 3")
    expect(row).to_contain_text("There is no driver called “Nobody” in the diagram.")
    row.get_by_label("Driver").fill("Choice by the child")
    row.get_by_label("Effort").fill("2")
    take = row.get_by_role("button", name="Take it in")
    expect(take).not_to_have_attribute("aria-disabled", "true")
    take.click()
    expect(card(bank, "A song")).to_contain_text("Choice by the child")
    waiting.get_by_role("button", name="Throw it away").click()
    expect(waiting).to_be_hidden()


@pytest.mark.parametrize(
    ("button", "file"),
    [("Take the ideas with you (CSV)", "change-ideas.csv"), ("", "change-ideas-template.csv")],
)
def test_ideas_and_an_empty_table_come_as_files(bank, page, button, file):
    with page.expect_download() as coming:
        if button:
            bank.get_by_role("button", name=button).click()
        else:
            bank.get_by_role("button", name="Ideas from a table").click()
            page.get_by_role("button", name="An empty table to fill in (CSV)").click()

    assert coming.value.suggested_filename == file
    assert coming.value.path().read_bytes().startswith(b"\xef\xbb\xbfIdea,Driver")
