"""A driver diagram in words: a list in a list, as one would read it to somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from practicum.tools.drivers.graph import NAMES, count_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from practicum.tools.drivers.graph import Graph, Node

EMPTY = "still empty"


class Spoken(NamedTuple):
    """One box as it is read out.

    Attributes
    ----------
    id : str
        Which box.
    words : str
        “Primary driver: Reliable reminders.”
    notes : tuple of str
        What stands on it: measures, tests.
    inside : tuple of Spoken
        What belongs to it; empty where it was read out before.
    """

    id: str
    words: str
    notes: tuple[str, ...] = ()
    inside: tuple[Spoken, ...] = ()


class Reading(NamedTuple):
    """A whole diagram: a sentence on it, the aim with all that belongs to it, and the rest."""

    summary: str
    whole: Spoken
    apart: tuple[Spoken, ...] = ()


def read_aloud(graph: Graph, notes: Mapping[str, Sequence[str]] | None = None) -> Reading:
    """Read a diagram out.

    Parameters
    ----------
    graph : Graph
        The diagram, all of it: what is folded away in the picture is read too.
    notes : mapping of str to sequence of str, optional
        What stands on a box, by its id.

    Returns
    -------
    Reading

    Examples
    --------
    >>> from practicum.tools.drivers.graph import read_graph
    >>> graph = read_graph({"nodes": [{"id": "p", "text": "Time", "kind": "primary"}]}, aim="Read")
    >>> read_aloud(graph).summary
    'The aim has 1 primary driver. There are no change ideas yet.'
    >>> read_aloud(graph).whole.inside[0].words
    'Primary driver: Time'
    """
    reader = _Reader(graph, notes or {})
    whole = reader.read(graph.aim)
    apart = tuple(reader.read(node) for node in graph.loose)
    return Reading(_summary(graph), whole, apart)


class _Reader:
    def __init__(self, graph: Graph, notes: Mapping[str, Sequence[str]]) -> None:
        self._graph = graph
        self._notes = notes
        self._read: set[str] = set()

    def read(self, node: Node) -> Spoken:
        words = f"{NAMES[node.kind]}: {node.text or EMPTY}"
        if node.id in self._read:
            return Spoken(node.id, f"{words} (read out above)")
        self._read.add(node.id)
        children = self._graph.children[node.id]
        inside = tuple(self.read(self._graph.nodes[each]) for each in children)
        return Spoken(node.id, words, tuple(self._notes.get(node.id, ())), inside)


def _summary(graph: Graph) -> str:
    primary, secondary, ideas = (
        len(graph.of_kind(kind)) for kind in ("primary", "secondary", "idea")
    )
    if not primary and not ideas:
        return "The diagram has no drivers yet."
    drivers = count_of(primary, "primary driver")
    if secondary:
        drivers += f" and {count_of(secondary, 'secondary driver')}"
    some = f"There {'is' if ideas == 1 else 'are'} {count_of(ideas, 'change idea')}."
    return f"The aim has {drivers}. {some if ideas else 'There are no change ideas yet.'}"
