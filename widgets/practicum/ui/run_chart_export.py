"""A measure's figures as a file to take away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from practicum.figures.chart_table import chart_table, export_rows
from practicum.figures.charted import chart_measure
from practicum.figures.point_words import short_day
from practicum.spc.rules import PERLA
from practicum.tools.measure import Measure
from practicum.tools.measure_decisions import KINDS, decisions_of
from practicum.tools.table.write import CSV_TYPE, XLSX_TYPE, write_csv, write_xlsx
from practicum.ui.chart_reading import reading_words
from practicum.ui.file_names import file_stem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from practicum.figures.charted import Charted
    from practicum.tools.table.write import Cell

    Rows = list[list[Cell]]

DEFINED = (
    *("name", "unit", "type", "direction", "why", "driver", "counted", "included", "excluded"),
    *("out_of", "source", "collector", "frequency", "when", "sampling", "sample_size"),
    *("sample_how", "baseline", "target", "goal"),
)


def export_file(
    content: Mapping[str, Any], form: str, *, own_chart: bool = False
) -> tuple[str, str, bytes]:
    """Make a file of a measure.

    Parameters
    ----------
    content : mapping
        The measure as typed so far.
    form : {'csv', 'xlsx'}
        The workbook also holds the reading, the decisions and how the measure is defined.
    own_chart : bool
        Whether the chart is the one that the measure names, rather than the run chart.

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
    >>> export_file({"name": "Falls / ward 5"}, "csv")[0]
    'Falls-ward-5.csv'
    """
    charted = (
        chart_measure(content) if own_chart else chart_measure(content, chart="run", rules=PERLA)
    )
    rows = export_rows(content, charted, chart_table(charted, content))
    stem = file_stem(content)
    if form == "csv":
        return f"{stem}.csv", CSV_TYPE, write_csv(rows)
    if form == "xlsx":
        sheets: dict[str, Rows] = {
            "Figures": rows,
            "Reading": _reading(charted),
            "Decisions": _decisions(content, charted),
            "Measure": _about(content),
        }
        return f"{stem}.xlsx", XLSX_TYPE, write_xlsx(sheets)
    raise ValueError(f"no such form: {form}")


def _reading(charted: Charted) -> Rows:
    rules = charted.result.rules
    chart = getattr(charted.result, "title", "Run chart")
    said = [charted.refused] if charted.refused else []
    sentences = [*said, *reading_words(charted), f"Chart: {chart}", f"Rules: {rules.citation}"]
    rows: Rows = [["What the chart says"]]
    return rows + [[each] for each in sentences]


def _decisions(content: Mapping[str, Any], charted: Charted) -> Rows:
    points = charted.series.points
    rows: Rows = [
        ["Decision", "Point", "Points that make the lines", "Reason", "Made", "Taken back"]
    ]
    for each in decisions_of(content):
        at = charted.laid.places.get(each.id)
        day = short_day(points[at].day) if at is not None else ""
        made, ended = each.made[:10], each.ended[:10]
        rows.append([KINDS.get(each.what, each.what), day, each.points, each.reason, made, ended])
    return rows if len(rows) > 1 else [*rows, ["None so far"]]


def _about(content: Mapping[str, Any]) -> Rows:
    titles = {name: field.title for name, field in Measure.model_fields.items()}
    rows: Rows = [["The measure", "As the team defined it"]]
    return rows + [[titles[name], str(content.get(name) or "")] for name in DEFINED]
