import re
import time
from itertools import combinations
from statistics import quantiles

import pytest
from drawn_boxes import diagram, diagrams
from hypothesis import given, settings

from practicum.tools.drivers.examples import book_bags
from practicum.tools.drivers.graph import read_graph
from practicum.tools.drivers.layout import lay_out
from practicum.tools.drivers.text import width_of, wrap


def by_id(content):
    return {box.id: box for box in lay_out(read_graph(content)).boxes}


def crossings(layout):
    """Count the pairs of lines that cross, by where they leave and where they arrive."""
    middles = {box.id: (box.x, box.y + box.height / 2) for box in layout.boxes}
    ends = [(middles[line.parent], middles[line.child]) for line in layout.lines]
    return sum(
        (one[0][1] - two[0][1]) * (one[1][1] - two[1][1]) < 0
        for one, two in combinations(ends, 2)
        if one[0][0] == two[0][0] and one[1][0] == two[1][0]
    )


@settings(deadline=None)
@given(diagrams())
def test_no_two_boxes_overlap_and_all_are_inside_the_picture(content):
    layout = lay_out(read_graph(content))

    for box in layout.boxes:
        assert 0 <= box.x < box.x + box.width <= layout.width
        assert 0 <= box.y < box.y + box.height <= layout.height
    for one, two in combinations(layout.boxes, 2):
        assert (
            one.x + one.width <= two.x
            or two.x + two.width <= one.x
            or one.y + one.height <= two.y + 0.11
            or two.y + two.height <= one.y + 0.11
        )


@settings(deadline=None)
@given(diagrams(most_parents=1))
def test_lines_never_cross_where_every_box_belongs_to_one(content):
    assert crossings(lay_out(read_graph(content))) == 0


@settings(deadline=None)
@given(diagrams())
def test_the_same_diagram_is_drawn_alike_whatever_the_order_of_its_rows(content):
    turned = {name: rows[::-1] for name, rows in content.items()}

    one, two = lay_out(read_graph(content)), lay_out(read_graph(turned))

    assert {box.id: box for box in one.boxes} == {box.id: box for box in two.boxes}


def test_columns_follow_from_the_aim_to_the_ideas():
    boxes = by_id(diagram("p1", "s1 p1", "i1 s1"))

    assert boxes["aim"].x < boxes["p1"].x < boxes["s1"].x < boxes["i1"].x


def test_a_kind_that_is_not_there_takes_no_room():
    boxes = by_id(diagram("p1", "i1 p1"))

    assert boxes["i1"].x < by_id(diagram("p1", "s1 p1", "i1 s1"))["i1"].x


def test_boxes_beside_each_other_stand_in_their_order():
    boxes = by_id(diagram("p1", "i2 p1", "i1 p1", "i3 p1"))

    assert boxes["i2"].y < boxes["i1"].y < boxes["i3"].y


def test_an_idea_of_two_drivers_stands_between_what_only_one_has():
    layout = lay_out(read_graph(diagram("p1", "p2", "i1 p1 p2", "i2 p1", "i3 p2")))
    boxes = {box.id: box for box in layout.boxes}

    assert boxes["i2"].y < boxes["i1"].y < boxes["i3"].y
    assert crossings(layout) == 0


def test_what_is_folded_is_not_drawn_but_counted():
    content = diagram("p1", "p2", "i1 p1", "i2 p1", "i3 p1 p2")
    content["nodes"][0]["collapsed"] = True

    boxes = by_id(content)

    assert set(boxes) == {"aim", "p1", "p2", "i3"}
    assert boxes["p1"].notes == ("2 more, folded away",)


def test_boxes_that_belong_to_nothing_stand_apart_below():
    layout = lay_out(read_graph(diagram("p1", "s1 p1", "s2", "i1 s2")))
    boxes = {box.id: box for box in layout.boxes}

    assert layout.apart > boxes["s1"].y + boxes["s1"].height
    assert boxes["s2"].y > layout.apart
    assert boxes["i1"].y > layout.apart


def test_an_idea_right_under_a_primary_driver_has_a_line_past_the_secondary_drivers():
    layout = lay_out(read_graph(diagram("p1", "s1 p1", "i1 p1")))
    (line,) = [each for each in layout.lines if each.child == "i1"]

    assert re.search(r"H\d+$", line.path)


def test_a_diagram_of_three_boxes_is_small():
    layout = lay_out(read_graph(diagram("p1: Reliable reminders", "i1 p1: Text on Thursday")))

    assert layout.height < 100


@pytest.mark.usefixtures("settled_memory")
def test_sixty_boxes_are_laid_out_within_a_blink():
    ideas = [f"i{n} s{n % 12}: Send a text to parents at four on Thursday" for n in range(42)]
    content = diagram(*(f"p{n}" for n in range(6)), *(f"s{n} p{n % 6}" for n in range(12)), *ideas)
    graph = read_graph(content)
    times = []
    for _ in range(20):
        start = time.process_time()
        lay_out(graph)
        times.append(time.process_time() - start)

    assert quantiles(times, n=20)[-1] < 0.05


def test_words_are_kept_whole_on_their_lines():
    for box in lay_out(read_graph(book_bags())).boxes:
        assert " ".join(box.lines) == box.full


def test_long_words_and_signs_of_any_writing_fit_into_a_box():
    for text in ("w" * 200, "読み聞かせの時間を毎日つくる", "🙂" * 80, "a-b " * 90):
        lines = wrap(text, 120, 13.5)

        assert len(lines) <= 6
        assert all(width_of(line, 13.5) <= 120 for line in lines)
