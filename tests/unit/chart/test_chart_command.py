"""``practicum chart`` on one file: words, JSON, a page, and errors that name the cell."""

import json
from datetime import date, timedelta

import openpyxl
import pytest
from typer.testing import CliRunner

from practicum.cli import app

RUN = CliRunner()
RETURNED = [12, 14, 11, 15, 13, 12, 16, 14, 19, 21, 20, 22, 24, 23, 25, 24]
SENT = [30, 30, 28, 30, 29, 30, 31, 30, 30, 29, 30, 31, 30, 30, 30, 29]
DAYS = [date(2026, 1, 5) + timedelta(weeks=each) for each in range(16)]
BAGS = "week,returned,sent\n" + "\n".join(
    f"{day:%d/%m/%Y},{returned},{sent}"
    for day, returned, sent in zip(DAYS, RETURNED, SENT, strict=True)
)
SHARE = ["--value", "returned", "--denominator", "sent", "--date", "week", "--chart", "p"]


@pytest.fixture
def chart(tmp_path):
    def run(text, *options, name="data.csv"):
        file = tmp_path / name
        if isinstance(text, str):
            file.write_text(text, encoding="utf-8")
        elif text is not None:
            file.write_bytes(text)
        return RUN.invoke(app, ["chart", str(file), *options])

    return run


def told(chart, *options):
    result = chart(BAGS, *options, "--json")

    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def refused(result):
    assert result.exit_code == 2
    assert "Traceback" not in result.output
    return result.stderr.strip()


def test_the_reading_of_a_proportion_with_a_freeze_and_a_new_phase(chart):
    result = chart(
        BAGS, *SHARE, "--rules", "nhs-england", "--freeze", "12", "--rephase",
        "2026-03-02: new rota",
    )  # fmt: skip

    assert result.exit_code == 0
    assert "two phases, with means of 44.96% and 74.48%" in result.stdout


def test_json_has_the_whole_result(chart):
    answer = told(
        chart, *SHARE, "--rephase", "02/03/2026: new rota", "--exclude", "2026-02-16: snow day",
        "--target", "0.8", "--improvement", "up",
    )  # fmt: skip

    assert answer["chart"] == "p"
    assert answer["rules"] == "making-data-count"
    assert answer["phases"][1]["start"] == 8
    assert answer["phases"][1]["reason"] == "new rota"
    assert answer["excluded"] == [6]
    assert answer["excluded_because"] == {"6": "snow day"}
    assert answer["labels"][0] == "5 January 2026"
    assert answer["values"][0] == 0.4
    assert answer["assurance"] == "hit or miss"
    assert answer["variation"]["kind"] == "common cause"
    assert 2 <= len(answer["reading"]) <= 3


def test_rows_are_put_in_order_of_their_dates(chart):
    head, *rows = BAGS.split("\n")
    result = chart("\n".join([head, *rows[::-1]]), *SHARE, "--json")

    assert json.loads(result.stdout)["values"] == told(chart, *SHARE)["values"]


def test_a_workbook_is_read_like_a_text_file(chart, tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["week", "returned", "sent"])
    for row in zip(DAYS, RETURNED, SENT, strict=True):
        book.active.append(row)
    book.save(tmp_path / "bags.xlsx")
    result = chart(None, *SHARE, "--json", name="bags.xlsx")

    assert json.loads(result.stdout)["values"] == told(chart, *SHARE)["values"]


def test_percentages_are_told_as_percentages(chart):
    result = chart("share\n45%\n50%\n40%\n", "--value", "share")

    assert "is 45%" in result.stdout


def test_the_last_column_is_charted_if_none_is_named_and_a_number_names_one_too(chart):
    assert told(chart)["values"][0] == 30
    assert told(chart, "--value", "2")["values"][0] == 12


def test_several_values_a_point_are_put_together_by_their_subgroup(chart):
    result = chart(
        "ward,wait\nA,1\nA,3\nB,5\nB,7\n", "--subgroup", "ward", "--chart", "xbar", "--json"
    )

    assert json.loads(result.stdout)["values"] == [2, 6]
    assert json.loads(result.stdout)["labels"] == ["A", "B"]


