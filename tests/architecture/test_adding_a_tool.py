import doctest
import re
import subprocess
import sys
import types
from pathlib import Path

import nbformat
import pytest

from practicum.learning.course_file import course_folder, load_course
from practicum.serve.progress import Progress
from practicum.serve.site import Site
from practicum.serve.templates import environment
from practicum.serve.view import PageView
from practicum.store.memory import MemoryStore
from practicum.tools.draft import read_draft
from practicum.tools.form import form_of
from practicum.tools.registry import all_tools, find_tool
from practicum.ui.session import Session
from practicum.ui.tool_widget import ToolWidget

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


@pytest.fixture
def package(tmp_path, monkeypatch):
    """A package of somebody else's, installed: the guide's tool and its entry point."""
    entry = re.search(r"```toml\n(.*?)```", GUIDE, re.DOTALL).group(1)
    group, line = re.search(r'entry-points\."(.+?)"\]\n(.+)', entry).groups()
    folder, _, attribute = line.partition('"')[2].rstrip('"').partition(":")
    module = tmp_path.joinpath(*folder.split(".")).with_suffix(".py")
    module.parent.mkdir(parents=True)
    module.write_text(CODE[0], encoding="utf-8")
    info = tmp_path / "our_tools-1.0.dist-info"
    info.mkdir()
    info.joinpath("METADATA").write_text("Name: our-tools\nVersion: 1.0\n", encoding="utf-8")
    name = line.partition(" ")[0]
    points = f"[{group}]\n{name} = {folder}:{attribute}\n"
    info.joinpath("entry_points.txt").write_text(points, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    all_tools.cache_clear()
    yield tmp_path
    all_tools.cache_clear()


@pytest.mark.usefixtures("package")
def test_a_tool_of_another_package_is_found_and_has_a_place_in_the_course():
    course = load_course(course_folder())

    assert all_tools()["good-news"].title == "Good news"
    assert [tool.name for tool in course.more_tools] == ["good-news"]
    assert [page.slug for page in course.places][-1] == "more-tools"


@pytest.mark.usefixtures("package")
def test_a_tool_of_another_package_has_its_link_on_the_front_page():
    assert (
        '<a class="p-card__link" href="/course/more-tools"><span>Good news</span></a>' in _front()
    )


def test_without_other_packages_the_front_page_has_no_link_to_more_tools():
    assert "/course/more-tools" not in _front()


def _front():
    """Give the course's front page as it is sent."""
    site = Site(course_folder(), "")
    view = PageView(site, "", Progress({}), nonce="n", xsrf="x", stock_config=dict)
    page = environment().get_template("front_body.html.j2")
    return page.render(view=view, lesson=site.lesson(""))


@pytest.mark.usefixtures("package")
def test_a_tool_of_another_package_opens_like_any_other():
    widget = ToolWidget(find_tool("good-news"), session=Session(MemoryStore(), "me"))

    assert [field["name"] for field in widget.form] == ["what", "thanks"]
    assert [each["id"] for each in widget.read({"what": "It was nice"})["findings"]] == [
        "vague-news"
    ]


def test_without_other_packages_there_is_no_place_for_more_tools():
    course = load_course(course_folder())

    assert course.more_tools == ()
    assert "more-tools" not in [page.slug for page in course.places]
