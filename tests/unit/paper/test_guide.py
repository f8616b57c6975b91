import pytest

from practicum.serve.lesson import read_lesson
from practicum.serve.notes import minutes_of, read_notes
from practicum.serve.paper.guide import write_guide


@pytest.fixture
def guide(course, folder):
    return write_guide(course, folder, course.modules[0])


def test_the_day_has_its_times_and_breaks(guide):
    assert "09:30 to 10:10" in guide
    assert "10:10 to 10:25</td><td>Coffee" in guide
    assert "10:25 to 10:45</td><td>A test" in guide


def test_the_kit_of_all_pages_is_listed_to_begin_with(guide):
    before, _ = guide.split("1 An aim")

    assert "<li>A clock</li><li>Pens</li>" in before


def test_notes_stand_under_their_page(guide):
    assert "Minute by minute" in guide
    assert "<em>solution</em>" in guide


def test_answers_are_told_in_words(guide):
    assert "<dd>Two of them</dd>" in guide
    assert "<dd>1. Boil the water</dd>" in guide
    assert "Eleven" not in guide


def test_paper_has_no_links_and_the_served_guide_leads_to_slides_and_handouts(
    course, folder, guide
):
    served = write_guide(course, folder, course.modules[0], base="/")

    assert "<a " not in guide
    assert 'href="/course/one/a?as=slides"' in served
    assert 'href="/handout/one/b"' in served
    assert 'href="/pack/one.zip"' in served


def test_a_learners_page_leaves_the_notes_out(folder):
    lesson = read_lesson(folder / "one" / "a.ipynb")

    assert "Somebody writes" not in str(lesson.sections)
    assert "Somebody writes" not in str(lesson.notebook)


def test_minutes_are_read_from_the_table(folder):
    assert minutes_of(read_notes(folder / "one" / "a.ipynb")) == [10, 30]
