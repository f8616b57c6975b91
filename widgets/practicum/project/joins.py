"""Joins the pieces of a project: what each sheet names, by id or by words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from practicum.project.kinds import AIM, BOXES, CYCLE, MEASURE
from practicum.project.moves import measure_moved
from practicum.project.refers import made_from, refers_to
from practicum.tools.drivers.facts import Finder
from practicum.tools.drivers.graph import rows_in

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from practicum.project.revision import Revision
    from practicum.project.thread import Piece
    from practicum.tools.drivers.graph import Graph
    from practicum.tools.measures.brief import Brief
    from practicum.tools.pdsas.log import Entry


class Links:
    """What belongs to what, as far as both are there."""

    def __init__(self, pieces: Mapping[str, Piece]) -> None:
        self.pieces = pieces
        self._below: dict[str, dict[str, None]] = {}

    def join(self, parent: str, child: str) -> bool:
        """Put one piece under another; tell whether both are there."""
        there = parent in self.pieces and child in self.pieces
        if there:
            self._below.setdefault(parent, {})[child] = None
        return there

    def below(self) -> dict[str, tuple[str, ...]]:
        """Give what belongs to each piece."""
        return {parent: tuple(children) for parent, children in self._below.items()}


def join_measures(
    links: Links,
    own: Sequence[Revision],
    measures: Mapping[str, Brief],
    diagram: Mapping[str, Any],
    graph: Graph,
) -> None:
    """Put outcome and balancing measures on the aim, the others on the drivers they tell about."""
    finder = Finder(graph)
    rows = [(str(row.get("node")), str(row.get("measure"))) for row in rows_in(diagram, "measures")]
    named = {each.key: each.content.get("driver") for each in own if each.kind == MEASURE}
    order = {"outcome": 0, "process": 1, "balancing": 2}
    for key, seen in sorted(measures.items(), key=lambda each: order.get(each[1].type, 3)):
        boxes = [box for box, measure in rows if measure == key]
        boxes.append(finder.find(str(named.get(key) or "")))
        joined = [links.join(f"box:{box}", f"measure:{key}") for box in boxes if box]
        if seen.type == "outcome" or (seen.type == "balancing" and not any(joined)):
            links.join(AIM, f"measure:{key}")


def join_boxes(links: Links, graph: Graph) -> None:
    """Put boxes of the driver diagram under those that they work on."""
    for node in graph.of_kind(*BOXES):
        for parent in graph.parents[node.id]:
            links.join(AIM if parent == graph.aim.id else f"box:{parent}", f"box:{node.id}")


def join_cycles(
    links: Links, own: Sequence[Revision], cycles: Mapping[str, Entry], graph: Graph
) -> None:
    """Put a cycle on the idea that it tests, otherwise on the driver that it names.

    The measure that it should move has it too.
    """
    finder = Finder(graph)
    names = {each.key: str(each.content.get("name") or "") for each in own if each.kind == MEASURE}
    contents = {each.key: each.content for each in own if each.kind == CYCLE}
    for key in cycles:
        named = (str(contents[key].get(name) or "") for name in ("idea", "driver"))
        box = next((found for words in named if (found := finder.find(words))), "")
        if box:
            links.join(f"box:{box}", f"cycle:{key}")
        if moved := measure_moved(contents[key], names):
            links.join(f"measure:{moved}", f"cycle:{key}")


def join_others(
    links: Links, own: Sequence[Revision], titles: Mapping[str, str], graph: Graph
) -> None:
    """Join sheets of other tools to the boxes and measures that they name, and to each other."""
    keys = {each.key for each in own if each.kind == MEASURE}
    for sheet in own:
        if f"{sheet.kind}:{sheet.key}" in links.pieces and sheet.kind in titles:
            for name in refers_to(sheet.content):
                if name in graph.nodes:
                    links.join(f"{sheet.kind}:{sheet.key}", f"box:{name}")
                elif name in keys:
                    links.join(f"{sheet.kind}:{sheet.key}", f"measure:{name}")
            links.join(made_from(sheet.content), f"{sheet.kind}:{sheet.key}")
