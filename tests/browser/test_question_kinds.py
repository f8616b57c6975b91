"""Questions answered by placing cards: keyboard, list, pointer, reading, narrow screens."""

import pytest
from accessible import LOOKS, violations
from playwright.sync_api import expect

FIRST = "1-developing-your-ideas/01-why-tests-beat-plans"
THEORY = "1-developing-your-ideas/04-your-theory-of-change"
ORDER = [
    "Ask: will a bell at five to nine bring the late ones in?",
    "Say: “Of the six at the corner shop, four will come in.”",
    "Ring the bell on Tuesday, and stand at the gate",
    "Put “two came in” beside “four will come in”",
    "Decide to ring it at the shop corner next time",
]


@pytest.fixture
def at(page, fresh, ready):
    def open_question(slug, stem):
        page.goto(fresh.url(slug))
        ready(page)
        return page.get_by_role("group", name=stem).locator("xpath=..")

    return open_question


@pytest.fixture
def match(at):
    return at(FIRST, "A health visiting team works")


@pytest.fixture
def order(at):
    return at(FIRST, "A school wants fewer children to come late")


@pytest.fixture
def sort(at):
    return at(THEORY, "The ward’s diagram has boxes to fill")


def _check(question):
    question.get_by_role("button", name="Check my answer").click()


def _tile(question, words):
    return question.locator(".p-tile", has_text=words)


def _handle(question, words):
    return question.get_by_role("button", name=f"Move “{words}”")


def _order_of(question):
    return question.locator(".p-tile-text").all_inner_texts()


def test_cards_are_put_in_order_by_their_numbers(order):
    for place, words in enumerate(ORDER):
        order.get_by_label(f"Number of “{words}”").select_option(label=str(place + 1))
    _check(order)

    expect(order.get_by_text("That’s right. The guess stands before the try")).to_be_visible()
    assert _order_of(order) == ORDER


def test_a_wrong_order_is_told_which_steps_to_move_and_why_and_nothing_of_the_others(order):
    for place, words in enumerate([*ORDER[1:], ORDER[0]]):
        order.get_by_label(f"Number of “{words}”").select_option(label=str(place + 1))
    _check(order)
    expect(order.get_by_text("One step has to move.")).to_be_visible()

    expect(_tile(order, "Ask: will a bell")).to_contain_text("Not here. They were busy by then")
    assert order.locator(".p-comment:visible").count() == 1


def test_a_card_is_lifted_moved_and_dropped_with_the_keyboard_and_each_step_is_read_out(
    order, page
):
    second = _order_of(order)[1]
    spoken = page.locator(".p-questions").filter(has=order).get_by_role("status")
    handle = _handle(order, second)
    handle.focus()
    page.keyboard.press("Space")
    expect(spoken).to_have_text(f"Lifted. “{second}” is number 2 of 5.")
    page.keyboard.press("ArrowUp")
    expect(spoken).to_have_text(f"“{second}” is number 1 of 5.")
    expect(handle).to_be_focused()
    page.keyboard.press("Space")
    expect(spoken).to_have_text(f"Dropped. “{second}” is number 1 of 5.")

    assert _order_of(order)[0] == second
    expect(handle).to_have_attribute("aria-pressed", "false")


def test_escape_puts_a_lifted_card_back(order, page):
    before = _order_of(order)
    _handle(order, before[3]).focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Escape")

    assert _order_of(order) == before


def test_a_card_is_sorted_with_the_keyboard(sort, page):
    words = "Shoes that fit"
    _handle(sort, words).focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Space")
    _check(sort)

    expect(sort.locator("[data-place=secondary]")).to_contain_text("Yes. If shoes fit")
    expect(sort.get_by_text("Right so far. 5 are still to be placed.")).to_be_visible()


def test_a_wrong_placement_says_why_and_only_there(sort):
    sort.get_by_label("Where “Staff should be more careful” belongs").select_option("idea")
    sort.get_by_label("Where “Shoes that fit” belongs").select_option("secondary")
    _check(sort)

    expect(_tile(sort, "Staff should be")).to_contain_text("Not here. What would one of them do")
    expect(sort.get_by_text("One is not where it belongs.")).to_be_visible()
    assert sort.locator(".p-comment:visible").count() == 2


def test_a_card_is_dragged_into_a_group_with_the_mouse(sort, page):
    tile, group = _tile(sort, "Fewer complaints"), sort.locator("[data-place=not]")
    tile.scroll_into_view_if_needed()
    start, end = tile.bounding_box(), group.bounding_box()
    page.mouse.move(start["x"] + 60, start["y"] + 20)
    page.mouse.down()
    page.mouse.move(end["x"] + 30, end["y"] + 20, steps=6)
    expect(group).to_have_class("p-group p-drop")
    page.mouse.up()

    expect(group).to_contain_text("Fewer complaints")
    assert sort.get_by_label("Where “Fewer complaints").input_value() == "not"


def test_a_card_is_dragged_in_a_list(order, page):
    before = _order_of(order)
    tiles = order.locator(".p-tile")
    tiles.nth(0).scroll_into_view_if_needed()
    start, end = tiles.nth(0).bounding_box(), tiles.nth(3).bounding_box()
    page.mouse.move(start["x"] + 140, start["y"] + start["height"] / 2)
    page.mouse.down()
    page.mouse.move(end["x"] + 140, end["y"] + end["height"] - 3, steps=6)
    page.mouse.up()

    assert _order_of(order) == [*before[1:4], before[0], before[4]]


def test_a_partner_holds_one_card_and_sends_the_first_one_back(match):
    line = "90% of two-year-olds have their review on time by the end of August."
    match.get_by_label(f"Where “{line}” belongs").select_option("measure")
    match.get_by_label("Where “Each Friday we count").select_option("measure")

    expect(match.locator("[data-place=measure] .p-tile")).to_have_count(1)
    expect(match.locator(".p-tray")).to_contain_text(line)


def test_what_was_placed_is_there_again_when_the_page_comes_back(sort, page, ready):
    sort.get_by_label("Where “Shoes that fit” belongs").select_option("idea")
    _check(sort)
    expect(_tile(sort, "Shoes that fit")).to_contain_text("Not here.")
    page.reload()
    ready(page)

    expect(sort.locator("[data-place=idea]")).to_contain_text("Shoes that fit")
    expect(_tile(sort, "Shoes that fit")).to_contain_text("Not here. It is close")


def test_the_page_holds_no_key_until_it_is_asked(sort, page):
    assert _tile(sort, "Shoes that fit").is_visible()
    everything = page.content()

    assert "Slippers cause a good many falls" not in everything
    assert "Somebody could do it today, with one family" not in everything


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_axe_finds_nothing_before_and_after_an_answer(look, chromium, fresh, guard, ready):
    context = chromium.new_context(**look, reduced_motion="reduce")
    page = guard.watch(context.new_page())
    page.goto(fresh.url(FIRST))
    ready(page)
    before = violations(page)
    for button in page.get_by_role("button", name="Check my answer").all():
        button.click()
    expect(page.locator(".p-verdict:visible")).to_have_count(6)

    assert (before, violations(page)) == ([], [])
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()
    guard.check()
