"""Mapping a process: with keys alone, by mouse, by finger, by two people, now and in the future."""

import re

import pytest
from map_page import STEPS, MapPage, keep, open_map
from playwright.sync_api import expect

from practicum.tools.process_maps.examples import book_bags, speech_therapy

TABLE = "What happens,Who,Working time,Goes on to\nOpen it,Desk,ages,\nSigned?,Desk,,no: 9\n"


@pytest.fixture
def map_(page, tools, ready):
    return open_map(page, tools, ready)


@pytest.fixture
def written(map_):
    map_.write_all()
    return map_


@pytest.fixture
def open_own(page, tools, ready):
    """Open the page with a map that the team has saved."""

    def opened(content):
        keep(tools, content)
        return open_map(page, tools, ready)

    return opened


def test_a_map_is_written_with_keys_alone_and_read_as_it_is_written(written, kept):
    assert written.words() == [*STEPS, "The bag hangs on its hook"]
    assert [written.lane_of(n) for n in (1, 2, 3, 5)] == [
        "Children",
        "Key worker",
        "Parent",
        "Key worker",
    ]
    assert written.field("Step 3: waiting before it").input_value() == "2 days"
    assert written.field("Step 3: value or waste").input_value() == "value"
    assert written.field("Step 4, decision: what it is").input_value() == "decision"
    assert written.field("Step 4, way 2: how often, in per cent").input_value() == "40%"
    assert {row["when"] for row in kept("process-map")["branches"]} == {"yes", "no"}


def test_the_drawing_and_the_sums_follow_the_list_at_once(written):
    expect(written.boxes).to_have_count(6)
    expect(written.sums).to_contain_text("22 min of work and 2 days of waiting")
    expect(written.sums).to_contain_text("goes back in one place")


def test_tab_goes_on_to_who_and_how_long_and_the_next_step(map_):
    map_.button("Add a step").click()
    map_.keys.type("Letter comes")
    for words in ("Desk", "5 min", "1 day"):
        map_.keys.press("Tab")
        map_.keys.type(words)
    map_.keys.press("Enter")
    map_.keys.type("Read it")

    expect(map_.box("Letter comes")).to_have_attribute("aria-label", re.compile("5 min of work"))
    assert map_.lane_of(2) == "Desk"
    assert map_.words() == ["Letter comes", "Read it"]


def test_steps_move_and_go_with_keys_and_undo_brings_them_back(written):
    written.lines.nth(4).focus()
    written.keys.press("Alt+ArrowUp")
    expect(written.lines.nth(3)).to_have_value("Ticks the name")
    expect(written.lines.nth(3)).to_be_focused()
    written.keys.press("Alt+Delete")
    expect(written.lines).to_have_count(5)
    written.keys.press("Control+z")
    written.keys.press("Control+z")

    expect(written.lines).to_have_count(6)
    assert written.words()[:5] == STEPS


def test_a_whole_list_is_pasted_into_a_line(map_):
    map_.button("Paste a list").click()
    text = "Parent: rings the surgery, 5 min\nIs there a slot?\nIf no, back to 1\nEnd: booked"
    map_.page.get_by_role("dialog").get_by_label("Steps").fill(text)
    map_.page.get_by_role("button", name="Put them on the map").click()

    expect(map_.lines).to_have_count(3)
    assert map_.words() == ["Rings the surgery", "Is there a slot?", "booked"]
    expect(map_.drawing.locator("path[data-look=back]")).to_have_count(1)


def test_a_time_that_cannot_be_read_stays_and_is_told(map_):
    map_.button("Add a step").click()
    map_.keys.type("Read it")
    map_.field("Step 1, start: working time").fill("ages")

    expect(map_.list).to_contain_text("We could not read “ages” as a time")
    expect(map_.field("Step 1, start: working time")).to_have_attribute("aria-invalid", "true")
    map_.field("Step 1, start: working time").fill("1½ h")
    expect(map_.list).to_contain_text("Work read as 1 h 30 min")


def test_a_step_is_renamed_in_the_drawing_and_one_is_added_there(written):
    written.box("Ticks the name").dblclick()
    written.keys.type("Ticks the list")
    written.keys.press("Enter")
    expect(written.box("Ticks the list")).to_be_focused()
    written.keys.press("+")
    written.keys.type("Smiles")

    assert written.words()[4:6] == ["Ticks the list", "Smiles"]
    written.box("Smiles").focus()
    written.keys.press("Alt+ArrowRight")
    expect(written.field("Step 6: who does it")).to_have_value("Parent")


def test_a_box_is_dragged_into_another_lane_and_up_the_page(written):
    box = written.box("Ticks the name")
    box.scroll_into_view_if_needed()
    start = box.bounding_box()
    parent = written.box("Reads with").bounding_box()
    mouse = written.page.mouse
    mouse.move(start["x"] + 20, start["y"] + 10)
    mouse.down()
    mouse.move(start["x"] + 60, start["y"] + 10, steps=3)
    mouse.move(parent["x"] + 20, start["y"] + 12, steps=5)
    mouse.up()

    expect(written.field("Step 5: who does it")).to_have_value("Parent")
    assert written.words()[4] == "Ticks the name"


def test_a_way_on_is_added_and_leads_where_it_is_told(written):
    written.lines.nth(4).focus()
    written.button("It goes on elsewhere").click()
    expect(written.field("Step 5, way 2: if")).to_be_focused()
    written.keys.type("lost")
    written.field("Step 5, way 2: goes to").select_option(label="1 Choose three books on Friday")

    expect(written.drawing.locator("path[data-look=back]")).to_have_count(2)
    expect(written.coach).to_contain_text("Two ways go on from step 5")


