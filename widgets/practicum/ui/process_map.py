"""The process map: one map of several, typed as a list and drawn, now and in the future.

What ``static/tools/process_map.js`` gets and may ask, beyond
`practicum.ui.one_of_many.OneOfMany`:

Trait ``wastes``
    ``[{"value", "label"}]`` of the eight wastes.
In every ``reading``
    See `practicum.ui.process_map_reading.map_view`.

==============  =====================  =======================================================
ask             with                   answer
==============  =====================  =======================================================
``example``     ``name``               ``key`` of a worked map (on a practice sheet)
``facts``       ``content``            ``reading``, with the change ideas of now
``understand``  ``content side step``  rows to take over from the words of one step: ``steps``,
                                       ``lanes``, ``branches``; nothing is saved
``lines``       ``content side text``  the same, of pasted lines; and ``told``
``import``      ``text`` or a file     ``rows``: ``row``, ``title``, ``told`` of each
``take``                               ``steps``, ``lanes``, ``branches`` of what was read last
``idea``        ``content side step``  ``idea``, the id of a new change idea in the team's bank
``export``      ``content form side``  ``svg csv mermaid template``: a file as buffer;
                                       ``a3 a4``: ``sheets way`` for the printer
==============  =====================  =======================================================
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

import traitlets as t

from practicum.project.practice import is_practice
from practicum.tools.process_maps.exports import export
from practicum.tools.process_maps.flow import FUTURE, NOW, step_rows
from practicum.tools.process_maps.line import read_line
from practicum.tools.process_maps.outline import Parsed, build, read_lines
from practicum.tools.process_maps.paper import fit_paper
from practicum.tools.process_maps.svg import draw_svg
from practicum.tools.process_maps.table import read_table, template_rows
from practicum.tools.process_maps.wording import WASTES
from practicum.tools.table.write import CSV_TYPE, write_csv
from practicum.ui.one_of_many import OneOfMany
from practicum.ui.process_map_ideas import keep_idea, known_ideas
from practicum.ui.process_map_reading import Map, map_view
from practicum.ui.takes_files import TakesFiles, read_taken
from practicum.ui.widget import Answer, Refusal, answers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from practicum.project.revision import Content
    from practicum.tools.process_maps.paper import Paper
    from practicum.ui.tool_widget import View


class ProcessMapTool(OneOfMany, TakesFiles):
    """The maps of a team, open at one of them."""

    module: ClassVar[str] = "tools/process_map.js"
    one: ClassVar[str] = "map"
    letter: ClassVar[str] = "p"

    wastes = t.List(help="The eight wastes").tag(sync=True)
    examples = t.List(help="Worked maps to look at").tag(sync=True)

    def prepare(self, key: str) -> None:
        """Look up the team's change ideas."""
        self._ideas = {} if is_practice(key) else known_ideas(self._session)
        self._last: tuple[View, View] | None = None
        self._incoming: Parsed | None = None
        self.wastes = [{"value": value, "label": label} for value, label in WASTES.items()]
        self.examples = [
            {"name": name, "title": self.title_of(make())}
            for name, make in self._tool.examples.items()
        ]

    def map(self, content: Content) -> Map:
        """Read content, with what the project knows."""
        return Map(content, self._ideas)

    def read(self, content: Content) -> View:
        """Add the drawings, their readings and the sums."""
        if self._last is None or self._last[0] != content:
            self._last = (dict(content), {**super().read(content), **map_view(self.map(content))})
        return self._last[1]

    @answers("example")
    def example(self, name: str) -> View:
        """Put a worked map beside the others of a practice sheet."""
        if not self.practice or name not in self._tool.examples:
            raise Refusal("The worked maps are for practice sheets.")
        return self.show(self._shelf.put(dict(self._tool.examples[name]())))

    @answers("facts")
    def facts(self, content: View) -> View:
        """Read what is typed once more, with the change ideas as they are now."""
        self._learn()
        return {"reading": self.read(content)}

    @answers("refresh")
    def refresh(self, revision: int) -> View:
        """Look what has become of the ideas, too."""
        if self._learn():
            self.reading = self.read(self.saved["content"])
        return super().refresh(revision)

    @answers("understand")
    def understand(self, content: View, side: str, step: str) -> View:
        """Read the words of one step for who does it, its times and its branches."""
        row = next((row for row in step_rows(content, _side(side)) if row["id"] == step), None)
        if row is None:
            return {}
        lanes = [str(each.get("name") or "") for each in content.get("lanes") or ()]
        read = read_line(str(row.get("text") or ""), lanes)
        plain = read.fields["text"] == str(row.get("text") or "").strip() and not read.ways
        known = row.get("kind") in ("start", "end") or row.get("kind") == read.fields["kind"]
        if plain and not read.lane and len(read.fields) <= 2 and known:  # noqa: PLR2004 - both
            return {}
        return _rows(build([read], content, side=_side(side), own=step))

    @answers("lines")
    def lines(self, content: View, side: str, text: str) -> View:
        """Read pasted lines as steps."""
        if "\t" not in text:
            return _rows(read_lines(text, content, side=_side(side)))
        found = read_taken(lambda grid: read_table(grid, content, side=_side(side)), text, ())
        told = [f"Row {each.row}: {' '.join(each.told)}" for each in found.rows if each.told]
        return {**_rows(found.parsed), "told": told}

    @answers("import")
    def take_in(self, text: str = "", buffers: Sequence[Any] = ()) -> View:
        """Read steps from pasted cells or a file, and say what would become of each row."""
        found = read_taken(lambda grid: read_table(grid, self.saved["content"]), text, buffers)
        self._incoming = found.parsed
        rows = [(each.row, each.text or "(no words)", each.told) for each in found.rows]
        return {
            "rows": [{"row": row, "title": title, "told": list(told)} for row, title, told in rows]
        }

    @answers("take")
    def take(self) -> View:
        """Give every row that was read last, for the page to take over."""
        if self._incoming is None:
            raise Refusal("Please choose the file once more.")
        found, self._incoming = self._incoming, None
        return _rows(found)

    @answers("idea")
    def make_idea(self, content: View, side: str, step: str) -> View:
        """Put a change idea that comes from a step into the team's bank."""
        if self.practice:
            raise Refusal("On a practice sheet nothing goes into your own bank of ideas.")
        flow = self.map(content).flows[_side(side)]
        if step not in flow.steps:
            raise Refusal("This step is not here any more.")
        new = _side(side) == FUTURE
        ident = keep_idea(self._session, flow.steps[step], flow, new=new)
        self._learn()
        return {"idea": ident, "text": self._ideas.get(ident, "")}

    @answers("export")
    def export(self, content: View | None = None, form: str = "", side: str = NOW) -> Answer:
        """Give one side of the map as a file or for paper, or an empty table to fill in."""
        if form == "template":
            name = "process-map-template.csv"
            return Answer({"name": name, "type": CSV_TYPE}, [write_csv(template_rows())])
        found, side = self.map(content or self.saved["content"]), _side(side)
        if form in ("a3", "a4"):
            return Answer(_paper(found, side, form))
        described = found.aloud(side).summary
        try:
            made = export(form, found.flows[side], found.layout(side, wide=True), described)
        except ValueError as error:
            raise Refusal("There is no such file.") from error
        return Answer({"name": made.name, "type": made.type}, [made.data])

    def _learn(self) -> bool:
        """Look up the ideas; tell whether they are others than before."""
        fresh = {} if is_practice(self.key) else known_ideas(self._session)
        known, self._ideas = self._ideas, fresh
        if fresh == known:
            return False
        self._last = None
        return True


def _side(side: str) -> str:
    return FUTURE if side == FUTURE else NOW


def _rows(found: Parsed) -> View:
    return {name: list(rows) for name, rows in found._asdict().items()}


def _paper(found: Map, side: str, form: str) -> View:
    paper: Paper = "a3" if form == "a3" else "a4"
    flow, notes, marks = found.flows[side], found.notes(side), found.marks(side)
    sheets = fit_paper(flow, notes, marks, paper=paper)
    described = found.aloud(side).summary
    return {
        "paper": paper,
        "way": sheets.way,
        "sheets": [
            {
                "svg": draw_svg(sheets.layout, title=flow.name, described=described, part=part),
                "width": round(sheets.layout.width * sheets.scale, 2),
                "height": round((part[1] - part[0]) * sheets.scale, 2),
            }
            for part in sheets.parts
        ],
    }
