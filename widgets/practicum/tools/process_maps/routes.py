"""Which way the arrows of a process map run: channels between rows, gutters between lanes.

Boxes stand on a grid of rows and lanes. *Channel* r is the room over row r, and runs across the
whole map; every lane has a *gutter* at its left and its right. No box is in either, so an arrow
that keeps to them crosses none. In a channel or gutter each arrow has a track of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from practicum.tools.process_maps.flow import Arrow, Flow

DOWN, LEFT, RIGHT = "down", "left", "right"
Gutter = tuple[int, str]


class Spot(NamedTuple):
    """Where a box stands: its row and its lane, both from 0."""

    row: int
    lane: int


class Route(NamedTuple):
    """The way of one arrow.

    Attributes
    ----------
    arrow : Arrow
        Which.
    exit : {'down', 'left', 'right'}
        The side of the box that it leaves by.
    start : int
        The channel that it turns in after leaving downwards.
    gutter : (int, str) or None
        The gutter that it runs along, by lane and side; None if it runs straight down.
    end : int
        The channel over the box that it comes to.
    straight : bool
        It falls from box to box.
    """

    arrow: Arrow
    exit: str
    start: int
    gutter: Gutter | None
    end: int
    straight: bool = False


def rows_of(flow: Flow, lanes: Mapping[str, int]) -> dict[str, Spot]:
    """Give every step its row and lane.

    Steps stand one under another in the order of the list. Those that do not lead to each other,
    such as the two ways on from a decision, share a row if they are in different lanes.

    Parameters
    ----------
    flow : Flow
        One side of a map.
    lanes : mapping of str to int
        Place of each lane, by id.

    Returns
    -------
    dict of str to Spot
    """
    near = {frozenset((arrow.source, arrow.target)) for arrow in flow.drawn}
    spots: dict[str, Spot] = {}
    row, members = -1, list[str]()
    for ident, step in flow.steps.items():
        lane = lanes[step.lane]
        fits = members and all(
            spots[each].lane != lane and frozenset((each, ident)) not in near for each in members
        )
        if not fits:
            row, members = row + 1, []
        members.append(ident)
        spots[ident] = Spot(row, lane)
    return spots


def route(flow: Flow, spots: Mapping[str, Spot]) -> tuple[Route, ...]:
    """Find the way of every arrow that leads somewhere.

    Parameters
    ----------
    flow : Flow
        One side of a map.
    spots : mapping of str to Spot
        Where its steps stand.

    Returns
    -------
    tuple of Route
        In the order of the arrows.
    """
    taken = {(spot.lane, spot.row) for spot in spots.values()}
    down = {ident: _down(flow.out[ident], spots, taken) for ident in flow.steps}
    return tuple(_route(arrow, spots, taken, down[arrow.source]) for arrow in flow.drawn)


def tracks(spans: Iterable[tuple[float, float]]) -> list[int]:
    """Give spans that overlap different tracks, as few as the order allows.

    Examples
    --------
    >>> tracks([(0, 2), (1, 3), (2.5, 4)])
    [0, 1, 0]
    """
    ends: list[list[tuple[float, float]]] = []
    found = []
    for low, high in spans:
        track = next(
            (n for n, used in enumerate(ends) if all(high < a or b < low for a, b in used)),
            len(ends),
        )
        if track == len(ends):
            ends.append([])
        ends[track].append((low, high))
        found.append(track)
    return found


def _down(
    arrows: tuple[Arrow, ...], spots: Mapping[str, Spot], taken: set[tuple[int, int]]
) -> Arrow | None:
    """Choose the one arrow that leaves a box downwards."""
    onward = [a for a in arrows if a.target and spots[a.target].row > spots[a.source].row]
    falling = [arrow for arrow in onward if _falls(arrow, spots, taken)]
    return next(iter([*falling, *onward]), None)


def _falls(arrow: Arrow, spots: Mapping[str, Spot], taken: set[tuple[int, int]]) -> bool:
    """Tell whether an arrow can fall straight down to the next box of its own lane."""
    source, target = spots[arrow.source], spots[arrow.target]
    return source.lane == target.lane and _is_free(source.lane, source.row, target.row, taken)


def _is_free(lane: int, above: int, below: int, taken: set[tuple[int, int]]) -> bool:
    return not any((lane, row) in taken for row in range(above + 1, below))


def _route(
    arrow: Arrow, spots: Mapping[str, Spot], taken: set[tuple[int, int]], down: Arrow | None
) -> Route:
    source, target = spots[arrow.source], spots[arrow.target]
    if arrow is down:
        if _falls(arrow, spots, taken):
            return Route(arrow, DOWN, source.row + 1, None, target.row, straight=True)
        if _is_free(target.lane, source.row, target.row, taken):
            return Route(arrow, DOWN, source.row + 1, None, target.row)
        side = RIGHT if source.lane >= target.lane else LEFT
        return Route(arrow, DOWN, source.row + 1, (target.lane, side), target.row)
    side = _side(source, target)
    return Route(arrow, side, source.row, (source.lane, side), target.row)


def _side(source: Spot, target: Spot) -> str:
    """Go back on the left and skip ahead on the right; to another lane, towards it."""
    if target.lane != source.lane:
        return RIGHT if target.lane > source.lane else LEFT
    return RIGHT if target.row > source.row else LEFT
