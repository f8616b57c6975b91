import pytest

from practicum.tools.table.unit_headings import read_heading


@pytest.mark.parametrize(
    ("heading", "unit"),
    [
        ("% ", "%"),
        ("(%)", "%"),
        ("Per cent", "%"),
        ("Percentage", "%"),
        ("Days", "days"),
        ("£", "£"),
        ("mins.", "minutes"),
        ("hrs", "hours"),
    ],
)
def test_a_heading_that_is_only_a_unit_fills_the_unit_and_leaves_the_name_empty(heading, unit):
    assert read_heading(heading) == ("", unit)


@pytest.mark.parametrize("heading", ["n", "No.", "#", "Number", "count", "Value", "", " "])
def test_a_heading_that_only_says_that_something_is_counted_is_no_name(heading):
    assert read_heading(heading) == ("", "")


@pytest.mark.parametrize("heading", ["Days waited", "% on time", "Number of falls", "No shows"])
def test_a_heading_that_says_what_is_counted_is_the_name(heading):
    assert read_heading(heading) == (heading, "")
