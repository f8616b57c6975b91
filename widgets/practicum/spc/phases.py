"""Phases of a chart: the first baseline, and a new one wherever the process has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Phase(NamedTuple):
    """A stretch of points that is judged by itself.

    Attributes
    ----------
    start : int
        Position of its first point, from 0.
    reason : str
        Why a new phase begins here, as the team would say it.
    baseline : int or None
        How many of its first points make its centre line and limits; None means all of them. The
        lines are then drawn on to the end of the phase ("freeze and extend").

    Examples
    --------
    >>> Phase(12, "New rota", baseline=12)
    Phase(start=12, reason='New rota', baseline=12)
    """

    start: int
    reason: str = ""
    baseline: int | None = None


class Stretch(NamedTuple):
    """A phase with its ends: positions `start` to `stop` - 1, lines from `start` to `fixed` - 1."""

    start: int
    stop: int
    fixed: int
    reason: str


def lay_out(
    count: int, freeze: int | None = None, phases: Iterable[Phase | int] = ()
) -> tuple[Stretch, ...]:
    """Cut a series into its phases.

    Parameters
    ----------
    count : int
        Number of points.
    freeze : int, optional
        How many first points make the lines of the first phase.
    phases : iterable of Phase or int
        Where new phases begin; a first phase at 0 is understood.

    Returns
    -------
    tuple of Stretch
        In order of time; together they hold every point once.

    Raises
    ------
    ValueError
        If a phase starts outside the series, twice at one point, or a baseline has no point.

    Examples
    --------
    >>> [(each.start, each.stop, each.fixed) for each in lay_out(30, 12, [20])]
    [(0, 20, 12), (20, 30, 30)]
    """
    phases = list(phases)
    if not phases and freeze is None:
        return (Stretch(0, count, count, ""),)
    starts = [each if isinstance(each, Phase) else Phase(each) for each in phases]
    if not any(each.start == 0 for each in starts):
        starts.insert(0, Phase(0, baseline=freeze))
    starts.sort(key=lambda each: each.start)
    if starts[0].start == 0 and starts[0].baseline is None:
        starts[0] = starts[0]._replace(baseline=freeze)
    _check(count, starts)
    stops = [each.start for each in starts[1:]] + [count]
    return tuple(
        Stretch(each.start, stop, _fixed(each, stop), each.reason)
        for each, stop in zip(starts, stops, strict=True)
    )


def _fixed(phase: Phase, stop: int) -> int:
    return stop if phase.baseline is None else min(stop, phase.start + phase.baseline)


def _check(count: int, phases: Sequence[Phase]) -> None:
    for before, phase in zip((None, *phases), phases, strict=False):
        if phase.start < 0 or (phase.start >= count and phase.start > 0):
            raise ValueError(
                f"There is no point at position {phase.start} to begin a phase: positions count "
                f"from 0, and there are {count} points."
            )
        if before and before.start == phase.start:
            raise ValueError(f"Two phases begin at position {phase.start}. Leave one out.")
        if phase.baseline is not None and phase.baseline < 1:
            raise ValueError("A frozen baseline needs at least one point.")
