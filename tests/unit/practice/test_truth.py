"""Every practice case is judged twice: by the engine when it is made, and by hand here."""

import by_hand
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from judged import judged_by_hand

from practicum.learning.practice import KINDS, fixed_cases, make_case
from practicum.learning.practice.judge import analysed
from practicum.learning.practice.kinds import LEVELS

CASES = fixed_cases()
kinds, levels, seeds = (
    st.sampled_from(sorted(KINDS)),
    st.sampled_from(LEVELS),
    st.integers(0, 2**31),
)


def test_there_are_at_least_twelve_kinds_and_forty_fixed_cases():
    assert len(KINDS) >= 12
    assert len(CASES) >= 40
    assert {case.kind for case in CASES} == set(KINDS)


@pytest.mark.parametrize("case", CASES, ids=[f"{case.kind}-{case.level}" for case in CASES])
def test_the_engine_and_a_computation_by_hand_agree_on_every_fixed_case(case):
    assert judged_by_hand(case) == (case.truth.answer, set(case.truth.must))


@given(kinds, levels, seeds)
@settings(max_examples=300, deadline=None)
def test_the_engine_and_a_computation_by_hand_agree_on_any_case_of_any_seed(kind, level, seed):
    case = make_case(kind, level, seed)

    assert judged_by_hand(case) == (case.truth.answer, set(case.truth.must))


@given(kinds, levels, seeds)
@settings(max_examples=150, deadline=None)
def test_both_find_the_same_rules_met_on_any_series(kind, level, seed):
    case = make_case(kind, level, seed)
    engine = {signal.rule for signal in analysed(case.values, case.freeze).signals}

    assert engine == set(by_hand.signals(case.values, case.freeze))


@given(kinds, levels, seeds)
@settings(max_examples=100, deadline=None)
def test_the_same_seed_makes_the_same_case_and_points_lie_on_the_chart(kind, level, seed):
    case = make_case(kind, level, seed)

    assert case == make_case(kind, level, seed)
    assert case.truth.must | case.truth.may | set(case.notes) <= set(range(len(case.values)))
    assert len(case.when) == len(case.values)
    assert all(value >= 0 for value in case.values)
    assert case.unit != "%" or len(case.parts) == len(case.values)


@given(kinds, levels, seeds)
@settings(max_examples=100, deadline=None)
def test_the_printed_table_of_runs_leads_to_the_same_verdict(kind, level, seed):
    from practicum.spc import analyse_run_chart  # noqa: PLC0415 - only the engine's other table

    case = make_case(kind, level, seed)
    printed = analyse_run_chart(case.values, rules="perla-printed", freeze=case.freeze)

    assert [s.rule for s in printed.signals] == [
        s.rule for s in analysed(case.values, case.freeze).signals
    ]


def test_what_is_shown_with_a_chart_does_not_give_its_kind_away():
    many = [make_case(kind, 2, seed) for kind in KINDS for seed in range(25)]
    friends = {"season", "mad-month", "definition", "denominator", "baseline", "too-early"}
    signals = [case for case in many if case.truth.answer not in friends]

    assert any(case.notes for case in signals)
    assert any(case.unit == "%" for case in signals)
    assert any(case.freeze for case in signals)
    assert any("On average" in case.claim for case in signals)


def test_a_kind_or_a_level_that_is_not_there_is_named():
    with pytest.raises(ValueError, match="'magic'"):
        make_case("magic", 1, 1)
    with pytest.raises(ValueError, match="level 9"):
        make_case("shift", 9, 1)
