"""Arrows or a chart: the same numbers as a table in red, amber and green, and as charts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar, NamedTuple

import numpy as np

from practicum.learning.games.game import MoveError
from practicum.learning.games.parts import (
    COLOURS,
    Part,
    buttons,
    chart,
    charts,
    choice_in,
    facts,
    field,
    form,
    point,
    table,
    text,
)
from practicum.learning.practice.judge import is_calm, rules_met
from practicum.learning.practice.signals import noise, whole
from practicum.learning.practice.stories import COUNTS, MONTHS, Story
from practicum.spc.wording import plain_number

if TYPE_CHECKING:
    from collections.abc import Mapping

SERVICES = 6
POINTS = 18
SINCE = 8
"""Months since which the one real change is there."""
SIZE = 1.7
"""Of that change, in standard deviations."""
NEAR = 0.07
"""Within this share of the target a figure is amber."""
TRIES = 4000
MOST_TABLES = 12
NONE = "none"
LEAD = (
    "The line in the middle is the median: half of the points lie above it, half below. A signal "
    "is a pattern that chance seldom makes. You will learn them on this day; for now, look where "
    "the coloured points are."
)


class Line(NamedTuple):
    """One measure of the table."""

    story: Story
    values: tuple[float, ...]
    target: float

    @property
    def step(self) -> float:
        """From last month to this month, as a share; above zero is for the better."""
        way = 1 if self.story.better == "up" else -1
        return way * (self.values[-1] - self.values[-2]) / self.values[-2]

    @property
    def colour(self) -> str:
        """Red, amber or green, as boards are told."""
        way = 1 if self.story.better == "up" else -1
        ahead = way * (self.values[-1] - self.target) / self.target
        return "Green" if ahead >= 0 else "Amber" if ahead > -NEAR else "Red"

    @property
    def arrow(self) -> str:
        """The arrow beside the figure, with its word."""
        if self.values[-1] == self.values[-2]:
            return "→ the same"
        up = self.values[-1] > self.values[-2]
        return f"{'↑' if up else '↓'} {'better' if self.step > 0 else 'worse'}"


@lru_cache(maxsize=32)
def make_table(seed: int, number: int) -> tuple[tuple[Line, ...], int]:
    """Make a table of measures, in which one has changed for good and the arrows say otherwise.

    Returns
    -------
    tuple
        The lines, and which of them has changed, from 0.

    Examples
    --------
    >>> lines, real = make_table(5, 0)
    >>> len(lines), max(lines, key=lambda line: abs(line.step)) is lines[real]
    (6, False)
    """
    rng = np.random.default_rng([seed, 41, number])
    stories = [COUNTS[int(at)] for at in rng.permutation(len(COUNTS))[:SERVICES]]
    real = int(rng.integers(SERVICES))
    for _ in range(TRIES):
        lines = tuple(_line(rng, story, at == real) for at, story in enumerate(stories))
        loudest = max(lines, key=lambda line: abs(line.step))
        alike = [line.colour for line in lines].count(lines[real].colour) > 1
        if loudest is not lines[real] and abs(lines[real].step) < NEAR and alike:
            return lines, real
    raise RuntimeError("No such table came out.")


def _line(rng: np.random.Generator, story: Story, changed: bool) -> Line:  # noqa: FBT001 - private
    for _ in range(TRIES):
        base = noise(rng, POINTS, story)
        if changed:
            base[-SINCE:] += SIZE * story.spread * (1 if rng.random() < 0.5 else -1)  # noqa: PLR2004
        values = whole(base)
        wanted = "shift" in rules_met(values) if changed else not rules_met(values)
        if wanted and is_calm(values):
            return Line(story, values, float(round(story.level + rng.normal() * story.spread / 2)))
    raise RuntimeError("No such series came out.")


@dataclass(frozen=True, kw_only=True)
class RagState:
    """Where a play stands: which table, what was bet, and how the tables before went."""

    seed: int
    number: int = 0
    bet: str = ""
    right: int = 0

    @property
    def table(self) -> tuple[tuple[Line, ...], int]:
        """The present table and which of its lines has changed."""
        return make_table(self.seed, self.number)


class RedAmberGreen:
    """The game ``red-amber-green``."""

    name: ClassVar[str] = "red-amber-green"
    title: ClassVar[str] = "Arrows, or a chart?"
    summary: ClassVar[str] = (
        "A table for the board: six measures, last month and this month, with arrows and "
        "colours. "
        "One of the six has really changed. Bet on it, and then see the same numbers as charts."
    )

    def begin(self, seed: int) -> RagState:
        """Give the state with the first table."""
        return RagState(seed=seed)

    def play(self, state: RagState, name: str, values: Mapping[str, str]) -> RagState:
        """Bet, or go on to another table."""
        if name == "bet" and not state.bet:
            options = [str(at) for at in range(SERVICES)] + [NONE]
            bet = choice_in(values, "bet", options)
            hit = bet == str(state.table[1])
            return replace(state, bet=bet, right=state.right + hit)
        if name == "more" and state.bet and state.number < MOST_TABLES - 1:
            return replace(state, number=state.number + 1, bet="")
        raise MoveError("That cannot be done now.")

    def show(self, state: RagState) -> list[Part]:
        """Show the table and the bet, then the charts."""
        lines, _ = state.table
        board = _board(state, lines)
        if not state.bet:
            return [board, _ask(state, lines)]
        return [*_told(state), board, _charts(state, lines)]


def _board(state: RagState, lines: tuple[Line, ...]) -> Part:
    columns = ["Measure", "Last month", "This month", "Change", "Target", "Status"]
    rows = [
        [
            line.story.title,
            f"{plain_number(line.values[-2])}",
            f"{plain_number(line.values[-1])}",
            line.arrow,
            plain_number(line.target),
            line.colour,
        ]
        for line in lines
    ]
    title = f"Table {state.number + 1}, as the board gets it"
    return table(f"board-{state.number}", title, columns, rows, tones=COLOURS)


def _ask(state: RagState, lines: tuple[Line, ...]) -> Part:
    options = {str(at): line.story.title for at, line in enumerate(lines)}
    options[NONE] = "The table cannot tell me"
    which = field(
        "bet", "Which one has really changed in the last months?", control="choice", options=options
    )
    return form(f"ask-{state.number}", "Your bet", "bet", [which], button="Show the charts")


def _told(state: RagState) -> list[Part]:
    lines, real = state.table
    loudest = max(range(SERVICES), key=lambda at: abs(lines[at].step))
    title = lines[real].story.title
    if state.bet == str(real):
        said = f"Yes, it is “{title}”. Was it the table that told you, or luck?"
    elif state.bet == NONE:
        said = f"You are right that it cannot. The charts can: it is “{title}”."
    else:
        said = f"No, it is “{title}”. On the table nothing sets it apart."
    red = sum(line.colour == "Red" for line in lines)
    parts = [
        text(
            f"told-{state.number}",
            "What the charts show",
            said,
            f"The boldest arrow belongs to “{lines[loudest].story.title}”. Its chart shows "
            f"chance "
            f"alone. {red} of 6 are red on the table; colours compare one month with a "
            f"target, and "
            "say nothing of change.",
            tone="think",
        ),
        facts(
            f"score-{state.number}",
            "",
            ("Tables so far", str(state.number + 1), ""),
            ("Bets that came true", str(state.right), "by chance: one in six"),
        ),
    ]
    if state.number < MOST_TABLES - 1:
        parts.append(buttons(f"more-{state.number}", ("Another table", "more", {})))
    return parts


def _charts(state: RagState, lines: tuple[Line, ...]) -> Part:
    drawn = [
        chart(
            f"chart-{state.number}-{at}",
            line.story.title,
            [
                point(f"{MONTHS[(month + 6) % 12]} {24 + (month + 6) // 12}", value)
                for month, value in enumerate(line.values)
            ],
            unit=line.story.unit,
            first="Month",
            better=line.story.better,
        )
        for at, line in enumerate(lines)
    ]
    return charts(f"charts-{state.number}", "The same measures as charts", *drawn, lead=LEAD)
