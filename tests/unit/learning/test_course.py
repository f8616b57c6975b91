from pathlib import Path

import pytest

from practicum.learning.course import UnknownPageError
from practicum.learning.course_file import CourseError, course_folder, load_course

SMALL = """
title: Small
modules:
  - slug: one
    title: One
    summary: The first.
    outcomes: {see: See it, say: Say it}
    groups:
      - {id: both, text: see it and say it, outcomes: [say, see]}
    pages:
      - slug: a
        title: A
        summary: First page
        minutes: 5
        outcomes: [say]
        tools: [aim]
        teaches: {idea: [say]}
        practises: {try-it: [say, see]}
      - {slug: b, title: B, summary: Second page, minutes: 10}
  - {slug: two, title: Two, summary: To come.}
  - slug: three
    title: Three
    summary: The last.
    pages: [{slug: a, title: C, summary: Third page, minutes: 5}]
"""


@pytest.fixture
def small(tmp_path):
    return load_course(_write(tmp_path, SMALL))


def _write(folder: Path, text: str) -> Path:
    (folder / "course.yml").write_text(text, encoding="utf-8")
    return folder


def test_pages_come_in_the_order_of_the_file_across_modules(small):
    slugs = [page.slug for page in small.pages]

    assert slugs == ["one/a", "one/b", "three/a"]


def test_a_page_knows_its_notebook_its_outcomes_and_its_tools(small):
    page = small.page("one/a")

    assert page.path == "one/a.ipynb"
    assert [(outcome.id, outcome.text) for outcome in page.outcomes] == [("say", "Say it")]
    assert page.tools == ("aim",)


def test_a_page_knows_which_cells_teach_and_practise_what(small):
    page = small.page("one/a")

    assert dict(page.teaches) == {"idea": ("say",)}
    assert dict(page.practises) == {"try-it": ("say", "see")}


def test_a_module_has_its_outcomes_in_groups(small):
    (group,) = small.modules[0].groups

    assert (group.id, group.text) == ("both", "see it and say it")
    assert [outcome.id for outcome in group.outcomes] == ["say", "see"]


def test_the_page_before_and_after_step_over_a_module_without_pages(small):
    assert small.after("one/b").slug == "three/a"
    assert small.before("three/a").slug == "one/b"


def test_the_first_page_has_none_before_it_and_the_last_none_after(small):
    assert small.before("one/a") is None
    assert small.after("three/a") is None


def test_a_page_belongs_to_its_module_though_another_has_a_page_of_that_name(small):
    assert small.module("three/a").title == "Three"


@pytest.mark.parametrize("ask", ["page", "module", "before", "after"])
def test_an_address_that_is_not_in_the_course_is_said_to_be_unknown(small, ask):
    with pytest.raises(UnknownPageError, match="one/zebra"):
        getattr(small, ask)("one/zebra")


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("title: Small", "name: Small", r"course.yml: “title” is missing"),
        ("title: B, ", "", r"one/b: “title” is missing"),
        ("minutes: 10", "time: 10", r"one/b: “minutes” is missing"),
        ("summary: To come.", "", r"two: “summary” is missing"),
        ("outcomes: [say]", "outcomes: [shout]", r"one/a: .* no outcome called 'shout'"),
        ("{idea: [say]}", "{idea: [shout]}", r"one/a: .* no outcome called 'shout'"),
        ("outcomes: [say, see]", "outcomes: [shout]", r"one: both: .* no outcome called 'shout'"),
        ("slug: b", "slug: a", r"one/a: two pages have this address"),
        ("slug: one", "slug: [", r"course.yml cannot be read"),
    ],
)
def test_a_fault_in_the_file_is_named_with_its_place(tmp_path, old, new, sentence):
    folder = _write(tmp_path, SMALL.replace(old, new, 1))

    with pytest.raises(CourseError, match=sentence):
        load_course(folder)


def test_a_folder_without_a_course_is_refused(tmp_path):
    with pytest.raises(CourseError, match="cannot be read"):
        load_course(tmp_path)


def test_the_course_in_the_clone_is_found_before_the_installed_one():
    assert (course_folder() / "index.ipynb").is_file()
    assert course_folder().name == "course"
