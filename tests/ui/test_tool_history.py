"""A tool's list of earlier versions, and what a page hears of a conflict."""

from datetime import UTC, datetime, timedelta

import pytest

from practicum.store import saving
from practicum.store.memory import MemoryStore
from practicum.tools.document import Document
from practicum.tools.registry import Tool
from practicum.ui.session import Session
from practicum.ui.tool_widget import MOST_HISTORY, ToolWidget
from practicum.ui.widget import Refusal


class Note(Document):
    kind = "note"

    text: str
    colour: str = ""


NOTE = Tool(name="note", title="Note", summary="", document=Note)


@pytest.fixture
def clock(monkeypatch):
    """The time of saving, which each call moves on."""
    time = [datetime(2026, 11, 22, 9, tzinfo=UTC)]
    monkeypatch.setattr(saving, "now", lambda: time[0])

    def later(minutes):
        time[0] += timedelta(minutes=minutes)

    return later


@pytest.fixture
def widget():
    return ToolWidget(NOTE, session=Session(MemoryStore(), "ann"))


def test_the_history_lists_the_last_version_of_each_sitting_newest_first(widget, clock):
    for base, (word, minutes) in enumerate([("M", 1), ("Mo", 1), ("Mon", 60), ("Monday", 0)]):
        widget.save({"text": word}, base)
        clock(minutes)

    listed = widget.history()["revisions"]
    assert [each["content"]["text"] for each in listed] == ["Monday", "Mon"]
    assert [each["revision"] for each in listed] == [4, 3]


def test_a_year_of_sittings_is_not_sent_whole(widget, clock):
    for base in range(MOST_HISTORY + 5):
        widget.save({"text": str(base)}, base)
        clock(60)

    listed = widget.history()["revisions"]
    assert len(listed) == MOST_HISTORY
    assert listed[0]["content"]["text"] == str(MOST_HISTORY + 4)


def test_a_version_that_is_not_there_is_refused_in_a_sentence(widget):
    with pytest.raises(Refusal, match="There is no revision 7"):
        widget.restore(7)


def test_a_conflict_brings_both_versions_and_the_merge_of_all_the_rest(widget):
    widget.save({"text": "", "colour": ""}, 0)
    widget.save({"text": "theirs", "colour": "red"}, 1)

    conflict = widget.save({"text": "mine", "colour": ""}, 1)["conflict"]

    assert conflict["theirs"]["content"] == {"text": "theirs", "colour": "red"}
    assert conflict["mine"] == {"text": "mine", "colour": ""}
    assert conflict["merged"] == {"text": "mine", "colour": "red"}
    assert [clash["path"] for clash in conflict["clashes"]] == ["text"]
