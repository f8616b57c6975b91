"""The run chart: a measure's figures, read in, drawn, explained, and given out again."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

import traitlets as t

from practicum.figures.cycles import cycles_of
from practicum.project.kinds import MEASURE
from practicum.project.moves import concerning
from practicum.project.practice import is_practice
from practicum.tools.measure_examples import measure_examples
from practicum.ui.one_at_a_time import OneAtATime
from practicum.ui.run_chart_export import export_file
from practicum.ui.run_chart_preview import preview_view
from practicum.ui.run_chart_reading import run_chart_view
from practicum.ui.shelf import FIRST
from practicum.ui.table_tool import TableTool
from practicum.ui.widget import Answer, Refusal, answers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from practicum.figures.cycles import Cycle
    from practicum.project.revision import Content, Revision
    from practicum.store.protocol import Saved
    from practicum.tools.table.grid import Grid
    from practicum.ui.session import Session

View = dict[str, Any]
PDSA = "pdsa"


class RunChartTool(OneAtATime, TableTool):
    """The run chart of one of the project's measures; the learner can go to another."""

    module: ClassVar[str] = "tools/run_chart.js"
    one: ClassVar[str] = "measure"
    letter: ClassVar[str] = "m"
    own_chart: ClassVar[bool] = False
    """Whether the page draws the chart that the measure names, rather than a run chart."""

    measures = t.List(help="The project's measures: key and name").tag(sync=True)
    examples = t.List(help="Data sets to try with: name, title, about").tag(sync=True)

    def prepare(self, key: str) -> None:
        """Look up the cycles that are marked on the chart."""
        self._last: tuple[View, View] | None = None
        self._cycles: tuple[Cycle, ...] = () if is_practice(key) else cycles_in(self._session, key)
        self.examples = [
            {"name": each.name, "title": each.title, "about": each.about}
            for each in measure_examples().values()
        ]

    def read(self, content: Content) -> View:
        """Add the chart, its reading in words, the table and what could not be read."""
        if self._last is None or self._last[0] != content:
            view = {**super().read(content), **self.chart(content, date.today())}  # noqa: DTZ011
            self._last = (dict(content), view)
        return self._last[1]

    def chart(self, content: Content, today: date) -> View:
        """Say what the page shows of the figures; a page with more charts shows more."""
        return run_chart_view(content, today, self._cycles)

    @answers("refresh")
    def refresh(self, revision: int) -> View:
        """Give the newest revision, and take in the cycles that were dated meanwhile."""
        before = self._cycles
        if not self.practice:
            self._cycles = cycles_in(self._session, self.key)
        if self._cycles != before:
            self._last = None
            self.reading = self.read(self.saved["content"])
        return super().refresh(revision)

    def is_here(self, key: str) -> bool:
        """Tell whether there is such a measure; a first one is there before it is saved."""
        return key == FIRST or super().is_here(key)

    def take_stock(self) -> None:
        """List the project's measures; a practice sheet stands alone."""
        self.measures = [] if self.practice else self._list()

    @answers("add")
    def add(self) -> View:
        """Begin a new measure."""
        return self.begin({"name": "", "rows": []})

    @answers("example")
    def example(self, name: str) -> View:
        """Begin a new measure from a data set; nobody's own is touched."""
        examples = measure_examples()
        if name not in examples:
            raise Refusal("This example is not here any more.")
        return self.begin(examples[name].content)

    def preview(self, grid: Grid, unit: str, choice: Mapping[str, Any]) -> View:
        """Show a table with its columns chosen, before it is taken."""
        return preview_view(grid, unit, choice)

    @answers("export")
    def export(self, content: View, form: str) -> Answer:
        """Give the figures as a file: ``csv`` or ``xlsx``."""
        name, kind, data = export_file(content, form, own_chart=self.own_chart)
        return Answer({"name": name, "type": kind}, [data])

    def _after(self, saved: Saved) -> View:
        answer = super()._after(saved)
        entry = _entry(saved.revision)
        if entry not in self.measures and not self.practice:
            others = [each for each in self.measures if each["key"] != self.key]
            self.measures = _sorted([*others, entry])
        return answer

    def _list(self) -> list[View]:
        found = [_entry(each) for each in self._shelf.revisions()]
        here_already = any(each["key"] == self.key for each in found)
        return _sorted(found if here_already else [*found, {"key": self.key, "name": ""}])


def cycles_in(session: Session, measure: str) -> tuple[Cycle, ...]:
    """Give the dated cycles of a session's project, but for those that shall move another measure.

    Parameters
    ----------
    session : Session
    measure : str
        Key of the measure whose chart shows them.
    """
    project = session.project.id
    measures = {
        each.key: str(each.content.get("name") or "")
        for each in session.store.documents(project, MEASURE)
    }
    own = [each for each in session.store.documents(project, PDSA) if not is_practice(each.key)]
    return cycles_of(concerning([each.content for each in own], measure, measures))


def _entry(revision: Revision) -> View:
    name = revision.content.get("name")
    return {"key": revision.key, "name": name.strip()[:120] if isinstance(name, str) else ""}


def _sorted(entries: Iterable[View]) -> list[View]:
    return sorted(
        entries, key=lambda each: (not each["name"], each["name"].casefold(), each["key"])
    )
