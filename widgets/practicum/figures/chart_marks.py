"""The points of a chart: as they are, as ghosts, and as members of a signal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from practicum.figures.point_words import point_words
from practicum.figures.words import plain

if TYPE_CHECKING:
    from practicum.figures.charted import Charted

Trace = dict[str, Any]

# A point can belong to several signals: those drawn larger are open, so that all stay visible.
SYMBOLS: dict[str, tuple[str, int]] = {
    "shift": ("diamond", 12),
    "outside-limits": ("square", 12),
    "two-of-three": ("circle-open", 16),
    "trend": ("triangle-up-open", 16),
    "four-of-five": ("circle-open", 19),
    "fifteen-within": ("diamond-open", 17),
    "eight-beyond": ("square-open", 17),
    "alternating": ("triangle-down-open", 17),
}


def point_traces(charted: Charted, places: list[Any]) -> list[Trace]:
    """Give the points with the line that joins them, and those left out as ghosts."""
    points, out = charted.series.points, set(charted.laid.excluded)
    counted = [at for at in range(len(points)) if at not in out]
    series = _points(charted, places, counted, "series")
    ghosts = [at for at in sorted(out) if points[at].measured]
    return [series, _points(charted, places, ghosts, "ghost")] if ghosts else [series]


def _points(charted: Charted, places: list[Any], chosen: list[int], role: str) -> Trace:
    points = charted.series.points
    ghost = role == "ghost"
    words = [point_words(points[at], charted.names.unit) for at in chosen]
    trace: Trace = {
        "type": "scatter",
        "mode": "markers" if ghost else "lines+markers",
        "x": [places[at] for at in chosen],
        "y": [points[at].value if points[at].measured else None for at in chosen],
        "connectgaps": False,
        "marker": {"size": 10, "symbol": "circle-x-open"} if ghost
        else {"size": 8, "symbol": "circle"},
        "text": [plain(each + (". Left out." if ghost else "")) for each in words],
        "customdata": [points[at].row for at in chosen],
        "hovertemplate": "%{text}<extra></extra>",
        "meta": {"role": role},
    }  # fmt: skip
    return trace if ghost else {**trace, "line": {"width": 2}}


def signal_traces(charted: Charted, places: list[Any]) -> list[Trace]:
    """Mark the points of each rule's signals by a shape of its own."""
    found: dict[str, set[int]] = {}
    for signal in charted.result.signals:
        found.setdefault(signal.rule, set()).update(signal.points)
    return [
        _marks(charted, places, sorted(found[rule]), rule) for rule in SYMBOLS if found.get(rule)
    ]


def _marks(charted: Charted, places: list[Any], chosen: list[int], rule: str) -> Trace:
    symbol, size = SYMBOLS[rule]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [places[at] for at in chosen],
        "y": [charted.series.points[at].value for at in chosen],
        "marker": {"size": size, "symbol": symbol},
        "hoverinfo": "skip",
        "meta": {"role": rule},
    }
