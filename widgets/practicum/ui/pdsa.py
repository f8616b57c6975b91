"""The PDSA log: one cycle at a time, and the whole log as ramps, board and line of time.

What ``static/tools/pdsa.js`` gets and may ask, beyond
`practicum.ui.one_at_a_time.OneAtATime`:

Trait ``cycles``
    ``[{"key", "title", "idea", "stage", "number"}]``, to choose among.
Trait ``offers``
    The diagram's ideas and drivers, and the measures, that the fields of those names can hold:
    ``{"idea": [{"id", "words"}], "driver": […], "moves": […]}``.
In every ``reading``
    ``locked`` and ``lock`` (when, what was predicted), ``verdict`` (``match``, ``words``),
    ``size`` (the test-size adviser's ``words`` and ``why``, or None), ``told``.

================  ======================  ====================================================
ask               with                    answer
================  ======================  ====================================================
``add``                                   ``key``; the traits are those of a new cycle
``follow``                                the same, of the cycle that follows from this one
``clone``         ``source``              the same, of a cycle with the plan of ``source``
``ramp_example``                          the same; a worked ramp, on a practice sheet only
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

from practicum.tools.pdsa import Pdsa
from practicum.tools.pdsas.examples import RAMP
from practicum.tools.pdsas.follow_on import clone_plan, next_cycle
from practicum.tools.pdsas.log import entry_of, next_number
from practicum.tools.pdsas.table import export_log, import_log
from practicum.tools.table.write import CSV_TYPE
from practicum.ui.one_at_a_time import OneAtATime
from practicum.ui.pdsa_offers import offers_for
from practicum.ui.pdsa_overview import overview_of
from practicum.ui.pdsa_sheet import PdsaSheet
from practicum.ui.takes_files import TakesFiles, read_taken
from practicum.ui.widget import Answer, Refusal, answers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from practicum.project.revision import Content
    from practicum.store.protocol import Saved
    from practicum.tools.pdsas.log import Entry
    from practicum.tools.table.sheet_rows import Incoming

View = dict[str, Any]


class PdsaTool(OneAtATime, PdsaSheet, TakesFiles):
    """The log of a team's cycles, open at one of them."""

    module: ClassVar[str] = "tools/pdsa.js"
    one: ClassVar[str] = "cycle"
    letter: ClassVar[str] = "c"

    cycles = t.List(help="The cycles to choose among").tag(sync=True)
    offers = t.Dict(help="Ideas, drivers and measures of the team's project").tag(sync=True)

    def prepare(self, key: str) -> None:
        """Look up what of the team's project a cycle can name."""
        self.offers = offers_for(self._session, key)
        self._names = {one["id"]: one["words"] for each in self.offers.values() for one in each}
        self._incoming: tuple[Incoming, ...] = ()

    def take_stock(self) -> None:
        """List the cycles."""
        self.cycles = self._list()

    @answers("add")
    def add(self) -> View:
        """Begin a cycle of a new idea."""
        return self.begin({"stage": "plan", "number": "1"})

    @answers("follow")
    def follow(self) -> View:
        """Begin the cycle that follows from this one, with what it taught."""
        content = self.saved["content"]
        return self.begin(next_cycle(self.key, content, self._next_number(content)))

    @answers("clone")
    def clone(self, source: str) -> View:
        """Begin a cycle with the plan of another."""
        found = self._shelf.load(source)
        content = self.saved["content"] if source == self.key else found and found.content
        if not content:
            raise self.not_here()
        return self.begin(clone_plan(content, self._next_number(content)))

    @answers("ramp_example")
    def ramp_example(self) -> View:
        """Put a worked ramp on a practice sheet."""
        if not self.practice:
            raise Refusal("The worked ramp is for practice sheets.")
        keys = [self._shelf.new_key(f"worked-{place}") for place in range(1, len(RAMP) + 1)]
        for key, content in zip(keys, RAMP, strict=True):
            if not any(each["key"] == key for each in self.cycles):
                self._put(content, key)
        return self.show(keys[-1])

    @answers("overview")
    def overview(self) -> View:
        """Say what the page shows of the whole log."""
        return overview_of(self._entries(), date.today())  # noqa: DTZ011 - the day on the wall

    @answers("import")
    def take_in(self, text: str = "", buffers: Sequence[Any] = ()) -> View:
        """Read cycles from pasted cells or a file, and say what would become of each row."""
        self._incoming = read_taken(lambda grid: import_log(grid, Pdsa), text, buffers)
        return {
            "rows": [
                {
                    "row": each.row,
                    "title": self._entry("", each.content).title,
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
        keys = [self._put(each.content) for each in self._incoming]
        self._incoming = ()
        return {**self.show(keys[0]), "taken": len(keys)}

    @answers("export")
    def export(self, *, template: bool = False) -> Answer:
        """Give the log as a CSV file, or an empty one to fill in."""
        contents = [] if template else [self._named(c) for c in self._contents().values()]
        name = "pdsa-template.csv" if template else "pdsa-log.csv"
        return Answer({"name": name, "type": CSV_TYPE}, [export_log(contents)])

    def _after(self, saved: Saved) -> View:
        answer = super()._after(saved)
        entry = _brief(self._entry(saved.revision.key, saved.revision.content))
        if entry not in self.cycles:
            others = [each for each in self.cycles if each["key"] != entry["key"]]
            self.cycles = _sorted([*others, entry])
        return answer

    def begin(self, content: Content) -> View:
        """Keep content as a new cycle, and hold that."""
        return self.show(self._put(content))

    def _put(self, content: Content, key: str = "") -> str:
        return self._shelf.put(self._hold(content, {}, {}), key)

    def _entry(self, key: str, content: Content) -> Entry:
        return entry_of(key, content, self._names)

    def _contents(self) -> dict[str, Content]:
        """Give every cycle's content; what is on the page counts, saved or not yet."""
        found = {each.key: each.content for each in self._shelf.revisions()}
        if self.key not in found and self.saved["content"]:
            found[self.key] = self.saved["content"]
        return found

    def _entries(self) -> list[Entry]:
        return [self._entry(key, content) for key, content in self._contents().items()]

    def _named(self, content: Content) -> Content:
        """Say in words what a cycle names: ids mean nothing outside the project."""
        told = {name: content.get(name) for name in self.offers}
        named = {n: self._names.get(v, v) for n, v in told.items() if isinstance(v, str)}
        return {**content, **named}

    def _next_number(self, content: Content) -> int:
        return next_number(self._entries(), self._entry("", content).idea)

    def _list(self) -> list[View]:
        found = [_brief(each) for each in self._entries()]
        if not any(each["key"] == self.key for each in found):
            found.append(_brief(self._entry(self.key, {})))
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
