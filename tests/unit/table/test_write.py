import csv
import io
from datetime import date

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicum.tools.table.files import read_file
from practicum.tools.table.safe import protect, unprotect
from practicum.tools.table.write import write_csv, write_xlsx

FORMULAS = ['=HYPERLINK("http://x","y")', "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "'=1"]


def cells_of(data):
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("text", FORMULAS)
def test_text_that_a_spreadsheet_would_run_begins_with_an_apostrophe(text):
    assert protect(text) == "'" + text


@given(st.text(max_size=20))
def test_the_mark_comes_off_and_leaves_exactly_what_was_typed(text):
    assert unprotect(protect(text)) == text


@given(st.text(max_size=20))
def test_nothing_that_is_written_begins_like_a_formula(text):
    assert not protect(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


@pytest.mark.parametrize("text", FORMULAS)
def test_a_csv_cell_is_safe_and_numbers_stay_numbers(text):
    rows = cells_of(write_csv([[text, -2.5, 1204, date(2026, 3, 12), None]]))

    assert rows == [["'" + text, "-2.5", "1204", "2026-03-12", ""]]


def test_a_csv_opens_with_the_right_letters_in_excel():
    assert write_csv([["Zoë 👍"]]).startswith(b"\xef\xbb\xbf")


def test_half_an_emoji_breaks_no_file():
    assert cells_of(write_csv([["\ud83d"]])) == [["?"]]
    assert write_xlsx({"A": [["\ud83d"]]})[:2] == b"PK"


@pytest.mark.parametrize("text", FORMULAS)
def test_a_workbook_cell_is_text_and_never_a_formula(text):
    book = openpyxl.load_workbook(io.BytesIO(write_xlsx({"Data": [["Note"], [text]]})))
    cell = book["Data"]["A2"]

    assert cell.data_type == "s"
    assert cell.value.strip() == text.strip().replace("\r", "\n").strip()
    assert cell.quotePrefix


def test_a_workbook_holds_real_numbers_and_real_dates():
    rows = [["Date", "Value"], [date(2026, 3, 12), -2.5], [None, None]]
    sheet = openpyxl.load_workbook(io.BytesIO(write_xlsx({"Data": rows})))["Data"]

    assert sheet["A2"].is_date
    assert sheet["A2"].value.date() == date(2026, 3, 12)
    assert sheet["B2"].value == -2.5


def test_signs_that_a_workbook_cannot_hold_are_left_out():
    book = openpyxl.load_workbook(io.BytesIO(write_xlsx({"Data": [["a\x00b\x0bc"]]})))

    assert book["Data"]["A1"].value == "abc"


def test_what_we_write_we_can_read_in_again():
    rows = [["Date", "Value", "Note"], [date(2026, 3, 12), 35.5, "=1+1"]]

    assert read_file(write_xlsx({"Data": rows})).rows[1] == ("2026-03-12", "35.5", "=1+1")
    assert read_file(write_csv(rows)).rows[1] == ("2026-03-12", "35.5", "'=1+1")
