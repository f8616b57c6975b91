"""The run chart: a measure's figures, read in, drawn, explained, and given out again."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import uuid4

import traitlets as t

from practicum.figures.cycles import cycles_of
from practicum.project.practice import is_practice
from practicum.store.protocol import Saved, StoreError
from practicum.tools.measure import Measure
from practicum.tools.measure_examples import measure_examples
from practicum.ui.run_chart_export import export_file
from practicum.ui.run_chart_preview import preview_view
from practicum.ui.run_chart_reading import run_chart_view
from practicum.ui.session import Session, here
from practicum.ui.table_tool import TableTool
from practicum.ui.widget import Answer, Refusal, answers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from practicum.figures.cycles import Cycle
    from practicum.project.revision import Content, Revision
    from practicum.tools.registry import Tool
    from practicum.tools.table.grid import Grid

View = dict[str, Any]
FIRST = "main"
PDSA = "pdsa"


class RunChartTool(TableTool):
    """The run chart of one of the project's measures; the learner can go to another."""

    module: ClassVar[str] = "tools/run_chart.js"
    own_chart: ClassVar[bool] = False
    """Whether the page draws the chart that the measure names, rather than a run chart."""

    measures = t.List(help="The project's measures: key and name").tag(sync=True)
    examples = t.List(help="Data sets to try with: name, title, about").tag(sync=True)

    def __init__(
        self,
        tool: Tool,
        *,
        key: str | None = None,
        example: str = "",
        session: Session | None = None,
    ) -> None:
        found = session or here()
        self._last: tuple[View, View] | None = None
        self._cycles: tuple[Cycle, ...] = ()
        self.examples = [
            {"name": each.name, "title": each.title, "about": each.about}
            for each in measure_examples().values()
        ]
        chosen = key or _newest(found)
        if not is_practice(chosen):
            self._cycles = cycles_in(found)
        super().__init__(tool, key=chosen, example=example, session=found)
        self.measures = self._list()

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
        if not is_practice(self.key):
            self._cycles = cycles_in(self._session)
        if self._cycles != before:
            self._last = None
            self.reading = self.read(self.saved["content"])
        return super().refresh(revision)

    @answers("choose")
    def choose(self, key: str) -> View:
        """Go to another measure of the project."""
        if key != FIRST and not any(each.key == key for each in _own(self._session)):
            raise Refusal("This measure is not here any more.")
        return self._show(key)

    def _show(self, key: str) -> View:
        self.key = key
        found = self._session.store.load(self._project, self._kind, key)
        self.saved = self._view(found)
        self.reading = self.read(self.saved["content"])
        self.measures = self._list()
        return {"key": key}

    @answers("add")
    def add(self) -> View:
        """Begin a new measure."""
        return self._begin({"name": "", "rows": []})

    @answers("example")
    def example(self, name: str) -> View:
        """Begin a new measure from a data set; nobody's own is touched."""
        examples = measure_examples()
        if name not in examples:
            raise Refusal("This example is not here any more.")
        return self._begin(examples[name].content)

    @answers("delete")
    def delete(self) -> View:
        """Put this measure away and go to another; its history stays."""
        gone = self.key
        try:
            self._session.store.delete(
                self._project, self._kind, gone, author=self._session.learner
            )
        except StoreError as error:
            raise Refusal(str(error)) from error
        return {**self._show(_newest(self._session)), "gone": gone}

    @answers("bring_back")
    def bring_back(self, key: str) -> View:
        """Bring a measure back that was put away."""
        kept = [
            each
            for each in self._session.store.history(self._project, self._kind, key)
            if not each.deleted
        ]
        if not kept:
            raise Refusal("This measure is not here any more.")
        self._session.store.restore(
            self._project, self._kind, key, kept[-1].number, author=self._session.learner
        )
        return self._show(key)

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
        if entry not in self.measures and not is_practice(self.key):
            others = [each for each in self.measures if each["key"] != self.key]
            self.measures = _sorted([*others, entry])
        return answer

    def _begin(self, content: View) -> View:
        key = _new_key()
        try:
            self._session.store.save(
                self._project,
                self._kind,
                key,
                content,
                base=0,
                author=self._session.learner,
                version=Measure.version,
            )
        except StoreError as error:
            raise Refusal(str(error)) from error
        return self._show(key)

    def _list(self) -> list[View]:
        if is_practice(self.key):
            return []  # a practice sheet stands alone
        found = [_entry(each) for each in _own(self._session)]
        here_already = any(each["key"] == self.key for each in found)
        return _sorted(found if here_already else [*found, {"key": self.key, "name": ""}])


def cycles_in(session: Session) -> tuple[Cycle, ...]:
    """Give the PDSA cycles of a session's project that have dates."""
    found = session.store.documents(session.project.id, PDSA)
    return cycles_of(each.content for each in found if not is_practice(each.key))


def _entry(revision: Revision) -> View:
    name = revision.content.get("name")
    return {"key": revision.key, "name": name.strip()[:120] if isinstance(name, str) else ""}


def _newest(session: Session) -> str:
    found = _own(session)
    return max(found, key=lambda each: each.saved_at).key if found else _first(session)


def _first(session: Session) -> str:
    # what was put away under this key is not written over, it can still be brought back
    used = session.store.history(session.project.id, Measure.kind, FIRST)
    return _new_key() if used else FIRST


def _new_key() -> str:
    return f"m-{uuid4().hex[:8]}"


def _sorted(entries: Iterable[View]) -> list[View]:
    return sorted(
        entries, key=lambda each: (not each["name"], each["name"].casefold(), each["key"])
    )


def _own(session: Session) -> list[Revision]:
    """Give the team's own measures, without the practice sheets."""
    found = session.store.documents(session.project.id, Measure.kind)
    return [each for each in found if not is_practice(each.key)]
