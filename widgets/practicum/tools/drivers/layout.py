"""Where the boxes of a driver diagram stand, and how their lines run: a pure function.

The aim stands on the left, then the primary drivers, the secondary drivers and the ideas, each in
a column. Every box has one *home* among those it belongs to, and stands in its home's block; so
lines to homes never cross. Of several, the one in the middle is the home.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from statistics import median_low
from typing import TYPE_CHECKING

from practicum.tools.drivers.drawn import (
    EDGE,
    HEAD,
    LEADING,
    MOST_LINES,
    MOST_NOTE_LINES,
    PAD,
    SCREEN,
    SIZE,
    SMALL,
    SMALL_LEADING,
    TITLES,
    Heading,
    Layout,
    Line,
    Placed,
    Sizes,
)
from practicum.tools.drivers.text import wrap

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from practicum.tools.drivers.graph import Graph, Node

EMPTY = "(still empty)"


def lay_out(
    graph: Graph, notes: Mapping[str, Sequence[str]] | None = None, *, sizes: Sizes = SCREEN
) -> Layout:
    """Give every box of a diagram its place.

    Parameters
    ----------
    graph : Graph
        The diagram.
    notes : mapping of str to sequence of str, optional
        Small lines to stand under a box's words, by its id.
    sizes : Sizes
        How much room there is.

    Returns
    -------
    Layout
        The same for the same diagram, whatever was drawn before.

    Examples
    --------
    >>> from practicum.tools.drivers.graph import read_graph
    >>> drawn = lay_out(read_graph({"nodes": [{"id": "p", "text": "Time", "kind": "primary"}]}))
    >>> [(box.id, box.x) for box in drawn.boxes], len(drawn.lines)
    ([('aim', 12.0), ('p', 204.0)], 1)
    """
    return _Drawing(graph, notes or {}, sizes).draw()


@dataclass
class _Drawing:
    graph: Graph
    notes: Mapping[str, Sequence[str]]
    room: Sizes
    shown: tuple[str, ...] = ()
    columns: dict[str, float] = field(default_factory=dict)
    sizes: dict[str, float] = field(default_factory=dict)
    tops: dict[str, float] = field(default_factory=dict)
    homes: dict[str, str] = field(default_factory=dict)
    blocks: dict[str, list[str]] = field(default_factory=dict)
    pulls: dict[str, int] = field(default_factory=dict)
    apart: float = 0.0

    def draw(self) -> Layout:
        self.shown = _shown(self.graph)
        self.columns = self._columns()
        self.sizes = {ident: self._size(self.graph.nodes[ident]) for ident in self.shown}
        self._find_homes()
        bottom = self._stack()
        boxes = tuple(self._placed(ident) for ident in self.shown)
        width = max(x + self.room.width(kind) for kind, x in self.columns.items()) + EDGE
        headings = tuple(Heading(k, TITLES[k], x, EDGE + SMALL) for k, x in self.columns.items())
        return Layout(width, bottom + EDGE, boxes, self._lines(boxes), headings, self.apart)

    def _columns(self) -> dict[str, float]:
        """Give each kind that is shown the place of its column."""
        columns: dict[str, float] = {}
        x = EDGE
        for kind in ("aim", "primary", "secondary", "idea"):
            if any(self.graph.nodes[ident].kind == kind for ident in self.shown):
                columns[kind] = x
                x += self.room.width(kind) + self.room.between
        return columns

    def _size(self, node: Node) -> float:
        lines, notes = self._words(node), self._small(node)
        return (
            2 * self.room.rim
            + len(lines) * LEADING
            + len(notes) * SMALL_LEADING
            + (3 if notes else 0)
        )

    def _words(self, node: Node) -> tuple[str, ...]:
        room = self.room.width(node.kind) - 2 * PAD
        return wrap(node.text or EMPTY, room, SIZE, MOST_LINES[node.kind])

    def _small(self, node: Node) -> tuple[str, ...]:
        room = self.room.width(node.kind) - 2 * PAD
        hidden = sum(1 for each in self.graph.below(node.id) if each.id not in self.shown)
        more = [f"{hidden} more, folded away"] if node.collapsed and hidden else []
        notes = (*self.notes.get(node.id, ()), *more)
        return tuple(line for each in notes for line in wrap(each, room, SMALL, MOST_NOTE_LINES))

    def _find_homes(self) -> None:
        """Choose each box's home, level by level, in the order in which the homes stand."""
        places = self._numbered()
        for kind in ("primary", "secondary", "idea"):
            for node in self.graph.of_kind(kind):
                parents = [each for each in self.graph.parents[node.id] if each in places]
                if node.id in self.shown and parents:
                    self._settle(node.id, sorted(parents, key=places.__getitem__))
            places = self._numbered()

    def _settle(self, ident: str, parents: Sequence[str]) -> None:
        """Give a box the middle one of its parents as home, on the side where the others are."""
        middle = median_low(range(len(parents)))
        above, below = middle, len(parents) - 1 - middle
        self.homes[ident] = parents[middle]
        self.pulls[ident] = (below > above) - (above > below)
        self.blocks.setdefault(parents[middle], []).append(ident)

    def _numbered(self) -> dict[str, tuple[int, ...]]:
        """Give a number to the boxes that have their place, in the order of the picture."""
        places: dict[str, tuple[int, ...]] = {}

        def visit(ident: str, place: tuple[int, ...]) -> None:
            places[ident] = place
            for number, child in enumerate(self._inside(ident)):
                visit(child, (*place, number))

        for number, root in enumerate(self._roots()):
            visit(root, (number,))
        return places

    def _roots(self) -> list[str]:
        loose = [node.id for node in self.graph.loose if node.id in self.shown]
        return [self.graph.aim.id, *loose]

    def _inside(self, ident: str) -> list[str]:
        """Give what stands in a box's block, in the order of the picture."""
        return sorted(self.blocks.get(ident, ()), key=lambda each: self.pulls.get(each, 0))

    def _stack(self) -> float:
        """Stack the blocks; answer where the picture ends."""
        top = EDGE + HEAD
        bottom = self._block(self.graph.aim.id, top)
        _, *roots = self._roots()
        if roots:
            self.apart = bottom + self.room.group
            bottom = self.apart + HEAD
            for ident in roots:
                bottom = self._block(ident, bottom) + self.room.gap
            bottom -= self.room.gap
        return bottom

    def _block(self, ident: str, top: float) -> float:
        """Place a box in the middle of what it holds; answer where its block ends."""
        own, inside = self.sizes[ident], self._inside(ident)
        bottom = top
        for number, child in enumerate(inside):
            bottom += self._gap(inside, number)
            bottom = self._block(child, bottom)
        if bottom - top < own:
            self._shift(inside, (own - (bottom - top)) / 2)
            bottom = top + own
        self.tops[ident] = self._middle(ident, inside, top, bottom) - own / 2
        return bottom

    def _gap(self, inside: list[str], number: int) -> float:
        if number == 0:
            return 0.0
        one, other = inside[number - 1], inside[number]
        roomy = self.blocks.get(one) or self.blocks.get(other)
        return self.room.group if roomy else self.room.gap

    def _middle(self, ident: str, inside: list[str], top: float, bottom: float) -> float:
        own = self.sizes[ident]
        if not inside:
            return (top + bottom) / 2
        first, last = inside[0], inside[-1]
        wanted = (self.tops[first] + self.tops[last] + self.sizes[last]) / 2
        return min(max(wanted, top + own / 2), bottom - own / 2)

    def _shift(self, idents: Sequence[str], by: float) -> None:
        for ident in idents:
            self.tops[ident] += by
            self._shift(self.blocks.get(ident, ()), by)

    def _placed(self, ident: str) -> Placed:
        node = self.graph.nodes[ident]
        return Placed(
            id=ident,
            kind=node.kind,
            x=self.columns[node.kind],
            y=round(self.tops[ident], 1),
            width=self.room.width(node.kind),
            height=self.sizes[ident],
            lines=self._words(node),
            notes=self._small(node),
            full=node.text,
            collapsed=node.collapsed,
            rim=self.room.rim,
        )

    def _lines(self, boxes: Sequence[Placed]) -> tuple[Line, ...]:
        by_id = {box.id: box for box in boxes}
        return tuple(
            Line(parent, box.id, _path(by_id[parent], box, self.room.between))
            for box in boxes
            for parent in self.graph.parents[box.id]
            if parent in by_id and not by_id[parent].collapsed
        )


def _path(parent: Placed, child: Placed, between: float) -> str:
    """Bend in the gap next to the parent, then run straight on to the child."""
    x1, y1 = parent.x + parent.width, parent.y + parent.height / 2
    x2, y2 = child.x, child.y + child.height / 2
    bend = min(x1 + between, x2)
    middle = (x1 + bend) / 2
    curve = f"M{x1:g} {y1:.1f}C{middle:g} {y1:.1f} {middle:g} {y2:.1f} {bend:g} {y2:.1f}"
    return curve if bend == x2 else f"{curve}H{x2:g}"


def _shown(graph: Graph) -> tuple[str, ...]:
    """Give the boxes that are drawn, in reading order: not those under folded boxes only."""
    shown: dict[str, None] = {}

    def visit(ident: str) -> None:
        shown.setdefault(ident)
        if not graph.nodes[ident].collapsed:
            for child in graph.children[ident]:
                if child not in shown:
                    visit(child)

    visit(graph.aim.id)
    for node in graph.loose:
        visit(node.id)
    return tuple(shown)
