"""Dates as people in the UK write them."""

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicum.tools.words.almanac import add_months, easter
from practicum.tools.words.dates import find_dates, read_date

TODAY = date(2026, 11, 22)
DAYS = st.dates(date(1970, 1, 1), date(2069, 12, 31))


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("26/06/2027", "2027-06-26"),
        ("26.6.27", "2027-06-26"),
        ("2027-06-26 00:00:00", "2027-06-26"),
        ("Saturday 26th of June 2027", "2027-06-26"),
        ("June 26, 2027", "2027-06-26"),
        ("26-Jun-27", "2027-06-26"),
        ("26 June", "2027-06-26"),
        ("26/6", "2027-06-26"),
        ("June 2027", "2027-06-30"),
        ("Jun-27", "2027-06-30"),
        ("06/2027", "2027-06-30"),
        ("by the end of June", "2027-06-30"),
        ("mid June 2027", "2027-06-15"),
        ("start of June 2027", "2027-06-01"),
        ("November", "2026-11-30"),
        ("February 2028", "2028-02-29"),
        ("June next year", "2027-06-30"),
        ("Christmas 2027", "2027-12-25"),
        ("next Easter", "2027-03-28"),
        ("Hogmanay", "2026-12-31"),
        ("Father’s Day 2027", "2027-06-20"),
        ("St Andrew’s Day 2027", "2027-11-30"),
        ("within six months", "2027-05-22"),
        ("in a year’s time", "2027-11-22"),
        ("in two and a half years", "2029-05-22"),
        ("over the next 90 days", "2027-02-20"),
        ("this time next year", "2027-11-22"),
        ("end of the school year", "2027-06-30"),
        ("end of session 2026/27", "2027-06-30"),
        ("end of term", "2026-12-20"),
        ("the summer holidays", "2027-06-30"),
        ("by the end of the summer holidays", "2027-08-15"),
        ("Q2 2027", "2027-06-30"),
        ("Q2 2026/27", "2026-09-30"),
        ("the second quarter of 2027", "2027-06-30"),
        ("spring 2027", "2027-05-31"),
        ("next autumn", "2027-11-30"),
        ("winter 2027/28", "2028-02-29"),
        ("end of the financial year", "2027-03-31"),
        ("2026/27", "2027-03-31"),
        ("the year 2040", "2040-12-31"),
        ("next year", "2027-12-31"),
        ("end of next month", "2026-12-31"),
        ("tomorrow", "2026-11-23"),
        ("last Christmas", "2025-12-25"),
    ],
)
def test_a_field_with_one_date_is_read_as_people_write_it(typed, day):
    assert read_date(typed, today=TODAY).isoformat() == day


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("31/06/2027", "There is no 31 June 2027."),
        ("29/02/2027", "There is no 29 February 2027."),
        ("06/26/2027", "There is no month 26. Write the day first, like 26/6/2027."),
        ("", "Type a date."),
        ("asap", "We could not read “asap” as a date."),
        ("1 June or 3 July", "There is more than one date"),
        ("June 2027, we hope", "We read 30 June 2027 in"),
        ("within 99999 years", "We could not read"),
        ("x" * 500, "That is a long text for a date."),
    ],
)
def test_what_is_no_date_is_refused_with_the_reason(typed, why):
    with pytest.raises(ValueError, match=r".") as refusal:
        read_date(typed, today=TODAY)

    assert str(refusal.value).startswith(why)


def test_looking_back_a_date_without_a_year_is_the_last_such_one():
    days = [read_date(typed, today=TODAY, past=True) for typed in ("March", "26/12", "Christmas")]

    assert days == [date(2026, 3, 31), date(2025, 12, 26), date(2025, 12, 25)]


@given(
    DAYS,
    st.sampled_from(["%d/%m/%Y", "%d.%m.%y", "%Y-%m-%d", "%d %B %Y", "%d-%b-%y", "%A %d %B %Y"]),
)
def test_every_day_reads_back_from_every_way_of_writing_it(day, pattern):
    assert read_date(day.strftime(pattern), today=TODAY) == day


@given(DAYS)
def test_a_month_stands_for_its_last_day(day):
    last = read_date(f"{day:%B %Y}", today=TODAY)

    assert (last.year, last.month) == (day.year, day.month)
    assert (last + timedelta(days=1)).day == 1


@given(DAYS, st.integers(1, 120))
def test_a_length_of_time_counts_from_today(today, months):
    assert read_date(f"within {months} months", today=today) == add_months(today, months)


@given(DAYS, st.sampled_from(["June", "Christmas", "Easter", "end of term", "spring", "26 June"]))
def test_a_date_without_a_year_is_never_past(today, typed):
    assert read_date(typed, today=today) >= today


@given(st.integers(1900, 2199))
def test_easter_is_a_sunday_between_the_two_days_that_bound_it(year):
    day = easter(year)

    assert day.weekday() == 6
    assert date(year, 3, 22) <= day <= date(year, 4, 25)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("reduce from 12 in 2025 to 5 by June 2027", ["2025-12-31", "2027-06-30"]),
        ("children may march in spring term", ["2027-03-26"]),
        ("from 2027 to 1500", []),
        ("from 12 days to 5 days", []),
        ("each term, per year, the time of year", []),
        ("by 26 June 80% of children", ["2027-06-26"]),
        ("ready by 26/6, half of them", ["2027-06-26"]),
    ],
)
def test_only_dates_are_found_in_running_text(text, days):
    found = find_dates(text, today=TODAY)

    assert [each.date.isoformat() for each in found] == days


@given(st.text(max_size=300))
def test_found_dates_never_overlap_and_lie_within_the_text(text):
    found = find_dates(text, today=TODAY)

    assert all(one.stop <= two.start for one, two in itertools.pairwise(found))
    assert all(0 <= each.start < each.stop <= len(text) for each in found)
