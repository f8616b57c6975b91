"""A simulated bench for those who play alone: a coin to spin, and drops beside a cross."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

SURFACES = {"cloth": "On a tablecloth", "wood": "On a wooden table", "glass": "On a sheet of glass"}
HANDS = {
    "flick": "Flick it with one finger",
    "twist": "Twist it between two fingers",
    "pull": "Hold it with a finger, and flick with the other hand",
}
COINS = {"penny": "A penny", "ten": "A ten-pence coin", "two": "A two-pound coin"}

TYPICAL = 5.0
"""Seconds on wood, with one finger, with a penny."""
SPREAD = 0.18
"""Standard deviation of the logarithm: spins differ by about a fifth."""
FACTORS = {
    "cloth": 0.5, "wood": 1.0, "glass": 1.2,
    "flick": 1.0, "twist": 1.15, "pull": 1.5,
    "penny": 1.0, "ten": 1.1, "two": 0.85,
}  # fmt: skip
LONGEST = 60.0
WOBBLE = 6.0
"""Centimetres: standard deviation of where a dropped coin comes to rest."""


class Setting(NamedTuple):
    """How the coin is spun."""

    surface: str = "wood"
    hand: str = "flick"
    coin: str = "penny"

    @property
    def words(self) -> str:
        """The setting in words."""
        hand, coin = HANDS[self.hand], COINS[self.coin]
        return f"{SURFACES[self.surface]}. {hand}. {coin}."

    def after(self, other: Setting | None) -> str:
        """Say in words what is different from another setting; all of it without one."""
        if other is None:
            return self.words
        changed = [
            names[now]
            for names, now, then in zip((SURFACES, HANDS, COINS), self, other, strict=True)
            if now != then
        ]
        return f"{'. '.join(changed)}." if changed else "As before."


def spin(setting: Setting, seed: int, cycle: int, number: int) -> float:
    """Spin the coin once.

    Parameters
    ----------
    setting : Setting
    seed, cycle, number : int
        Which spin; the same one takes the same time.

    Returns
    -------
    float
        Seconds, with one decimal place; from 0.5 to 60.

    Examples
    --------
    >>> spin(Setting(), 1, 0, 0) == spin(Setting(), 1, 0, 0)
    True
    """
    rng = np.random.default_rng([seed, 11, cycle, number])
    middle = TYPICAL * FACTORS[setting.surface] * FACTORS[setting.hand] * FACTORS[setting.coin]
    return round(float(np.clip(middle * np.exp(SPREAD * rng.normal()), 0.5, LONGEST)), 1)


def drop(aim: float, seed: int, adjusted: int, number: int) -> float:
    """Drop a coin once beside a cross.

    Parameters
    ----------
    aim : float
        Where the hand is, in cm to the right of the cross.
    seed, adjusted, number : int
        Which drop.

    Returns
    -------
    float
        Where it comes to rest, in whole cm to the right of the cross; below zero is left.
    """
    rng = np.random.default_rng([seed, 12, adjusted, number])
    return float(round(aim + WOBBLE * rng.normal()))
