import pytest
from drawn_boxes import diagram

from practicum.tools.drivers.advice import ADVICE
from practicum.tools.drivers.coach import coach, coach_ideas
from practicum.tools.drivers.examples import book_bags, lateness_to_mend, letters_to_mend
from practicum.tools.drivers.facts import Cycle, Facts, Named

SOUND = diagram(
    "p1: Reliable reminders",
    "p2: A swift handover",
    "i1 p1: Text parents on Thursday at four",
    "i2 p2: Put a box at the gate",
)
KNOWN = Facts(
    measures=(Named("m1", "Reminders sent", driver="p1"), Named("m2", "Time at the door", "p2")),
    cycles=(Cycle("c1", "One", idea="i1"), Cycle("c2", "Two", idea="i2", begun=True)),
)


def ids(content, **facts):
    return [finding.id for finding in coach(content, **facts)]


def test_a_sound_diagram_is_left_alone():
    assert ids(SOUND) == []
    assert ids(SOUND, facts=KNOWN) == []
    assert ids(book_bags()) == []


def test_an_empty_diagram_and_one_without_ideas_are_left_alone():
    assert ids({}) == []
    assert ids(diagram("p1: Time", "s1 p1: Rota"), facts=Facts(measures=(), cycles=())) == []


def test_a_driver_that_is_a_task_is_found_with_the_box_to_go_to():
    (finding,) = coach(diagram("p1: Send a text to parents"))

    assert (finding.id, finding.field) == ("driver-is-task", "nodes.p1")
    assert "“Send a text to parents”" in finding.message


def test_an_idea_that_is_a_driver_is_found():
    assert ids(diagram("p1: Time", "i1 p1: Better communication")) == ["idea-is-driver"]


def test_a_driver_without_an_idea_is_named_once_there_are_ideas():
    content = diagram("p1: Time", "p2: Room", "s1 p2: Space", "i1 p1: Swap the two steps")
    (finding,) = coach(content)

    assert finding.id == "driver-without-idea"
    assert "“Space”" in finding.message
    assert "“Room”" not in finding.message


def test_an_idea_without_a_driver_is_found():
    assert "idea-without-driver" in ids(diagram("p1: Time", "i1: Swap the two steps"))


def test_of_many_boxes_a_finding_names_three_and_counts_the_rest():
    content = diagram("p1: Time", *(f"i{n}: Put box {n} at the gate" for n in range(6)))
    (finding,) = [each for each in coach(content) if each.id == "idea-without-driver"]

    assert finding.message.count("“") == 3
    assert "and 3 others belong to no driver yet" in finding.message


@pytest.mark.parametrize(("count", "found"), [(7, False), (8, True)])
def test_more_than_seven_primary_drivers_are_too_many(count, found):
    content = diagram(*(f"p{n}: Quiet room number {n}" for n in range(count)))

    assert ("too-many-primaries" in ids(content)) is found


def test_ideas_that_nobody_has_tested_are_found_where_tests_are_known():
    some = Facts(cycles=KNOWN.cycles[:1])

    assert ids(SOUND, facts=some) == ["ideas-untested"]
    assert "box at the gate" in coach(SOUND, facts=some)[0].message
    assert ids(SOUND, facts=Facts(cycles=())) == ["ideas-untested"]


def test_many_ideas_that_nobody_has_tested_are_counted():
    content = diagram("p1: Quiet time", *(f"i{n} p1: Put box {n} at the gate" for n in range(6)))
    (finding,) = coach(content, facts=Facts(cycles=()))

    assert finding.message == (
        "6 ideas have not been tested yet, “Put box 0 at the gate” among them."
    )


def test_an_idea_that_was_put_aside_waits_for_no_test():
    nodes = [{**node, "parked": node["kind"] == "idea"} for node in SOUND["nodes"]]

    assert ids({**SOUND, "nodes": nodes}, facts=Facts(cycles=())) == []


def test_a_driver_without_a_measure_is_found_where_measures_are_known():
    some = Facts(measures=KNOWN.measures[:1])
    (finding,) = coach(SOUND, facts=some)

    assert (finding.id, finding.field) == ("driver-without-measure", "nodes.p2")


def test_a_measure_of_a_secondary_driver_is_one_of_its_primary_driver():
    content = diagram("p1: Time", "s1 p1: Rota", "i1 s1: Swap two shifts")
    content["measures"] = [{"id": "x", "node": "s1", "measure": "m1"}]

    assert ids(content, facts=Facts(measures=(Named("m1", "Gaps"),))) == []


def test_ideas_that_all_come_from_one_place_are_pointed_out_in_the_bank():
    content = diagram("p1: Time", *(f"i{n} p1: Put box {n} at the gate" for n in range(5)))
    nodes = [{**node, "source": "front-line"} for node in content["nodes"]]

    assert [x.id for x in coach_ideas({**content, "nodes": nodes})] == ["ideas-of-one-kind"]
    assert [x.id for x in coach_ideas(content)] == []


def test_the_diagram_to_mend_and_the_bank_to_mend_have_faults_of_many_kinds():
    assert set(ids(letters_to_mend())) == {
        "driver-is-task",
        "idea-is-driver",
        "driver-without-idea",
        "idea-without-driver",
    }
    assert {each.id for each in coach_ideas(lateness_to_mend())} == {
        "idea-is-driver",
        "idea-without-driver",
        "ideas-of-one-kind",
    }


def test_every_finding_says_why_and_how_in_plain_words():
    for advice in ADVICE.values():
        assert advice.why.endswith(".")
        assert 20 < len(advice.how) < 220
