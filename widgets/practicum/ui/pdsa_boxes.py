"""The boxes of the team's driver diagram that a cycle can name: its ideas and its drivers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from practicum.project.practice import is_practice
from practicum.tools.drivers.graph import rows_in
from practicum.ui.shelf import FIRST

if TYPE_CHECKING:
    from practicum.ui.session import Session

DIAGRAM = "driver-diagram"
OFFERED = {"idea": ("idea",), "driver": ("primary", "secondary")}


def boxes_for(session: Session, key: str) -> dict[str, list[dict[str, str]]]:
    """List the ideas and drivers of the team's diagram, for a page to offer.

    Parameters
    ----------
    session : Session
        Whose project.
    key : str
        Of a cycle; a practice sheet knows nothing of the team's own work.

    Returns
    -------
    dict
        ``id`` and ``words`` of each box, under ``idea`` and ``driver``.
    """
    found = None if is_practice(key) else session.store.load(session.project.id, DIAGRAM, FIRST)
    rows = rows_in(found.content, "nodes") if found else []
    boxes = [box for box in rows if box.get("text")]
    return {
        name: [
            {"id": str(box.get("id")), "words": str(box["text"])}
            for box in boxes
            if box.get("kind") in kinds
        ]
        for name, kinds in OFFERED.items()
    }
