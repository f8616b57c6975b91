"""A look at all kernels, for the status line, ``/healthz`` and ``/metrics``."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, kw_only=True)
class Snapshot:
    """How things stand.

    Attributes
    ----------
    learners : int
        People with a page open.
    kernels, places : int
        Kernels there are, and how many there may be.
    waiting : int
        Those beyond these that wait, ready for any page.
    connected : int
        Those whose page listens.
    memory : int
        Bytes that all kernels and the warm parent hold (proportional set size).
    server_memory : int
        Bytes that the server itself holds.
    forked : bool
        Whether kernels are forked; False if they are ordinary ones.
    endings : mapping of str to int
        How many have ended, by reason, since the server began.
    """

    learners: int
    kernels: int
    places: int
    connected: int
    memory: int
    server_memory: int
    forked: bool
    waiting: int = 0
    endings: Mapping[str, int] = field(default_factory=dict)
