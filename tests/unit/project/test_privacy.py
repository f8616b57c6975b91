from typing import ClassVar

import pytest

from practicum.learning.confidence import Confidence
from practicum.learning.knowledge import KnowledgeCheck
from practicum.learning.practice.mastery import Mastery
from practicum.learning.questions.question import Answer
from practicum.project.privacy import is_private
from practicum.tools import registry
from practicum.tools.document import Document
from practicum.tools.registry import Tool


class Diary(Document):
    kind: ClassVar[str] = "diary"
    private_by_default: ClassVar[bool] = True


def test_a_kind_that_says_nothing_of_privacy_goes_along():
    assert not is_private("aim", {})


def test_a_private_kind_stays_until_it_is_shared():
    assert is_private(Diary, {})
    assert not is_private(Diary, {"shared": True})


@pytest.mark.parametrize("shared", [False, None, "", "true", "yes", 1, [True]])
def test_only_a_plain_yes_shares_a_private_sheet(shared):
    assert is_private(Diary, {"shared": shared})


def test_the_name_of_a_private_kind_is_enough(monkeypatch):
    tools = {"diary": Tool(name="diary", title="Diary", summary="", document=Diary)}
    monkeypatch.setattr("practicum.project.privacy.all_tools", lambda: tools)

    assert is_private("diary", {})
    assert not is_private("diary", {"shared": True})


def test_a_kind_that_no_tool_keeps_goes_along():
    assert "reviews" not in {tool.document.kind for tool in registry.all_tools().values()}
    assert not is_private("reviews", {})


@pytest.mark.parametrize("document", [Answer, Confidence, KnowledgeCheck, Mastery])
def test_what_a_learner_does_alone_stays_whatever_it_says(document):
    assert is_private(document.kind, {"shared": True})
