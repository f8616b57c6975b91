"""A team's PDSA cycles, as far as their dates can be read, for placing them on a chart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.tools.table.cells import CellError, is_blank
from practicum.tools.table.days import read_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date


class Cycle(NamedTuple):
    """One PDSA cycle.

    Attributes
    ----------
    title : str
    started : date
    ended : date or None
        None while it is under way.
    """

    title: str
    started: date
    ended: date | None


def cycles_of(contents: Iterable[Mapping[str, Any]]) -> tuple[Cycle, ...]:
    """Read the cycles that have a date at which they began.

    Parameters
    ----------
    contents : iterable of mapping
        PDSA cycles as typed: ``title``, ``started``, ``ended``.

    Returns
    -------
    tuple of Cycle
        By date. A date that cannot be read is passed over.

    Examples
    --------
    >>> cycles_of([{"title": "Texts", "started": "2/3/2026", "ended": ""}, {}])
    (Cycle(title='Texts', started=datetime.date(2026, 3, 2), ended=None),)
    """
    found = []
    for content in contents:
        started, ended = _day(content.get("started")), _day(content.get("ended"))
        if started is None:
            started = ended
        if started is not None:
            late = ended if ended is not None and ended >= started else None
            found.append(Cycle(_title(content), started, late))
    return tuple(sorted(found, key=lambda each: (each.started, each.title)))


def _title(content: Mapping[str, Any]) -> str:
    title = content.get("title")
    return title.strip()[:120] if isinstance(title, str) and title.strip() else "PDSA cycle"


def _day(text: object) -> date | None:
    if not isinstance(text, str) or is_blank(text):
        return None
    try:
        return read_day(text)
    except CellError:
        return None
