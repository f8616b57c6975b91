import pytest
from pydantic import Field

from practicum.store.memory import MemoryStore
from practicum.tools.document import Document
from practicum.tools.registry import Tool, UnknownExampleError
from practicum.ui.session import Session
from practicum.ui.tool_widget import ToolWidget


class Note(Document):
    kind = "note"

    text: str = Field(min_length=1)


NOTE = Tool(
    name="note",
    title="A note",
    summary="A line to keep.",
    document=Note,
    examples={"nan": lambda: {"text": "Ask Nan"}},
)
BARE = Tool(name="bare", title="Bare", summary="No examples.", document=Note)


@pytest.fixture
def session():
    return Session(MemoryStore(), "me")


def test_a_practice_sheet_starts_with_its_example_and_saves_nothing_by_itself(session):
    sheet = ToolWidget(NOTE, key="practice-1", example="nan", session=session)

    assert sheet.saved == {
        "content": {"text": "Ask Nan"},
        "revision": 0,
        "saved_at": "",
        "author": "",
    }
    assert sheet.reading["complete"] is True
    assert session.store.documents(session.project.id) == []


def test_a_practice_sheet_that_was_worked_on_shows_the_work_and_not_the_example(session):
    ToolWidget(NOTE, key="practice-1", example="nan", session=session).save(
        {"text": "Ask Gran"}, base=0
    )

    again = ToolWidget(NOTE, key="practice-1", example="nan", session=session)

    assert again.saved["content"] == {"text": "Ask Gran"}


def test_practice_leaves_the_teams_own_document_alone(session):
    ToolWidget(NOTE, key="practice-1", session=session).save({"text": "Ask Gran"}, base=0)

    own = ToolWidget(NOTE, session=session)

    assert own.saved["content"] == {}


@pytest.mark.parametrize(("tool", "known"), [(NOTE, "nan"), (BARE, "none")])
def test_an_example_that_is_not_there_is_refused_with_the_names_of_those_that_are(
    session, tool, known
):
    with pytest.raises(UnknownExampleError, match=f"zebra.*{known}"):
        ToolWidget(tool, example="zebra", session=session)
