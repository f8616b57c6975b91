"""A measure's figures as a file to take away."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from practicum.figures.run_chart_table import export_rows, run_chart_table
from practicum.spc import analyse_run_chart, read_aloud
from practicum.tools.measure import Measure
from practicum.tools.series import series_of
from practicum.tools.table.write import CSV_TYPE, XLSX_TYPE, write_csv, write_xlsx

if TYPE_CHECKING:
    from collections.abc import Mapping

    from practicum.spc import RunChartResult
    from practicum.tools.table.write import Cell

    Rows = list[list[Cell]]

_NO_NAME = re.compile(r"[^\w\-]+")
DEFINED = (
    *("name", "unit", "type", "direction", "counted", "included", "excluded", "out_of"),
    *("source", "collector", "frequency", "target"),
)


def export_file(content: Mapping[str, Any], form: str) -> tuple[str, str, bytes]:
    """Make a file of a measure.

    Parameters
    ----------
    content : mapping
        The measure as typed so far.
    form : {'csv', 'xlsx'}
        The workbook also holds the reading and how the measure is defined.

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
    series = series_of(content)
    result = analyse_run_chart(series.values)
    rows = export_rows(content, series, run_chart_table(series, result))
    stem = file_stem(content)
    if form == "csv":
        return f"{stem}.csv", CSV_TYPE, write_csv(rows)
    if form == "xlsx":
        sheets: dict[str, Rows] = {
            "Figures": rows,
            "Reading": _reading(content, result),
            "Measure": _about(content),
        }
        return f"{stem}.xlsx", XLSX_TYPE, write_xlsx(sheets)
    raise ValueError(f"no such form: {form}")


def file_stem(content: Mapping[str, Any]) -> str:
    """Give a file name without its ending, from the measure's name.

    Examples
    --------
    >>> file_stem({"name": "../etc"}), file_stem({})
    ('etc', 'measure')
    """
    name = content.get("name")
    words = _NO_NAME.sub("-", name[:200]) if isinstance(name, str) else ""
    return words.strip("-_")[:60] or "measure"


def _reading(content: Mapping[str, Any], result: RunChartResult) -> Rows:
    unit = str(content.get("unit") or "").strip()
    sentences = [*read_aloud(result, unit=unit), f"Rules: {result.rules.citation}"]
    rows: Rows = [["What the chart says"]]
    return rows + [[each] for each in sentences]


def _about(content: Mapping[str, Any]) -> Rows:
    titles = {name: field.title for name, field in Measure.model_fields.items()}
    rows: Rows = [["The measure", "As the team defined it"]]
    return rows + [[titles[name], str(content.get(name) or "")] for name in DEFINED]
