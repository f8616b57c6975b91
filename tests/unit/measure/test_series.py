import math
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicum.tools.series import series_of
from practicum.tools.series.value import is_share, rate_factor


def measure(*rows, unit=""):
    """A measure whose rows are given as (date, value) or as mappings."""
    names = ("date", "value", "note")
    typed = [row if isinstance(row, dict) else dict(zip(names, row, strict=False)) for row in rows]
    return {"unit": unit, "rows": [{"id": f"r{n}", **row} for n, row in enumerate(typed, 1)]}


def share(day, above, below, value=""):
    return {"date": day, "numerator": above, "denominator": below, "value": value}


def one_reason(content):
    (unread,) = series_of(content).unread
    return unread.field, unread.reason


def test_rows_become_points_in_order_of_time():
    series = series_of(measure(("12/3/26", "7"), ("5/3/26", "4", "snow")))

    assert series.days == [date(2026, 3, 5), date(2026, 3, 12)]
    assert series.values == [4, 7]
    assert [(point.row, point.number, point.note) for point in series.points] == [
        ("r2", 2, "snow"),
        ("r1", 1, ""),
    ]


def test_rows_in_no_order_are_sorted_and_said():
    series = series_of(measure(("5/3/26", "4"), ("12/3/26", "7"), ("1/3/26", "3")))

    assert series.values == [3, 4, 7]
    assert any("another order" in sentence for sentence in series.said)


def test_newest_first_is_told_as_such():
    said = series_of(measure(("12/3/26", "7"), ("5/3/26", "4"), ("1/3/26", "3"))).said

    assert any("newest first" in sentence for sentence in said)


def test_a_row_in_order_needs_no_word():
    assert series_of(measure(("5/3/26", "4"), ("12/3/26", "7"))).said == ()


def test_an_empty_row_is_neither_a_point_nor_unread():
    series = series_of(measure(("", "", ""), (" ", "\u00a0"), ("5/3/26", "4")))

    assert len(series.points) == 1
    assert not series.unread


def test_a_date_without_a_value_is_a_gap():
    series = series_of(measure(("5/3/26", ""), ("6/3/26", "n/a"), ("7/3/26", "-")))

    assert all(math.isnan(value) for value in series.values)
    assert len(series.points) == 3


@pytest.mark.parametrize(
    ("row", "field", "word"),
    [
        (("soon", "7"), "date", "not a date"),
        (("", "7"), "date", "no date"),
        (("", "", "snow"), "date", "no date"),
        (("5/3/26", "closed"), "value", "not a number"),
        (share("5/3/26", "12", ""), "denominator", "12 out of how many"),
        (share("5/3/26", "", "30"), "numerator", "How many of the 30"),
        (share("5/3/26", "12", "0"), "denominator", "cannot be"),
        (share("5/3/26", "-1", "30"), "numerator", "fewer than none"),
        (share("5/3/26", "30", "12"), "numerator", "more than all"),
        (share("5/3/26", "12%", "30"), "numerator", "percentage"),
        (share("5/3/26", "x", "30"), "numerator", "not a number"),
    ],
)
def test_a_row_that_cannot_be_read_says_which_cell_and_why(row, field, word):
    found, reason = one_reason(measure(row))

    assert found == field
    assert word in reason


@given(
    st.lists(
        st.fixed_dictionaries(
            {name: st.text(max_size=8) for name in ("date", "value", "numerator", "denominator")}
        ),
        max_size=6,
    )
)
def test_no_row_is_ever_lost(rows):
    content = measure(*rows)
    series = series_of(content)
    filled = [row for row in rows if any(map(str.strip, row.values()))]
    seen = {point.row for point in series.points} | {each.row for each in series.unread}

    assert len(series.points) + len(series.unread) == len(seen)
    assert len(seen) <= len(filled)
    assert all(
        f"r{n}" in seen
        for n, row in enumerate(rows, 1)
        if any(cell.isascii() and cell.isprintable() and cell.strip() for cell in row.values())
    )


