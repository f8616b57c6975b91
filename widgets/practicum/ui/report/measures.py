"""The section on measures: definitions, charts with their readings, decisions, and figures."""

from __future__ import annotations

from datetime import date
from html import escape
from typing import TYPE_CHECKING

from practicum.figures.chart_page import chart_key
from practicum.figures.chart_table import chart_table
from practicum.figures.charted import chart_name
from practicum.figures.point_words import short_day, value_words
from practicum.project.kinds import MEASURE
from practicum.tools.measure import Measure
from practicum.tools.measure_decisions import KINDS, decisions_of
from practicum.tools.measures.brief import KINDS as TYPES
from practicum.tools.table.days import spell
from practicum.ui.report.fields import said_fields
from practicum.ui.report.parts import Section, facts, paragraph, picture, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from practicum.figures.chart_table import Line
    from practicum.tools.measure_decisions import Decision
    from practicum.ui.measure_charts import Drawn
    from practicum.ui.project_glance import Whole

PASSED = ("name", "driver", "chart", "rules", "limits", "figures_are")


def measures_section(whole: Whole) -> Iterator[Section]:
    """Show each measure, outcome measures first."""
    contents = {each.key: each.content for each in whole.own if each.kind == MEASURE}
    html = "".join(_measure(each, contents[each.key], whole) for each in whole.charts)
    if html:
        yield Section("measures", "Measures and charts", html)


def _measure(drawn: Drawn, content: Mapping[str, Any], whole: Whole) -> str:
    driver = whole.thread.measures[drawn.key].driver
    told = [
        ("Kind of measure", TYPES.get(drawn.type, "")),
        ("Driver it tells about", driver),
        *said_fields(Measure, content, *PASSED, "type"),
    ]
    reading = "".join(paragraph(each) for each in drawn.words)
    chart = (
        picture(drawn.svg, f"Chart of {drawn.name}")
        + paragraph(
            f"{chart_name(drawn.charted.chart)}. {chart_key(drawn.charted.result)}", "quiet"
        )
        + f'<div class="reading">{reading}</div>'
        if drawn.svg
        else paragraph("There are no figures yet.", "quiet")
    )
    return (
        f'<div class="measure"><h3 id="measure-{escape(drawn.key, quote=True)}">'
        f"{escape(drawn.name)}</h3>{chart}{_decisions(drawn, content)}"
        f"<h4>How it is measured</h4>{facts(told)}</div>"
    )


def _kind(drawn: Drawn) -> str:
    return chart_name(drawn.charted.chart)


def _decisions(drawn: Drawn, content: Mapping[str, Any]) -> str:
    found = [each for each in decisions_of(content) if each.holds]
    days = {
        row: short_day(point.day)
        for point, rows in zip(drawn.charted.series.points, drawn.charted.given.rows, strict=False)
        for row in rows
    }
    rows = [(_what(each, days), each.reason, _day(each.made)) for each in found]
    return table("What the team decided about the chart", ("Decision", "Why", "On"), rows)


def _what(decision: Decision, days: Mapping[str, str]) -> str:
    words = KINDS.get(decision.what, decision.what)
    where = days.get(decision.row, "")
    points = f", {decision.points} points" if decision.points else ""
    return f"{words}{f' at {where}' if where else ''}{points}"


def _day(iso: str) -> str:
    try:
        return spell(date.fromisoformat(iso[:10]))
    except ValueError:
        return ""


def figures_section(whole: Whole) -> Iterator[Section]:
    """Give the figures behind the charts, as tables."""
    contents = {each.key: each.content for each in whole.own if each.kind == MEASURE}
    html = "".join(_figures(each, contents[each.key]) for each in whole.charts if each.svg)
    if html:
        yield Section("figures", "The figures", html)


def _figures(drawn: Drawn, content: Mapping[str, Any]) -> str:
    charted = drawn.charted
    unit = charted.names.unit
    lines = chart_table(charted, content)
    rows = [
        (
            short_day(line.day),
            value_words(line.value, unit) if line.value is not None else "not measured",
            "; ".join(_remarks(line)),
        )
        for line in lines
    ]
    return f"<h3>{escape(drawn.name)}</h3>" + table(
        f"Figures of {drawn.name}", ("Day", "Value", "Remarks"), rows
    )


def _remarks(line: Line) -> Iterator[str]:
    yield from filter(None, (line.note,))
    if line.begins:
        yield f"new phase: {line.begins}"
    if line.left_out:
        yield f"left out: {line.left_out}"
    if line.signals:
        yield f"part of a signal ({', '.join(each.replace('-', ' ') for each in line.signals)})"