def test_a_page_is_written_to_a_file(chart, tmp_path):
    page = tmp_path / "bags.html"
    result = chart(BAGS, str(page), *SHARE, "--html")

    assert result.exit_code == 0
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize(
    ("text", "options", "words"),
    [
        (BAGS, ["--value", "nope"], "There is no column “nope”. There are “week”"),
        (BAGS, ["--value", "week"], "Column “week”, row 2: “05/01/2026” is not a number"),
        ("v\n1\n=A1\n", [], "Column “v”, row 3: “=A1” is a formula"),
        ("v,v\n1,2\n", ["--value", "v"], "Several columns are called “v”"),
        ("v\n45%\n0.5\n", [], "Column “v”, row 3: “0.5” has no % sign"),
        (
            "d,v\n1/2/2026,4\n31/2/2026,5\n",
            ["--date", "d"],
            "Column “d”, row 3: “31/2/2026” is not",
        ),
        ("d,v\n1/2/2026,4\n,5\n", ["--date", "d"], "Column “d”, row 3: the date is missing"),
        ("v\n5\n\n-3\n", ["--chart", "c"], "Column “v”, row 4: -3. A count cannot be below zero"),
        ("v\n5\n0\n", ["--chart", "t"], "Column “v”, row 3: 0. A T chart needs times above zero"),
        (
            "v,n\n5,9\n7,6\n",
            ["--value", "v", "--denominator", "n", "--chart", "p"],
            "Column “v”, row 3: 7. A proportion",
        ),
        (
            "v,n\n5,9\n7,-6\n",
            ["--value", "v", "--denominator", "n", "--chart", "u"],
            "Column “n”, row 3: -6. It cannot be below zero",
        ),
        (
            "v,n\n5,9\n7,0\n",
            ["--value", "v", "--denominator", "n"],
            "Column “n”, row 3: 0, but 7 was counted",
        ),
        ("v\n", [], "no rows below its headings"),
        ("", [], "no rows below its headings"),
        (b"\x00\x01\x02bin\x00\n\x03", [], "not a table"),
        (b"PK\x03\x04rubbish", [], "damaged"),
        (BAGS, ["--chart", "p"], "Name that column with --denominator"),
        (BAGS, ["--chart", "xbar"], "with --subgroup"),
        (BAGS, ["--chart", "banana"], "no chart called “banana”"),
        (BAGS, ["--rules", "banana"], "no rule set called “banana”"),
        (BAGS, ["--conventions", "banana"], "printed and nhs-england"),
        (BAGS, ["--improvement", "sideways"], "increase, decrease or neutral"),
        (BAGS, ["--target", "nan"], "has to be a number"),
        (BAGS, ["--exclude", "17"], "There is no point 17: they count from 1 to 16"),
        (BAGS, ["--exclude", "0"], "There is no point 0"),
        (BAGS, ["--rephase", "soon: hope"], "“soon” names no point"),
        (BAGS, ["--date", "week", "--rephase", "2027-01-01: x"], "No point is on or after"),
        (BAGS, ["--date", "week", "--exclude", "2026-01-06: x"], "No point has the date 6 January"),
        (BAGS, ["--html", "--json"], "Choose one"),
    ],
)
def test_what_cannot_be_charted_is_said_in_a_sentence(chart, text, options, words):
    assert words in refused(chart(text, *options))


def test_the_row_that_is_named_is_the_one_in_the_file_whatever_the_order_of_dates(chart):
    text = "d,v\n3/2/2026,-5\n1/2/2026,4\n2/2/2026,6\n"

    assert "row 2: -5" in refused(chart(text, "--date", "d", "--chart", "c"))


def test_the_answer_never_overwrites_the_data(chart, tmp_path):
    data = tmp_path / "data.csv"

    assert "would overwrite" in refused(chart(BAGS, str(data), "--json"))
    assert data.read_text(encoding="utf-8") == BAGS


def test_a_file_that_is_not_there_and_no_file_are_said_plainly():
    assert "no such file" in refused(RUN.invoke(app, ["chart", "nowhere.csv"]))
    assert "Name a file" in refused(RUN.invoke(app, ["chart"]))


def test_a_page_of_a_million_points_is_refused(chart):
    text = "v\n" + "1\n2\n" * 3000

    assert "5,000 points at most" in refused(chart(text, "--html"))


def test_a_long_table_is_read_aloud_all_the_same(chart):
    assert "The median of 6,000 points is 1.5" in chart("v\n" + "1\n2\n" * 3000).stdout
