"""The bank of change ideas: what a team could try, where that comes from, and how far it has come.

The ideas are the idea boxes of the team's driver diagram, so that there is one truth: the bank and
the diagram are two windows on one document (``docs/decisions/one-truth-for-ideas.md``).
"""

from __future__ import annotations

from practicum.tools.driver_diagram import DriverDiagram
from practicum.tools.drivers.coach import coach_ideas as coach
from practicum.tools.drivers.examples import book_bags, lateness_to_mend
from practicum.tools.drivers.graph import one_line
from practicum.tools.registry import Tool

__all__ = ["TOOL", "coach"]

TOOL = Tool(
    name="change-ideas",
    title="Change ideas",
    summary="Collect what you could try, and choose what to try first.",
    document=DriverDiagram,
    coach=coach,
    widget="practicum.ui.change_ideas:ChangeIdeasTool",
    line=one_line,
    examples={"nursery-book-bags": book_bags, "to-mend": lateness_to_mend},
    blank="effort-and-impact",
)
