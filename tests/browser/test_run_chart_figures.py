"""Bringing figures in: pasted, from a file, typed; and what is refused."""

import io
import re
import zipfile
from datetime import date

import openpyxl
import pytest
from chart_page import SPREADSHEET, open_chart
from playwright.sync_api import expect


@pytest.fixture
def chart(context, page, tools, ready):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    return open_chart(page, tools, ready)


def workbook(sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def bomb():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/workbook.xml", "<workbook/>")
        packed.writestr("xl/worksheets/sheet1.xml", "<a>" + "0" * 80_000_000)
    return out.getvalue()


def test_two_pasted_columns_become_a_chart_with_its_reading(chart, kept):
    chart.paste("Date\tDays waited\n12/03/2026\t41\n19/03/2026\tn/a\n26/3/26\t1,038\n")
    expect(chart.dialog).to_contain_text("2 rows have a value; one has a date only")
    chart.take()
    chart.wait_until_drawn()
    chart.wait_until_saved()

    expect(chart.words).to_contain_text("The median of two points is 539.5")
    assert chart.cells() == [
        ["12/03/2026", "41", ""],
        ["19/03/2026", "n/a", ""],
        ["26/3/26", "1,038", ""],
    ]
    assert kept("measure")["name"] == "Days waited"


def test_numerators_and_denominators_show_a_shift_in_words(chart):
    chart.paste(SPREADSHEET)
    chart.take()

    expect(chart.root.locator(".p-fact-value").first).to_have_text("46.2%")
    expect(chart.root.locator(".p-signal")).to_contain_text(
        [re.compile("shift of six points in a row above the median.*2 Mar 2026 to 6 Apr 2026")]
    )
    expect(chart.root.get_by_role("img", name="The median of 14 points")).to_be_visible()


def test_a_csv_of_an_old_program_is_read_after_choosing_another_column(chart):
    text = "Ward 5;;\nMonth;Falls;Bed days;Comment\nJan-26;7;702;Zoë’s ward\nFeb-26;5;655;\n"
    chart.upload("falls.csv", text.encode("cp1252"))
    chart.dialog.get_by_label("How many (such as returned)").select_option("-1")
    chart.dialog.get_by_label("Values (one number each time)").select_option("1")
    chart.take()

    assert chart.cells()[0][0] == "Jan-26"
    assert chart.cells()[0][-1] == "Zoë’s ward"
    expect(chart.root.locator(".p-said")).to_contain_text("we take the first of the month")


def test_a_workbook_opens_on_its_figures_and_another_sheet_of_it_cannot_be_taken(chart):
    data = workbook(
        {
            "READ ME": [["Report of 2026"]],
            "Waits": [["Seen", "Days"], [date(2026, 3, 12), 41], [date(2026, 3, 19), 39]],
        }
    )
    chart.upload("waits.xlsx", data)
    expect(chart.dialog).to_contain_text("We opened the sheet “Waits”")
    use = chart.dialog.get_by_role("button", name="Use these figures")
    chart.dialog.get_by_label("Sheet").select_option("READ ME")
    expect(use).to_be_disabled()
    expect(use).to_have_accessible_description(re.compile("no row has a value that we can read"))
    chart.dialog.get_by_label("Sheet").select_option("Waits")
    expect(chart.dialog).to_contain_text("2 rows have a value")
    chart.take()

    expect(chart.words).to_contain_text("The median of two points is 40")
    expect(chart.root.get_by_label("Name of the measure")).to_have_value("")
    expect(chart.root.get_by_label("Unit", exact=True)).to_have_value("days")


def test_a_row_has_one_number_in_the_whole_dialog_that_of_the_file(chart):
    chart.paste("Nursery\t\n\t\nWeek\tFalls\n12/03/2026\t4\n\t\nHalf term\tclosed\n")

    expect(chart.dialog.get_by_label("Headings").locator("option:checked")).to_have_text(
        "Row 3: Week · Falls"
    )
    expect(chart.dialog.locator(".p-unread li")).to_have_text([re.compile("^Row 6:")])
    expect(chart.dialog).to_contain_text("Row numbers count from the top of your spreadsheet")


def test_the_reasons_of_unread_rows_begin_at_the_same_distance_on_a_phone(chart, page):
    page.set_viewport_size({"width": 390, "height": 844})
    weeks = "".join(f"{day}/3/2026\t4\n" for day in range(1, 9))
    chart.paste(f"Date\tFalls\n{weeks}soon\t4\n1/4/2026\tclosed\n2/4/2026\t3\n")
    expect(chart.dialog.locator(".p-unread li")).to_have_count(2)
    chart.take()
    expect(chart.unread.locator("li")).to_have_count(2)
    starts = chart.unread.locator("li > span").evaluate_all(
        "(all) => all.map((each) => each.getBoundingClientRect().left)"
    )

    assert starts[0] == starts[1]


@pytest.mark.parametrize("width", [390, 320])
def test_the_head_of_the_tool_stands_in_one_line_at_its_left(chart, page, width):
    page.set_viewport_size({"width": width, "height": 844})
    lefts = chart.root.evaluate(
        """(root) => ["h2", ".p-panel-lead", ".p-saved"].map(
            (each) => Math.round(root.querySelector(each).getBoundingClientRect().left))"""
    )
    icons = [
        chart.button(name).locator(".p-icon").bounding_box()["x"]
        for name in ("New measure", "Undo")
    ]
    sizes = chart.root.evaluate(
        """(root) => ["h2", ".p-panel-lead"].map(
            (each) => parseFloat(getComputedStyle(root.querySelector(each)).fontSize))"""
    )

    assert len(set(lefts)) == 1
    assert icons == pytest.approx([lefts[0]] * 2, abs=4)
    assert sizes[0] > 1.25 * sizes[1]


def test_on_paper_the_chart_is_there_as_a_table_and_shut_again_afterwards(chart, page):
    chart.paste("12/03/2026\t4\n19/03/2026\t5\n")
    chart.take()
    chart.wait_until_drawn()
    fold = chart.root.locator("details:has(> summary:text('The chart as a table'))")
    counted = chart.root.locator(".p-measure-more")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    rows, blank = fold.locator("tbody tr").count(), counted.get_attribute("open")
    page.evaluate("dispatchEvent(new Event('afterprint'))")

    assert (rows, blank) == (2, None)
    assert fold.get_attribute("open") is None


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("large.csv", b"1,2\n" * 1_300_000, "larger than 5 MB"),
        ("bomb.xlsx", bomb(), "far larger inside than it looks"),
        ("report.csv", b"%PDF-1.7\n%\xe2\xe3", "This is a PDF, not a table"),
        ("old.xlsx", b"PK\x03\x04 and then nothing", "damaged"),
    ],
    ids=["too large", "zip bomb", "PDF", "damaged"],
)
def test_a_file_that_is_no_table_gets_one_sentence_and_changes_nothing(chart, name, data, words):
    chart.upload(name, data)

    expect(chart.importing.get_by_role("alert")).to_contain_text(words)
    assert chart.cells() == []
    expect(chart.dialog).to_have_count(0)


