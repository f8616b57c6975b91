"""The fishbone: causes by what they have to do with, on the bones of a fish.

It is the other window on the tree of *Five whys*: what is written in one is in the other.
"""

from __future__ import annotations

from practicum.tools.five_whys import Whys
from practicum.tools.registry import Tool
from practicum.tools.whys.coach import coach_fishbone as coach
from practicum.tools.whys.examples import book_bags, clinic, to_mend, ward_falls
from practicum.tools.whys.words import one_line

__all__ = ["TOOL", "coach"]

TOOL = Tool(
    name="fishbone",
    title="Fishbone",
    summary="Look at a problem from all sides, and see where its causes gather.",
    document=Whys,
    coach=coach,
    widget="practicum.ui.fishbone:FishboneTool",
    many=True,
    line=one_line,
    examples={
        "nursery-book-bags": book_bags,
        "ward-falls": ward_falls,
        "clinic-missed": clinic,
        "to-mend": to_mend,
    },
    blank="fishbone",
)
