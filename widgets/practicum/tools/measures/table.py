"""A plan as a table, out and in: every row of a file is taken, and what is odd about it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from practicum.tools.draft import read_draft
from practicum.tools.measure_settings import CHARTS, setting
from practicum.tools.measures.brief import BETTER, KINDS, OFTEN, brief, levels
from practicum.tools.measures.columns import COLUMNS, find_field, settle
from practicum.tools.table.grid import TableError
from practicum.tools.table.sheet_rows import Incoming, Line, SheetRows
from practicum.tools.table.write import CSV_TYPE, XLSX_TYPE, Cell, write_csv, write_xlsx

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from practicum.tools.document import Document
    from practicum.tools.table.grid import Grid

MOST_MEASURES = 200
NO_HEADINGS = (
    "We could not find our columns in this table. Its first row has to name them, such as Measure, "
    "What is counted, Who collects. The template shows how."
)
_SAID: dict[str, Mapping[str, str]] = {
    "type": KINDS,
    "direction": {"up": "higher", "down": "lower", "neither": "neither"},
    "frequency": {**OFTEN, "other": "otherwise"},
    "sampling": {"all": "all", "sample": "sample"},
}
_SPARE = "why"
"""Where the words of a column go that is none of ours."""


def plan_rows(
    contents: Iterable[Mapping[str, Any]], boxes: Mapping[str, str] | None = None
) -> list[list[Cell]]:
    """Lay a plan out as rows, the first with the headings.

    Parameters
    ----------
    contents : iterable of mapping
        Measures as typed so far.
    boxes : mapping of str to str, optional
        The words of the diagram's boxes by id: ids mean nothing outside the project.

    Returns
    -------
    list of list

    Examples
    --------
    >>> plan_rows([{"name": "Bags back", "type": "outcome"}])[1][:2]
    ['Bags back', 'Outcome']
    """
    rows: list[list[Cell]] = [list(COLUMNS.values())]
    rows += [[_cell(content, name, boxes or {}) for name in COLUMNS] for content in contents]
    return rows


def _cell(content: Mapping[str, Any], name: str, boxes: Mapping[str, str]) -> str:
    value = content.get(name)
    text = "" if value is None else str(value).strip()
    if name == "driver":
        return boxes.get(text, text)
    if name == "chart":
        return CHARTS[text] if setting(text, CHARTS) else text
    return _SAID.get(name, {}).get(text, text)


def export_plan(
    contents: Sequence[Mapping[str, Any]], form: str, boxes: Mapping[str, str] | None = None
) -> tuple[str, str, bytes]:
    """Make a file of a plan.

    Parameters
    ----------
    contents, boxes
        As for `plan_rows`.
    form : {'csv', 'xlsx', 'template'}
        The template is a CSV file with the headings alone.

    Returns
    -------
    str
        A name for the file.
    str
        Its media type.
    bytes
        What is in it.

    Raises
    ------
    ValueError
        If the form is another.

    Examples
    --------
    >>> export_plan([], "template")[0]
    'measures-template.csv'
    """
    rows = plan_rows(contents, boxes)
    if form == "xlsx":
        return "measurement-plan.xlsx", XLSX_TYPE, write_xlsx({"Plan": rows})
    if form in {"csv", "template"}:
        name = "measures-template.csv" if form == "template" else "measurement-plan.csv"
        return name, CSV_TYPE, write_csv(rows)
    raise ValueError(f"no such form: {form}")


def import_plan(
    grid: Grid, document: type[Document], boxes: Mapping[str, str] | None = None
) -> tuple[Incoming, ...]:
    """Read measures from a table.

    Parameters
    ----------
    grid : Grid
        Its first row names the columns.
    document : type of Document
        What a row is to become; it tells what cannot be read.
    boxes : mapping of str to str, optional
        Ids of the diagram's boxes by their words, so that the two are joined.

    Returns
    -------
    tuple of Incoming
        One a row that has anything in it.

    Raises
    ------
    TableError
        If no column is ours, or there are more rows than a plan holds.
    """
    table = SheetRows(grid, find_field)
    if not table.holds("name", "counted"):
        raise TableError(NO_HEADINGS)
    if len(table) > MOST_MEASURES:
        raise TableError(f"We take at most {MOST_MEASURES} measures from one file.")
    known = {words.casefold(): ident for words, ident in (boxes or {}).items()}
    return tuple(_incoming(line, document, known) for line in table.lines(_SPARE))


def _incoming(line: Line, document: type[Document], known: Mapping[str, str]) -> Incoming:
    content = settle({**line.cells, **_chart(line.cells)})
    if "driver" in content:
        content["driver"] = known.get(content["driver"].casefold(), content["driver"])
    told = [
        f"{COLUMNS.get(each.field, each.field)}: {_plainly(each.message, content.get(each.field))}"
        for each in read_draft(document, content).problems
        if not each.missing
    ]
    told += [
        f"{each or 'A column without a heading'} is kept under “Why it matters”."
        for each in line.spare
    ]
    if "name" not in content:
        told.append("It has no name.")
    return Incoming(line.number, content, tuple(told))


def _chart(cells: Mapping[str, str]) -> dict[str, str]:
    """Know a chart by its title as well as by its name."""
    typed = cells.get("chart", "").strip().casefold()
    for name, title in CHARTS.items():
        if typed and typed in (name, title.casefold(), title.casefold().partition(":")[0]):
            return {"chart": name}
    return {}


def _plainly(message: str, value: object) -> str:
    if message.startswith("Input should be"):
        return f"“{str(value)[:40]}” is none of the answers. It is kept; choose one on the page."
    return message


def paper_plan(
    contents: Sequence[Mapping[str, Any]], boxes: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """Lay a plan out for a sheet of paper: few columns, several lines in a cell.

    Parameters
    ----------
    contents, boxes
        As for `plan_rows`.

    Returns
    -------
    dict
        ``head``, and ``rows``: for each measure its cells, for each cell its lines, the first of
        them in bold where it is the name.
    """
    head = ["Measure", "What is counted", "Who, when, how many", "Now and wanted", "Chart"]
    return {"head": head, "rows": [_paper_row(each, boxes or {}) for each in contents]}


def _paper_row(content: Mapping[str, Any], boxes: Mapping[str, str]) -> list[list[str]]:
    short = brief(content, boxes)

    def said(name: str, before: str) -> str:
        text = _cell(content, name, boxes)
        return f"{before}{text}" if text else ""

    chart = setting(content.get("chart"), CHARTS) or "run"
    better = BETTER.get(str(content.get("direction")), "")
    cells = [
        [short.name, short.kind, said("driver", "Driver: "), said("why", "")],
        [said("counted", ""), said("out_of", "Out of: "), said("included", "Included: "),
         said("excluded", "Left out: ")],
        [short.collecting, said("sample_how", "Sample: "), said("source", "From: ")],
        [*levels(content), better, said("unit", "In: ")],
        [CHARTS[chart].partition(":")[0]],
    ]  # fmt: skip
    return [[line for line in lines if line] for lines in cells]
