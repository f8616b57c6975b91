import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from practicum.learning.course_file import load_course

COURSE = """
title: Small
modules:
  - slug: one
    title: The first day
    summary: A day.
    day: {starts: "09:30", breaks: [{after: a, title: Coffee, minutes: 15}]}
    outcomes: {say: Say it}
    pages:
      - {slug: a, title: An aim, summary: Say what you want., minutes: 40, outcomes: [say]}
      - {slug: b, title: A test, summary: Try it., minutes: 20}
  - {slug: two, title: The second, summary: To come.}
"""

QUESTIONS = """
- id: sum
  kind: single
  outcome: say
  stem: What is one and one?
  options:
    - {id: two, text: Two of them, right: true, feedback: One more than one.}
    - {id: eleven, text: Eleven, feedback: Those are two ones side by side.}
- id: tea
  kind: order
  outcome: say
  stem: Make tea.
  why: Heat first.
  steps:
    - {id: boil, text: Boil the water, late: Cold water draws no tea.}
    - {id: pour, text: Pour it, early: Is it hot?, late: What would you drink?}
    - {id: drink, text: Drink it, early: The cup is empty.}
"""

NOTES = """### For the facilitator

#### Kit

- Pens
- A clock

#### Minute by minute

| Minutes | What happens |
| ---: | :--- |
| 10 | Tell the story |
| 30 | They write |

#### What goes wrong

Somebody writes a *solution*.
"""


def write(path, *cells):
    path.parent.mkdir(exist_ok=True)
    nbformat.write(new_notebook(cells=list(cells)), path)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "course.yml").write_text(COURSE, encoding="utf-8")
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "questions.yml").write_text(QUESTIONS, encoding="utf-8")
    notes = new_markdown_cell(NOTES)
    notes.metadata.tags = ["facilitator"]
    write(
        tmp_path / "one" / "a.ipynb",
        new_markdown_cell("# An aim\n\nGo to [the test](../one/b.ipynb)."),
        notes,
        new_markdown_cell(
            "## Try it\n\n<details>\n<summary>Ours</summary>\n\nFive bags.\n\n</details>"
        ),
        new_code_cell('from practicum import tool\n\ntool("aim", key="practice-1")'),
        new_code_cell('tool("driver-diagram")'),
        new_markdown_cell("## Check yourself"),
        new_code_cell('from practicum import question\n\nquestion("sum", "tea")'),
    )
    write(
        tmp_path / "one" / "b.ipynb",
        new_markdown_cell("# A test\n\nTry."),
        new_code_cell("game('x')"),
    )
    return tmp_path


@pytest.fixture
def course(folder):
    return load_course(folder)
