"""Writing causes down: by keys alone, by mouse, by finger; two windows and two tabs on one tree."""

import pytest
from driver_page import keep
from playwright.sync_api import expect
from whys_page import FISH, PAGE, WHYS, Window, keep_causes, open_whys, stored

from practicum.tools.drivers.examples import book_bags as diagram
from practicum.tools.whys.examples import book_bags

INTO_SIGHT = "box => box.scrollIntoView({ behavior: 'instant', block: 'center' })"


@pytest.fixture
def windows(page, tools, ready):
    return open_whys(page, tools, ready)


@pytest.fixture
def open_with(page, tools, ready):
    """Open the page with causes that the team has saved."""

    def opened(content):
        keep_causes(tools, content)
        return open_whys(page, tools, ready)

    return opened


def test_a_team_goes_from_problem_to_root_with_keys_alone(windows):
    whys, _ = windows
    whys.field("What goes wrong").focus()
    whys.keys.type("13 of 20 bags stay at home on Friday")
    whys.lines.first.focus()
    whys.keys.press("Tab")
    whys.keys.type("Families do not know the day")
    whys.keys.press("Enter")
    whys.keys.type("The zip is broken")
    whys.line("Families do not know the day").focus()
    whys.keys.press("Tab")
    whys.keys.type("They are told once")
    whys.keys.press("Tab")
    whys.keys.type("Nobody has the task")
    assert whys.shape() == [
        "13 of 20 bags stay at home on Friday",
        "  Families do not know the day",
        "    They are told once",
        "      Nobody has the task",
        "  The zip is broken",
    ]

    whys.keys.press("Escape")
    for _ in range(20):
        whys.keys.press("Tab")
        if whys.page.evaluate("document.activeElement.type") == "checkbox":
            break
    whys.keys.press("Space")
    whys.wait_until_saved()
    expect(whys.box("Nobody has the task")).to_contain_text("We work on this")
    expect(whys.coach).to_contain_text("no evidence yet")


def test_an_empty_line_moves_in_with_tab_and_out_with_shift_tab(windows):
    whys, _ = windows
    whys.lines.first.fill("Late")
    whys.keys.press("Enter")
    whys.keys.type("Rain")
    whys.keys.press("Enter")
    whys.keys.press("Tab")
    whys.keys.type("No roof")
    assert whys.shape() == ["Late", "  Rain", "    No roof"]
    whys.keys.press("Shift+Tab")
    assert whys.shape() == ["Late", "  Rain", "  No roof"]
    whys.keys.press("Alt+ArrowUp")
    assert whys.shape() == ["Late", "  No roof", "  Rain"]
    whys.keys.press("ArrowDown")
    whys.keys.press("Alt+ArrowRight")
    assert whys.shape() == ["Late", "  No roof", "    Rain"]
    whys.keys.press("Control+z")
    assert whys.shape() == ["Late", "  No roof", "  Rain"]
    whys.keys.press("Control+y")
    assert whys.shape() == ["Late", "  No roof", "    Rain"]


def test_a_team_writes_its_causes_by_mouse(windows):
    whys, fish = windows
    whys.field("What goes wrong").fill("13 of 20 bags stay at home")
    whys.box("13 of 20").click()
    whys.button("Ask why").click()
    whys.keys.type("The zip is broken")
    whys.button("What else?").click()
    whys.keys.type("Nobody knows the day")
    whys.panel.get_by_text("We counted it").click()
    whys.panel.get_by_label("What did you see or count?").fill("14 of 20 did not know")
    whys.panel.get_by_text("With others").click()
    expect(whys.box("Nobody knows the day")).to_contain_text("We counted it: 14 of 20")
    expect(whys.box("Nobody knows the day")).to_contain_text("We can act with others")
    whys.box("The zip is broken").dblclick()
    whys.keys.type("The strap is torn")
    whys.keys.press("Enter")
    whys.wait_until_saved()

    assert whys.shape() == [
        "13 of 20 bags stay at home",
        "  The strap is torn",
        "  Nobody knows the day",
    ]
    expect(fish.box("The strap is torn")).to_be_visible()


