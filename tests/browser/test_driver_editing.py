"""Editing a driver diagram: as an outline, as a drawing, both at once, and by two people."""

import re

import pytest
from driver_page import DriverPage, keep, open_drivers
from playwright.sync_api import expect

AIM = {
    "measure": "Book bags returned",
    "population": "P1 pupils",
    "baseline": "35%",
    "target": "80%",
    "deadline": "30 June 2027",
}


@pytest.fixture
def diagram(page, tools, ready):
    return open_drivers(page, tools, ready)


@pytest.fixture
def written(diagram):
    diagram.write_all()
    return diagram


def test_a_whole_diagram_is_written_with_keys_alone(written, kept):
    assert written.shape() == [
        "Raise book bags back each week to 80%",
        "  Reliable reminders",
        "    Text parents on Thursday at four",
        "  Swift handover at the door",
        "    Put a box at the gate",
    ]
    assert len(kept("driver-diagram")["nodes"]) == 5


def test_what_is_typed_in_the_outline_is_drawn_at_once(written):
    written.line("Reliable reminders").fill("Reminders that reach every family")

    expect(written.box("Reminders that")).to_be_visible()


def test_a_box_is_renamed_in_its_place_and_the_outline_follows(written):
    written.box("Swift handover").dblclick()
    written.keys.type("A calm handover")
    written.keys.press("Enter")

    expect(written.box("A calm handover")).to_be_focused()
    assert "A calm handover" in written.words()


def test_escape_leaves_a_name_as_it_was(written):
    written.box("Swift handover").dblclick()
    written.keys.type("Nonsense")
    written.keys.press("Escape")

    expect(written.box("Swift handover")).to_be_focused()
    assert "Nonsense" not in written.words()


def test_the_drawing_is_walked_through_and_changed_with_keys(written):
    written.boxes.first.focus()
    for key in ("ArrowRight", "ArrowDown", "+"):
        written.keys.press(key)
    written.keys.type("Ring the bell at three")
    written.wait_until_saved()
    assert "    Ring the bell at three" in written.shape()

    written.box("Ring the bell").focus()
    written.keys.press("Alt+ArrowUp")
    expect(written.lines.last).to_have_value("Put a box at the gate")
    written.keys.press("Delete")
    expect(written.box("Ring the bell")).to_have_count(0)
    expect(written.box("Put a box")).to_be_focused()


def test_alt_and_an_arrow_move_a_line_and_the_focus_stays_in_it(written):
    written.line("Swift handover at the door").focus()
    written.keys.press("Alt+ArrowUp")

    assert written.words()[1] == "Swift handover at the door"
    expect(written.line("Swift handover at the door")).to_be_focused()


def test_delete_takes_an_empty_line_out_and_undo_brings_it_back(written):
    written.lines.first.focus()
    written.line("Put a box at the gate").fill("")
    written.keys.press("Delete")
    expect(written.lines).to_have_count(4)
    expect(written.line("Swift handover at the door")).to_be_focused()

    written.button("Undo").click()
    written.button("Undo").click()
    expect(written.lines).to_have_count(5)
    assert "Put a box at the gate" in written.words()
    written.button("Redo").click()
    written.button("Redo").click()
    expect(written.lines).to_have_count(4)


def test_escape_lets_tab_leave_the_outline(written):
    written.line("Put a box at the gate").focus()
    written.keys.press("Escape")
    written.keys.press("Tab")

    assert not written.outline.evaluate("list => list.contains(document.activeElement)")


def test_a_box_is_dragged_onto_another_driver(written):
    drag(written, "Put a box", "Reliable reminders")

    expect(written.box("Put a box")).to_have_attribute(
        "aria-label", re.compile("Belongs to Reliable reminders")
    )
    written.wait_until_saved()
    assert written.shape()[2:4] == [
        "    Text parents on Thursday at four",
        "    Put a box at the gate",
    ]


