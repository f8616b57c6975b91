"""What a drawn diagram is made of: its boxes, its lines, and how much room they have."""

from __future__ import annotations

from typing import NamedTuple

TITLES = {
    "aim": "Aim",
    "primary": "Primary drivers",
    "secondary": "Secondary drivers",
    "idea": "Change ideas",
}
SIZE, LEADING = 13.5, 17.0
SMALL, SMALL_LEADING = 11.5, 15.0
PAD = 9.0
EDGE, HEAD = 12.0, 34.0
RADIUS = {"aim": 10, "primary": 6, "secondary": 6, "idea": 14}
MOST_LINES = {"aim": 12, "primary": 6, "secondary": 6, "idea": 5}
MOST_NOTE_LINES = 2


class Sizes(NamedTuple):
    """How much room there is, in pixels.

    Attributes
    ----------
    aim, primary, secondary, idea : float
        Widths of the columns.
    between : float
        Between two columns.
    rim : float
        Between a box's words and its upper and lower edge.
    gap, group : float
        Between two boxes, and between two blocks.
    """

    aim: float = 154.0
    primary: float = 152.0
    secondary: float = 164.0
    idea: float = 232.0
    between: float = 38.0
    rim: float = 9.0
    gap: float = 9.0
    group: float = 18.0

    def width(self, kind: str) -> float:
        """Give the width of a kind's column."""
        return float(getattr(self, kind))


SCREEN = Sizes()
"""As wide as a tool's card is on a laptop."""
WIDE = Sizes(aim=190.0, primary=180.0, secondary=200.0, idea=270.0, between=46.0)
"""For files and paper."""
TALL = WIDE._replace(secondary=230.0, idea=420.0, rim=5.0, gap=5.0, group=12.0)
"""For many ideas on one sheet of paper: long lines, close together."""


class Placed(NamedTuple):
    """A box in its place; all sizes in pixels, from the top left.

    Attributes
    ----------
    id, kind : str
        Which box.
    x, y, width, height : float
        Its outline.
    lines : tuple of str
        Its words, broken into lines.
    notes : tuple of str
        Small lines under the words: measures, tests, what is not drawn.
    full : str
        All its words.
    collapsed : bool
        What belongs to it is not drawn.
    rim : float
        Between its words and its upper edge.
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
    collapsed: bool = False
    rim: float = PAD


class Line(NamedTuple):
    """A line from a box to what it belongs to; `path` is SVG's, `look` says how it is drawn."""

    parent: str
    child: str
    path: str
    look: str = ""


class Heading(NamedTuple):
    """The title over a column."""

    kind: str
    text: str
    x: float
    y: float


class Layout(NamedTuple):
    """A drawn diagram.

    Attributes
    ----------
    width, height : float
        Of the whole picture, in pixels.
    boxes, lines, headings : tuple
        What is in it, in reading order.
    apart : float
        Where the boxes begin that belong to nothing yet; 0 if there are none.
    """

    width: float
    height: float
    boxes: tuple[Placed, ...]
    lines: tuple[Line, ...]
    headings: tuple[Heading, ...]
    apart: float = 0.0
