"""What a page shows of a driver diagram, as plain JSON."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from practicum.tools.change_idea.standing import Standing, standing
from practicum.tools.drivers.aloud import Reading, Spoken, read_aloud
from practicum.tools.drivers.drawn import (
    LEADING,
    PAD,
    RADIUS,
    SIZE,
    SMALL_LEADING,
    WIDE,
    Layout,
)
from practicum.tools.drivers.facts import Attached, Facts, attach
from practicum.tools.drivers.graph import Graph, read_graph
from practicum.tools.drivers.layout import lay_out

if TYPE_CHECKING:
    from collections.abc import Mapping

View = dict[str, Any]
TYPE = {"pad": PAD, "size": SIZE, "leading": LEADING, "small": SMALL_LEADING, "radius": RADIUS}
"""How a box's words are set, for whoever draws them."""


@dataclass(frozen=True)
class Diagram:
    """A diagram's content with the facts that stand on it, read once.

    Attributes
    ----------
    content : mapping
        As typed so far.
    facts : Facts
        What the project knows.
    """

    content: Mapping[str, Any]
    facts: Facts

    @cached_property
    def graph(self) -> Graph:
        """Its boxes and links."""
        return read_graph(self.content, aim=self.facts.aim)

    @cached_property
    def attached(self) -> Attached:
        """Measures and cycles by box."""
        return attach(self.content, self.graph, self.facts)

    @cached_property
    def stands(self) -> dict[str, Standing]:
        """How far each idea has come; empty where nobody knows of tests."""
        if self.facts.cycles is None:
            return {}
        return {
            node.id: standing(
                self.attached.cycles.get(node.id, ()), parked=node.fields.get("parked") is True
            )
            for node in self.graph.of_kind("idea")
        }

    @cached_property
    def notes(self) -> dict[str, tuple[str, ...]]:
        """The small lines of each box."""
        found = {ident: self._notes(ident) for ident in self.graph.nodes}
        return {ident: notes for ident, notes in found.items() if notes}

    @cached_property
    def layout(self) -> Layout:
        """Where everything stands on the screen."""
        return lay_out(self.graph, self.notes)

    @cached_property
    def spread(self) -> Layout:
        """Where everything stands in a file."""
        return lay_out(self.graph, self.notes, sizes=WIDE)

    @cached_property
    def aloud(self) -> Reading:
        """The list that is read out."""
        return read_aloud(self.graph, self.notes)

    def _notes(self, ident: str) -> tuple[str, ...]:
        measures = self.attached.measures.get(ident, ())
        cycles = self.attached.cycles.get(ident, ())
        notes = [f"Measure: {each.name}" for each in measures[:2]]
        if len(measures) > len(notes):
            notes.append(f"and {len(measures) - len(notes)} more")
        if ident in self.stands:
            notes.append(self.stands[ident].words)
        elif cycles:
            notes.append("1 test" if len(cycles) == 1 else f"{len(cycles)} tests")
        return tuple(notes)


def diagram_view(diagram: Diagram) -> View:
    """Give what the page draws and says of a diagram.

    Parameters
    ----------
    diagram : Diagram
        What was typed, and what the project knows.

    Returns
    -------
    dict
        ``aim`` (the team's sentence or ``""``), ``layout``, ``aloud``, ``stands`` (by idea),
        ``attached`` (by box: measures and cycles), ``measures`` (all there are, or None).
    """
    facts = diagram.facts
    return {
        "aim": facts.aim,
        "layout": layout_view(diagram.layout),
        "aloud": aloud_view(diagram.aloud),
        "stands": {ident: each._asdict() for ident, each in diagram.stands.items()},
        "attached": _attached_view(diagram.attached),
        "measures": None if facts.measures is None else [_named(m) for m in facts.measures],
    }


def layout_view(layout: Layout) -> View:
    """Give a layout as plain JSON."""
    return {
        **layout._asdict(),
        "type": TYPE,
        "boxes": [each._asdict() for each in layout.boxes],
        "lines": [each._asdict() for each in layout.lines],
        "headings": [each._asdict() for each in layout.headings],
    }


def aloud_view(reading: Reading) -> View:
    """Give a reading as plain JSON."""
    return {
        "summary": reading.summary,
        "whole": _spoken(reading.whole),
        "apart": [_spoken(each) for each in reading.apart],
    }


def _spoken(spoken: Spoken) -> View:
    return {**spoken._asdict(), "inside": [_spoken(each) for each in spoken.inside]}


def _attached_view(attached: Attached) -> View:
    boxes = {*attached.measures, *attached.cycles}
    return {
        box: {
            "measures": [_named(each) for each in attached.measures.get(box, ())],
            "cycles": [
                {"key": each.key, "name": each.title} for each in attached.cycles.get(box, ())
            ],
        }
        for box in boxes
    }


def _named(measure: Any) -> View:
    return {"key": measure.key, "name": measure.name}
