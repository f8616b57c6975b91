"""The change ideas of the team's driver diagram, seen from a process map."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from practicum.store.protocol import ConflictError, StoreError
from practicum.tools.driver_diagram import DriverDiagram
from practicum.tools.drivers.graph import read_graph
from practicum.tools.process_maps.ideas import add_idea, idea_of
from practicum.ui.widget import Refusal

if TYPE_CHECKING:
    from practicum.tools.process_maps.flow import Flow, Step
    from practicum.ui.session import Session

KIND, KEY = DriverDiagram.kind, "main"
TRIES = 3


def known_ideas(session: Session) -> dict[str, str]:
    """Give the words of each change idea of the project, by its id."""
    found = session.store.load(session.project.id, KIND, KEY)
    if found is None:
        return {}
    return {node.id: node.text for node in read_graph(found.content).of_kind("idea")}


def keep_idea(session: Session, step: Step, flow: Flow, *, new: bool) -> str:
    """Put an idea that comes from a step into the project's bank.

    Parameters
    ----------
    session : Session
        Whose project.
    step, flow : Step, Flow
        The step, and the side of its map.
    new : bool
        Whether it is a step of the future.

    Returns
    -------
    str
        The idea's id.

    Raises
    ------
    Refusal
        If it could not be saved.
    """
    ident = f"n{uuid4().hex[:8]}"
    box = idea_of(step, flow, new=new)
    for _ in range(TRIES):
        found = session.store.load(session.project.id, KIND, KEY)
        try:
            session.store.save(
                session.project.id,
                KIND,
                KEY,
                add_idea(found.content if found else {}, box, ident),
                base=found.number if found else 0,
                author=session.learner,
                version=DriverDiagram.version,
            )
        except ConflictError:
            continue  # somebody works on the diagram just now
        except StoreError as error:
            raise Refusal(str(error)) from error
        return ident
    raise Refusal("Somebody is changing the driver diagram just now. Please try once more.")
