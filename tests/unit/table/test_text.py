import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicum.tools.table.grid import MAX_BYTES, MAX_ROWS, TableError
from practicum.tools.table.text import decode, find_delimiter, split_cells

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1, max_size=12)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
)
def test_a_text_is_read_whatever_program_wrote_it(encoding):
    text = "Woche;Zoë’s café £5\r\n12/03/2026;7\r\n"

    assert decode(text.encode(encoding)).removeprefix("\ufeff") == text


@pytest.mark.parametrize("data", [b"\x00\x01\x02\x03" * 50, b"abc\x00def", b"\x81\x8d\x8f"])
def test_bytes_that_are_no_text_are_refused(data):
    with pytest.raises(TableError, match="not a table of text"):
        decode(data)


@pytest.mark.parametrize("sign", ["\t", ";", "|", ","])
def test_what_stands_between_cells_is_found(sign):
    text = "\n".join(sign.join(row) for row in [("week", "sent"), ("5/1/26", "30"), ("", "")])

    assert find_delimiter(text) == sign


def test_a_comma_inside_numbers_is_not_taken_for_a_new_column():
    pasted = split_cells("5/1/26\t1,204\n12/1/26\t1,198\n")

    assert pasted.rows == (("5/1/26", "1,204"), ("12/1/26", "1,198"))


def test_a_quoted_cell_keeps_its_comma_and_its_line_break():
    grid = split_cells('date,note\n5/1/26,"snow, ice\nand wind"\n')

    assert grid.rows[1] == ("5/1/26", "snow, ice\nand wind")


def test_the_line_by_which_excel_names_the_sign_is_obeyed():
    assert split_cells("sep=;\r\n5/1/26;1,2\r\n").rows == (("5/1/26", "1,2"),)


def test_columns_set_apart_by_spaces_are_columns():
    assert split_cells("5/1/26    30\n12/1/26   31").rows == (("5/1/26", "30"), ("12/1/26", "31"))


def test_one_column_stays_one_column():
    assert split_cells("30\n31\n").rows == (("30",), ("31",))


@given(st.lists(st.tuples(WORDS, WORDS), min_size=2, max_size=8))
def test_what_the_csv_module_writes_comes_back_cell_by_cell(rows):
    out = io.StringIO(newline="")
    csv.writer(out, delimiter="\t", quoting=csv.QUOTE_ALL).writerows(rows)
    filled = [row for row in rows if row[0].strip() or row[1].strip()]

    if filled:
        got = [row for row in split_cells(out.getvalue()).rows if any(map(str.strip, row))]
        assert [(*row, "")[:2] for row in got] == filled


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("", "nothing"),
        (" \n\t\n", "nothing"),
        ("x" * (MAX_BYTES + 1), "larger than 5 MB"),
        ("1\n" * (MAX_ROWS + 1), "more than 2,000 rows"),
        (("," * 61 + "x\n") * 61, "columns"),
    ],
)
def test_too_little_and_too_much_are_refused_with_a_sentence(text, word):
    with pytest.raises(TableError, match=word):
        split_cells(text)


def test_blank_rows_do_not_count_against_the_limit():
    grid = split_cells("5/1/26\t1\n" + "\t\n" * (MAX_ROWS * 2) + "12/1/26\t2\n")

    assert [row for row in grid.rows if any(row)] == [("5/1/26", "1"), ("12/1/26", "2")]


def test_a_date_and_a_number_with_one_space_between_are_two_cells():
    grid = split_cells("5/1/26 12\n\n12 Jan 2026 14\nTotal 26\n")

    assert grid.rows == (("5/1/26", "12"), ("", ""), ("12 Jan 2026", "14"), ("Total", "26"))


def test_words_with_spaces_between_stay_one_cell():
    assert split_cells("half term\nsnow day 2").width == 1
