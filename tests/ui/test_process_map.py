import json
import time
from contextlib import closing
from statistics import quantiles

import pytest

from practicum.store.memory import MemoryStore
from practicum.store.open import open_store
from practicum.tools.process_maps.examples import book_bags, speech_therapy
from practicum.tools.registry import find_tool
from practicum.ui.process_map import ProcessMapTool
from practicum.ui.session import Session

TYPED = {
    "name": "A letter",
    "lanes": [{"id": "d", "name": "Desk", "order": 1}],
    "steps": [
        {"id": "a", "kind": "start", "text": "A letter comes", "lane": "d", "order": 1},
        {"id": "b", "kind": "step", "text": "Read it", "lane": "d", "order": 2, "work": "ages"},
        {"id": "c", "kind": "end", "text": "It is filed", "lane": "d", "order": 3},
    ],
}


@pytest.fixture
def session():
    return Session(MemoryStore(), "me")


@pytest.fixture
def widget(session):
    return open_page(session)


def open_page(session, **options):
    """A widget whose answers can be read, as the browser would get them."""
    made = ProcessMapTool(find_tool("process-map"), session=session, **options)
    made.sent = []
    made.send = lambda content, buffers=None: made.sent.append((content, buffers or []))
    return made


def ask(widget, verb, buffers=(), **fields):
    widget._hear(widget, {"id": 1, "ask": verb, **fields}, buffers)
    message, out = widget.sent[-1]
    return message.get("answer", message.get("error")), out


def save(widget, content, base=None):
    known = widget.saved["revision"] if base is None else base
    return ask(widget, "save", content=content, base=known)[0]


def test_a_new_page_is_an_empty_map_of_which_the_coach_says_nothing(widget):
    assert widget.key == "main"
    assert widget.reading["findings"] == []
    assert widget.reading["told"]["sentences"] == ["There are no steps yet."]


def test_a_practice_sheet_begins_with_the_worked_map(session):
    widget = open_page(session, key="practice-1", example="nursery-book-bags")

    assert widget.practice
    assert widget.shelf == [{"key": "practice-1", "title": "A book bag, from Friday to Friday"}]
    assert len(widget.reading["sides"]["now"]["layout"]["boxes"]) == 11


def test_what_cannot_be_read_is_kept_as_it_was_typed_and_told_beside_its_cell(widget):
    answer = save(widget, TYPED)

    assert answer["saved"]["content"]["steps"][1]["work"] == "ages"
    assert "“ages”" in answer["reading"]["wrong"]["b"]["work"]


def test_times_are_told_as_they_are_read_where_that_is_not_what_was_typed(widget):
    steps = [{"id": "a", "text": "Read", "work": "1½ h", "wait": "2 days"}]

    answer, _ = ask(widget, "look", content={"steps": steps})
    assert answer["reading"]["understood"] == {"a": {"work": "1 h 30 min"}}


def test_a_reading_is_plain_json(session):
    widget = open_page(session, key="practice-1", example="speech-therapy-referral")

    assert json.loads(json.dumps(widget.reading)) is not None


def test_words_of_a_step_are_understood_with_the_lanes_and_numbers_of_the_map(widget):
    steps = [*TYPED["steps"], {"id": "q", "text": "Is it signed? If no, back to 2", "order": 4}]

    answer, _ = ask(widget, "understand", content={**TYPED, "steps": steps}, side="now", step="q")
    assert answer["steps"] == [{"id": "q", "text": "Is it signed?", "kind": "decision"}]
    assert [(row["when"], row["to"]) for row in answer["branches"]] == [
        ("yes", "next"),
        ("no", "b"),
    ]


def test_plain_words_are_left_as_they_are(widget):
    assert ask(widget, "understand", content=TYPED, side="now", step="b")[0] == {}
    assert ask(widget, "understand", content=TYPED, side="now", step="gone")[0] == {}


def test_pasted_lines_become_steps_with_their_lanes_and_branches(widget):
    text = "Desk: open it, 2 min\nNurse: read it, wait 1 day\nIs it urgent?\nIf no, back to 1"

    answer, _ = ask(widget, "lines", content=TYPED, side="now", text=text)
    assert [row["text"] for row in answer["steps"]] == ["Open it", "Read it", "Is it urgent?"]
    assert answer["steps"][0]["lane"] == "d"
    assert [row["name"] for row in answer["lanes"]] == ["Nurse"]
    assert answer["branches"][1]["to"] == answer["steps"][0]["id"]


def test_pasted_cells_become_steps_and_what_is_odd_is_told(widget):
    text = "What happens\tWorking time\nOpen it\tages\nRead it\t5 min"

    answer, _ = ask(widget, "lines", content={}, side="now", text=text)
    assert [row["text"] for row in answer["steps"]] == ["Open it", "Read it"]
    assert answer["steps"][0]["work"] == "ages"
    assert answer["told"][0].startswith("Row 2: We could not read “ages”")


def test_a_table_is_shown_before_it_is_taken(widget):
    table = b"Step,What happens,Goes on to\n1,Open it,\n2,Signed?,no: 9\n"

    shown, _ = ask(widget, "import", buffers=[table])
    taken, _ = ask(widget, "take")
    assert shown["rows"][1]["told"] == ["There is no step 9 to go to."]
    assert len(taken["steps"]) == 2
    assert ask(widget, "take")[0] == "Please choose the file once more."


def test_a_file_that_is_no_table_is_refused_in_a_sentence(widget):
    answer, _ = ask(widget, "import", buffers=[b"%PDF-1.4"])

    assert answer.startswith("This is a PDF")


