"""The measurement plan: all measures of a project on one page, one of them open to be worked on.

What ``static/tools/measurement_plan.js`` gets and may ask, beyond
`practicum.ui.one_at_a_time.OneAtATime`:

Trait ``examples``
    ``[{"name", "title", "about", "measures": [{"place", "name", "kind"}]}]``, to copy from.
Trait ``chart_page``
    Where a measure opens as a chart: ``{"title", "slug"}``, or nothing.
In every ``reading``
    ``plan``: see `practicum.ui.plan_reading.plan_view`.

================  ========================  =================================================
ask               with                      answer
================  ========================  =================================================
``add``                                     ``key``; the traits are those of a new measure
``draft``         ``driver``                the same, of a measure that is named from a driver
``copy``          ``source``                the same, of a copy without its figures
``example``       ``name place``            the same, of a copy of an example's measure
``import``        ``text`` or a file        ``rows``: ``row``, ``title``, ``told`` of each
``take``                                    the same as ``choose``, and ``taken``
``export``        ``form``                  ``csv``, ``xlsx``, ``template``: a file as buffer
``paper``                                   the plan to print: ``title``, ``aim``, ``table``
``collection``    ``content``, ``first``,   a collection sheet to print
                  ``points``
================  ========================  =================================================
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

import traitlets as t

from practicum.tools.measure import Measure
from practicum.tools.measures.brief import brief
from practicum.tools.measures.collection import collection_sheet
from practicum.tools.measures.examples import plan_examples, plan_measures
from practicum.tools.measures.plan import joined_findings
from practicum.tools.measures.table import export_plan, import_plan, paper_plan
from practicum.ui.one_at_a_time import OneAtATime
from practicum.ui.pages import page_of
from practicum.ui.plan_facts import PlanFacts, facts_of, facts_of_example
from practicum.ui.plan_reading import plan_view
from practicum.ui.takes_files import TakesFiles, read_taken
from practicum.ui.widget import Answer, Refusal, answers

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from practicum.project.revision import Content
    from practicum.store.protocol import Saved
    from practicum.tools.registry import Tool
    from practicum.tools.table.sheet_rows import Incoming
    from practicum.ui.tool_widget import View

OWN = ("rows", "decisions")
"""What belongs to a measure and not to its copy."""


class MeasurementPlanTool(OneAtATime, TakesFiles):
    """A team's plan, open at one of its measures."""

    module: ClassVar[str] = "tools/measurement_plan.js"
    one: ClassVar[str] = "measure"
    letter: ClassVar[str] = "m"

    examples = t.List(help="Plans to copy measures from").tag(sync=True)
    chart_page = t.Dict(help="The page where a measure opens as a chart").tag(sync=True)

    def __init__(self, tool: Tool, *, example: str = "", **options: Any) -> None:
        self._facts = PlanFacts()
        self._others: dict[str, Content] = {}
        self._cards: dict[str, View] = {}
        self._incoming: tuple[Incoming, ...] = ()
        if example in plan_examples():
            self.starters = plan_measures(example)
            self._facts = facts_of_example(plan_examples()[example])
        super().__init__(tool, **options)
        self._start_if_new()

    def first(self, key: str) -> str:
        """Begin with the measure that the page asks for, if there is one."""
        return key if key in self._shelf.contents() else self._shelf.newest()

    def prepare(self, key: str) -> None:
        """Look up the other measures of the plan, and what the page needs once."""
        self._open(key)
        self.examples = [_example_view(name) for name in plan_examples() if "faults" not in name]
        self.chart_page = page_of("run-chart")

    def read(self, content: Content) -> View:
        """Add the whole plan, with this measure as it is typed now."""
        contents = {**self._others, self._at: content}
        findings = joined_findings(self._facts.plan(contents), self._at)
        return {
            **super().read(content),
            "findings": [each._asdict() for each in findings],
            "plan": self._whole(contents),
        }

    def _whole(self, contents: Mapping[str, Content]) -> View:
        """Say what the page shows of all measures; only the open one changes at each key."""
        others = {key: card for key, card in self._cards.items() if key != self._at}
        view = plan_view(contents, self._facts, others)
        self._cards = {card["key"]: card for card in view["measures"]}
        return view

    @answers("refresh")
    def refresh(self, revision: int) -> View:
        """Give the newest revision, and take in what was saved meanwhile of the other measures."""
        before = self._others, self._facts
        self._open(self.key)
        if before != (self._others, self._facts):
            self.reading = self.read(self.saved["content"])
        return super().refresh(revision)

    @answers("add")
    def add(self) -> View:
        """Begin a new measure."""
        return self.begin({"name": "", "rows": []})

    @answers("draft")
    def draft(self, driver: str) -> View:
        """Begin a measure of a driver, named from it."""
        found = next((each for each in self._facts.drivers if each.id == driver), None)
        if found is None:
            raise Refusal("This driver is not on your diagram any more.")
        return self.begin({"name": found.text[:120], "type": "process", "driver": found.id})

    @answers("copy")
    def copy(self, source: str) -> View:
        """Begin a measure with the definition of another."""
        content = self._shelf.contents().get(source)
        if source == self.key:
            content = self.saved["content"]
        if content is None:
            raise self.not_here()
        kept = {name: value for name, value in content.items() if name not in OWN}
        name = str(content.get("name") or "").strip()
        return self.begin({**kept, "name": f"{name} (copy)"[:120] if name else ""})

    @answers("example")
    def example(self, name: str, place: int) -> View:
        """Begin a measure with an example's definition; its figures stay where they are."""
        if name not in plan_examples() or not 0 <= place < len(plan_examples()[name].measures):
            raise Refusal("This example is not here any more.")
        content = plan_measures(name)[place]
        left = (*OWN, "driver")  # it names a box of another diagram
        return self.begin({each: value for each, value in content.items() if each not in left})

    @answers("import")
    def take_in(self, text: str = "", buffers: Sequence[Any] = ()) -> View:
        """Read measures from pasted cells or a file, and say what would become of each row."""
        self._incoming = read_taken(
            lambda grid: import_plan(grid, Measure, self._boxes()), text, buffers
        )
        return {
            "rows": [
                {"row": each.row, "title": brief(each.content).name, "told": list(each.told)}
                for each in self._incoming
            ]
        }

    @answers("take")
    def take(self) -> View:
        """Keep every row that was read last as a measure."""
        if not self._incoming:
            raise Refusal("Please choose the file once more.")
        keys = [self._shelf.put(each.content) for each in self._incoming]
        self._incoming = ()
        return {**self.show(keys[0]), "taken": len(keys)}

    @answers("export")
    def export(self, form: str) -> Answer:
        """Give the plan as a file: ``csv``, ``xlsx``, or a ``template`` to fill in."""
        names = {ident: words for words, ident in self._boxes().items()}
        contents = [] if form == "template" else list(self._contents().values())
        try:
            name, kind, data = export_plan(contents, form, names)
        except ValueError as error:
            raise Refusal("There is no such kind of file.") from error
        return Answer({"name": name, "type": kind}, [data])

    @answers("paper")
    def paper(self) -> View:
        """Give the plan as a table to print."""
        names = {ident: words for words, ident in self._boxes().items()}
        return {
            "title": self._session.project.title,
            "aim": self._facts.aim,
            **paper_plan(list(self._contents().values()), names),
        }

    @answers("collection")
    def collection(self, content: View, first: str = "", points: int = 12) -> View:
        """Give a sheet on which this measure is collected."""
        try:
            return collection_sheet(content, first, points)
        except ValueError as error:
            raise Refusal(str(error)) from error

    def _after(self, saved: Saved) -> View:
        self._others[self._at] = saved.revision.content
        return super()._after(saved)

    def show(self, key: str) -> View:
        """Hold another measure; the others are as they were saved."""
        self._open(key)
        answer = super().show(key)
        self._start_if_new()
        return answer

    def _start_if_new(self) -> None:
        """Give a sheet of the practice shelf what it starts with."""
        starter = self._shelf.starter(self.key)
        if not self.saved["revision"] and starter:
            self.saved = {**self.saved, "content": starter}
            self.reading = self.read(starter)

    def _open(self, key: str) -> None:
        """Look up all measures, in the order in which the page keeps them, and the facts."""
        self._at = key
        self._cards = {}
        contents = self._shelf.contents()
        self._others = dict(sorted(contents.items(), key=_place)) | {
            each: {} for each in (key,) if each not in contents
        }
        if not self._shelf.stem:
            self._facts = facts_of(self._session)

    def _contents(self) -> dict[str, Content]:
        found = {**self._others, self.key: self.saved["content"]}
        return {key: content for key, content in found.items() if content}

    def _boxes(self) -> Mapping[str, str]:
        return {each.text: each.id for each in self._facts.drivers}


def _place(entry: tuple[str, Content]) -> tuple[int, bool, str, str]:
    key, content = entry
    kinds = ("outcome", "process", "balancing")
    kind, name = content.get("type"), str(content.get("name") or "")
    return kinds.index(kind) if kind in kinds else len(kinds), not name, name.casefold(), key


def _example_view(name: str) -> View:
    example = plan_examples()[name]
    measures = [
        {"place": place, "name": each["name"], "kind": brief(each).kind}
        for place, each in enumerate(example.measures)
    ]
    return {"name": name, "title": example.title, "about": example.about, "measures": measures}
