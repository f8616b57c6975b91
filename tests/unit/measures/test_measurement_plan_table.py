import io

import pytest

from practicum.tools.measure import Measure
from practicum.tools.measures.columns import COLUMNS, settle
from practicum.tools.measures.examples import plan_measures
from practicum.tools.measures.table import export_plan, import_plan, paper_plan
from practicum.tools.table.files import read_file
from practicum.tools.table.grid import TableError
from practicum.tools.table.text import split_cells
from practicum.tools.table.workbook import read_workbook


def taken(text, boxes=None):
    return import_plan(split_cells(text), Measure, boxes)


def test_a_plan_goes_out_as_a_table_and_comes_back_as_it_was():
    plan = plan_measures("nursery-book-bags")
    _, _, data = export_plan(plan, "csv")

    back = [each.content for each in import_plan(read_file(data), Measure)]

    kept = [{name: each[name] for name in COLUMNS if name in each} for each in plan]
    assert [dict(sorted(each.items())) for each in back] == [
        dict(sorted(each.items())) for each in kept
    ]


def test_nothing_is_told_of_a_table_of_ours():
    _, _, data = export_plan(plan_measures("ward-falls"), "csv")

    assert [each.told for each in import_plan(read_file(data), Measure)] == [()] * 5


def test_a_workbook_holds_the_same_rows():
    _, _, data = export_plan(plan_measures("ward-falls"), "xlsx")

    assert "Falls on the ward" in str(read_file(io.BytesIO(data).getvalue()).rows)
    assert read_workbook(data).rows[0][0] == "Measure"


def test_a_template_holds_the_headings_alone():
    name, _, data = export_plan([], "template")

    assert name == "measures-template.csv"
    assert data.decode("utf-8-sig").strip().split(",")[:2] == ["Measure", "Kind"]


def test_a_driver_goes_out_in_words_and_comes_back_as_its_box():
    measure = {"name": "Texts", "driver": "s2"}
    _, _, data = export_plan([measure], "csv", {"s2": "Reliable reminders"})

    (back,) = import_plan(read_file(data), Measure, {"Reliable reminders": "s2"})

    assert b"Reliable reminders" in data
    assert back.content["driver"] == "s2"


def test_an_odd_row_is_told_and_kept_whole():
    (row,) = taken("Measure,Better is,Target,Shoe size\nBags,sideways,lots,42\n")

    assert row.row == 2
    assert row.content["direction"] == "sideways"
    assert row.content["target"] == "lots"
    assert row.content["why"] == "Shoe size: 42"
    assert any("Better is" in each for each in row.told)
    assert any("Target" in each for each in row.told)
    assert any("Shoe size" in each for each in row.told)


def test_a_row_without_a_name_is_kept_and_told():
    (row,) = taken("Measure,What is counted\n,Falls seen\n")

    assert row.content == {"counted": "Falls seen"}
    assert row.told == ("It has no name.",)


def test_a_table_without_our_columns_is_refused_in_a_sentence():
    with pytest.raises(TableError, match="first row has to name them"):
        taken("Fruit,Colour\nApple,red\n")


@pytest.mark.parametrize(
    ("cells", "content"),
    [
        ({"frequency": "Every Friday at 9"}, {"frequency": "weekly", "when": "Every Friday at 9"}),
        ({"frequency": "Quarterly"}, {"frequency": "other", "when": "Quarterly"}),
        ({"frequency": "daily"}, {"frequency": "daily"}),
        ({"frequency": "Mon-Fri"}, {"frequency": "daily", "when": "Mon-Fri"}),
        ({"type": "Process measure"}, {"type": "process"}),
        ({"direction": "Increase"}, {"direction": "up"}),
        ({"sampling": "All"}, {"sampling": "all"}),
        (
            {"sampling": "20 sets of notes"},
            {"sampling": "sample", "sample_how": "20 sets of notes", "sample_size": "20"},
        ),
    ],
)
def test_answers_may_be_in_anybodys_words(cells, content):
    assert settle(cells) == content


def test_on_paper_every_word_of_a_definition_stands():
    (measure, *_) = plan_measures("nursery-book-bags")
    printed = str(paper_plan([measure])["rows"])

    for name in ("name", "why", "counted", "out_of", "included", "excluded", "collector", "when"):
        assert measure[name] in printed