def test_a_cause_is_dragged_behind_another_and_back_by_undo(open_with):
    whys, _ = open_with(
        {
            "what": "Late",
            "causes": [
                {"id": "a", "text": "Rain", "order": 1},
                {"id": "b", "text": "No roof", "order": 2},
            ],
        }
    )
    drag(whys, "No roof", "Rain", 0.5)
    assert whys.shape() == ["Late", "  Rain", "    No roof"]
    whys.button("Undo").click()
    assert whys.shape() == ["Late", "  Rain", "  No roof"]
    until_drawn_in_one_column(whys, "Rain", "No roof")
    drag(whys, "No roof", "Rain", 0.1)
    assert whys.shape() == ["Late", "  No roof", "  Rain"]


def test_a_branch_is_folded_and_what_is_in_it_is_counted(open_with):
    whys, _ = open_with(book_bags())
    whys.box("Families do not know").click()
    whys.keys.press("Space")
    expect(whys.box("Families do not know")).to_contain_text("3 more, folded away")
    expect(whys.box("They hear of it once")).to_have_count(0)
    whys.keys.press("Space")
    expect(whys.box("They hear of it once")).to_be_visible()


def test_a_chain_is_read_backwards_and_a_link_that_fails_is_shown(open_with):
    content = {**book_bags(), "therefore": []}
    whys, _ = open_with(content)
    chain = whys.chains.filter(has_text="No one has the task")
    steps = chain.locator(".p-why-step")
    expect(steps).to_have_count(3)
    expect(steps.first.locator("legend")).to_have_text(
        "No one has the task of telling families who join later, "
        "therefore they hear of it once, on the first day in August."
    )
    steps.nth(0).get_by_label("Yes, it follows").check()
    steps.nth(1).get_by_label("Not sure").check()
    steps.nth(2).get_by_label("No", exact=True).check()
    expect(chain).to_contain_text("One link does not follow.")
    expect(whys.box("Families do not know")).to_contain_text("“Therefore” fails here")
    expect(whys.root.locator("[data-look=fails]")).to_have_count(1)
    expect(whys.coach).to_contain_text("You said that this does not follow")
    for step in (1, 2):
        steps.nth(step).get_by_label("Yes, it follows").check()
    expect(chain).to_contain_text("This chain passes")
    whys.wait_until_saved()

    whys.page.reload()
    whys.page.wait_for_selector("html[data-ready]", state="attached")
    expect(whys.chains.filter(has_text="No one has the task")).to_contain_text("Passes")


def test_other_words_ask_for_a_new_answer(open_with):
    whys, _ = open_with(book_bags())
    whys.line("They hear of it once, on the first day in August").fill("They hear of it in August")
    chain = whys.chains.filter(has_text="No one has the task")
    expect(chain.locator(".p-why-state")).to_have_text("Open")
    expect(chain.get_by_text("The words have changed since you answered").first).to_be_visible()


def test_what_is_written_in_the_tree_is_on_the_bones_at_once(open_with):
    whys, fish = open_with(book_bags())
    whys.line("The bag cannot be closed").fill("The bag gapes")
    expect(fish.box("The bag gapes")).to_be_visible()
    fish.line("The bag gapes").fill("The bag is too wide")
    expect(whys.box("The bag is too wide")).to_be_visible()


