"""All of a project at a glance: aim, progress, charts, tests, drivers, and what to do next."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from practicum.project.kinds import DIAGRAM, FIRST, MEASURE
from practicum.project.model import MARK
from practicum.project.next_steps import counts_of, gaps_of
from practicum.project.practice import is_practice
from practicum.project.privacy import is_private
from practicum.project.thread import Thread, read_thread
from practicum.tools.drivers.svg import draw_svg
from practicum.tools.pdsas.log import Entry, Ramp, ramps_of
from practicum.tools.pdsas.picture import draw_ramp
from practicum.ui.driver_facts import facts_in
from practicum.ui.driver_reading import Diagram
from practicum.ui.home_tools import tools_by_kind
from practicum.ui.measure_charts import Drawn, draw_measures
from practicum.ui.pages import page_of
from practicum.ui.pdsa_overview import say_days
from practicum.ui.thread_view import STAGES, thread_view

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from practicum.project.revision import Project, Revision
    from practicum.store.protocol import Store

View = dict[str, Any]
MOST_CHARTS = 6


@dataclass(frozen=True)
class Whole:
    """A project, read once, for showing it whole.

    Attributes
    ----------
    project : Project
    documents : sequence of Revision
        The newest of each sheet.
    today : date
        The day on the wall.
    """

    project: Project
    documents: Sequence[Revision]
    today: date

    @cached_property
    def own(self) -> tuple[Revision, ...]:
        """The team's own sheets: no practice, nothing that the course keeps for itself."""
        kinds = tools_by_kind()
        return tuple(
            each for each in self.documents if each.kind in kinds and not is_practice(each.key)
        )

    @cached_property
    def private(self) -> tuple[Revision, ...]:
        """Sheets that stay with the team."""
        return tuple(each for each in self.own if is_private(each.kind, each.content))

    @cached_property
    def thread(self) -> Thread:
        """How the sheets join."""
        titles = {kind: tool.title for kind, tool in tools_by_kind().items()}
        return read_thread(self.own, titles)

    @cached_property
    def charts(self) -> list[Drawn]:
        """The measures' charts, outcome measures first."""
        contents = {each.key: each.content for each in self.own if each.kind == MEASURE}
        return draw_measures(self.thread, contents, self.today)

    @cached_property
    def ramps(self) -> tuple[Ramp, ...]:
        """The cycles by their idea, the ramp that was worked on last first."""
        ramps = ramps_of(self.thread.cycles.values())
        return tuple(sorted(ramps, key=_last_day, reverse=True))

    @cached_property
    def diagram(self) -> Diagram:
        """The driver diagram, with what stands on its boxes."""
        found = next((d.content for d in self.own if (d.kind, d.key) == (DIAGRAM, FIRST)), {})
        return Diagram(found, facts_in(self.own))

    @property
    def drivers_svg(self) -> str:
        """The driver diagram as a drawing; empty if there is none yet."""
        if not self.thread.of("primary", "secondary", "idea"):
            return ""
        return draw_svg(self.diagram.spread, described=self.diagram.aloud.summary)

    @property
    def is_model(self) -> bool:
        """Whether it is the made-up model project."""
        return any((each.kind, each.key) == MARK for each in self.documents)


def read_whole(store: Store, project: Project, today: date) -> Whole:
    """Read a project from where it is kept."""
    return Whole(project, store.documents(project.id), today)


def glance_view(whole: Whole) -> View:
    """Say what *My project* shows.

    Parameters
    ----------
    whole : Whole
        The project.

    Returns
    -------
    dict
        ``title``, ``aim``, ``aim_page``, ``counts``, ``begun``, ``thread`` (as `thread_view`),
        ``gaps``, ``charts``, ``more_charts``, ``running``, ``ramps``, ``drivers``, ``private``
        (names of the sheets that stay with the team), ``model``.
    """
    thread = whole.thread
    shown = [each for each in whole.charts if each.svg]
    return {
        "title": whole.project.title,
        "aim": thread.aim,
        "aim_page": page_of("aim"),
        "counts": list(counts_of(thread)),
        "begun": bool(whole.own),
        "thread": thread_view(thread),
        "gaps": list(gaps_of(thread)),
        "charts": [_chart(each) for each in shown[:MOST_CHARTS]],
        "more_charts": len(shown) - len(shown[:MOST_CHARTS]),
        "running": [_cycle(each) for each in thread.cycles.values() if is_running(each)],
        "ramps": [_ramp(each) for each in whole.ramps],
        "drivers": _drivers(whole),
        "private": [private_name(each) for each in whole.private],
        "model": whole.is_model,
    }


def is_running(entry: Entry) -> bool:
    """Say whether a cycle is not yet decided."""
    return not entry.decision


def private_name(sheet: Revision) -> str:
    """Name a private sheet by its tool alone: what it says may be private, too."""
    return tools_by_kind()[sheet.kind].title


def _chart(drawn: Drawn) -> View:
    return {
        "key": drawn.key,
        "name": drawn.name,
        "type": drawn.type,
        "svg": drawn.small,
        "words": list(drawn.words),
        "page": page_of("run-chart"),
        "wanted": {"measure": drawn.key},
    }


def _cycle(entry: Entry) -> View:
    return {
        "key": entry.key,
        "title": entry.title,
        "idea": entry.idea,
        "state": STAGES[entry.stage],
        "when": say_days(entry),
        "page": page_of("pdsa"),
        "wanted": {"cycle": entry.key},
    }


def _ramp(ramp: Ramp) -> View:
    joined = bool(ramp.cycles[0].idea)
    return {
        "idea": ramp.idea,
        "picture": draw_ramp(ramp) if joined else None,
        "cycles": [_cycle(each) for each in ramp.cycles],
    }


def _drivers(whole: Whole) -> View | None:
    svg = whole.drivers_svg
    if not svg:
        return None
    summary = whole.diagram.aloud.summary
    return {"svg": svg, "summary": summary, "page": page_of("driver-diagram")}


def _last_day(ramp: Ramp) -> str:
    return max((each.day.isoformat() for each in ramp.cycles if each.day), default="")
