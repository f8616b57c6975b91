"""The widgets of the driver diagram and of the bank of ideas: what their pages are told."""

import time
from statistics import quantiles

import pytest

from practicum.store.memory import MemoryStore
from practicum.tools.drivers.examples import book_bags
from practicum.tools.registry import find_tool
from practicum.ui.change_ideas import ChangeIdeasTool
from practicum.ui.driver_diagram import DriverDiagramTool
from practicum.ui.project_view import view_project
from practicum.ui.session import Session

AIM = {
    "measure": "Book bags returned",
    "population": "P1 pupils",
    "baseline": "35%",
    "target": "80%",
    "deadline": "30 June 2027",
}


@pytest.fixture
def session():
    return Session(MemoryStore(), "me")


@pytest.fixture
def open_page(session):
    """Open a widget whose answers can be read, as the browser would get them."""

    def opened(kind=DriverDiagramTool, **options):
        name = "driver-diagram" if kind is DriverDiagramTool else "change-ideas"
        made = kind(find_tool(name), session=session, **options)
        made.sent = []
        made.send = lambda content, buffers=None: made.sent.append((content, buffers or []))
        return made

    return opened


def ask(widget, verb, buffers=(), **fields):
    widget._hear(widget, {"id": 1, "ask": verb, **fields}, buffers)
    message, out = widget.sent[-1]
    return message.get("answer", message.get("error")), out


def keep(session, kind, key, content):
    found = session.store.load(session.project.id, kind, key)
    base = found.number if found else 0
    session.store.save(session.project.id, kind, key, content, base=base, author="me")


def test_the_aim_is_that_of_the_project_and_follows_it(session, open_page):
    keep(session, "aim", "main", AIM)
    page = open_page()
    before = page.reading["layout"]["boxes"][0]["full"]
    keep(session, "aim", "main", {**AIM, "target": "90%"})

    answer, _ = ask(page, "facts", content={})

    assert "to 80%" in before
    assert "to 90%" in answer["reading"]["aim"]
    assert "to 90%" in answer["reading"]["aloud"]["whole"]["words"]


def test_a_practice_sheet_knows_nothing_of_the_teams_own_work(session, open_page):
    keep(session, "aim", "main", AIM)
    page = open_page(key="practice-1", example="nursery-book-bags")

    assert page.reading["aim"] == ""
    assert page.reading["measures"] is None
    assert page.reading["stands"] == {}
    assert page.reading["findings"] == []


def test_measures_and_cycles_stand_on_their_boxes(session, open_page):
    keep(session, "measure", "m1", {"name": "Texts sent"})
    keep(session, "pdsa", "c1", {"title": "One family", "idea": "i3", "stage": "do"})
    keep(session, "pdsa", "practice-1", {"title": "Practice", "idea": "i3", "stage": "do"})
    content = {**book_bags(), "measures": [{"id": "x", "node": "p1", "measure": "m1"}]}

    reading = ask(open_page(), "look", content=content)[0]["reading"]

    notes = {box["id"]: box["notes"] for box in reading["layout"]["boxes"]}
    assert notes["p1"] == ("Measure: Texts sent",)
    assert notes["i3"] == ("Being tested, 1 test so far",)
    assert notes["i1"] == ("Not tested yet",)
    assert reading["attached"]["i3"]["cycles"] == [{"key": "c1", "name": "One family"}]


def test_what_one_page_saves_the_other_pages_of_the_kernel_hear(open_page):
    diagram, ideas, practice = open_page(), open_page(ChangeIdeasTool), open_page(key="practice-1")

    ask(ideas, "save", content=book_bags(), base=0)

    assert diagram.saved["revision"] == 1
    assert len(diagram.saved["content"]["nodes"]) == 19
    assert practice.saved["revision"] == 0


def test_a_new_name_in_the_bank_is_a_new_name_in_the_diagram(open_page):
    ideas, content = open_page(ChangeIdeasTool), book_bags()
    ask(ideas, "save", content=content, base=0)
    content["nodes"][10]["text"] = "Unpack the bag together"
    ask(ideas, "save", content=content, base=1)

    boxes = {box["id"]: box["full"] for box in open_page().reading["layout"]["boxes"]}

    assert boxes["i1"] == "Unpack the bag together"


def test_two_versions_are_compared_in_words(open_page):
    page, content = open_page(), book_bags()
    ask(page, "save", content=content, base=0)
    content["nodes"][1]["text"] = "Families who know what the bag is for"

    answer, _ = ask(page, "compare", content=content, number=1)

    assert answer["summary"] == "1 box renamed."
    assert answer["changes"]["renamed"][0]["after"] == "p1"
    assert answer["then"]["whole"]["inside"][0]["words"].endswith(
        "Parents who know what the bag is for"
    )
    assert ask(page, "compare", content=content, number=9)[0].startswith("There is no revision 9")


