"""Simulated services: worlds made from a seed, whose figures answer to what is tried in them.

A `Service` says what is counted, what stands in the way and what could be tried. A plan says which
changes are tried, when, and with how many people. `run_world` gives the figures that follow. The
same service, plan and seed give the same figures, on every machine.
"""

from __future__ import annotations

from practicum.learning.worlds.parts import SCALES, Cause, Lever, Queue, Season, Service
from practicum.learning.worlds.plan import Trial
from practicum.learning.worlds.services import SERVICES, find_service
from practicum.learning.worlds.world import History, Step, run_world

__all__ = [
    "SCALES",
    "SERVICES",
    "Cause",
    "History",
    "Lever",
    "Queue",
    "Season",
    "Service",
    "Step",
    "Trial",
    "find_service",
    "run_world",
]
