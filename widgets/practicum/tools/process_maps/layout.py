"""Where everything on a process map stands: a pure function.

Time runs down, and each lane is a band from top to bottom, so that a long process is a long page
and not a wide one.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from practicum.tools.drivers.text import width_of, wrap
from practicum.tools.process_maps import drawn
from practicum.tools.process_maps.drawn import SCREEN, Band, Heading, Layout, Line, Placed, Sizes
from practicum.tools.process_maps.flow import NOBODY
from practicum.tools.process_maps.lines import draw_line
from practicum.tools.process_maps.routes import (
    DOWN,
    LEFT,
    RIGHT,
    Gutter,
    Route,
    Spot,
    route,
    rows_of,
)
from practicum.tools.process_maps.sharing import Shared, label_of, share_room

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from practicum.tools.process_maps.flow import Flow, Step

EMPTY = "(still empty)"
TITLE_LINES = 2


def lay_out(
    flow: Flow,
    notes: Mapping[str, Sequence[str]] | None = None,
    marks: Mapping[str, str] | None = None,
    *,
    sizes: Sizes = SCREEN,
) -> Layout:
    """Give every step of a map its place, and every arrow its way.

    Parameters
    ----------
    flow : Flow
        One side of the map.
    notes : mapping of str to sequence of str, optional
        Small lines to stand under a step's words, by its id.
    marks : mapping of str to str, optional
        What is different about a step, by its id.
    sizes : Sizes
        How much room there is.

    Returns
    -------
    Layout
        The same for the same map, whatever was drawn before. No two boxes overlap, and no arrow
        runs through a box.

    Examples
    --------
    >>> from practicum.tools.process_maps.flow import read_flow
    >>> rows = [{"id": "a", "text": "Pack"}, {"id": "b", "text": "Take it along"}]
    >>> drawn = lay_out(read_flow({"steps": rows}))
    >>> [box.id for box in drawn.boxes], len(drawn.lines)
    (['a', 'b'], 1)
    """
    return _Drawing(flow, notes or {}, marks or {}, sizes).draw()


@dataclass
class _Drawing:
    flow: Flow
    notes: Mapping[str, Sequence[str]]
    marks: Mapping[str, str]
    room: Sizes
    spots: dict[str, Spot] = field(default_factory=dict)
    routes: tuple[Route, ...] = ()
    words: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = field(default_factory=dict)
    heights: dict[str, float] = field(default_factory=dict)
    shared: Shared = field(default_factory=Shared)
    lefts: list[float] = field(default_factory=list)
    tops: list[float] = field(default_factory=list)
    channels: list[float] = field(default_factory=list)

    def draw(self) -> Layout:
        self.lane_ids = self._lane_ids()
        places = {ident: place for place, ident in enumerate(self.lane_ids)}
        self.spots = rows_of(self.flow, places)
        self.routes = route(self.flow, self.spots)
        self.words = {ident: self._words(step) for ident, step in self.flow.steps.items()}
        self.heights = {ident: self._height(ident) for ident in self.words}
        self.shared = share_room(
            self.routes, self.spots, self.heights, lanes=len(self.lane_ids), sizes=self.room
        )
        titles = {ident: self._title(ident) for ident in self.lane_ids}
        self._measure(max(map(len, titles.values())))
        boxes = {ident: self._placed(step) for ident, step in self.flow.steps.items()}
        lines = tuple(self._line(each, boxes) for each in self.routes)
        width = self.lefts[-1] + drawn.EDGE
        height = self.bottom + drawn.EDGE
        return Layout(
            round(width, 1),
            round(height, 1),
            tuple(boxes.values()),
            lines,
            (*self._headings(titles), *self._labels(boxes)),
            self._bands(height - 2 * drawn.EDGE),
            tuple(self.tops),
        )

    def _lane_ids(self) -> list[str]:
        lanes = list(self.flow.lanes)
        lost = any(not step.lane for step in self.flow.steps.values())
        return [*lanes, ""] if lost or not lanes else lanes

    def _words(self, step: Step) -> tuple[tuple[str, ...], tuple[str, ...]]:
        point = drawn.POINT if step.kind == "decision" else 0.0
        room = self.room.box - 2 * drawn.PAD - point
        lines = wrap(f"{step.number} {step.text or EMPTY}", room, drawn.SIZE, drawn.MOST_LINES)
        notes = tuple(
            line
            for note in self.notes.get(step.id, ())
            for line in wrap(note, room, drawn.SMALL, drawn.MOST_NOTE_LINES)
        )
        return lines, notes

    def _height(self, ident: str) -> float:
        lines, notes = self.words[ident]
        extra = 3 if notes else 0
        return 2 * drawn.PAD + len(lines) * drawn.LEADING + len(notes) * drawn.SMALL_LEADING + extra

    def _measure(self, title_lines: int) -> None:
        """Work out where the lanes, the rows and the channels begin."""
        x = drawn.EDGE
        self.lefts = [x]
        for lane in range(len(self.lane_ids)):
            x += self.shared.sides[lane, LEFT] + self.room.box + self.shared.sides[lane, RIGHT]
            self.lefts.append(x)
        used: dict[int, int] = defaultdict(int)
        for (_, channel), track in self.shared.across.items():
            used[channel] = max(used[channel], track + 1)
        heights: dict[int, float] = defaultdict(float)
        for ident, (row, _) in self.spots.items():
            heights[row] = max(heights[row], self.heights[ident])
        y = drawn.EDGE + title_lines * drawn.LEADING + 8
        for row in range(len(heights)):
            self.channels.append(y + (drawn.LABEL_ROOM if row in self.shared.under else 0.0))
            least = self.room.between if row else 10.0
            words = drawn.LABEL_ROOM if row in self.shared.under else 0.0
            y += max(least + words, words + used[row] * drawn.TRACK + drawn.HEAD[1] + 10)
            self.tops.append(round(y, 1))
            y += heights[row]
        self.bottom = y + (self.room.between if self.spots else 60.0)

    def _placed(self, step: Step) -> Placed:
        row, lane = self.spots[step.id]
        lines, notes = self.words[step.id]
        return Placed(
            id=step.id,
            kind=step.kind,
            x=round(self.lefts[lane] + self.shared.sides[lane, LEFT], 1),
            y=self.tops[row],
            width=self.room.box,
            height=round(self.heights[step.id], 1),
            lines=lines,
            notes=notes,
            full=step.text,
            look=step.value,
            mark=self.marks.get(step.id, ""),
            lane=self.flow.lane_name(step),
            said=(self.flow.lane_name(step) or NOBODY, *self.notes.get(step.id, ())),
        )

    def _track(self, gutter: Gutter, track: int) -> float:
        """Give where a track of a gutter runs: the first one next to the words."""
        lane, side = gutter
        out = self.shared.labelled[gutter] + 8.0 + track * drawn.TRACK
        left = self.lefts[lane] + self.shared.sides[lane, LEFT]
        return left - out if side == LEFT else left + self.room.box + out

    def _level(self, ident: str, channel: int) -> float:
        return self.channels[channel] + 7.0 + self.shared.across[ident, channel] * drawn.TRACK

    def _line(self, each: Route, boxes: Mapping[str, Placed]) -> Line:
        arrow = each.arrow
        source, target = boxes[arrow.source], boxes[arrow.target]
        end = (target.middle + self.shared.ports[arrow.id], target.y)
        points = [*self._way(each, source, end[0]), end]
        look = "back" if target.y <= source.y else "on"
        return Line(arrow.source, arrow.target, draw_line(points), look, tuple(points))

    def _way(self, each: Route, source: Placed, x: float) -> list[tuple[float, float]]:
        ident = each.arrow.id
        start = self._door(each, source)
        if each.straight:
            return [start]
        if each.gutter is None:
            level = self._level(ident, each.start)
            return [start, (start[0], level), (x, level)]
        along = self._track(each.gutter, self.shared.along[ident])
        level = self._level(ident, each.end)
        if each.exit == DOWN:
            first = self._level(ident, each.start)
            return [start, (start[0], first), (along, first), (along, level), (x, level)]
        return [start, (along, start[1]), (along, level), (x, level)]

    def _door(self, each: Route, source: Placed) -> tuple[float, float]:
        if each.exit == DOWN:
            return source.middle, source.bottom
        y = source.y + source.height / 2 + self.shared.doors[each.arrow.id]
        return (source.x if each.exit == LEFT else source.x + source.width), y

    def _title(self, ident: str) -> tuple[str, ...]:
        lane = self.flow.lanes.get(ident)
        name = lane.name or "(no name yet)" if lane else NOBODY
        return wrap(name, self.room.box, drawn.SIZE, TITLE_LINES)

    def _headings(self, titles: Mapping[str, tuple[str, ...]]) -> list[Heading]:
        return [
            Heading(
                "lane",
                line,
                round(self.lefts[lane] + self.shared.sides[lane, LEFT], 1),
                drawn.EDGE + 18 + place * drawn.LEADING,
            )
            for lane, ident in enumerate(self.lane_ids)
            for place, line in enumerate(titles[ident])
        ]

    def _labels(self, boxes: Mapping[str, Placed]) -> list[Heading]:
        found = []
        for each in self.routes:
            text = label_of(each.arrow)
            if not text:
                continue
            x, y = self._door(each, boxes[each.arrow.source])
            line = wrap(text, drawn.MOST_LABEL - 8 if each.exit != DOWN else 140, drawn.SMALL, 1)[0]
            if each.exit == DOWN:
                x, y = x + 5, y + 13
            elif each.exit == RIGHT:
                x, y = x + 4, y - 4
            else:
                x, y = x - 4 - width_of(line, drawn.SMALL), y - 4
            found.append(Heading("branch", line, round(x, 1), round(y, 1)))
        return found

    def _bands(self, height: float) -> tuple[Band, ...]:
        return tuple(
            Band(
                ident,
                "odd" if lane % 2 else "even",
                round(self.lefts[lane], 1),
                drawn.EDGE,
                round(self.lefts[lane + 1] - self.lefts[lane], 1),
                round(height, 1),
            )
            for lane, ident in enumerate(self.lane_ids)
        )
