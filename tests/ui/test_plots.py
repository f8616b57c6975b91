import io

import pytest
from openpyxl import load_workbook

from practicum.store.memory import MemoryStore
from practicum.tools.measure_examples import measure_content
from practicum.tools.registry import find_tool
from practicum.ui.session import Session
from practicum.ui.tool import tool
from practicum.ui.widget import Refusal

NAMES = ("pareto", "histogram", "scatter", "small-multiples")


@pytest.fixture
def session():
    store = MemoryStore()
    store.choose("me", store.create("A trial").id)
    return Session(store, "me")


def open_tool(name, session, **options):
    return tool(name, session=session, **options)


def practice(name, session):
    example = next(iter(find_tool(name).examples))
    return open_tool(name, session, key="practice-1", example=example)


@pytest.fixture(params=NAMES)
def widget(request, session):
    return practice(request.param, session)


def test_the_example_is_drawn_and_read_with_nothing_left_unread(widget):
    assert widget.reading["complete"]
    assert widget.reading["figure"]["data"]
    assert widget.reading["unread"] == []
    assert widget.reading["words"][0].endswith(".")


def test_every_line_of_the_table_has_the_columns_that_are_named(widget):
    names = {name for name, _title in widget.reading["columns"]}

    assert all(names <= set(line) for line in widget.reading["table"])


@pytest.mark.parametrize("name", NAMES)
def test_an_empty_sheet_says_that_there_is_nothing_yet(name, session):
    widget = open_tool(name, session)

    assert widget.reading["figure"] is None
    assert "nothing to read" in widget.reading["words"][0]
    assert widget.reading["table"] == []


@pytest.mark.parametrize("name", NAMES)
def test_hostile_content_is_no_crash(name, session):
    widget = open_tool(name, session)
    for rows in ("x", [1], [{"label": "<script>", "count": "=1+1", "x": "9" * 400, "part": 7}]):
        reading = widget.look({"rows": rows, "width": "-", "limit": [], "source": "split"})[
            "reading"
        ]

        assert reading["words"]


def test_figures_go_out_as_csv_and_as_a_workbook_with_the_reading(widget):
    content = widget.saved["content"]
    csv, xlsx = (widget.export(content, form) for form in ("csv", "xlsx"))
    book = load_workbook(io.BytesIO(xlsx.buffers[0]))
    first = book.worksheets[0]

    assert csv.body["name"].endswith(".csv")
    assert csv.buffers[0].decode("utf-8-sig").count("\n") == first.max_row
    assert book["Reading"]["A2"].value == widget.reading["words"][0]


def test_unread_rows_go_out_too_with_the_reason(session):
    widget = open_tool("histogram", session)
    out = widget.export({"rows": [{"id": "a", "value": "5"}, {"id": "b", "value": "soon"}]}, "csv")

    assert "soon" in out.buffers[0].decode("utf-8-sig")


def test_there_is_no_other_form_of_file(session):
    with pytest.raises(Refusal):
        open_tool("pareto", session).export({}, "pdf")


def test_pasted_causes_are_shown_before_they_are_taken(session):
    widget = open_tool("pareto", session)
    view = widget.take_in(text="Reason\tNumber\nlate\t12\nlost\tmany\n")

    assert view["chosen"] == {"label": 0, "count": 1}
    assert (view["read"], len(view["unread"])) == (1, 1)
    assert [each["name"] for each in view["roles"]] == ["label", "count", "note"]


def test_a_row_that_cannot_be_read_has_the_number_that_it_has_in_the_file(session):
    view = open_tool("pareto", session).take_in(
        text="Ward 5\t\n\t\nReason\tNumber\nlate\t12\n\t\nlost\tmany\n"
    )

    assert [each["number"] for each in view["unread"]] == [6]
    assert (view["read"], len(view["rows"])) == (1, 2)


def test_another_column_can_be_chosen_and_the_table_has_to_be_there(session):
    widget = open_tool("scatter", session)
    with pytest.raises(Refusal, match="once more"):
        widget.columns_again()
    widget.take_in(text="a,b,c\n1,2,3\n4,5,6")
    view = widget.columns_again(heading=0, columns={"x": 2, "y": 0, "label": 99})

    assert view["chosen"] == {"x": 2, "y": 0}
    assert view["rows"][0] == {"x": "3", "y": "1", "label": ""}


def test_the_projects_own_measures_stand_side_by_side(session):
    project = session.project.id
    for key, name in (
        ("a", "ward-falls"),
        ("b", "nursery-book-bags"),
        ("practice-1", "ward-falls"),
    ):
        session.store.save(project, "measure", key, measure_content(name), base=0, author="me")
    widget = open_tool("small-multiples", session)
    content = {"source": "measures", "axes": "common", "measures": ["b", "a", "gone", "practice-1"]}
    reading = widget.look(content)["reading"]

    assert [each["key"] for each in widget.measures] == ["a", "b"]
    assert [panel["name"][:4] for panel in reading["panels"]] == ["Book", "Fall"]
    assert reading["said"][0].startswith("These measures have different units")


def test_the_page_knows_the_columns_in_their_order(session):
    titles = [each["title"] for each in open_tool("small-multiples", session).columns]

    assert titles[:3] == ["Part", "Date", "Value"]
