import json

import pytest

from practicum.learning.course_file import load_course
from practicum.learning.outcomes import outcome_matrix, sections_of, write_matrix
from practicum.learning.questions import load_questions

COURSE = """
title: Small
modules:
  - slug: one
    title: One
    summary: A day.
    outcomes: {see: See it, say: Say it}
    pages:
      - slug: 01-a
        title: A
        summary: First
        minutes: 5
        outcomes: [see, say]
        teaches: {idea: [see, say]}
        practises: {try: [see], yours: [see]}
"""
QUESTION = """
- id: {name}
  outcome: {outcome}
  kind: single
  stem: Which?
  options:
    - {{id: a, text: A, right: true, feedback: Yes.}}
    - {{id: b, text: B, feedback: No.}}
"""
CELLS = [
    ("title", "markdown", "# A"),
    ("idea", "markdown", "## The idea\n\nSee and say."),
    ("try", "markdown", "## Try it\n\nLook."),
    ("try-questions", "code", 'question("say-1")'),
    ("yours", "markdown", "## Now yours"),
    ("check", "markdown", "## Check yourself"),
    ("check-questions", "code", 'from practicum import question\nquestion("see-1", "see-2")'),
]


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "one").mkdir()
    (tmp_path / "course.yml").write_text(COURSE, encoding="utf-8")
    asked = [("see-1", "see"), ("see-2", "see"), ("say-1", "say")]
    bank = "".join(QUESTION.format(name=name, outcome=outcome) for name, outcome in asked)
    (tmp_path / "one" / "questions.yml").write_text(bank, encoding="utf-8")
    cells = [{"id": name, "cell_type": kind, "source": [text]} for name, kind, text in CELLS]
    (tmp_path / "one" / "01-a.ipynb").write_text(json.dumps({"cells": cells}), encoding="utf-8")
    return tmp_path


@pytest.fixture
def rows(folder):
    module = load_course(folder).modules[0]
    return {row.outcome.id: row for row in outcome_matrix(module, folder, load_questions(folder))}


def test_an_outcome_is_found_where_cells_and_questions_say_it_is(rows):
    see = rows["see"]

    assert [spot.name for spot in see.taught] == ["idea"]
    assert [spot.name for spot in see.practised] == ["try", "yours"]
    assert [spot.name for spot in see.checked] == ["see-1", "see-2"]
    assert see.holes == ()


def test_a_question_to_try_is_practice_and_no_check(rows):
    say = rows["say"]

    assert [spot.name for spot in say.practised] == ["say-1"]
    assert say.checked == ()
    assert say.holes == ("practised", "checked")


def test_a_cell_stands_in_the_section_that_it_opens(folder):
    sections = sections_of(folder / "one" / "01-a.ipynb")

    assert sections["title"] == ""
    assert sections["idea"] == "The idea"
    assert sections["try-questions"] == "Try it"
    assert sections["check-questions"] == "Check yourself"


def test_the_matrix_is_a_table_that_names_page_and_cell(folder):
    text = write_matrix(load_course(folder), folder, load_questions(folder))

    assert "| See it | 01: `idea` | 01: `try`, `yours` | 01: `see-1`, `see-2` |" in text
