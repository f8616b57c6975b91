import itertools
from collections import Counter

from practicum.learning.practice.kinds import KINDS
from practicum.learning.practice.mastery import (
    Given,
    Mastery,
    answered,
    dealt,
    moved_on,
    present_case,
    standing,
    standings,
)

SEED = 12
SOME = Given(answer="shift")


def _played(rounds, is_right, seed=SEED):
    mastery = dealt(Mastery(), seed)
    dealt_kinds = []
    for _ in range(rounds):
        dealt_kinds.append(mastery.case.kind)
        mastery = moved_on(answered(mastery, SOME, right=is_right(mastery.case)), seed)
    return mastery, dealt_kinds


def test_three_right_in_a_row_the_last_of_them_hard_show_that_somebody_has_a_kind():
    mastery, _ = _played(200, lambda _case: True)

    assert {each.state for each in standings(mastery)} == {"have-it"}


def test_each_right_answer_makes_the_next_chart_harder_and_each_wrong_one_easier():
    mastery = Mastery()
    levels = []
    for right in (True, True, True, False, False, True):
        here = standing(mastery, "trend")
        levels.append(here.level)
        case = {"kind": "trend", "level": here.level, "seed": 1}
        mastery = Mastery.model_validate({**mastery.model_dump(), "case": case, "given": None})
        mastery = answered(mastery, SOME, right=right)

    assert levels == [1, 2, 3, 3, 2, 1]
    assert standing(mastery, "trend").state == "on-the-way"


def test_a_wrong_answer_takes_away_what_was_thought_to_be_had():
    mastery, _ = _played(200, lambda _case: True)
    case = {"kind": "shift", "level": 3, "seed": 1}
    slip = Mastery.model_validate({**mastery.model_dump(), "case": case, "given": None})

    assert standing(answered(slip, SOME, right=False), "shift").state == "again"


def test_what_is_weak_comes_more_often_and_nothing_comes_never():
    weak = {"trend", "season"}
    _, kinds = _played(600, lambda case: case.kind not in weak)
    counts = Counter(kinds[150:])
    others = [counts[kind] for kind in KINDS if kind not in weak]

    assert min(counts[kind] for kind in weak) > 2 * max(others)
    assert min(others) > 0


def test_no_kind_comes_twice_running():
    _, kinds = _played(200, lambda case: case.level < 3)

    assert all(one != two for one, two in itertools.pairwise(kinds))


def test_the_same_project_gets_the_same_cases_and_another_gets_others():
    assert _played(12, lambda _case: True)[1] == _played(12, lambda _case: True)[1]
    assert _played(12, lambda _case: True)[1] != _played(12, lambda _case: True, seed=13)[1]


def test_only_the_first_answer_to_a_case_counts_and_there_is_no_next_before_it():
    mastery = dealt(Mastery(), SEED)
    once = answered(mastery, SOME, right=False)

    assert answered(once, SOME, right=True) == once
    assert moved_on(mastery, SEED) == mastery
    assert moved_on(once, SEED).number == 1


def test_the_case_on_the_page_is_the_one_that_was_dealt():
    mastery = dealt(Mastery(), SEED)
    case = present_case(mastery)

    assert (case.kind, case.level, case.seed) == (
        mastery.case.kind,
        mastery.case.level,
        mastery.case.seed,
    )


def test_what_is_kept_of_a_kind_stays_short():
    mastery, _ = _played(300, lambda _case: False)

    assert max(len(each.results) for each in standings(mastery)) == 6
