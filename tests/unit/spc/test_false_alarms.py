"""Chances of false alarms: against every order there is, and against the field's table."""

from dataclasses import replace
from itertools import product

import pytest

from practicum.spc import analyse_run_chart, rule_set
from practicum.spc.false_alarms import chance_to_see, false_alarm_chance, false_alarm_table

FIELD = {
    "perla": (0.12, 0.37, 0.56, 0.79),
    "anhoej": (0.015, 0.03, 0.04, 0.04),
    "making-data-count": (0.05, 0.16, 0.26, 0.44),
}
"""For 12, 24, 36 and 60 points, from 20,000 normal series, as the field's notes give them."""


@pytest.mark.parametrize("rules", FIELD)
def test_the_table_of_false_alarms_is_the_fields(rules):
    (row,) = false_alarm_table([rules])

    for chance, known in zip(row.chances, FIELD[rules], strict=True):
        assert abs(chance.chance - known) < 4 * chance.error + 0.008


@pytest.mark.parametrize(
    ("rule", "known"), [(0, (0.02, 0.16, 0.30, 0.53)), (1, (0.11, 0.25, 0.37, 0.55))]
)
def test_shifts_and_trends_alone_alarm_as_often_as_the_field_found(rule, known):
    perla = rule_set("perla")
    alone = replace(perla, rules=perla.rules[rule : rule + 1])
    for length, chance in zip((12, 24, 36, 60), known, strict=True):
        assert abs(false_alarm_chance(alone, length).chance - chance) < 0.025


@pytest.mark.parametrize("rules", ["anhoej", "shift", "runs", "anhoej-best-box", "anhoej-cut-box"])
def test_an_exact_chance_counts_every_order_of_twelve_points(rules):
    perla = rule_set("perla")
    one = {"shift": 0, "runs": 2}
    chosen = replace(perla, rules=(perla.rules[one[rules]],)) if rules in one else rule_set(rules)
    orders = [each for each in product((0, 1), repeat=12) if sum(each) == 6]
    alarms = sum(bool(analyse_run_chart(each, rules=chosen, centre=0.5).signals) for each in orders)
    found = false_alarm_chance(chosen, 12)

    assert found.exact
    assert found.error == 0
    assert found.chance == pytest.approx(alarms / len(orders))


def test_a_chance_that_is_not_known_exactly_is_simulated_the_same_way_every_time():
    first = false_alarm_chance("perla", 24)

    assert not first.exact
    assert 0 < first.error < 0.01
    assert false_alarm_chance("perla", 24, seed=5) != first
    assert false_alarm_chance("perla", 24) == first


def test_larger_changes_are_seen_more_often_and_a_frozen_baseline_helps():
    small, large = (chance_to_see("perla", 24, size).chance for size in (0.5, 2.0))
    frozen = chance_to_see("perla", 24, 1.0, freeze=True).chance

    assert small < large
    assert frozen > chance_to_see("perla", 24, 1.0).chance


def test_charts_too_short_for_the_rules_never_alarm():
    assert false_alarm_chance("anhoej", 9).chance == 0
    assert false_alarm_chance("perla", 9).chance == 0


@pytest.mark.parametrize(("length", "chart"), [(0, "run"), (-3, "run"), (9999, "i"), (24, "p")])
def test_chances_are_refused_where_none_are_worked_out(length, chart):
    with pytest.raises(ValueError, match=r"points|charts"):
        false_alarm_chance("perla", length, chart=chart)
    with pytest.raises(ValueError, match=r"points|charts"):
        chance_to_see("perla", length, 1.0, chart=chart)


def test_longest_runs_of_fair_coins_give_anhoejs_false_alarms_below_one_in_twenty():
    for length in range(10, 101):
        assert false_alarm_chance("anhoej", length).chance < 0.095