@pytest.mark.parametrize(
    ("unit", "above", "below", "value"),
    [
        ("%", "12", "30", 40),
        ("", "12", "30", 40),
        ("per cent of bags", "1,204", "2,408", 50),
        ("falls per 1000 bed days", "6", "750", 8),
        ("falls per 1,000 bed days", "6", "750", 8),
        ("cases per hundred", "6", "50", 12),
        ("days per child", "60", "12", 5),
        ("days", "60", "12", 5),
    ],
)
def test_a_numerator_over_a_denominator_goes_by_the_unit(unit, above, below, value):
    series = series_of(measure(share("5/3/26", above, below), unit=unit))

    assert series.values == [value]
    assert series.points[0].numerator == float(above.replace(",", ""))


def test_what_a_rate_is_multiplied_by_is_read_from_the_unit():
    assert rate_factor("per 100,000 people") == 100_000
    assert rate_factor("per thousand") == 1000
    assert rate_factor("falls") == 1
    assert is_share("% returned")
    assert not is_share("per week")


def test_none_of_none_is_a_gap_and_said():
    series = series_of(measure(share("5/3/26", "0", "0"), unit="%"))

    assert math.isnan(series.values[0])
    assert "nothing to count" in series.said[0]


def test_a_typed_value_that_differs_from_its_parts_is_said_and_the_parts_count():
    series = series_of(
        measure(share("5/3/26", "12", "30", "35%"), share("6/3/26", "1", "3", "33%"), unit="%")
    )

    assert series.values == [40, pytest.approx(100 / 3)]
    assert series.said == (
        "Row 1 has a value that differs from its two numbers. The chart uses the two numbers.",
    )


def test_a_percentage_in_a_measure_of_days_is_not_taken():
    assert "measure is in days" in one_reason(measure(("5/3/26", "35%"), unit="days"))[1]


def test_a_unit_behind_the_number_is_no_harm():
    assert series_of(measure(("5/3/26", "35 days"), unit="days")).values == [35]


def test_a_share_among_percentages_is_doubted():
    content = measure(("5/3/26", "35%"), ("6/3/26", "0.35"), ("7/3/26", "0"), unit="%")

    assert one_reason(content) == ("value", "“0.35”: is this 0.35 % or 35 %?")


def test_values_that_are_all_shares_are_said():
    said = series_of(measure(("5/3/26", "0.35"), ("6/3/26", "0.4"), unit="%")).said

    assert "between 0 and 1" in said[0]


def test_a_percentage_over_a_hundred_is_shown_and_said():
    series = series_of(measure(("5/3/26", "120"), ("6/3/26", "40"), unit="%"))

    assert series.values == [120, 40]
    assert "above 100" in series.said[0]


def test_rows_of_one_date_all_count_and_are_said_copies_too():
    series = series_of(measure(("5/3/26", "4"), ("5/3/26", "7"), ("5/3/26", "4"), ("6/3/26", "1")))

    assert series.values == [4, 7, 4, 1]
    assert series.shares_dates
    assert "Rows 1, 2 and 3 have the same date, 5 March 2026" in series.said[0]
    assert series.said[1] == "Row 3 is the same as one before. Delete what is a copy."


def test_months_without_a_day_are_the_first_and_said_once():
    said = series_of(
        measure(*((f"{month}-26", "4") for month in ("Jan", "Feb", "Mar", "Apr")))
    ).said

    assert said == ("4 rows have a month and no day: we take the first of the month.",)


def test_a_date_far_ahead_is_said():
    content = measure(("5/3/62", "4"), ("6/3/26", "4"))

    assert any("future" in each for each in series_of(content, today=date(2026, 3, 7)).said)
    assert not any("future" in each for each in series_of(content, today=date(2062, 3, 7)).said)


@pytest.mark.parametrize("rows", [None, "text", 7, [None, 3, "x"], {"id": "a"}])
def test_content_that_is_no_table_is_an_empty_series(rows):
    assert series_of({"rows": rows}).points == ()


@given(st.permutations(range(8)))
def test_the_order_of_rows_does_not_change_the_series(order):
    rows = [(f"{date(2026, 3, 2) + timedelta(weeks=n):%d/%m/%Y}", str(n)) for n in range(8)]

    assert series_of(measure(*(rows[n] for n in order))).values == list(range(8))


def test_a_very_long_cell_is_named_by_its_beginning_only():
    unread = series_of(measure(("<script>alert(1)</script>" * 4000, "7"))).unread[0]

    assert len(unread.text) <= 40
    assert len(unread.reason) < 200
