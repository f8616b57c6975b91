"""Practice without end, through the browser."""

import pytest
from accessible import DARK, NARROW, violations
from playwright.sync_api import expect
from practise_page import PAGE, PractisePage, play

from practicum.learning.practice import ANSWERS


@pytest.fixture
def practice(page, tools, ready):
    page.goto(tools.url(PAGE))
    ready(page)
    made = PractisePage(page, tools.data)
    made.drawn()
    return made


def test_eight_seeded_cases_answered_in_all_ways_get_no_wrong_verdict(practice):
    wrong, told = play(practice, 8, seed=20_261_125)

    assert wrong == []
    assert len({kind for kind, *_ in told}) > 3
    assert {right for *_, right in told} == {True, False}


def test_the_page_holds_no_key_until_it_is_answered(practice, page):
    case = practice.case()
    own = practice.root.evaluate("el => el.outerHTML")

    assert ANSWERS[case.truth.answer].why not in page.content()
    assert practice.states() == {}
    assert "too early to look for signals" not in own
    assert "The rules of Perla" not in own


def test_an_answer_is_there_again_after_a_reload(practice, page, ready):
    practice.answer("season", [1], "typed")
    said = practice.verdict.inner_text()
    page.reload()
    ready(page)
    practice.drawn()

    assert practice.verdict.inner_text() == said
    assert practice.next.is_visible()


def test_points_that_are_typed_are_marked_and_those_that_are_marked_are_written(practice, page):
    practice.typed.fill("2 to 4")
    practice.typed.press("Tab")
    expect(practice.marks.nth(3)).to_have_attribute("aria-pressed", "true")
    practice.marks.nth(1).focus()
    page.keyboard.press("Enter")

    expect(practice.typed).to_have_value("3-4")


def test_what_is_no_point_is_said_beside_the_field_and_is_not_sent(practice):
    practice.root.get_by_label("A trend", exact=True).check()
    practice.typed.fill("4-x")
    practice.typed.press("Enter")

    practice.root.get_by_text("“4-x” is no point.").wait_for()
    assert not practice.verdict.is_visible()


def test_a_whole_case_can_be_answered_with_the_keyboard_alone(practice, page):
    practice.root.get_by_label("A shift", exact=True).focus()
    page.keyboard.press("Space")
    practice.marks.first.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(practice.typed).to_have_value("2")
    practice.typed.focus()
    page.keyboard.press("Enter")
    practice.verdict.wait_for()

    assert practice.verdict.evaluate("el => el === document.activeElement")
    practice.next.focus()
    page.keyboard.press("Enter")
    expect(practice.title).to_contain_text("Chart 2:")
    expect(practice.title).to_be_focused()


def test_two_pages_on_one_case_do_not_count_it_twice(practice, context, guard, tools, ready):
    other = PractisePage(guard.watch(context.new_page()), tools.data)
    other.page.goto(tools.url(PAGE))
    ready(other.page)
    other.drawn()
    practice.answer("trend", [], "typed")
    other.root.get_by_label("A shift", exact=True).check()
    other.send.click()
    other.verdict.wait_for()

    assert "You said: A trend." in other.verdict.inner_text()
    assert "have tried 1" in other.root.inner_text()


@pytest.mark.parametrize("look", [NARROW, DARK], ids=["narrow", "dark"])
def test_axe_finds_nothing_before_or_after_an_answer_and_nothing_is_cut_off(
    look, chromium, tools, guard, ready
):
    context = chromium.new_context(**look, reduced_motion="reduce")
    page = guard.watch(context.new_page())
    page.goto(tools.url(PAGE))
    ready(page)
    practice = PractisePage(page, tools.data)
    practice.drawn()
    found = [violations(page)]
    practice.answer("trend", [2, 3], "typed")
    practice.root.locator("summary", has_text="Kind by kind").click()
    found.append(violations(page))
    over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    context.close()
    guard.check()

    assert found == [[], []]
    assert over <= 0
