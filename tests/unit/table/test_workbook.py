import io
import zipfile
from datetime import date, datetime

import openpyxl
import pytest

from practicum.tools.table.files import read_file
from practicum.tools.table.grid import MAX_ROWS, TableError
from practicum.tools.table.workbook import MAX_UNPACKED, SEEN_ROWS, read_sheets, read_workbook


def saved(book):
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def workbook(rows, title="Data"):
    book = openpyxl.Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(row)
    return book


def repacked(data, **parts):
    """The same workbook with other parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", 8) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, text in parts.items():
            new.writestr(name, text)
    return out.getvalue()


def test_cells_come_as_their_owner_sees_them():
    book = workbook([["Week", "Share", "Count"], [datetime(2026, 3, 12), 0.354, 1204]])  # noqa: DTZ001
    book.active["B2"].number_format = "0.0%"

    assert read_workbook(saved(book)).rows[1] == ("2026-03-12", "35.4%", "1204")


def test_numbers_times_and_truths_lose_nothing():
    when = datetime(2026, 3, 12, 9, 30)  # noqa: DTZ001
    rows = [[0.1 + 0.2, 12.0, True, when], [-3, date(2026, 3, 1), None, "x"]]

    assert read_workbook(saved(workbook(rows))).rows == (
        ("0.3", "12", "TRUE", "2026-03-12 09:30:00"),
        ("-3", "2026-03-01", "", "x"),
    )


def test_a_workbook_that_counts_from_1904_gives_the_same_days():
    book = workbook([[date(2026, 3, 12)]])
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904

    assert read_workbook(saved(book)).rows == (("2026-03-12",),)


def test_the_first_sheet_with_something_in_it_is_read_and_hidden_ones_are_not_offered():
    book = workbook([], title="Cover")
    book.create_sheet("Falls").append(["Mar-26", 7])
    hidden = book.create_sheet("Names")
    hidden.append(["secret"])
    hidden.sheet_state = "hidden"
    data = saved(book)

    assert read_workbook(data).sheet == "Falls"
    assert read_workbook(data).sheets == ("Cover", "Falls")
    assert read_workbook(data, "Names").sheet == "Falls"


def test_every_sheet_that_holds_something_can_be_looked_at():
    book = workbook([["Notes for staff"]], title="READ ME")
    book.create_sheet("Empty")
    book.create_sheet("Data").append([date(2026, 3, 12), 7])
    grids = read_sheets(saved(book))

    assert [grid.sheet for grid in grids] == ["READ ME", "Data"]
    assert grids[1].rows == (("2026-03-12", "7"),)
    assert {grid.sheets for grid in grids} == {("READ ME", "Empty", "Data")}


def test_a_sheet_that_is_too_large_does_not_hide_the_others():
    book = workbook([[n, n] for n in range(MAX_ROWS + 1)], title="Log")
    with pytest.raises(TableError, match="more than 2,000 rows"):
        read_sheets(saved(book))
    book.create_sheet("Data").append(["5/1/26", 7])

    assert [grid.sheet for grid in read_sheets(saved(book))] == ["Data"]


def test_a_workbook_of_very_many_rows_is_not_looked_at_to_its_end():
    book = workbook([["5/1/26", 1]], title="First")
    for number in range(4):
        sheet = book.create_sheet(f"Log {number}")
        for _ in range(MAX_ROWS):
            sheet.append(["5/1/26"])
    book.create_sheet("Last").append(["5/1/26", 1])

    assert [each.sheet for each in read_sheets(saved(book))][-1] == "Log 3"


def test_a_cover_sheet_with_a_border_all_the_way_down_does_not_hide_the_figures():
    book = workbook([["Notes"]], title="READ ME")
    book.active.cell(row=SEEN_ROWS, column=1, value="the end")
    book.create_sheet("Data").append(["5/1/26", 1])

    assert read_sheets(saved(book))[-1].sheet == "Data"


def test_an_empty_workbook_says_so_whichever_way_it_is_read():
    with pytest.raises(TableError, match="nothing in this workbook"):
        read_sheets(saved(workbook([])))
    with pytest.raises(TableError, match="nothing in this workbook"):
        read_workbook(saved(workbook([])))


def test_another_sheet_can_be_chosen():
    book = workbook([["a"]], title="One")
    book.create_sheet("Two").append(["b"])

    assert read_workbook(saved(book), "Two").rows == (("b",),)


def test_a_formula_that_was_never_worked_out_is_shown_and_not_taken_for_empty():
    rows = read_workbook(saved(workbook([["12/03/2026", "=1+1"]]))).rows

    assert rows == (("12/03/2026", "=1+1"),)


def test_a_sheet_that_lies_about_its_size_is_read_by_its_cells():
    data = saved(workbook([["5/1/26", 4]]))
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        sheet = packed.read("xl/worksheets/sheet1.xml").decode()
    lying = sheet.replace('<dimension ref="A1:B1"', '<dimension ref="A1:XFD1048576"')
    honest = read_workbook(data).rows

    assert lying != sheet
    assert read_workbook(repacked(data, **{"xl/worksheets/sheet1.xml": lying})).rows == honest


def test_too_many_rows_are_refused():
    with pytest.raises(TableError, match="more than 2,000 rows"):
        read_workbook(saved(workbook([[n, n] for n in range(MAX_ROWS + 1)])))


def test_a_zip_bomb_is_refused_before_it_is_unpacked():
    sheet = "<worksheet>" + " " * (MAX_UNPACKED // 2) + "</worksheet>"
    bomb = repacked(saved(workbook([["x"]])), **{"xl/worksheets/sheet1.xml": sheet})

    assert len(bomb) < 200_000
    with pytest.raises(TableError, match="far larger inside"):
        read_file(bomb)


def test_many_parts_that_are_large_together_are_refused():
    parts = {f"xl/media/{n}.bin": bytes(900_000) for n in range(70)}

    with pytest.raises(TableError, match="far larger inside"):
        read_file(repacked(saved(workbook([["x"]])), **parts))


def test_a_sheet_that_says_it_is_small_and_is_not_gives_a_sentence():
    data = saved(workbook([["x"]]))
    bomb = bytearray(repacked(data, **{"xl/worksheets/sheet1.xml": "<a>" + " " * 30_000_000}))
    size = (30_000_003).to_bytes(4, "little")
    lying = bytes(bomb).replace(size, (1000).to_bytes(4, "little"))

    assert lying != bytes(bomb)
    with pytest.raises(TableError, match="damaged"):
        read_file(lying)


def test_entities_that_multiply_are_not_followed():
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    sheet = (
        f'<!DOCTYPE worksheet [<!ENTITY l0 "lol">{levels}]>'
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        '<row r="1"><c r="A1" t="inlineStr"><is><t>&l9;</t></is></c></row></sheetData></worksheet>'
    )
    bomb = repacked(saved(workbook([["x"]])), **{"xl/worksheets/sheet1.xml": sheet})

    with pytest.raises(TableError, match="damaged"):
        read_file(bomb)


@pytest.mark.parametrize("cut", [10, 200, -30])
def test_half_a_workbook_is_damaged(cut):
    with pytest.raises(TableError, match=r"damaged|not an Excel"):
        read_file(saved(workbook([["x"]]))[:cut])


def test_a_zip_that_is_no_workbook_is_told_so():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("readme.txt", "hello")

    with pytest.raises(TableError, match="not an Excel workbook"):
        read_file(out.getvalue())


def test_an_empty_workbook_has_nothing_in_it():
    with pytest.raises(TableError, match="nothing in this workbook"):
        read_file(saved(openpyxl.Workbook()))
