import io
import time
from datetime import date, timedelta
from statistics import median

import openpyxl
import pytest

from practicum.store.memory import MemoryStore
from practicum.tools.registry import find_tool
from practicum.ui.run_chart import RunChartTool
from practicum.ui.session import Session


@pytest.fixture
def session():
    return Session(MemoryStore(), "me")


@pytest.fixture
def widget(session):
    return open_page(session)


def open_page(session, **options):
    """A widget whose answers can be read, as the browser would get them."""
    made = RunChartTool(find_tool("run-chart"), session=session, **options)
    made.sent = []
    made.send = lambda content, buffers=None: made.sent.append((content, buffers or []))
    return made


def ask(widget, verb, buffers=(), **fields):
    widget._hear(widget, {"id": 1, "ask": verb, **fields}, buffers)
    message, out = widget.sent[-1]
    return message.get("answer", message.get("error")), out


def measure(values, **more):
    days = [date(2026, 1, 5) + timedelta(weeks=n) for n in range(len(values))]
    rows = [
        {"id": f"r{n}", "date": f"{day:%d/%m/%Y}", "value": str(value)}
        for n, (day, value) in enumerate(zip(days, values, strict=True))
    ]
    return {"name": "Falls", "unit": "falls", "rows": rows, **more}


SHIFTED = [9, 8, 9, 6, 7, 5, 6, 8, 9, 6, 7, 4, 3, 4, 2, 3, 4, 3]


def test_a_new_page_says_that_nothing_is_measured_and_draws_nothing(widget):
    assert widget.reading["figure"] is None
    assert widget.reading["words"] == [
        "Nothing has been measured yet, so there is nothing to read."
    ]
    assert widget.key == "main"


def test_an_edit_is_answered_with_chart_words_signals_and_table(widget):
    answer, _ = ask(widget, "look", content=measure(SHIFTED, direction="down"))
    reading = answer["reading"]

    assert reading["facts"][0]["value"] == "6 falls"
    assert [each["rule"] for each in reading["signals"]] == ["too-few-runs", "shift"]
    assert reading["signals"][1]["found"][0]["way"] == "The way you want."
    assert reading["signals"][1]["found"][0]["rows"] == [f"r{n}" for n in range(11, 18)]
    assert len(reading["table"]) == 18
    assert {trace["meta"]["role"] for trace in reading["figure"]["data"]} >= {"series", "shift"}


def test_a_signal_the_other_way_and_one_that_nobody_wants_are_told_apart(widget):
    ways = {
        direction: ask(widget, "look", content=measure(SHIFTED, direction=direction))[0]["reading"][
            "signals"
        ][1]["found"][0]["way"]
        for direction in ("up", "neither", "")
    }

    assert ways == {"up": "Not the way you want.", "neither": "", "": ""}


def test_rows_that_cannot_be_read_are_listed_with_their_place(widget):
    content = measure([4, "closed", 6])
    reading = ask(widget, "look", content=content)[0]["reading"]

    assert [(each["number"], each["field"]) for each in reading["unread"]] == [(2, "value")]
    assert len(reading["table"]) == 2


def test_what_is_saved_is_there_when_the_page_is_opened_again(session, widget):
    ask(widget, "save", content=measure([4, 5]), base=0)
    again = open_page(session)

    assert again.saved["content"]["rows"][1]["value"] == "5"
    assert again.reading["facts"][0]["value"] == "4.5 falls"
    assert again.measures == [{"key": "main", "name": "Falls"}]


def test_a_new_measure_leaves_the_first_as_it_was(session, widget):
    ask(widget, "save", content=measure([4, 5]), base=0)
    added, _ = ask(widget, "add")
    ask(widget, "save", content=measure([1], name="Harm"), base=1)
    ask(widget, "choose", key="main")

    assert widget.measures == [
        {"key": "main", "name": "Falls"},
        {"key": added["key"], "name": "Harm"},
    ]
    assert widget.saved["content"]["name"] == "Falls"
    assert session.store.load(session.project.id, "measure", "main").number == 1


def test_example_data_is_a_measure_of_its_own_each_time(session, widget):
    ask(widget, "save", content=measure([4, 5]), base=0)
    first, _ = ask(widget, "example", name="ward-falls")
    second, _ = ask(widget, "example", name="ward-falls")
    kept = session.store.load(session.project.id, "measure", "main")

    assert len({first["key"], second["key"], "main"}) == 3
    assert kept.content["name"] == "Falls"
    assert len(widget.saved["content"]["rows"]) == 36


