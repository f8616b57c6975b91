from drawn_boxes import diagram, diagrams
from hypothesis import given

from practicum.tools.drivers.aloud import read_aloud
from practicum.tools.drivers.graph import read_graph


def spoken(item):
    return [item, *(each for inner in item.inside for each in spoken(inner))]


def test_a_diagram_is_read_as_a_list_in_a_list():
    reading = read_aloud(read_graph(diagram("p1: Time", "s1 p1: Rota", "i1 s1: Swap"), aim="More"))

    words = [each.words for each in spoken(reading.whole)]
    assert words == [
        "Aim: More",
        "Primary driver: Time",
        "Secondary driver: Rota",
        "Change idea: Swap",
    ]
    assert reading.whole.inside[0].inside[0].inside[0].id == "i1"


def test_what_helps_two_drivers_is_read_in_full_once_and_named_again():
    reading = read_aloud(read_graph(diagram("p1", "p2", "s1 p1 p2: Rota", "i1 s1")))
    first, second = (each.inside[0] for each in reading.whole.inside)

    assert (first.words, len(first.inside)) == ("Secondary driver: Rota", 1)
    assert (second.words, second.inside) == ("Secondary driver: Rota (read out above)", ())


def test_folded_boxes_are_read_too():
    content = diagram("p1", "i1 p1")
    content["nodes"][0]["collapsed"] = True

    assert len(spoken(read_aloud(read_graph(content)).whole)) == 3


def test_notes_are_read_with_their_box_and_loose_boxes_at_the_end():
    reading = read_aloud(read_graph(diagram("p1", "i1: Swap")), {"i1": ("Not tested yet",)})

    assert reading.apart[0].words == "Change idea: Swap"
    assert reading.apart[0].notes == ("Not tested yet",)


@given(diagrams())
def test_every_box_is_read_out(content):
    graph = read_graph(content)
    reading = read_aloud(graph)
    read = {each.id for root in (reading.whole, *reading.apart) for each in spoken(root)}

    assert read == set(graph.nodes)
