"""The flow of a process: its steps in order, who does them, and which way it goes on.

Content is read as it comes. A step goes on to the next in its list unless its branches say
otherwise, so that moving a step mends its arrows by itself. A branch to a step that somebody else
took away leads nowhere, and a step whose lane is gone is done by nobody yet: nothing goes missing.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.tools.drivers.graph import rows_in
from practicum.tools.process_maps.durations import read_minutes
from practicum.tools.words.number_field import read_quantity

if TYPE_CHECKING:
    from collections.abc import Mapping

NOW, FUTURE = "now", "future"
FIELDS = {NOW: "steps", FUTURE: "future"}
KINDS = {"start": "Start", "step": "Step", "decision": "Decision", "end": "End"}
VALUES = {"value": "Value", "necessary": "Necessary", "waste": "Waste"}
NEXT = "next"
"""What a branch leads to that goes on to the step below."""
NOBODY = "Nobody yet"
WHOLE = 100.0


class Lane(NamedTuple):
    """Who does a part of the process."""

    id: str
    name: str


class Step(NamedTuple):
    """One step.

    Attributes
    ----------
    id, text, kind : str
        As in `practicum.tools.process_map.MapStep`.
    number : int
        Its place in the list, from 1.
    lane : str
        Id of who does it; empty for nobody yet.
    work, wait : float or None
        Minutes of work in it, and of waiting before it; None if not said, or not readable.
    value : str
        ``"value"``, ``"necessary"``, ``"waste"`` or empty.
    fields : mapping
        All that was typed about it.
    """

    id: str
    text: str
    kind: str
    number: int
    lane: str
    work: float | None
    wait: float | None
    value: str
    fields: Mapping[str, Any]

    def word(self, name: str) -> str:
        """Give one of its other fields as text."""
        return _text(self.fields.get(name))

    @property
    def is_mark(self) -> bool:
        """Whether it only marks where the process begins or ends."""
        return self.kind in ("start", "end")


class Arrow(NamedTuple):
    """A way on from a step.

    Attributes
    ----------
    id : str
        Id of its branch; ``"<step>>next"`` if it goes without saying.
    source, target : str
        Ids of steps; an empty target leads nowhere yet.
    when : str
        On what condition.
    share : float or None
        How often it is taken, in per cent.
    said : bool
        Whether there is a branch that says so.
    """

    id: str
    source: str
    target: str
    when: str = ""
    share: float | None = None
    said: bool = False


@dataclass(frozen=True)
class Flow:
    """The process as it is now, or as it could be.

    Attributes
    ----------
    name : str
        Of the process.
    steps : mapping of str to Step
        By id, in order.
    lanes : mapping of str to Lane
        By id, in order.
    arrows : tuple of Arrow
        In the order of the steps they leave, then as written.
    """

    name: str
    steps: Mapping[str, Step]
    lanes: Mapping[str, Lane]
    arrows: tuple[Arrow, ...]

    @cached_property
    def out(self) -> dict[str, tuple[Arrow, ...]]:
        """The arrows that leave each step, those to nowhere too."""
        found: dict[str, list[Arrow]] = {ident: [] for ident in self.steps}
        for arrow in self.arrows:
            found[arrow.source].append(arrow)
        return {ident: tuple(of) for ident, of in found.items()}

    @cached_property
    def drawn(self) -> tuple[Arrow, ...]:
        """The arrows that lead somewhere."""
        return tuple(arrow for arrow in self.arrows if arrow.target)

    @cached_property
    def into(self) -> dict[str, tuple[Arrow, ...]]:
        """The arrows that come to each step."""
        found: dict[str, list[Arrow]] = {ident: [] for ident in self.steps}
        for arrow in self.drawn:
            found[arrow.target].append(arrow)
        return {ident: tuple(of) for ident, of in found.items()}

    @cached_property
    def reached(self) -> frozenset[str]:
        """Steps that one comes to from the first."""
        first = next(iter(self.steps), "")
        return self.from_here(first) if first else frozenset()

    def from_here(self, ident: str) -> frozenset[str]:
        """Give the steps that one comes to from one, itself among them."""
        seen, waiting = {ident}, [ident]
        while waiting:
            for arrow in self.out[waiting.pop()]:
                if arrow.target and arrow.target not in seen:
                    seen.add(arrow.target)
                    waiting.append(arrow.target)
        return frozenset(seen)

    @cached_property
    def loops(self) -> tuple[Arrow, ...]:
        """The arrows that go back, to do a part of the work again."""
        back = [a for a in self.drawn if self.number(a.target) <= self.number(a.source)]
        return tuple(arrow for arrow in back if arrow.source in self.from_here(arrow.target))

    @cached_property
    def handoffs(self) -> tuple[Arrow, ...]:
        """The arrows from one lane to another."""
        lane = {ident: step.lane for ident, step in self.steps.items()}
        return tuple(a for a in self.drawn if "" != lane[a.source] != lane[a.target] != "")

    def number(self, ident: str) -> int:
        """Give a step's place in the list."""
        return self.steps[ident].number

    def lane_name(self, step: Step) -> str:
        """Say who does a step; empty for nobody yet."""
        lane = self.lanes.get(step.lane)
        return lane.name if lane else ""


