"""The two windows on a tree of causes: what their pages are told, and what they can do."""

import time
from statistics import quantiles

import pytest

from practicum.store.memory import MemoryStore
from practicum.tools.drivers.examples import book_bags as diagram
from practicum.tools.registry import find_tool
from practicum.tools.whys.examples import book_bags
from practicum.ui.driver_diagram import DriverDiagramTool
from practicum.ui.fishbone import FishboneTool
from practicum.ui.five_whys import FiveWhysTool
from practicum.ui.project_view import view_project
from practicum.ui.session import Session

NAMES = {
    FiveWhysTool: "five-whys",
    FishboneTool: "fishbone",
    DriverDiagramTool: "driver-diagram",
}


@pytest.fixture
def session():
    return Session(MemoryStore(), "me")


@pytest.fixture
def open_page(session):
    """Open a widget whose answers can be read, as the browser would get them."""

    def opened(kind=FiveWhysTool, **options):
        made = kind(find_tool(NAMES[kind]), session=session, **options)
        made.sent = []
        made.send = lambda content, buffers=None: made.sent.append((content, buffers or []))
        return made

    return opened


def ask(widget, verb, buffers=(), **fields):
    widget._hear(widget, {"id": 1, "ask": verb, **fields}, buffers)
    message, out = widget.sent[-1]
    return message.get("answer", message.get("error")), out


def save(widget, content):
    answer, _ = ask(widget, "save", content=content, base=widget.saved["revision"])
    return answer


def kept(session, kind, key="main"):
    found = session.store.load(session.project.id, kind, key)
    return dict(found.content) if found else {}


def test_the_page_is_told_where_everything_stands_and_how_the_test_goes(open_page):
    page = open_page()
    answer = save(page, book_bags())

    reading = answer["reading"]
    assert [box["id"] for box in reading["layout"]["boxes"]][:2] == ["problem", "a"]
    assert [chain["state"] for chain in reading["chains"]] == ["passes", "passes"]
    assert reading["aloud"]["summary"] == "10 causes, 3 whys deep. 2 are chosen to work on."
    assert reading["findings"] == []


def test_what_is_written_in_one_window_is_in_the_other_at_once(open_page):
    whys, fish = open_page(), open_page(FishboneTool)
    save(whys, {"what": "Bags stay at home", "causes": [{"id": "a", "text": "Rain"}]})

    assert fish.saved["content"]["causes"] == [{"id": "a", "text": "Rain"}]
    assert fish.shelf == whys.shelf == [{"key": "main", "title": "Bags stay at home"}]


def test_a_team_has_several_problems_and_both_windows_go_together(open_page):
    whys, fish = open_page(), open_page(FishboneTool)
    save(whys, {"what": "Bags stay at home"})
    answer, _ = ask(whys, "add")

    assert answer["key"] == whys.key == fish.wanted != "main"
    ask(fish, "choose", key=fish.wanted)
    save(fish, {"what": "Breakfast is late"})
    assert [each["title"] for each in whys.shelf] == ["Bags stay at home", "Breakfast is late"]
    assert whys.saved["content"]["what"] == "Breakfast is late"


def test_a_problem_that_was_put_away_can_be_brought_back(open_page):
    page = open_page()
    save(page, book_bags())
    ask(page, "add")
    ask(page, "choose", key="main")
    gone, _ = ask(page, "delete")

    assert gone["gone"] == "main"
    assert page.saved["content"]["what"] == ""
    ask(page, "bring_back", key="main")
    assert page.saved["content"]["what"] == book_bags()["what"]


def test_a_problem_that_is_not_there_is_refused_in_a_sentence(open_page):
    page = open_page()

    assert ask(page, "choose", key="nowhere")[0] == "This problem is not here any more."


def test_a_root_becomes_a_driver_and_the_diagram_hears_of_it(open_page, session):
    drivers, page = open_page(DriverDiagramTool), open_page()
    save(drivers, diagram())
    save(page, book_bags())
    answer, _ = ask(
        page, "to_diagram", cause="a2", words="One of us tells new families", form="driver"
    )

    assert answer == {"box": "why-a2", "words": "One of us tells new families"}
    box = kept(session, "driver-diagram")["nodes"][-1]
    assert (box["kind"], box["text"]) == ("secondary", "One of us tells new families")
    assert drivers.saved["content"]["nodes"][-1] == box


def test_a_root_becomes_an_idea_of_the_front_line(open_page, session):
    page = open_page()
    ask(page, "to_diagram", cause="a2", words="Ann tells each new family on day one", form="idea")

    (box,) = kept(session, "driver-diagram")["nodes"]
    assert (box["kind"], box["source"]) == ("idea", "front-line")


def test_a_first_driver_stands_right_under_the_aim(open_page, session):
    ask(open_page(), "to_diagram", cause="a2", words="New families are told", form="driver")

    assert kept(session, "driver-diagram")["nodes"][0]["kind"] == "primary"


def test_a_cause_goes_into_the_diagram_once_and_is_called_what_it_is_called_there(
    open_page, session
):
    drivers, page = open_page(DriverDiagramTool), open_page()
    for words in ("New families are told", "Once more"):
        answer, _ = ask(page, "to_diagram", cause="a2", words=words, form="driver")
    assert answer["words"] == "New families are told"
    drivers.sent = []
    renamed = {"nodes": [{**kept(session, "driver-diagram")["nodes"][0], "text": "All are told"}]}
    ask(drivers, "save", content=renamed, base=1)
    content = {**book_bags()}
    content["causes"][2]["box"] = "why-a2"
    save(page, content)

    ask(page, "refresh", revision=0)
    assert page.reading["boxes"] == {"a2": "All are told"}


