"""The widget of the driver diagram: drawn and as an outline, read aloud, compared, taken away.

What ``static/tools/driver_diagram.js`` may ask beyond `practicum.ui.tool_widget.ToolWidget`:

===========  ====================  ===========================================================
ask          with                  answer
===========  ====================  ===========================================================
``facts``    ``content``           ``reading``, with the project's aim, measures, cycles of now
``moments``                        ``moments``: number, saved_at, author of each sitting
``compare``  ``content number``    ``summary``, ``changes`` by what happened, ``then`` and
                                   ``now`` as they are read aloud, ``layouts`` of the two with
                                   a ``mark`` on what changed, ``saved_at``
``export``   ``content form``      ``svg csv mermaid``: name, type, and the file as buffer;
                                   ``a3``: ``svg way width height`` for the printer
===========  ====================  ===========================================================
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import traitlets as t

from practicum.project.revision import sittings
from practicum.store.protocol import StoreError
from practicum.tools.drivers.coach import coach
from practicum.tools.drivers.compare import compare
from practicum.tools.drivers.exports import export
from practicum.tools.drivers.paper import fit_a3
from practicum.tools.drivers.svg import draw_svg
from practicum.ui.driver_reading import Diagram, aloud_view, layout_view
from practicum.ui.driver_tool import DriverTool
from practicum.ui.pages import page_of
from practicum.ui.widget import Answer, Refusal, answers

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from practicum.tools.coach import Finding
    from practicum.ui.tool_widget import View


class DriverDiagramTool(DriverTool):
    """The driver diagram with the team's own theory in it."""

    module: ClassVar[str] = "tools/driver_diagram.js"

    pages = t.Dict(help="Where a measure and a cycle are opened: title and slug").tag(sync=True)

    @t.default("pages")  # type: ignore[untyped-decorator]
    def _show_pages(self) -> View:
        return {"measure": page_of("run-chart"), "cycle": page_of("pdsa")}

    def coach(self) -> Callable[..., Sequence[Finding]]:
        """Give the diagram's coach."""
        return coach

    @answers("moments")
    def moments(self) -> View:
        """List when the diagram was worked on, newest first."""
        stamps = sittings(self._session.store.history(self._project, self._kind, self.key))
        return {
            "moments": [
                {
                    "number": each.number,
                    "saved_at": each.saved_at.isoformat(),
                    "author": each.author,
                }
                for each in reversed(stamps)
            ]
        }

    @answers("compare")
    def compare(self, content: View, number: int) -> View:
        """Say what changed since a revision."""
        try:
            found = self._session.store.revision(self._project, self._kind, self.key, number)
        except StoreError as error:
            raise Refusal(str(error)) from error
        now, then = self.diagram(content), Diagram(self._content(found), self._facts)
        changes = compare(then.graph, now.graph)
        return {
            "summary": changes.summary,
            "changes": {
                name: [each._asdict() for each in group]
                for name, group in changes._asdict().items()
            },
            "then": aloud_view(then.aloud),
            "now": aloud_view(now.aloud),
            "layouts": {
                "then": _marked(then, {each.before for group in changes for each in group}),
                "now": _marked(now, {each.after for group in changes for each in group}),
            },
            "saved_at": found.saved_at.isoformat(),
        }

    @answers("export")
    def export(self, content: View, form: str) -> Answer:
        """Give the diagram as a file, or ready for a sheet of A3."""
        diagram = self.diagram(content)
        if form == "a3":
            return Answer(_paper(diagram))
        try:
            made = export(form, diagram.graph, diagram.spread, diagram.attached)
        except ValueError as error:
            raise Refusal("There is no such file.") from error
        return Answer({"name": made.name, "type": made.type}, [made.data])


def _marked(diagram: Diagram, changed: set[str]) -> View:
    view = layout_view(diagram.layout)
    boxes = [{**box, "mark": "changed" if box["id"] in changed else ""} for box in view["boxes"]]
    return {**view, "boxes": boxes}


def _paper(diagram: Diagram) -> View:
    sheet = fit_a3(diagram.graph, diagram.notes)
    described = diagram.aloud.summary
    return {
        "svg": draw_svg(sheet.layout, described=described),
        "way": sheet.way,
        "width": sheet.width,
        "height": sheet.height,
    }
