"""The widget of the five whys: a tree of causes, drawn and as an outline, and read backwards."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from practicum.tools.whys.aloud import read_whys
from practicum.tools.whys.looks import TREE
from practicum.tools.whys.tree_layout import LONG, SCREEN, WIDE, lay_out_tree
from practicum.ui.whys_tool import WhysTool

if TYPE_CHECKING:
    from practicum.tools.drivers.aloud import Reading
    from practicum.tools.drivers.drawn import Layout
    from practicum.tools.drivers.svg import Look
    from practicum.ui.whys_reading import Causes


class FiveWhysTool(WhysTool):
    """The causes of a problem, why by why."""

    module: ClassVar[str] = "tools/five_whys.js"
    style: ClassVar[Look] = TREE

    def layouts(self, causes: Causes) -> list[Layout]:
        """Lay the tree out for the screen, for a file, and with long lines for paper."""
        return [
            lay_out_tree(causes.tree, causes.notes, fails=causes.fails, room=room)
            for room in (SCREEN, WIDE, LONG)
        ]

    def aloud(self, causes: Causes) -> Reading:
        """Read the tree out, why by why."""
        return read_whys(causes.tree, causes.notes)
