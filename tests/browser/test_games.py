"""Games on their pages, through the browser."""

import pytest
from accessible import DARK, NARROW, violations
from playwright.sync_api import expect

TEAMS = ("1-developing-your-ideas/01-why-tests-beat-plans", "Two teams, one year")
PDSA = ("1-developing-your-ideas/06-the-pdsa-game", "The PDSA game")
BEADS = ("2-focus-on-measurement/01-why-we-plot", "The red beads")
ARROWS = ("2-focus-on-measurement/01-why-we-plot", "Arrows, or a chart?")
WOLF = ("2-focus-on-measurement/06-signal-or-noise", "Cry wolf")
FUNNEL = ("2-focus-on-measurement/08-when-you-need-more", "The funnel")


@pytest.fixture
def open_game(page, tools, ready):
    def opened(where, page=page):
        slug, title = where
        page.goto(tools.url(slug))
        ready(page)
        return page.get_by_role("region", name=title)

    return opened


def press(game, name):
    game.get_by_role("button", name=name).click()


def see(game, words):
    expect(game.get_by_text(words).first).to_be_visible()


def play_teams(game):
    game.get_by_label("A nursery where").check()
    press(game, "This one")
    game.get_by_label("The small-tests team", exact=True).check()
    game.get_by_label("the big-bang team will be at").fill("80")
    game.get_by_label("the small-tests team will be at").fill("90")
    press(game, "That is my guess")
    see(game, "Week 0 of 40")
    press(game, "Go to the end")
    see(game, "So what happened?")


def play_pdsa(game):
    game.get_by_label("Spin a coin").check()
    press(game, "Play this")
    game.get_by_label("What will you try?").fill("As we do it now")
    game.get_by_label("Your prediction").fill("5")
    game.get_by_label("to (seconds)", exact=True).fill("9")
    press(game, "Begin the tries")
    for at, result in enumerate(("6.1", "7.2", "5.3"), 1):
        game.get_by_label("How long did it spin?").fill(result)
        game.page.keyboard.press("Enter")
        expect(game.get_by_text("So far:")).to_contain_text(result)
        expect(game.get_by_label("How long did it spin?")).to_have_value("")
        assert at


def play_beads(game):
    game.get_by_label("Praise the best").check()
    press(game, "Begin the first day")
    for day in (2, 3, 4):
        press(game, "Hang up a poster")
        game.get_by_role("group", name=f"Day {day}", exact=True).wait_for()
    press(game, "Look into the box")
    see(game, "for everybody at once")


def play_arrows(game):
    game.get_by_label("Which one has").select_option(index=2)
    press(game, "Show the charts")
    see(game, "What the charts show")


def play_funnel(game):
    game.get_by_label("Move it by the miss").check()
    press(game, "That is my bet")
    for rule in "12341234":
        marbles = game.get_by_role("row", name=f"Rule {rule}")
        before = int(marbles.locator("td").nth(1).inner_text()) if marbles.count() else 0
        press(game, f"Rule {rule}:")
        expect(marbles.locator("td").nth(1)).to_have_text(str(before + 10))
    see(game, "Leave a steady thing alone")


PLAYS = {
    "two-teams": (TEAMS, play_teams),
    "pdsa-game": (PDSA, play_pdsa),
    "red-beads": (BEADS, play_beads),
    "red-amber-green": (ARROWS, play_arrows),
    "funnel": (FUNNEL, play_funnel),
}


@pytest.mark.parametrize("name", PLAYS)
def test_a_game_is_played_its_charts_are_drawn_and_a_reload_keeps_it(name, open_game):
    where, play = PLAYS[name]
    game = open_game(where)
    play(game)
    game.locator(".p-chart-drawing .points path").first.wait_for()
    before = game.locator(".p-game-parts").inner_text()
    again = open_game(where)
    again.locator(".p-chart-drawing .points path").first.wait_for()

    assert again.locator(".p-game-parts").inner_text() == before
    assert again.get_by_text("The chart as a table").first.is_visible()


