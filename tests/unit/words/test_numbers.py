"""Numbers as people write them."""

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicum.tools.words.number_field import read_number, read_quantity
from practicum.tools.words.numbers import Quantity, find_numbers


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("35", 35),
        ("35%", 35),
        (" 1,234.5 ", 1234.5),
        ("1 234", 1234),
        ("£1,200", 1200),
        ("£1.2k", 1200),
        ("eight", 8),
        ("thirty-five per cent", 35),
        ("a hundred and twenty", 120),
        ("two thousand five hundred", 2500),
        ("a dozen", 12),
        ("half", 50),
        ("three quarters", 75),
        ("½", 50),
        ("2½", 2.5),
        ("two and a half days", 2.5),
        ("half an hour", 0.5),
        ("8 out of 10", 80),
        ("nine out of every ten", 90),
        ("one in five", 20),
        ("3/4", 75),
        ("-5", -5),
        ("−5", -5),
        ("about 35%", 35),
        ("1E+05", 100_000),
        ("none", 0),
    ],
)
def test_a_field_with_one_number_is_read_as_people_write_it(typed, value):
    assert read_number(typed) == value


@pytest.mark.parametrize(
    "typed",
    ["", "abc", "5 to 6", "3-5", "<5", "at least 90%", "12 (estimate)", "26/06/2027", "1,23",
     "12.5.3", "5 5", "12:30", "1e400", "nan", "inf", "9" * 500, "10 or 11", "٣٥"],
)  # fmt: skip
def test_a_field_that_holds_anything_else_is_refused_with_a_sentence(typed):
    with pytest.raises(ValueError, match=r"^.{10,200}\.$"):
        read_number(typed)


@pytest.mark.parametrize(
    ("typed", "quantity"),
    [
        ("at least 90 per cent", Quantity(90, "%")),
        ("12 days", Quantity(12, "days")),
        ("30 mins", Quantity(30, "minutes")),
        ("4 falls a month", Quantity(4, "falls a month")),
        ("6.2 per 1,000 bed days", Quantity(6.2, "per 1,000 bed days")),
        ("8 out of 10", Quantity(80, "%", 10)),
        ("£40", Quantity(40, "£")),
        ("42kg", Quantity(42, "kg")),
    ],
)
def test_a_quantity_keeps_its_unit(typed, quantity):
    assert read_quantity(typed) == quantity


def test_names_ordinals_and_habits_of_speech_are_no_numbers_in_running_text():
    text = "No one in P1, on the 1st of the month, at half term, one to one, 24/7, 2-year-olds"

    kinds = {found.kind for found in find_numbers(text)}

    assert kinds == {"label"}


def test_a_number_in_running_text_is_found_where_it_stands():
    text = "from 8 out of 10 to ninety-five %, 3-5 years and a third"

    found = find_numbers(text)

    assert [text[each.start : each.stop] for each in found] == [
        "8 out of 10", "ninety-five %", "3-5 years", "a third",
    ]  # fmt: skip
    assert [each.kind for each in found] == ["share", "number", "range", "share"]


@given(st.integers(-(10**12), 10**12))
def test_a_whole_number_with_thousands_separators_reads_back(value):
    assert read_number(f"{value:,}") == value


@given(st.decimals(0, 10**9, places=2))
def test_a_decimal_reads_back(value):
    assert read_number(f"{value:,.2f}") == float(value)


@given(st.integers(1, 1000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_a_share_of_a_whole_is_a_percentage(share):
    part, whole = share

    assert read_quantity(f"{part} out of {whole}").value == pytest.approx(100 * part / whole)


@given(st.text(max_size=300))
def test_any_text_is_either_a_finite_number_or_a_sentence(typed):
    try:
        value, sentence = read_number(typed), ""
    except ValueError as refusal:
        value, sentence = 0.0, str(refusal)

    assert sentence.endswith(".") or math.isfinite(value)


@given(st.text(max_size=300))
def test_found_numbers_never_overlap(text):
    found = find_numbers(text)

    assert all(one.stop <= two.start for one, two in itertools.pairwise(found))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("from one bin in five to one bin in twenty", [20, 5]),
        ("4 pupils in every 10 walk", [40]),
        ("on 5 nights out of 7 by June", [500 / 7]),
        ("12 falls in 30 days", [12, 30]),
        ("one nurse in three wards", [1, 3]),
        ("3 times (now once)", [3, 1]),
    ],
)
def test_what_is_counted_may_stand_between_the_two_numbers_of_a_share(text, values):
    found = [each.quantity.value for each in find_numbers(text)]

    assert found == pytest.approx(values)
