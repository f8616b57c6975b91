"""Where everything stands in a fishbone: a pure function from a tree to places.

The head, with the problem, is on the right; categories sit on slanted bones above and below the
spine, by turns. What sits on a bone is an indented list beside it, which leans with the bone:
a row's shift depends on its distance from the spine alone, and bones stand as far apart as the
widest row and its lean need. So nothing can overlap, with 3 causes or with 60.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from practicum.tools.drivers.drawn import (
    EDGE,
    LEADING,
    PAD,
    SIZE,
    SMALL,
    SMALL_LEADING,
    Layout,
    Line,
    Placed,
)
from practicum.tools.drivers.text import width_of, wrap
from practicum.tools.whys.categories import Category, on_twig, placed, twigs
from practicum.tools.whys.fish_parts import (
    EMPTY,
    INDENT,
    LEAN,
    MOST_INDENTS,
    MOST_LINES,
    MOST_NOTE_LINES,
    NO_CATEGORY,
    NOT_YET,
    RIM,
    SCREEN,
    Bone,
    Room,
    Row,
)
from practicum.tools.whys.tree import PROBLEM

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from practicum.tools.whys.tree import Tree


def lay_out_fish(
    tree: Tree,
    categories: tuple[Category, ...],
    notes: Mapping[str, Sequence[str]] | None = None,
    *,
    bare: bool = True,
    room: Room = SCREEN,
) -> Layout:
    """Give every bone and cause its place.

    Parameters
    ----------
    tree : Tree
        The problem and its causes.
    categories : tuple of Category
        The bones, in order.
    notes : mapping of str to sequence of str, optional
        Small lines under a cause's words, by its id.
    bare : bool
        Whether bones with nothing on them are drawn, too.
    room : Room
        How much room there is.

    Returns
    -------
    Layout
        Boxes are the problem, then each category (kind ``"bone"``) with its causes (kind
        ``"twig"`` or ``"rooted"``).

    Examples
    --------
    >>> from practicum.tools.whys.categories import USUAL
    >>> from practicum.tools.whys.tree import read_tree
    >>> tree = read_tree({"causes": [{"id": "a", "text": "Rain", "category": "time"}]})
    >>> drawn = lay_out_fish(tree, USUAL, bare=False)
    >>> [(box.id, box.kind) for box in drawn.boxes]
    [('problem', 'problem'), ('time', 'bone'), ('a', 'twig')]
    """
    return _Fish(tree, categories, notes or {}, room, bare).draw()


@dataclass
class _Fish:
    tree: Tree
    categories: tuple[Category, ...]
    notes: Mapping[str, Sequence[str]]
    room: Room
    bare: bool

    def draw(self) -> Layout:
        bones = self._bones()
        upper, lower = bones[::2], bones[1::2]
        up = max((each.height for each in upper), default=0.0)
        down = max((each.height for each in lower), default=0.0)
        label = self._label_height(bones)
        head = self._head_height()
        spine = EDGE + max(up + label, head / 2)
        steps = self._steps(upper, lower)
        left = EDGE + max((self._reach(each) for each in bones), default=0.0)
        feet = [left + sum(steps[: place + 1]) - steps[0] for place in range(len(steps))]
        nose = (feet[-1] if feet else EDGE) + 2 * self.room.between
        boxes = [self._head(nose, spine, head)]
        lines = [Line(PROBLEM, "", f"M{EDGE:g} {spine:.1f}H{nose:g}", "spine")]
        for way, side in ((-1, upper), (1, lower)):
            for bone, foot in zip(side, feet, strict=False):
                more, strokes = self._bone(bone, foot, spine, way)
                boxes += more
                lines += strokes
        places = {each.category.id: place for place, each in enumerate(bones)}
        boxes = _in_order(boxes, places)
        height = spine + max(down + label, head / 2) + EDGE
        width = nose + self.room.head + EDGE
        return Layout(width, height, tuple(boxes), tuple(lines), ())

    def _bones(self) -> list[Bone]:
        where = placed(self.tree, self.categories)
        sitting = twigs(self.tree, where)
        nowhere = [Category("", NOT_YET)] if sitting.get("") else []
        found = []
        for category in (*self.categories, *nowhere):
            bone = Bone(category._replace(id=category.id or NO_CATEGORY))
            for ident in sitting.get(category.id, ()):
                self._add_rows(bone, ident, where, 0, "")
            bone.height = self._bone_height(bone)
            if bone.rows or self.bare:
                found.append(bone)
        return found

    def _add_rows(
        self, bone: Bone, ident: str, where: Mapping[str, str], depth: int, parent: str
    ) -> None:
        cause = self.tree.causes[ident]
        width = self.room.row - min(depth, MOST_INDENTS) * INDENT - 2 * RIM
        lines = wrap(cause.text or EMPTY, width, SIZE, MOST_LINES)
        inside = on_twig(self.tree, where, ident)
        folded = cause.collapsed and inside
        hidden = [f"{sum(1 for _ in self.tree.below(ident))} more, folded away"] if folded else []
        small = (
            wrap(each, width, SMALL, MOST_NOTE_LINES)
            for each in (*self.notes.get(ident, ()), *hidden)
        )
        notes = tuple(line for each in small for line in each)
        height = 2 * RIM + len(lines) * LEADING + len(notes) * SMALL_LEADING
        bone.rows.append(Row(ident, depth, parent, lines, notes, height, not bone.rows))
        if not folded:
            for each in inside:
                self._add_rows(bone, each, where, depth + 1, ident)

    def _above(self, row: Row) -> float:
        """Give the room between a row and the one before it."""
        if row.first:
            return self.room.group
        return self.room.group if row.depth == 0 else self.room.gap

    def _bone_height(self, bone: Bone) -> float:
        if not bone.rows:
            return self.room.bare
        return sum(self._above(each) + each.height for each in bone.rows) + self.room.group

    def _steps(self, upper: Sequence[Bone], lower: Sequence[Bone]) -> list[float]:
        """Give how far each bone's foot stands from the one before it."""
        tallest = [
            max((row.height for bone in pair for row in bone.rows), default=0.0)
            for pair in _pairs(upper, lower)
        ]
        return [self.room.row + each * LEAN + self.room.between + 2 * RIM for each in tallest]

    def _reach(self, bone: Bone) -> float:
        """Give how far a bone, with its words, reaches to the left of its foot."""
        lean = bone.height * LEAN
        return max(self.room.row, self._label_width(bone)) + lean + 2 * RIM

    def _label_width(self, bone: Bone) -> float:
        lines = self._label(bone)
        return min(self.room.row, max(width_of(each, SIZE) for each in lines) + 2 * PAD + 4)

    def _label(self, bone: Bone) -> tuple[str, ...]:
        return wrap(bone.category.name or EMPTY, self.room.row - 2 * PAD - 4, SIZE, 3)

    def _label_height(self, bones: Sequence[Bone]) -> float:
        most = max((len(self._label(each)) for each in bones), default=1)
        return most * LEADING + 2 * RIM + 6

    def _head_lines(self) -> tuple[str, ...]:
        return wrap(self.tree.problem or EMPTY, self.room.head - 2 * PAD, SIZE, 12)

    def _head_height(self) -> float:
        return len(self._head_lines()) * LEADING + 2 * PAD

    def _head(self, x: float, spine: float, height: float) -> Placed:
        return Placed(
            PROBLEM,
            "problem",
            x,
            round(spine - height / 2, 1),
            self.room.head,
            height,
            self._head_lines(),
            (),
            self.tree.problem,
        )

    def _bone(
        self, bone: Bone, foot: float, spine: float, way: int
    ) -> tuple[list[Placed], list[Line]]:
        """Place a bone, above (-1) or below (1) the spine, with all that sits on it.

        Its name stands over its own words, left of where the bone would go on: to the right, the
        words of a longer bone may reach that far out.
        """
        tip = spine + way * bone.height
        x = foot - bone.height * LEAN
        wide = self._label_width(bone)
        high = len(self._label(bone)) * LEADING + 2 * RIM
        top = tip - high if way < 0 else tip
        name = Placed(
            bone.category.id,
            "bone",
            round(x + RIM - wide, 1),
            round(top, 1),
            round(wide, 1),
            high,
            self._label(bone),
            (),
            bone.category.name,
            rim=RIM,
        )
        stroke = Line(
            PROBLEM, bone.category.id, f"M{x:.1f} {tip:.1f}L{foot:.1f} {spine:.1f}", "bone"
        )
        boxes, lines = [name], [stroke]
        y = tip if way < 0 else spine
        known: dict[str, Placed] = {}
        for row in bone.rows:
            y += self._above(row)
            made = self._row(row, foot, spine, y)
            known[row.ident] = made
            boxes.append(made)
            lines.append(self._stroke(row, made, known, foot, spine, bone.category.id))
            y += row.height
        return boxes, lines

    def _row(self, row: Row, foot: float, spine: float, y: float) -> Placed:
        """Place a row beside the bone: its right edge stays clear of the bone all along."""
        far = max(abs(spine - y), abs(spine - y - row.height))
        right = foot - far * LEAN - RIM
        indent = min(row.depth, MOST_INDENTS) * INDENT
        cause = self.tree.causes[row.ident]
        return Placed(
            row.ident,
            "rooted" if cause.is_root else "twig",
            round(right - self.room.row + indent, 1),
            round(y, 1),
            round(self.room.row - indent, 1),
            row.height,
            row.lines,
            row.notes,
            cause.text,
            cause.collapsed,
            RIM,
        )

    def _stroke(  # noqa: PLR0913, PLR0917 - both ends, and where the bone is
        self,
        row: Row,
        made: Placed,
        known: Mapping[str, Placed],
        foot: float,
        spine: float,
        bone: str,
    ) -> Line:
        """Draw a twig: under the words to the bone, or from a cause to what is behind it."""
        bottom = made.y + made.height
        if row.depth == 0:
            end = foot - abs(spine - bottom) * LEAN
            path = f"M{made.x:.1f} {bottom:.1f}H{end:.1f}"
            return Line(bone, row.ident, path, "twig")
        above = known[row.parent]
        middle = made.y + RIM + SIZE / 2
        path = (
            f"M{above.x + 5:.1f} {above.y + above.height:.1f}"
            f"L{made.x - INDENT / 2:.1f} {middle:.1f}H{made.x + 1:.1f}"
        )
        return Line(row.parent, row.ident, path, "why")


def _pairs(upper: Sequence[Bone], lower: Sequence[Bone]) -> list[tuple[Bone, ...]]:
    return [(each, *lower[place : place + 1]) for place, each in enumerate(upper)]


def _in_order(boxes: Sequence[Placed], places: Mapping[str, int]) -> list[Placed]:
    """Bring boxes into reading order: the problem, then category by category."""
    found: list[tuple[int, Placed]] = []
    here = -1
    for box in boxes:
        here = places.get(box.id, here) if box.kind == "bone" else here
        found.append((here, box))
    return [box for _, box in sorted(found, key=lambda each: each[0])]