def test_a_box_is_dragged_before_another_and_with_control_held_it_has_two_drivers(written):
    drag(written, "Swift handover", "Reliable reminders", down=3)
    expect(written.lines.nth(1)).to_have_value("Swift handover at the door")

    written.keys.down("Control")
    drag(written, "Put a box", "Reliable reminders")
    written.keys.up("Control")
    expect(written.box("Put a box")).to_have_attribute(
        "aria-label", re.compile("Belongs to Swift handover at the door and Reliable reminders")
    )


def test_every_drag_has_its_typed_way(written):
    written.line("Put a box at the gate").focus()
    panel = written.root.get_by_role("group", name="About the chosen box")
    panel.get_by_label("Reliable reminders").check()
    panel.get_by_label("Swift handover at the door").uncheck()
    expect(written.box("Put a box")).to_have_attribute(
        "aria-label", re.compile("Belongs to Reliable reminders")
    )

    panel.get_by_label("Secondary driver").check()
    expect(written.box("Put a box")).to_have_attribute(
        "aria-label", re.compile("^Secondary driver")
    )
    written.button("Up").click()
    written.wait_until_saved()
    assert written.words()[2] == "Put a box at the gate"


def test_a_box_is_folded_and_says_how_many_it_hides(written):
    written.box("Reliable reminders").focus()
    written.keys.press("Space")

    expect(written.box("Text parents")).to_have_count(0)
    expect(written.box("Reliable reminders")).to_contain_text("1 more, folded away")
    expect(written.lines).to_have_count(4)


def test_the_aim_is_the_sentence_of_the_aims_page(page, tools, ready):
    keep(tools, "aim", "main", AIM)
    diagram = open_drivers(page, tools, ready)

    expect(diagram.boxes.first).to_contain_text("35% to 80%")
    expect(diagram.lines.first).to_have_attribute("readonly", "")


def test_two_people_on_one_diagram_lose_no_edit(written, context, tools, guard, ready):
    other = open_drivers(guard.watch(context.new_page()), tools, ready)
    written.line("Reliable reminders").fill("Reminders for all")
    other.line("Put a box at the gate").focus()
    other.keys.press("Enter")
    other.keys.type("Stand at the gate for ten minutes")
    written.line("Text parents on Thursday at four").focus()
    written.keys.press("Alt+Delete")
    other.wait_until_saved()
    written.wait_until_saved()
    for each in (written, other):
        each.page.reload()
        ready(each.page)

    assert written.shape() == other.shape()
    assert written.words() == [
        "Raise book bags back each week to 80%",
        "Reminders for all",
        "Swift handover at the door",
        "Put a box at the gate",
        "Stand at the gate for ten minutes",
    ]


def test_what_somebody_wrote_while_another_was_asked_about_removing_a_box_stays(
    page, context, tools, guard, ready
):
    keep(tools, "driver-diagram", "main", with_an_idea("A card"))
    keep(tools, "pdsa", "c1", {"title": "One family", "idea": "i", "stage": "do"})
    one = open_drivers(page, tools, ready)
    other = open_drivers(guard.watch(context.new_page()), tools, ready)
    other.line("Time").focus()
    other.keys.press("Enter")
    other.keys.type("A swift handover")
    other.wait_until_saved()
    one.page.bring_to_front()
    one.line("Time").fill("Time at pick-up")
    one.line("A card").focus()
    one.keys.press("Alt+Delete")
    dialog = one.page.get_by_role("dialog")
    expect(dialog).to_contain_text("1 cycle tests it.")
    one.wait_until_saved()
    dialog.get_by_role("button", name="Remove it").click()
    expect(one.boxes.filter(has_text="A card")).to_have_count(0)

    assert "A swift handover" in one.words()


def test_the_same_box_named_by_two_people_is_shown_in_both_versions(
    written, context, tools, guard, ready
):
    other = open_drivers(guard.watch(context.new_page()), tools, ready)
    written.line("Reliable reminders").fill("Mine")
    written.wait_until_saved()
    other.line("Reliable reminders").fill("Theirs")

    conflict = other.root.locator(".p-conflict")
    expect(conflict).to_contain_text("Mine")
    expect(conflict).to_contain_text("Theirs")


