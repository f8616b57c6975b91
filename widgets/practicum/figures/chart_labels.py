"""What is written on a chart: notes, names of lines, phases and PDSA cycles, and their shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from practicum.figures.chart_axes import begins_at_zero
from practicum.figures.point_words import point_words, value_words
from practicum.figures.words import beginning, plain
from practicum.spc.shewhart import ShewhartResult
from practicum.tools.series.value import is_share
from practicum.tools.table.days import spell

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from practicum.figures.charted import Charted
    from practicum.figures.cycles import Cycle

Item = dict[str, Any]
NOTE = 28
SHORT = 22
CLEAR = 0.065  # of the chart's height: a line of small type
LINES = ("median-label", "limit-label", "target-label", "goal-label")
EDGE = 0.12  # share of the points at either end whose notes would leave the chart


def labels(charted: Charted, places: list[Any], cycles: Sequence[Cycle]) -> list[Item]:
    """Give all that is written on a chart."""
    noted = list(noted_points(charted))
    return [
        *(_note(at, charted, places) for at in noted),
        *_cycle_labels(charted, places, cycles),
        *_phase_labels(charted, places),
        *_line_labels(charted),
    ]


def notes_in_full(charted: Charted, cycles: Sequence[Cycle]) -> list[str]:
    """Give the notes as a list; on a narrow chart they stand below it, by number."""
    points = charted.series.points
    notes = [
        f"{spell(points[at].day)}: {beginning(points[at].note)}" for at in noted_points(charted)
    ]
    return [*notes, *(_cycle_words(each) for each in _seen(charted, cycles))]


def noted_points(charted: Charted) -> Iterator[int]:
    """Give the points whose note is written on the chart."""
    before = ""
    for at, point in enumerate(charted.series.points):
        if point.note and point.note != before:  # two weeks of one holiday need one note
            yield at
        before = point.note


def _note(at: int, charted: Charted, places: list[Any]) -> Item:
    point, drawn = charted.series.points[at], charted.series.points
    values = [each.value for each in drawn if each.measured]
    high = point.measured and point.value > (min(values) + 2 * max(values)) / 3
    return {
        "name": "note",
        "x": places[at],
        "y": point.value if point.measured else 0,
        "yref": "y" if point.measured else "paper",
        "text": plain(point.note, NOTE),
        "hovertext": plain(point_words(point, charted.names.unit)),
        "showarrow": True,
        "arrowhead": 0,
        "arrowwidth": 1,
        "standoff": 6,
        "ax": 0,
        "ay": 34 if high else -34,
        "xanchor": _anchor(at / max(len(places) - 1, 1)),
    }


def _anchor(share: float) -> str:
    return "left" if share < EDGE else "right" if share > 1 - EDGE else "center"


def _line_labels(charted: Charted) -> Iterator[Item]:
    names = charted.names
    if names.unit and not is_share(names.unit):
        yield _unit_label(names.unit)
    yield from apart([*_named_lines(charted)], _height(charted))


def _named_lines(charted: Charted) -> Iterator[Item]:
    """Name the lines at their right end: centre, limits, target, goal."""
    names, result = charted.names, charted.result
    phase = result.phases[-1] if result.phases else None
    if phase and phase.measured and phase.centre == phase.centre:
        yield _label("median", phase.centre, charted.line.capitalize(), names.unit)
    if isinstance(result, ShewhartResult):
        for title, line in (("Upper", result.lines.upper), ("Lower", result.lines.lower)):
            known = [each for each in line if each == each]  # noqa: PLR0124 - nan: no limit
            if known and not (title == "Lower" and known[-1] <= 0):
                yield _label("limit", known[-1], f"{title} limit", names.unit)
    for role, level in (("target", names.target), ("goal", names.goal)):
        if level is not None:
            yield _label(role, level, role.capitalize(), names.unit)


def _label(role: str, level: float, title: str, unit: str) -> Item:
    share = "%" if is_share(unit) else ""
    rounded = level if share else float(f"{level:.4g}")
    return {
        "name": f"{role}-label",
        "xref": "paper",
        "x": 1,
        "xanchor": "right",
        "y": level,
        "yanchor": "bottom",
        "text": f"{title} {value_words(rounded, share)}",
        "showarrow": False,
    }


def _height(charted: Charted) -> float:
    """Give how much of the values' scale a chart shows, roughly."""
    levels = [point.value for point in charted.series.points if point.measured]
    levels += [item["y"] for item in _named_lines(charted)]
    low = 0.0 if begins_at_zero(levels) else min(levels, default=0.0)
    return max(levels, default=0.0) - low


