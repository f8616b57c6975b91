"""The widget of the bank of ideas: a list, a grid of effort and impact, concepts, tables.

What ``static/tools/change_ideas.js`` gets beyond `practicum.ui.driver_tool.DriverTool`:

Trait ``concepts``
    The catalogue: ``[{"id", "group", "title", "ask", "examples"}]``.
Trait ``grid``
    The two axes and the quarters, as `practicum.ui.quarters.axes_view` gives them.
Trait ``choices``
    What a source and a belief can be: ``{"source": [{"value", "label"}], "belief": …}``.
In every ``reading``
    ``ideas``: ``[{"id", "number", "text", "drivers", "stand", "concept"}]`` in the diagram's order;
    ``drivers``: ``[{"id", "text"}]``; ``spots`` on the grid; ``unread``: rows of a table that wait,
    ``[{"id", "line", "reasons", "found"}]``, `found` once it can be taken in.

============  ===================  ==========================================================
ask           with                 answer
============  ===================  ==========================================================
``import``    ``content text``,    ``ideas`` and ``unread``; nothing is saved: the page takes
              or a file as buffer  them over, and can undo it
``export``    ``content form``     ``csv`` or ``template``: name, type, the file as buffer
============  ===================  ==========================================================
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import traitlets as t

from practicum.tools.change_idea.concepts import CONCEPTS, find_concept
from practicum.tools.change_idea.grid import QUARTERS, spots
from practicum.tools.change_idea.table import (
    BELIEFS,
    SOURCES,
    Idea,
    idea_rows,
    read_ideas,
    template_rows,
    unread_rows,
)
from practicum.tools.drivers.coach import coach_ideas
from practicum.tools.table.write import CSV_TYPE, write_csv
from practicum.ui.driver_tool import DriverTool
from practicum.ui.quarters import axes_view
from practicum.ui.takes_files import TakesFiles, read_taken
from practicum.ui.widget import Answer, Refusal, answers

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Any

    from practicum.tools.coach import Finding
    from practicum.ui.driver_reading import Diagram
    from practicum.ui.tool_widget import View


class ChangeIdeasTool(DriverTool, TakesFiles):
    """The bank of ideas of the team's driver diagram."""

    module: ClassVar[str] = "tools/change_ideas.js"

    concepts = t.List(help="The catalogue of change concepts").tag(sync=True)
    choices = t.Dict(help="What a source and a belief can be").tag(sync=True)
    grid = t.Dict(help="The axes and quarters of the grid").tag(sync=True)

    @t.default("concepts")  # type: ignore[untyped-decorator]
    def _show_concepts(self) -> list[View]:
        return [each._asdict() for each in CONCEPTS]

    @t.default("choices")  # type: ignore[untyped-decorator]
    def _show_choices(self) -> View:
        return {"source": _choices(SOURCES), "belief": _choices(BELIEFS)}

    @t.default("grid")  # type: ignore[untyped-decorator]
    def _show_grid(self) -> View:
        return axes_view("Effort", "Impact", ("idea", "ideas"), QUARTERS)

    def coach(self) -> Callable[..., Sequence[Finding]]:
        """Give the coach of the ideas."""
        return coach_ideas

    def more(self, diagram: Diagram) -> View:
        """Add the bank, the grid, and the rows that wait."""
        graph = diagram.graph
        ideas = graph.of_kind("idea")
        drivers = graph.of_kind("primary", "secondary")
        return {
            "ideas": [
                {
                    "id": node.id,
                    "number": number,
                    "text": node.text,
                    "drivers": [graph.nodes[each].text for each in graph.parents[node.id]],
                    "stand": diagram.stands[node.id]._asdict() if diagram.stands else None,
                    "concept": _concept_title(node.fields),
                }
                for number, node in enumerate(ideas, 1)
            ],
            "drivers": [{"id": node.id, "text": node.text} for node in drivers],
            "spots": [each._asdict() for each in spots(ideas)],
            "unread": [
                {
                    "id": row["id"],
                    "line": row.get("line"),
                    "reasons": dict(checked.reasons),
                    "found": _idea_view(checked.idea) if checked.idea else None,
                }
                for row, checked in unread_rows(diagram.content, graph)
            ],
        }

    @answers("import")
    def take_in(self, content: View, text: str = "", buffers: Sequence[Any] = ()) -> View:
        """Read a table of ideas, pasted or as a file."""
        graph = self.diagram(content).graph
        found = read_taken(lambda grid: read_ideas(grid, graph), text, buffers)
        return {
            "ideas": [_idea_view(each) for each in found.ideas],
            "unread": [dict(each) for each in found.unread],
        }

    @answers("export")
    def export(self, content: View, form: str) -> Answer:
        """Give the ideas as a table, or an empty table to fill in."""
        diagram = self.diagram(content)
        stands = {ident: each.words for ident, each in diagram.stands.items()}
        if form == "csv":
            name, rows = "change-ideas.csv", idea_rows(diagram.graph, stands)
        elif form == "template":
            name, rows = "change-ideas-template.csv", template_rows()
        else:
            raise Refusal("There is no such file.")
        return Answer({"name": name, "type": CSV_TYPE}, [write_csv(rows)])


def _choices(labels: Mapping[str, str]) -> list[View]:
    return [{"value": value, "label": label} for value, label in labels.items()]


def _idea_view(idea: Idea) -> View:
    return {"fields": dict(idea.fields), "drivers": list(idea.drivers)}


def _concept_title(fields: Mapping[str, Any]) -> str:
    found = find_concept(str(fields.get("concept") or ""))
    return found.title if found else ""
