import csv
import io

import pytest
from drawn_boxes import diagram

from practicum.tools.drivers.exports import export, to_mermaid
from practicum.tools.drivers.facts import Cycle, Facts, Named, attach
from practicum.tools.drivers.graph import read_graph
from practicum.tools.drivers.layout import lay_out

CONTENT = diagram("p1: Time", "p2: Room", "i1 p1 p2: =SUM(A1)") | {
    "measures": [{"id": "x", "node": "p1", "measure": "m1"}]
}
FACTS = Facts("Read more", (Named("m1", "Minutes read"),), (Cycle("c1", "One family", idea="i1"),))


def made(form):
    graph = read_graph(CONTENT, aim=FACTS.aim)
    return export(form, graph, lay_out(graph), attach(CONTENT, graph, FACTS))


def test_the_table_has_a_row_a_box_with_all_that_it_belongs_to():
    rows = list(csv.reader(io.StringIO(made("csv").data.decode("utf-8-sig"))))

    assert rows[1] == ["Aim", "Read more", "", "", ""]
    assert rows[2] == ["Primary driver", "Time", "Read more", "Minutes read", ""]
    assert rows[4] == ["Change idea", "'=SUM(A1)", "Time; Room", "", "One family"]


def test_mermaid_gets_every_box_and_every_line():
    text = made("mermaid").data.decode()

    assert text.startswith("flowchart LR\n")
    assert text.count(" --- ") == 4
    assert 'n3("#61;SUM(A1)")' in text


@pytest.mark.parametrize("words", ['"]; click n0 "x"', "a[b]{c}|d|<e>", "#quot;", "`code`"])
def test_no_words_can_break_out_of_a_box_of_mermaid(words):
    (line,) = [
        x for x in to_mermaid(read_graph(diagram(f"p1: {words}"))).splitlines() if "n1[" in x
    ]
    inside = line.removeprefix('  n1["').removesuffix('"]')

    assert not set(inside) & set('"[]{}<>|`')


def test_the_drawing_names_its_file_and_type():
    file = made("svg")

    assert (file.name, file.type) == ("driver-diagram.svg", "image/svg+xml")
    assert b"Minutes read" not in file.data
    assert b"Read more" in file.data


def test_another_form_is_refused():
    with pytest.raises(ValueError, match="no such form"):
        made("docx")