def apart(items: list[Item], height: float) -> list[Item]:
    """Move names of lines apart that would cover each other, from the lowest up."""
    least = height * CLEAR
    below = None
    lines = [each for each in items if each["name"] in LINES]
    for item in sorted(lines, key=lambda each: each["y"]):
        if below is not None and item["y"] < below + least:
            item["y"] = below + least
        below = item["y"]
    return items


def _unit_label(unit: str) -> Item:
    # lying, over the axis: words on their side are hard to read
    return {
        "name": "unit-label",
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": 1,
        "xanchor": "left",
        "yanchor": "bottom",
        "yshift": 6,
        "text": plain(unit, 60),
        "showarrow": False,
    }


def _phase_labels(charted: Charted, places: list[Any]) -> Iterator[Item]:
    for number, phase in enumerate(charted.laid.phases, 2):
        yield {
            "name": "phase-label",
            "x": places[phase.start],
            "yref": "paper",
            "y": 0,
            "xanchor": "right" if phase.start > len(places) * (1 - 2 * EDGE) else "left",
            "yanchor": "bottom",
            "yshift": 2 + 18 * (number % 2),
            "text": plain(f"{number}: {phase.reason}", SHORT),
            "hovertext": plain(f"From {spell(charted.series.points[phase.start].day)}: "
                               f"{phase.reason}"),
            "showarrow": False,
        }  # fmt: skip


def phase_shapes(charted: Charted, places: list[Any]) -> Iterator[Item]:
    """Draw a line where a phase begins, and a ground behind a fixed baseline."""
    for phase in charted.result.phases:
        if phase.fixed < phase.stop and phase.measured and phase.fixed > phase.start:
            yield _ground("baseline", places[phase.start], places[phase.fixed - 1])
    for begun in charted.laid.phases:
        yield _upright("phase", places[begun.start])


def _ground(name: str, start: Any, stop: Any, low: float = 0, high: float = 1) -> Item:
    return {
        "type": "rect",
        "name": name,
        "x0": start,
        "x1": stop,
        "yref": "paper",
        "y0": low,
        "y1": high,
        "layer": "below",
        "line": {"width": 0},
    }


def _upright(name: str, at: Any) -> Item:
    line = {"width": 1.5, "dash": "dot"}
    return {**_ground(name, at, at), "type": "line", "line": line}


def _seen(charted: Charted, cycles: Sequence[Cycle]) -> list[Cycle]:
    """Give the cycles that fall between the first and the last point."""
    days = charted.series.days
    if not days:
        return []
    return [c for c in cycles if c.started <= days[-1] and (c.ended or c.started) >= days[0]]


def _cycle_words(cycle: Cycle) -> str:
    until = f" to {spell(cycle.ended)}" if cycle.ended else ""
    return f"PDSA, {spell(cycle.started)}{until}: {cycle.title}"


def cycle_shapes(charted: Charted, places: list[Any], cycles: Sequence[Cycle]) -> Iterator[Item]:
    """Draw each cycle as a strip at the top, from its first day to its last."""
    for cycle in _seen(charted, cycles):
        start, stop = _span(charted, places, cycle)
        yield _upright("cycle", start)
        if cycle.ended:
            yield _ground("cycle-strip", start, stop, 0.975, 1)


def _cycle_labels(charted: Charted, places: list[Any], cycles: Sequence[Cycle]) -> Iterator[Item]:
    days = charted.series.days
    for number, cycle in enumerate(_seen(charted, cycles)):
        start, _stop = _span(charted, places, cycle)
        share = (cycle.started - days[0]).days / max((days[-1] - days[0]).days, 1)
        yield {
            "name": "cycle",
            "x": start,
            "yref": "paper",
            "y": 0.97,
            "yanchor": "top",
            "yshift": -18 * (number % 3),
            "xanchor": "right" if share > 1 - 2 * EDGE else "left",
            "text": plain(cycle.title, SHORT),
            "hovertext": plain(_cycle_words(cycle)),
            "showarrow": False,
        }


def _span(charted: Charted, places: list[Any], cycle: Cycle) -> tuple[Any, Any]:
    """Give where a cycle begins and ends: at its dates, or at the points that follow them."""
    days = charted.series.days
    begun = max(cycle.started, days[0])
    done = min(cycle.ended or begun, days[-1])
    if not charted.series.shares_dates:
        return begun.isoformat(), done.isoformat()
    return _nearest(days, begun, places), _nearest(days, done, places)


def _nearest(days: Sequence[date], day: date, places: list[Any]) -> Any:
    return next((places[at] for at, each in enumerate(days) if each >= day), places[-1])
