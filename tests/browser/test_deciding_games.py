"""Games in which people judge and decide: definitions, phases, displays."""

import re

import pytest
from accessible import violations
from playwright.sync_api import expect

DEFINITION = "2-focus-on-measurement/03-say-exactly-what-you-mean"
PHASES = "2-focus-on-measurement/07-freeze-and-re-phase"
DISPLAYS = "2-focus-on-measurement/09-tell-the-story"
NARROW = {"width": 320, "height": 800}


@pytest.fixture
def game(page, tools, ready):
    def open_page(slug, title):
        page.goto(tools.url(slug))
        ready(page)
        return page.get_by_role("region", name=title)

    return open_page


def begin(game, people):
    game.get_by_role("radio", name="A ward: medicine on time").check()
    game.get_by_label("Who judges?").fill(people)
    game.get_by_role("button", name="Begin").click()


def judge(game, who, answer):
    form = game.get_by_role("group", name=f"{who}: does it count?")
    expect(form).to_be_visible()
    for choice in form.get_by_role("radio", name=answer, exact=True).all():
        choice.check()
    form.get_by_role("button", name="Done").click()


def test_two_people_judge_by_both_definitions_and_see_how_far_they_agree(game):
    card = game(DEFINITION, "The definition game")
    begin(card, "Ann, Bob")
    judge(card, "Ann", "Counts")
    judge(card, "Bob", "Does not count")

    expect(card.get_by_text("You agreed on 0%.")).to_be_visible()
    card.get_by_role("button", name="Try a tight definition").click()
    judge(card, "Ann", "Counts")
    judge(card, "Bob", "Counts")

    expect(card.get_by_text("You agreed on 0% before, and on 100% now.")).to_be_visible()
    expect(card.locator("summary", has_text="What the tight definition says")).to_be_visible()


def test_nobody_named_is_said_beside_the_field_and_what_was_chosen_stays(game):
    card = game(DEFINITION, "The definition game")
    begin(card, " , ")

    expect(card.get_by_text("Write who judges")).to_be_visible()
    expect(card.get_by_role("radio", name="A ward: medicine on time")).to_be_checked()


@pytest.mark.parametrize(
    ("slug", "title"), [(PHASES, "Freeze, begin anew"), (DISPLAYS, "Five displays")]
)
def test_a_case_is_decided_argued_and_still_there_after_a_reload(game, page, ready, slug, title):
    card = game(slug, re.compile(title))
    card.get_by_role("button", name="Decide").click()
    expect(card.get_by_text("Choose one.")).to_be_visible()

    page.keyboard.press("Space")
    card.get_by_role("button", name="Decide").press("Enter")
    expect(card.get_by_text("We would")).not_to_have_count(0)
    page.reload()
    ready(page)
    card.get_by_role("button", name="Next case").click()

    expect(card.get_by_role("heading", name=re.compile("^2 of"))).to_be_visible()


@pytest.mark.parametrize("slug", [DEFINITION, PHASES, DISPLAYS])
def test_axe_finds_nothing_and_nothing_sticks_out(game, page, slug):
    game(slug, "")

    assert violations(page, ".p-game") == []
    page.set_viewport_size(NARROW)
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
