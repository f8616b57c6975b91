"""Every page of a day that is taught in a room tells a facilitator what to do."""

import pytest

from practicum.learning.course_file import course_folder, load_course
from practicum.learning.timetable import timetable
from practicum.serve.notes import PARTS, minutes_of, read_notes

FOLDER = course_folder()
DAYS = [module for module in load_course(FOLDER).modules if module.day]
PAGES = [page for module in DAYS for page in module.pages]
LATEST = "16:45"


@pytest.fixture(params=PAGES, ids=[page.slug for page in PAGES])
def page(request):
    return request.param


@pytest.fixture
def notes(page):
    return read_notes(FOLDER / page.path)


def test_both_courses_of_one_day_have_a_timetable():
    assert [module.slug[0] for module in DAYS] == ["1", "2"]


def test_a_page_has_all_parts_of_the_notes(notes):
    assert tuple(note.title for note in notes) == PARTS
    assert all(note.source for note in notes)


def test_the_minutes_of_the_notes_are_those_of_the_page(page, notes):
    assert sum(minutes_of(notes)) == page.minutes


@pytest.mark.parametrize("day", DAYS, ids=[module.slug for module in DAYS])
def test_a_day_ends_in_time_and_nobody_sits_for_more_than_two_hours(day):
    slots = timetable(day)
    sitting = longest = 0
    for slot in slots:
        sitting = sitting + slot.minutes if slot.page else 0
        longest = max(longest, sitting)

    assert f"{slots[-1].end:%H:%M}" <= LATEST
    assert longest <= 120
