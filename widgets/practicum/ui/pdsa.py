"""The PDSA log: one cycle at a time, and the whole log as ramps, board and line of time.

What ``static/tools/pdsa.js`` gets and may ask, beyond `practicum.ui.tool_widget.ToolWidget`:

Trait ``cycles``
    ``[{"key", "title", "idea", "stage", "number"}]``, to choose among.
Trait ``boxes``
    The diagram's ideas and drivers: ``{"idea": [{"id", "words"}], "driver": […]}``.
In every ``reading``
    ``locked`` and ``lock`` (when, what was predicted), ``verdict`` (``match``, ``words``),
    ``size`` (the test-size adviser's ``words`` and ``why``, or None), ``told``.

================  ======================  ====================================================
ask               with                    answer
================  ======================  ====================================================
``choose``        ``key``                 ``key``; the traits are those of that cycle
``add``                                   the same, of a new cycle
``follow``                                the same, of the cycle that follows from this one
``clone``         ``source``              the same, of a cycle with the plan of ``source``
``ramp_example``                          the same; a worked ramp, on a practice sheet only
``delete``                                the same, and ``gone``
``bring_back``    ``key``                 the same
``correct``       ``prediction``, ``why`` ``saved``, ``reading``
``overview``                              see `practicum.ui.pdsa_overview.overview_of`
``import``        ``text`` or a file      ``rows``: ``row``, ``title``, ``told`` of each
``take``                                  the same as ``choose``, and ``taken``
``export``        ``template``            ``name``, ``type``, and the file as buffer
================  ======================  ====================================================
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

import traitlets as t

from practicum.project.practice import is_practice
from practicum.store.protocol import Saved, StoreError
from practicum.tools.pdsa import Pdsa
from practicum.tools.pdsas.examples import RAMP
from practicum.tools.pdsas.follow_on import clone_plan, next_cycle
from practicum.tools.pdsas.log import next_number
from practicum.tools.pdsas.table import export_log, import_log
from practicum.tools.table.files import read_file
from practicum.tools.table.grid import MAX_BYTES, TableError
from practicum.tools.table.text import TOO_LARGE, split_cells
from practicum.tools.table.write import CSV_TYPE
from practicum.ui.pdsa_log import Log, newest_key
from practicum.ui.pdsa_overview import overview_of
from practicum.ui.pdsa_sheet import PdsaSheet
from practicum.ui.session import Session, here
from practicum.ui.widget import Answer, Refusal, answers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from practicum.project.revision import Content
    from practicum.tools.pdsas.log import Entry
    from practicum.tools.pdsas.table import Incoming
    from practicum.tools.registry import Tool

View = dict[str, Any]
NOT_HERE = "This cycle is not here any more."


class PdsaTool(PdsaSheet):
    """The log of a team's cycles, open at one of them."""

    module: ClassVar[str] = "tools/pdsa.js"

    cycles = t.List(help="The cycles to choose among").tag(sync=True)
    boxes = t.Dict(help="Ideas and drivers of the team's diagram").tag(sync=True)
    limits = t.Dict(help="Largest file in bytes, and what to say").tag(sync=True)
    practice = t.Bool(help="Whether it is a practice sheet").tag(sync=True)

    def __init__(
        self,
        tool: Tool,
        *,
        key: str | None = None,
        example: str = "",
        session: Session | None = None,
    ) -> None:
        found = session or here()
        chosen = key or newest_key(found)
        self._log = Log(found, chosen)
        self._incoming: tuple[Incoming, ...] = ()
        self.boxes = self._log.boxes
        self.limits = {"bytes": MAX_BYTES, "too_large": TOO_LARGE}
        self.practice = is_practice(chosen)
        super().__init__(tool, key=chosen, example=example, session=found)
        self.cycles = self._list()

    @answers("choose")
    def choose(self, key: str) -> View:
        """Go to another cycle."""
        if key != self.key and not any(each["key"] == key for each in self.cycles):
            raise Refusal(NOT_HERE)
        return self._show(key)

    @answers("add")
    def add(self) -> View:
        """Begin a cycle of a new idea."""
        return self._begin({"stage": "plan", "number": "1"})

    @answers("follow")
    def follow(self) -> View:
        """Begin the cycle that follows from this one, with what it taught."""
        content = self.saved["content"]
        return self._begin(next_cycle(self.key, content, self._next_number(content)))

    @answers("clone")
    def clone(self, source: str) -> View:
        """Begin a cycle with the plan of another."""
        found = self._session.store.load(self._project, self._kind, source)
        content = self.saved["content"] if source == self.key else found and found.content
        if not content:
            raise Refusal(NOT_HERE)
        return self._begin(clone_plan(content, self._next_number(content)))

    @answers("ramp_example")
    def ramp_example(self) -> View:
        """Put a worked ramp on a practice sheet."""
        if not self.practice:
            raise Refusal("The worked ramp is for practice sheets.")
        keys = [self._log.new_key(f"worked-{place}") for place in range(1, len(RAMP) + 1)]
        for key, content in zip(keys, RAMP, strict=True):
            if not any(each["key"] == key for each in self.cycles):
                self._keep(content, key)
        return self._show(keys[-1])

    @answers("delete")
    def delete(self) -> View:
        """Put this cycle away and go to another; its history stays."""
        gone = self.key
        try:
            self._session.store.delete(
                self._project, self._kind, gone, author=self._session.learner
            )
        except StoreError as error:
            raise Refusal(str(error)) from error
        left = self._log.revisions()
        newest = max(left, key=lambda each: each.saved_at).key if left else self._log.new_key()
        return {**self._show(newest), "gone": gone}

    @answers("bring_back")
    def bring_back(self, key: str) -> View:
        """Bring a cycle back that was put away."""
        store = self._session.store
        kept = [e for e in store.history(self._project, self._kind, key) if not e.deleted]
        if not kept:
            raise Refusal(NOT_HERE)
        store.restore(self._project, self._kind, key, kept[-1].number, author=self._session.learner)
        return self._show(key)

    @answers("overview")
    def overview(self) -> View:
        """Say what the page shows of the whole log."""
        return overview_of(self._entries(), date.today())  # noqa: DTZ011 - the day on the wall

    @answers("import")
    def take_in(self, text: str = "", buffers: Sequence[Any] = ()) -> View:
        """Read cycles from pasted cells or a file, and say what would become of each row."""
        try:
            grid = read_file(bytes(buffers[0])) if buffers else split_cells(text)
            self._incoming = import_log(grid, Pdsa)
        except TableError as error:
            raise Refusal(str(error)) from error
        return {
            "rows": [
                {
                    "row": each.row,
                    "title": self._log.entry("", each.content).title,
                    "told": list(each.told),
                }
                for each in self._incoming
            ]
        }

    @answers("take")
    def take(self) -> View:
        """Keep every row that was read last as a cycle."""
        if not self._incoming:
            raise Refusal("Please choose the file once more.")
        keys = [self._keep(each.content) for each in self._incoming]
        self._incoming = ()
        return {**self._show(keys[0]), "taken": len(keys)}

    @answers("export")
    def export(self, *, template: bool = False) -> Answer:
        """Give the log as a CSV file, or an empty one to fill in."""
        contents = [] if template else [self._named(c) for c in self._contents().values()]
        name = "pdsa-template.csv" if template else "pdsa-log.csv"
        return Answer({"name": name, "type": CSV_TYPE}, [export_log(contents)])

    def _after(self, saved: Saved) -> View:
        answer = super()._after(saved)
        entry = _brief(self._log.entry(saved.revision.key, saved.revision.content))
        if entry not in self.cycles:
            others = [each for each in self.cycles if each["key"] != entry["key"]]
            self.cycles = _sorted([*others, entry])
        return answer

    def _begin(self, content: View) -> View:
        return self._show(self._keep(content))

    def _keep(self, content: Content, key: str = "") -> str:
        key = key or self._log.new_key()
        try:
            self._session.store.save(
                self._project,
                self._kind,
                key,
                self._hold(content, {}, {}),
                base=0,
                author=self._session.learner,
                version=Pdsa.version,
            )
        except StoreError as error:
            raise Refusal(str(error)) from error
        return key

    def _show(self, key: str) -> View:
        self.key = key
        found = self._session.store.load(self._project, self._kind, key)
        self.saved = self._view(found)
        self.reading = self.read(self.saved["content"])
        self.cycles = self._list()
        return {"key": key}

    def _contents(self) -> dict[str, Content]:
        """Give every cycle's content; what is on the page counts, saved or not yet."""
        found = {each.key: each.content for each in self._log.revisions()}
        if self.key not in found and self.saved["content"]:
            found[self.key] = self.saved["content"]
        return found

    def _entries(self) -> list[Entry]:
        return [self._log.entry(key, content) for key, content in self._contents().items()]

    def _named(self, content: Content) -> Content:
        """Say ideas and drivers in words: the ids of boxes mean nothing outside the project."""
        names = self._log.names
        told = {name: content.get(name) for name in ("idea", "driver")}
        return {**content, **{n: names.get(v, v) for n, v in told.items() if isinstance(v, str)}}

    def _next_number(self, content: Content) -> int:
        return next_number(self._entries(), self._log.entry("", content).idea)

    def _list(self) -> list[View]:
        found = [_brief(each) for each in self._entries()]
        if not any(each["key"] == self.key for each in found):
            found.append(_brief(self._log.entry(self.key, {})))
        return _sorted(found)


def _brief(entry: Entry) -> View:
    return {
        "key": entry.key,
        "title": entry.title,
        "idea": entry.idea,
        "stage": entry.stage,
        "number": entry.number,
    }


def _sorted(entries: Sequence[View]) -> list[View]:
    return sorted(
        entries, key=lambda e: (not e["idea"], e["idea"].casefold(), e["number"], e["key"])
    )
