"""Where the causes of a tree stand: the problem on the left, and a column for each why.

A pure function: the same tree is drawn the same way, whatever was drawn before. Every cause stands
in the block of the one it explains, so lines never cross and no two boxes overlap.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from practicum.tools.drivers.drawn import (
    EDGE,
    HEAD,
    LEADING,
    PAD,
    SIZE,
    SMALL,
    SMALL_LEADING,
    Heading,
    Layout,
    Line,
    Placed,
)
from practicum.tools.drivers.text import wrap
from practicum.tools.whys.tree import PROBLEM

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from practicum.tools.whys.tree import Tree

EMPTY = "(still empty)"
MOST_LINES, MOST_NOTE_LINES = 6, 2
FAILS = "fails"


class Room(NamedTuple):
    """How wide boxes are, and the room between them, in pixels."""

    problem: float = 160.0
    cause: float = 178.0
    between: float = 34.0
    gap: float = 9.0
    group: float = 16.0


SCREEN = Room()
WIDE = Room(problem=190.0, cause=230.0, between=46.0)
"""For files and paper."""
LONG = WIDE._replace(cause=380.0, gap=4.0, group=8.0)
"""For many causes on one sheet of paper: long lines, close together."""


def lay_out_tree(
    tree: Tree,
    notes: Mapping[str, Sequence[str]] | None = None,
    *,
    fails: Collection[str] = (),
    room: Room = SCREEN,
) -> Layout:
    """Give every cause of a tree its place.

    Parameters
    ----------
    tree : Tree
        The problem and its causes.
    notes : mapping of str to sequence of str, optional
        Small lines under a cause's words, by its id.
    fails : collection of str
        Causes from which what they explain does not follow; their lines are broken.
    room : Room
        How much room there is.

    Returns
    -------
    Layout
        The box of the problem has the id `practicum.tools.whys.tree.PROBLEM`.

    Examples
    --------
    >>> from practicum.tools.whys.tree import read_tree
    >>> drawn = lay_out_tree(read_tree({"what": "Late", "causes": [{"id": "a", "text": "Rain"}]}))
    >>> [(box.id, box.kind, box.x) for box in drawn.boxes]
    [('problem', 'problem', 12.0), ('a', 'cause', 206.0)]
    """
    return _Drawing(tree, notes or {}, frozenset(fails), room).draw()


@dataclass
class _Drawing:
    tree: Tree
    notes: Mapping[str, Sequence[str]]
    fails: frozenset[str]
    room: Room
    lines: dict[str, tuple[str, ...]] = field(default_factory=dict)
    small: dict[str, tuple[str, ...]] = field(default_factory=dict)
    tops: dict[str, float] = field(default_factory=dict)
    order: list[str] = field(default_factory=list)

    def draw(self) -> Layout:
        self._measure(PROBLEM)
        bottom = self._block(PROBLEM, EDGE + HEAD)
        boxes = tuple(self._placed(ident) for ident in self.order)
        deepest = max(self._depth(ident) for ident in self.order)
        width = self._left(deepest) + self._width(deepest) + EDGE
        return Layout(width, bottom + EDGE, boxes, self._lines(boxes), self._headings(deepest))

    def _measure(self, ident: str) -> None:
        """Break the words of all that is shown into lines, in reading order."""
        self.order.append(ident)
        text = self.tree.problem if ident == PROBLEM else self.tree.causes[ident].text
        room = self._width(self._depth(ident)) - 2 * PAD
        self.lines[ident] = wrap(text or EMPTY, room, SIZE, 2 * MOST_LINES - 2)
        hidden = sum(1 for _ in self.tree.below(ident)) if self._is_folded(ident) else 0
        more = [f"{hidden} more, folded away"] if hidden else []
        wrapped = (
            wrap(each, room, SMALL, MOST_NOTE_LINES) for each in (*self.notes.get(ident, ()), *more)
        )
        self.small[ident] = tuple(line for each in wrapped for line in each)
        for each in self._inside(ident):
            self._measure(each)

    def _inside(self, ident: str) -> tuple[str, ...]:
        if ident == PROBLEM:
            return self.tree.children[""]
        return () if self._is_folded(ident) else self.tree.children[ident]

    def _is_folded(self, ident: str) -> bool:
        return ident != PROBLEM and self.tree.causes[ident].collapsed

    def _depth(self, ident: str) -> int:
        return 0 if ident == PROBLEM else self.tree.causes[ident].depth

    def _left(self, depth: int) -> float:
        if depth == 0:
            return EDGE
        step = self.room.cause + self.room.between
        return EDGE + self.room.problem + self.room.between + (depth - 1) * step

    def _width(self, depth: int) -> float:
        return self.room.cause if depth else self.room.problem

    def _height(self, ident: str) -> float:
        small = self.small[ident]
        words = len(self.lines[ident]) * LEADING
        return 2 * PAD + words + len(small) * SMALL_LEADING + (3 if small else 0)

    def _block(self, ident: str, top: float) -> float:
        """Place a box in the middle of what is behind it; answer where its block ends."""
        own, inside = self._height(ident), self._inside(ident)
        bottom = top
        for place, each in enumerate(inside):
            bottom += self._gap(inside, place)
            bottom = self._block(each, bottom)
        if bottom - top < own:
            self._shift(inside, (own - (bottom - top)) / 2)
            bottom = top + own
        middle = (top + bottom) / 2
        if inside:
            first, last = inside[0], inside[-1]
            middle = (self.tops[first] + self.tops[last] + self._height(last)) / 2
        self.tops[ident] = min(max(middle, top + own / 2), bottom - own / 2) - own / 2
        return bottom

    def _gap(self, inside: Sequence[str], place: int) -> float:
        if place == 0:
            return 0.0
        roomy = self._inside(inside[place - 1]) or self._inside(inside[place])
        return self.room.group if roomy else self.room.gap

    def _shift(self, idents: Sequence[str], by: float) -> None:
        for ident in idents:
            self.tops[ident] += by
            self._shift(self._inside(ident), by)

    def _placed(self, ident: str) -> Placed:
        depth = self._depth(ident)
        cause = self.tree.causes.get(ident)
        return Placed(
            id=ident,
            kind="problem" if cause is None else "root" if cause.is_root else "cause",
            x=self._left(depth),
            y=round(self.tops[ident], 1),
            width=self._width(depth),
            height=self._height(ident),
            lines=self.lines[ident],
            notes=self.small[ident],
            full=self.tree.problem if cause is None else cause.text,
            collapsed=self._is_folded(ident),
        )

    def _lines(self, boxes: Sequence[Placed]) -> tuple[Line, ...]:
        by_id = {box.id: box for box in boxes}
        return tuple(
            Line(ident, each, _path(by_id[ident], by_id[each]), self._look(each))
            for ident in self.order
            for each in self._inside(ident)
        )

    def _look(self, ident: str) -> str:
        return FAILS if ident in self.fails else ""

    def _headings(self, deepest: int) -> tuple[Heading, ...]:
        titles = ["The problem", *["Why?"] * deepest]
        kinds = ["problem", *["cause"] * deepest]
        return tuple(
            Heading(kind, title, self._left(depth), EDGE + SMALL)
            for depth, (kind, title) in enumerate(zip(kinds, titles, strict=True))
        )


def _path(effect: Placed, cause: Placed) -> str:
    x1, y1 = effect.x + effect.width, effect.y + effect.height / 2
    x2, y2 = cause.x, cause.y + cause.height / 2
    middle = (x1 + x2) / 2
    return f"M{x1:g} {y1:.1f}C{middle:g} {y1:.1f} {middle:g} {y2:.1f} {x2:g} {y2:.1f}"
