"""Writing an aim: the sentence builds itself, the coach reads along, all of it is kept."""

import re
from contextlib import closing

import pytest
from aim_page import MEASURE, WHOLE, WHY, open_aim
from playwright.sync_api import expect

from practicum.store.open import open_store


@pytest.fixture
def aim(page, tools, ready):
    return open_aim(page, tools, ready)


def test_the_sentence_builds_itself_while_an_aim_is_written_and_is_praised_when_whole(aim, kept):
    expect(aim.sentence).to_contain_text("We will change what you will change")
    aim.write(dict(list(WHOLE.items())[:3]))
    expect(aim.sentence).to_have_text(
        "We will change book bags returned each week for P1 pupils at Calder Primary School "
        "from where you are now to where you want to be by a date."
    )
    aim.write(dict(list(WHOLE.items())[3:]))
    expect(aim.sentence).to_have_text(
        "We will increase book bags returned each week for P1 pupils at Calder Primary School "
        "from 35% to 80% by 30 June 2027."
    )
    expect(aim.coach).to_contain_text("This aim is complete")
    aim.wait_until_saved()

    assert kept()["measure"] == "Book bags returned each week"
    assert kept()["deadline"] == "30 June 2027"


def test_the_coach_says_what_why_and_how_beside_the_field_and_in_its_list(aim):
    aim.write({**WHOLE, "Where do you want to be?": "100%"})
    note = aim.root.locator("[data-field=target] .p-note")
    note.wait_for()
    message = note.inner_text()
    note.click()

    expect(aim.coach.locator("summary:focus")).to_have_text(message)
    expect(aim.coach.get_by_text("Why it matters")).to_be_visible()
    expect(aim.coach.get_by_text("How to mend it")).to_be_visible()
    aim.coach.get_by_role("button", name="Go to this field").click()
    expect(aim.field("Where do you want to be?")).to_be_focused()


def test_a_date_that_cannot_be_read_is_said_beside_its_field_once_the_field_is_left(aim):
    deadline = aim.field("By when?")
    deadline.fill("one fine day")
    deadline.press("Tab")
    wrong = aim.root.locator("[data-field=deadline] .p-wrong")
    expect(wrong).to_contain_text("one fine day")
    described = deadline.get_attribute("aria-describedby")

    assert deadline.get_attribute("aria-invalid") == "true"
    assert wrong.get_attribute("id") in described


def test_a_length_of_time_becomes_a_day_when_the_field_is_left(aim):
    deadline = aim.field("By when?")
    deadline.fill("within six months")
    aim.field(WHY).focus()

    expect(deadline).not_to_have_value("within six months")
    expect(deadline).to_have_value(re.compile(r"^\d+ \w+ 20\d\d$"))


def test_undo_and_redo_go_through_the_fields_by_button_and_by_key(aim, page):
    aim.write({MEASURE: "Falls", "For whom?": "patients"})
    page.keyboard.press("Control+z")
    expect(aim.field("For whom?")).to_have_value("")
    aim.button("Undo").click()
    expect(aim.field(MEASURE)).to_have_value("")
    aim.button("Redo").click()
    expect(aim.field(MEASURE)).to_have_value("Falls")
    aim.field(MEASURE).focus()
    page.keyboard.press("Control+y")
    expect(aim.field("For whom?")).to_have_value("patients")
    aim.wait_until_saved()


def test_an_aim_that_was_pasted_is_taken_apart_and_taken_over_only_when_told(aim, page, kept):
    aim.button("Paste an aim you have").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("textbox").fill(
        "Increase the percentage of book bags returned by P1 families from 35% to 80% by June 2027"
    )
    expect(dialog.get_by_text("80%", exact=True)).to_be_visible()
    before = kept()
    dialog.get_by_role("button", name="Put these into the form").click()
    expect(aim.field("Where do you want to be?")).to_have_value("80%")
    aim.wait_until_saved()
    after = kept()
    page.keyboard.press("Control+z")
    expect(aim.field("Where do you want to be?")).to_have_value("")

    assert before == {}
    assert (after["baseline"], after["target"]) == ("35%", "80%")


def test_model_aims_can_be_looked_at_and_the_focus_comes_back(aim, page):
    aim.button("Model aims").click()
    dialog = page.get_by_role("dialog", name="Model aims")
    expect(dialog.get_by_role("listitem")).to_have_count(6)
    page.keyboard.press("Escape")

    expect(dialog).to_have_count(0)
    expect(aim.button("Model aims")).to_be_focused()


def test_an_earlier_version_comes_back_whole_and_can_be_undone(aim, page, tools):
    save_as(tools, {"measure": "Falls on Ward 4"}, base=0, author="Ann")
    save_as(tools, {"measure": "Something else", "why": "x"}, base=1, author="me")
    page.reload()
    expect(aim.field(MEASURE)).to_have_value("Something else")
    aim.button("Earlier versions").click()
    dialog = page.get_by_role("dialog", name="Earlier versions")
    dialog.locator("summary").nth(1).click()
    dialog.get_by_role("button", name="Bring this version back").click()
    expect(aim.field(MEASURE)).to_have_value("Falls on Ward 4")
    expect(aim.field(WHY)).to_have_value("")
    aim.wait_until_saved()
    aim.button("Undo").click()

    expect(aim.field(MEASURE)).to_have_value("Something else")
    expect(aim.field(WHY)).to_have_value("x")


def save_as(server, content, *, base, author):
    """Save as somebody else would."""
    with closing(open_store(str(server.data))) as store:
        project = store.current("me").id
        store.save(project, "aim", "main", content, base=base, author=author)


def test_an_aim_can_be_written_with_the_keyboard_alone(aim, page):
    aim.button("Earlier versions").focus()
    page.keyboard.press("Tab")
    expect(aim.field(MEASURE)).to_be_focused()
    for words in ("Book bags returned", "P1 pupils", "Calder Primary", "35%", "80%"):
        page.keyboard.type(words)
        press_on(page)
    page.keyboard.press("Tab")  # the unit may stay open
    page.keyboard.press("Space")  # up
    page.keyboard.press("Tab")
    page.keyboard.type("30 June 2027")
    expect(aim.sentence).to_contain_text("from 35% to 80% by 30 June 2027")
    aim.wait_until_saved()
    page.keyboard.press("Shift+Tab")

    assert page.evaluate("document.activeElement.type") == "radio"


def press_on(page):
    """Go to the next field, past what the coach may have put between."""
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement.classList.contains('p-note')"):
        page.keyboard.press("Tab")


def test_how_a_date_was_read_is_gone_at_the_next_key(aim):
    deadline = aim.field("By when?")
    deadline.fill("end of June 2027")
    read = aim.root.locator("[data-field=deadline] .p-understood")
    expect(read).to_have_text("Read as 30 June 2027")
    deadline.press("Backspace")

    expect(read).to_be_hidden(timeout=400)


def test_a_pasted_aim_is_judged_as_it_stands_before_it_is_taken_over(aim, page):
    aim.button("Paste an aim you have").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("textbox").fill("Introduce a falls checklist on Ward 7 by 31 March 2027.")

    expect(dialog.locator(".p-found")).to_contain_text("It already names a solution")
