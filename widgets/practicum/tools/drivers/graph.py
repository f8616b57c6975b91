"""The shape of a driver diagram: which boxes there are and what belongs to what.

Content is read as it comes. A link to a box that somebody else took away is left out, and the box
it came from stands by itself: nothing that was typed goes missing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

LEVELS = {"aim": 0, "primary": 1, "secondary": 2, "idea": 3}
NAMES = {
    "aim": "Aim",
    "primary": "Primary driver",
    "secondary": "Secondary driver",
    "idea": "Change idea",
}
AIM = "aim"
"""The aim's box when the content has none."""


class Node(NamedTuple):
    """One box.

    Attributes
    ----------
    id, text, kind : str
        As in `practicum.tools.driver_diagram.Box`.
    collapsed : bool
        What belongs to it is not drawn.
    order : float
        Place among the boxes beside it.
    fields : mapping
        All that was typed into it.
    """

    id: str
    text: str
    kind: str
    collapsed: bool
    order: float
    fields: Mapping[str, Any]

    @property
    def level(self) -> int:
        """0 for the aim to 3 for an idea."""
        return LEVELS[self.kind]


@dataclass(frozen=True)
class Graph:
    """Boxes and what belongs to what.

    Attributes
    ----------
    nodes : mapping of str to Node
        By id, in order; the aim first.
    parents, children : mapping of str to tuple of str
        Ids in order; every box has an entry.
    """

    nodes: Mapping[str, Node]
    parents: Mapping[str, tuple[str, ...]]
    children: Mapping[str, tuple[str, ...]]

    @property
    def aim(self) -> Node:
        """The aim."""
        return next(iter(self.nodes.values()))

    def of_kind(self, *kinds: str) -> tuple[Node, ...]:
        """Give the boxes of some kinds, in order."""
        return tuple(each for each in self.nodes.values() if each.kind in kinds)

    @property
    def loose(self) -> tuple[Node, ...]:
        """Boxes that belong to nothing yet."""
        return tuple(n for n in self.nodes.values() if n.kind != "aim" and not self.parents[n.id])

    def below(self, ident: str) -> Iterator[Node]:
        """Walk all boxes under one, each once."""
        seen: set[str] = set()
        waiting = list(self.children[ident])
        while waiting:
            each = waiting.pop(0)
            if each not in seen:
                seen.add(each)
                waiting.extend(self.children[each])
                yield self.nodes[each]


def read_graph(content: Mapping[str, Any], *, aim: str = "") -> Graph:
    """Read a diagram's content, whatever state it is in.

    Parameters
    ----------
    content : mapping
        A driver diagram as typed so far.
    aim : str
        The sentence of the team's aim; it stands for what the aim's box says.

    Returns
    -------
    Graph

    Examples
    --------
    >>> boxes = [
    ...     {"id": "p", "text": "Reliable reminders", "kind": "primary"},
    ...     {"id": "i", "text": "Text on Fridays", "kind": "idea"},
    ... ]
    >>> links = [{"id": "i>p", "child": "i", "parent": "p"}]
    >>> graph = read_graph({"nodes": boxes, "links": links}, aim="More bags back")
    >>> graph.children["aim"], graph.children["p"]
    (('p',), ('i',))
    """
    nodes = {each.id: each for each in sorted(_nodes(content, aim), key=_place)}
    parents: dict[str, list[str]] = {ident: [] for ident in nodes}
    first = next(iter(nodes))
    for child, parent in _links(content, nodes):
        if parent not in parents[child]:
            parents[child].append(parent)
    for node in nodes.values():
        if node.kind == "primary":
            parents[node.id] = [first]
    order = {ident: place for place, ident in enumerate(nodes)}
    sorted_parents = {
        ident: tuple(sorted(of, key=order.__getitem__)) for ident, of in parents.items()
    }
    children: dict[str, list[str]] = {ident: [] for ident in nodes}
    for ident in nodes:
        for parent in sorted_parents[ident]:
            children[parent].append(ident)
    return Graph(nodes, sorted_parents, {ident: tuple(of) for ident, of in children.items()})


def rows_in(content: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    """Give the rows of a field that have an id, each id once.

    Examples
    --------
    >>> rows_in({"links": [{"id": "a"}, "?", {"id": "a"}, {}]}, "links")
    [{'id': 'a'}]
    """
    rows = content.get(name)
    if not isinstance(rows, Sequence) or isinstance(rows, str):
        return []
    found: dict[str, Mapping[str, Any]] = {}
    for row in rows:
        ident = row.get("id") if isinstance(row, Mapping) else None
        if isinstance(ident, str) and ident:
            found.setdefault(ident, row)
    return list(found.values())


def one_line(content: Mapping[str, Any]) -> str:
    """Say a diagram in one line.

    Examples
    --------
    >>> one_line({"nodes": [{"id": "p", "text": "Time", "kind": "primary"}]})
    '1 primary driver, 0 change ideas'
    """
    graph = read_graph(content)
    counts = [
        ("primary", "primary driver"),
        ("secondary", "secondary driver"),
        ("idea", "change idea"),
    ]
    parts = [
        count_of(len(graph.of_kind(kind)), name)
        for kind, name in counts
        if kind != "secondary" or graph.of_kind(kind)
    ]
    return ", ".join(parts)


def count_of(number: int, name: str) -> str:
    """Say how many there are.

    Examples
    --------
    >>> count_of(1, "idea"), count_of(3, "idea")
    ('1 idea', '3 ideas')
    """
    return f"{number} {name}" if number == 1 else f"{number} {name}s"


def _nodes(content: Mapping[str, Any], aim: str) -> list[Node]:
    found = [node for row in rows_in(content, "nodes") if (node := _node(row))]
    aims = [each for each in found if each.kind == "aim"]
    first = aims[0] if aims else Node(AIM, "", "aim", collapsed=False, order=0, fields={})
    rest = [each for each in found if each.kind != "aim"]
    return [first._replace(text=aim or first.text), *rest]


def _node(row: Mapping[str, Any]) -> Node | None:
    kind = row.get("kind")
    if kind not in LEVELS:
        return None
    text, order = row.get("text"), row.get("order")
    return Node(
        id=row["id"],
        text=" ".join(text.split()) if isinstance(text, str) else "",
        kind=kind,
        collapsed=row.get("collapsed") is True,
        order=float(order) if isinstance(order, int | float) else 0.0,
        fields=row,
    )


def _place(node: Node) -> tuple[int, float]:
    return node.level, node.order


def _links(content: Mapping[str, Any], nodes: Mapping[str, Node]) -> Iterator[tuple[str, str]]:
    for row in rows_in(content, "links"):
        child, parent = nodes.get(str(row.get("child"))), nodes.get(str(row.get("parent")))
        if child and parent and 0 < parent.level < child.level and parent.kind != "idea":
            yield child.id, parent.id
