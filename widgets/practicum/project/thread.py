"""The thread of a project: how aim, measures, drivers, ideas, cycles and other sheets join."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from practicum.project.joins import Links, join_boxes, join_cycles, join_measures, join_others
from practicum.project.kinds import AIM, BOXES, CYCLE, DIAGRAM, FIRST, MEASURE
from practicum.project.practice import is_practice
from practicum.tools.aim import sentence
from practicum.tools.drivers.graph import Graph, read_graph
from practicum.tools.measures.brief import brief
from practicum.tools.measures.plan import has_begun
from practicum.tools.pdsas.log import Entry, entry_of, in_order
from practicum.tools.pdsas.sheet import is_blank_sheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from practicum.project.revision import Revision
    from practicum.tools.drivers.graph import Node
    from practicum.tools.measures.brief import Brief

Part = Literal["aim", "primary", "secondary", "idea", "measure", "cycle", "sheet"]
NO_NAME = {"measure": "A measure without a name", "cycle": "A cycle without a name"}


class Piece(NamedTuple):
    """One thing that a team works with.

    Attributes
    ----------
    id : str
        ``"aim"``, ``"box:<id>"``, ``"measure:<key>"``, ``"cycle:<key>"``, ``"<kind>:<key>"``.
    part : str
        What it is.
    name : str
        What the team calls it, as it is called now.
    note : str
        A few words on how it stands.
    """

    id: str
    part: Part
    name: str
    note: str = ""

    @property
    def own(self) -> str:
        """Its own id: the box's, or the key of its sheet."""
        return self.id.partition(":")[2]


@dataclass(frozen=True)
class Thread:
    """A project's pieces and how they join.

    Attributes
    ----------
    pieces : mapping of str to Piece
        By id; the aim first, always there, its name empty if there is none yet.
    below : mapping of str to tuple of str
        What belongs to a piece: measures first, then drivers, ideas, cycles. A piece that belongs
        to two others stands under both.
    measures : mapping of str to Brief
        Measures in short, by key.
    cycles : mapping of str to Entry
        Cycles in short, by key, in the order they were run.
    graph : Graph
        The driver diagram.
    """

    pieces: Mapping[str, Piece]
    below: Mapping[str, tuple[str, ...]]
    measures: Mapping[str, Brief] = field(default_factory=dict)
    cycles: Mapping[str, Entry] = field(default_factory=dict)
    graph: Graph = field(default_factory=lambda: read_graph({}))

    @property
    def aim(self) -> str:
        """The aim's sentence; empty if there is none yet."""
        return self.pieces[AIM].name

    def of(self, *parts: Part) -> tuple[Piece, ...]:
        """Give the pieces of some kinds, in their order."""
        return tuple(each for each in self.pieces.values() if each.part in parts)

    def under(self, ident: str, *parts: Part) -> tuple[Piece, ...]:
        """Give what belongs to a piece, of some kinds or of all."""
        found = (self.pieces[each] for each in self.below.get(ident, ()))
        return tuple(each for each in found if not parts or each.part in parts)

    def all_under(self, ident: str) -> Iterator[Piece]:
        """Walk all that belongs to a piece, also by way of others, each once."""
        seen: set[str] = set()
        waiting = list(self.below.get(ident, ()))
        while waiting:
            each = waiting.pop(0)
            if each not in seen:
                seen.add(each)
                waiting.extend(self.below.get(each, ()))
                yield self.pieces[each]

    @cached_property
    def above(self) -> dict[str, tuple[str, ...]]:
        """Give, for each piece, what it belongs to; sheets that only name it apart."""
        found: dict[str, list[str]] = {}
        for parent, children in self.below.items():
            for child in children if self.pieces[parent].part != "sheet" else ():
                found.setdefault(child, []).append(parent)
        return {child: tuple(parents) for child, parents in found.items()}

    def chain(self, ident: str) -> tuple[Piece, ...]:
        """Give the way from the aim down to what a piece belongs to, by its first parents."""
        way: list[Piece] = []
        while ident in self.above and len(way) <= len(self.pieces):
            ident = self.above[ident][0]
            way.append(self.pieces[ident])
        return tuple(reversed(way))

    @cached_property
    def loose(self) -> tuple[Piece, ...]:
        """Pieces that belong to nothing yet, sheets of other tools apart."""
        held = set(self.above)
        return tuple(
            each
            for each in self.pieces.values()
            if each.id not in held and each.part not in ("aim", "sheet")
        )


