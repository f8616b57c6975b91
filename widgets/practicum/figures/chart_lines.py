"""The lines of a chart: centre, limits, thirds, target and goal."""

from __future__ import annotations

from itertools import pairwise
from math import isfinite
from typing import TYPE_CHECKING, Any

from practicum.spc.shewhart import ShewhartResult

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from practicum.figures.charted import Charted

Trace = dict[str, Any]
DASHES = {
    "extended": "6px,4px",
    "limit": "5px,3px",
    "zone": "1px,4px",
    "target": "dash",
    "goal": "dot",
}


def line_traces(charted: Charted, places: list[Any]) -> list[Trace]:
    """Give the lines of a chart, those that lie behind first."""
    if not places:
        return []
    return [*_limits(charted, places), *_centres(charted, places), *_aims(charted, places)]


def _aims(charted: Charted, places: list[Any]) -> Iterator[Trace]:
    for role in ("target", "goal"):
        level = getattr(charted.names, role)
        if level is not None:
            yield _line(role, [places[0], places[-1]], [level, level])


def _centres(charted: Charted, places: list[Any]) -> Iterator[Trace]:
    """Draw the centre line: solid where it is made, dashed where it is only drawn on."""
    centre = charted.result.centre
    for phase in charted.result.phases:
        if not phase.measured:
            continue
        fixed = max(phase.start + 1, min(phase.fixed, phase.stop))
        yield _stretch("median", centre, places, phase.start, fixed)
        if fixed < phase.stop:
            yield _stretch("extended", centre, places, fixed - 1, phase.stop)


def _limits(charted: Charted, places: list[Any]) -> Iterator[Trace]:
    result = charted.result
    if not isinstance(result, ShewhartResult):
        return
    lines, zones = result.lines, _zones(charted)
    for name in zones:
        for phase in result.phases:
            yield _stretch("zone", getattr(lines, name), places, phase.start, phase.stop)
    for level in (lines.lower, lines.upper):
        for phase in result.phases:
            yield _stretch("limit", level, places, phase.start, phase.stop)


def _zones(charted: Charted) -> list[str]:
    """Name the inner lines that the rules look at."""
    kinds = {rule.sigma for rule in charted.result.rules.rules if rule.kind in {"beyond", "within"}}
    return [f"{side}_{sigma:g}" for sigma in sorted(kinds) if sigma in {1.0, 2.0}
            for side in ("lower", "upper")]  # fmt: skip


def _stretch(role: str, level: Sequence[float], places: list[Any], start: int, stop: int) -> Trace:
    """Draw a line over some points; with two corners if it is level."""
    part = [each if isfinite(each) else None for each in level[start:stop]]
    where = places[start:stop]
    known = [each for each in part if each is not None]
    if known and len(set(known)) == 1 and len(known) == len(part):
        return _line(role, [where[0], where[-1]], [known[0], known[0]])
    if known and len(set(known)) == 1:
        at = [place for place, each in zip(where, part, strict=True) if each is not None]
        return _line(role, [at[0], at[-1]], [known[0], known[0]])
    shape = "hvh" if _even(part) else "linear"
    return _line(role, list(where), part, shape)


def _even(part: Sequence[float | None]) -> bool:
    return any(a is not None and b is not None and a != b for a, b in pairwise(part))


def _line(role: str, x: list[Any], y: Sequence[float | None], shape: str = "linear") -> Trace:
    width = {"limit": 1.5, "zone": 1}.get(role, 2)
    return {
        "type": "scatter",
        "mode": "lines",
        "x": x,
        "y": list(y),
        "line": {"width": width, "dash": DASHES.get(role, "solid"), "shape": shape},
        "hoverinfo": "skip",
        "meta": {"role": role},
    }
