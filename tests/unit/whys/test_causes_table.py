import pytest
from test_five_whys import causes

from practicum.tools.table.grid import TableError
from practicum.tools.table.text import split_cells
from practicum.tools.whys.examples import ward_falls
from practicum.tools.whys.exports import causes_to_count, to_mermaid
from practicum.tools.whys.table import (
    read_causes,
    table_rows,
    template_rows,
    unread_rows,
)
from practicum.tools.whys.tree import read_tree

TREE = {"what": "Bags stay at home", "causes": causes("a .: The zip is broken")}


def take(text, content=TREE):
    return read_causes(split_cells(text), content)


def test_a_cause_names_what_it_explains_by_its_words_in_any_order():
    found = take("Cause\tExplains\nNo tool\tNobody looks\nNobody looks\tthe zip is broken")

    assert [(each.fields["text"], each.explains) for each in found.causes] == [
        ("Nobody looks", "the zip is broken"),
        ("No tool", "Nobody looks"),
    ]


def test_what_explains_the_problem_may_name_it():
    found = take("Cause\tExplains\nIt rains\tBags stay at home\nIt snows\t")

    assert [each.explains for each in found.causes] == ["", ""]


@pytest.mark.parametrize(
    ("row", "column", "reason"),
    [
        ("\tThe zip is broken\t\t\t\t", "cause", "There is no cause in this row."),
        ("Rain\tStorm\t\t\t\t", "explains", "There is no cause called “Storm” in the tree."),
        ("the zip is  broken\t\t\t\t\t", "cause", "This cause is in the tree already."),
        ("Rain\t\trumour\t\t\t", "evidence", "“rumour” is not none, saw or counted."),
        ("Rain\t\t\t\tmaybe\t", "act", "“maybe” is not yes, with others or no."),
        ("Rain\t\t\t\t\tWeather", "category", "There is no category called “Weather”."),
    ],
)
def test_an_odd_row_is_kept_as_it_was_typed_with_the_reason(row, column, reason):
    head = "Cause\tExplains\tEvidence\tSeen\tAct\tCategory"
    found = take(f"{head}\n{row}")
    content = {**TREE, "unread": [{"id": "u", **found.unread[0]}]}

    assert found.causes == ()
    assert found.unread[0]["line"] == 2
    ((_, checked),) = unread_rows(content)
    assert checked.reasons == {column: reason}


def test_a_row_that_waits_can_be_taken_in_once_it_is_mended():
    found = take("Cause\tExplains\nRain\tStorm")
    waiting = {"id": "u", **found.unread[0], "explains": "The zip is broken"}
    ((_, checked),) = unread_rows({**TREE, "unread": [waiting]})

    assert checked.cause.fields == {"text": "Rain"}


def test_figures_count_as_counted_where_the_kind_of_evidence_is_missing():
    found = take("Cause\tSeen\nRain\t6 of 20 days\nSnow\tAnn saw it")

    assert [each.fields["evidence"] for each in found.causes] == ["counted", "saw"]


def test_a_row_of_whys_is_a_chain():
    found = take("Why 1\tWhy 2\tWhy 3\nIt is late\tThe bus\tRoad works\nIt is late\tNo clock\t")

    assert [(each.fields["text"], each.explains) for each in found.causes] == [
        ("It is late", ""),
        ("The bus", "It is late"),
        ("Road works", "The bus"),
        ("No clock", "It is late"),
    ]


def test_a_table_of_nothing_is_refused_in_a_sentence():
    with pytest.raises(TableError, match="There are no causes in this table"):
        take("Cause\tExplains")


def test_a_tree_comes_back_from_its_own_table():
    content = ward_falls()
    text = "\n".join("\t".join(row) for row in table_rows(content))
    found = take(text, {"what": content["what"]})

    assert found.unread == ()
    assert [each.fields["text"] for each in found.causes] == [
        row["text"] for row in content["causes"]
    ]


def test_the_template_is_read_without_an_odd_row():
    text = "\n".join("\t".join(row) for row in template_rows())

    assert take(text, {}).unread == ()


def test_causes_to_count_are_those_right_behind_the_problem():
    found = causes_to_count(ward_falls())

    assert [each["id"] for each in found] == ["a", "b", "c"]
    assert found[0]["category"] == "Place and equipment"
    assert found[0]["so_far"].startswith("In 4 of 5 falls")


def test_mermaid_marks_the_roots():
    drawn = to_mermaid(read_tree(ward_falls()))

    assert drawn.count("[[") == len(read_tree(ward_falls()).roots)
