from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicum.tools.table.cells import CellError
from practicum.tools.table.days import is_month_only, is_quarter_only, is_week_only, read_day, spell

MARCH = date(2026, 3, 12)
DAYS = st.dates(date(1970, 1, 1), date(2069, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "12/03/2026",
        "12/3/26",
        "12.3.26",
        "12-03-2026",
        "12 3 2026",
        "12 Mar 2026",
        "12-Mar-26",
        "12th March 2026",
        "12th of March, 2026",
        "March 12, 2026",
        "2026-03-12",
        "2026/3/12",
        "20260312",
        "2026-03-12T09:30:00Z",
        "12/03/2026 09:30",
        "12/03/2026 9:30 am",
        "w/c 12/03/2026",
        "WC 12.3.26",
        "Week commencing 12 March 2026",
        "week beginning: 12/3/26",
        "Thursday 12 March 2026",
        "Thu, 12/03/2026",
        "46093",
        "46093.75",
        "１２/０３/２０２６",
        "  12/03/2026\u00a0",
    ],
)
def test_one_day_written_in_many_ways_is_that_day(text):
    assert read_day(text) == MARCH


@pytest.mark.parametrize("text", ["Mar-26", "March 2026", "2026-03", "03/2026", "mar '26", "Mar26"])
def test_a_month_alone_is_its_first_day_and_can_be_told(text):
    assert read_day(text) == date(2026, 3, 1)
    assert is_month_only(text)


@pytest.mark.parametrize("text", ["2026-W10", "2026W10", "2026 w10"])
def test_a_week_of_the_calendar_is_its_monday_and_can_be_told(text):
    assert read_day(text) == date(2026, 3, 2)
    assert is_week_only(text)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Q1 2026/27", date(2026, 4, 1)),
        ("Q3 2026-27", date(2026, 10, 1)),
        ("Quarter 4 2026/2027", date(2027, 1, 1)),
        ("q2, FY 2026/27", date(2026, 7, 1)),
    ],
)
def test_a_quarter_of_a_financial_year_is_its_first_day_and_can_be_told(text, first):
    assert read_day(text) == first
    assert is_quarter_only(text)


def test_a_whole_date_is_not_taken_for_a_month():
    assert not any(map(is_month_only, ["12 Mar 26", "2026-03-12", "46093", "12/03/2026"]))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("03/14/2026", "no month 14"),
        ("12/00/2026", "no month 0"),
        ("31/06/2026", "June has no day 31"),
        ("29/02/2026", "February 2026 has no day 29"),
        ("00/03/2026", "no day 0"),
        ("12/3", "no year"),
        ("12 Mar", "no year"),
        ("2026", "only a year"),
        ("Q1 2026", "quarter"),
        ("Q1 2026/28", "quarter"),
        ("2026-W54", "no week 54"),
        ("January", "no year"),
        ("w/c 3 March", "no year"),
        ("week 12", "week's number"),
        ("12/03/1026", "year 1026"),
        ("Total", "sum"),
        ("12/03/2026 - 18/03/2026", "two dates"),
        ("Monday 12 March 2026", "was a Thursday"),
        ("soon", "not a date"),
        ("12/03-2026", "not a date"),
        ("12 Foo 2026", "not a date"),
        ("1 " * 100_000, "too long"),
    ],
)
def test_what_is_no_day_has_its_reason(text, word):
    with pytest.raises(CellError, match=word):
        read_day(text)


def test_an_american_date_is_read_only_when_that_was_chosen():
    assert read_day("03/14/2026", day_first=False) == date(2026, 3, 14)
    assert read_day("03/04/2026") == date(2026, 4, 3)


def test_no_date_is_no_day():
    assert [read_day(text) for text in ("", "-", "n/a")] == [None, None, None]


@given(DAYS)
def test_every_day_comes_back_from_the_ways_we_write_it(day):
    serial = (day - date(1899, 12, 30)).days
    written = [f"{day:%d/%m/%Y}", f"{day:%d/%m/%y}", day.isoformat(), spell(day), str(serial)]

    assert [read_day(text) for text in written] == [day] * 5


@given(DAYS)
def test_the_wrong_weekday_is_never_taken(day):
    wrong = day + timedelta(days=1)

    with pytest.raises(CellError, match="was a"):
        read_day(f"{wrong:%A} {day:%d/%m/%Y}")


@given(st.text(max_size=40))
def test_any_text_is_a_day_or_nothing_or_has_a_sentence(text):
    try:
        day = read_day(text)
    except CellError as error:
        assert str(error).endswith((".", "?"))  # noqa: PT017 - most texts raise none
    else:
        assert day is None or 1970 <= day.year <= 2100
