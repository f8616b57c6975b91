"""Decides which kernels end: a pure function of what is known about them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from practicum.serve.kernels.endings import Ending

if TYPE_CHECKING:
    from practicum.serve.kernels.limits import Limits


@dataclass(kw_only=True)
class Life:
    """What is known about a kernel; times in seconds of one monotonic clock.

    Attributes
    ----------
    learner : str
        Whose it is, from before its first cell to its end.
    born : float
        When it was there; before that it is still being started.
    connected : bool
        Whether its page listens now.
    left : float
        When its page last stopped listening; `born` if it never did.
    active : float
        When it last did something for its page.
    busy_since : float or None
        Since when it has been working without a pause.
    memory : int
        Bytes of its own, when last measured.
    """

    learner: str
    born: float | None = None
    connected: bool = False
    left: float = 0
    active: float = 0
    busy_since: float | None = None
    memory: int = 0


def ending_of(life: Life, limits: Limits, now: float) -> Ending | None:
    """Say whether a kernel is to end now, and why.

    Parameters
    ----------
    life : Life
        What is known about it.
    limits : Limits
        What is allowed.
    now : float
        The present moment, on the same clock.

    Returns
    -------
    Ending or None

    Examples
    --------
    >>> from practicum.serve.kernels.limits import Limits
    >>> life = Life(learner="me", born=0)
    >>> ending_of(life, Limits(absent=20), now=21)
    <Ending.ABSENT: 'absent'>
    """
    if life.born is None:
        return None
    if life.memory > limits.memory:
        return Ending.MEMORY
    if life.busy_since is not None:
        return Ending.WILD if now - life.busy_since > limits.busy else None
    if not life.connected and now - max(life.born, life.left, life.active) > limits.absent:
        return Ending.ABSENT
    if now - max(life.born, life.active) > limits.idle:
        return Ending.IDLE
    return None
