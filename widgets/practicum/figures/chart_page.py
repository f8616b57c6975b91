"""A page with one chart that stands alone: nothing is fetched from anywhere."""

from __future__ import annotations

from html import escape
from math import isfinite
from typing import TYPE_CHECKING

from practicum.figures.svg_chart import svg_chart
from practicum.spc.reading_limits import line_name
from practicum.spc.shewhart import ShewhartResult
from practicum.spc.signal_words import signal_words
from practicum.spc.wording import Telling, sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from practicum.spc.run_chart import RunChartResult

COLOURS = """
:root { color-scheme: light dark; --ink: #1d2733; --soft: #5b6775; --line: #d5dbe1; --page: #fff;
  --blue: #1f5fa8; --alarm: #b3400a; --green: #1a6b45; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8edf2; --soft: #a5b1bd; --line: #3a4653;
  --page: #14191f; --blue: #7db5f0; --alarm: #ff9b5e; --green: #6fcf9f; } }
"""
"""Colours of a page that stands alone, light and dark."""

CHART_STYLE = """
.chart { display: block; width: 100%; min-width: 42rem; height: auto; }
.chart text { font: 15px system-ui, sans-serif; fill: var(--soft); }
.chart .grid { stroke: var(--line); } .chart .phase { stroke: var(--soft); stroke-dasharray: 2 4; }
.chart .series { fill: none; stroke: var(--blue); stroke-width: 2; }
.chart .point { fill: var(--page); stroke: var(--blue); stroke-width: 2; }
.chart .ghost { fill: none; stroke: var(--soft); stroke-dasharray: 2 2; }
.chart .signal { fill: var(--alarm); stroke: var(--page); stroke-width: 1.5; }
.chart .centre { fill: none; stroke: var(--ink); stroke-width: 2; }
.chart .limit { fill: none; stroke: var(--soft); stroke-width: 1.5; }
.chart .extended { stroke-dasharray: 7 5; }
.chart .target { stroke: var(--green); stroke-width: 2; stroke-dasharray: 2 5; }
.chart .target-note { fill: var(--green); } .chart .centre-note { fill: var(--ink); }
"""
"""How a drawing of `practicum.figures.svg_chart` looks with these colours."""

_STYLE = (
    COLOURS
    + """* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 1.5rem 1rem 3rem; background: var(--page);
  color: var(--ink); font: 1.0625rem/1.55 system-ui, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
.reading { max-width: 70ch; margin: 1rem 0; padding: .75rem 1rem; border-left: 4px solid
  var(--blue); } .reading p { margin: .25rem 0; }
.wide { overflow-x: auto; }
"""
    + CHART_STYLE
    + """.key { color: var(--soft); font-size: .95rem; max-width: 70ch; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: .95rem; }
th, td { padding: .3rem .8rem; border-bottom: 1px solid var(--line); text-align: right; }
th:first-child, td:first-child, .words { text-align: left; } tbody th { white-space: nowrap; }
.wide:focus-visible { outline: 3px solid var(--blue); outline-offset: 2px; }
@media print { body { max-width: none; padding: 0; } .chart { min-width: 0; } }
"""
)


def chart_page(  # noqa: PLR0913 - what is told, and how
    result: RunChartResult | ShewhartResult,
    reading: Sequence[str],
    *,
    title: str,
    told: Telling | None = None,
    target: float | None = None,
    left_out: Mapping[int, str] | None = None,
) -> str:
    """Make a page with the chart, its reading in words, and its data as a table.

    Parameters
    ----------
    result : RunChartResult or ShewhartResult
    reading : sequence of str
        From `practicum.spc.reading.read_aloud`.
    title : str
        Heading of the page.
    told : Telling, optional
        How values are written and what points are called.
    target : float, optional
        In the unit of the chart.
    left_out : mapping of int to str, optional
        Why points are left out.

    Returns
    -------
    str
        A complete HTML document.
    """
    kind = result.title if isinstance(result, ShewhartResult) else "Run chart"
    told = told or Telling()
    drawing = svg_chart(result, told=told, target=target, title=" ".join(reading))
    table = "".join(_table(result, told, left_out or {}))
    sentences = "".join(f"<p>{escape(each)}</p>" for each in reading)
    return (
        '<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head><body><main>"
        f'<h1>{escape(title)}</h1><p class="key">{escape(kind)}</p>'
        f'<div class="reading">{sentences}</div><div {_SCROLLS.format("Chart")}>{drawing}</div>'
        f'<p class="key">{escape(chart_key(result))}</p>'
        f"<h2>The data</h2><div {_SCROLLS.format('Data')}>{table}</div>"
        f"{''.join(_signals(result, told))}"
        f"<h2>The rules</h2>{''.join(_rules(result))}</main></body></html>\n"
    )


