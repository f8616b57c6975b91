import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from practicum.learning.practice import ANSWERS, KINDS, make_case, mark
from practicum.learning.practice.judge import rules_met, standing_out
from practicum.learning.practice.kinds import LEVELS
from practicum.learning.practice.marking import STEADY, THERE_BUT, named

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


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_rule_that_is_met_is_never_denied_on_any_of_many_charts(kind):
    for level in LEVELS:
        for seed in range(40):
            case = make_case(kind, level, seed)
            met = set(rules_met(case.values, case.freeze)) - {case.truth.answer}

            assert all(mark(case, rule, ()).lines[0] == THERE_BUT for rule in met)
            assert all(
                mark(case, rule, ()).lines[0] != THERE_BUT
                for rule in set(ANSWERS) - met - {case.truth.answer}
            )


@pytest.mark.parametrize("kind", ["season", "definition", "baseline"])
def test_some_false_friends_do_meet_a_rule(kind):
    assert any(rules_met(case.values, case.freeze) for case in _many(kind))


@pytest.mark.parametrize("kind", ["denominator", "baseline", "season"])
def test_whoever_says_that_nothing_has_changed_is_told_that_this_is_so(kind):
    assert {mark(case, "nothing", ()).lines[0] for case in _many(kind)} == {STEADY}


def test_a_line_of_few_points_is_not_denied_where_the_whole_chart_is_short():
    said = {mark(case, "baseline", ()).lines[0] for case in _many("too-early")}

    assert len(said) == 1
    assert "made of few points, that is true" in said.pop()


def test_a_point_that_stands_out_is_not_denied_to_whoever_calls_it_a_mad_month():
    many = _many("astronomical")

    assert all(standing_out(case.values) for case in many)
    assert all("One point does stand out" in mark(case, "mad-month", ()).lines[0] for case in many)


def test_counts_are_not_called_shares_of_so_many():
    for kind in ("shift", "nothing", "season"):
        for case in _many(kind):
            said = mark(case, "denominator", ()).lines[0]

            assert ("Look at the table" in said) == bool(case.parts)


def test_whoever_looks_at_the_numbers_counted_is_not_denied_that_they_change():
    for case in _many("counted-in"):
        assert "does change, that is right" in mark(case, "denominator", ()).lines[0]
        assert "Others are counted in" in mark(case, "definition", case.truth.must).lines[-1]


def _many(kind):
    return [make_case(kind, level, seed) for level in LEVELS for seed in range(15)]


def test_points_are_named_by_numbers_from_one():
    assert named([0]) == "point 1"
    assert named([1, 2, 3, 7]) == "points 2 to 4 and 8"
