import csv
import io

import pytest

from practicum.store.memory import MemoryStore
from practicum.tools.check_sheet import TOOL
from practicum.tools.table.workbook import read_workbook
from practicum.ui.check_sheet import CheckSheetTool
from practicum.ui.session import Session


@pytest.fixture
def session():
    return Session(MemoryStore(), "me")


def open_page(session, **options):
    made = CheckSheetTool(TOOL, session=session, **options)
    made.sent = []
    made.send = lambda content, buffers=None: made.sent.append((content, buffers or []))
    return made


def ask(widget, verb, **fields):
    widget._hear(widget, {"id": 1, "ask": verb, **fields}, ())
    message, out = widget.sent[-1]
    return message.get("answer", message.get("error")), out


@pytest.fixture
def example(session):
    return open_page(session, key="practice-1", example="nursery-bags-missing")


def test_the_sheet_shows_its_sums_and_its_pareto_chart(example):
    reading = example.reading

    assert reading["tally"]["total"] == 84
    assert reading["figure"]["data"]
    assert reading["table"][0]["day"] == "The family had forgotten"
    assert reading["words"][0].startswith("Two of six causes")
    assert reading["findings"] == []


def test_an_empty_sheet_says_so_and_finds_no_fault(session):
    reading = open_page(session).reading

    assert reading["figure"] is None
    assert reading["findings"] == []
    assert reading["tally"]["handing_on"] == ""


def test_two_people_who_mark_different_cells_lose_no_mark(session):
    one, two = open_page(session), open_page(session)
    rows = [{"id": "a", "label": "Forgot"}, {"id": "b", "label": "Torn"}]
    start = ask(one, "save", content={"rows": rows}, base=0)[0]["saved"]["revision"]

    def with_mark(row):
        return {"rows": rows, "counts": [{"id": f"{row}:all", "row": row, "column": "all", "n": 1}]}

    ask(one, "save", content=with_mark("a"), base=start)
    answer, _ = ask(two, "save", content=with_mark("b"), base=start)

    assert answer["saved"]["merged"]
    assert answer["reading"]["tally"]["total"] == 2


def test_the_sheet_leaves_as_csv_with_its_sums(example):
    answer, (data,) = ask(example, "export", content=example.saved["content"], form="csv")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))

    assert answer["name"].endswith(".csv")
    assert rows[0] == ["Cause", "6 March", "13 March", "20 March", "27 March", "Together", "Note"]
    assert rows[1][:6] == ["The family had forgotten", "9", "8", "10", "7", "34"]
    assert rows[-1][:6] == ["Together", "22", "20", "22", "20", "84"]


def test_the_workbook_has_the_sheet_first_and_the_pareto_chart_beside_it(example):
    _, (data,) = ask(example, "export", content=example.saved["content"], form="xlsx")
    grid = read_workbook(data)

    assert list(grid.sheets) == ["Check sheet", "Pareto", "Reading", "About"]
    assert grid.rows[0][0] == "Cause"


def test_another_kind_of_file_is_refused_in_a_sentence(example):
    assert ask(example, "export", content={}, form="pdf")[0] == "There is no such kind of file."


MARKED = {
    "name": "Late bags",
    "rows": [{"id": "a", "label": "Forgot"}, {"id": "b", "label": "Torn"}],
    "counts": [{"id": "a:all", "row": "a", "column": "all", "n": 3}],
}


def test_the_totals_become_a_pareto_chart_of_the_project_once(session):
    sheet = open_page(session)
    first = ask(sheet, "make", content=MARKED)[0]
    again = ask(sheet, "make", content=MARKED)[0]
    kept = session.store.load(session.project.id, "pareto", first["key"])

    assert [row["count"] for row in kept.content["rows"]] == ["3", "0"]
    assert kept.content["made_from"] == "check-sheet:main"
    assert (first["fresh"], again["fresh"], again["key"]) == (True, False, first["key"])
    assert first["wanted"] == {"pareto": first["key"]}


def test_a_chart_that_was_made_is_taken_away_and_brought_back(session):
    sheet = open_page(session)
    key = ask(sheet, "make", content=MARKED)[0]["key"]
    gone = ask(sheet, "unmake", key=key)[0]

    assert gone == {"gone": key}
    assert session.store.load(session.project.id, "pareto", key) is None
    assert ask(sheet, "remake", key=key)[0] == {"key": key}
    assert session.store.load(session.project.id, "pareto", key) is not None


def test_an_empty_sheet_and_one_for_practice_make_no_chart(session, example):
    assert ask(open_page(session), "make", content={})[0] == "There is nothing to take along yet."
    assert "for practice" in ask(example, "make", content=example.saved["content"])[0]


def test_a_team_has_several_check_sheets(session):
    sheet = open_page(session)
    ask(sheet, "save", content=MARKED, base=0)
    fresh = ask(sheet, "add")[0]["key"]

    assert [each["title"] for each in sheet.shelf] == ["A sheet without a name", "Late bags"]
    assert sheet.saved["content"] == {"name": ""}
    assert ask(sheet, "choose", key="main")[0] == {"key": "main"}
    assert open_page(session).key == fresh
