"""The aim as one sentence, in every state between blank and full."""

from datetime import date
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicum.tools.aims.sentence import sentence

TODAY = date(2026, 11, 22)
FULL = {
    "measure": "Percentage of book bags returned each week",
    "population": "P1 pupils",
    "where": "Calder Primary",
    "baseline": "35%",
    "target": "80%",
    "deadline": "end of June",
}


def _say(**content):
    return sentence(content, today=TODAY)


def test_a_full_aim_reads_as_one_sentence():
    assert sentence(FULL, today=TODAY) == (
        "We will increase the percentage of book bags returned each week for P1 pupils at "
        "Calder Primary from 35% to 80% by 30 June 2027."
    )


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ({}, ""),
        ({"why": "It matters"}, ""),
        ({"measure": "Falls"}, "We will change falls for … from … to … by …."),
        ({"where": "Ward 4"}, "We will change … on Ward 4 from … to … by …."),
        ({"target": "80%"}, "We will change … for … from … to 80% by …."),
        ({"baseline": "12 days"}, "We will change … for … from 12 days to … by …."),
        ({"baseline": "abc", "deadline": "soon"}, "We will change … for … from … to … by …."),
    ],
)
def test_what_is_still_to_come_is_shown_as_a_gap(content, said):
    assert sentence(content, today=TODAY) == said


@pytest.mark.parametrize(
    ("content", "levels"),
    [
        ({"baseline": "12", "target": "6", "unit": "days"}, "reduce … for … from 12 to 6 days"),
        ({"baseline": "2", "target": "1", "unit": "days"}, "reduce … for … from 2 to 1 day"),
        ({"baseline": "3 weeks", "target": "5 days"}, "reduce … for … from 21 to 5 days"),
        ({"baseline": "£1,200", "target": "900"}, "reduce … for … from £1,200 to £900"),
        ({"baseline": "half", "target": "9 out of 10"}, "increase … for … from 50% to 90%"),
        (
            {"measure": "Falls", "baseline": "6.2", "target": "4", "unit": "falls per 1,000 days"},
            "reduce falls for … from 6.2 to 4 per 1,000 days",
        ),
        ({"baseline": "5", "target": "9", "direction": "down"}, "reduce … for … from 5 to 9"),
        ({"baseline": "5", "target": "5"}, "change … for … from 5 to 5"),
        ({"baseline": "3 months", "target": "6 weeks"}, "reduce … for … from 3 months to 6 weeks"),
        ({"baseline": "£1,200", "target": "80%"}, "change … for … from £1,200 to 80%"),
        ({"baseline": "a third", "target": "5 of 6"}, "increase … for … from 33.3% to 83.3%"),
        (
            {"baseline": "16", "target": "5", "unit": "% of doses"},
            "from 16% to 5% of doses",
        ),
    ],
)
def test_levels_are_said_with_their_unit_and_the_way_they_should_go(content, levels):
    assert f" {levels} by …" in _say(**content)


@pytest.mark.parametrize(
    ("content", "part"),
    [
        ({"population": "Children aged 3-5"}, "for children aged 3-5"),
        ({"population": "for P1 pupils"}, "for P1 pupils"),
        ({"where": "the north locality"}, "in the north locality"),
        ({"where": "across Lanarkshire"}, "across Lanarkshire"),
        ({"where": "Room 12"}, "in Room 12"),
        ({"where": "Stonelaw Practice"}, "at Stonelaw Practice"),
        ({"measure": "DNA rate"}, "change the DNA rate"),
        ({"measure": "Increase attendance."}, "increase attendance for"),
        ({"measure": "Improve attendance."}, "change attendance for"),
        ({"measure": "Support carers"}, "We will support carers from"),
        ({"measure": "Falls", "direction": "reduce"}, "We will reduce falls"),
        ({"measure": "percentage of P1 pupils who swim", "population": "P1 pupils"}, "swim from"),
    ],
)
def test_what_people_type_is_fitted_into_the_sentence(content, part):
    assert part in _say(**content)


@pytest.mark.parametrize(
    ("measure", "population", "part"),
    [
        (
            "Percentage of children who arrive late",
            "Children in the Blue Room",
            "the percentage of children in the Blue Room who arrive late from",
        ),
        ("Bags returned by children", "The children in P1", "bags returned by children in P1 from"),
        ("Share of tenants waiting a week", "Tenants in Hill", "of tenants in Hill waiting a week"),
        ("Share of children who swim", "looked after children", "of looked after children who"),
        ("Pupils who arrive late", "children in P3", "pupils who arrive late among children in P3"),
        ("Share of children who swim", "P3", "who swim in P3"),
        ("Children who swim", "children who live here", "among children who live here"),
        ("Staff absence", "Staff on Ward 4", "staff absence for staff on Ward 4"),
        ("Parents who read to their children", "children in P1", "children for children in P1"),
        ("Children’s attendance", "children in P1", "attendance for children in P1"),
    ],
)
def test_people_whom_the_measure_names_are_said_once(measure, population, part):
    assert part in _say(measure=measure, population=population)


def test_every_partial_state_is_one_sentence_without_loose_spaces():
    for size in range(1, len(FULL) + 1):
        for names in combinations(FULL, size):
            said = sentence({name: FULL[name] for name in names}, today=TODAY)

            assert said.startswith("We will ")
            assert said.endswith(".")
            assert "  " not in said
            assert " ." not in said


@given(st.dictionaries(st.sampled_from([*FULL, "unit"]), st.text(max_size=60) | st.floats()))
def test_any_content_has_a_sentence_or_none(content):
    said = sentence(content, today=TODAY)

    assert not said or said.endswith(".")
