"""The picture: notes, files to take away, several measures, small screens, access for everybody."""

import csv
import io
import re
import struct

import openpyxl
import pytest
from accessible import violations
from chart_page import SPREADSHEET, open_chart
from playwright.sync_api import expect


@pytest.fixture
def chart(context, page, tools, ready):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    return open_chart(page, tools, ready)


@pytest.fixture
def filled(chart):
    chart.paste(SPREADSHEET)
    chart.take()
    chart.wait_until_drawn()
    return chart


def bytes_of(chart, name):
    with chart.page.expect_download() as download:
        chart.button(name).click()
    return download.value.suggested_filename, download.value.path().read_bytes()


def test_a_point_is_named_with_a_click_and_the_note_stands_on_the_chart(filled, kept):
    filled.root.locator(".p-chart .points path.point").nth(8).click(force=True)
    expect(filled.dialog).to_contain_text("2 March 2026: 60%")
    filled.dialog.get_by_label("What was different?").fill("Families choose")
    filled.page.keyboard.press("Enter")

    expect(filled.notes.first).to_have_text("Families choose")
    expect(filled.cell("Note", 9)).to_have_value("Families choose")
    filled.wait_until_saved()
    assert kept("measure")["rows"][8]["note"] == "Families choose"


def test_the_picture_is_a_real_png_of_twice_the_size(filled):
    name, data = bytes_of(filled, "Picture (PNG)")

    assert name == "Returned.png"
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">II", data[16:24]) == (2000, 1120)


def test_the_drawing_is_svg_with_its_title_on_white_paper_also_in_the_dark(filled):
    filled.page.evaluate("document.documentElement.dataset.theme = 'dark'")
    name, data = bytes_of(filled, "Drawing (SVG)")
    text = data.decode()

    assert name == "Returned.svg"
    assert text.startswith("<svg")
    assert ">Returned</text>" in text
    assert "rgb(255, 255, 255)" in text


def test_the_figures_leave_as_csv_with_what_the_chart_made_of_them(filled):
    name, data = bytes_of(filled, "Figures (CSV)")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))

    assert name == "Returned.csv"
    assert rows[0][:4] == ["Date", "Value (%)", "Numerator", "Denominator"]
    assert rows[1][:4] == ["2026-01-05", "35", "14", "40"]
    assert rows[9][6] == "shift"
    assert len(rows) == 15


def test_the_workbook_has_the_figures_the_reading_and_the_measure(filled):
    name, data = bytes_of(filled, "Workbook (XLSX)")
    book = openpyxl.load_workbook(io.BytesIO(data))

    assert name == "Returned.xlsx"
    assert book["Figures"]["B2"].value == 35
    assert "median of 14 points" in book["Reading"]["A2"].value
    assert book["Measure"]["B2"].value == "Returned"


def test_formulas_in_cells_leave_as_text(chart):
    chart.paste(
        'Date\tFalls\tNote\n12/03/2026\t4\t=HYPERLINK("http://x")\n19/03/2026\t5\t@SUM(1)\n'
    )
    chart.take()
    chart.wait_until_drawn()
    _, text = bytes_of(chart, "Figures (CSV)")
    _, data = bytes_of(chart, "Workbook (XLSX)")
    cell = openpyxl.load_workbook(io.BytesIO(data))["Figures"]["E2"]

    assert b"'=HYPERLINK" in text
    assert b"'@SUM" in text
    assert (cell.data_type, cell.value) == ("s", '=HYPERLINK("http://x")')


def test_example_data_is_a_measure_beside_the_teams_own(filled):
    filled.wait_until_saved()
    filled.button("Try example data").click()
    filled.dialog.get_by_role("button", name=re.compile("falls on a ward")).click()
    expect(filled.words).to_contain_text("There is no signal")
    filled.root.get_by_label("Measure", exact=True).select_option("Returned")

    expect(filled.words).to_contain_text("The median of 14 points is 46.2%")
    assert len(filled.cells()) == 14


