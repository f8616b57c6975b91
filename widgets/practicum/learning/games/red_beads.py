"""The red bead experiment: willing workers, a box, and a boss who tries everything but the box."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from practicum.learning.games.game import MoveError
from practicum.learning.games.parts import choice_in, number_in
from practicum.learning.games.red_beads_show import BETS, ORDERS, show

if TYPE_CHECKING:
    from collections.abc import Mapping

    from practicum.learning.games.parts import Part

BEADS, RED, FEWER = 1000, 200, 60
"""Beads in the box, and how many of them are red: before, and after the box is changed."""
PADDLE = 50
LEAST, MOST = 2, 12
"""Workers."""
DAYS, LONGEST = 4, 8
"""Days before the box can be changed, and days in all."""


@dataclass(frozen=True, kw_only=True)
class RedBeadsState:
    """Where a play stands.

    Attributes
    ----------
    seed, workers : int
    bet : str
        What was thought to help.
    orders : tuple of str
        What the boss did before each day after the first.
    days : int
        How many are behind.
    changed : int
        Days that were worked before the box was changed; 0 if it was not.
    """

    seed: int
    workers: int = 0
    bet: str = ""
    orders: tuple[str, ...] = ()
    days: int = 0
    changed: int = 0

    @property
    def reds(self) -> tuple[tuple[int, ...], ...]:
        """Red beads by day and worker."""
        return tuple(
            draw_day(self.seed, day, self.workers, changed=0 < self.changed <= day)
            for day in range(self.days)
        )


@lru_cache(maxsize=256)
def draw_day(seed: int, day: int, workers: int, *, changed: bool = False) -> tuple[int, ...]:
    """Draw one day’s beads: each worker dips the paddle once, and the beads go back.

    Parameters
    ----------
    seed, day, workers : int
    changed : bool
        Whether the box has fewer red beads by now.

    Returns
    -------
    tuple of int
        Red beads of 50, by worker.

    Examples
    --------
    >>> draw_day(1, 0, 6) == draw_day(1, 0, 6), len(draw_day(1, 0, 6))
    (True, 6)
    """
    red = FEWER if changed else RED
    rng = np.random.default_rng([seed, 21, day])
    drawn = rng.hypergeometric(red, BEADS - red, PADDLE, size=MOST)
    return tuple(int(each) for each in drawn[:workers])


class RedBeads:
    """The game ``red-beads``."""

    name: ClassVar[str] = "red-beads"
    title: ClassVar[str] = "The red beads"
    summary: ClassVar[str] = (
        "A box holds white beads and red ones. Customers want white. Each worker dips a paddle "
        "with fifty holes. You are the boss: get the red ones down."
    )

    def begin(self, seed: int) -> RedBeadsState:
        """Give the state before anybody is hired."""
        return RedBeadsState(seed=seed)

    def play(self, state: RedBeadsState, name: str, values: Mapping[str, str]) -> RedBeadsState:
        """Hire, bet, work a day after an order of the boss, or change the box."""
        if name == "hire" and not state.workers:
            count = number_in(values, "workers", LEAST, MOST, what="how many workers")
            bet = choice_in(values, "bet", list(BETS))
            return replace(state, workers=int(count), bet=bet, days=1)
        if name == "work" and 0 < state.days < LONGEST:
            order = choice_in(values, "order", list(ORDERS))
            return replace(state, days=state.days + 1, orders=(*state.orders, order))
        if name == "box" and DAYS <= state.days < LONGEST and not state.changed:
            orders = (*state.orders, "box")
            return replace(state, changed=state.days, days=state.days + 1, orders=orders)
        raise MoveError("That cannot be done now.")

    def show(self, state: RedBeadsState) -> list[Part]:
        """Show the day’s result, what the boss can do, the chart, and who drew what."""
        return show(state, days=DAYS, longest=LONGEST, paddle=PADDLE)