def test_a_game_can_be_begun_again_and_asks_first(open_game):
    game = open_game(BEADS)
    play_beads(game)
    press(game, "Begin again")
    game.get_by_role("button", name="Cancel").click()
    see(game, "for everybody at once")
    press(game, "Begin again")
    game.get_by_role("dialog").get_by_role("button", name="Begin again").click()

    expect(game.get_by_label("How many workers")).to_have_value("6")
    expect(game.get_by_label("How many workers")).to_be_focused()


def test_what_is_wrong_is_said_beside_its_field_and_what_was_typed_stays(open_game):
    game = open_game(PDSA)
    game.get_by_label("Spin a coin").check()
    press(game, "Play this")
    game.get_by_label("What will you try?").fill("Two fingers")
    game.get_by_label("Your prediction").fill("9")
    game.get_by_label("to (seconds)", exact=True).fill("5")
    press(game, "Begin the tries")

    see(game, "has to be the higher one")
    expect(game.get_by_label("to (seconds)", exact=True)).to_be_focused()
    expect(game.get_by_label("What will you try?")).to_have_value("Two fingers")


def test_a_stopwatch_writes_the_time_into_its_field(open_game):
    game = open_game(PDSA)
    game.get_by_label("Spin a coin").check()
    press(game, "Play this")
    game.get_by_label("What will you try?").fill("Two fingers")
    game.get_by_label("Your prediction").fill("1")
    game.get_by_label("to (seconds)", exact=True).fill("5")
    press(game, "Begin the tries")
    press(game, "Start the clock")
    expect(game.get_by_role("button", name="Stop the clock")).to_be_focused()
    expect(game.locator(".p-stopwatch-time")).not_to_have_text("0.0")
    press(game, "Stop the clock")

    assert float(game.get_by_label("How long did it spin?").input_value()) > 0


def test_a_game_can_be_played_with_the_keyboard_alone(open_game, page):
    game = open_game(FUNNEL)
    game.get_by_label("Leave the funnel").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    first = game.get_by_role("button", name="Rule 1:")
    expect(first).to_be_focused()
    page.keyboard.press("Enter")
    expect(game.get_by_role("row", name="Rule 1").locator("td").nth(1)).to_have_text("10")
    expect(first).to_be_focused()


def test_of_two_tabs_the_one_that_comes_back_shows_the_newest(open_game, context, guard):
    one = open_game(BEADS)
    other = open_game(BEADS, guard.watch(context.new_page()))
    play_beads(other)
    one.page.bring_to_front()
    one.page.evaluate("dispatchEvent(new Event('focus'))")

    expect(one.get_by_text("for everybody at once").first).to_be_visible()


@pytest.mark.parametrize("name", PLAYS)
@pytest.mark.parametrize("look", [NARROW, DARK], ids=["narrow", "dark"])
def test_axe_finds_nothing_and_nothing_is_cut_off(name, look, chromium, guard, open_game):
    where, play = PLAYS[name]
    context = chromium.new_context(**look, reduced_motion="reduce")
    page = guard.watch(context.new_page())
    game = open_game(where, page)
    play(game)
    game.locator(".p-chart-drawing .points path").first.wait_for()
    found = violations(page)
    over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    context.close()
    guard.check()

    assert found == []
    assert over <= 0


def test_charts_of_a_round_go_when_the_next_one_comes(open_game):
    game = open_game(WOLF)
    game.get_by_label("How many of 20").fill("3")
    press(game, "Draw twenty charts")
    charts = game.locator(".p-game-chart")
    charts.locator(".p-chart-drawing .points path").first.wait_for()
    before = charts.locator("h4").all_inner_texts()
    for rounds in (2, 3):
        press(game, "Twenty more")
        see(game, f"of {20 * rounds}")

    assert len(before) <= 2
    assert len(charts.locator("h4").all_inner_texts()) <= 2


def test_axe_finds_nothing_in_cry_wolf_on_a_phone(open_game, page):
    page.set_viewport_size(NARROW["viewport"])
    game = open_game(WOLF)
    game.get_by_label("How many of 20").fill("3")
    press(game, "Draw twenty charts")
    see(game, "What came of it")

    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
