"""The way from a cause to the team's driver diagram: a driver, or an idea to test."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from practicum.project.practice import is_practice
from practicum.store.protocol import ConflictError, StoreError
from practicum.tools.driver_diagram import DriverDiagram
from practicum.tools.drivers.graph import rows_in
from practicum.ui.together import tell_open
from practicum.ui.widget import Refusal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from practicum.ui.session import Session

FIRST = "main"
FORMS = ("driver", "idea")
BUSY = "Somebody is changing the driver diagram just now. Please try once more."


class Boxes:
    """The boxes of the team's driver diagram, as far as causes need them.

    Parameters
    ----------
    session : Session
        Whose project.
    key : str
        Of the tree; a practice sheet knows nothing of the team's own work.
    """

    def __init__(self, session: Session, key: str) -> None:
        self._session = session
        self._practice = is_practice(key)
        self.words: Mapping[str, str] = {}
        self.learn()

    def learn(self) -> bool:
        """Look the boxes up; tell whether they are others than before."""
        if self._practice:
            return False
        content, _ = self._load()
        fresh = {row["id"]: str(row.get("text") or "") for row in rows_in(content, "nodes")}
        before, self.words = self.words, fresh
        return before != fresh

    def add(self, cause: str, words: str, form: str) -> dict[str, Any]:
        """Add a box for a cause, and give its id and its words.

        Raises
        ------
        Refusal
            If there are no words, or it is a practice sheet.
        """
        text = " ".join(words.split())
        if self._practice:
            raise Refusal("This sheet is for practice. Your own causes can go into your diagram.")
        if not text or form not in FORMS:
            raise Refusal("Please say first what it is called in the diagram.")
        content, number = self._load()
        nodes = [dict(row) for row in rows_in(content, "nodes")]
        box = {"id": f"why-{cause}", "text": text, **_place(nodes, form)}
        if not any(each["id"] == box["id"] for each in nodes):
            self._save({**content, "nodes": [*nodes, box]}, number)
        self.learn()
        return {"box": box["id"], "words": self.words.get(str(box["id"]), text)}

    def _load(self) -> tuple[dict[str, Any], int]:
        kind = DriverDiagram.kind
        found = self._session.store.load(self._session.project.id, kind, FIRST)
        return (dict(found.content), found.number) if found else ({}, 0)

    def _save(self, content: Mapping[str, Any], number: int) -> None:
        session = self._session
        try:
            session.store.save(
                session.project.id,
                DriverDiagram.kind,
                FIRST,
                content,
                base=number,
                author=session.learner,
                version=DriverDiagram.version,
            )
        except ConflictError as error:
            raise Refusal(BUSY) from error
        except StoreError as error:
            raise Refusal(str(error)) from error
        tell_open(session, DriverDiagram.kind, FIRST)


def _place(nodes: list[dict[str, Any]], form: str) -> dict[str, Any]:
    """Say what kind of box it is, and put it last of its kind.

    A first driver belongs right under the aim. With primary drivers there a cause is mostly behind
    one of them, and the team says behind which.
    """
    primaries = [each for each in nodes if each.get("kind") == "primary"]
    kind = "idea" if form == "idea" else "secondary" if primaries else "primary"
    orders = [each.get("order") for each in nodes]
    last = max((each for each in orders if isinstance(each, int | float)), default=0)
    origin = {"source": "front-line", "origin": "Our five whys"} if form == "idea" else {}
    return {"kind": kind, "order": last + 1, **origin}
