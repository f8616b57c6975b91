import pytest
from playwright.sync_api import expect

CHART = "2-focus-on-measurement/05-your-first-run-chart"


@pytest.fixture
def sheet(page, server, ready):
    """The questions of the run chart page by which learners check themselves."""
    page.goto(server.url(CHART))
    ready(page)
    return page.locator(".p-questions").last


@pytest.fixture
def median(sheet):
    return sheet.get_by_role("group", name="What is the median?").locator("xpath=..")


def test_a_wrong_answer_is_met_with_the_thought_behind_it_and_a_right_one_with_the_reason(median):
    median.get_by_label("11 days").check()
    median.get_by_role("button", name="Check my answer").click()
    median.get_by_text("Not quite.").wait_for()
    wrong = median.inner_text()
    median.get_by_label("6 days").check()
    median.get_by_role("button", name="Check my answer").click()
    median.get_by_text("That’s right.").wait_for()
    right = median.inner_text()

    assert "That is the average." in wrong
    assert "Three lie below 6" not in wrong
    assert "Three lie below 6" in right
    assert "That is the average." not in right


def test_an_answer_is_there_again_when_the_page_comes_back(median, page, ready):
    median.get_by_label("6 days").check()
    median.get_by_role("button", name="Check my answer").click()
    median.get_by_text("That’s right.").wait_for()
    page.reload()
    ready(page)

    assert median.get_by_label("6 days").is_checked()
    assert median.get_by_text("That’s right.").is_visible()


def test_a_question_can_be_answered_with_the_keyboard_alone(median, page):
    median.get_by_label("40 days").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    median.get_by_text("That’s right.").wait_for()

    assert median.get_by_label("6 days").is_checked()


def test_the_verdict_is_read_out_and_belongs_to_its_option(sheet, median):
    median.get_by_label("11 days").check()
    median.get_by_role("button", name="Check my answer").click()
    median.get_by_text("Not quite.").wait_for()
    spoken = sheet.get_by_role("status")
    spoken.get_by_text("Not quite. Not this one.").wait_for(state="attached")
    option = median.get_by_label("11 days")

    assert "That is the average." in spoken.inner_text()
    assert option.evaluate(
        "el => document.getElementById(el.getAttribute('aria-describedby')).textContent"
    ).startswith("Not this one.")


def test_another_choice_takes_the_old_verdict_away(median):
    median.get_by_label("11 days").check()
    median.get_by_role("button", name="Check my answer").click()
    median.get_by_text("Not quite.").wait_for()
    median.get_by_label("5 days").check()

    expect(median.get_by_text("Not quite.")).to_be_hidden()
    expect(median.get_by_text("That is the average.")).to_be_hidden()


def test_of_several_right_options_those_that_are_missing_are_counted_and_not_named(sheet):
    shift = sheet.get_by_role("group", name="shift upwards").locator("xpath=..")
    shift.get_by_label("Something has probably changed").check()
    shift.get_by_role("button", name="Check my answer").click()
    shift.get_by_text("There are 2 more to find.").wait_for()

    assert "false alarm" not in shift.locator(".p-comment:visible").inner_text()


def test_the_page_holds_no_key_until_it_is_asked(sheet, page):
    unasked = sheet.get_by_role("group", name="four weeks of numbers")
    everything = page.content()

    assert unasked.get_by_label("Draw them now").is_visible()
    assert "Start with what you have." not in everything
    assert "A gap is honest." not in everything
