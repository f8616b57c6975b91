import pytest

from practicum.learning.course import UnknownPageError
from practicum.learning.course_file import course_folder, load_course
from practicum.serve.paper.handout import write_handout


@pytest.fixture
def handout(course, folder):
    return write_handout(course, folder, "one/a")


def test_it_has_the_text_the_outcomes_and_no_links(handout):
    assert "<h1>An aim</h1>" in handout
    assert "<li>Say it</li>" in handout
    assert "<em>the test</em>" in handout
    assert "<a " not in handout


def test_it_asks_for_nothing_else(handout):
    assert "src=" not in handout
    assert "stylesheet" not in handout
    assert "<script" not in handout


def test_the_notes_of_the_facilitator_are_not_in_it(handout):
    assert "Somebody writes a" not in handout


def test_a_form_becomes_lines_to_write_on(handout):
    assert "Aim, for practice" in handout
    assert "What will you measure?" in handout
    assert handout.count('class="a-line"') >= 8


def test_a_tool_that_draws_becomes_an_empty_drawing(handout):
    assert "<svg" in handout
    assert "Primary drivers" in handout


def test_questions_are_printed_without_their_key(handout):
    assert "What is one and one?" in handout
    assert "Eleven" in handout
    assert "One more than one." not in handout
    assert "Write 1, 2, 3" in handout


def test_what_is_folded_away_on_the_page_comes_last(handout):
    before, after = handout.split("To compare with")

    assert "Five bags." not in before
    assert "“Ours” is on the last page." in before
    assert "Five bags." in after


def test_what_can_only_be_played_says_so(course, folder):
    assert "played on the page" in write_handout(course, folder, "one/b")


def test_a_page_that_there_is_not_has_none(course, folder):
    with pytest.raises(UnknownPageError):
        write_handout(course, folder, "one/z")


def test_a_moment_to_think_has_lines_and_the_confidence_check_a_scale():
    course, folder = load_course(course_folder()), course_folder()
    opening = write_handout(course, folder, "1-developing-your-ideas/01-why-tests-beat-plans")
    closing = write_handout(course, folder, "1-developing-your-ideas/08-show-and-improve")

    assert "nearly stopped seeing it?" in opening
    assert "write an aim that a whole team can work to" in opening
    assert "Does the aim say what will be counted" in closing


def test_a_sheet_that_belongs_to_no_tool_comes_with_its_page():
    course, folder = load_course(course_folder()), course_folder()

    looking = write_handout(course, folder, "1-developing-your-ideas/02-see-the-system-you-work-in")

    assert "Where I walked:" in looking


def test_the_second_day_asks_about_the_second_day():
    course, folder = load_course(course_folder()), course_folder()

    opening = write_handout(course, folder, "2-focus-on-measurement/01-why-we-plot")

    assert "draw a run chart and read what it says" in opening
