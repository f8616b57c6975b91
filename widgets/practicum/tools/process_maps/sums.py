"""What a process map adds up to: steps, hand-offs, loops, and where the time goes.

The *usual way* goes through the process once: at a decision it takes the branch that is taken most
often, or the first if nobody has said, and never goes back. Lead time is all the work and all the
waits on it. The *expected* time also counts the loops and the rarer branches, by their shares.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from practicum.tools.process_maps.flow import Arrow, Flow, Step

WHOLE = 100.0
NEARLY = 1.0
"""So many percentage points may the shares of a decision be off, for rounding."""


class Counts(NamedTuple):
    """How many there are of each."""

    steps: int
    decisions: int
    handoffs: int
    loops: int
    lanes: int


class Times(NamedTuple):
    """Minutes on one way through the process.

    Attributes
    ----------
    value, necessary, waste, unsaid : float
        Work by what it is worth.
    wait : float
        Waiting before steps.
    untimed : int
        Steps on the way that have no time at all.
    """

    value: float = 0.0
    necessary: float = 0.0
    waste: float = 0.0
    unsaid: float = 0.0
    wait: float = 0.0
    untimed: int = 0

    @property
    def work(self) -> float:
        """All the work."""
        return self.value + self.necessary + self.waste + self.unsaid

    @property
    def lead(self) -> float:
        """From the beginning to the end."""
        return self.work + self.wait

    @property
    def value_share(self) -> float | None:
        """Per cent of the lead time in which something of value happens; None without times."""
        return WHOLE * self.value / self.lead if self.lead else None

    @property
    def activity(self) -> float | None:
        """Per cent of the lead time in which anybody works at it; None without times."""
        return WHOLE * self.work / self.lead if self.lead else None


class Expected(NamedTuple):
    """What it takes on average, loops and all; or why nobody can say."""

    work: float = 0.0
    wait: float = 0.0
    visits: Mapping[str, float] = {}
    why_not: str = ""

    @property
    def lead(self) -> float:
        """From the beginning to the end, on average."""
        return self.work + self.wait


def count(flow: Flow) -> Counts:
    """Count what is on a map.

    Parameters
    ----------
    flow : Flow
        One side of it.

    Returns
    -------
    Counts
        A start and an end are no steps, and neither is a decision. A hand-off is an arrow from
        one lane to another.

    Examples
    --------
    >>> from practicum.tools.process_maps.flow import read_flow
    >>> rows = [{"id": "a", "text": "Pack", "lane": "p"}, {"id": "b", "text": "Take", "lane": "n"}]
    >>> lanes = [{"id": "p", "name": "Parent"}, {"id": "n", "name": "Nursery"}]
    >>> count(read_flow({"steps": rows, "lanes": lanes}))
    Counts(steps=2, decisions=0, handoffs=1, loops=0, lanes=2)
    """
    kinds = [step.kind for step in flow.steps.values()]
    lanes = {step.lane for step in flow.steps.values() if step.lane}
    return Counts(
        steps=kinds.count("step"),
        decisions=kinds.count("decision"),
        handoffs=len(flow.handoffs),
        loops=len(flow.loops),
        lanes=len(lanes),
    )


def usual_way(flow: Flow) -> tuple[Step, ...]:
    """Give the steps of the usual way through, in order; each once."""
    way: dict[str, Step] = {}
    here = next(iter(flow.steps), "")
    while here:
        way[here] = flow.steps[here]
        onward = [a for a in flow.out[here] if a.target and a.target not in way]
        here = max(onward, key=_how_often).target if onward else ""
    return tuple(way.values())


def _how_often(arrow: Arrow) -> float:
    # `max` takes the first of equals: the branch that was written first
    return arrow.share if arrow.share is not None else -1.0


def add_up(flow: Flow) -> Times:
    """Add up the times of the usual way.

    Examples
    --------
    >>> from practicum.tools.process_maps.flow import read_flow
    >>> rows = [
    ...     {"id": "a", "text": "See the child", "work": "30 min", "value": "value"},
    ...     {"id": "b", "text": "Type", "work": "30 min", "wait": "9 h", "value": "waste"},
    ... ]
    >>> times = add_up(read_flow({"steps": rows}))
    >>> times.lead, times.value_share, times.activity
    (600.0, 5.0, 10.0)
    """
    way = usual_way(flow)
    sums = dict.fromkeys(("value", "necessary", "waste", "unsaid"), 0.0)
    for step in way:
        sums[step.value or "unsaid"] += step.work or 0.0
    untimed = sum(s.kind == "step" and s.work is None and s.wait is None for s in way)
    return Times(**sums, wait=math.fsum(s.wait or 0.0 for s in way), untimed=untimed)


def expect(flow: Flow) -> Expected:
    """Work out the average time, from the shares of the branches.

    Parameters
    ----------
    flow : Flow
        One side of a map.

    Returns
    -------
    Expected
        Of several branches one may have no share: it gets the rest.

    Examples
    --------
    >>> from practicum.tools.process_maps.flow import read_flow
    >>> rows = [{"id": "a", "text": "Try", "work": "10 min", "kind": "decision"},
    ...         {"id": "b", "text": "Done", "kind": "end"}]
    >>> ways = [{"id": "y", "step": "a", "to": "next", "when": "yes"},
    ...         {"id": "n", "step": "a", "to": "a", "when": "no", "share": "50%"}]
    >>> expect(read_flow({"steps": rows, "branches": ways})).work
    20.0
    """
    reached = [ident for ident in flow.steps if ident in flow.reached]
    odds: dict[str, dict[str, float]] = {}
    for ident in reached:
        found = shares_of(flow.out[ident])
        if found is None:
            return Expected(why_not="Not every branch has its share yet.")
        odds[ident] = found
    visits = _visits(reached, odds)
    if visits is None:
        return Expected(why_not="With these shares, the process never ends.")
    steps = [(flow.steps[ident], times) for ident, times in visits.items()]
    work = math.fsum((step.work or 0.0) * times for step, times in steps)
    wait = math.fsum((step.wait or 0.0) * times for step, times in steps)
    return Expected(work, wait, visits)


def shares_of(arrows: tuple[Arrow, ...]) -> dict[str, float] | None:
    """Give the chance of each way on, by target; None if nobody can say."""
    known = [arrow.share for arrow in arrows if arrow.share is not None]
    open_ = len(arrows) - len(known)
    rest = WHOLE - math.fsum(known)
    if len(arrows) <= 1:
        return {arrow.target: 1.0 for arrow in arrows if arrow.target}
    if open_ > 1 or rest < -NEARLY or (open_ == 0 and abs(rest) > NEARLY):
        return None
    odds: dict[str, float] = {}
    for arrow in arrows:
        share = arrow.share if arrow.share is not None else max(rest, 0.0)
        if share and not arrow.target:
            return None
        odds[arrow.target] = odds.get(arrow.target, 0.0) + share
    total = math.fsum(odds.values())
    return {target: share / total for target, share in odds.items() if share}


def _visits(order: list[str], odds: Mapping[str, Mapping[str, float]]) -> dict[str, float] | None:
    """Solve for how often each step is done: one start, and what each way on brings.

    Steps are taken out from the last to the first, so that only loops leave anything to solve.
    """
    place = {ident: number for number, ident in enumerate(order)}
    into: list[dict[int, float]] = [{} for _ in order]
    for ident, targets in odds.items():
        for target, chance in targets.items():
            into[place[target]][place[ident]] = chance
    known: list[tuple[dict[int, float], float]] = []
    for here, row in enumerate(into):
        start = 1.0 if here == 0 else 0.0
        while earlier := [each for each in row if each < here]:
            chance = row.pop(first := min(earlier))
            terms, constant = known[first]
            start += chance * constant
            for other, factor in terms.items():
                row[other] = row.get(other, 0.0) + chance * factor
        again = row.pop(here, 0.0)
        if again >= 1 - 1e-9:
            return None
        scale = 1 / (1 - again)
        known.append(({other: f * scale for other, f in row.items()}, start * scale))
    return _solve_back(order, known)


def _solve_back(order: list[str], known: list[tuple[dict[int, float], float]]) -> dict[str, float]:
    visits = [0.0] * len(order)
    for here in range(len(order) - 1, -1, -1):
        terms, constant = known[here]
        visits[here] = constant + math.fsum(f * visits[other] for other, f in terms.items())
    return {ident: visits[number] for number, ident in enumerate(order)}
