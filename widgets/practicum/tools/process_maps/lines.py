"""Draws an arrow along its corners."""

from __future__ import annotations

from typing import TYPE_CHECKING

from practicum.tools.process_maps.drawn import BEND, HEAD

if TYPE_CHECKING:
    from collections.abc import Sequence

Point = tuple[float, float]
CLOSE = 0.1


def draw_line(points: Sequence[Point]) -> str:
    """Draw a line that turns at right angles, with rounded corners and a head at its end.

    Parameters
    ----------
    points : sequence of (float, float)
        Where it begins, its corners, where it ends; the last part runs down.

    Returns
    -------
    str
        A path of SVG.

    Examples
    --------
    >>> draw_line([(10, 0), (10, 30)])
    'M10 0L10 30M6 23L10 30L14 23'
    """
    corners = _without_stops(points)
    parts = [f"M{_say(corners[0])}"]
    for before, here, after in zip(corners, corners[1:], corners[2:], strict=False):
        bend = min(BEND, _far(before, here) / 2, _far(here, after) / 2)
        begin, end = _towards(here, before, bend), _towards(here, after, bend)
        parts.append(f"L{_say(begin)}Q{_say(here)} {_say(end)}")
    (x, y), (half, long) = corners[-1], HEAD
    head = f"M{_say((x - half, y - long))}L{_say((x, y))}L{_say((x + half, y - long))}"
    return "".join([*parts, f"L{_say((x, y))}", head])


def _without_stops(points: Sequence[Point]) -> list[Point]:
    """Leave out corners at which nothing turns."""
    kept: list[Point] = []
    for point in points:
        if kept and _far(kept[-1], point) < CLOSE:
            continue
        if len(kept) > 1 and _in_line(kept[-2], kept[-1], point):
            kept.pop()
        kept.append(point)
    return kept


def _in_line(one: Point, two: Point, three: Point) -> bool:
    return (abs(one[0] - two[0]) < CLOSE and abs(two[0] - three[0]) < CLOSE) or (
        abs(one[1] - two[1]) < CLOSE and abs(two[1] - three[1]) < CLOSE
    )


def _far(one: Point, other: Point) -> float:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])


def _towards(here: Point, there: Point, by: float) -> Point:
    far = _far(here, there) or 1.0
    return (
        here[0] + (there[0] - here[0]) * by / far,
        here[1] + (there[1] - here[1]) * by / far,
    )


def _say(point: Point) -> str:
    return f"{round(point[0], 1):g} {round(point[1], 1):g}"
