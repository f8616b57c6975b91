"""How the arrows of a process map share the room that they run in.

An arrow leaves its box by a *door*, runs along *tracks* of gutters and channels, and reaches the
next box at a *port*. Where several meet, each gets its own, so that none hides another.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from practicum.tools.drivers.text import width_of
from practicum.tools.process_maps import drawn
from practicum.tools.process_maps.routes import DOWN, LEFT, RIGHT, Gutter, Route, Spot, tracks

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from practicum.tools.process_maps.drawn import Sizes
    from practicum.tools.process_maps.flow import Arrow


@dataclass
class Shared:
    """What each arrow has of the room, and how much room that takes; sizes in pixels.

    Attributes
    ----------
    doors : dict of str to float
        By arrow, how far from the middle of a box's side it leaves it.
    ports : dict of str to float
        By arrow, how far from the middle of a box's top it reaches it.
    along : dict of str to int
        By arrow, its track in the gutter.
    across : dict of (str, int) to int
        By arrow and channel, its track in that channel.
    sides : dict of Gutter to float
        Width of each gutter.
    labelled : dict of Gutter to float
        Room for words in a gutter, beside the boxes.
    under : set of int
        Channels with words at their top.
    """

    doors: dict[str, float] = field(default_factory=dict)
    ports: dict[str, float] = field(default_factory=dict)
    along: dict[str, int] = field(default_factory=dict)
    across: dict[tuple[str, int], int] = field(default_factory=dict)
    sides: dict[Gutter, float] = field(default_factory=dict)
    labelled: dict[Gutter, float] = field(default_factory=dict)
    under: set[int] = field(default_factory=set)


def share_room(
    routes: Sequence[Route],
    spots: Mapping[str, Spot],
    heights: Mapping[str, float],
    *,
    lanes: int,
    sizes: Sizes,
) -> Shared:
    """Give every arrow its door, its tracks and its port.

    Parameters
    ----------
    routes : sequence of Route
        Which way each arrow goes.
    spots : mapping of str to Spot
        Where each box stands.
    heights : mapping of str to float
        Of each box, in pixels.
    lanes : int
        How many there are.
    sizes : Sizes
        How much room there is.

    Returns
    -------
    Shared
    """
    return _Sharing(routes, spots, heights, lanes, sizes).share()


@dataclass
class _Sharing:
    routes: Sequence[Route]
    spots: Mapping[str, Spot]
    heights: Mapping[str, float]
    lanes: int
    room: Sizes
    shared: Shared = field(default_factory=Shared)

    def share(self) -> Shared:
        self._open_doors()
        self._share_gutters()
        self._share_channels()
        return self.shared

    def _open_doors(self) -> None:
        """Say where on its sides a box is left, and where on its top it is reached."""
        leaving: dict[tuple[str, str], list[Route]] = defaultdict(list)
        coming: dict[str, list[Route]] = defaultdict(list)
        for each in self.routes:
            leaving[each.arrow.source, each.exit].append(each)
            coming[each.arrow.target].append(each)
        for (ident, side), found in leaving.items():
            if side != DOWN:
                room = (self.heights[ident] - 2 * drawn.PAD) / max(len(found) - 1, 1)
                apart = min(drawn.PORT, room)
                for place, each in enumerate(found):
                    self.shared.doors[each.arrow.id] = (place - (len(found) - 1) / 2) * apart
        for ident, found in coming.items():
            self._spread(ident, found)

    def _spread(self, ident: str, found: list[Route]) -> None:
        """Keep the middle of a box's top for what falls on it; the others come in beside it."""
        own = self.spots[ident].lane
        middle = any(each.straight for each in found)
        others = [each for each in found if not each.straight]
        if not middle and self._is_clear_above(ident) and others:
            self.shared.ports[others.pop(0).arrow.id] = 0.0
        used = {LEFT: 0, RIGHT: 0}
        for each in others:
            side = self._from(each, own)
            used[side] += 1
            far = min(used[side] * drawn.PORT, self.room.box / 2 - 2 * drawn.PAD)
            self.shared.ports[each.arrow.id] = far if side == RIGHT else -far
        self.shared.ports |= {each.arrow.id: 0.0 for each in found if each.straight}

    def _is_clear_above(self, ident: str) -> bool:
        """Tell whether no arrow leaves the box above downwards, on its way to another lane."""
        spot = self.spots[ident]
        above = [
            each for each, (row, lane) in self.spots.items() if lane == spot.lane and row < spot.row
        ]
        last = max(above, key=lambda each: self.spots[each].row, default="")
        return not any(each.arrow.source == last and each.exit == DOWN for each in self.routes)

    def _from(self, each: Route, lane: int) -> str:
        if each.gutter and each.gutter[0] == lane:
            return each.gutter[1]
        other = each.gutter[0] if each.gutter else self.spots[each.arrow.source].lane
        return RIGHT if other > lane else LEFT

    def _share_gutters(self) -> None:
        running: dict[Gutter, list[Route]] = defaultdict(list)
        for each in self.routes:
            if each.gutter:
                running[each.gutter].append(each)
        for lane in range(self.lanes):
            for side in (LEFT, RIGHT):
                found = running[lane, side]
                for each, track in zip(found, tracks(map(_span, found)), strict=True):
                    self.shared.along[each.arrow.id] = track
                self._widen((lane, side), found)

    def _widen(self, gutter: Gutter, found: list[Route]) -> None:
        own = [each for each in found if each.exit == gutter[1]]
        words = [width_of(text, drawn.SMALL) for each in own if (text := label_of(each.arrow))]
        room = max(words, default=0.0) + (8.0 if words else 0.0)
        used = max((self.shared.along[each.arrow.id] + 1 for each in found), default=0)
        words_room = min(room, drawn.MOST_LABEL)
        self.shared.labelled[gutter] = words_room
        self.shared.sides[gutter] = self.room.gutter + words_room + used * drawn.TRACK

    def _share_channels(self) -> None:
        spans: dict[int, list[tuple[str, tuple[float, float]]]] = defaultdict(list)
        for each in self.routes:
            source, target = (self.spots[i].lane for i in (each.arrow.source, each.arrow.target))
            if each.straight:
                continue
            if each.gutter is None:
                spans[each.start].append((each.arrow.id, _across(source, target)))
                continue
            gutter = each.gutter[0] + (0.4 if each.gutter[1] == RIGHT else -0.4)
            if each.exit == DOWN:
                spans[each.start].append((each.arrow.id, _across(source, gutter)))
            spans[each.end].append((each.arrow.id, _across(gutter, target)))
        for channel, found in spans.items():
            for (ident, _), track in zip(found, tracks(span for _, span in found), strict=True):
                self.shared.across[ident, channel] = track
        self.shared.under = {
            each.start for each in self.routes if each.exit == DOWN and label_of(each.arrow)
        }


def label_of(arrow: Arrow) -> str:
    """Give the words that stand on an arrow: when it is taken, and how often."""
    share = "" if arrow.share is None else f"{arrow.share:g}%"
    return ", ".join(part for part in (arrow.when, share) if part)


def _span(each: Route) -> tuple[float, float]:
    """Give the part of a gutter that an arrow runs along, in rows; channel 3 is at 2.5."""
    first = each.start - 0.5 if each.exit == DOWN else float(each.start)
    low, high = sorted((first, each.end - 0.5))
    return low - 0.4, high + 0.4


def _across(one: float, other: float) -> tuple[float, float]:
    """Give the part of a channel between two lanes, with room for where it comes to the box."""
    low, high = sorted((one, other))
    return low - 0.45, high + 0.45
