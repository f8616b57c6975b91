import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicum.tools.table.cells import CellError, is_blank, is_per_cent, read_number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("7", 7),
        (" 7.50 ", 7.5),
        (".5", 0.5),
        ("5.", 5),
        ("1,234", 1234),
        ("12,345,678.9", 12345678.9),
        ("1 234", 1234),
        ("1\u00a0234", 1234),
        ("-3", -3),
        ("\u22123", -3),
        ("35%", 35),
        ("35 %", 35),
        ("35 per cent", 35),
        ("£1,200.50", 1200.5),
        ("1.2E-05", 0.000012),
        ("\uff17", 7),
    ],
)
def test_a_number_is_read_as_people_and_spreadsheets_write_it(text, number):
    assert read_number(text) == number


@pytest.mark.parametrize("text", ["", "  ", "-", "–", "n/a", "N/A", "#N/A", "NaN", "not measured"])
def test_some_words_say_that_nothing_was_measured(text):
    assert read_number(text) is None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("1,23", "comma"),
        ("1,2345", "comma"),
        ("<5", "not one number"),
        ("12/30", "two numbers"),
        ("12 of 30", "two numbers"),
        ("12-14", "range"),
        ("5*", "mark"),
        ("nil", "0 or not measured"),
        ("#DIV/0!", "formula that failed"),
        ("=SUM(A1:A3)", "formula"),
        ("1e400", "too large"),
        ("99999999999999", "too large"),
        ("closed", "not a number"),
        ("inf", "not a number"),
        ("--5", "not a number"),
        ("5 days", "not a number"),
        ("=" * 100_000, "too long"),
    ],
)
def test_a_cell_that_could_mean_two_things_is_refused_with_its_reason(text, word):
    with pytest.raises(CellError, match=word):
        read_number(text)


def test_a_reason_never_repeats_more_of_a_cell_than_its_beginning():
    with pytest.raises(CellError) as refused:
        read_number("x" * 110)

    assert len(str(refused.value)) < 140


@given(st.integers(-(10**11), 10**11), st.sampled_from([",", " ", "\u00a0"]))
def test_separators_between_thousands_change_nothing(number, separator):
    assert read_number(f"{number:,}".replace(",", separator)) == number


@given(st.floats(-1e11, 1e11, allow_nan=False).map(lambda number: round(number, 4)))
def test_what_we_write_we_read(number):
    assert read_number(f"{number:.4f}") == number


@given(st.text(max_size=60))
def test_any_text_is_a_number_or_nothing_or_has_a_sentence(text):
    try:
        number = read_number(text)
    except CellError as error:
        assert str(error).endswith((".", "?"))  # noqa: PT017 - most texts raise none
    else:
        assert number is None or math.isfinite(number)


def test_a_percentage_is_known_by_its_sign():
    assert is_per_cent("35%")
    assert is_per_cent("35 percent")
    assert not is_per_cent("0.35")


def test_invisible_signs_make_no_cell_full():
    assert is_blank("\u200b\u00a0\t")
    assert not is_blank("0")
