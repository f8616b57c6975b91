import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from practicum.learning.practice import ANSWERS, KINDS, make_case, mark
from practicum.learning.practice.kinds import LEVELS
from practicum.learning.practice.marking import named

cases = st.builds(
    make_case, st.sampled_from(sorted(KINDS)), st.sampled_from(LEVELS), st.integers(0, 10_000)
)


@given(cases)
@settings(max_examples=120, deadline=None)
def test_the_truth_is_always_marked_right(case):
    marked = mark(case, case.truth.answer, case.truth.must)

    assert marked.right
    assert marked.missed == marked.extra == ()
    assert marked.lines[0] == ANSWERS[case.truth.answer].why


@given(cases, st.sampled_from(sorted(ANSWERS)), st.sets(st.integers(-3, 40)))
@settings(max_examples=120, deadline=None)
def test_any_other_words_are_never_right_whatever_is_marked(case, answer, points):
    marked = mark(case, answer, points)

    assert marked.answer_right == (answer == case.truth.answer)
    assert not marked.right or marked.answer_right
    assert all(0 <= at < len(case.values) for at in (*marked.hits, *marked.extra))


@pytest.mark.parametrize("kind", ["shift", "trend", "astronomical", "mad-month", "definition"])
@pytest.mark.parametrize("level", LEVELS)
def test_right_words_with_a_point_too_few_are_not_yet_right_and_the_point_is_named(kind, level):
    case = make_case(kind, level, 11)
    left_out = max(case.truth.must)
    marked = mark(case, case.truth.answer, case.truth.must - {left_out})

    assert not marked.right
    assert marked.missed == (left_out,)
    assert any(f"{left_out + 1}" in line for line in marked.lines)


def test_right_words_with_a_point_too_many_say_which():
    case = make_case("shift", 1, 11)
    other = min(set(range(len(case.values))) - case.truth.must - case.truth.may)
    marked = mark(case, "shift", case.truth.must | {other})

    assert not marked.right
    assert marked.extra == (other,)
    assert f"Not part of it: point {other + 1}." in marked.lines


def test_a_point_on_the_line_may_be_marked_or_not():
    case = make_case("shift-on-line", 2, 11)

    assert case.truth.may
    assert mark(case, "shift", case.truth.must | case.truth.may).right
    assert mark(case, "shift", case.truth.must).right


def test_where_there_is_nothing_to_mark_marks_are_let_be():
    case = make_case("nothing", 1, 11)

    assert mark(case, "nothing", [3, 4]).right


def test_one_share_of_few_is_enough_to_show_it():
    case = make_case("denominator", 1, 11)

    assert mark(case, "denominator", [max(case.truth.must)]).right
    assert not mark(case, "denominator", []).right


def test_each_answer_says_why_it_is_right_and_why_it_is_not_here():
    for answer in ANSWERS.values():
        assert answer.why.endswith(".")
        assert answer.not_here.endswith(".")


def test_points_are_named_by_numbers_from_one():
    assert named([0]) == "point 1"
    assert named([1, 2, 3, 7]) == "points 2 to 4 and 8"
