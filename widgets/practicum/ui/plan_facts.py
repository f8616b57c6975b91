"""What a measurement plan is told of the rest of the project: the aim, and the drivers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.tools.aim import sentence
from practicum.tools.drivers.graph import read_graph, rows_in
from practicum.tools.measures.plan import Driver, Plan

if TYPE_CHECKING:
    from collections.abc import Mapping

    from practicum.tools.drivers.graph import Graph, Node
    from practicum.tools.measures.examples import PlanExample
    from practicum.ui.session import Session

AIM, DIAGRAM, FIRST = "aim", "driver-diagram", "main"
DRIVERS = ("primary", "secondary")


class PlanFacts(NamedTuple):
    """The rest of the project.

    Attributes
    ----------
    aim : str
        The whole sentence of the aim.
    measured : str
        What the aim measures.
    drivers : tuple of Driver
    joined : mapping of str to frozenset of str
        Keys of measures by driver, where the diagram says so.
    """

    aim: str = ""
    measured: str = ""
    drivers: tuple[Driver, ...] = ()
    joined: Mapping[str, frozenset[str]] = {}

    def plan(self, contents: Mapping[str, Mapping[str, Any]]) -> Plan:
        """Put measures into their place."""
        return Plan(contents, self.measured, self.drivers, self.joined)


def facts_of(session: Session) -> PlanFacts:
    """Collect what a team's own plan is told.

    Parameters
    ----------
    session : Session
        Whose project.

    Returns
    -------
    PlanFacts
    """
    store, project = session.store, session.project.id
    aim = store.load(project, AIM, FIRST)
    diagram = store.load(project, DIAGRAM, FIRST)
    content = diagram.content if diagram else {}
    graph = read_graph(content)
    measured = aim.content.get("measure") if aim else ""
    return PlanFacts(
        aim=sentence(aim.content) if aim else "",
        measured=measured if isinstance(measured, str) else "",
        drivers=tuple(_driver(node, graph) for node in graph.of_kind(*DRIVERS) if node.text),
        joined=_joined(content),
    )


def facts_of_example(example: PlanExample) -> PlanFacts:
    """Give what an example's plan is told; its measures name drivers by their words."""
    drivers = tuple(Driver(words, words) for words in example.drivers)
    return PlanFacts(example.aim, example.aim, drivers)


def _driver(node: Node, graph: Graph) -> Driver:
    below = tuple(each.id for each in graph.below(node.id))
    return Driver(node.id, node.text, below, node.kind == "primary")


def _joined(content: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in rows_in(content, "measures"):
        found.setdefault(str(row.get("node")), set()).add(str(row.get("measure")))
    return {node: frozenset(keys) for node, keys in found.items()}
