from practicum.project.merge import merge
from practicum.tools.draft import read_draft
from practicum.tools.driver_diagram import TOOL, DriverDiagram
from practicum.tools.drivers.examples import book_bags
from practicum.tools.registry import all_tools


def test_the_model_diagram_is_complete_and_its_ideas_have_all_their_fields():
    document = read_draft(DriverDiagram, book_bags()).document
    ideas = [box for box in document.nodes if box.kind == "idea"]

    assert len(ideas) == 9
    assert all(box.source and box.effort and box.impact and box.belief for box in ideas)
    assert TOOL.line(book_bags()) == "3 primary drivers, 6 secondary drivers, 9 change ideas"


def test_a_number_that_is_none_is_told_and_an_empty_box_as_well():
    box = {"id": "i", "kind": "idea", "text": "A card", "effort": "lots"}
    draft = read_draft(DriverDiagram, {"nodes": [box, {"id": "j", "kind": "idea", "text": " "}]})

    assert [each.field for each in draft.problems] == ["nodes.0.effort", "nodes.1.text"]
    assert draft.problems[0].message == "Please give a number from 1 to 10."
    assert draft.problems[1].message == "This box is still empty."


def test_a_blank_number_is_none():
    box = {"id": "i", "kind": "idea", "text": "A card", "effort": "", "impact": "7"}

    (read,) = read_draft(DriverDiagram, {"nodes": [box]}).document.nodes

    assert (read.effort, read.impact) == (None, 7)


def test_two_people_lose_no_edit_on_one_diagram():
    base = book_bags()
    mine = _changed(base, "i1", text="Unpack the bag together")
    mine["links"] = [*mine["links"], {"id": "i1>s2", "child": "i1", "parent": "s2"}]
    theirs = _changed(base, "i1", effort="9")
    theirs["nodes"] = [n for n in theirs["nodes"] if n["id"] != "i9"]
    theirs["nodes"].append({"id": "new", "kind": "idea", "text": "A walk", "order": 99})

    merged = merge(base, mine, theirs)

    boxes = {box["id"]: box for box in merged.content["nodes"]}
    assert merged.clashes == ()
    assert (boxes["i1"]["text"], boxes["i1"]["effort"]) == ("Unpack the bag together", "9")
    assert "new" in boxes
    assert "i9" not in boxes
    assert "i1>s2" in {link["id"] for link in merged.content["links"]}


def test_two_people_can_move_two_boxes_at_once():
    base = book_bags()
    merged = merge(base, _changed(base, "s1", order=2.5), _changed(base, "s6", order=0.5))

    orders = {box["id"]: box["order"] for box in merged.content["nodes"]}
    assert merged.clashes == ()
    assert (orders["s1"], orders["s6"]) == (2.5, 0.5)


def test_the_same_link_made_by_two_people_is_one_link():
    base = book_bags()
    link = {"id": "i9>s5", "child": "i9", "parent": "s5"}
    both = [{**base, "links": [*base["links"], link]} for _ in range(2)]

    assert merge(base, *both).content["links"].count(link) == 1


def test_both_tools_keep_the_same_document():
    tools = all_tools()

    assert tools["change-ideas"].document is tools["driver-diagram"].document


def _changed(content, ident, **fields):
    nodes = [{**box, **fields} if box["id"] == ident else dict(box) for box in content["nodes"]]
    return {**content, "nodes": nodes}