def test_bones_are_renamed_added_taken_away_and_causes_put_on_them(open_with):
    _, fish = open_with({"what": "Late", "causes": [{"id": "a", "text": "Rain", "order": 1}]})
    expect(fish.coach).to_contain_text("no category yet")
    fish.line("Time").fill("The weather")
    fish.box("Rain").click()
    fish.panel.get_by_label("What has it to do with?").select_option("The weather")
    expect(fish.coach).not_to_contain_text("no category yet")
    fish.line("Rules and policy").click()
    fish.button("Remove").click()
    fish.button("Add a category").click()
    fish.keys.type("Neighbours")
    fish.keys.press("Enter")
    fish.keys.type("They park at the gate")
    fish.wait_until_saved()

    assert fish.shape()[-4:] == ["The weather", "  Rain", "Neighbours", "  They park at the gate"]
    assert "Rules and policy" not in fish.shape()
    expect(fish.boxes.filter(has_text="Neighbours")).to_be_visible()


def test_a_cause_is_dragged_onto_a_bone(open_with):
    _, fish = open_with({"what": "Late", "causes": [{"id": "a", "text": "Rain", "order": 1}]})
    drag(fish, "Rain", "Place and equipment", 0.5)

    place = fish.shape().index("Place and equipment")
    assert fish.shape()[place + 1] == "  Rain"


def test_two_tabs_on_one_tree_lose_nothing(windows, context, guard, tools, ready):
    whys, _ = windows
    whys.lines.first.fill("Late")
    whys.keys.press("Enter")
    whys.keys.type("Rain")
    whys.wait_until_saved()
    other, _ = open_whys(guard.watch(context.new_page()), tools, ready)
    other.line("Rain").focus()
    other.keys.press("Enter")
    other.keys.type("Snow")
    other.wait_until_saved()
    whys.line("Rain").fill("Heavy rain")
    whys.wait_until_saved()

    expect(whys.lines).to_have_count(3)
    assert whys.shape() == ["Late", "  Heavy rain", "  Snow"]
    assert [row["text"] for row in stored(tools, "whys")["causes"]] == ["Heavy rain", "Snow"]


def test_an_earlier_version_is_brought_back(open_with):
    whys, _ = open_with(book_bags())
    whys.line("The bag cannot be closed").fill("Another thing")
    whys.wait_until_saved()
    whys.button("Earlier versions").click()
    dialog = whys.page.get_by_role("dialog")
    dialog.locator(".p-version summary").last.click()
    dialog.get_by_role("button", name="Bring this version back").click()
    expect(whys.lines.nth(5)).to_have_value("The bag cannot be closed")
    whys.wait_until_saved()

    assert "  The bag cannot be closed" in whys.shape()


def test_a_team_keeps_several_problems_and_both_windows_go_along(windows):
    whys, fish = windows
    whys.field("What goes wrong").fill("Bags stay at home")
    whys.wait_until_saved()
    whys.button("Another problem").click()
    expect(whys.field("What goes wrong")).to_have_value("")
    expect(fish.field("What goes wrong")).to_have_value("")
    fish.field("What goes wrong").fill("Breakfast is late")
    fish.wait_until_saved()
    whys.field("Problem").select_option("Bags stay at home")
    expect(whys.field("What goes wrong")).to_have_value("Bags stay at home")
    expect(fish.lines).to_have_count(7)
    expect(fish.boxes.first).to_have_attribute("aria-label", "Problem: Bags stay at home")
    whys.button("Put away").click()
    whys.page.get_by_role("dialog").get_by_role("button", name="Put it away").click()
    expect(whys.field("What goes wrong")).to_have_value("Breakfast is late")
    whys.button("Bring it back").click()
    expect(whys.field("What goes wrong")).to_have_value("Bags stay at home")


def test_a_root_goes_into_the_driver_diagram_by_one_press(open_with, tools):
    keep(tools, "driver-diagram", "main", diagram())
    whys, _ = open_with(book_bags())
    whys.box("No one has the task").click()
    whys.panel.get_by_label("For your driver diagram").fill("New families are told by one of us")
    whys.button("Add as a driver").click()
    expect(whys.panel).to_contain_text("It is in your driver diagram: “New families are told by")
    expect(whys.box("No one has the task")).to_contain_text("In your driver diagram")
    whys.wait_until_saved()

    assert stored(tools, "driver-diagram")["nodes"][-1]["text"].startswith("New families are told")


