import pytest

from practicum.tools.change_idea.grid import spots
from practicum.tools.drivers.graph import read_graph


def placed(*grades):
    boxes = [
        {"id": f"i{n}", "kind": "idea", "text": "x", "effort": effort, "impact": impact, "order": n}
        for n, (effort, impact) in enumerate(grades)
    ]
    return spots(read_graph({"nodes": boxes}).of_kind("idea"))


@pytest.mark.parametrize(
    ("effort", "impact", "quarter"),
    [(1, 10, "first"), (5, 6, "first"), (6, 6, "plan"), (5, 5, "spare"), (10, 1, "leave")],
)
def test_effort_and_impact_say_what_to_do_first(effort, impact, quarter):
    assert placed((effort, impact))[0].quarter == quarter


@pytest.mark.parametrize("bad", [(None, 5), ("", "5"), ("lots", 3), (0, 5), (True, 5), (5, 11)])
def test_an_idea_without_two_numbers_is_not_on_the_grid(bad):
    assert placed(bad, (2, 3))[0].id == "i1"
    assert len(placed(bad, (2, 3))) == 1


def test_ideas_with_the_same_numbers_do_not_hide_each_other():
    places = {(spot.right, spot.up) for spot in placed(*[(3, 8)] * 7)}

    assert len(places) == 7


def test_numbers_are_read_as_people_type_them():
    (spot,) = placed((" 3 ", "7.5"))

    assert (spot.across, spot.high) == (3, 7.5)
