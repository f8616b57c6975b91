"""What goes along when a sheet of one project is copied into another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from practicum.project.moves import MOVES
from practicum.tools.pdsas.follow_on import clone_plan

if TYPE_CHECKING:
    from collections.abc import Mapping

    from practicum.tools.drivers.graph import Graph

ALONE = ("aim", "driver-diagram")
"""Kinds of which a project has one."""

BELONGS = ("rows", "decisions")
"""What belongs to a measure and not to its copy."""


def copied(kind: str, content: Mapping[str, Any], graph: Graph) -> dict[str, Any]:
    """Give what a copy of a sheet begins with.

    Parameters
    ----------
    kind : str
    content : mapping
        The sheet, as typed.
    graph : Graph
        The diagram whose boxes it names by id; the copy names them by their words, so that they
        are found again if the other diagram has them.

    Returns
    -------
    dict
        Of a measure its definition, of a cycle its plan, but for the measure that it should move,
        which is another project's; of any other sheet all of it.

    Examples
    --------
    >>> from practicum.tools.drivers.graph import read_graph
    >>> graph = read_graph({"nodes": [{"id": "p", "text": "Reminders", "kind": "primary"}]})
    >>> copied("measure", {"name": "Texts sent", "driver": "p", "rows": [{"id": "a"}]}, graph)
    {'name': 'Texts sent', 'driver': 'Reminders'}
    """
    if kind == "pdsa":
        plan = clone_plan(content, 1)
        content = {name: value for name, value in plan.items() if name != MOVES}
    elif kind == "measure":
        content = {name: value for name, value in content.items() if name not in BELONGS}
    named = {
        name: graph.nodes[value].text
        for name in ("idea", "driver")
        if isinstance(value := content.get(name), str) and value in graph.nodes
    }
    return {**content, **named}
