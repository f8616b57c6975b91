"""What of the project a cycle can name: ideas and drivers of its diagram, and its measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from practicum.project.kinds import MEASURE
from practicum.project.moves import MOVES
from practicum.project.practice import is_practice
from practicum.tools.drivers.graph import rows_in
from practicum.ui.shelf import FIRST

if TYPE_CHECKING:
    from practicum.ui.session import Session

DIAGRAM = "driver-diagram"
BOXES = {"idea": ("idea",), "driver": ("primary", "secondary")}


def offers_for(session: Session, key: str) -> dict[str, list[dict[str, str]]]:
    """List what a page can offer under the fields of a cycle that name something.

    Parameters
    ----------
    session : Session
        Whose project.
    key : str
        Of a cycle; a practice sheet knows nothing of the team's own work.

    Returns
    -------
    dict
        ``id`` and ``words`` of each, under the names of the fields: ``idea``, ``driver``,
        ``moves``.
    """
    if is_practice(key):
        return {name: [] for name in (*BOXES, MOVES)}
    return {**_boxes(session), MOVES: _measures(session)}


def _boxes(session: Session) -> dict[str, list[dict[str, str]]]:
    found = session.store.load(session.project.id, DIAGRAM, FIRST)
    rows = rows_in(found.content, "nodes") if found else []
    boxes = [box for box in rows if box.get("text")]
    return {
        name: [
            {"id": str(box.get("id")), "words": str(box["text"])}
            for box in boxes
            if box.get("kind") in kinds
        ]
        for name, kinds in BOXES.items()
    }


def _measures(session: Session) -> list[dict[str, str]]:
    found = session.store.documents(session.project.id, MEASURE)
    named = [
        {"id": each.key, "words": str(each.content["name"]).strip()}
        for each in found
        if not is_practice(each.key) and str(each.content.get("name") or "").strip()
    ]
    return sorted(named, key=lambda each: each["words"].casefold())
