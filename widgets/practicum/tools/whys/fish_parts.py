"""What a fishbone is made of, and how much room there is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from practicum.tools.whys.categories import Category

EMPTY = "(still empty)"
NO_CATEGORY = "none"
"""The id of the bone for causes without a category."""
NOT_YET = "No category yet"
LEAN = 0.22
"""Pixels to the left for each pixel away from the spine."""
INDENT = 22.0
MOST_INDENTS = 4
RIM = 4.0
MOST_LINES, MOST_NOTE_LINES = 5, 2


class Room(NamedTuple):
    """How much room there is, in pixels.

    Attributes
    ----------
    row : float
        Width of a row of words, its indent included.
    head : float
        Width of the problem's box.
    gap, group : float
        Between two rows, and between two causes that sit right on a bone.
    between : float
        Between a bone and the words of the next one.
    bare : float
        Height of a bone that has nothing on it.
    """

    row: float = 178.0
    head: float = 132.0
    gap: float = 1.0
    group: float = 9.0
    between: float = 14.0
    bare: float = 56.0


SCREEN = Room()
WIDE = Room(row=250.0, head=190.0)
"""For files and paper."""
LONG = WIDE._replace(row=380.0)
"""For many causes on one sheet: longer lines, fewer of them."""


class Row(NamedTuple):
    """One cause on a bone: how deep it is indented, its words, its height."""

    ident: str
    depth: int
    parent: str
    lines: tuple[str, ...]
    notes: tuple[str, ...]
    height: float
    first: bool


@dataclass
class Bone:
    """A category with the rows that sit on it."""

    category: Category
    rows: list[Row] = field(default_factory=list)
    height: float = 0.0
