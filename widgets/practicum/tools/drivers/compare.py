"""What changed between two versions of a driver diagram."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from practicum.tools.drivers.graph import NAMES, count_of

if TYPE_CHECKING:
    from practicum.tools.drivers.graph import Graph, Node


class Change(NamedTuple):
    """One box that is not as it was.

    Attributes
    ----------
    before, after : str
        Id of the box in the older and in the newer version; empty where it is not there.
    words : str
        What happened, in a sentence.
    """

    before: str
    after: str
    words: str


class Changes(NamedTuple):
    """All that changed, by what happened; a box that was renamed and moved is in both."""

    added: tuple[Change, ...] = ()
    removed: tuple[Change, ...] = ()
    renamed: tuple[Change, ...] = ()
    moved: tuple[Change, ...] = ()

    @property
    def summary(self) -> str:
        """All of it in one sentence.

        Examples
        --------
        >>> Changes().summary
        'Nothing has changed.'
        """
        counts = [(len(found), name) for name, found in self._asdict().items() if found]
        if not counts:
            return "Nothing has changed."
        parts = [
            f"{count_of(number, 'box') if number == 1 else f'{number} boxes'} {name}"
            for number, name in counts
        ]
        return f"{', '.join(parts)}."


def compare(before: Graph, after: Graph) -> Changes:
    """Find what changed from one version to another.

    Parameters
    ----------
    before, after : Graph
        The older and the newer version.

    Returns
    -------
    Changes
        In the order of the newer version, what was removed in that of the older. Boxes are the
        same if they have the same id; of the rest, if they have the same kind and words. A box
        has moved if it belongs to others or is of another kind; its place among the boxes beside
        it does not count.

    Examples
    --------
    >>> from practicum.tools.drivers.graph import read_graph
    >>> was = read_graph({"nodes": [{"id": "p", "text": "Time", "kind": "primary"}]})
    >>> now = read_graph({"nodes": [{"id": "p", "text": "Quiet time", "kind": "primary"}]})
    >>> compare(was, now).renamed[0].words
    'The primary driver “Time” is now called “Quiet time”.'
    """
    pairs = _pairs(before, after)
    back = {new: old for old, new in pairs.items()}
    both = [(before.nodes[back[n.id]], n) for n in after.nodes.values() if n.id in back]
    return Changes(
        added=tuple(_added(n, after) for n in after.nodes.values() if n.id not in back and n.level),
        removed=tuple(_removed(n) for n in before.nodes.values() if n.id not in pairs and n.level),
        renamed=tuple(_renamed(old, new) for old, new in both if old.text != new.text),
        moved=tuple(
            _moved(old, new, before, after)
            for old, new in both
            if old.kind != new.kind or _homes(old, before, pairs) != set(after.parents[new.id])
        ),
    )


def _pairs(before: Graph, after: Graph) -> dict[str, str]:
    pairs = {ident: ident for ident in before.nodes if ident in after.nodes}
    pairs[before.aim.id] = after.aim.id
    taken = set(pairs.values())
    free = {
        (node.kind, node.text.casefold()): node.id
        for node in reversed(list(after.nodes.values()))
        if node.id not in taken and node.text
    }
    for node in before.nodes.values():
        if node.id not in pairs and (found := free.pop((node.kind, node.text.casefold()), "")):
            pairs[node.id] = found
    return pairs


def _homes(old: Node, before: Graph, pairs: dict[str, str]) -> set[str]:
    return {pairs.get(each, f"gone {each}") for each in before.parents[old.id]}


def _added(node: Node, graph: Graph) -> Change:
    return Change("", node.id, f"New {_name(node)}: “{node.text}”{_under(node, graph)}.")


def _removed(node: Node) -> Change:
    return Change(node.id, "", f"The {_name(node)} “{node.text}” is gone.")


def _renamed(old: Node, new: Node) -> Change:
    return Change(old.id, new.id, f"The {_name(old)} “{old.text}” is now called “{new.text}”.")


def _moved(old: Node, new: Node, before: Graph, after: Graph) -> Change:
    if old.kind != new.kind:
        words = f"“{new.text}” was a {_name(old)} and is now a {_name(new)}{_under(new, after)}."
    else:
        words = f"“{new.text}” belongs to {_list(new, after)} now; before, to {_list(old, before)}."
    return Change(old.id, new.id, words)


def _name(node: Node) -> str:
    return NAMES[node.kind].lower()


def _under(node: Node, graph: Graph) -> str:
    named = [graph.nodes[each] for each in graph.parents[node.id] if graph.nodes[each].level]
    return f", under {_list(node, graph)}" if named else ""


def _list(node: Node, graph: Graph) -> str:
    parents = [graph.nodes[each] for each in graph.parents[node.id]]
    names = ["the aim" if each.kind == "aim" else f"“{each.text}”" for each in parents]
    return " and ".join(names) or "nothing"
