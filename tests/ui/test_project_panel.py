import pytest

from practicum.store.memory import MemoryStore
from practicum.ui.project_panel import ProjectPanel
from practicum.ui.session import Session
from practicum.ui.widget import Refusal

AIM = {
    "measure": "Book bags returned",
    "population": "P1 pupils",
    "baseline": "35%",
    "target": "80%",
    "deadline": "30 June 2027",
}
ROWS = [{"id": "a", "date": "1 May 2026", "value": "4"}, {"id": "b", "date": "8 May 2026"}]


@pytest.fixture
def session():
    return Session(MemoryStore(), "me")


@pytest.fixture
def save(session):
    def as_team(kind, content, *, key="main", base=0):
        session.store.save(session.project.id, kind, key, content, base=base, author="me")

    return as_team


@pytest.fixture
def panel(session):
    return ProjectPanel(session=session)


def test_an_empty_project_says_where_to_begin(panel):
    assert panel.panel["project"]["title"] == "My project"
    assert panel.panel["sheets"] == []
    assert panel.panel["start"]["slug"] == "1-developing-your-ideas/03-writing-an-aim"


def test_the_aim_is_shown_as_its_sentence_and_a_measure_by_its_name_and_rows(session, save):
    save("aim", AIM)
    save("measure", {"name": "Book bags", "rows": ROWS}, key="book-bags")

    sheets = ProjectPanel(session=session).panel["sheets"]

    assert {sheet["kind"]: sheet["line"] for sheet in sheets} == {
        "aim": "We will increase book bags returned for P1 pupils from 35% to 80% by 30 June 2027.",
        "measure": "Book bags, 2 rows",
    }
    assert all(sheet["page"]["slug"] for sheet in sheets)


def test_practice_and_what_the_course_itself_keeps_are_no_part_of_the_project(session, save):
    save("aim", AIM, key="practice-1")
    save("answers", {"chosen": ["a"]})

    assert ProjectPanel(session=session).panel["sheets"] == []


def test_the_newest_sheet_comes_first(session, save):
    save("aim", AIM)
    save("measure", {"name": "Falls"}, key="falls")

    kinds = [sheet["kind"] for sheet in ProjectPanel(session=session).panel["sheets"]]

    assert kinds == ["measure", "aim"]


def test_a_project_gets_another_name_without_needless_blanks(panel, session):
    answer = panel.rename(session.project.id, "  Book   bags ")

    assert answer["panel"]["project"]["title"] == "Book bags"
    assert session.project.title == "Book bags"


def test_a_name_that_cannot_be_one_is_refused_in_a_sentence(panel, session):
    with pytest.raises(Refusal, match="characters"):
        panel.rename(session.project.id, "x" * 500)

    assert session.project.title == "My project"


def test_a_new_project_is_worked_on_and_the_old_one_can_be_chosen_again(panel, session, save):
    save("aim", AIM)
    old = session.project.id
    fresh = panel.create("Ward falls")["panel"]
    back = panel.choose(old)["panel"]

    assert (fresh["project"]["title"], fresh["sheets"]) == ("Ward falls", [])
    assert back["project"]["id"] == old
    assert len(back["sheets"]) == 1
    assert len(back["projects"]) == 2


def test_a_project_that_is_not_there_cannot_be_chosen(panel):
    with pytest.raises(Refusal):
        panel.choose("nobody-knows-it")


def _pieces(data, size):
    return [data[at : at + size] for at in range(0, len(data), size)]


def test_a_project_travels_as_one_file_with_all_its_history(panel, session, save):
    save("aim", {"measure": "Book bags"})
    save("aim", AIM, base=1)
    name, (data,) = (given := panel.download()).body["name"], given.buffers
    elsewhere = Session(MemoryStore(), "somebody else")
    there = ProjectPanel(session=elsewhere)
    parts = _pieces(data, 400)
    answers = [
        there.adopt(part, len(parts), [memoryview(piece)]) for part, piece in enumerate(parts)
    ]
    history = elsewhere.store.history(elsewhere.project.id, "aim", "main")

    assert name == "my-project.practicum.json"
    assert len(parts) > 1
    assert answers[:-1] == [{}] * (len(parts) - 1)
    assert "from 35% to 80%" in answers[-1]["panel"]["sheets"][0]["line"]
    assert [stamp.number for stamp in history] == [1, 2]
    assert session.project.id in {each.id for each in elsewhere.store.projects()}


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7 not ours", "not a Practicum project file"),
        (b'{"format": "practicum-project", "version": 99}', "newer version"),
        (b'{"format": "practicum-project", "version": 1', "damaged"),
    ],
    ids=["a PDF", "a newer version's", "cut short"],
)
def test_a_file_that_cannot_be_taken_in_is_refused_and_changes_nothing(panel, session, data, words):
    before = session.project
    with pytest.raises(Refusal, match=words):
        panel.adopt(0, 1, [data])

    assert session.project == before
    assert len(session.store.projects()) == 1


def test_pieces_that_are_not_in_order_are_not_put_together(panel):
    panel.adopt(0, 3, [b"a"])

    with pytest.raises(Refusal, match="choose it once more"):
        panel.adopt(2, 3, [b"c"])


def test_a_file_that_grows_too_large_is_stopped_before_it_fills_the_memory(panel, monkeypatch):
    monkeypatch.setattr("practicum.ui.project_panel.MOST_BYTES", 10)
    panel.adopt(0, 9, [b"x" * 11])

    with pytest.raises(Refusal):
        panel.adopt(1, 9, [b"x"])


def test_a_sheets_versions_are_listed_with_the_labels_of_its_fields(panel, save):
    save("aim", {"measure": "Falls"})

    answer = panel.history("aim", "main")

    assert [each["content"] for each in answer["revisions"]] == [{"measure": "Falls"}]
    assert {"name": "measure", "label": "What will you measure?", "choices": []} in answer["specs"]


def test_an_earlier_version_comes_back_as_the_newest(panel, session, save):
    save("aim", {"measure": "Falls"})
    save("aim", {"measure": "Something else"}, base=1)

    answer = panel.restore("aim", "main", 1)
    newest = session.store.load(session.project.id, "aim", "main")

    assert newest.content == {"measure": "Falls"}
    assert newest.number == 3
    assert "falls" in answer["panel"]["sheets"][0]["line"]


def test_a_sheet_that_was_put_away_can_be_brought_back(session, save):
    save("measure", {"name": "Falls", "rows": ROWS}, key="falls")
    session.store.delete(session.project.id, "measure", "falls", author="me")
    panel = ProjectPanel(session=session)
    away = panel.panel["away"]
    newest = panel.history("measure", "falls")["revisions"][0]["revision"]
    back = panel.restore("measure", "falls", newest)["panel"]

    assert [sheet["line"] for sheet in away] == ["Falls, 2 rows"]
    assert [sheet["line"] for sheet in back["sheets"]] == ["Falls, 2 rows"]
    assert back["away"] == []


def test_the_page_hears_what_other_pages_saved(panel, save):
    save("aim", AIM)

    assert len(panel.see()["panel"]["sheets"]) == 1


def test_answers_and_confidence_stay_when_the_project_is_passed_on(panel, session, save):
    save("aim", AIM)
    save("confidence", {"levels": []}, key="day-before")

    named = ProjectPanel(session=session).panel["private"]
    passed = panel.download(private=False).buffers[0]
    copied = panel.download(private=True).buffers[0]

    assert named == ["your answers, and how sure you feel"]
    assert b"day-before" not in passed
    assert b"day-before" in copied