def read_flow(content: Mapping[str, Any], side: str = NOW) -> Flow:
    """Read one side of a process map, whatever state it is in.

    Parameters
    ----------
    content : mapping
        A process map as typed so far.
    side : {'now', 'future'}
        The process as it is, or as it could be.

    Returns
    -------
    Flow

    Examples
    --------
    >>> rows = [
    ...     {"id": "a", "text": "Bag packed?", "kind": "decision"},
    ...     {"id": "b", "text": "Hand it in", "work": "2 min"},
    ... ]
    >>> ways = [
    ...     {"id": "y", "step": "a", "to": "next", "when": "yes"},
    ...     {"id": "n", "step": "a", "to": "a", "when": "no", "share": "30"},
    ... ]
    >>> flow = read_flow({"steps": rows, "branches": ways})
    >>> [(arrow.when, arrow.target) for arrow in flow.drawn], len(flow.loops)
    ([('yes', 'b'), ('no', 'a')], 1)
    """
    lanes = {row["id"]: Lane(row["id"], _text(row.get("name"))) for row in lane_rows(content)}
    rows = step_rows(content, side)
    steps = {row["id"]: _step(row, number, lanes) for number, row in enumerate(rows, 1)}
    return Flow(_text(content.get("name")), steps, lanes, _arrows(content, steps))


def step_rows(content: Mapping[str, Any], side: str = NOW) -> list[Mapping[str, Any]]:
    """Give the rows of one side's steps, in order."""
    return sorted(rows_in(content, FIELDS[side]), key=_order)


def lane_rows(content: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Give the rows of the lanes, in order."""
    return sorted(rows_in(content, "lanes"), key=_order)


def read_share(text: str) -> float:
    """Read how often a branch is taken.

    Raises
    ------
    ValueError
        If it is no share from 0 to 100.

    Examples
    --------
    >>> read_share("30"), read_share("1 in 4")
    (30.0, 25.0)
    """
    quantity = read_quantity(text)
    if quantity.unit not in ("", "%") or not 0 <= quantity.value <= WHOLE:
        raise ValueError("Please give a share from 0 to 100%, such as 30% or 1 in 4.")
    return quantity.value


def _order(row: Mapping[str, Any]) -> float:
    order = row.get("order")
    return float(order) if isinstance(order, int | float) else 0.0


def _step(row: Mapping[str, Any], number: int, lanes: Mapping[str, Lane]) -> Step:
    kind, lane, value = (row.get(name) for name in ("kind", "lane", "value"))
    return Step(
        id=row["id"],
        text=_text(row.get("text")),
        kind=str(kind) if kind in KINDS else "step",
        number=number,
        lane=str(lane) if lane in lanes else "",
        work=_minutes(row.get("work"), work=True),
        wait=_minutes(row.get("wait")),
        value=str(value) if value in VALUES else "",
        fields=row,
    )


def _arrows(content: Mapping[str, Any], steps: Mapping[str, Step]) -> tuple[Arrow, ...]:
    said: dict[str, list[Mapping[str, Any]]] = {ident: [] for ident in steps}
    for row in sorted(rows_in(content, "branches"), key=_order):
        if row.get("step") in said:
            said[row["step"]].append(row)
    order = list(steps)
    follows = dict(zip(order, [*order[1:], ""], strict=False))
    return tuple(
        arrow
        for ident, step in steps.items()
        if step.kind != "end"
        for arrow in _ways(ident, said[ident], follows[ident], steps)
    )


def _ways(
    ident: str, said: list[Mapping[str, Any]], follows: str, steps: Mapping[str, Step]
) -> list[Arrow]:
    if not said:
        return [Arrow(f"{ident}>{NEXT}", ident, follows)] if follows else []
    ways = []
    for row in said:
        to = row.get("to")
        target = follows if to == NEXT else to if to in steps else ""
        ways.append(
            Arrow(row["id"], ident, target or "", _text(row.get("when")), _share(row), said=True)
        )
    return ways


def _share(row: Mapping[str, Any]) -> float | None:
    typed = _text(row.get("share"))
    try:
        return read_share(typed) if typed else None
    except ValueError:
        return None


def _minutes(value: object, *, work: bool = False) -> float | None:
    typed = _text(value)
    try:
        return read_minutes(typed, work=work) if typed else None
    except ValueError:
        return None


def _text(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return " ".join(str(value).split())
