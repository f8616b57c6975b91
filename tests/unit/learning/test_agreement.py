import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicum.learning.agreement import agree, cohen, fleiss

JUDGEMENTS = st.lists(st.sampled_from("YN"), min_size=12, max_size=12)

# Table 1 of Fleiss (1971) in the form of his formulas: 10 cases, 14 raters, 5 categories.
COUNTS = [
    [0, 0, 0, 0, 14],
    [0, 2, 6, 4, 2],
    [0, 0, 3, 5, 6],
    [0, 3, 9, 2, 0],
    [2, 2, 8, 1, 1],
    [7, 7, 0, 0, 0],
    [3, 2, 6, 3, 0],
    [2, 5, 3, 2, 2],
    [6, 5, 2, 1, 0],
    [0, 2, 2, 3, 7],
]


def raters(counts):
    cases = [[kind for kind, many in enumerate(row) for _ in range(many)] for row in counts]
    return [[case[rater] for case in cases] for rater in range(len(cases[0]))]


def test_two_people_by_the_table_of_a_textbook():
    first = "Y" * 25 + "N" * 25
    second = "Y" * 20 + "N" * 5 + "Y" * 10 + "N" * 15

    found = cohen(first, second)

    assert (found.observed, found.expected) == (0.7, 0.5)
    assert found.kappa == pytest.approx(0.4)


def test_many_people_by_a_table_whose_kappa_is_known():
    found = fleiss(raters(COUNTS))

    assert found.observed == pytest.approx(0.378, abs=0.0005)
    assert found.expected == pytest.approx(0.213, abs=0.0005)
    assert found.kappa == pytest.approx(0.210, abs=0.0005)


def test_all_of_one_kind_leaves_nothing_to_say_beyond_chance():
    assert cohen("YYY", "YYY").kappa is None


def test_people_who_always_differ_are_below_chance():
    assert cohen("YNYN", "NYNY").kappa == -1


@given(JUDGEMENTS, JUDGEMENTS)
def test_two_people_agree_as_far_whoever_is_named_first(first, second):
    assert cohen(first, second) == cohen(second, first)


@given(st.lists(JUDGEMENTS, min_size=2, max_size=5))
def test_the_order_of_people_does_not_matter_and_kappa_is_at_most_one(people):
    found, turned = agree(people), agree(people[::-1])

    assert found.observed == pytest.approx(turned.observed)
    assert found.kappa is None or found.kappa <= 1


@pytest.mark.parametrize("people", [["Y"], [], ["YN", "Y"], ["", ""]])
def test_too_few_people_or_cases_are_refused(people):
    with pytest.raises(ValueError, match=r"people|cases"):
        fleiss(people)
