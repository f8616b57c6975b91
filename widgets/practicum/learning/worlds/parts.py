"""What a simulated service is made of. Strengths are in log odds, so no share leaves 0 to 1."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

SCALES: dict[str, int | None] = {"one": 1, "three": 3, "five": 5, "all": None}
"""How many people a change is tried with; None is everybody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """Something real that stands in the way.

    Attributes
    ----------
    name, title : str
    weight : float
        What it takes from the log odds of each chance to succeed; 0 or more.
    """

    name: str
    title: str
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Lever:
    """A change that can be tried.

    Attributes
    ----------
    name, title, about : str
        `about` is what the team does, in a sentence.
    cause : str
        Which cause it works on; empty if it works on none.
    removes : float
        Share of that cause that it takes away where it is taken up; 0 to 1.
    harm : float
        What it takes from the log odds where it is taken up; 0 or more.
    uptake : float
        Share of people who take it up the first time; each test before makes it fit better.
    lag : int
        Periods until it works in full.
    """

    name: str
    title: str
    about: str
    cause: str = ""
    removes: float = 0.0
    harm: float = 0.0
    uptake: float = 0.6
    lag: int = 2

    @property
    def promise(self) -> int:
        """What it does to the share that succeeds: 1 raises it, 0 leaves it, -1 lowers it."""
        return (self.removes > 0 and bool(self.cause)) - (self.harm > 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Season:
    """Ups and downs that come back.

    Attributes
    ----------
    size : float
        Largest change of the log odds.
    length : int
        Periods from peak to peak.
    peak : int
        Period of the first peak, from 0.
    """

    size: float
    length: int
    peak: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """People who wait, first come, first seen. Each chance that succeeds sees one of them.

    Attributes
    ----------
    arrivals : float
        New people in a period, on average.
    leave : float
        Share of those waiting who give up in a period; it is what keeps a queue from growing
        without end.
    """

    arrivals: float
    leave: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """A service to improve.

    Attributes
    ----------
    name, title, story : str
    measure, unit : str
        What the chart shows: a percentage, or the periods waited where there is a queue.
    better : {'up', 'down'}
        Which way is better.
    step : str
        What one period is called: ``"week"`` or ``"day"``.
    person : tuple of str
        What one of the people who can try a change is called, and several.
    people : int
        How many there are.
    chances : tuple of int
        Fewest and most chances to succeed that each has in a period.
    ideal : float
        Log odds of success if no cause stood in the way.
    spread : float
        Standard deviation of the log odds between people.
    noise : float
        Standard deviation of the log odds between periods, alike for all people.
    causes, levers : tuple
    season : Season
    queue : Queue or None
    horizon : int
        Periods in one game.
    seen_as : str
        What is counted when a change is tested with a few people.
    """

    name: str
    title: str
    story: str
    measure: str
    unit: str
    better: Literal["up", "down"]
    step: str
    person: tuple[str, str]
    people: int
    chances: tuple[int, int]
    ideal: float
    spread: float
    noise: float
    causes: tuple[Cause, ...]
    levers: tuple[Lever, ...]
    season: Season
    queue: Queue | None = None
    horizon: int = 40
    seen_as: str = "chances"

    def lever(self, name: str) -> Lever:
        """Give a lever by its name.

        Raises
        ------
        LookupError
            If the service has none of that name.
        """
        for each in self.levers:
            if each.name == name:
                return each
        raise LookupError(f"{self.title} has no change called “{name}”.")
