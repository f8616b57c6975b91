"""Advice on charts: the kind, the reason, and the warning where an assumption looks broken."""

import random

import pytest

from practicum.spc.chart_choice import choose_chart

STEADY = [3, 5, 2, 4, 6, 3, 5, 4] * 3
SIZES = [20] * 24


def test_each_kind_of_data_gets_its_chart_and_a_reason_in_a_sentence():
    for chart, given in {
        "p": {"values": STEADY, "denominators": SIZES},
        "u": {"values": STEADY, "denominators": SIZES, "kind": "rate"},
        "c": {"values": STEADY, "kind": "count"},
        "i": {"values": STEADY, "kind": "measurement"},
        "t": {"values": STEADY, "kind": "time-between"},
        "g": {"values": STEADY, "kind": "cases-between"},
        "i-prime": {"values": STEADY, "denominators": SIZES, "kind": "measurement"},
        "xbar": {"values": STEADY, "subgroups": [at // 2 for at in range(24)]},
    }.items():
        found = choose_chart(**given)

        assert found.chart == chart
        assert found.reason.endswith(".")
        assert len(found.reason.split()) > 7


def test_whole_counts_out_of_whole_numbers_are_taken_for_proportions_and_others_for_rates():
    assert choose_chart(STEADY, denominators=SIZES).chart == "p"
    assert choose_chart(STEADY, denominators=[2] * 24).chart == "u"
    assert choose_chart(STEADY, denominators=[20.5] * 24).chart == "u"


def test_points_that_vary_more_than_counting_explains_get_laneys_chart():
    wild = [900, 1100, 950, 1200, 800, 1150] * 4

    assert choose_chart(wild, denominators=[2000] * 24).chart == "p-prime"
    assert choose_chart(wild, denominators=[2000] * 24, kind="rate").chart == "u-prime"
    assert choose_chart(wild, kind="count").chart == "i"


def test_counts_that_only_chance_moves_are_seldom_called_overdispersed():
    rng = random.Random(1)  # noqa: S311 - test data
    called = sum(
        choose_chart(
            [sum(rng.random() < 0.3 for _ in range(40)) for _ in range(24)], denominators=[40] * 24
        ).chart
        == "p-prime"
        for _ in range(200)
    )

    assert called <= 8


def test_a_change_of_level_is_not_taken_for_overdispersion():
    rng = random.Random(2)  # noqa: S311 - test data
    shifted = [sum(rng.random() < share for _ in range(60)) for share in [0.2] * 12 + [0.6] * 12]

    assert choose_chart(shifted, denominators=[60] * 24).chart == "p"


@pytest.mark.parametrize(
    ("values", "words"), [([0] * 14 + [1] * 10, "at zero"), ([20] * 14 + [18] * 10, "at 100 %")]
)
def test_more_than_half_the_points_at_an_end_call_for_time_between_events(values, words):
    (warning, *_more) = choose_chart(values, denominators=SIZES).warnings

    assert words in warning
    assert "T or G chart" in warning


def test_exactly_half_the_points_at_an_end_are_no_warning():
    assert not any(
        "More than half" in each
        for each in choose_chart([0] * 12 + [9] * 12, denominators=SIZES).warnings
    )


@pytest.mark.parametrize(
    ("points", "words"), [(5, "fewer than 10"), (9, "fewer than 10"), (10, "trial"), (19, "trial")]
)
def test_few_points_are_warned_of(points, words):
    assert words in choose_chart(STEADY[:points]).warnings[0]


def test_twenty_points_are_enough():
    assert choose_chart(STEADY[:20]).warnings == ()


def test_a_time_of_zero_between_events_calls_for_a_finer_unit():
    found = choose_chart([0, *STEADY], kind="time-between")

    assert found.chart == "i"
    assert "finer unit" in found.warnings[-1]


def test_shares_without_denominators_are_told_to_keep_them():
    assert "note both" in choose_chart(STEADY, kind="proportion").warnings[-1]


def test_points_with_hardly_an_event_are_warned_of():
    rare = [0, 0, 1, 0, 1, 0, 1, 1] * 3

    assert "less than one event" in choose_chart(rare, denominators=[5] * 24).warnings[-1]


@pytest.mark.parametrize("values", [[], [None] * 5, [3]])
def test_hardly_any_data_still_get_advice(values):
    assert choose_chart(values).warnings
    assert choose_chart(values, denominators=[4] * len(values)).warnings


def test_lengths_that_differ_are_refused():
    with pytest.raises(ValueError, match="2 values but 1"):
        choose_chart([1, 2], denominators=[3])
