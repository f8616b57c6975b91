"""From a step that is in the way to a change idea that a team can test."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from practicum.tools.drivers.graph import rows_in
from practicum.tools.process_maps.wording import short

if TYPE_CHECKING:
    from collections.abc import Mapping

    from practicum.tools.process_maps.flow import Flow, Step

SOURCE = "map"
LONG_WAIT = 60.0


def idea_of(step: Step, flow: Flow, *, new: bool = False) -> dict[str, Any]:
    """Give the box of a driver diagram for an idea that comes from a step.

    Parameters
    ----------
    step, flow : Step, Flow
        The step, and the side of the map that it is on.
    new : bool
        Whether the step is one of the future, which the idea is to try.

    Returns
    -------
    dict
        Without an id; the words are a first draft that the team will change.

    Examples
    --------
    >>> from practicum.tools.process_maps.flow import read_flow
    >>> rows = [{"id": "a", "text": "Sign the form", "wait": "2 days"}]
    >>> flow = read_flow({"name": "Referral", "steps": rows})
    >>> box = idea_of(flow.steps["a"], flow)
    >>> box["text"], box["origin"]
    ('Shorten the wait before “Sign the form”', 'Process map “Referral”, step 1')
    """
    of = f" “{flow.name}”" if flow.name else ""
    return {
        "kind": "idea",
        "text": _words(step, new=new),
        "source": SOURCE,
        "origin": f"Process map{of}, step {step.number}",
        "order": 0,
    }


def add_idea(diagram: Mapping[str, Any], box: Mapping[str, Any], ident: str) -> dict[str, Any]:
    """Put an idea into a diagram's content, after those that are there; it has no driver yet.

    Examples
    --------
    >>> add_idea({}, {"kind": "idea", "text": "Ring first", "order": 0}, "n1")["nodes"]
    [{'kind': 'idea', 'text': 'Ring first', 'order': 1, 'id': 'n1'}]
    """
    nodes = [dict(row) for row in rows_in(diagram, "nodes")]
    last = max(
        (row["order"] for row in nodes if isinstance(row.get("order"), int | float)), default=0
    )
    return {**diagram, "nodes": [*nodes, {**box, "order": last + 1, "id": ident}]}


def _words(step: Step, *, new: bool) -> str:
    words = short(step)
    if new:
        return f"Try it this way: {words}"
    if step.value == "waste":
        return f"Do without “{words}”"
    if step.wait and step.wait >= LONG_WAIT:
        return f"Shorten the wait before “{words}”"
    return f"Do “{words}” another way"
