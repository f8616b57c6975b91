"""What all tables that come in promise: a template that fits, and no row lost."""

import csv
import io

import pytest

from practicum.tools.change_idea.table import read_ideas, template_rows
from practicum.tools.drivers.graph import read_graph
from practicum.tools.measure import Measure
from practicum.tools.measures.table import export_plan, import_plan
from practicum.tools.pdsa import Pdsa
from practicum.tools.pdsas.table import export_log, import_log
from practicum.tools.table.files import read_file
from practicum.tools.table.write import write_csv

KINDS = ("ideas", "cycles", "measures")


def _template(kind):
    made = {
        "ideas": lambda: write_csv(template_rows()),
        "cycles": lambda: export_log([]),
        "measures": lambda: export_plan([], "template", {})[2],
    }
    return list(csv.reader(io.StringIO(made[kind]().decode("utf-8-sig"))))


def _filled(kind, rows):
    """Fill a template: every column of a row says the same word."""
    head = _template(kind)[0]
    return read_file(write_csv([head, *([word] * len(head) for word in rows)]))


def _take(kind, grid):
    """Give what is kept of each row, as text."""
    if kind == "ideas":
        found = read_ideas(grid, read_graph({}))
        return [str(each) for each in (*found.ideas, *found.unread)]
    taken = import_log(grid, Pdsa) if kind == "cycles" else import_plan(grid, Measure, {})
    assert all(each.told for each in taken)
    return [str(each.content) for each in taken]


@pytest.mark.parametrize("kind", KINDS)
def test_a_template_names_its_columns_and_can_be_read(kind):
    heads = _template(kind)[0]

    assert len(heads) > 3
    assert len(set(heads)) == len(heads)


@pytest.mark.parametrize("kind", KINDS)
def test_every_bad_row_is_kept_as_it_was_typed(kind):
    words = ["rhubarb", "custard", "crumble"]
    kept = _take(kind, _filled(kind, words))

    assert len(kept) == 3
    assert [word for word, text in zip(words, kept, strict=True) if word not in text] == []


@pytest.mark.parametrize("kind", KINDS)
def test_empty_rows_between_are_no_rows(kind):
    kept = _take(kind, _filled(kind, ["rhubarb", "", "crumble"]))

    assert len(kept) == 2
