"""Typing figures: the moves of a spreadsheet, keys alone, pasting into cells, coming back."""

import re
from datetime import date, timedelta

import pytest
from chart_page import SPREADSHEET, open_chart
from playwright.sync_api import expect


@pytest.fixture
def chart(context, page, tools, ready):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    return open_chart(page, tools, ready)


def type_rows(chart, rows):
    """Type rows as one does in a spreadsheet: Tab to the next cell, Enter to the next row."""
    keys = chart.page.keyboard
    chart.cell("Date", len(chart.cells()) + 1).focus()
    for row in rows:
        for place, words in enumerate(row):
            if place:
                keys.press("Tab")
            keys.type(words)
        keys.press("Enter")


def test_typed_figures_become_a_chart_and_are_there_after_a_reload(chart, tools, ready, kept):
    type_rows(chart, [("12/3/26", "41"), ("19/3/26", "39"), ("26/3/26", "45", "snow")])
    chart.wait_until_drawn()
    expect(chart.words).to_contain_text("The median of three points is 41")
    chart.wait_until_saved()
    chart.page.keyboard.type("2/4/2")
    chart.page.reload()
    again = open_chart(chart.page, tools, ready)

    assert again.cells() == [
        ["12/3/26", "41", ""],
        ["19/3/26", "39", ""],
        ["26/3/26", "45", "snow"],
        ["2/4/2", "", ""],
    ]
    assert len(kept("measure")["rows"]) == 4


def focused(chart):
    return chart.page.evaluate("document.activeElement.getAttribute('aria-label')")


