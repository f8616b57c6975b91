"""The cycles of a project: those of the team, or those of a practice sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import uuid4

from practicum.project.practice import is_practice
from practicum.tools.drivers.graph import rows_in
from practicum.tools.pdsas.log import Entry, entry_of

if TYPE_CHECKING:
    from practicum.project.revision import Revision
    from practicum.ui.session import Session

KIND = "pdsa"
FIRST = "main"
DIAGRAM = "driver-diagram"
OFFERED = {"idea": ("idea",), "driver": ("primary", "secondary")}


class Log:
    """The cycles among which a page can choose.

    Parameters
    ----------
    session : Session
        Whose project.
    key : str
        A cycle of it; a practice sheet and the cycles begun from it are a log of their own.
    """

    def __init__(self, session: Session, key: str) -> None:
        self._session = session
        self._stem = key.partition(".")[0] if is_practice(key) else ""
        self.boxes = self._read_boxes()
        self.names = {box["id"]: box["words"] for each in self.boxes.values() for box in each}

    def revisions(self) -> list[Revision]:
        """Give the newest revision of each cycle."""
        found = self._session.store.documents(self._session.project.id, KIND)
        return [each for each in found if self._is_own(each.key)]

    def entries(self) -> list[Entry]:
        """Give each cycle in short."""
        return [self.entry(each.key, each.content) for each in self.revisions()]

    def entry(self, key: str, content: Any) -> Entry:
        """Give one cycle in short."""
        return entry_of(key, content, self.names)

    def new_key(self, name: str = "") -> str:
        """Give a key in this log: by a name, or one that no cycle has."""
        fresh = name or uuid4().hex[:8]
        return f"{self._stem}.{fresh}" if self._stem else f"c-{fresh}"

    def _is_own(self, key: str) -> bool:
        if not self._stem:
            return not is_practice(key)
        return key == self._stem or key.startswith(f"{self._stem}.")

    def _read_boxes(self) -> dict[str, list[dict[str, str]]]:
        """List the ideas and drivers of the team's diagram, for a page to offer."""
        none: dict[str, list[dict[str, str]]] = {name: [] for name in OFFERED}
        found = None
        if not self._stem:
            found = self._session.store.load(self._session.project.id, DIAGRAM, FIRST)
        if found is None:
            return none
        boxes = [box for box in rows_in(found.content, "nodes") if box.get("text")]
        return {
            name: [
                {"id": str(box.get("id")), "words": str(box["text"])}
                for box in boxes
                if box.get("kind") in kinds
            ]
            for name, kinds in OFFERED.items()
        }


def newest_key(session: Session) -> str:
    """Give the key of the cycle that was worked on last, or of a first one."""
    found = [
        each
        for each in session.store.documents(session.project.id, KIND)
        if not is_practice(each.key)
    ]
    if found:
        return max(found, key=lambda each: each.saved_at).key
    used = session.store.history(session.project.id, KIND, FIRST)
    return f"c-{uuid4().hex[:8]}" if used else FIRST
