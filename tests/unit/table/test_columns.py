import pytest

from practicum.tools.table.columns import guess_layout, place_rows, take_rows
from practicum.tools.table.text import split_cells


def grid(*lines):
    return split_cells("\n".join(lines))


def taken(*lines):
    table = grid(*lines)
    return take_rows(table, guess_layout(table))[0]


@pytest.mark.parametrize(
    ("heading", "columns"),
    [
        ("Week commencing,Bags returned,Bags sent", {"date": 0, "numerator": 1, "denominator": 2}),
        ("Sent,Returned,Week", {"date": 2, "numerator": 1, "denominator": 0}),
        ("Month,Falls,Bed days", {"date": 0, "numerator": 1, "denominator": 2}),
        ("date,value,comment", {"date": 0, "value": 1, "note": 2}),
        ("Comments,Percentage,Period", {"date": 2, "value": 1, "note": 0}),
        ("Date,Numerator,Denominator,%", {"date": 0, "numerator": 1, "denominator": 2, "value": 3}),
    ],
)
def test_columns_are_known_by_their_headings(heading, columns):
    titles = heading.split(",")
    example = {"date": "12/03/2026", "note": "snow"}
    cells = [
        example.get(
            next((role for role, at in columns.items() if at == place), ""), str(20 + place)
        )
        for place in range(len(titles))
    ]
    later = [cell.replace("12/03", "19/03") for cell in cells]

    assert guess_layout(grid(heading, ",".join(cells), ",".join(later))).columns == columns


def test_two_columns_without_headings_are_dates_and_values_whichever_comes_first():
    assert guess_layout(grid("5/1/26\t30", "12/1/26\t31")).columns == {"date": 0, "value": 1}
    assert guess_layout(grid("30\t5/1/26", "31\t12/1/26")).columns == {"date": 1, "value": 0}
    assert guess_layout(grid("5/1/26\t30", "12/1/26\t31")).heading == -1


def test_serial_numbers_beside_small_ones_are_the_dates():
    assert guess_layout(grid("46093\t12", "46100\t14")).columns == {"date": 0, "value": 1}


def test_titles_above_the_headings_are_passed_over():
    table = grid("Ward 5 falls report,,", ",,", "Month,Falls,Notes", "Mar-26,7,", "Apr-26,5,snow")
    layout = guess_layout(table)

    assert layout.heading == 2
    assert layout.columns == {"date": 0, "value": 1, "note": 2}


def test_a_table_that_runs_across_the_page_is_turned():
    table = grid("Measure,Jan-26,Feb-26,Mar-26,Apr-26", "Falls,7,5,6,8")
    layout = guess_layout(table)

    assert layout.turned
    assert [(row["date"], row["value"]) for row in take_rows(table, layout)[0]] == [
        ("Jan-26", "7"),
        ("Feb-26", "5"),
        ("Mar-26", "6"),
        ("Apr-26", "8"),
    ]


def test_american_dates_are_noticed_and_written_so_that_they_cannot_be_misread():
    table = grid("date,value", "03/05/2026,7", "03/12/2026,5", "03/19/2026,6")
    layout = guess_layout(table)

    assert not layout.day_first
    assert [row["date"] for row in take_rows(table, layout)[0]] == [
        "2026-03-05",
        "2026-03-12",
        "2026-03-19",
    ]


def test_british_dates_stay_british_when_one_of_them_is_impossible():
    assert guess_layout(grid("5/3/26,7", "31/6/26,5", "19/6/26,3")).day_first


def test_rows_that_cannot_be_read_are_taken_along():
    rows = taken("week,sent", "5/1/26,30", "Total,345", "12/1/26,closed")

    assert [(row["date"], row["value"]) for row in rows] == [
        ("5/1/26", "30"),
        ("Total", "345"),
        ("12/1/26", "closed"),
    ]


def test_blank_rows_are_left_out_and_rows_beside_the_chosen_columns_are_counted():
    table = grid("week,sent,by", "5/1/26,30,Zoë", ",,", ",,Source: the diary", "12/1/26,31,Zoë")
    layout = guess_layout(table)._replace(columns={"date": 0, "value": 1})

    assert len(take_rows(table, layout)[0]) == 2
    assert take_rows(table, layout)[1] == 1


def test_the_mark_that_keeps_a_formula_quiet_comes_off_on_the_way_in():
    assert taken("date,value,note", "5/1/26,3,'=1+1", "6/1/26,4,'tis")[0]["note"] == "=1+1"
    assert taken("date,value,note", "5/1/26,3,x", "6/1/26,4,'tis")[1]["note"] == "'tis"


def test_figures_with_decimal_commas_are_the_value_and_each_says_what_is_wrong():
    layout = guess_layout(split_cells("Date;Days\n05/01/2026;1,5\n12/01/2026;2,5"))

    assert layout.columns == {"date": 0, "value": 1}


def test_rows_keep_the_place_that_they_have_in_the_file():
    table = grid("Ward 5,", ",", "Month,Falls", "Mar,7", ",", "Apr,5", "Total,")
    layout = guess_layout(table)._replace(columns={"date": 0, "value": 1}, year=2026)
    places = place_rows(table, layout)

    assert [row.get("value") for row in places] == [None, None, None, "7", None, "5", ""]
    assert [row for row in places if row] == take_rows(table, layout)[0]
    assert places[5]["date"].startswith("Apr 2026")
