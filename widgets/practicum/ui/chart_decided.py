"""The decisions about a chart, told as a history; and what published conventions would propose."""

from __future__ import annotations

from datetime import datetime
from math import nan
from typing import TYPE_CHECKING, Any

from practicum.figures.point_words import short_day, value_words
from practicum.spc.rephase import CONVENTIONS, propose_levels
from practicum.spc.run_chart import RunChartResult
from practicum.spc.wording import number_word, sentence
from practicum.tools.measure_decisions import BASELINE, LEAVE_OUT, PHASE, decisions_of
from practicum.tools.table.days import spell

if TYPE_CHECKING:
    from collections.abc import Mapping

    from practicum.figures.charted import Charted
    from practicum.spc.rephase import Centre, Convention, Level
    from practicum.tools.measure_decisions import Decision

View = dict[str, Any]
LOST = "Its point is not on the chart any more, so it changes nothing."


def decision_views(content: Mapping[str, Any], charted: Charted) -> list[View]:
    """Tell the decisions, newest first.

    Parameters
    ----------
    content : mapping
    charted : Charted

    Returns
    -------
    list of dict
        ``id``, ``words``, ``reason``, ``made``, ``ended``, ``holds``, ``lost``.
    """
    return [_told(each, charted) for each in reversed(decisions_of(content))]


def _told(decision: Decision, charted: Charted) -> View:
    return {
        "id": decision.id,
        "what": decision.what,
        "words": _words(decision, charted),
        "reason": decision.reason,
        "made": _day(decision.made),
        "ended": _day(decision.ended),
        "holds": decision.holds,
        "lost": LOST if decision.id in charted.laid.lost else "",
    }


def _words(decision: Decision, charted: Charted) -> str:
    at = charted.laid.places.get(decision.id)
    if at is None:
        rows = [point.row for point in charted.series.points]
        at = rows.index(decision.row) if decision.row in rows else None
    where = "a point" if at is None else short_day(charted.series.points[at].day)
    if decision.what == BASELINE:
        return f"Baseline fixed: the lines come from the first {decision.points.strip()} points"
    if decision.what == PHASE:
        count = decision.baseline
        basis = f", its lines from its first {count} points" if count else ""
        return f"New phase from {where}{basis}"
    return f"Left out: {where}" if decision.what == LEAVE_OUT else "A decision of another kind"


def _day(moment: str) -> str:
    try:
        return spell(datetime.fromisoformat(moment).date())
    except ValueError:
        return ""


def proposal_views(charted: Charted) -> list[View]:
    """Say where published conventions would begin a new phase; nothing is done about it.

    Parameters
    ----------
    charted : Charted

    Returns
    -------
    list of dict
        ``title`` and ``citation`` of the convention; its ``words``; the ``row`` at which the phase
        would begin, and the ``points`` that would make its lines. Conventions that propose nothing
        are left out.
    """
    start = charted.result.phases[-1].start if charted.result.phases else 0
    views = []
    for convention in CONVENTIONS.values():
        levels = _levels(charted, start, convention)
        if len(levels) > 1:
            views.append(_proposed(charted, start, convention, levels[0], levels[1]))
    return views


def _levels(charted: Charted, start: int, convention: Convention) -> tuple[Level, ...]:
    centre: Centre = "median" if isinstance(charted.result, RunChartResult) else "mean"
    out = set(charted.laid.excluded)
    points = charted.series.points
    values = [nan if at in out else points[at].value for at in range(start, len(points))]
    return propose_levels(values, centre=centre, convention=convention)


def _proposed(
    charted: Charted, start: int, convention: Convention, before: Level, after: Level
) -> View:
    point = charted.series.points[start + after.first]
    unit = charted.names.unit
    run = number_word(convention.run)
    words = sentence(
        f"{run} points in a row {after.direction} the line begin on {spell(point.day)}. "
        f"The level would move from {value_words(before.centre, unit)} "
        f"to {value_words(after.centre, unit)}"
    )
    return {
        "title": convention.title,
        "citation": convention.citation,
        "words": words,
        "row": point.row,
        "points": after.last - after.first + 1,
    }
