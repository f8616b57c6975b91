"""Counts what the server did since it began, for ``/metrics`` and the log."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field

BOUNDS = (0.05, 0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 6.4)
"""Upper ends of the classes of durations, in seconds; the last class is open."""


@dataclass
class Durations:
    """How long something took, as a histogram.

    Attributes
    ----------
    classes : list of int
        How many fell into each class of `BOUNDS`, and one more for the longest.
    total : float
        Their sum, in seconds.

    Examples
    --------
    >>> seen = Durations()
    >>> seen.add(0.07)
    >>> seen.add(9)
    >>> seen.classes, seen.total
    ([0, 1, 0, 0, 0, 0, 0, 0, 1], 9.07)
    """

    classes: list[int] = field(default_factory=lambda: [0] * (len(BOUNDS) + 1))
    total: float = 0.0

    def add(self, seconds: float) -> None:
        """Count one more."""
        self.classes[bisect_left(BOUNDS, seconds)] += 1
        self.total += seconds


@dataclass
class Tally:
    """What happened.

    Attributes
    ----------
    pages : Counter of str
        Pages sent, by how it went: ``whole``, ``full``, ``left`` (the visitor went before the
        page was there) or ``trouble``.
    refused : Counter of int
        Requests refused, by HTTP status.
    text, whole : Durations
        From the request until the text, and until all that the page's cells show, was sent.
    """

    pages: Counter[str] = field(default_factory=Counter)
    refused: Counter[int] = field(default_factory=Counter)
    text: Durations = field(default_factory=Durations)
    whole: Durations = field(default_factory=Durations)
