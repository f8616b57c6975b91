"""What would be left with nothing of its kind, were a thing taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from practicum.project.kinds import AIM, MEASURE
from practicum.tools.drivers.facts import Finder
from practicum.tools.drivers.graph import read_graph, rows_in

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from practicum.project.revision import Revision
    from practicum.tools.drivers.graph import Graph

YOUR_AIM = "the only outcome measure of your aim"


def only_measure_of(
    own: Sequence[Revision], diagram: Mapping[str, Any], key: str
) -> tuple[str, ...]:
    """Say of what a measure is the only one.

    Parameters
    ----------
    own : sequence of Revision
        The newest of each sheet of the project, but for practice.
    diagram : mapping
        The driver diagram, as typed; empty if there is none.
    key : str
        Of the measure.

    Returns
    -------
    tuple of str
        ``"the only outcome measure of your aim"``, ``"the only measure of “Reminders”"``.
    """
    graph = read_graph(diagram)
    measures = {each.key: each.content for each in own if each.kind == MEASURE}
    if key not in measures:
        return ()
    told = {name: _boxes(graph, diagram, name, content) for name, content in measures.items()}
    others = {box for name, boxes in told.items() if name != key for box in boxes}
    outcomes = [name for name, content in measures.items() if content.get("type") == "outcome"]
    aim = any(each.kind == AIM for each in own) and outcomes == [key]
    alone = [box for box in told[key] if box not in others]
    named = (f"the only measure of “{graph.nodes[box].text}”" for box in alone)
    return (*((YOUR_AIM,) if aim else ()), *named)


def _boxes(
    graph: Graph, diagram: Mapping[str, Any], key: str, content: Mapping[str, Any]
) -> tuple[str, ...]:
    """Give the boxes that a measure tells about: those it is tied to, and the driver it names."""
    ties = rows_in(diagram, "measures")
    tied = [str(tie.get("node")) for tie in ties if tie.get("measure") == key]
    named = Finder(graph).find(str(content.get("driver") or ""))
    return tuple(dict.fromkeys(box for box in (*tied, named) if box in graph.nodes))


def hang_on_it_alone(diagram: Mapping[str, Any], box: str) -> int:
    """Count the boxes that have no other driver over them.

    Examples
    --------
    >>> nodes = [{"id": "p", "kind": "primary"}, {"id": "i", "kind": "idea"}]
    >>> links = [{"id": "a", "child": "i", "parent": "p"}]
    >>> hang_on_it_alone({"nodes": nodes, "links": links}, "p")
    1
    """
    return sum(tuple(over) == (box,) for over in read_graph(diagram).parents.values())
