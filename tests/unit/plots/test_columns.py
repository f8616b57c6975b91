from practicum.tools.plots.columns import guess_columns, take_rows
from practicum.tools.table.text import split_cells
from practicum.ui.pareto import ROLES as CAUSES
from practicum.ui.scatter import ROLES as PAIRS
from practicum.ui.small_multiples import ROLES as PARTS

ROOMS = "Week,Room,Returned,Sent\n5/1/26,Ash,8,15\n5/1/26,Oak,9,12\n12/1/26,Ash,7,14"


def test_headings_say_which_column_is_which():
    assert guess_columns(split_cells(ROOMS), 0, PARTS) == {
        "date": 0,
        "part": 1,
        "numerator": 2,
        "denominator": 3,
    }


def test_a_heading_is_known_by_whole_words():
    falls = split_cells("Date,Ward,Falls\n5/1/26,A,4\n12/1/26,A,5")
    bare = split_cells("5/1/26,A,4\n12/1/26,A,5")

    assert guess_columns(falls, 0, PARTS) == {"date": 0, "part": 1, "value": 2}
    assert guess_columns(bare, -1, PARTS) == {"date": 0, "part": 1, "value": 2}


def test_without_headings_what_is_in_the_columns_says_it():
    assert guess_columns(split_cells("12,late\n3,lost"), -1, CAUSES) == {"label": 1, "count": 0}
    assert guess_columns(split_cells("Mon\t1\t4\nTue\t2\t5"), -1, PAIRS) == {
        "x": 1,
        "y": 2,
        "label": 0,
    }


def test_a_list_of_causes_alone_is_one_column():
    grid = split_cells("late\nlost\nlate")

    assert guess_columns(grid, -1, CAUSES) == {"label": 0}
    assert take_rows(grid, -1, {"label": 0}, CAUSES)[0] == {
        "label": "late",
        "count": "",
        "note": "",
    }


def test_rows_without_anything_are_left_out_and_marks_are_taken_off():
    grid = split_cells("Why,n\n'=late,3\n,\nlost,2")
    rows = take_rows(grid, 0, {"label": 0, "count": 1}, CAUSES)

    assert [row["label"] for row in rows] == ["=late", "lost"]
