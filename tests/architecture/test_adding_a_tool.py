import doctest
import re
import subprocess
import sys
import types
from pathlib import Path

import nbformat
import pytest

from practicum.tools.draft import read_draft
from practicum.tools.form import form_of

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "adding-a-tool.md").read_text(encoding="utf-8")
CODE = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)
COMMANDS = re.findall(r"```sh\n(.*?)```", GUIDE, re.DOTALL)
NAME = "practicum.tools.good_news"


@pytest.fixture
def module(monkeypatch):
    """The guide's tool, as if its file were there."""
    made = types.ModuleType(NAME)
    monkeypatch.setitem(sys.modules, NAME, made)
    exec(CODE[0], made.__dict__)  # noqa: S102 - it is our own guide
    return made


def test_the_guides_tool_has_the_form_that_the_guide_promises(module):
    what, thanks = form_of(module.TOOL.document)

    assert (what.label, what.hint) == ("What went well", "One thing is enough.")
    assert (what.required, thanks.required) == (True, False)


def test_the_guides_model_answer_is_complete_and_its_coach_content(module):
    (model,) = [make() for make in module.TOOL.examples.values()]

    assert read_draft(module.GoodNews, model).problems == ()
    assert module.coach(model) == []


def test_the_guides_example_runs(module):
    result = doctest.testmod(module)

    assert result.attempted > 1
    assert result.failed == 0


@pytest.mark.usefixtures("module")
def test_the_guides_tests_pass():
    inside = {}
    exec(CODE[1], inside)  # noqa: S102 - it is our own guide
    tests = [value for name, value in inside.items() if name.startswith("test_")]

    assert len(tests) == 2
    for each in tests:
        each()


def test_the_guides_command_begins_a_page_that_follows_the_plan(tmp_path):
    arguments = re.search(r'new_page\.py (\S+) "(.+)" (\S+)', COMMANDS[0]).groups()
    script = ROOT / "scripts" / "new_page.py"
    command = [sys.executable, script, *arguments, "--course", tmp_path]

    first = subprocess.run(command, capture_output=True, text=True, check=True)
    again = subprocess.run(command, capture_output=True, text=True, check=False)

    page = nbformat.read(tmp_path / f"{arguments[0]}.ipynb", as_version=4)
    nbformat.validate(page)
    headings = [cell.source for cell in page.cells if cell.cell_type == "markdown"]
    assert headings[0] == "# Good news"
    assert headings[1:] == [f"## {heading}" for heading in _plan()]
    assert [cell.source for cell in page.cells if cell.id == "yours-own"] == ['tool("good-news")']
    assert "slug: 09-good-news" in first.stdout
    assert (again.returncode, "there already" in again.stderr) == (1, True)


def _plan():
    text = (ROOT / "docs" / "decisions" / "pages-are-written-by-hand.md").read_text("utf-8")
    return re.search(r"one plan: \*(.+?)\*", text).group(1).split(", ")
