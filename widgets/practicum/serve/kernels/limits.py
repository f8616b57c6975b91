"""How many kernels there may be, how large, and for how long."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import Any

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
    waiting : int
        How many kernels wait, ready for any page; 0: each is started at the visit.
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
    waiting: int = 1


LIMITS = "PRACTICUM_LIMITS"
"""Environment variable with limits of one's own: ``kernels=60 idle=1200``."""


def read_limits(words: str) -> Limits:
    """Read limits as a person writes them.

    Parameters
    ----------
    words : str
        Names of `Limits` with whole or decimal numbers, with blanks between: seconds, and bytes
        for ``memory``. What is not named stays as it is.

    Raises
    ------
    ValueError
        If a name is not known or a number is none; the message is for the person.

    Examples
    --------
    >>> limits = read_limits("kernels=60 idle=1200")
    >>> limits.kernels, limits.idle, limits.busy
    (60, 1200.0, 120)
    """
    whole = {field.name: field.type == "int" for field in fields(Limits)}
    given: dict[str, Any] = {}
    for word in words.split():
        name, _, number = word.partition("=")
        if name not in whole:
            raise ValueError(f"{LIMITS} names “{name}”. Known are: {', '.join(whole)}.")
        try:
            given[name] = int(number) if whole[name] else float(number)
        except ValueError:
            raise ValueError(f"{LIMITS}: “{word}” needs a number, such as {name}=30.") from None
        if not 0 <= given[name] < float("inf"):
            raise ValueError(f"{LIMITS}: “{word}” cannot be less than nothing.")
    return replace(Limits(), **given)


class TooManyKernels(RuntimeError):  # noqa: N818 - it is a state that passes, not a fault
    """All places are taken; the message is the sentence that the page shows."""
