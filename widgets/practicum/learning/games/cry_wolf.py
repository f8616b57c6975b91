"""Cry wolf: twenty teams where nothing has changed, and twenty where something has."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from practicum.learning.games.game import MoveError
from practicum.learning.games.parts import (
    Part,
    buttons,
    chart,
    charts,
    field,
    form,
    number_in,
    point,
    table,
    text,
)
from practicum.spc.run_chart import analyse_run_charts
from practicum.spc.shewhart import analyse_shewhart_charts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from practicum.spc.run_chart import RunChartResult
    from practicum.spc.shewhart import ShewhartResult

TEAMS, WEEKS = 20, 24
LEVEL, SPREAD = 40.0, 5.0
CHANGE = 1.5
"""What has changed in half of the teams, in standard deviations, from the middle of the chart."""
MOST_ROUNDS = 10
SHOWN = 2
RULES = {
    "perla": "The rules of this page",
    "anhoej": "Anhøj’s rules",
    "making-data-count": "Making Data Count",
}
COLUMNS = ["Rules", "Nothing had changed: cried wolf", "Something had changed: saw it"]


@lru_cache(maxsize=32)
def figures(seed: int, number: int, change: float) -> tuple[tuple[float, ...], ...]:
    """Give the weeks of twenty teams, to one decimal: with whole numbers, ties hide trends.

    Parameters
    ----------
    seed, number : int
        Of the play and of the round.
    change : float
        By how much the level rises half way, in standard deviations.

    Examples
    --------
    >>> teams = figures(3, 0, 0.0)
    >>> len(teams), len(teams[0])
    (20, 24)
    """
    rng = np.random.default_rng([seed, 53, number, change > 0])
    values = rng.normal(LEVEL, SPREAD, (TEAMS, WEEKS))
    values[:, WEEKS // 2 :] += change * SPREAD
    return tuple(tuple(float(each) for each in row) for row in values.round(1))


def alarms(teams: tuple[tuple[float, ...], ...], rules: str) -> list[int]:
    """Give the positions of the teams on whose chart rules find a signal."""
    results: Sequence[RunChartResult | ShewhartResult] = (
        analyse_shewhart_charts(np.array(teams), chart="i", rules=rules)
        if rules == "making-data-count"
        else analyse_run_charts(np.array(teams), rules=rules)
    )
    return [at for at, result in enumerate(results) if result.signals]


@dataclass(frozen=True, kw_only=True)
class WolfState:
    """Where a play stands: what was guessed, and how many rounds were drawn."""

    seed: int
    guess: int | None = None
    rounds: int = 0

    def count(self, rules: str, change: float) -> int:
        """Count the charts with a signal in all rounds so far."""
        drawn = (figures(self.seed, each, change) for each in range(self.rounds))
        return sum(len(alarms(teams, rules)) for teams in drawn)


class CryWolf:
    """The game ``cry-wolf``."""

    name: ClassVar[str] = "cry-wolf"
    title: ClassVar[str] = "Cry wolf"
    summary: ClassVar[str] = (
        "Twenty teams change nothing at all, and each draws its chart. On how many will the rules "
        "find a signal? Guess first."
    )

    def begin(self, seed: int) -> WolfState:
        """Give the state before the guess."""
        return WolfState(seed=seed)

    def play(self, state: WolfState, name: str, values: Mapping[str, str]) -> WolfState:
        """Guess, or draw twenty charts more of each kind."""
        if name == "guess" and state.guess is None:
            guess = int(number_in(values, "guess", 0, TEAMS, what="a number of charts"))
            return replace(state, guess=guess, rounds=1)
        if name == "more" and 0 < state.rounds < MOST_ROUNDS:
            return replace(state, rounds=state.rounds + 1)
        raise MoveError("That cannot be done now.")

    def show(self, state: WolfState) -> list[Part]:
        """Ask, or show who cried wolf and who saw what was there."""
        if state.guess is None:
            return [_ask()]
        more = [buttons("more", ("Twenty more", "more", {}))] if state.rounds < MOST_ROUNDS else []
        return [_told(state), _counts(state), *more, *_charts(state)]


def _ask() -> Part:
    how_many = field(
        "guess",
        f"How many of {TEAMS} charts will show a signal?",
        control="number",
        hint="By shifts, trends, and too few or too many runs. Each chart has 24 weeks.",
    )
    return form("ask", "Your guess", "guess", [how_many], button="Draw twenty charts")


def _told(state: WolfState) -> Part:
    first = len(alarms(figures(state.seed, 0, 0.0), "perla"))
    return text(
        "told",
        "What came of it",
        f"You guessed {state.guess} of {TEAMS}. It was {first}, and in none of these teams had "
        "anything changed.",
        "Then we drew charts of teams in which the level really rose half way: see the last "
        "column. Rules that cry wolf less also see less.",
        tone="think",
    )


def _counts(state: WolfState) -> Part:
    of = f" of {TEAMS * state.rounds}"
    rows = [
        [title, f"{state.count(rules, 0.0)}{of}", f"{state.count(rules, CHANGE)}{of}"]
        for rules, title in RULES.items()
    ]
    return table("counts", "Charts on which a signal was found", COLUMNS, rows)


def _charts(state: WolfState) -> list[Part]:
    teams = figures(state.seed, state.rounds - 1, 0.0)
    drawn = [
        chart(
            f"team-{at + 1}",
            f"Team {at + 1}: nothing has changed here",
            [point(f"Week {week}", value) for week, value in enumerate(teams[at], 1)],
            unit="minutes",
            first="Week",
        )
        for at in alarms(teams, "perla")[:SHOWN]
    ]
    if not drawn:
        return []
    lead = "This is what chance alone can look like. Would you have cheered, or worried?"
    return [charts("charts", "Some that cried wolf", *drawn, lead=lead)]
