"""What a day asks beside its tools: how sure one feels, moments to think, checks, review, paper."""

import pytest
from accessible import LOOKS, violations
from playwright.sync_api import expect

FIRST = "1-developing-your-ideas/01-why-tests-beat-plans"
LAST = "1-developing-your-ideas/08-show-and-improve"
AIM = "I can write an aim that a whole team can work to"


@pytest.fixture
def at(page, fresh, ready):
    def open_page(slug):
        page.goto(fresh.url(slug))
        ready(page)
        return page

    return open_page


def _say_how_sure(page, words, level):
    page.get_by_role("group", name=words).get_by_label(str(level), exact=True).check(force=True)


def test_how_sure_one_feels_is_kept_and_compared_at_the_end(at):
    page = at(FIRST)
    _say_how_sure(page, AIM, 3)
    expect(page.locator(".p-confidence .p-saved")).to_contain_text("Saved")
    page = at(LAST)
    _say_how_sure(page, AIM, 8)

    outcome = page.locator(".p-outcome")
    expect(outcome).to_contain_text("You rated one thing before and after. You are surer of it.")
    expect(outcome.get_by_role("row", name="write an aim")).to_contain_text("5 up")


def test_a_level_is_chosen_with_the_arrow_keys(at):
    page = at(FIRST)
    levels = page.get_by_role("group", name=AIM)
    levels.get_by_label("5", exact=True).focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")

    expect(levels.get_by_label("6", exact=True)).to_be_checked()


def test_what_somebody_thinks_comes_back_on_the_last_page(at):
    page = at(FIRST)
    box = page.get_by_role("textbox", name="What at your work has bothered you")
    box.fill("Bags lie in the office until Tuesday.")
    box.blur()
    expect(page.locator(".p-reflect").first.locator(".p-saved")).to_contain_text("Saved ")
    page = at(LAST)

    said = page.locator(".p-said")
    expect(said).to_contain_text("Bags lie in the office until Tuesday.")
    expect(said).to_contain_text("Still to answer:")


def test_a_check_is_answered_left_taken_up_again_and_handed_in_once(at):
    page = at(LAST)
    page.get_by_role("button", name="Begin the knowledge check").click()
    check = page.get_by_role("region", name="Knowledge check")
    cards = check.locator(".p-question")
    expect(cards).to_have_count(14)
    assert check.get_by_role("button", name="Check my answer").count() == 0
    while not cards.locator("input:visible").count():
        check.get_by_role("button", name="Next question").click()
    cards.locator("input:visible").first.check()
    expect(check).to_contain_text("1 of 14 have an answer.")
    page.wait_for_timeout(600)
    page = at(LAST)
    expect(check).to_contain_text("1 of 14 have an answer.")

    check.get_by_role("button", name="Hand in").click()
    dialog = page.get_by_role("dialog", name="Hand it in?")
    expect(dialog).to_contain_text("13 questions have no answer yet.")
    dialog.get_by_role("button", name="Hand in").click()

    expect(check.get_by_role("heading", name="How it went")).to_be_focused()
    expect(check.get_by_role("row", name="write an aim")).to_contain_text("Writing an aim")
    expect(check.locator(".p-explained")).to_have_count(14)
    expect(check.locator(".p-explained[open]")).to_have_count(1)
    expect(check.locator(".p-explained-head", has_text="You chose")).to_have_count(1)
    page = at(LAST)
    expect(check.get_by_role("heading", name="How it went")).to_be_visible()


def test_a_review_shows_the_work_and_is_kept_with_it(at, page, ready, kept):
    page = at(LAST)
    review = page.get_by_role("region", name="Review")
    question = review.get_by_role("group", name="Does it leave open how they will do it?")
    question.get_by_label("Partly").check()
    question.get_by_label("What makes you think so?").fill("There is an app in it.")
    question.get_by_label("What makes you think so?").blur()
    expect(review.locator(".p-saved")).to_contain_text("Saved ")

    expect(review.locator("[data-part=aim]").first).to_contain_text("There is no aim yet.")
    rows = kept("reviews", "1-developing-your-ideas")["points"]
    assert rows == [{"id": "aim-open", "answer": "partly", "note": "There is an app in it."}]
    page.reload()
    ready(page)
    expect(question.get_by_label("Partly")).to_be_checked()


def test_the_projects_file_goes_back_with_the_review_in_it(at):
    page = at(LAST)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save the project’s file").click()

    assert download.value.suggested_filename.endswith(".practicum.json")


def test_the_name_on_the_certificate_stays_in_the_browser(at, kept):
    page = at(LAST)
    certificate = page.get_by_role("region", name="Certificate of attendance")
    certificate.get_by_label("Your name").fill("Morag Kerr")
    expect(certificate.locator(".p-certificate-name")).to_have_text("Morag Kerr")
    page = at(LAST)

    expect(certificate.get_by_label("Your name")).to_have_value("Morag Kerr")
    assert "Morag" not in str(kept("certificates", "1-developing-your-ideas"))


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_axe_finds_nothing_and_nothing_sticks_out(look, chromium, fresh, guard, ready):
    context = chromium.new_context(**look, reduced_motion="reduce")
    expect.set_options(timeout=20_000)
    page = guard.watch(context.new_page())
    page.goto(fresh.url(LAST))
    ready(page)
    page.get_by_role("button", name="Begin the knowledge check").click()
    expect(page.get_by_role("button", name="Hand in")).to_be_visible()
    answering = violations(page)
    page.get_by_role("button", name="Hand in").click()
    page.get_by_role("dialog").get_by_role("button", name="Hand in").click()
    expect(page.get_by_role("heading", name="How it went")).to_be_visible()

    assert (answering, violations(page)) == ([], [])
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()
    guard.check()
