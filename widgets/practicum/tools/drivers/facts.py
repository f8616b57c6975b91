"""What the rest of the project knows about a diagram: its aim, its measures, its tests."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.tools.drivers.graph import rows_in

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from practicum.tools.drivers.graph import Graph

DECISIONS = {
    "adopt": ("adopt", "implement", "embed"),
    "adapt": ("adapt", "amend", "modif"),
    "abandon": ("abandon", "stop", "drop"),
    "increase": ("increas", "expand", "extend", "spread", "scal"),
}
"""What a team can decide, and how the words begin in which people write it."""


class Cycle(NamedTuple):
    """A PDSA cycle, as far as a diagram cares.

    Attributes
    ----------
    key, title : str
        Which it is.
    idea, driver : str
        What it tests: ids of boxes, or their words.
    begun : bool
        It has come to Do, or further.
    decision : str
        ``"adopt"``, ``"adapt"``, ``"abandon"``, ``"increase"`` (test it with more) or ``""``.
    when : str
        Its last day, as ISO text where that is known.
    """

    key: str
    title: str
    idea: str = ""
    driver: str = ""
    begun: bool = False
    decision: str = ""
    when: str = ""


class Named(NamedTuple):
    """A measure by its key and name, and the driver that the measure itself names."""

    key: str
    name: str
    driver: str = ""


@dataclass(frozen=True)
class Facts:
    """The rest of the project.

    Attributes
    ----------
    aim : str
        The aim's sentence; empty if the team has none.
    measures : tuple of Named or None
        None: nobody knows (on a practice sheet, or from the command line).
    cycles : tuple of Cycle or None
        In the order they were run; None as for `measures`.
    """

    aim: str = ""
    measures: tuple[Named, ...] | None = None
    cycles: tuple[Cycle, ...] | None = None


NOTHING = Facts()


@dataclass(frozen=True)
class Attached:
    """Measures and cycles by the box they belong to."""

    measures: Mapping[str, tuple[Named, ...]] = field(default_factory=dict)
    cycles: Mapping[str, tuple[Cycle, ...]] = field(default_factory=dict)


def attach(content: Mapping[str, Any], graph: Graph, facts: Facts) -> Attached:
    """Find the boxes that measures and cycles belong to.

    Parameters
    ----------
    content : mapping
        The diagram, whose `measures` rows name boxes and measures.
    graph : Graph
        Its boxes.
    facts : Facts
        The project's measures and cycles.

    Returns
    -------
    Attached
        A cycle that names an idea stands on the idea, otherwise on the driver that it names. What
        names no box that is here is left out.

    Examples
    --------
    >>> from practicum.tools.drivers.graph import read_graph
    >>> content = {"nodes": [{"id": "i", "text": "Text on Fridays", "kind": "idea"}]}
    >>> cycle = Cycle("c1", "One family", idea="text on fridays")
    >>> attach(content, read_graph(content), Facts(cycles=(cycle,))).cycles["i"][0].title
    'One family'
    """
    finder = Finder(graph)
    measures: dict[str, list[Named]] = {}
    known = {each.key: each for each in facts.measures or ()}
    wanted = [
        (str(row.get("node")), known.get(str(row.get("measure"))))
        for row in rows_in(content, "measures")
    ]
    wanted += [(finder.find(each.driver), each) for each in facts.measures or () if each.driver]
    for box, measure in wanted:
        if box in graph.nodes and measure and measure not in measures.get(box, []):
            measures.setdefault(box, []).append(measure)
    cycles: dict[str, list[Cycle]] = {}
    for cycle in facts.cycles or ():
        box = finder.find(cycle.idea) or finder.find(cycle.driver)
        if box:
            cycles.setdefault(box, []).append(cycle)
    return Attached(
        {box: tuple(found) for box, found in measures.items()},
        {box: tuple(found) for box, found in cycles.items()},
    )


def read_cycles(contents: Sequence[tuple[str, Mapping[str, Any]]]) -> tuple[Cycle, ...]:
    """Read what a diagram cares about from PDSA cycles as they were typed.

    Parameters
    ----------
    contents : sequence of (str, mapping)
        Key and content of each, in the order they were run.

    Returns
    -------
    tuple of Cycle

    Examples
    --------
    >>> read_cycles([("c1", {"title": "One family", "idea": "i", "decision": "adapt"})])[0].begun
    True
    """
    return tuple(_cycle(key, content) for key, content in contents)


def _cycle(key: str, content: Mapping[str, Any]) -> Cycle:
    def text(*names: str) -> str:
        values = (content.get(name) for name in names)
        return next((each.strip() for each in values if isinstance(each, str) and each.strip()), "")

    decided = text("decision")
    stage = text("stage").lower()
    later = text("began", "started", "observations", "result", "compared", "learned")
    return Cycle(
        key=key,
        title=text("title", "objective", "change") or "A test",
        idea=text("idea"),
        driver=text("driver"),
        begun=bool(decided or later or stage in {"do", "study", "act"}),
        decision=_decision(decided),
        when=text("ended", "ends", "when"),
    )


def _decision(typed: str) -> str:
    """Read a decision by the word with which it begins."""
    word = typed.lower().lstrip("“”\"'’ ")
    return next((name for name, begins in DECISIONS.items() if word.startswith(begins)), "")


class Finder:
    """Finds a box by its id, or by its words.

    Parameters
    ----------
    graph : Graph
        The boxes; of two with the same words, the first is found.
    """

    def __init__(self, graph: Graph) -> None:
        self._by_id = graph.nodes
        self._by_words = {
            node.text.casefold(): node.id
            for node in reversed(list(graph.nodes.values()))
            if node.text
        }

    def find(self, words: str) -> str:
        """Give a box's id; empty if there is none."""
        wanted = " ".join(words.split())
        return wanted if wanted in self._by_id else self._by_words.get(wanted.casefold(), "")