def test_an_example_that_is_not_there_gets_a_sentence(widget):
    assert ask(widget, "example", name="../../etc/passwd")[0] == (
        "This example is not here any more."
    )


def test_a_measure_that_is_put_away_can_be_brought_back(session, widget):
    ask(widget, "save", content=measure([4, 5]), base=0)
    key = ask(widget, "example", name="ward-falls")[0]["key"]
    gone, _ = ask(widget, "delete")
    left = [each["key"] for each in widget.measures]
    ask(widget, "bring_back", key=key)

    assert gone == {"key": "main", "gone": key}
    assert left == ["main"]
    assert len(widget.saved["content"]["rows"]) == 36
    assert len(session.store.history(session.project.id, "measure", key)) == 3


def test_work_goes_on_after_the_last_measure_is_put_away(widget):
    ask(widget, "save", content=measure([4]), base=0)
    ask(widget, "delete")
    answer, _ = ask(widget, "save", content=measure([7]), base=widget.saved["revision"])
    ask(widget, "bring_back", key="main")

    assert answer["saved"]["content"]["rows"][0]["value"] == "7"
    assert widget.saved["content"]["rows"][0]["value"] == "4"
    assert len(widget.measures) == 2


@pytest.mark.parametrize("key", ["nowhere", "../x", ""])
def test_a_measure_that_is_not_there_gets_a_sentence(widget, key):
    assert ask(widget, "choose", key=key)[0] == "This measure is not here any more."
    assert widget.key == "main"


def test_the_name_in_the_list_follows_what_is_saved(widget):
    ask(widget, "save", content=measure([4]), base=0)
    ask(widget, "save", content=measure([4], name="Slips"), base=1)

    assert widget.measures == [{"key": "main", "name": "Slips"}]


def test_a_practice_sheet_stands_alone(session):
    sheet = open_page(session, key="practice-1", example="nursery-book-bags")
    begun = len(sheet.reading["table"])
    ask(sheet, "save", content=measure([4]), base=0)

    assert begun == 45
    assert sheet.measures == []
    assert open_page(session).key == "main"


def test_pasted_columns_are_shown_before_they_are_taken(widget):
    text = "Week\tReturned\tSent\n12/03/2026\t12\t30\n19/03/2026\tclosed\t31\n"
    preview, _ = ask(widget, "import", text=text)

    assert preview["chosen"] == {"date": 0, "numerator": 1, "denominator": 2}
    assert (preview["read"], len(preview["unread"]), len(preview["rows"])) == (1, 1, 2)
    assert (preview["unit"], preview["name"]) == ("%", "Returned")
    assert preview["columns"][1] == {"title": "Returned", "samples": ["12", "closed"]}


def read_me_first():
    book = openpyxl.Workbook()
    book.active.title = "READ ME"
    book.active.append(["Notes for staff"])
    data = book.create_sheet("Data 2026")
    for row in (["Week", "Falls"], [date(2026, 3, 12), 7], [date(2026, 3, 19), 5]):
        data.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_workbook_opens_on_the_sheet_with_the_most_rows_to_read_and_says_so(widget):
    preview, _ = ask(widget, "import", buffers=[read_me_first()])

    assert (preview["sheet"], preview["sheets"]) == ("Data 2026", ["READ ME", "Data 2026"])
    assert preview["read"] == 2
    assert preview["opened"].startswith("We opened the sheet “Data 2026”")
    assert preview["barred"] == ""


def test_a_sheet_without_a_value_to_read_cannot_be_taken_and_says_why(widget):
    ask(widget, "import", buffers=[read_me_first()])
    preview, _ = ask(widget, "columns", sheet="READ ME")
    words, _ = ask(widget, "import", text="Notes for staff\nKept by Moira\n")

    assert (preview["read"], preview["opened"]) == (0, "")
    assert "no row has a value that we can read. Choose another sheet" in preview["barred"]
    assert words["barred"].endswith("Choose other columns.")


def test_dates_without_a_year_are_not_taken_before_the_year_is_chosen(widget):
    before, _ = ask(widget, "import", text="Week\tFalls\n24 Nov\t4\n1 Dec\t5\n")
    after, _ = ask(widget, "columns", year=before["years"][0])

    assert before["barred"].endswith("Choose the year of your first date.")
    assert (after["barred"], after["read"]) == ("", 2)