def test_a_practice_sheet_keeps_out_of_the_teams_diagram(open_page, session):
    page = open_page(key="practice-1", example="nursery-book-bags")
    answer, _ = ask(page, "to_diagram", cause="a2", words="New families are told", form="driver")

    assert answer.startswith("This sheet is for practice.")
    assert kept(session, "driver-diagram") == {}


def test_a_practice_sheet_is_no_problem_of_the_team(open_page):
    save(open_page(key="practice-1", example="nursery-book-bags"), book_bags())

    assert open_page().shelf == [{"key": "main", "title": "A new problem"}]


@pytest.mark.parametrize("kind", [FiveWhysTool, FishboneTool])
@pytest.mark.parametrize(
    ("form", "ending", "begins"),
    [
        ("svg", "svg", b"<svg "),
        ("csv", "csv", b"\xef\xbb\xbfCause"),
        ("mermaid", "mmd", b"flowchart"),
        ("count", "csv", b"\xef\xbb\xbfCause"),
        ("template", "csv", b"\xef\xbb\xbfCause"),
    ],
)
def test_causes_are_taken_away_as_files(open_page, kind, form, ending, begins):
    answer, (data,) = ask(open_page(kind), "export", content=book_bags(), form=form)

    assert answer["name"].endswith(f".{ending}")
    assert bytes(data).startswith(begins)


@pytest.mark.parametrize("kind", [FiveWhysTool, FishboneTool])
@pytest.mark.parametrize("paper", ["a3", "a4"])
def test_causes_fit_one_sheet_of_paper(open_page, kind, paper):
    answer, _ = ask(open_page(kind), "export", content=book_bags(), form=paper)

    long, short = {"a3": (420, 297), "a4": (297, 210)}[paper]
    wide, high = (long, short) if answer["way"] == "landscape" else (short, long)
    assert answer["width"] <= wide - 24
    assert answer["height"] <= high - 24
    assert answer["paper"] == paper


def test_a_file_that_there_is_not_is_refused_in_a_sentence(open_page):
    answer, _ = ask(open_page(), "export", content={}, form="pdf")

    assert answer == "There is no such file."


def test_a_table_is_read_and_nothing_is_saved(open_page):
    page = open_page()
    text = "Cause\tExplains\nRain\t\nNo roof\tRain\nSnow\tStorm"
    answer, _ = ask(page, "import", content={}, text=text)

    assert [each["fields"]["text"] for each in answer["causes"]] == ["Rain", "No roof"]
    assert answer["unread"][0]["explains"] == "Storm"
    assert page.saved["revision"] == 0


def test_two_people_on_one_tree_lose_nothing(open_page, session):
    start = {"what": "Late", "causes": [{"id": "a", "text": "Rain", "order": 1}]}
    page = open_page()
    save(page, start)
    theirs = {**start, "causes": [*start["causes"], {"id": "b", "text": "Snow", "order": 2}]}
    save(page, theirs)
    mine = {**start, "causes": [{"id": "a", "text": "Rain", "order": 1, "act": "no"}]}
    answer, _ = ask(page, "save", content=mine, base=1)

    assert answer["saved"]["content"]["causes"] == [
        {"id": "a", "text": "Rain", "order": 1, "act": "no"},
        {"id": "b", "text": "Snow", "order": 2},
    ]
    assert kept(session, "whys")["causes"] == answer["saved"]["content"]["causes"]


def test_two_people_can_rename_two_bones(open_page):
    page = open_page(FishboneTool)
    save(page, {"what": "Late"})
    save(page, {"what": "Late", "categories": [{"id": "time", "name": "The clock"}]})
    mine = {"what": "Late", "categories": [{"id": "team", "name": "All of us"}]}
    answer, _ = ask(page, "save", content=mine, base=1)

    names = [each["name"] for each in answer["reading"]["categories"]]
    assert {"The clock", "All of us"} <= set(names)


def test_the_project_says_the_tree_in_one_line_and_where_it_is(open_page, session):
    save(open_page(), book_bags())
    (sheet,) = view_project(session.store, session.project)["sheets"]

    assert sheet["line"] == "Two in three book bags do not come back on Friday: 10 causes"
    assert sheet["page"]["slug"]


def sixty(words="Nobody tells those who come later"):
    rows = [
        {"id": f"c{n}", "text": f"{words} {n}", "parent": f"c{n // 3}" if n > 6 else "", "order": n}
        for n in range(60)
    ]
    return {"what": "13 of 20 bags stay at home", "causes": rows}


@pytest.mark.parametrize("kind", [FiveWhysTool, FishboneTool])
@pytest.mark.usefixtures("settled_memory")
def test_sixty_causes_are_answered_within_a_tenth_of_a_second(open_page, kind):
    page = open_page(kind)
    times = []
    for turn in range(20):
        content = sixty(f"Turn {turn}")
        start = time.process_time()
        answer, _ = ask(page, "look", content=content)
        times.append(time.process_time() - start)

    assert len(answer["reading"]["layout"]["boxes"]) > 60
    assert quantiles(times, n=20)[-1] < 0.1


def test_the_first_causes_become_a_check_sheet_to_count_them_on(open_page, session):
    page = open_page()
    content = {"what": "Bags stay home", "causes": [{"id": "a", "text": "Rain"}]}
    made = ask(page, "make", content=content)[0]
    kept = session.store.load(session.project.id, "check-sheet", made["key"]).content

    assert [row["label"] for row in kept["rows"]] == ["Rain", "Other"]
    assert kept["made_from"] == "whys:main"
