import pytest

from practicum.learning.course_file import CourseError, load_course
from practicum.learning.timetable import timetable

DAY = """
title: Small
modules:
  - slug: one
    title: One
    summary: A day.
    day:
      starts: "09:30"
      breaks:
        - {after: a, title: Coffee, minutes: 15}
        - {after: b, title: Lunch, minutes: 45}
    pages:
      - {slug: a, title: A, summary: First, minutes: 50}
      - {slug: b, title: B, summary: Second, minutes: 30}
      - {slug: c, title: C, summary: Third, minutes: 40}
"""


@pytest.fixture
def read(tmp_path):
    def course(text):
        (tmp_path / "course.yml").write_text(text, encoding="utf-8")
        return load_course(tmp_path)

    return course


def test_pages_and_breaks_lie_end_to_end(read):
    slots = timetable(read(DAY).modules[0])

    assert [(f"{slot.start:%H:%M}", slot.title) for slot in slots] == [
        ("09:30", "A"),
        ("10:20", "Coffee"),
        ("10:35", "B"),
        ("11:05", "Lunch"),
        ("11:50", "C"),
    ]
    assert f"{slots[-1].end:%H:%M}" == "12:30"


def test_a_slot_leads_to_its_page_and_a_break_to_none(read):
    slots = timetable(read(DAY).modules[0])

    assert [slot.page.slug if slot.page else None for slot in slots[:2]] == ["one/a", None]


def test_a_module_without_a_day_has_no_timetable(read):
    course = read("title: T\nmodules: [{slug: m, title: M, summary: S}]")

    assert timetable(course.modules[0]) == ()


def test_a_break_after_an_unknown_page_is_said(read):
    with pytest.raises(CourseError, match="one: the break “Lunch” comes after no page of it"):
        read(DAY.replace("after: b", "after: z"))


def test_a_start_that_is_no_time_is_said(read):
    with pytest.raises(CourseError, match="which is no time"):
        read(DAY.replace('"09:30"', "early"))
