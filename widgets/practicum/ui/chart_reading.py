"""What a page shows of a measure's chart: picture, words, signals, facts, table, unread rows."""

from __future__ import annotations

import re
from functools import lru_cache
from math import isfinite
from typing import TYPE_CHECKING, Any

from practicum.figures.chart_figure import chart_figure
from practicum.figures.chart_points import GROUPED
from practicum.figures.chart_table import chart_table
from practicum.figures.point_words import short_day, value_words
from practicum.figures.words import beginning
from practicum.spc.reading import read_aloud
from practicum.spc.shewhart import ShewhartResult
from practicum.spc.wording import plain_number
from practicum.tools.table.cells import is_blank
from practicum.tools.table.days import spell
from practicum.ui.chart_signals import marked_points, signal_views
from practicum.ui.file_names import file_stem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from practicum.figures.chart_table import Line
    from practicum.figures.charted import Charted
    from practicum.figures.cycles import Cycle

View = dict[str, Any]
LONGEST_NOTE = 2000
ONE_DATE = ("the same date", "the same as one before")
_WHOLE = re.compile(r"\.0%")  # 60.0% reads better as 60%
RULES_IN_WORDS = {
    "outside-limits": "outside the limits",
    "two-of-three": "two of three",
    "four-of-five": "four of five",
    "fifteen-within": "fifteen close",
    "eight-beyond": "eight far out",
    "alternating": "by turns",
}


def reading_view(
    content: Mapping[str, Any], charted: Charted, cycles: Sequence[Cycle] = ()
) -> View:
    """Say what the page shows of a chart.

    Parameters
    ----------
    content : mapping
        The measure as typed so far.
    charted : Charted
        Its chart.
    cycles : sequence of Cycle
        PDSA cycles to place by their dates.

    Returns
    -------
    dict
        ``figure`` (plotly's JSON, None without points), ``words``, ``signals``, ``marked`` (the
        points of signals, explained), ``facts``, ``columns`` and lines of the ``table``,
        ``unread``, ``said``, and ``file``, a name for files without its ending.
    """
    series = charted.series
    drawn = any(point.measured for point in series.points)
    said = [charted.refused] if charted.refused else []
    return {
        "figure": chart_figure(charted, cycles) if drawn else None,
        "words": reading_words(charted),
        "signals": signal_views(charted),
        "marked": marked_points(charted),
        "facts": _facts(charted),
        "columns": _columns(charted),
        "table": [
            _line(line, charted.names.unit, charted.line) for line in chart_table(charted, content)
        ],
        "unread": [each._asdict() for each in series.unread],
        "said": [*said, *_said_of_rows(charted)],
        "file": file_stem(content),
    }


def _said_of_rows(charted: Charted) -> list[str]:
    """Say what was done with the rows; in subgroups, rows of one date belong together."""
    said = list(charted.series.said)
    if charted.chart not in GROUPED:
        return said
    rows, points = sum(map(len, charted.given.rows)), len(charted.given.rows)
    kept = [each for each in said if not any(part in each for part in ONE_DATE)]
    return [f"Rows with one date are one point: {rows} rows make {points} points.", *kept]


def reading_words(charted: Charted) -> list[str]:
    """Read the chart aloud, with its dates and its unit."""
    names = charted.names
    words = read_aloud(
        charted.result,
        unit=names.unit,
        labels=[short_day(day) for day in charted.series.days],
        places=1 if names.unit == "%" else None,
        target=names.target,
        improvement=charted.improvement,
    )
    return [_WHOLE.sub("%", each) for each in words]


def _facts(charted: Charted) -> list[View]:
    result, unit = charted.result, charted.names.unit
    phase = result.phases[-1]
    if not phase.measured:
        return []
    if isinstance(result, ShewhartResult):
        return _shewhart_facts(charted, result)
    limits = phase.runs_limits
    allowed = f"chance gives {limits.lower} to {limits.upper}" if limits and phase.enough else ""
    about = "half above, half below" if charted.line == "median" else "all points, evenly counted"
    return [
        _fact(charted.line.capitalize(), value_words(phase.centre, unit), about),
        _fact("Points", str(phase.measured), f"{phase.useful} of them off the {charted.line}"),
        _fact("Runs", str(phase.runs), allowed),
    ]


def _shewhart_facts(charted: Charted, result: ShewhartResult) -> list[View]:
    unit, phase = charted.names.unit, result.phases[-1]
    last = phase.stop - 1
    lower, upper = result.lines.lower[last], result.lines.upper[last]
    varies = len(set(result.lines.upper[phase.start : phase.stop])) > 1
    facts = [_fact(charted.line.capitalize(), _value(phase.centre, unit), "the level today")]
    if isfinite(lower) and isfinite(upper):
        from_ = value_words(lower, "%" if unit == "%" else "")
        bounds = f"{from_} to {value_words(upper, unit)}"
        facts.append(_fact("Limits", bounds, "at the last point" if varies else "lower to upper"))
    found = len(result.signals)
    facts.append(_fact("Signals", str(found), f"in {phase.stop} points"))
    return facts


def _value(value: float, unit: str) -> str:
    return value_words(value, unit) if isfinite(value) else "not yet"


def _fact(name: str, value: str, more: str) -> View:
    return {"name": name, "value": value, "more": more}


def _columns(charted: Charted) -> list[list[str]]:
    line = charted.line
    columns = [["value", "Value"], ["parts", "Made of"]]
    if isinstance(charted.result, ShewhartResult):
        columns += [
            ["centre", line.capitalize()],
            ["lower", "Lower limit"],
            ["upper", "Upper limit"],
        ]
    columns += [["side", f"Beside the {line}"], ["signals", "Signal"], ["note", "Note"]]
    if len(charted.result.phases) > 1:
        columns += [["phase", "Phase"]]
    return [*columns, ["left_out", "Left out because"]]


@lru_cache(maxsize=4096)  # at each key nearly all points are as they were
def _line(line: Line, unit: str, centre: str) -> View:
    parts = (line.numerator, line.denominator)
    made_of = " of ".join(plain_number(part) for part in parts if part is not None)
    sides = {"above": "above", "below": "below", "on": f"on the {centre}"}
    begins = f"{line.phase}, from here: {line.begins}" if line.begins else str(line.phase)
    view = {
        "row": line.row,
        "day": spell(line.day),
        "value": "not measured" if line.value is None else value_words(line.value, unit),
        "parts": made_of if None not in parts else "",
        "centre": "" if line.centre is None else value_words(line.centre, unit),
        "lower": "" if line.lower is None else value_words(line.lower, unit),
        "upper": "" if line.upper is None else value_words(line.upper, unit),
        "side": sides.get(line.side, ""),
        "signals": ", ".join(RULES_IN_WORDS.get(each, each) for each in line.signals),
        "note": "" if is_blank(line.note) else beginning(line.note, LONGEST_NOTE),
        "phase": begins,
        "left_out": line.left_out,
    }
    return {name: words for name, words in view.items() if words}  # most points have no note
