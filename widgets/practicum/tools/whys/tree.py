"""The tree of causes: what leads to what, down to the problem.

Content is read as it comes. A cause whose own effect somebody else took away, or that two people
moved under each other, stands right beside the problem: nothing that was typed goes missing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.tools.drivers.graph import rows_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PROBLEM = "problem"
"""The id of the problem itself, where a link or a box has to name it."""
DEEP_ENOUGH = 3
"""So many whys are usual before a cause can be acted on for good."""
ACTS = {"yes": "Yes", "with": "With others", "no": "No"}
EVIDENCE = {"": "None yet", "saw": "We saw it", "counted": "We counted it"}


class Cause(NamedTuple):
    """One cause.

    Attributes
    ----------
    id, text : str
        Which it is, and its words.
    parent : str
        Id of the cause that it explains; empty if it explains the problem itself.
    depth : int
        The number of whys down to it: 1 for a cause of the problem itself.
    collapsed : bool
        What is behind it is not drawn.
    fields : mapping
        All that was typed about it.
    """

    id: str
    text: str
    parent: str
    depth: int
    collapsed: bool
    fields: Mapping[str, Any]

    @property
    def is_root(self) -> bool:
        """The team has chosen to work on it."""
        return self.fields.get("root") is True

    @property
    def act(self) -> str:
        """``"yes"``, ``"with"`` (others), ``"no"``, or empty if nobody has said."""
        return _one_of(self.fields.get("act"), ACTS)

    @property
    def seen(self) -> str:
        """What the team saw or counted, in words."""
        return _text(self.fields.get("seen"))

    @property
    def evidence(self) -> str:
        """``"saw"`` or ``"counted"`` where it is also said what; empty for none yet."""
        return _one_of(self.fields.get("evidence"), EVIDENCE) if self.seen else ""

    @property
    def category(self) -> str:
        """The category that it was given itself, by id; empty for none."""
        return _text(self.fields.get("category"))


@dataclass(frozen=True)
class Tree:
    """A problem and its causes.

    Attributes
    ----------
    problem : str
        What goes wrong.
    causes : mapping of str to Cause
        By id, each before those behind it, in order.
    children : mapping of str to tuple of str
        Ids in order, by the cause they explain; ``""`` has those of the problem itself.
    """

    problem: str
    causes: Mapping[str, Cause]
    children: Mapping[str, tuple[str, ...]]

    @property
    def roots(self) -> tuple[Cause, ...]:
        """The causes that the team will work on."""
        return tuple(each for each in self.causes.values() if each.is_root)

    @property
    def leaves(self) -> tuple[Cause, ...]:
        """Causes with words and no why behind them."""
        return tuple(c for c in self.causes.values() if c.text and not self.children[c.id])

    @property
    def depth(self) -> int:
        """The largest number of whys in a row."""
        return max((each.depth for each in self.causes.values() if each.text), default=0)

    def chain(self, ident: str) -> tuple[Cause, ...]:
        """Give a cause and all that it leads to, up to the one beside the problem."""
        found = []
        while ident:
            found.append(self.causes[ident])
            ident = self.causes[ident].parent
        return tuple(found)

    def below(self, ident: str) -> Iterator[Cause]:
        """Walk all causes behind one, each before those behind it."""
        for each in self.children[ident]:
            yield self.causes[each]
            yield from self.below(each)


def read_tree(content: Mapping[str, Any]) -> Tree:
    """Read a tree's content, whatever state it is in.

    Parameters
    ----------
    content : mapping
        A document of kind ``whys`` as typed so far.

    Returns
    -------
    Tree

    Examples
    --------
    >>> causes = [
    ...     {"id": "a", "text": "The zip is broken", "parent": ""},
    ...     {"id": "b", "text": "Nobody checks it", "parent": "a"},
    ... ]
    >>> tree = read_tree({"what": "Bags stay at home", "causes": causes})
    >>> tree.children[""], tree.children["a"], tree.causes["b"].depth
    (('a',), ('b',), 2)
    """
    rows = {row["id"]: row for row in sorted(rows_in(content, "causes"), key=_order)}
    rows.pop(PROBLEM, None)
    parents = _parents(rows)
    inside: dict[str, list[str]] = {"": [], **{ident: [] for ident in rows}}
    for ident, parent in parents.items():
        inside[parent].append(ident)
    causes: dict[str, Cause] = {}

    def visit(ident: str, depth: int) -> None:
        causes[ident] = _cause(rows[ident], parents[ident], depth)
        for each in inside[ident]:
            visit(each, depth + 1)

    for first in inside[""]:
        visit(first, 1)
    children = {ident: tuple(each) for ident, each in inside.items()}
    return Tree(_text(content.get("what")), causes, children)


def _parents(rows: Mapping[str, Mapping[str, Any]]) -> dict[str, str]:
    """Give each cause the one it explains; a ring is cut open at its first cause."""
    parents: dict[str, str] = {}
    for ident, row in rows.items():
        parent = row.get("parent")
        parents[ident] = parent if isinstance(parent, str) and parent in rows else ""
    for ident in rows:
        if _in_ring(ident, parents):
            parents[ident] = ""
    return parents


def _in_ring(ident: str, parents: Mapping[str, str]) -> bool:
    seen = set()
    above = parents[ident]
    while above and above not in seen:
        if above == ident:
            return True
        seen.add(above)
        above = parents[above]
    return False


def _cause(row: Mapping[str, Any], parent: str, depth: int) -> Cause:
    return Cause(
        id=row["id"],
        text=_text(row.get("text")),
        parent=parent,
        depth=depth,
        collapsed=row.get("collapsed") is True,
        fields=row,
    )


def _order(row: Mapping[str, Any]) -> tuple[float, str]:
    order = row.get("order")
    return (float(order) if isinstance(order, int | float) else 0.0), str(row["id"])


def _text(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _one_of(value: object, known: Mapping[str, str]) -> str:
    return value if isinstance(value, str) and value in known else ""
