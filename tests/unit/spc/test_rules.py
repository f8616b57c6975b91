"""Rule sets as data: each with its source, its thresholds and its stand on awkward points."""

from dataclasses import replace

import pytest

from practicum.spc import RULE_SETS, analyse_run_chart, rule_set
from practicum.spc.conventions import Conventions
from practicum.spc.shewhart import analyse_shewhart_chart


def lengths(name):
    return {each.name: each.length for each in rule_set(name).rules}


def test_every_rule_set_has_a_source_rules_in_words_and_a_stand():
    for name, each in RULE_SETS.items():
        assert each.name == name
        assert len(each.citation) > 30
        assert each.on_line in {"skip", "break", "below"}
        assert each.ties in {"skip", "break"}
        assert all(len(rule.title) > 15 for rule in each.rules)


def test_thresholds_are_those_of_the_sources():
    assert lengths("perla") == {"shift": 6, "trend": 5, "runs": 1}
    assert lengths("making-data-count") | {} == {
        "outside-limits": 1,
        "shift": 7,
        "trend": 7,
        "two-of-three": 3,
    }
    assert lengths("making-data-count-6")["shift"] == 6
    assert lengths("making-data-count-6")["trend"] == 6
    assert lengths("western-electric") == {
        "outside-limits": 1,
        "two-of-three": 3,
        "four-of-five": 5,
        "shift": 8,
    }
    assert lengths("health-care-data-guide") == {
        "outside-limits": 1,
        "shift": 8,
        "trend": 6,
        "two-of-three": 3,
        "fifteen-within": 15,
    }
    assert (lengths("nelson")["shift"], lengths("nelson")["trend"]) == (9, 6)


def test_the_older_scottish_lengths_grow_with_the_series():
    trend, shift = lengths("scotland-older")["trend"], lengths("scotland-older")["shift"]

    assert [trend.at(each) for each in (4, 5, 8, 9, 20, 21, 100)] == [None, 5, 5, 6, 6, 7, 7]
    assert [shift.at(each) for each in (19, 20)] == [7, 8]


def test_the_older_scottish_rules_find_a_trend_of_five_among_eight_points():
    result = analyse_run_chart([1, 2, 3, 4, 5, 3, 1, 2], rules="scotland-older")

    assert [each.rule for each in result.signals] == ["trend"]


@pytest.mark.parametrize(
    ("rules", "needed"), [("making-data-count", 7), ("making-data-count-6", 6)]
)
def test_the_two_variants_of_making_data_count_differ_by_one_point(rules, needed):
    for run in (5, 6, 7):
        values = [4, 6, 4, 6, 4, *[5.5] * run, 4, 6, 4, 6, 4]
        result = analyse_shewhart_chart(values, rules=rules, centre=5)

        assert any(each.rule == "shift" for each in result.signals) == (run >= needed)


def test_names_that_people_use_find_the_rule_set():
    assert rule_set("IHI") is rule_set("perla")
    assert rule_set("NHS England") is rule_set("making-data-count")
    assert rule_set("Anhøj") is rule_set("anhoej")


def test_some_rules_of_a_set_keep_its_stand_on_awkward_points():
    some = rule_set("NHS England: shift, trend")

    assert [each.name for each in some.rules] == ["shift", "trend"]
    assert (some.on_line, some.ties, some.name) == (
        "break",
        "break",
        "making-data-count: shift, trend",
    )


def test_an_unknown_name_lists_those_that_there_are():
    with pytest.raises(ValueError, match=r"western-electric"):
        rule_set("guesswork")


def test_equal_values_are_passed_over_or_end_a_trend():
    values = [1, 2, 2, 3, 4, 5, 0, 3, 0, 3, 0, 3, 0, 3, 0, 3]
    passed, ended = (
        analyse_run_chart(values, rules=replace(rule_set("perla"), ties=ties))
        for ties in ("skip", "break")
    )

    assert [(each.first, each.last) for each in passed.signals if each.rule == "trend"] == [(0, 5)]
    assert not [each for each in ended.signals if each.rule == "trend"]


def judged(values, rule):
    """Judge standardized values by one Nelson rule alone."""
    nelson = rule_set("nelson")
    only = replace(
        nelson, rules=tuple(each for each in nelson.rules if each.name == rule), minimum=0
    )
    result = analyse_shewhart_chart(
        values, rules=only, centre=0.0, conventions=Conventions(sigma=1.0)
    )
    return [each.points for each in result.signals]


@pytest.mark.parametrize(
    ("rule", "values", "points"),
    [
        ("outside-limits", [0, 3.1, 3.0, -3.1], [(1,), (3,)]),
        ("two-of-three", [2.1, 0, 2.2, 0, 0], [(0, 2)]),
        ("two-of-three", [2.1, 0, -2.2, 0, 0], []),
        ("two-of-three", [2.1, 0, 0, 2.1], []),
        ("four-of-five", [1.1, 1.2, 0, 1.3, 1.4], [(0, 1, 3, 4)]),
        ("four-of-five", [1.1, 1.2, 0, 1.3, -1.4], []),
        ("fifteen-within", [0.5, -0.5] * 8, [tuple(range(16))]),
        ("fifteen-within", [0.5, -0.5] * 7, []),
        ("eight-beyond", [1.1, -1.1] * 4, [tuple(range(8))]),
        ("eight-beyond", [1.1] * 7, []),
        ("alternating", [1, 0] * 7, [tuple(range(14))]),
        ("alternating", [1, 0] * 6 + [1, 1], []),
    ],
)
def test_each_rule_finds_its_pattern_and_not_its_near_miss(rule, values, points):
    assert judged(values, rule) == points


def test_making_data_count_wants_all_three_points_on_one_side_and_none_outside():
    rule = next(each for each in rule_set("making-data-count").rules if each.name == "two-of-three")
    only = replace(rule_set("making-data-count"), rules=(rule,), minimum=0)

    def points(values):
        result = analyse_shewhart_chart(
            values, rules=only, centre=0.0, conventions=Conventions(sigma=1.0)
        )
        return [each.points for each in result.signals]

    assert points([2.1, 0.1, 2.2]) == [(0, 2)]
    assert points([2.1, -0.1, 2.2]) == []
    assert points([2.1, 0.1, 3.2]) == []
