"""The last round of the PDSA game: drops with the hand held still, and adjusted after each miss."""

from __future__ import annotations

from statistics import pstdev
from typing import TYPE_CHECKING

from practicum.learning.games.parts import (
    Part,
    buttons,
    chart,
    charts,
    facts,
    field,
    form,
    point,
    text,
)
from practicum.learning.games.pdsa_game_state import CYCLES, DROPS, WAYS, PdsaGameState
from practicum.spc.wording import plain_number

if TYPE_CHECKING:
    from collections.abc import Sequence

BETS = {
    "better": "The adjusted drops lie closer together",
    "same": "Both lie equally far apart",
    "worse": "The adjusted drops lie further apart",
}
CLEAR = 1.1
"""A spread this many times the other is told as wider."""


def tampering(state: PdsaGameState) -> list[Part]:
    """Give the present step of the round: the bet, the drops, what they come to."""
    if not state.bet:
        return [_ramp(state), _bet()]
    if len(state.adjusted) < DROPS:
        return [_dropping(state), *_drops(state)]
    return _compared(state)


def _ramp(state: PdsaGameState) -> Part:
    first, last = state.cycles[0].middle, state.cycles[-1].middle
    right = sum(cycle.held for cycle in state.cycles)
    unit = WAYS[state.way].unit
    return text(
        "ramp",
        "Four cycles, one ramp",
        f"In the middle you came from {plain_number(round(first, 2))} to "
        f"{plain_number(round(last, 2))} {unit}. {right} of your {CYCLES} predictions held.",
        "A ramp is just that: each test builds on what the one before has taught you. A "
        "prediction "
        "that does not hold teaches you most.",
        tone="good",
    )


def _bet() -> Part:
    lead = (
        f"One more round, on tampering. Drop a coin beside a cross, {DROPS} times, with "
        f"your hand "
        f"held still. Then {DROPS} times more: each time you miss, move your hand by as "
        f"much, the "
        "other way. It sounds like a good way to get better."
    )
    which = field("bet", "What do you think will happen?", control="choice", options=BETS)
    return form("bet", "Before you drop", "bet", [which], button="That is my bet", lead=lead)


def _dropping(state: PdsaGameState) -> Part:
    calm = len(state.calm) < DROPS
    number = len(state.calm if calm else state.adjusted) + 1
    half = "Hand held still" if calm else "Hand moved after each miss"
    where = "Hold your hand over the cross." if calm else _where(state.aim)
    title = f"{half}: drop {number} of {DROPS}"
    if state.way == "desk":
        return buttons("drop", ("Drop the coin", "drop", {}), title=f"{title}. {where}")
    hint = "To the left is below zero: -4 is four to the left."
    rest = field(
        "rest",
        "Where did it come to rest? (cm to the right of the cross)",
        control="number",
        hint=hint,
    )
    return form("drop", title, "drop", [rest], button="Add this drop", lead=where)


def _where(aim: float) -> str:
    if not round(aim):
        return "Hold your hand over the cross."
    side = "right" if aim > 0 else "left"
    return f"Now hold your hand {plain_number(abs(round(aim)))} cm to the {side} of the cross."


def _drops(state: PdsaGameState) -> list[Part]:
    halves = [
        ("calm", "Hand held still", state.calm),
        ("adjusted", "Hand moved after each miss", state.adjusted),
    ]
    reach = max([10.0, *(abs(each) for each in (*state.calm, *state.adjusted))]) * 1.15
    drawn = [
        chart(
            name,
            title,
            [point(f"Drop {at}", value) for at, value in enumerate(values, 1)],
            unit="cm",
            first="Drop",
            span=(-reach, reach),
            plain=True,
        )
        for name, title, values in halves
        if values
    ]
    return (
        [charts("drops", "How far from the cross: to the right; below 0 is left", *drawn)]
        if drawn
        else []
    )


def spread(values: Sequence[float]) -> float:
    """Give the standard deviation of drops, in cm."""
    return pstdev(values)


def _compared(state: PdsaGameState) -> list[Part]:
    calm, adjusted = spread(state.calm), spread(state.adjusted)
    wider = "worse" if adjusted > calm * CLEAR else "better" if calm > adjusted * CLEAR else "same"
    said = f"{BETS[wider]}. {'You bet on that.' if wider == state.bet else 'You bet otherwise.'}"
    parts = [
        facts(
            "compared",
            "Still or adjusted",
            (
                "Hand held still",
                f"{plain_number(round(calm, 1))} cm",
                "usual distance from the middle",
            ),
            (
                "Hand moved",
                f"{plain_number(round(adjusted, 1))} cm",
                "usual distance from the middle",
            ),
        ),
        text(
            "tampering",
            "What tampering does",
            said,
            "Each miss was chance. Whoever answers it adds a second miss to the first: in the "
            "long run "
            f"the drops lie about 1.4 times as far apart. With {DROPS} drops chance can "
            f"hide that.",
            "So it is with a service. If a single bad week is only chance, a new rule each time "
            "makes it less steady. Change the way of working by a test, not by the last figure.",
            tone="think",
        ),
        *_drops(state),
    ]
    if not state.done:
        lead = "Your team can talk about it first."
        felt = field(
            "felt",
            "What did the ramp feel like? When did you learn most?",
            control="long",
            required=False,
        )
        return [form("felt", "Looking back", "felt", [felt], button="Done", lead=lead), *parts]
    closing = text(
        "felt-said", "Looking back", state.felt or "You have played all of it.", tone="good"
    )
    return [closing, *parts]