def test_a_step_becomes_a_change_idea_in_the_teams_bank(widget, session):
    content = {**TYPED, "steps": [{**TYPED["steps"][1], "value": "waste"}]}
    save(widget, content)

    answer, _ = ask(widget, "idea", content=content, side="now", step="b")
    found = session.store.load(session.project.id, "driver-diagram", "main")
    (box,) = found.content["nodes"]
    assert box["id"] == answer["idea"]
    assert (box["kind"], box["source"]) == ("idea", "map")
    assert box["text"] == "Do without “Read it”"
    assert box["origin"] == "Process map “A letter”, step 1"


def test_an_idea_comes_after_those_that_are_there_and_they_stay(widget, session):
    nodes = [{"id": "x", "kind": "idea", "text": "Ring first", "order": 7}]
    session.store.save(
        session.project.id, "driver-diagram", "main", {"nodes": nodes}, base=0, author="ann"
    )

    ask(widget, "idea", content=TYPED, side="now", step="b")
    found = session.store.load(session.project.id, "driver-diagram", "main")
    assert [(row["text"], row["order"]) for row in found.content["nodes"]] == [
        ("Ring first", 7),
        ("Do “Read it” another way", 8),
    ]


def test_a_step_says_which_idea_came_from_it_in_the_ideas_own_words(widget, session):
    idea = ask(widget, "idea", content=TYPED, side="now", step="b")[0]["idea"]
    steps = [row | ({"idea": idea} if row["id"] == "b" else {}) for row in TYPED["steps"]]
    found = session.store.load(session.project.id, "driver-diagram", "main")
    node = {**found.content["nodes"][0], "text": "Read it standing up"}
    session.store.save(
        session.project.id, "driver-diagram", "main", {"nodes": [node]}, base=1, author="ann"
    )

    answer, _ = ask(widget, "facts", content={**TYPED, "steps": steps})
    box = answer["reading"]["sides"]["now"]["layout"]["boxes"][1]
    assert " ".join(box["notes"]).endswith("Change idea: Read it standing up")


def test_a_practice_sheet_puts_nothing_into_the_teams_bank(session):
    widget = open_page(session, key="practice-1", example="nursery-book-bags")

    answer, _ = ask(widget, "idea", content=book_bags(), side="now", step="b4")
    assert answer.startswith("On a practice sheet")
    assert session.store.load(session.project.id, "driver-diagram", "main") is None


def test_a_project_has_several_maps_and_one_that_was_put_away_comes_back(widget):
    save(widget, TYPED)
    second = ask(widget, "add")[0]["key"]
    save(widget, {**TYPED, "name": "B form"})
    gone = ask(widget, "delete")[0]["gone"]

    assert gone == second
    assert [each["title"] for each in widget.shelf] == ["A letter"]
    ask(widget, "bring_back", key=gone)
    assert [each["title"] for each in widget.shelf] == ["A letter", "B form"]
    assert widget.saved["content"]["name"] == "B form"


def test_a_map_that_is_not_there_cannot_be_chosen(widget):
    assert ask(widget, "choose", key="p-none")[0] == "This map is not here any more."


def test_two_people_on_one_map_lose_no_edit(session, widget):
    save(widget, TYPED)
    other = open_page(session)
    steps = TYPED["steps"]
    mine = [row | ({"work": "5 min"} if row["id"] == "b" else {}) for row in steps]
    theirs = [*steps, {"id": "n", "text": "Answer it", "order": 2.5}]
    save(other, {**TYPED, "steps": theirs})

    answer = save(widget, {**TYPED, "steps": mine}, base=1)
    merged = {row["id"]: row for row in answer["saved"]["content"]["steps"]}
    assert answer["saved"]["merged"]
    assert merged["b"]["work"] == "5 min"
    assert merged["n"]["text"] == "Answer it"


def test_a_file_shows_the_side_that_is_looked_at(session):
    widget = open_page(session, key="practice-1", example="speech-therapy-referral")

    now, data = ask(widget, "export", content=speech_therapy(), form="mermaid", side="now")
    _, future = ask(widget, "export", content=speech_therapy(), form="mermaid", side="future")
    assert now["name"] == "process-map.mmd"
    assert "Type the form" in data[0].decode()
    assert "Type the form" not in future[0].decode()


@pytest.mark.parametrize("paper", ["a3", "a4"])
def test_a_long_map_comes_on_several_sheets_of_paper(session, paper):
    widget = open_page(session)
    steps = [{"id": f"s{n}", "text": f"Do thing {n} with care", "order": n} for n in range(60)]

    answer, _ = ask(widget, "export", content={"steps": steps}, form=paper, side="now")
    assert len(answer["sheets"]) > 1
    assert answer["paper"] == paper


def test_there_is_no_file_of_another_form(widget):
    assert (
        ask(widget, "export", content=TYPED, form="docx", side="now")[0] == "There is no such file."
    )


@pytest.mark.usefixtures("settled_memory")
def test_an_edit_of_sixty_steps_is_answered_at_once(tmp_path):
    with closing(open_store(str(tmp_path))) as store:
        widget = open_page(Session(store, "me"))
        lanes = [{"id": each, "name": each, "order": n} for n, each in enumerate("abcde")]
        steps = [
            {"id": f"s{n}", "text": f"Do thing {n}", "lane": "abcde"[n % 5], "order": n}
            for n in range(60)
        ]
        content = {"name": "Long", "lanes": lanes, "steps": steps}
        times = []
        for turn in range(20):
            steps[7] = {**steps[7], "text": f"Do thing {turn}"}
            start = time.process_time()
            ask(widget, "look", content={**content, "steps": list(steps)})
            times.append(time.process_time() - start)

    assert quantiles(times, n=20)[-1] < 0.1