def test_a_table_is_taken_in_and_odd_rows_wait_to_be_mended(windows, tools):
    whys, _ = windows
    whys.button("Causes from a table").click()
    dialog = whys.page.get_by_role("dialog")
    dialog.get_by_label("Or paste the rows here").fill(
        "Cause\tExplains\nThe zip is broken\t\nNobody looks\tThe zip is broken\nNo tool\tA storm"
    )
    dialog.get_by_role("button", name="Read the table").click()
    expect(whys.lines).to_have_count(3)
    waiting = whys.root.get_by_role("group", name="Rows that wait")
    expect(waiting).to_contain_text("There is no cause called “A storm” in the tree.")
    waiting.get_by_label("Explains").fill("Nobody looks")
    waiting.get_by_role("button", name="Take it in").click()
    expect(waiting).to_be_hidden()
    whys.wait_until_saved()

    assert whys.shape()[1:] == ["  The zip is broken", "    Nobody looks", "      No tool"]
    assert stored(tools, "whys")["unread"] == []


def test_a_finger_writes_and_moves_causes_at_390_pixels(chromium, tools, guard, ready):
    context = chromium.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    context.set_default_timeout(20_000)
    page = guard.watch(context.new_page())
    whys, fish = open_whys(page, tools, ready)
    whys.field("What goes wrong").tap()
    page.keyboard.type("13 of 20 bags stay at home")
    whys.button("Ask why").tap()
    page.keyboard.type("The zip is broken")
    whys.button("What else?").tap()
    page.keyboard.type("Nobody looks inside")
    whys.button("One step in").tap()
    assert whys.shape()[1:] == ["  The zip is broken", "    Nobody looks inside"]
    fish.line("The zip is broken").tap()
    fish.panel.get_by_label("What has it to do with?").select_option("Place and equipment")
    expect(fish.lines).to_have_count(9)
    place = fish.shape().index("Place and equipment")
    assert fish.shape()[place + 1 :][:2] == ["  The zip is broken", "    Nobody looks inside"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    context.close()


def test_a_bad_tree_can_be_mended_on_the_practice_sheet(page, fresh, ready):
    page.goto(fresh.url(PAGE))
    ready(page)
    mend = Window(page, "Five whys to practise on, sheet 2")
    expect(mend.coach).to_contain_text("The problem names somebody’s fault.")
    mend.field("What goes wrong").fill("13 of 20 book bags do not come back on Friday")
    expect(mend.coach).not_to_contain_text("names somebody’s fault")
    mend.line("Parents don’t bother to bring the bag").fill("Families do not know the day")
    expect(mend.coach).not_to_contain_text("Parents don’t bother")
    mend.wait_until_saved()
    for name in (WHYS, FISH):
        assert Window(page, name).root.get_by_text("13 of 20 book bags").count() == 0


def until_drawn_in_one_column(window, one, other):
    """The outline knows at once what stands under what; the drawing a moment later."""
    boxes = [window.box(words).element_handle() for words in (one, other)]
    window.page.wait_for_function(
        "(boxes) => new Set(boxes.map((box) => box.getBoundingClientRect().x)).size === 1",
        arg=boxes,
    )


def drag(window, words, onto, share):
    """Drag a box of the drawing onto another, some way down it."""
    # the toolbar stays in sight above
    window.box(words).evaluate(
        "box => box.scrollIntoView({ behavior: 'instant', block: 'center' })"
    )
    start, end = window.box(words).bounding_box(), window.box(onto).bounding_box()
    mouse = window.page.mouse
    mouse.move(start["x"] + start["width"] / 2, start["y"] + start["height"] / 2)
    mouse.down()
    mouse.move(end["x"] + end["width"] / 2, end["y"] + end["height"] * share, steps=6)
    mouse.up()
