import ast
import re
from pathlib import Path
from statistics import median

import nbformat
import pytest
from reading_age import reading_grade

from practicum.learning.course_file import course_folder, load_course
from practicum.learning.questions import load_questions

FOLDER = course_folder()
COURSE = load_course(FOLDER)
QUESTIONS = load_questions(FOLDER)
PLAN = [
    "Why this matters",
    "The idea",
    "Try it",
    "Now yours",
    "Check yourself",
    "Next",
]
BONNET = "Open the bonnet"
MOST_WORDS = 1200
MOST_GRADE = 10.0
MEDIAN_GRADE = 8.0


@pytest.fixture(params=COURSE.pages, ids=[page.slug.rpartition("/")[2] for page in COURSE.pages])
def page(request):
    return request.param


def test_every_page_of_the_list_is_there_and_every_page_there_is_in_the_list():
    listed = {page.path for page in (*COURSE.places, *COURSE.pages)} | {
        "index.ipynb",
        "more-tools.ipynb",
    }
    there = {path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.ipynb")}

    assert {name for name in there if ".ipynb_checkpoints" not in name} == listed


def test_a_page_has_the_title_that_the_list_gives_it(page):
    assert _notebook(page.path).metadata.title == page.title


def test_a_page_follows_the_plan(page):
    headings = re.findall(r"(?m)^## (.+)$", _text(page.path))

    assert headings in (PLAN, [*PLAN, BONNET])


def test_three_pages_open_the_bonnet_for_jupyterlab_only():
    opened = [page for page in COURSE.pages if f"## {BONNET}" in _text(page.path)]
    cells = [cell for page in opened for cell in _notebook(page.path).cells]
    below = [cell for cell in cells if cell.id.startswith("bonnet")]

    assert len(opened) == 3
    assert [cell.id for cell in below if "lab-only" not in cell.metadata.tags] == []
    assert sum("import pandas" in cell.source for cell in below) == 3


def test_a_page_shows_the_tools_that_the_list_names(page):
    assert set(_asked_for(page.path, "tool")) == set(page.tools)


def test_a_page_asks_at_least_four_questions_about_its_own_outcomes(page):
    asked = [QUESTIONS[name] for name in _asked_for(page.path, "question")]

    assert len(asked) >= 4
    assert {question.outcome for question in asked} <= {each.id for each in page.outcomes}


def test_every_outcome_of_a_page_is_checked_by_a_question(page):
    asked = {QUESTIONS[name].outcome for name in _asked_for(page.path, "question")}

    assert {outcome.id for outcome in page.outcomes} <= asked


def test_every_question_is_asked_on_some_page():
    asked = [name for page in COURSE.pages for name in _asked_for(page.path, "question")]

    assert sorted(asked) == sorted(QUESTIONS)


def test_the_front_door_leads_to_every_page_and_tells_how_long_it_takes():
    text = _text("index.ipynb")

    pages = [page.path for page in (*COURSE.places, *COURSE.pages)]

    assert re.findall(r"\((\S+\.ipynb)\)", text) == pages
    for page in COURSE.pages:
        assert f"[{page.title}]({page.path}), about {page.minutes} minutes" in text


def test_the_front_door_names_every_module_with_its_summary():
    (text,) = [each.source for each in _notebook("index.ipynb").cells if each.id == "modules"]

    assert re.findall(r"(?m)^## (?:\d )?(.+)$", text) == [m.title for m in COURSE.modules]
    assert all(module.summary in text for module in COURSE.modules if module.pages)


def test_links_and_pictures_in_the_text_lead_somewhere(page):
    here = (FOLDER / page.path).parent
    links = re.findall(r"\]\(([^)\s]+)\)", _text(page.path))

    assert [link for link in links if "://" not in link and not (here / link).is_file()] == []


def test_no_link_leads_to_the_front_door_by_its_file_which_is_served_at_the_root(page):
    links = re.findall(r"\]\(([^)\s]+)\)", _text(page.path))

    assert [link for link in links if link.endswith("index.ipynb")] == []


def test_every_picture_is_told_in_words(page):
    pictures = re.findall(r"!\[([^\]]*)\]", _text(page.path))

    assert all(len(words.split()) >= 8 for words in pictures)


def test_a_page_can_be_read_in_one_sitting(page):
    assert len(_plain(_text(page.path)).split()) <= MOST_WORDS


def test_pages_are_in_plain_english():
    grades = {page.slug: reading_grade(_plain(_text(page.path))) for page in COURSE.pages}

    assert median(grades.values()) <= MEDIAN_GRADE, grades
    assert max(grades.values()) <= MOST_GRADE, grades


def test_questions_are_in_plain_english():
    words = [text for question in QUESTIONS.values() for text in question.texts]
    ended = [text if text[-1] in ".?!" else f"{text}." for text in words]

    assert reading_grade(" ".join(ended)) <= MEDIAN_GRADE


def _notebook(path: str):
    return nbformat.read(Path(FOLDER) / path, as_version=4)


def _text(path: str) -> str:
    """Give what a learner reads: the facilitator's notes are not for them."""
    cells = [cell for cell in _notebook(path).cells if cell.cell_type == "markdown"]
    return "\n\n".join(
        cell.source for cell in cells if "facilitator" not in cell.metadata.get("tags", ())
    )


def _plain(text: str) -> str:
    """Leave out what is not read as running text: tables, pictures, links' addresses, marks."""
    text = re.sub(r"(?m)^\|.*$", "", text)
    text = re.sub(r"!\[[^\]]*\]\([^)]*\)", "", text)
    text = re.sub(r"\]\([^)]*\)", "]", text)
    text = re.sub(r"<[^>]+>", "", text)
    text = re.sub(r"(?m)^(#+ .+|- .+[^.!?:])$", r"\1.", text)
    return re.sub(r"[#*_\[\]>`]", "", text)


def _asked_for(path: str, function: str) -> list[str]:
    """Give the names that a page hands to `tool` or `question`."""
    code = "\n".join(cell.source for cell in _notebook(path).cells if cell.cell_type == "code")
    return [
        argument.value
        for node in ast.walk(ast.parse(code))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == function
        for argument in node.args
    ]
