from practicum.tools.table.text import split_cells
from practicum.tools.table.years import add_years, lacks_year
from practicum.ui.run_chart_preview import preview_view

WALL = split_cells("Week,Falls\nw/c 24 Nov,4\nw/c 1 Dec,5\nw/c 5 Jan,6\nTotal,15")


def test_a_date_that_lacks_only_its_year_is_told_from_one_that_is_none():
    assert all(map(lacks_year, ["3 March", "w/c 3 Mar", "March", "12/3", "12.3", "29 Feb"]))
    assert not any(map(lacks_year, ["3 March 2026", "soon", "Total", "", "31/6", "2026-W10"]))


def test_years_go_on_where_the_months_begin_anew():
    dates = ["1/10", "1/11", "1/12", "1/1", "1/2/2027"]

    assert list(add_years(dates, 2025)) == [
        *("1/10/2025", "1/11/2025", "1/12/2025", "1/1/2026", "1/2/2027")
    ]


def test_newest_first_stays_in_one_year():
    assert list(add_years(["3 March", "2 Feb"], 2026)) == ["3 March 2026", "2 Feb 2026"]


def test_a_table_without_years_is_asked_for_the_first():
    view = preview_view(WALL, "", {})

    assert len(view["years"]) == 5
    assert view["read"] == 0
    assert "has no year" in view["unread"][0]["reason"]


def test_the_year_that_was_chosen_is_written_to_the_dates():
    year = preview_view(WALL, "", {})["years"][1]
    view = preview_view(WALL, "", {"year": year})

    assert view["read"] == 3
    assert [row["date"] for row in view["rows"]] == [
        *(f"w/c 24 Nov {year}", f"w/c 1 Dec {year}", f"w/c 5 Jan {year + 1}", "Total")
    ]


def test_a_table_with_years_is_asked_nothing():
    assert preview_view(split_cells("Week,Falls\n24/11/25,4\n1/12/25,5"), "", {})["years"] == []


def test_only_dates_that_could_be_read_the_other_way_are_asked_about():
    plain = preview_view(split_cells("Week,Falls\n24 Nov 25,4\n1 Dec 25,5"), "", {})
    both = preview_view(split_cells("Week,Falls\n3/4/26,4\n10/4/26,5"), "", {})
    american = preview_view(split_cells("Week,Falls\n1/13/26,4\n1/20/26,5"), "", {})

    assert [each["two_ways"] for each in (plain, both, american)] == [False, True, True]
