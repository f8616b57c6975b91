"""How many kernels there may be, how large, and for how long."""

from __future__ import annotations

from dataclasses import dataclass, field

import psutil

MEGABYTE = 1 << 20
_EACH = 80 * MEGABYTE


def room_for_kernels() -> int:
    """Give the number of kernels that fit into 60 % of this machine's memory, 8 to 400."""
    return max(8, min(400, int(psutil.virtual_memory().total * 0.6 / _EACH)))


@dataclass(frozen=True, kw_only=True)
class Limits:
    """What keeps one page, or one visitor, from taking the others along.

    Attributes
    ----------
    kernels : int
        How many there may be at once.
    kernels_each : int
        How many one learner may have at once.
    absent : float
        Seconds without a page before a kernel ends.
    idle : float
        Seconds without a word from its page before a kernel ends.
    busy : float
        Seconds of work without a pause before a kernel counts as run wild and ends.
    memory : int
        Bytes of its own that a kernel may hold before it ends.
    nice : int
        How much kernels step back for the server, 0 to 19.
    leaving : float
        Seconds for a kernel to finish what its page sent before it left.
    look : float
        Seconds between looks.
    """

    kernels: int = field(default_factory=room_for_kernels)
    kernels_each: int = 40
    absent: float = 20
    idle: float = 45 * 60
    busy: float = 120
    memory: int = 600 * MEGABYTE
    nice: int = 5
    leaving: float = 3
    look: float = 1


class TooManyKernels(RuntimeError):  # noqa: N818 - it is a state that passes, not a fault
    """All places are taken; the message is the sentence that the page shows."""
