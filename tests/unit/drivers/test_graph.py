import pytest
from drawn_boxes import diagram, diagrams
from hypothesis import given

from practicum.tools.drivers.graph import one_line, read_graph, rows_in


def test_primary_drivers_belong_to_the_aim_without_a_link():
    graph = read_graph(diagram("p1", "p2"))

    assert graph.children["aim"] == ("p1", "p2")
    assert graph.parents["p2"] == ("aim",)


def test_an_idea_may_help_several_drivers():
    graph = read_graph(diagram("p1", "p2", "s1 p1", "i1 s1 p2"))

    assert graph.parents["i1"] == ("p2", "s1")
    assert [node.id for node in graph.below("p1")] == ["s1", "i1"]


def test_boxes_stand_in_their_order_whatever_their_place_in_the_list():
    content = diagram("p1", "p2", "p3")
    content["nodes"][0]["order"] = 2.5

    assert [node.id for node in read_graph(content).of_kind("primary")] == ["p2", "p3", "p1"]


def test_the_sentence_of_the_teams_aim_stands_for_what_the_box_says():
    content = {"nodes": [{"id": "a", "kind": "aim", "text": "Old words"}]}

    assert read_graph(content).aim.text == "Old words"
    assert read_graph(content, aim="New words").aim.text == "New words"
    assert read_graph({}, aim="New words").aim.id == "aim"


def test_a_link_to_a_box_that_somebody_took_away_leaves_the_other_box_by_itself():
    graph = read_graph(diagram("p1", "i1 s9"))

    assert [node.id for node in graph.loose] == ["i1"]


@pytest.mark.parametrize("link", ["p1 s1", "s1 i1", "i1 i2", "s1 s2", "s1 aim"])
def test_a_link_that_goes_the_wrong_way_is_left_out(link):
    child, parent = link.split()
    boxes = diagram("a: Aim", "p1", "s1", "s2", "i1", "i2")
    boxes["links"] = [{"id": "x", "child": child, "parent": parent}]

    graph = read_graph(boxes)

    assert graph.parents[child] == (("a",) if child == "p1" else ())


@pytest.mark.parametrize(
    "content",
    [
        {"nodes": None},
        {"nodes": "none"},
        {"nodes": [None, 3, {"id": ""}, {"id": "x"}, {"id": "y", "kind": "magic"}]},
        {"nodes": [{"id": "p", "kind": "primary", "text": None, "order": "two"}], "links": [{}]},
        {"links": [{"id": "x", "child": "a", "parent": ["b"]}]},
    ],
)
def test_content_in_any_state_is_read(content):
    graph = read_graph(content)

    assert graph.aim.kind == "aim"
    assert set(graph.nodes) <= {"aim", "p"}


def test_of_two_rows_with_one_id_the_first_counts():
    rows = rows_in({"nodes": [{"id": "a", "text": "1"}, {"id": "a", "text": "2"}]}, "nodes")

    assert rows == [{"id": "a", "text": "1"}]


@given(diagrams())
def test_every_box_has_its_place_and_no_box_stands_above_itself(content):
    graph = read_graph(content)

    assert len(graph.nodes) == len(content["nodes"]) + 1
    assert all(ident not in {n.id for n in graph.below(ident)} for ident in graph.nodes)


def test_a_diagram_is_said_in_one_line():
    assert one_line(diagram("p1", "s1 p1", "i1 s1", "i2 s1")) == (
        "1 primary driver, 1 secondary driver, 2 change ideas"
    )
