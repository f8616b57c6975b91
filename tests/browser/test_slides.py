"""A lesson as slides: the same page, one slide at a time, with its tools alive."""

import re

import pytest
from accessible import violations
from playwright.sync_api import expect

AIM = "1-developing-your-ideas/03-writing-an-aim"
SHOWN = ".d-slide[data-shown]"


@pytest.fixture
def slides(page, fresh, ready):
    def open_at(place=""):
        page.goto(f"{fresh.url(AIM)}?as=slides{place}")
        page.wait_for_selector("html[data-deck]", state="attached")
        ready(page)
        return page

    return open_at


def place_of_tool(page):
    return page.locator(".d-slide").evaluate_all(
        "all => all.findIndex((each) => each.querySelector('.p-place'))"
    )


def test_a_lesson_leads_to_its_slides_and_back(page, fresh, ready):
    page.goto(fresh.url(AIM))
    ready(page)

    page.get_by_role("link", name="Show as slides").click()
    expect(page.locator(SHOWN)).to_contain_text("Writing an aim")
    page.get_by_role("link", name="Leave the slides").click()

    expect(page.locator(".p-menu")).to_be_visible()


def test_arrows_home_and_end_turn_the_slides(slides):
    page = slides()

    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("status").first).to_have_text(re.compile(r"^2 of \d+$"))
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_role("status").first).to_have_text(re.compile(r"^1 of "))
    page.keyboard.press("End")

    expect(page.locator(SHOWN)).to_contain_text("Next")
    expect(page.get_by_role("button", name="Next slide")).to_have_attribute("aria-disabled", "true")


def test_only_one_slide_can_be_seen_and_reached(slides):
    page = slides()

    seen = page.locator(".d-slide").evaluate_all(
        "all => all.filter((each) => getComputedStyle(each).visibility === 'visible').length"
    )

    assert seen == 1


def test_the_list_leads_to_a_slide_and_a_reload_stays_there(slides, ready):
    page = slides()

    page.get_by_label("Go to a slide").select_option(label="4. Why this matters")
    expect(page).to_have_url(re.compile("#slide-4$"))
    page.reload()
    ready(page)

    expect(page.get_by_label("Go to a slide")).to_have_value("3")


def test_a_tool_on_a_slide_works_and_keeps_its_keys(slides):
    page = slides()
    place = place_of_tool(page)
    page.get_by_label("Go to a slide").select_option(str(place))
    field = page.locator(SHOWN).get_by_label("What will you measure?")

    field.fill("book bags ")
    field.press("ArrowLeft")
    field.press("Space")
    field.blur()

    expect(page.get_by_label("Go to a slide")).to_have_value(str(place))
    expect(page.locator(SHOWN).locator(".p-saved")).to_have_text(re.compile("^Saved"))


def test_every_word_of_the_page_is_on_a_slide(page, fresh, ready, slides):
    page.goto(fresh.url(AIM))
    ready(page)
    words = page.locator(".p-section .p-text > *").all_text_contents()

    shown = slides().locator(".d-slide .p-text > *").all_text_contents()

    assert [each for each in words if each not in shown] == []


def test_slides_are_right_for_a_phone_too(slides):
    page = slides()
    page.set_viewport_size({"width": 390, "height": 800})

    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert violations(page) == []
