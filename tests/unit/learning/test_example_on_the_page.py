import re
from datetime import date

import nbformat
import numpy as np
import pytest

from practicum.learning.course_file import course_folder
from practicum.spc import analyse_run_chart
from practicum.tools.measure_examples import measure_content
from practicum.tools.words.dates import read_date

PAGE = course_folder() / "2-focus-on-measurement" / "05-your-first-run-chart.ipynb"


@pytest.fixture(scope="module")
def rows():
    return measure_content("nursery-book-bags")["rows"]


@pytest.fixture(scope="module")
def result(rows):
    return analyse_run_chart([_percent(row) for row in rows])


@pytest.fixture(scope="module")
def told():
    (answer,) = [cell.source for cell in nbformat.read(PAGE, 4).cells if cell.id == "answer"]
    return answer


def _percent(row):
    if not row["numerator"]:
        return float("nan")
    return 100 * int(row["numerator"]) / int(row["denominator"])


def _day(rows, place):
    return read_date(rows[place]["date"])


def test_the_page_tells_the_median_that_the_chart_has(result, told):
    (percent,) = re.findall(r"The median is (\d+)%", told)

    assert int(percent) == round(result.median)


def test_the_shift_begins_in_the_week_that_the_page_names_with_the_note_that_it_reads(
    rows, result, told
):
    rises = [each for each in result.signals if (each.rule, each.direction) == ("shift", "above")]
    first = rises[0]

    assert "From 12 January six in a row lie above it" in told
    assert (_day(rows, first.first), len(first.points)) == (date(2026, 1, 12), 6)
    assert rows[first.first]["note"] == "Families choose the book"


def test_the_week_far_out_is_the_lowest_of_all_and_has_snow_in_its_note(rows, result, told):
    lowest = int(np.nanargmin(result.values))

    assert "The week of 2 March lies far out" in told
    assert _day(rows, lowest) == date(2026, 3, 2)
    assert "Snow" in rows[lowest]["note"]


def test_five_points_rise_in_may_and_june_and_the_last_one_is_lower(rows, result, told):
    (trend,) = [each for each in result.signals if each.rule == "trend"]

    assert "In May and June five points rise in a row" in told
    assert (len(trend.points), trend.direction) == (5, "up")
    assert {_day(rows, place).month for place in trend.points} == {5, 6}
    assert result.values[-1] < result.values[trend.last]


def test_one_changed_week_hardly_moves_the_median(rows, result):
    values = [_percent(row) for row in rows]

    changed = analyse_run_chart([100.0, *values[1:]])

    assert abs(changed.median - result.median) < 1