def test_keys_move_from_cell_to_cell_as_in_a_spreadsheet(chart):
    type_rows(chart, [("12/3/26", "41"), ("19/3/26", "39")])
    press = chart.page.keyboard.press
    places = [focused(chart)]
    for key in ("ArrowUp", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowLeft", "ArrowUp"):
        press(key)
        places.append(focused(chart))

    assert places == [
        "Date, row 3",
        "Date, row 2",
        "Value, row 2",
        "Note, row 2",
        "Delete row 2",
        "Note, row 2",
        "Note, row 1",
    ]


def test_typing_replaces_f2_edits_and_escape_takes_back(chart):
    type_rows(chart, [("12/3/26", "41")])
    keys = chart.page.keyboard
    chart.cell("Value", 1).focus()
    keys.type("7")
    replaced = chart.cell("Value", 1).input_value()
    keys.press("Enter")
    chart.cell("Value", 1).focus()
    keys.press("F2")
    keys.type("5")
    keys.press("ArrowLeft")
    keys.type("0")
    edited = chart.cell("Value", 1).input_value()
    keys.press("Escape")

    assert (replaced, edited) == ("7", "705")
    expect(chart.cell("Value", 1)).to_have_value("7")


def test_a_row_is_deleted_and_brought_back_by_keys_alone(chart):
    type_rows(chart, [("12/3/26", "41"), ("19/3/26", "39")])
    keys = chart.page.keyboard
    chart.cell("Note", 1).focus()
    keys.press("ArrowRight")
    keys.press("Enter")
    expect(chart.rows()).to_have_count(2)
    left = chart.cells()
    keys.press("Control+Z")

    assert left == [["19/3/26", "39", ""]]
    expect(chart.rows()).to_have_count(3)
    assert chart.cells()[0] == ["12/3/26", "41", ""]


def test_a_block_is_pasted_into_the_cells_from_where_one_stands(chart):
    type_rows(chart, [("12/3/26", "41"), ("19/3/26", "39")])
    block = '40\tsnow\r\n42\t"two\nlines"\r\n43\t\r\n'
    chart.page.evaluate("(text) => navigator.clipboard.writeText(text)", block)
    chart.cell("Value", 2).focus()
    chart.page.keyboard.press("Control+V")

    expect(chart.rows()).to_have_count(5)
    assert [row[1] for row in chart.cells()] == ["41", "40", "42", "43"]
    assert chart.cells()[1][2] == "snow"


def test_everything_from_the_first_figure_to_the_download_goes_by_keys_alone(chart):
    keys = chart.page.keyboard
    chart.root.get_by_label("Name of the measure").focus()
    keys.type("Falls")
    keys.press("Tab")
    keys.type("falls")
    for _ in range(20):
        keys.press("Tab")
        if focused(chart) == "Date, row 1":
            break
    keys.type("12/3/26")
    keys.press("Tab")
    keys.type("4")
    keys.press("Enter")
    keys.type("19/3/26")
    keys.press("Tab")
    keys.type("6")
    keys.press("Enter")
    chart.wait_until_drawn()
    button = chart.button("Figures (CSV)")
    for _ in range(30):
        keys.press("Tab")
        if button.evaluate("(each) => each === document.activeElement"):
            break
    with chart.page.expect_download() as download:
        keys.press("Enter")

    assert download.value.suggested_filename == "Falls.csv"
    expect(chart.words).to_contain_text("The median of two points is 5 falls")


def test_half_a_date_moves_nothing_on_the_chart(chart):
    type_rows(chart, [("12/3/26", "41"), ("19/3/26", "39")])
    chart.wait_until_drawn()
    chart.cell("Date", 2).focus()
    chart.page.keyboard.type("26/3/2")
    expect(chart.unread).to_be_visible()
    chart.page.keyboard.type("6")

    expect(chart.unread).to_be_hidden()
    chart.root.get_by_text("The chart as a table", exact=True).click()
    expect(chart.root.locator(".p-data")).to_contain_text(re.compile("26 March 2026"))


def keys(chart, *presses):
    for press in presses:
        chart.page.keyboard.press(press)


def values(chart):
    return [row[1] for row in chart.cells()]


def test_a_block_is_chosen_with_shift_and_copied_cleared_and_filled_in_one_step_each(chart):
    type_rows(chart, [("1/3/26", "41"), ("8/3/26", "39"), ("15/3/26", "45"), ("22/3/26", "44")])
    chart.cell("Date", 2).focus()
    keys(chart, "Shift+ArrowDown", "Shift+ArrowRight", "Control+C")
    copied = chart.page.evaluate("navigator.clipboard.readText()")
    keys(chart, "Delete")
    cleared = chart.cells()
    keys(chart, "Control+Z")
    brought_back = chart.cells()
    keys(chart, "Control+End", "Control+Home", "ArrowRight", "Shift+PageDown", "Control+D")
    filled = values(chart)
    keys(chart, "Control+Z", "Control+X")

    assert copied.split() == ["8/3/26", "39", "15/3/26", "45"]
    assert cleared[1:3] == [["", "", ""], ["", "", ""]]
    assert [row[1] for row in brought_back] == ["41", "39", "45", "44"]
    assert filled == ["41", "41", "41", "41"]
    assert values(chart) == ["", "", "", ""]


def test_a_mouse_chooses_a_block_and_buttons_work_on_its_rows(chart):
    type_rows(chart, [("15/3/26", "45"), ("1/3/26", "41"), ("8/3/26", "39")])
    chart.wait_until_drawn()
    chart.cell("Value", 1).click()
    chart.cell("Value", 2).click(modifiers=["Shift"])
    chart.button("Fill down").click()
    filled = values(chart)
    chart.button("Undo").click()
    chart.button("Sort by date").click()
    expect(chart.cell("Date", 1)).to_have_value("1/3/26")
    in_order = values(chart)
    chart.cell("Date", 2).click()
    chart.button("Insert row").click()
    between = chart.cells()
    chart.cell("Date", 1).hover()
    chart.page.mouse.down()
    chart.cell("Value", 2).hover()
    chart.page.mouse.up()
    chart.button("Delete row").click()

    assert filled == ["45", "45", "39"]
    assert in_order == ["41", "39", "45"]
    assert between[1] == ["", "", ""]
    assert [row[0] for row in chart.cells()] == ["8/3/26", "15/3/26"]


def test_escape_leaves_the_table_for_its_buttons(chart):
    type_rows(chart, [("15/3/26", "45")])
    keys(chart, "ArrowUp", "Escape", "Enter")

    assert focused(chart) == "Date, row 1"
    assert chart.cells() == [["", "", ""], ["15/3/26", "45", ""]]


def test_a_block_with_headings_that_is_pasted_into_an_empty_table_is_shown_first(chart):
    chart.page.evaluate("(text) => navigator.clipboard.writeText(text)", SPREADSHEET)
    chart.cell("Date", 1).focus()
    keys(chart, "Control+V")
    chart.take()

    expect(chart.rows()).to_have_count(15)
    assert chart.cells()[0] == ["05/01/2026", "14", "40", ""]


def test_a_long_table_says_how_long_it_is_and_draws_what_is_in_sight(chart):
    days = (date(2024, 1, 1) + timedelta(n) for n in range(700))
    chart.paste("\n".join(f"{day:%d/%m/%Y}\t{30 + day.day % 7}" for day in days))
    chart.take()
    table = chart.root.locator(".p-cells")
    expect(table).to_have_attribute("aria-rowcount", "702")
    drawn = chart.rows().count()
    chart.cell("Value", 1).focus()
    keys(chart, "Control+End")
    expect(chart.cell("Note", 700)).to_be_focused()
    last = chart.cell("Note", 700).locator("xpath=ancestor::tr")
    expect(last).to_have_attribute("aria-rowindex", "701")
    keys(chart, "ArrowLeft", "9", "Control+Home", "Control+Z")

    expect(chart.cell("Value", 700)).to_be_in_viewport()
    expect(chart.cell("Value", 700)).to_have_value("32")
    assert drawn < 80


def test_dates_without_a_year_are_asked_about_before_they_are_taken(chart):
    chart.paste("Week\tFalls\nw/c 24 Nov\t4\nw/c 1 Dec\t5\nw/c 5 Jan\t6\n")
    year = chart.dialog.get_by_label("Your dates have no year. When is the first?")
    year.select_option("2025")
    expect(chart.dialog.get_by_role("status")).to_have_text("3 rows have a value.")
    chart.take()

    assert chart.cells()[2] == ["w/c 5 Jan 2026", "6", ""]
