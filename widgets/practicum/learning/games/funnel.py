"""Deming's funnel: marbles dropped at a target, and four rules for what to do after a miss."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from practicum.learning.games.game import MoveError
from practicum.learning.games.parts import (
    Part,
    buttons,
    chart,
    charts,
    choice_in,
    field,
    form,
    number_in,
    point,
    table,
    text,
)
from practicum.spc.wording import plain_number

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

WOBBLE = 5.0
"""Centimetres: standard deviation of where a marble rests, with the funnel held still."""
AT_ONCE = 10
MOST = 50
ENOUGH = 20
"""Drops by each rule before they are compared."""
FAR = 500.0
RULES = {
    "1": "Leave the funnel where it is",
    "2": "Move it by the miss, the other way",
    "3": "Set it opposite to the miss, from the target",
    "4": "Set it over the last marble",
}
LIKE = {
    "1": "You let a steady service be, and work on what makes it miss.",
    "2": "The target was missed by four, so next month’s plan is four more.",
    "3": "Too many staff today, so tomorrow so much fewer; then so much more.",
    "4": "Each new colleague is taught by the last one who came.",
}


@dataclass(frozen=True, kw_only=True)
class FunnelState:
    """Where a play stands: drops by each rule, and those aimed by hand."""

    seed: int
    bet: str = ""
    drops: tuple[tuple[str, int], ...] = ()
    by_hand: tuple[tuple[float, float], ...] = ()

    def count(self, rule: str) -> int:
        """Say how many marbles were dropped by a rule."""
        return dict(self.drops).get(rule, 0)


def wobbles(seed: int, count: int, kind: int = 0) -> list[float]:
    """Give where marbles rest beside the funnel’s mouth, in cm; alike for all four rules."""
    drawn = np.random.default_rng([seed, 31, kind]).normal(0, WOBBLE, MOST)
    return [float(each) for each in drawn[:count]]


def roll(rule: str, wobble: Sequence[float]) -> list[float]:
    """Drop marbles by a rule.

    Parameters
    ----------
    rule : str
        ``"1"`` to ``"4"``.
    wobble : sequence of float
        Where each would rest beside the funnel’s mouth, in cm to the right.

    Returns
    -------
    list of float
        Where each rests, in cm to the right of the target.

    Examples
    --------
    >>> roll("1", [2, -1]), roll("2", [2, -1]), roll("3", [2, -1]), roll("4", [2, -1])
    ([2.0, -1.0], [2.0, -3.0], [2.0, -3.0], [2.0, 1.0])
    """
    aim, rests = 0.0, []
    for each in wobble:
        rest = aim + each
        rests.append(float(np.clip(rest, -FAR, FAR)))
        aim = {"1": 0.0, "2": aim - rest, "3": -rest, "4": rest}[rule]
    return rests


class Funnel:
    """The game ``funnel``."""

    name: ClassVar[str] = "funnel"
    title: ClassVar[str] = "The funnel"
    summary: ClassVar[str] = (
        "A marble falls through a funnel over a target, and rests a little to one side. What do "
        "you do with the funnel after a miss? There are four rules. Bet, then drop."
    )

    def begin(self, seed: int) -> FunnelState:
        """Give the state before the bet."""
        return FunnelState(seed=seed)

    def play(self, state: FunnelState, name: str, values: Mapping[str, str]) -> FunnelState:
        """Bet, drop ten marbles by a rule, or one that is aimed by hand."""
        if name == "bet" and not state.bet:
            return replace(state, bet=choice_in(values, "bet", list(RULES)))
        if name == "drop" and state.bet:
            rule = choice_in(values, "rule", list(RULES))
            if state.count(rule) >= MOST:
                raise MoveError(f"{MOST} marbles are enough for one rule.")
            counts = {**dict(state.drops), rule: state.count(rule) + AT_ONCE}
            return replace(state, drops=tuple(sorted(counts.items())))
        if name == "hand" and state.bet and len(state.by_hand) < MOST:
            aim = number_in(values, "aim", -100, 100)
            wobble = wobbles(state.seed, len(state.by_hand) + 1, kind=1)[-1]
            return replace(state, by_hand=(*state.by_hand, (aim, aim + wobble)))
        raise MoveError("That cannot be done now.")

    def show(self, state: FunnelState) -> list[Part]:
        """Show the bet, the rules to drop by, the charts, and what they come to."""
        if not state.bet:
            return [_ask()]
        parts = [_offers(state), *_compared(state)]
        parts += _charts(state)
        parts.append(_hand(state))
        return parts


def _ask() -> Part:
    which = field(
        "bet",
        "By which rule will the marbles rest closest together?",
        control="choice",
        options=RULES,
    )
    lead = "A miss is how far from the target a marble comes to rest, to the right or to the left."
    return form("bet", "Your bet", "bet", [which], button="That is my bet", lead=lead)


def _offers(state: FunnelState) -> Part:
    offers = [
        (f"Rule {rule}: {words[0].lower()}{words[1:]}", "drop", {"rule": rule})
        for rule, words in RULES.items()
        if state.count(rule) < MOST
    ]
    return buttons("rules", *offers, title=f"Drop {AT_ONCE} marbles")


def rests(state: FunnelState, rule: str) -> list[float]:
    """Give where the marbles of a rule rest so far."""
    return roll(rule, wobbles(state.seed, state.count(rule)))


def usual_miss(values: Sequence[float]) -> float:
    """Give the root of the mean squared distance from the target, in cm."""
    return float((sum(each * each for each in values) / len(values)) ** 0.5)


def _miss_words(values: Sequence[float]) -> str:
    return f"{plain_number(round(usual_miss(values), 1))} cm"


def _compared(state: FunnelState) -> list[Part]:
    rows = [
        [f"Rule {rule}", words, str(state.count(rule)), _miss_words(rests(state, rule)), LIKE[rule]]
        for rule, words in RULES.items()
        if state.count(rule)
    ]
    if not rows:
        return []
    columns = ["Rule", "After a miss", "Marbles", "Usual miss", "It is as if"]
    shown = [table("spreads", "How far from the target the marbles rest", columns, rows)]
    if all(state.count(rule) >= ENOUGH for rule in RULES):
        shown.append(_lesson(state))
    return shown


def _lesson(state: FunnelState) -> Part:
    spreads = {rule: usual_miss(rests(state, rule)) for rule in RULES}
    best = min(spreads, key=lambda rule: spreads[rule])
    bet = "You bet on that." if best == state.bet else f"You bet on rule {state.bet}."
    more = spreads["2"] / spreads["1"]
    return text(
        "lesson",
        "Leave a steady thing alone",
        f"By rule {best} the marbles rest closest together. {bet}",
        f"Rule 2 looks like care. But here the misses are {plain_number(round(more, 1))} "
        f"times as "
        "wide as by rule 1; in the long run it is 1.4 times. By rules 3 and 4 they run away "
        "in the end.",
        "Each miss was chance. Who answers chance as if it had a cause makes things worse: "
        "that is "
        "tampering. To get closer, lower the funnel or level the table. Change the system.",
        tone="think",
    )


def _charts(state: FunnelState) -> list[Part]:
    shown = [rule for rule in RULES if state.count(rule)]
    if not shown:
        return []
    far = [abs(each) for rule in shown for each in rests(state, rule)]
    reach = max([WOBBLE * 3, *far]) * 1.1
    return [
        charts(
            "charts",
            "Where the marbles rest: centimetres to the right of the target; below 0 is left",
            *(_chart(f"rule-{rule}", f"Rule {rule}", rests(state, rule), reach) for rule in shown),
        )
    ]


def _chart(ident: str, title: str, values: Sequence[float], reach: float) -> Part:
    points = [point(f"Marble {at}", round(value, 1)) for at, value in enumerate(values, 1)]
    return chart(
        ident, title, points, unit="cm", first="Marble",
        span=(-reach, reach), rules="anhoej", words=_chart_words(values),
    )  # fmt: skip


def _chart_words(values: Sequence[float]) -> list[str]:
    """Say how wide it goes: rules for signals say little of marbles that are aimed."""
    far = max(values, key=abs)
    side = "right" if far > 0 else "left"
    return [
        f"{len(values)} marbles, with a usual miss of {_miss_words(values)}.",
        f"The farthest lies {plain_number(round(abs(far), 1))} cm to the {side}.",
    ]


def _hand(state: FunnelState) -> Part:
    lead = "Or aim by hand. Can you do better than rule 1?"
    if state.by_hand:
        last_aim, last = state.by_hand[-1]
        rest = [rest for _, rest in state.by_hand]
        side = "right" if last > 0 else "left"
        lead = (
            f"The funnel stood at {plain_number(last_aim)}. The marble rests "
            f"{plain_number(round(abs(last), 1))} cm to the {side} of the target. "
            f"Marbles so far: {len(rest)}; usual miss "
            f"{_miss_words(rest)}."
        )
    aim = field(
        "aim",
        "Where do you hold the funnel? (cm to the right of the target; -3 is left)",
        control="number",
        value="0",
    )
    return form("hand", "By hand", "hand", [aim], button="Drop one marble", lead=lead)