def test_the_moments_of_work_are_listed_newest_first(open_page):
    page = open_page()
    ask(page, "save", content=book_bags(), base=0)

    (moment,) = ask(page, "moments")[0]["moments"]

    assert (moment["number"], moment["author"]) == (1, "me")


@pytest.mark.parametrize(
    ("form", "name", "begins"),
    [
        ("svg", "driver-diagram.svg", b"<svg "),
        ("csv", "driver-diagram.csv", b"\xef\xbb\xbfKind,Text"),
        ("mermaid", "driver-diagram.mmd", b"flowchart LR"),
    ],
)
def test_the_diagram_comes_as_a_file(open_page, form, name, begins):
    answer, (data,) = ask(open_page(), "export", content=book_bags(), form=form)

    assert answer["name"] == name
    assert data.startswith(begins)


def test_the_diagram_comes_ready_for_a_sheet_of_a3(open_page):
    answer, _ = ask(open_page(), "export", content=book_bags(), form="a3")

    assert answer["way"] == "landscape"
    assert answer["svg"].startswith("<svg ")
    assert ask(open_page(), "export", content={}, form="docx")[0] == "There is no such file."


def test_the_bank_is_told_of_ideas_grid_and_rows_that_wait(open_page):
    unread = [{"id": "u", "line": 4, "idea": "A walk", "driver": "Nobody"}]

    reading = ask(open_page(ChangeIdeasTool), "look", content={**book_bags(), "unread": unread})[0][
        "reading"
    ]

    assert [idea["number"] for idea in reading["ideas"]] == list(range(1, 10))
    assert reading["ideas"][1]["concept"] == "Show it in a picture"
    assert len(reading["spots"]) == 9
    assert "driver" in reading["unread"][0]["reasons"]


def test_a_table_of_ideas_is_read_and_nothing_is_saved(open_page):
    page = open_page(ChangeIdeasTool)
    text = "Idea,Driver,Effort\nWalk with them,Reliable reminders,2\nSing,,lots"

    pasted, _ = ask(page, "import", content=book_bags(), text=text)
    as_file, _ = ask(page, "import", content=book_bags(), buffers=[text.encode()])

    assert pasted == as_file
    assert pasted["ideas"][0]["drivers"] == ["s2"]
    assert pasted["unread"][0]["line"] == 3
    assert page.saved["revision"] == 0


def test_what_is_no_table_is_refused_in_a_sentence(open_page):
    page = open_page(ChangeIdeasTool)

    assert ask(page, "import", content={}, text="  ")[0] == "There is nothing in this table."
    assert "not a table" in ask(page, "import", content={}, buffers=[b"%PDF-1.7"])[0]


def test_the_bank_comes_as_a_table_and_so_does_an_empty_one(open_page):
    page = open_page(ChangeIdeasTool)
    _, (ideas,) = ask(page, "export", content=book_bags(), form="csv")
    _, (template,) = ask(page, "export", content={}, form="template")

    assert ideas.decode("utf-8-sig").count("\r\n") == 10
    assert template.decode("utf-8-sig").startswith("Idea,Driver,")


def test_the_project_calls_the_document_of_both_a_driver_diagram(session):
    keep(session, "driver-diagram", "main", book_bags())

    (sheet,) = view_project(session.store, session.project)["sheets"]

    assert sheet["title"] == "Driver diagram"
    assert sheet["line"].startswith("3 primary drivers")
    assert sheet["page"]["slug"].endswith("04-your-theory-of-change")


@pytest.mark.parametrize("kind", [DriverDiagramTool, ChangeIdeasTool])
@pytest.mark.usefixtures("settled_memory")
def test_sixty_boxes_are_answered_within_a_twentieth_of_a_second(open_page, kind):
    page, times = open_page(kind), []
    for turn in range(30):
        content = _sixty(turn)
        start = time.process_time()
        ask(page, "look", content=content)
        times.append(time.process_time() - start)

    assert quantiles(times, n=20)[-1] < 0.05


def _sixty(turn):
    nodes = [{"id": f"p{n}", "kind": "primary", "text": f"Quiet room {n}"} for n in range(5)]
    nodes += [{"id": f"s{n}", "kind": "secondary", "text": f"Clear sign {n}"} for n in range(12)]
    nodes += [
        {"id": f"i{n}", "kind": "idea", "text": f"Put box {n} at the gate {turn}", "effort": 3}
        for n in range(42)
    ]
    links = [{"id": f"s{n}>", "child": f"s{n}", "parent": f"p{n % 5}"} for n in range(12)]
    links += [{"id": f"i{n}>", "child": f"i{n}", "parent": f"s{n % 12}"} for n in range(42)]
    return {"nodes": nodes, "links": links}