_SCROLLS = 'class="wide" tabindex="0" role="region" aria-label="{}"'


def chart_key(result: RunChartResult | ShewhartResult) -> str:
    """Say what the lines and marks of a drawing mean.

    Examples
    --------
    >>> from practicum.spc.run_chart import analyse_run_chart
    >>> chart_key(analyse_run_chart([5, 6, 4]))
    'The bold line is the median.'
    """
    words = [f"The bold line is the {line_name(result)}"]
    if isinstance(result, ShewhartResult):
        words[0] += ", the thin lines are the control limits"
    if any(phase.fixed < phase.stop for phase in result.phases):
        words.append("Lines are dashed where a frozen baseline is drawn on")
    if result.signal_points:
        words.append("Filled diamonds are points of a signal")
    if result.excluded:
        words.append("Dashed rings are points left out")
    return ". ".join(words) + "."


def _table(
    result: RunChartResult | ShewhartResult, told: Telling, left_out: Mapping[int, str]
) -> Iterable[str]:
    columns = {"Value": result.values, "Centre line": result.centre}
    if isinstance(result, ShewhartResult):
        columns |= {"Lower limit": result.lines.lower, "Upper limit": result.lines.upper}
    heads = "".join(f'<th scope="col">{head}</th>' for head in ("Point", *columns))
    heads += '<th scope="col" class="words">Remarks</th>'
    yield f"<table><thead><tr>{heads}</tr></thead><tbody>"
    remarks = _remarks(result, left_out)
    for at in range(len(result.values)):
        name = told.name(at)
        cells = "".join(f"<td>{_number(column[at], told)}</td>" for column in columns.values())
        said = escape("; ".join(remarks.get(at, ())))
        yield f'<tr><th scope="row">{escape(name)}</th>{cells}<td class="words">{said}</td></tr>'
    yield "</tbody></table>"


def _number(value: float, told: Telling) -> str:
    return escape(told.value(value)) if isfinite(value) else "–"


def _remarks(
    result: RunChartResult | ShewhartResult, left_out: Mapping[int, str]
) -> dict[int, list[str]]:
    remarks: dict[int, list[str]] = {}
    for phase in result.phases[1:]:
        why = f": {phase.reason}" if phase.reason else ""
        remarks.setdefault(phase.start, []).append(f"new phase{why}")
    for at in result.excluded:
        why = f": {left_out[at]}" if left_out.get(at) else ""
        remarks.setdefault(at, []).append(f"left out{why}")
    for signal in result.signals:
        for at in signal.points:
            remarks.setdefault(at, []).append(signal.rule.replace("-", " "))
    return remarks


def _signals(result: RunChartResult | ShewhartResult, told: Telling) -> Iterable[str]:
    """List every signal, of which the reading tells the first few."""
    if not result.signals:
        return
    yield "<h2>The signals</h2><ul>"
    for signal in result.signals:
        words = sentence(signal_words(signal, result.rules, told, line_name(result)))
        yield f"<li>{escape(words)}</li>"
    yield "</ul>"


def _rules(result: RunChartResult | ShewhartResult) -> Iterable[str]:
    yield f"<p>{escape(result.rules.title)}. {escape(result.rules.citation)}</p><ul>"
    runs_only = not isinstance(result, ShewhartResult)
    for rule in result.rules.rules:
        if not (runs_only and rule.needs_limits):
            yield f"<li>{escape(rule.title)}</li>"
    yield "</ul>"
