import pytest
from drawn_boxes import diagram

from practicum.tools.drivers.facts import Cycle, Facts, Named, attach, read_cycles
from practicum.tools.drivers.graph import read_graph

CONTENT = diagram("p1: Time", "i1 p1: Swap the two steps")


def attached(**facts):
    return attach(CONTENT, read_graph(CONTENT), Facts(**facts))


def test_a_cycle_stands_on_its_idea_by_id_or_by_its_words():
    cycles = (Cycle("a", "A", idea="i1"), Cycle("b", "B", idea=" swap the  TWO steps "))

    assert [each.key for each in attached(cycles=cycles).cycles["i1"]] == ["a", "b"]


def test_a_cycle_that_names_no_idea_stands_on_its_driver():
    cycles = (Cycle("a", "A", driver="Time"), Cycle("b", "B", idea="gone", driver="p1"))

    assert [each.key for each in attached(cycles=cycles).cycles["p1"]] == ["a", "b"]


def test_a_cycle_and_a_measure_of_nothing_that_is_here_are_left_out():
    found = attached(cycles=(Cycle("a", "A", idea="gone"),), measures=(Named("m", "M", "gone"),))

    assert (dict(found.cycles), dict(found.measures)) == ({}, {})


def test_a_measure_that_both_name_is_there_once():
    content = {**CONTENT, "measures": [{"id": "x", "node": "p1", "measure": "m"}]}
    found = attach(content, read_graph(content), Facts(measures=(Named("m", "Minutes", "p1"),)))

    assert found.measures["p1"] == (Named("m", "Minutes", "p1"),)


def test_cycles_are_read_as_they_were_typed():
    planned, begun, decided, odd = read_cycles(
        [
            ("a", {"title": "One family", "stage": "plan"}),
            ("b", {"objective": "Will they?", "stage": "do"}),
            ("c", {"decision": "Adapt: two boxes"}),
            ("d", {"title": None, "decision": 7, "idea": ["x"]}),
        ]
    )

    assert (planned.title, planned.begun, planned.decision) == ("One family", False, "")
    assert (begun.title, begun.begun) == ("Will they?", True)
    assert (decided.decision, decided.begun) == ("adapt", True)
    assert (odd.title, odd.idea) == ("A test", "")


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("increase", "increase"),
        ("Increase: test it with more", "increase"),
        ("Spread it to room 2", "increase"),
        ("Adopted by all", "adopt"),
        ("“Stop”", "abandon"),
        ("We will see", ""),
    ],
)
def test_a_decision_is_read_by_the_word_it_begins_with(typed, read):
    (cycle,) = read_cycles([("a", {"decision": typed})])

    assert (cycle.decision, cycle.begun) == (read, True)