def test_lanes_are_named_moved_and_taken_out(written):
    written.panel.get_by_text("The lanes").click()
    written.field("Name of lane 1").fill("Boys and girls")
    written.button("To the right: Boys and girls").click()
    heads = written.drawing.locator("text[data-kind=lane]")
    expect(heads).to_have_text(["Key worker", "Boys and girls", "Parent"])
    written.button("Take the lane out: Boys and girls").click()

    expect(heads).to_have_text(["Key worker", "Parent", "Nobody yet"])
    assert written.lane_of(2) == "Key worker"


def test_the_future_begins_as_a_copy_and_says_what_it_would_save(open_own, kept):
    map_ = open_own(book_bags())
    map_.side("As it could be")
    map_.button("Copy what happens now").click()
    expect(map_.lines).to_have_count(11)
    expect(map_.coach).to_contain_text("The future is the same as now")
    map_.lines.nth(8).focus()
    map_.keys.press("Alt+Delete")
    expect(map_.sums).to_contain_text("1 step gone")
    expect(map_.sums).to_contain_text("The usual way would be 4 min shorter")
    map_.side("Side by side")

    beside = map_.root.locator(".p-pm-beside")
    expect(beside.locator("[data-mark=removed]")).to_have_count(1)
    expect(beside).to_contain_text("Gone: step 9, “Look for the list and tick the name”.")
    map_.wait_until_saved()
    assert len(kept("process-map")["future"]) == 10


def test_a_step_becomes_a_change_idea_with_one_press_and_says_so(open_own, kept):
    map_ = open_own(book_bags())
    map_.lines.nth(8).focus()
    map_.button("Make it a change idea").click()

    expect(map_.panel).to_contain_text("Change idea: Do without “Look for the list")
    expect(map_.box("9 Look for")).to_contain_text("Change idea")
    (box,) = kept("driver-diagram")["nodes"]
    assert box["source"] == "map"
    map_.wait_until_saved()
    assert box["id"] in [row.get("idea") for row in kept("process-map")["steps"]]


def test_the_coach_leads_to_the_step_it_speaks_of(written):
    written.lines.last.fill("Better communication")
    finding = written.coach.locator("details", has_text="is not something that somebody does")
    finding.locator("summary").click()
    finding.get_by_role("button", name="Go to this step").click()

    expect(written.lines.last).to_be_focused()


def test_a_table_is_brought_in_with_every_row(map_):
    map_.button("Table in or out").click()
    dialog = map_.page.get_by_role("dialog")
    dialog.get_by_label("Or paste cells, with their headings").fill(TABLE)
    dialog.get_by_role("button", name="Read what I pasted").click()
    expect(dialog).to_contain_text("2 steps found. 2 rows need a look; nothing of it is lost.")
    dialog.get_by_role("button", name="Take them in").click()

    expect(map_.lines).to_have_count(2)
    assert map_.field("Step 1: working time").input_value() == "ages"
    expect(map_.field("Step 2, decision, way 2: goes to").or_(
        map_.field("Step 2, way 2: goes to")
    )).to_contain_text("“9”: not there")  # fmt: skip


def test_what_was_typed_is_there_after_a_reload(written, ready):
    written.page.reload()
    ready(written.page)

    assert MapPage(written.page).words() == [*STEPS, "The bag hangs on its hook"]


def test_two_people_on_one_map_lose_no_edit(written, context, tools, guard, ready):
    other = open_map(guard.watch(context.new_page()), tools, ready)
    other.lines.nth(1).fill("Puts three books into the bag")
    written.field("Step 5: working time").fill("9 min")
    other.wait_until_saved()
    written.wait_until_saved()
    for each in (written, other):
        each.page.bring_to_front()
        each.page.evaluate("dispatchEvent(new Event('focus'))")

    for each in (written, other):
        expect(each.lines.nth(1)).to_have_value("Puts three books into the bag")
        expect(each.field("Step 5: working time")).to_have_value("9 min")


def test_a_team_has_several_maps_and_brings_one_back(written):
    written.field("Which process is this?").fill("Bags")
    written.button("New map").click()
    expect(written.lines).to_have_count(0)
    written.field("Which process is this?").fill("Snacks")
    written.wait_until_saved()
    written.button("Put away").click()
    written.page.get_by_role("button", name="Put it away").click()
    expect(written.lines).to_have_count(6)
    written.button("Bring it back").click()

    expect(written.field("Which process is this?")).to_have_value("Snacks")


@pytest.mark.parametrize("width", [390, 320])
def test_a_map_is_made_with_a_finger(chromium, tools, guard, ready, width):
    context = chromium.new_context(
        viewport={"width": width, "height": 844}, has_touch=True, is_mobile=True
    )
    map_ = open_map(guard.watch(context.new_page()), tools, ready)
    map_.button("Add a step").tap()
    map_.keys.type("Letter comes")
    map_.button("Add after it").tap()
    map_.keys.type("Read it")
    map_.field("Step 2: who does it").fill("Desk")
    map_.field("Step 2: what it is").select_option("decision")
    map_.button("Up").tap()
    map_.wait_until_saved()

    assert map_.words() == ["Read it", "Letter comes"]
    assert map_.page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_a_worked_map_is_shown_beside_the_practice_sheet(page, fresh, ready):
    sheet = MapPage(open_map(page, fresh, ready).page, "A process map to practise on")
    expect(sheet.lines).to_have_count(len(book_bags()["steps"]))
    sheet.field("A worked map").select_option(label=speech_therapy()["name"])
    sheet.button("Show it").click()

    expect(sheet.field("Which process is this?")).to_have_value(speech_therapy()["name"])
    expect(sheet.sums).to_contain_text("61% less")
