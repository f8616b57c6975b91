import csv
import io

import pytest

from practicum.tools.change_idea.table import (
    check_row,
    idea_rows,
    read_ideas,
    template_rows,
    unread_rows,
)
from practicum.tools.drivers.examples import book_bags
from practicum.tools.drivers.graph import read_graph
from practicum.tools.table.grid import TableError
from practicum.tools.table.text import split_cells
from practicum.tools.table.write import write_csv

GRAPH = read_graph(book_bags())


def read(text, graph=GRAPH):
    return read_ideas(split_cells(text), graph)


def test_a_row_becomes_an_idea_with_its_drivers():
    found = read(
        "Idea,Driver,Source,Effort,Impact,Belief,Who\n"
        "Walk with them,reliable reminders; Choice by the child,Front line,2,7,High,Janitor\n"
    )
    (idea,) = found.ideas

    assert found.unread == ()
    assert idea.drivers == ("s2", "s5")
    assert idea.fields == {
        "text": "Walk with them",
        "source": "front-line",
        "effort": 2,
        "impact": 7,
        "belief": "high",
        "origin": "Janitor",
    }


def test_every_row_is_taken_in_or_kept_as_it_was_typed_with_its_line():
    found = read("Idea,Driver,Effort\nGood one,,3\nA,Nobody,3\n,,5\nB,,lots\n\nC,,\n")

    assert [each.fields["text"] for each in found.ideas] == ["Good one", "C"]
    assert [(row["line"], row["idea"], row["driver"], row["effort"]) for row in found.unread] == [
        (3, "A", "Nobody", "3"),
        (4, "", "", "5"),
        (5, "B", "", "lots"),
    ]


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ({"idea": ""}, "idea"),
        ({"idea": "x" * 501}, "idea"),
        ({"idea": "READ one returned book aloud every Monday"}, "idea"),
        ({"idea": "A", "driver": "Nobody"}, "driver"),
        ({"idea": "A", "source": "the moon"}, "source"),
        ({"idea": "A", "effort": "11"}, "effort"),
        ({"idea": "A", "impact": "0"}, "impact"),
        ({"idea": "A", "belief": "maybe"}, "belief"),
    ],
)
def test_a_row_says_in_a_sentence_what_is_in_the_way(row, column):
    checked = check_row(row, GRAPH)

    assert checked.idea is None
    assert list(checked.reasons) == [column]
    assert checked.reasons[column].endswith(".")


def test_all_that_is_wrong_in_a_row_is_told_at_once():
    checked = check_row({"idea": "", "driver": "Nobody", "effort": "x", "belief": "y"}, GRAPH)

    assert list(checked.reasons) == ["idea", "effort", "belief", "driver"]


def test_the_same_idea_twice_in_a_table_is_taken_once():
    found = read("Idea\nA walk\na WALK\n")

    assert (len(found.ideas), len(found.unread)) == (1, 1)


def test_a_table_without_headings_is_read_as_the_template_stands():
    found = read("Walk with them\tReliable reminders\nSing\t\n")

    assert [each.fields["text"] for each in found.ideas] == ["Walk with them", "Sing"]
    assert found.ideas[0].drivers == ("s2",)


def test_the_template_can_be_read():
    found = read(write_csv(template_rows()).decode("utf-8-sig"))

    assert (len(found.ideas), found.unread) == (2, ())


def test_what_is_taken_away_can_be_brought_back():
    text = write_csv(idea_rows(GRAPH, {})).decode("utf-8-sig")
    drivers = {**book_bags()}
    drivers["nodes"] = [box for box in drivers["nodes"] if box["kind"] != "idea"]

    found = read(text, read_graph(drivers))

    assert found.unread == ()
    assert [each.fields["text"] for each in found.ideas] == [
        node.text for node in GRAPH.of_kind("idea")
    ]
    assert found.ideas[3].drivers == ("s2", "s6")
    assert found.ideas[0].fields["effort"] == 5


def test_an_idea_that_a_spreadsheet_would_run_leaves_as_text_and_comes_back_as_it_was():
    graph = read_graph({"nodes": [{"id": "i", "kind": "idea", "text": "=1+1 desks"}]})
    text = write_csv(idea_rows(graph, {})).decode("utf-8-sig")

    assert next(csv.reader(io.StringIO(text.splitlines()[1])))[0] == "'=1+1 desks"
    assert read(text, read_graph({})).ideas[0].fields["text"] == "=1+1 desks"


def test_rows_that_wait_are_read_again_as_the_diagram_grows():
    row = {"id": "u", "line": 3, "idea": "A walk", "driver": "Time"}
    (before,) = unread_rows({"unread": [row]}, read_graph({}))
    boxes = {"nodes": [{"id": "p", "kind": "primary", "text": "Time"}]}
    (after,) = unread_rows({"unread": [row]}, read_graph(boxes))

    assert "driver" in before[1].reasons
    assert after[1].idea.drivers == ("p",)


@pytest.mark.parametrize("text", ["Idea,Driver\n", "Idea\n \n"])
def test_a_table_with_headings_only_is_refused(text):
    with pytest.raises(TableError, match="no ideas"):
        read(text)