def test_rows_that_cannot_be_read_are_listed_and_can_be_mended(chart):
    chart.paste("Date\tFalls\n12/03/2026\t4\n31/02/2026\t5\n26/03/2026\tclosed\n")
    chart.take()
    expect(chart.unread).to_contain_text("2 rows are not on the chart")
    expect(chart.unread).to_contain_text("February has no day 31")
    chart.button("Row 2").click()
    chart.page.keyboard.type("19/03/2026")
    chart.page.keyboard.press("Enter")

    expect(chart.unread).to_contain_text("One row is not on the chart")
    expect(chart.words).to_contain_text("The median of two points is 4.5")
    expect(chart.cell("Value", 3)).to_have_attribute("aria-invalid", "true")


def test_figures_can_be_added_after_those_that_are_there_and_undone(chart):
    chart.paste("5/1/26\t4\n12/1/26\t5\n")
    chart.take()
    chart.paste("19/1/26\t6\n")
    chart.dialog.get_by_label("Keep the figures that are there").check()
    chart.take()
    both = chart.cells()
    chart.button("Undo").click()

    assert [row[1] for row in both] == ["4", "5", "6"]
    expect(chart.rows()).to_have_count(3)
    assert [row[1] for row in chart.cells()] == ["4", "5"]


def test_hostile_words_are_shown_as_words(chart, page):
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))
    script = "<script>alert(1)</script><img src=x onerror=alert(2)>"
    link = '=HYPERLINK("http://x","y")'
    chart.paste(
        f"Date\t{script}\tNote\n12/03/2026\t4\t{script}\n19/03/2026\t5\t{link}\n26/3/26\t{link}\t\n"
    )
    chart.take()
    chart.wait_until_drawn()

    expect(chart.notes.first).to_have_text(re.compile("^<script>alert"))
    assert [row[2] for row in chart.cells()] == [script, link, ""]
    expect(chart.unread).to_contain_text("=HYPERLINK")
    assert asked == []


def test_a_hundred_thousand_signs_in_a_note_break_nothing(chart, kept):
    chart.paste("12/03/2026\t4\t" + "😀ا" * 33_000 + "\n19/03/2026\t5\tsnow\n")
    chart.take()
    chart.wait_until_drawn()
    chart.wait_until_saved()

    assert len(kept("measure")["rows"][0]["note"]) == 66_000
    expect(chart.notes).to_have_count(3)  # two notes, and the name of the median
