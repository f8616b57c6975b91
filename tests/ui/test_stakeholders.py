"""The widget of the stakeholders: what its page is told, and what it gives away."""

import csv
import io
from xml.etree import ElementTree as ET

import pytest
from openpyxl import load_workbook

from practicum.store.memory import MemoryStore
from practicum.tools.people.examples import book_bags
from practicum.tools.registry import find_tool
from practicum.ui.session import Session
from practicum.ui.stakeholders import StakeholdersTool


@pytest.fixture
def page():
    """A widget whose answers can be read, as the browser would get them."""
    made = StakeholdersTool(find_tool("stakeholders"), session=Session(MemoryStore(), "me"))
    made.sent = []
    made.send = lambda content, buffers=None: made.sent.append((content, buffers or []))
    return made


def ask(widget, verb, buffers=(), **fields):
    widget._hear(widget, {"id": 1, "ask": verb, **fields}, buffers)
    message, out = widget.sent[-1]
    return message.get("answer", message.get("error")), out


def read(widget, content):
    return ask(widget, "look", content=content)[0]["reading"]


def test_an_empty_list_reads_as_empty_and_nothing_is_said_of_it(page):
    assert page.reading["groups"] == []
    assert page.reading["gaps"] == []
    assert page.reading["aloud"] == []
    assert page.reading["findings"] == []


def test_each_group_stands_in_its_box_and_gaps_come_by_power(page):
    reading = read(page, book_bags())

    assert [group["box"] for group in reading["groups"][:4]] == [
        "Inform",
        "Inform",
        "Manage",
        "Satisfy",
    ]
    assert [gap["power"] for gap in reading["gaps"]] == [8, 6, 6, 5]
    assert reading["gaps"][0]["needed"] == "Leading it"
    assert len(reading["spots"]) == 8


def test_the_reading_in_words_names_every_group_and_every_gap(page):
    reading = read(page, book_bags())
    words = " ".join(reading["aloud"])

    assert all(group["text"] in words for group in reading["groups"])
    assert words.count("you need them") == len(reading["gaps"])


def test_the_list_is_private_until_it_is_shared(page):
    assert page.reading["private"] is True
    assert read(page, {**book_bags(), "shared": True})["private"] is False
    assert read(page, {**book_bags(), "shared": "yes"})["private"] is True


def test_what_cannot_be_read_is_told_beside_its_field_of_its_group(page):
    reading = read(page, {"groups": [{"id": "a", "group": "Porters", "power": "lots"}]})

    assert reading["wrong"] == {"a": {"power": "Please give a number from 1 to 10."}}
    assert reading["spots"] == []


@pytest.mark.parametrize("groups", ["x", None, [1, None, {"group": "no id"}], [{"id": 3}], {}])
def test_content_that_is_no_list_of_groups_breaks_nothing(page, groups):
    reading = read(page, {"groups": groups, "unread": groups})

    assert reading["groups"] == []
    assert reading["complete"] is False


def test_the_page_has_a_field_for_all_that_is_kept_of_a_group(page):
    names = [field["name"] for field in page.fields if field["control"] != "none"]

    assert names == [
        "group",
        *("power", "impact", "now", "needed"),
        *("matters", "action", "who", "when", "side"),
    ]


def test_a_table_is_read_odd_rows_are_kept_and_nothing_is_saved(page):
    text = "Stakeholder,Influence,Now\nPorters,4,neutral\nNurses,lots,for\n,5,\n"

    found, _ = ask(page, "import", content={}, text=text)

    assert found["groups"] == [{"group": "Porters", "power": "4", "now": "neutral"}]
    assert [row["line"] for row in found["unread"]] == [3, 4]
    assert page.saved["revision"] == 0


def test_a_table_with_nobody_in_it_is_told_so(page):
    answer, _ = ask(page, "import", content={}, text="Group,Power\n,\n")

    assert answer == "There is nobody in this table."


def test_rows_that_wait_say_why_and_what_they_would_be_once_they_are_mended(page):
    rows = [
        {"id": "u", "line": 3, "group": "Nurses", "power": "lots"},
        {"id": "v", "line": 4, "group": "Cooks", "power": "7"},
    ]

    first, second = read(page, {"unread": rows})["unread"]

    assert (first["found"], list(first["reasons"])) == (None, ["power"])
    assert second["found"] == {"fields": {"group": "Cooks", "power": "7"}}


def test_the_table_that_leaves_is_read_again_as_it_was(page):
    answer, (data,) = ask(page, "export", content=book_bags(), form="csv")
    again, _ = ask(page, "import", content={}, text=data.decode("utf-8-sig"))

    assert answer["name"] == "stakeholders.csv"
    assert again["unread"] == []
    assert [row["group"] for row in again["groups"]] == [
        row["group"] for row in book_bags()["groups"]
    ]
    assert [row.get("needed") for row in again["groups"]] == [
        row.get("needed") for row in book_bags()["groups"]
    ]


def test_the_workbook_has_numbers_as_numbers(page):
    _, (data,) = ask(page, "export", content=book_bags(), form="xlsx")
    sheet = load_workbook(io.BytesIO(data)).active

    assert [cell.value for cell in sheet[1]][:3] == [
        "Group or role",
        "Power (1 to 10)",
        "Impact (1 to 10)",
    ]
    assert sheet["B2"].value == 5


def test_the_empty_table_can_be_read_by_the_import(page):
    _, (data,) = ask(page, "export", content={}, form="template")
    found, _ = ask(page, "import", content={}, text=data.decode("utf-8-sig"))

    assert len(found["groups"]) == 2
    assert found["unread"] == []
    assert len(next(csv.reader(io.StringIO(data.decode("utf-8-sig"))))) == 9


def test_the_drawing_holds_every_group_and_is_told_in_words(page):
    content = {"groups": [*book_bags()["groups"], {"id": "z", "group": "Bus <company> & Co"}]}

    _, (data,) = ask(page, "export", content=content, form="svg")
    drawing = ET.fromstring(data)  # noqa: S314 - our own drawing

    words = " ".join(drawing.itertext())
    assert "Not on the grid yet" in words
    assert "Bus <company> & Co" in words
    assert drawing.find("{http://www.w3.org/2000/svg}desc").text.startswith("There are 9 groups")


def test_a_file_that_is_none_is_refused(page):
    assert ask(page, "export", content={}, form="exe")[0] == "There is no such file."


def test_two_people_on_one_list_lose_no_edit():
    session = Session(MemoryStore(), "me")
    one, two = (StakeholdersTool(find_tool("stakeholders"), session=session) for _ in range(2))
    for each in (one, two):
        each.sent = []
        each.send = lambda content, buffers=None, each=each: each.sent.append((content, buffers))
    content = book_bags()
    ask(one, "save", content=content, base=0)
    groups = content["groups"]
    theirs = [*groups, {"id": "new", "group": "Night staff"}]
    mine = [{**group, "power": "9"} if group is groups[0] else group for group in groups]
    ask(two, "save", content={**content, "groups": theirs}, base=1)

    saved = ask(one, "save", content={**content, "groups": mine}, base=1)[0]["saved"]

    rows = {row["id"]: row for row in saved["content"]["groups"]}
    assert saved["merged"]
    assert rows["new"]["group"] == "Night staff"
    assert rows[groups[0]["id"]]["power"] == "9"
