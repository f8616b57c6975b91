"""What a drawn process map is made of: lanes, boxes, arrows, and how much room they have."""

from __future__ import annotations

from typing import NamedTuple

SIZE, LEADING = 13.5, 17.0
SMALL, SMALL_LEADING = 11.5, 15.0
PAD = 10.0
EDGE = 8.0
RADIUS = {"start": 18, "step": 5, "decision": 0, "end": 18}
MOST_LINES, MOST_NOTE_LINES = 6, 2
POINT = 12.0
"""How far the sides of a decision stick out."""
TRACK = 9.0
"""Between two arrows that run side by side."""
PORT = 14.0
"""Between two arrows that leave or reach a box side by side."""
BEND = 5.0
HEAD = (4.0, 7.0)
"""Half the width of an arrow's head, and its length."""
LABEL_ROOM = 15.0
MOST_LABEL = 96.0


class Sizes(NamedTuple):
    """How much room there is, in pixels.

    Attributes
    ----------
    box : float
        Width of a box.
    gutter : float
        Least room at either side of a lane's boxes.
    between : float
        Least room between two rows.
    """

    box: float = 158.0
    gutter: float = 15.0
    between: float = 24.0


SCREEN = Sizes()
"""As wide as a tool's card is on a laptop, for five lanes."""
WIDE = Sizes(box=190.0, gutter=18.0, between=26.0)
"""For files and paper."""


class Placed(NamedTuple):
    """A box in its place; all sizes in pixels, from the top left.

    Attributes
    ----------
    id, kind : str
        Which step.
    x, y, width, height : float
        Its outline.
    lines, notes : tuple of str
        Its words, and the small lines under them.
    full : str
        All its words, with its number.
    look : str
        What it is worth: ``"value"``, ``"necessary"``, ``"waste"`` or empty.
    mark : str
        ``"added"``, ``"changed"``, ``"removed"`` beside the other side of the map, or empty.
    lane : str
        Who does it, in words.
    said : tuple of str
        Who does it and its notes, as they are read out.
    """

    id: str
    kind: str
    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]
    notes: tuple[str, ...]
    full: str
    look: str = ""
    mark: str = ""
    lane: str = ""
    said: tuple[str, ...] = ()
    collapsed: bool = False
    rim: float = PAD

    @property
    def outline(self) -> str:
        """Its outline from its upper left, as a path of SVG; a decision has pointed sides."""
        w, h = self.width, self.height
        if self.kind == "decision":
            p = POINT
            return f"M{p:g} 0H{w - p:g}L{w:g} {h / 2:g}L{w - p:g} {h:g}H{p:g}L0 {h / 2:g}Z"
        r = min(RADIUS[self.kind], h / 2)
        return (
            f"M{r:g} 0H{w - r:g}Q{w:g} 0 {w:g} {r:g}V{h - r:g}Q{w:g} {h:g} {w - r:g} {h:g}"
            f"H{r:g}Q0 {h:g} 0 {h - r:g}V{r:g}Q0 0 {r:g} 0Z"
        )

    @property
    def middle(self) -> float:
        """Across."""
        return self.x + self.width / 2

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height


class Line(NamedTuple):
    """An arrow; `path` is SVG's, its head included. `points` are the corners it turns at."""

    parent: str
    child: str
    path: str
    look: str
    points: tuple[tuple[float, float], ...] = ()


class Heading(NamedTuple):
    """Words on the drawing: the name of a lane, or what stands on an arrow."""

    kind: str
    text: str
    x: float
    y: float


class Band(NamedTuple):
    """A lane's ground."""

    id: str
    kind: str
    x: float
    y: float
    width: float
    height: float


class Layout(NamedTuple):
    """A drawn map.

    Attributes
    ----------
    width, height : float
        Of the whole picture, in pixels.
    boxes, lines, headings, bands : tuple
        What is in it, in reading order.
    rows : tuple of float
        Where the page may be cut: the upper edge of each row of boxes.
    """

    width: float
    height: float
    boxes: tuple[Placed, ...]
    lines: tuple[Line, ...]
    headings: tuple[Heading, ...]
    bands: tuple[Band, ...]
    rows: tuple[float, ...] = ()
    apart: float = 0.0