def test_a_column_headed_by_its_unit_fills_the_unit_and_names_nothing(widget):
    shares, _ = ask(widget, "import", text="Week,% ,Notes\n12/03/2026,50%,\n19/03/2026,48%,snow\n")
    days, _ = ask(widget, "import", text="Week,Days\n12/03/2026,5\n19/03/2026,4\n")

    assert (shares["name"], shares["unit"]) == ("", "%")
    assert (days["name"], days["unit"]) == ("", "days")


def test_rows_are_numbered_as_in_the_file_wherever_they_are_spoken_of(widget):
    rows = ["Nursery,", ",", "Week,Falls", "12/03/2026,4", ",", "Mar-26,3", "half term,closed"]
    preview, _ = ask(widget, "import", text="\n".join(rows))

    assert preview["headings"][preview["heading"]] == "Week · Falls"
    assert preview["heading"] + 1 == 3
    assert [each["number"] for each in preview["unread"]] == [7]
    assert any(each.startswith("Row 6 has a month and no day") for each in preview["said"])


def test_other_columns_can_be_chosen(widget):
    ask(widget, "import", text="Week\tReturned\tSent\n12/03/2026\t12\t30\n")
    choice = {"heading": 0, "columns": {"date": 0, "value": 2, "note": 99, "colour": 1}}
    preview, _ = ask(widget, "columns", **choice)

    assert preview["chosen"] == {"date": 0, "value": 2}
    assert preview["rows"][0]["value"] == "30"


def test_a_file_comes_as_bytes_and_another_sheet_can_be_chosen(widget):
    book = openpyxl.Workbook()
    book.active.title = "Falls"
    book.active.append([date(2026, 3, 12), 7])
    book.create_sheet("Waits").append([date(2026, 3, 12), 41])
    out = io.BytesIO()
    book.save(out)
    first, _ = ask(widget, "import", [memoryview(out.getvalue())])
    second, _ = ask(widget, "columns", sheet="Waits")

    assert first["sheets"] == ["Falls", "Waits"]
    assert first["rows"][0] == {
        "date": "2026-03-12",
        "value": "7",
        "numerator": "",
        "denominator": "",
        "note": "",
    }
    assert second["rows"][0]["value"] == "41"


@pytest.mark.parametrize(
    ("data", "word"), [(b"%PDF-1.4", "a PDF"), (b"PK\x03\x04nonsense", "damaged"), (b"", "empty")]
)
def test_a_file_that_is_no_table_gets_a_sentence(widget, data, word):
    assert word in ask(widget, "import", [memoryview(data)])[0]


def test_columns_without_a_table_ask_for_it_once_more(widget):
    assert ask(widget, "columns")[0] == "Please paste or upload the table once more."


def test_files_to_take_away_carry_the_name_and_the_figures(widget):
    csv_answer, (csv_bytes,) = ask(widget, "export", content=measure([4, 5]), form="csv")
    xlsx_answer, (xlsx_bytes,) = ask(widget, "export", content=measure([4, 5]), form="xlsx")
    book = openpyxl.load_workbook(io.BytesIO(xlsx_bytes))

    assert csv_answer["name"] == "Falls.csv"
    assert csv_bytes.decode("utf-8-sig").splitlines()[1].startswith("2026-01-05,4,,,,4.5,")
    assert xlsx_answer["name"] == "Falls.xlsx"
    assert book.sheetnames == ["Figures", "Reading", "Decisions", "Measure"]
    assert book["Reading"]["A2"].value.startswith("The median of two points is 4.5 falls")


def test_hostile_words_are_kept_as_they_are_and_leave_as_text(widget):
    hostile = '=HYPERLINK("http://x")'
    content = measure([4, 5], name="<script>alert(1)</script>")
    content["rows"][0]["note"] = hostile
    content["rows"][1]["value"] = "=1+1"
    saved, _ = ask(widget, "save", content=content, base=0)
    _, (data,) = ask(widget, "export", content=content, form="csv")
    answer, _ = ask(widget, "export", content=content, form="xlsx")

    assert saved["saved"]["content"]["rows"][0]["note"] == hostile
    assert "'=HYPERLINK" in data.decode()
    assert ",'=1+1," in data.decode()
    assert answer["name"] == "script-alert-1-script.xlsx"


@pytest.mark.parametrize("points", [24, 52])
def test_an_edit_is_answered_well_within_60_ms(widget, points):
    content = measure([n * 7 % 11 for n in range(points)])
    ask(widget, "look", content=content)
    times = []
    for n in range(21):
        content["rows"][3]["value"] = str(n)
        begun = time.perf_counter()
        ask(widget, "look", content=content)
        times.append(time.perf_counter() - begun)

    assert median(times) < 0.06
