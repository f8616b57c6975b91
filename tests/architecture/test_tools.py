import inspect
from datetime import date
from pathlib import Path

import pytest

from practicum.learning.course_file import course_folder, load_course
from practicum.tools.draft import read_draft
from practicum.tools.registry import all_tools

TESTS = Path(__file__).parents[1]
TOOLS = all_tools().values()
WRITTEN = date(2026, 11, 22)


@pytest.fixture(params=TOOLS, ids=[tool.name for tool in TOOLS])
def tool(request):
    return request.param


def test_the_first_two_tools_are_there():
    assert set(all_tools()) >= {"aim", "run-chart"}


def test_every_tool_is_taught_on_a_page(tool):
    taught = {name for page in load_course(course_folder()).pages for name in page.tools}

    assert tool.name in taught


def test_every_tool_has_a_test_of_its_own(tool):
    module = tool.document.__module__.rpartition(".")[2]

    assert list(TESTS.glob(f"unit/**/*{module}*"))


def test_every_tool_has_a_model_answer_that_is_complete(tool):
    model = next(iter(tool.examples.values()))()
    draft = read_draft(tool.document, model)

    assert draft.problems == ()


def test_the_coach_leaves_the_model_answer_alone(tool):
    model = next(iter(tool.examples.values()))()

    assert tool.coach is None or [finding.id for finding in _coached(tool, model)] == []


def _coached(tool, content):
    """Ask the coach as of the day that the examples were written for."""
    takes_a_day = "today" in inspect.signature(tool.coach).parameters
    return tool.coach(content, **({"today": WRITTEN} if takes_a_day else {}))


def test_a_tool_says_in_a_sentence_what_it_is_for(tool):
    assert tool.title
    assert tool.summary.endswith(".")
