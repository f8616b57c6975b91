from drawn_boxes import diagram, diagrams
from hypothesis import given

from practicum.tools.drivers.compare import compare
from practicum.tools.drivers.graph import read_graph


def changes(before, after):
    return compare(read_graph(before), read_graph(after))


def test_an_added_box_is_named_with_what_it_stands_under():
    found = changes(diagram("p1: Time"), diagram("p1: Time", "i1 p1: Swap"))

    assert [each.words for each in found.added] == ["New change idea: “Swap”, under “Time”."]
    assert found.summary == "1 box added."


def test_a_box_that_is_gone_is_named():
    found = changes(diagram("p1: Time", "p2: Room"), diagram("p1: Time"))

    assert [each.words for each in found.removed] == ["The primary driver “Room” is gone."]


def test_a_new_name_is_told_with_the_old_one():
    found = changes(diagram("p1: Time"), diagram("p1: Quiet time"))

    assert "“Time” is now called “Quiet time”" in found.renamed[0].words
    assert (found.added, found.removed, found.moved) == ((), (), ())


def test_a_box_that_moved_is_told_from_where_to_where():
    before = diagram("p1: Time", "p2: Room", "i1 p1: Swap")
    found = changes(before, diagram("p1: Time", "p2: Room", "i1 p2: Swap"))

    assert found.moved[0].words == "“Swap” belongs to “Room” now; before, to “Time”."


def test_a_box_that_became_another_kind_has_moved():
    before = diagram("p1: Time", "s1 p1: Rota")
    after = {**before, "nodes": [before["nodes"][0], {**before["nodes"][1], "kind": "idea"}]}

    assert changes(before, after).moved[0].words == (
        "“Rota” was a secondary driver and is now a change idea, under “Time”."
    )


def test_a_second_driver_for_an_idea_is_a_move():
    before = diagram("p1: Time", "p2: Room", "i1 p1: Swap")

    found = changes(before, diagram("p1: Time", "p2: Room", "i1 p1 p2: Swap"))

    assert "“Time” and “Room”" in found.moved[0].words


def test_words_typed_anew_in_a_box_of_another_id_are_the_same_box():
    found = changes(diagram("p1: Time", "i1 p1: Swap"), diagram("p7: time", "i7 p7: Swap"))

    assert (found.added, found.removed, found.moved) == ((), (), ())
    assert [each.after for each in found.renamed] == ["p7"]


def test_another_order_is_no_change():
    before = diagram("p1: Time", "p2: Room")
    after = {**before, "nodes": [{**node, "order": -node["order"]} for node in before["nodes"]]}

    assert changes(before, after).summary == "Nothing has changed."


@given(diagrams())
def test_a_diagram_has_not_changed_from_itself(content):
    assert changes(content, content).summary == "Nothing has changed."


@given(diagrams(), diagrams())
def test_what_one_way_is_added_is_removed_the_other_way(one, two):
    there, back = changes(one, two), changes(two, one)

    assert {each.after for each in there.added} == {each.before for each in back.removed}
