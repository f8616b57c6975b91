import sys
from pathlib import Path

import pytest

from practicum.learning.course_file import course_folder, load_course
from practicum.learning.outcomes import PRACTICE, outcome_matrix, sections_of
from practicum.learning.questions import load_questions

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "scripts"))
from outcomes import PAGE, matrix_page  # noqa: E402 - a script, found by its path

FOLDER = course_folder()
COURSE = load_course(FOLDER)
QUESTIONS = load_questions(FOLDER)
MARKED = [page for page in COURSE.pages if page.practises]
WHOLE = ["1-developing-your-ideas", "2-focus-on-measurement"]


@pytest.fixture(params=MARKED, ids=[page.slug for page in MARKED])
def page(request):
    return request.param


@pytest.mark.parametrize("slug", WHOLE)
def test_every_page_of_a_whole_day_says_what_its_cells_teach_and_practise(slug):
    (module,) = [each for each in COURSE.modules if each.slug == slug]

    assert [page.slug for page in module.pages if not (page.teaches and page.practises)] == []


@pytest.mark.parametrize("slug", WHOLE)
def test_every_outcome_of_a_whole_day_belongs_to_one_page_and_to_one_group(slug):
    (module,) = [each for each in COURSE.modules if each.slug == slug]
    outcomes = sorted(outcome.id for outcome in module.outcomes)

    assert sorted(each.id for page in module.pages for each in page.outcomes) == outcomes
    assert sorted(each.id for group in module.groups for each in group.outcomes) == outcomes


def test_every_outcome_of_a_marked_page_is_taught_once_practised_twice_and_checked_twice(page):
    module = COURSE.module(page.slug)
    rows = {row.outcome.id: row for row in outcome_matrix(module, FOLDER, QUESTIONS)}
    holes = {each.id: rows[each.id].holes for each in page.outcomes if rows[each.id].holes}

    assert holes == {}


def test_what_is_said_to_teach_or_practise_is_a_cell_in_its_place(page):
    sections = sections_of(FOLDER / page.path)

    assert {name: sections.get(name) for name in page.practises}.items() <= sections.items()
    assert {sections[name] for name in page.practises} <= set(PRACTICE)
    assert {*page.teaches} <= {*sections}
    assert not {sections[name] for name in page.teaches} & {"Check yourself", "Next"}


def test_the_page_of_outcomes_is_up_to_date():
    assert PAGE.read_text(encoding="utf-8") == matrix_page(), "run scripts/outcomes.py"
