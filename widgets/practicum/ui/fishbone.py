"""The widget of the fishbone: the causes of a problem by category."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from practicum.tools.whys.aloud import read_bones
from practicum.tools.whys.fish_layout import lay_out_fish
from practicum.tools.whys.fish_parts import LONG, SCREEN, WIDE
from practicum.tools.whys.looks import FISH
from practicum.ui.whys_tool import WhysTool

if TYPE_CHECKING:
    from practicum.tools.drivers.aloud import Reading
    from practicum.tools.drivers.drawn import Layout
    from practicum.tools.drivers.svg import Look
    from practicum.ui.whys_reading import Causes


class FishboneTool(WhysTool):
    """The causes of a problem on the bones of a fish."""

    module: ClassVar[str] = "tools/fishbone.js"
    style: ClassVar[Look] = FISH

    def layouts(self, causes: Causes) -> list[Layout]:
        """Lay the fish out: all bones for the screen, those with causes for files and paper."""
        drawn = [lay_out_fish(causes.tree, causes.categories, causes.marks, room=SCREEN)]
        return drawn + [
            lay_out_fish(causes.tree, causes.categories, causes.marks, bare=False, room=room)
            for room in (WIDE, LONG)
        ]

    def aloud(self, causes: Causes) -> Reading:
        """Read the fish out, category by category."""
        return read_bones(causes.tree, causes.categories, causes.notes)
