"""The log seen whole: its ramps, its board, its line of time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from practicum.tools.aims.figures import say_date
from practicum.tools.pdsas.calibration import calibrate
from practicum.tools.pdsas.cycle import STAGES
from practicum.tools.pdsas.log import Entry, Ramp, ramps_of
from practicum.tools.pdsas.picture import MATCHES, STAGE_WORDS, draw_ramp
from practicum.tools.pdsas.ramp_checks import features_of, ramp_findings
from practicum.tools.pdsas.sheet import DECIDED
from practicum.tools.pdsas.span import draw_span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

View = dict[str, Any]


def overview_of(entries: Sequence[Entry], today: date) -> View:
    """Say what the page shows of the whole log.

    Parameters
    ----------
    entries : sequence of Entry
        The cycles.
    today : date
        The day on the wall.

    Returns
    -------
    dict
        ``ramps``, ``board`` (cards by stage), ``span`` (the line of time), ``calibration``.
    """
    ramps = ramps_of(entries)
    return {
        "ramps": [_ramp(ramp) for ramp in ramps],
        "board": {
            stage: [_card(each) for ramp in ramps for each in ramp.cycles if each.stage == stage]
            for stage in STAGES
        },
        "span": draw_span(ramps, today),
        "calibration": calibrate(entries)._asdict(),
    }


def _ramp(ramp: Ramp) -> View:
    joined = bool(ramp.cycles[0].idea)  # cycles that share no idea are no ramp
    return {
        "idea": ramp.idea,
        "driver": next((each.driver for each in ramp.cycles if each.driver), ""),
        "picture": draw_ramp(ramp) if joined else None,
        "rows": [_card(each) for each in ramp.cycles],
        "findings": [each._asdict() for each in ramp_findings(ramp)] if joined else [],
        "features": [each._asdict() for each in features_of(ramp)] if joined else [],
        "calibration": calibrate(ramp.cycles)._asdict(),
    }


def _card(entry: Entry) -> View:
    return {
        "key": entry.key,
        "title": entry.title,
        "number": f"{entry.number:g}" if entry.number else "",
        "idea": entry.idea,
        "stage": entry.stage,
        "scale": entry.scale,
        "prediction": entry.prediction,
        "match": entry.match,
        "came": MATCHES.get(entry.match, ""),
        "learned": entry.learned,
        "decision": DECIDED.get(entry.decision, "").rstrip("."),
        "state": STAGE_WORDS[entry.stage],
        "when": say_days(entry),
    }


def say_days(entry: Entry) -> str:
    """Say when Do took place.

    Examples
    --------
    >>> from datetime import date
    >>> one = Entry("a", "A", "do", started=date(2026, 3, 6))
    >>> say_days(one), say_days(one._replace(ended=date(2026, 3, 9)))
    ('since 6 March 2026', '6 to 9 March 2026')
    """
    begin, end = entry.started, entry.ended
    if begin is None or end is None or begin >= end:
        day = end or begin
        since = begin is not None and end is None
        return f"{'since ' if since else ''}{say_date(day)}" if day else ""
    if (begin.year, begin.month) == (end.year, end.month):
        return f"{begin.day} to {say_date(end)}"
    start = f"{begin.day} {begin:%B}" if begin.year == end.year else say_date(begin)
    return f"{start} to {say_date(end)}"
