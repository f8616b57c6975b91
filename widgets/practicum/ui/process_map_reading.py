"""What a page shows of a process map, as plain JSON."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from practicum.tools.drivers.drawn import LEADING, SIZE, SMALL_LEADING
from practicum.tools.drivers.graph import rows_in
from practicum.tools.process_maps.aloud import Reading, read_aloud
from practicum.tools.process_maps.compare import Changes, compare
from practicum.tools.process_maps.drawn import PAD, RADIUS, WIDE, Layout
from practicum.tools.process_maps.durations import read_minutes, say_minutes
from practicum.tools.process_maps.flow import FUTURE, NOW, Flow, read_flow, read_share, step_rows
from practicum.tools.process_maps.layout import lay_out
from practicum.tools.process_maps.telling import Told, tell
from practicum.tools.process_maps.wording import notes_of

if TYPE_CHECKING:
    from collections.abc import Mapping

View = dict[str, Any]
SIDES = (NOW, FUTURE)
TYPE = {"pad": PAD, "size": SIZE, "leading": LEADING, "small": SMALL_LEADING, "radius": RADIUS}
"""How a box's words are set, for whoever draws them."""
MARKS = {"added": "New", "changed": "Changed", "removed": "Gone in future"}


@dataclass(frozen=True)
class Map:
    """A map's content with what the project knows, read once.

    Attributes
    ----------
    content : mapping
        As typed so far.
    ideas : mapping of str to str
        The change ideas of the team's driver diagram, by id.
    """

    content: Mapping[str, Any]
    ideas: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def flows(self) -> dict[str, Flow]:
        """Both sides."""
        return {side: read_flow(self.content, side) for side in SIDES}

    @cached_property
    def changes(self) -> Changes:
        """What is different in the future."""
        return compare(self.flows[NOW], self.flows[FUTURE])

    @cached_property
    def told(self) -> Told:
        """The sums."""
        return tell(self.flows[NOW], self.flows[FUTURE], self.changes)

    def marks(self, side: str) -> dict[str, str]:
        """Say what is different, by step."""
        return self.changes.marks(side)

    def notes(self, side: str) -> dict[str, tuple[str, ...]]:
        """Give the small lines of each step."""
        marks = self.marks(side)
        return {
            step.id: (
                *((MARKS[marks[step.id]],) if step.id in marks else ()),
                *notes_of(step),
                *self._idea_note(step.word("idea")),
            )
            for step in self.flows[side].steps.values()
        }

    def layout(self, side: str, *, wide: bool = False) -> Layout:
        """Say where everything stands, on the screen or in a file."""
        flow, notes, marks = self.flows[side], self.notes(side), self.marks(side)
        return lay_out(flow, notes, marks, sizes=WIDE) if wide else lay_out(flow, notes, marks)

    def aloud(self, side: str) -> Reading:
        """Give the list that is read out."""
        return read_aloud(self.flows[side], self.notes(side))

    def _idea_note(self, ident: str) -> tuple[str, ...]:
        if not ident:
            return ()
        text = self.ideas.get(ident, "")
        return (f"Change idea: {text}" if text else "A change idea",)


def map_view(map_: Map) -> View:
    """Give what the page draws and says of a map.

    Parameters
    ----------
    map_ : Map
        What was typed.

    Returns
    -------
    dict
        ``sides`` (``now`` and ``future``: ``layout`` and ``aloud``), ``told`` (``sentences``,
        ``table``, ``savings``), ``changes`` (sentences by what is different), ``wrong`` and
        ``understood`` (sentences by row and field), ``ideas`` (by id).
    """
    told = map_.told
    wrong, understood = _cells(map_.content)
    return {
        "sides": {
            side: {"layout": layout_view(map_.layout(side)), "aloud": aloud_view(map_.aloud(side))}
            for side in SIDES
        },
        "told": {
            "sentences": list(told.sentences),
            "table": [each._asdict() for each in told.table],
            "savings": list(told.savings),
        },
        "changes": {
            name: [each._asdict() for each in group]
            for name, group in map_.changes._asdict().items()
        },
        "wrong": wrong,
        "understood": understood,
        "ideas": dict(map_.ideas),
    }


def layout_view(layout: Layout) -> View:
    """Give a layout as plain JSON."""
    return {
        **layout._asdict(),
        "type": TYPE,
        "boxes": [{**each._asdict(), "outline": each.outline} for each in layout.boxes],
        "lines": [
            {"parent": each.parent, "child": each.child, "path": each.path, "look": each.look}
            for each in layout.lines
        ],
        "headings": [each._asdict() for each in layout.headings],
        "bands": [each._asdict() for each in layout.bands],
    }


def aloud_view(reading: Reading) -> View:
    """Give a reading as plain JSON."""
    return {"summary": reading.summary, "steps": [each._asdict() for each in reading.steps]}


def _cells(content: Mapping[str, Any]) -> tuple[View, View]:
    """Say of each cell that holds a number what is wrong with it, or how it is read."""
    wrong: View = {}
    understood: View = {}
    for row, name, work in _numbers(content):
        typed = str(row.get(name) or "").strip()
        if not typed:
            continue
        try:
            said = _say(typed, name, work=work)
        except ValueError as error:
            wrong.setdefault(row["id"], {})[name] = str(error)
        else:
            if said.replace(" ", "") != typed.lower().replace(" ", ""):
                understood.setdefault(row["id"], {})[name] = said
    return wrong, understood


def _numbers(content: Mapping[str, Any]) -> list[tuple[Mapping[str, Any], str, bool]]:
    rows = [row for side in SIDES for row in step_rows(content, side)]
    times = [(row, name, name == "work") for row in rows for name in ("work", "wait")]
    return times + [(row, "share", False) for row in rows_in(content, "branches")]


def _say(typed: str, name: str, *, work: bool) -> str:
    if name == "share":
        return f"{read_share(typed):g}%"
    return say_minutes(read_minutes(typed, work=work))
