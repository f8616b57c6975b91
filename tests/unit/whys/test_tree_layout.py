import re

from drawn_causes import outside, overlapping, trees
from hypothesis import given, settings

from practicum.tools.whys.examples import book_bags
from practicum.tools.whys.tree import PROBLEM, read_tree
from practicum.tools.whys.tree_layout import SCREEN, WIDE, lay_out_tree


@settings(deadline=None)
@given(trees())
def test_no_two_boxes_of_a_tree_overlap(content):
    notes = {row["id"]: ["No evidence yet"] for row in content["causes"]}
    for room in (SCREEN, WIDE):
        layout = lay_out_tree(read_tree(content), notes, room=room)

        assert overlapping(layout.boxes) == []
        assert outside(layout) == []


@settings(deadline=None)
@given(trees())
def test_every_why_is_one_column_further_on(content):
    layout = lay_out_tree(read_tree(content))
    boxes = {box.id: box for box in layout.boxes}

    for line in layout.lines:
        assert boxes[line.child].x > boxes[line.parent].x + boxes[line.parent].width
    assert len({box.x for box in layout.boxes}) == len(layout.headings)


@settings(deadline=None)
@given(trees())
def test_lines_never_cross(content):
    layout = lay_out_tree(read_tree(content))
    middles = {box.id: box.y + box.height / 2 for box in layout.boxes}
    columns = {}
    for line in layout.lines:
        start = re.match(r"M([\d.]+)", line.path)[1]
        columns.setdefault(start, []).append((middles[line.parent], middles[line.child]))

    for pairs in columns.values():
        for one in pairs:
            assert all((one[0] - two[0]) * (one[1] - two[1]) >= 0 for two in pairs)


def test_what_is_folded_is_not_drawn_but_counted():
    content = book_bags()
    content["causes"][0]["collapsed"] = True

    boxes = {box.id: box for box in lay_out_tree(read_tree(content)).boxes}

    assert "a1" not in boxes
    assert boxes["a"].notes == ("3 more, folded away",)


def test_a_link_that_failed_is_drawn_otherwise():
    layout = lay_out_tree(read_tree(book_bags()), fails=["a1"])

    assert {line.child: line.look for line in layout.lines}["a1"] == "fails"
    assert {line.look for line in layout.lines if line.child != "a1"} == {""}


def test_an_empty_tree_shows_the_problem():
    (box,) = lay_out_tree(read_tree({})).boxes

    assert (box.id, box.full, box.lines) == (PROBLEM, "", ("(still empty)",))
