"""What the PDSA game is played with, and where a play stands."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import NamedTuple

from practicum.learning.games.bench import Setting

CYCLES = 4
FEWEST, MOST = 3, 10
"""Tries in one cycle."""
FIRST = Setting()
DROPS = 8
"""Drops in each half of the tampering round."""


class Way(NamedTuple):
    """What is played in the room.

    Attributes
    ----------
    title, how, unit : str
    better : {'up', 'down'}
    what : str
        What one try gives, as a label.
    highest : float
        More than this was a slip of the finger.
    timed : bool
        Whether a stopwatch helps.
    """

    title: str
    how: str
    unit: str
    better: str
    what: str
    highest: float
    timed: bool = False


WAYS: dict[str, Way] = {
    "coin": Way(
        "Spin a coin",
        "Spin a coin on the table and time it until it lies flat. Longer is better. Change one "
        "thing at a time: the coin, the table, the fingers.",
        "seconds", "up", "How long did it spin? (seconds)", 300, timed=True,
    ),
    "plane": Way(
        "Paper plane to a target",
        "Fly a paper plane at a mark on the floor. Measure how far from the mark it comes "
        "to rest. "
        "Nearer is better. Change one thing at a time: the fold, the throw, the place.",
        "cm", "down", "How far from the mark? (cm)", 3000, timed=False,
    ),
    "ball": Way(
        "Tennis-ball circle",
        "Stand in a circle. The ball has to go through everybody’s hands once, always in "
        "the same "
        "order. Time it. Faster is better. Change one thing at a time.",
        "seconds", "down", "How long did it take? (seconds)", 600, timed=True,
    ),
    "desk": Way(
        "Alone at the desk",
        "The page spins a coin for you, and times it. Longer is better. You choose the "
        "table, the "
        "fingers and the coin. Change one thing at a time.",
        "seconds", "up", "How long did it spin? (seconds)", 300, timed=False,
    ),
}  # fmt: skip
ENDINGS = {"adapt": "Adapt: change it a little", "adopt": "Adopt: keep it", "abandon": "Abandon it"}


@dataclass(frozen=True, kw_only=True)
class Cycle:
    """One cycle: what is changed, the prediction, the tries, and what was learnt."""

    change: str
    low: float
    high: float
    setting: Setting = FIRST
    tries: tuple[float, ...] = ()
    learned: str = ""
    ending: str = ""

    @property
    def middle(self) -> float:
        """The median of the tries."""
        return median(self.tries)

    @property
    def held(self) -> bool:
        """Whether the middle of the tries lies where it was predicted."""
        return self.low <= self.middle <= self.high


@dataclass(frozen=True, kw_only=True)
class PdsaGameState:
    """Where a play stands."""

    seed: int
    way: str = ""
    cycles: tuple[Cycle, ...] = ()
    studying: bool = False
    calm: tuple[float, ...] = ()
    adjusted: tuple[float, ...] = ()
    bet: str = ""
    felt: str = ""
    done: bool = False

    @property
    def open_cycle(self) -> Cycle | None:
        """The cycle in which tries are made or studied, if there is one."""
        last = self.cycles[-1] if self.cycles else None
        return last if last and not last.ending else None

    @property
    def aim(self) -> float:
        """Where to hold the hand for the next drop of the adjusted half, in cm to the right."""
        return -sum(self.adjusted)
