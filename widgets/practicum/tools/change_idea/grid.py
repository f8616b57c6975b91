"""Where ideas stand between effort and impact, and what that suggests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from practicum.tools.quarters import Spot, place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from practicum.tools.drivers.graph import Node

QUARTERS = {
    (False, True): ("first", "Try first", "Try these first: a lot for little"),
    (True, True): ("plan", "Start small", "Worth the work: begin with a small part"),
    (False, False): (
        "spare",
        "When there is time",
        "Easy, but of little use: when there is time",
    ),
    (True, False): ("leave", "Leave", "Much work for little: leave these"),
}
"""Name, what stands in the drawing, and what stands over the list of ideas in it."""

_NAMES = {side: name for side, (name, _, _) in QUARTERS.items()}


def spots(ideas: Iterable[Node]) -> tuple[Spot, ...]:
    """Place ideas on the grid.

    Parameters
    ----------
    ideas : iterable of Node
        Those without two numbers from 1 to 10 are left out.

    Returns
    -------
    tuple of Spot

    Examples
    --------
    >>> from practicum.tools.drivers.graph import read_graph
    >>> box = {"id": "i", "text": "Text", "kind": "idea", "effort": "2", "impact": 8}
    >>> spots(read_graph({"nodes": [box]}).of_kind("idea"))[0].quarter
    'first'
    """
    graded = ((idea.id, idea.fields.get("effort"), idea.fields.get("impact")) for idea in ideas)
    return place(graded, _NAMES)
