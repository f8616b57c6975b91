"""Lays a team's decisions over the points of a chart."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from practicum.spc.phases import Phase
from practicum.tools.measure_decisions import BASELINE, LEAVE_OUT, PHASE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from practicum.tools.measure_decisions import Decision


class Laid(NamedTuple):
    """Decisions as positions on the chart.

    Attributes
    ----------
    freeze : int or None
        How many first points make the lines of the first phase.
    phases : tuple of Phase
    excluded : tuple of int
    places : mapping of str to int
        Where each decision about one point lies, by its id.
    lost : frozenset of str
        Ids of decisions whose point is not on the chart any more.
    """

    freeze: int | None = None
    phases: tuple[Phase, ...] = ()
    excluded: tuple[int, ...] = ()
    places: Mapping[str, int] = {}
    lost: frozenset[str] = frozenset()


def lay_decisions(decisions: Sequence[Decision], rows: Sequence[Sequence[str]]) -> Laid:
    """Find the points that decisions speak of.

    Parameters
    ----------
    decisions : sequence of Decision
        In the order in which they were taken; those taken back are passed over.
    rows : sequence of sequence of str
        Ids of the rows behind each point.

    Returns
    -------
    Laid
        The last baseline counts; so does the last of two phases at one point.

    Examples
    --------
    >>> from practicum.tools.measure_decisions import Decision
    >>> new = Decision(id="d", what="phase", row="b", reason="New rota")
    >>> lay_decisions([new], [("a",), ("b",)]).phases
    (Phase(start=1, reason='New rota', baseline=None),)
    """
    at = {row: place for place, behind in enumerate(rows) for row in behind}
    holding = [each for each in decisions if each.holds]
    placed = {each.id: at[each.row] for each in holding if each.row in at}
    phases = {
        placed[each.id]: _phase(each, placed[each.id])
        for each in holding
        if each.what == PHASE and placed.get(each.id)
    }
    excluded = {placed[d.id] for d in holding if d.what == LEAVE_OUT and d.id in placed}
    lost = {each.id for each in holding if each.what != BASELINE and each.id not in placed}
    return Laid(
        _freeze(holding, len(rows)),
        tuple(phases[start] for start in sorted(phases)),
        tuple(sorted(excluded)),
        placed,
        frozenset(lost),
    )


def _phase(decision: Decision, start: int) -> Phase:
    count = decision.baseline
    return Phase(start, decision.reason.strip(), count if count and count > 0 else None)


def _freeze(holding: Sequence[Decision], count: int) -> int | None:
    baselines = [each.baseline for each in holding if each.what == BASELINE and each.baseline]
    return min(baselines[-1], count) if baselines and count and baselines[-1] > 0 else None
