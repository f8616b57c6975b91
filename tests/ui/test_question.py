import pytest

from practicum.learning.course_file import course_folder
from practicum.learning.questions import load_questions, pick_questions
from practicum.store.memory import MemoryStore
from practicum.store.protocol import StoreError
from practicum.ui.question import QuestionWidget, question
from practicum.ui.session import Session

WRONG, RIGHT = "target", "baseline"


class FullStore(MemoryStore):
    """A store whose disk is full."""

    def save(self, *_args, **_kwargs):
        raise StoreError("The disk is full.")


@pytest.fixture
def session():
    return Session(MemoryStore(), "me")


def _sheet(session):
    return QuestionWidget(
        pick_questions(load_questions(course_folder()), ["aim-missing", "aim-parts"]),
        session=session,
    )


def test_the_page_gets_the_questions_and_nothing_that_tells_the_key(session):
    views = _sheet(session).questions

    assert [view["id"] for view in views] == ["aim-missing", "aim-parts"]
    assert all(set(option) == {"id", "text"} for view in views for option in view["options"])
    assert all(view["verdict"] is None and view["chosen"] == [] for view in views)


def test_an_answer_is_checked_by_python_and_kept_in_the_project(session):
    answer = _sheet(session).check("aim-missing", [WRONG])

    assert answer["verdict"]["right"] is False
    assert answer["verdict"]["comments"][0]["option"] == WRONG
    assert _kept(session) == [[WRONG]]


def test_each_try_is_kept_and_the_last_one_is_shown_again_on_another_day(session):
    sheet = _sheet(session)
    sheet.check("aim-missing", [WRONG])
    sheet.check("aim-missing", [RIGHT])

    again = _sheet(session).questions[0]

    assert _kept(session) == [[WRONG], [RIGHT]]
    assert again["chosen"] == [RIGHT]
    assert again["verdict"]["right"] is True


def test_two_tabs_that_answer_the_same_question_do_not_get_in_each_others_way(session):
    one, two = _sheet(session), _sheet(session)
    one.check("aim-missing", [WRONG])

    answer = two.check("aim-missing", [RIGHT])

    assert "trouble" not in answer
    assert _kept(session) == [[WRONG], [RIGHT]]


def test_an_answer_that_cannot_be_kept_is_checked_all_the_same():
    answer = _sheet(Session(FullStore(), "me")).check("aim-missing", [RIGHT])

    assert answer["verdict"]["right"] is True
    assert answer["trouble"] == "Your answer could not be kept: The disk is full."


def test_an_answer_kept_for_an_option_that_is_gone_leaves_the_question_open(session):
    _sheet(session).check("aim-missing", ["an-older-option"])

    again = _sheet(session).questions[0]

    assert again["verdict"]["right"] is False
    assert again["verdict"]["comments"] == []


def test_a_notebook_asks_by_name():
    sheet = question("chart-median")

    assert [view["id"] for view in sheet.questions] == ["chart-median"]


def _kept(session):
    project, store = session.project.id, session.store
    stamps = store.history(project, "answers", "aim-missing")
    tries = (store.revision(project, "answers", "aim-missing", stamp.number) for stamp in stamps)
    return [list(revision.content["chosen"]) for revision in tries]