def test_taking_out_what_a_test_speaks_of_asks_first(page, tools, ready):
    keep(tools, "driver-diagram", "main", with_an_idea("A card"))
    keep(tools, "pdsa", "c1", {"title": "One family", "idea": "i", "stage": "do"})
    diagram = open_drivers(page, tools, ready)
    expect(diagram.box("A card")).to_contain_text("Being tested, 1 test so far")

    diagram.box("A card").focus()
    diagram.keys.press("Delete")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("1 cycle tests it.")
    dialog.get_by_role("button", name="Cancel").click()
    expect(diagram.box("A card")).to_be_visible()
    diagram.box("A card").focus()
    diagram.keys.press("Delete")
    dialog.get_by_role("button", name="Remove it").click()
    expect(diagram.box("A card")).to_have_count(0)


def test_what_changed_is_told_with_both_versions(page, tools, ready):
    keep(tools, "driver-diagram", "main", with_an_idea("A card"))
    keep(tools, "driver-diagram", "main", with_an_idea("A card with pictures"), base=1)
    diagram = open_drivers(page, tools, ready)
    diagram.button("What has changed?").click()

    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("1 box renamed.")
    expect(dialog.get_by_role("region", name="Now")).to_contain_text("renamed")
    expect(dialog.get_by_role("region", name=re.compile("Then"))).to_contain_text("A card")


@pytest.mark.parametrize("width", [390])
def test_a_finger_can_do_all_of_it_on_a_phone(chromium, tools, guard, ready, width):
    context = chromium.new_context(
        viewport={"width": width, "height": 844}, has_touch=True, is_mobile=True
    )
    diagram = open_drivers(guard.watch(context.new_page()), tools, ready)
    for name, words in (
        ("Add under it", "Reliable reminders"),
        ("Add under it", "Quiet corner"),
        ("Add beside it", "Sign at the gate"),
    ):
        diagram.button(name).tap()
        diagram.keys.type(words)
    diagram.button("Up").tap()
    diagram.wait_until_saved()
    assert [line.strip() for line in diagram.shape()][1:] == [
        "Reliable reminders",
        "Sign at the gate",
        "Quiet corner",
    ]

    diagram.box("Quiet corner").tap()
    diagram.box("Quiet corner").tap()
    expect(diagram.root.locator(".p-dd-renaming")).to_be_focused()
    assert diagram.page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def with_an_idea(words):
    return {
        "nodes": [
            {"id": "p", "kind": "primary", "text": "Time", "order": 1},
            {"id": "i", "kind": "idea", "text": words, "order": 2},
        ],
        "links": [{"id": "i>p", "child": "i", "parent": "p"}],
    }


def drag(diagram: DriverPage, what, onto, down=None):
    """Drag a box with the mouse onto another, a little at a time."""
    expect(diagram.box(onto)).to_be_visible()
    diagram.box(what).scroll_into_view_if_needed()
    one, two = diagram.box(what).bounding_box(), diagram.box(onto).bounding_box()
    mouse = diagram.page.mouse
    mouse.move(one["x"] + 20, one["y"] + 10)
    mouse.down()
    mouse.move(one["x"] + 40, one["y"] + 20, steps=3)
    mouse.move(two["x"] + 20, two["y"] + (down or two["height"] / 2), steps=5)
    mouse.up()


def test_a_dragged_box_is_in_front_and_goes_back_to_its_place_by_escape(written, page):
    order = "boxes => [...boxes.children].map((box) => box.dataset.box)"
    boxes = written.drawing.locator("g:has(> .p-dd-box)")
    before = boxes.evaluate(order)
    dragged = written.box("Reliable reminders")
    dragged.scroll_into_view_if_needed()
    place = dragged.bounding_box()
    page.mouse.move(place["x"] + 20, place["y"] + 20)
    page.mouse.down()
    page.mouse.move(place["x"] + 60, place["y"] + 60, steps=3)
    assert boxes.evaluate(order)[-1] == dragged.get_attribute("data-box")
    page.keyboard.press("Escape")

    assert boxes.evaluate(order) == before
    page.mouse.up()