def test_a_measure_is_put_away_and_brought_back(filled):
    filled.wait_until_saved()
    filled.button("New measure").click()
    expect(filled.rows()).to_have_count(1)
    filled.root.get_by_label("Name of the measure").fill("Harm")
    filled.wait_until_saved()
    filled.button("Put away").click()
    filled.button("Put it away").click()
    expect(filled.root.get_by_label("Name of the measure")).to_have_value("Returned")
    filled.button("Bring it back").click()

    expect(filled.root.get_by_label("Name of the measure")).to_have_value("Harm")
    expect(filled.root.get_by_label("Measure", exact=True).locator("option")).to_have_count(2)


def test_the_practice_sheet_stands_alone_and_touches_nothing_of_the_team(page, fresh, ready, kept):
    open_chart(page, fresh, ready)
    practice = page.get_by_role("region", name="Run chart, for practice")
    practice.get_by_label("How many, row 1", exact=True).fill("1")
    page.keyboard.press("Enter")
    expect(practice.locator(".p-saved[data-state=saved]")).to_contain_text("Saved")

    expect(practice.locator(".p-measures")).to_be_hidden()
    assert kept("measure") == {}


@pytest.mark.parametrize("look", [(1280, "light"), (1280, "dark"), (390, "light")], ids=str)
def test_axe_finds_nothing_at_any_step(chart, page, look):
    width, theme = look
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(reduced_motion="reduce")  # or colours are judged on their way
    page.evaluate("(theme) => (document.documentElement.dataset.theme = theme)", theme)
    empty = violations(page)
    chart.paste(SPREADSHEET + "\n31/04/2026\tclosed\t40\n")
    expect(chart.dialog).to_be_visible()
    asked = violations(page)
    chart.take()
    chart.wait_until_drawn()
    expect(chart.unread).to_be_visible()
    for details in chart.root.locator("details").all():
        if details.get_attribute("open") is None:
            details.locator("> summary").click()
    shown = violations(page)

    assert [empty, asked, shown] == [[], [], []]


def test_nothing_sticks_out_on_a_phone(chromium, guard, tools, ready):
    phone = chromium.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    phone.grant_permissions(["clipboard-read", "clipboard-write"])
    phone.set_default_timeout(20_000)
    page = guard.watch(phone.new_page())
    chart = open_chart(page, tools, ready)
    chart.paste(SPREADSHEET)
    chart.take()
    chart.wait_until_drawn()
    wide = page.evaluate("document.documentElement.scrollWidth")
    cell = chart.cell("Date", 1).bounding_box()
    phone.close()
    guard.check()

    assert wide <= 390
    assert cell["height"] >= 44


def test_a_wide_page_that_grows_narrow_lets_nothing_stick_out(filled, page):
    page.set_viewport_size({"width": 390, "height": 844})
    expect(filled.root.locator(".p-chart-notes")).to_be_attached()

    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_place_of_the_chart_is_kept_before_it_comes(chart):
    before = chart.root.locator(".p-chart-place").bounding_box()["height"]
    chart.paste(SPREADSHEET)
    chart.take()
    chart.wait_until_drawn()

    assert chart.root.locator(".p-chart-place").bounding_box()["height"] == before


def test_a_chart_is_seen_before_plotly_has_come_and_its_place_stays(context, page, tools, ready):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.route("**/plotly.min.js", lambda _route: None)  # on its way
    chart = open_chart(page, tools, ready)
    chart.paste(SPREADSHEET)
    chart.take()
    sketch = chart.root.locator(".p-chart-sketch")
    expect(sketch).to_contain_text("Median 46.2%")
    before = _size(sketch)
    page.unroute("**/plotly.min.js")
    chart.wait_until_drawn()

    expect(sketch).to_have_count(0)
    assert _size(chart.root.locator(".main-svg").first) == before


def _size(drawing):
    """Its size as it is drawn; each answer of the coach draws the light picture anew."""
    return drawing.evaluate("(svg) => [svg.width.baseVal.value, svg.height.baseVal.value]")
