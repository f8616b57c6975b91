"""The coach of the driver diagram: what is missing between the aim and the tests, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from practicum.tools.coach import Finding
from practicum.tools.drivers.advice import ADVICE
from practicum.tools.drivers.facts import NOTHING, Attached, Facts, attach
from practicum.tools.drivers.graph import count_of, read_graph
from practicum.tools.drivers.wording import is_state, is_task

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from practicum.tools.drivers.graph import Graph, Node

MOST_PRIMARIES = 7
NAMED = 3
"""Boxes that a finding names; the others are counted."""
LONGEST = 60
MANY_IDEAS = 5
"""So many ideas from one source alone are worth a word."""


def coach(content: Mapping[str, Any], *, facts: Facts = NOTHING) -> tuple[Finding, ...]:
    """Say what a coach would say about a diagram.

    Parameters
    ----------
    content : mapping
        A driver diagram as typed so far.
    facts : Facts
        What the project knows of measures and tests; where it knows nothing, the coach asks for
        none.

    Returns
    -------
    tuple of Finding
        `field` is ``"nodes.<id>"``, the box to go to; empty if it speaks of the whole.

    Examples
    --------
    >>> boxes = [{"id": "p", "text": "Send texts to parents", "kind": "primary"}]
    >>> [finding.id for finding in coach({"nodes": boxes})]
    ['driver-is-task']
    """
    graph = read_graph(content, aim=facts.aim)
    attached = attach(content, graph, facts)
    return (
        *_tasks(graph),
        *_states(graph),
        *_too_many(graph),
        *_idle_drivers(graph),
        *_loose_ideas(graph),
        *_unmeasured(graph, attached, facts),
        *_untested(graph, attached, facts),
    )


def coach_ideas(content: Mapping[str, Any], *, facts: Facts = NOTHING) -> tuple[Finding, ...]:
    """Say what a coach would say about the ideas alone, for the page of the bank.

    Parameters
    ----------
    content, facts
        As for `coach`.

    Returns
    -------
    tuple of Finding

    Examples
    --------
    >>> boxes = [{"id": "i", "text": "Better communication", "kind": "idea"}]
    >>> [finding.id for finding in coach_ideas({"nodes": boxes})]
    ['idea-is-driver', 'idea-without-driver']
    """
    graph = read_graph(content, aim=facts.aim)
    attached = attach(content, graph, facts)
    return (
        *_states(graph),
        *_loose_ideas(graph),
        *_of_one_kind(graph),
        *_untested(graph, attached, facts),
    )


def _tasks(graph: Graph) -> Iterator[Finding]:
    for node in graph.of_kind("primary", "secondary"):
        if is_task(node.text):
            seen = f"“{_short(node)}” is something to do. A driver says what has to be right."
            yield _finding("driver-is-task", seen, node)


def _states(graph: Graph) -> Iterator[Finding]:
    for node in graph.of_kind("idea"):
        if is_state(node.text):
            seen = f"“{_short(node)}” says what you want. What would somebody do to get it?"
            yield _finding("idea-is-driver", seen, node)


def _too_many(graph: Graph) -> Iterator[Finding]:
    count = len(graph.of_kind("primary"))
    if count > MOST_PRIMARIES:
        seen = f"There are {count} primary drivers, more than a team can hold in mind."
        yield _finding("too-many-primaries", seen)


def _idle_drivers(graph: Graph) -> Iterator[Finding]:
    """Name drivers with nothing below them; before the first idea that is no news."""
    drivers = graph.of_kind("primary", "secondary") if graph.of_kind("idea") else ()
    idle = [node for node in drivers if node.text and not graph.children[node.id]]
    if idle:
        yield _finding("driver-without-idea", f"There is no idea yet for {_named(idle)}.", idle[0])


def _loose_ideas(graph: Graph) -> Iterator[Finding]:
    loose = [node for node in graph.loose if node.kind == "idea" and node.text]
    if loose:
        seen = f"{_named(loose)} {_verb(loose, 'belongs', 'belong')} to no driver yet."
        yield _finding("idea-without-driver", seen, loose[0])


def _of_one_kind(graph: Graph) -> Iterator[Finding]:
    ideas = [node for node in graph.of_kind("idea") if node.text]
    sources = {node.fields.get("source") or "" for node in ideas}
    if len(ideas) >= MANY_IDEAS and len(sources) == 1 and "" not in sources:
        yield _finding("ideas-of-one-kind", f"All {len(ideas)} ideas come from the same place.")


def _unmeasured(graph: Graph, attached: Attached, facts: Facts) -> Iterator[Finding]:
    """Name primary drivers that neither they nor their secondary drivers have a measure of."""
    if facts.measures is None or not graph.of_kind("idea"):
        return
    blind = [
        node
        for node in graph.of_kind("primary")
        if node.text and not any(attached.measures.get(each) for each in _drivers(node, graph))
    ]
    if blind:
        seen = f"There is no measure yet for {_named(blind)}."
        yield _finding("driver-without-measure", seen, blind[0])


def _untested(graph: Graph, attached: Attached, facts: Facts) -> Iterator[Finding]:
    if facts.cycles is None:
        return
    untried = [
        node
        for node in graph.of_kind("idea")
        if node.text and node.fields.get("parked") is not True and node.id not in attached.cycles
    ]
    if untried:
        many = f"{len(untried)} ideas have not been tested yet, “{_short(untried[0])}” among them."
        few = f"{_named(untried)} {_verb(untried, 'has', 'have')} not been tested yet."
        seen = many if len(untried) > NAMED else few
        yield _finding("ideas-untested", seen, untried[0])


def _finding(ident: str, message: str, node: Node | None = None) -> Finding:
    field = f"nodes.{node.id}" if node else ""
    return Finding(ident, message, *ADVICE[ident], field)


def _drivers(node: Node, graph: Graph) -> list[str]:
    return [node.id, *(each.id for each in graph.below(node.id) if each.kind != "idea")]


def _named(nodes: Sequence[Node]) -> str:
    names = [f"“{_short(node)}”" for node in nodes[:NAMED]]
    more = len(nodes) - len(names)
    parts = [*names, count_of(more, "other")] if more else names
    return " and ".join(part for part in (", ".join(parts[:-1]), parts[-1]) if part)


def _verb(nodes: Sequence[Node], one: str, many: str) -> str:
    return one if len(nodes) == 1 else many


def _short(node: Node) -> str:
    return node.text if len(node.text) <= LONGEST else f"{node.text[: LONGEST - 2].rstrip()}…"