def read_thread(documents: Iterable[Revision], titles: Mapping[str, str] | None = None) -> Thread:
    """Find how a project's pieces join.

    Parameters
    ----------
    documents : iterable of Revision
        The newest of each document; practice sheets are passed over.
    titles : mapping of str to str, optional
        What sheets of other kinds are called, such as ``{"process-map": "Process map"}``; a kind
        that is not named here is passed over.

    Returns
    -------
    Thread

    Examples
    --------
    >>> from practicum.project.revision import Revision, now
    >>> about = {"number": 1, "version": 1, "author": "me", "saved_at": now()}
    >>> nodes = [{"id": "p", "text": "Reminders", "kind": "primary"}]
    >>> diagram = Revision(kind="driver-diagram", key="main", content={"nodes": nodes}, **about)
    >>> content = {"name": "Texts sent", "type": "process", "driver": "reminders"}
    >>> measure = Revision(kind="measure", key="m", content=content, **about)
    >>> thread = read_thread([diagram, measure])
    >>> [piece.name for piece in thread.under("box:p")]
    ['Texts sent']
    """
    own = [each for each in documents if not is_practice(each.key)]
    diagram = _content(own, DIAGRAM)
    aim = sentence(_content(own, AIM))
    graph = read_graph(diagram, aim=aim)
    names = {each.id: each.text for each in graph.nodes.values()}
    measures = {
        each.key: brief(each.content, names)._replace(points=_figures(each.content))
        for each in own
        if each.kind == MEASURE and has_begun(each.content)
    }
    cycles = _cycles(own, names)
    pieces = [
        Piece(AIM, "aim", graph.aim.text),
        *(_box(each) for each in graph.of_kind(*BOXES) if each.text),
        *(_measure(key, each) for key, each in measures.items()),
        *(_cycle(key, each) for key, each in cycles.items()),
        *_others(own, titles or {}),
    ]
    links = Links({each.id: each for each in pieces})
    join_measures(links, own, measures, diagram, graph)
    join_cycles(links, own, cycles, graph)
    join_boxes(links, graph)
    join_others(links, own, titles or {}, graph)
    return Thread(links.pieces, links.below(), measures, cycles, graph)


def _content(own: Sequence[Revision], kind: str) -> Mapping[str, Any]:
    return next((each.content for each in own if (each.kind, each.key) == (kind, FIRST)), {})


def _figures(content: Mapping[str, Any]) -> int:
    """Count the rows in which a figure stands; a week of holiday has a date alone."""
    rows = (row for row in content.get("rows") or () if isinstance(row, dict))
    figures = ([row.get("value"), row.get("numerator")] for row in rows)
    return sum(any(str(each or "0" * (each == 0)).strip() for each in row) for row in figures)


def _cycles(own: Sequence[Revision], names: Mapping[str, str]) -> dict[str, Entry]:
    entries = [
        entry_of(each.key, each.content, names)
        for each in own
        if each.kind == CYCLE and not is_blank_sheet(each.content)
    ]
    entries.sort(key=in_order)
    return {each.key: each for each in entries}


def _box(node: Node) -> Piece:
    parked = node.kind == "idea" and node.fields.get("parked") is True
    return Piece(f"box:{node.id}", node.kind, node.text, "put aside for now" if parked else "")  # type: ignore[arg-type]


def _measure(key: str, seen: Brief) -> Piece:
    figures = "no figures yet" if not seen.points else f"{seen.points} figures"
    figures = "1 figure" if seen.points == 1 else figures
    note = f"{seen.type}, {figures}" if seen.type else figures
    return Piece(f"measure:{key}", "measure", seen.name, note)


STAGES = {"plan": "being planned", "do": "under way", "study": "being studied", "act": "to decide"}
DECIDED = {
    "adapt": "adapted",
    "adopt": "adopted",
    "abandon": "abandoned",
    "increase": "to be tested with more",
}


def _cycle(key: str, entry: Entry) -> Piece:
    return Piece(
        f"cycle:{key}", "cycle", entry.title, DECIDED.get(entry.decision) or STAGES[entry.stage]
    )


def _others(own: Sequence[Revision], titles: Mapping[str, str]) -> Iterator[Piece]:
    for each in own:
        if each.kind in titles and each.kind not in (AIM, MEASURE, CYCLE, DIAGRAM):
            yield Piece(f"{each.kind}:{each.key}", "sheet", titles[each.kind], _called(each))


def _called(sheet: Revision) -> str:
    words = (sheet.content.get(name) for name in ("name", "title", "what"))
    return next((" ".join(each.split())[:120] for each in words if isinstance(each, str)), "")
