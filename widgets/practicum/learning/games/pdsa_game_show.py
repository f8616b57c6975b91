"""What the page of the PDSA game shows: the present step, the chart, and the cycles so far."""

from __future__ import annotations

from statistics import median, pstdev
from typing import TYPE_CHECKING

from practicum.learning.games.bench import COINS, HANDS, SURFACES
from practicum.learning.games.parts import (
    Part,
    buttons,
    chart,
    charts,
    facts,
    field,
    form,
    point,
    table,
    text,
)
from practicum.learning.games.pdsa_game_state import (
    CYCLES,
    DROPS,
    ENDINGS,
    FEWEST,
    MOST,
    WAYS,
    Cycle,
    PdsaGameState,
    Way,
)
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


def show(state: PdsaGameState) -> list[Part]:
    """Show the present step first, so that a phone has it at hand, and below it what there is."""
    if not state.way:
        return [_choose()]
    way = WAYS[state.way]
    return [*_step(state, way), *_charted(state, way), *_cycles(state, way), _about(way)]


def _about(way: Way) -> Part:
    return text("about", way.title, way.how)


def _choose() -> Part:
    options = {name: way.title for name, way in WAYS.items()}
    hint = (
        "You need a coin, a sheet of paper and a tape measure, or a ball. Alone you need nothing."
    )
    which = field("way", "What will you play?", control="choice", options=options, hint=hint)
    return form("choose", "Choose a game", "choose", [which], button="Play this")


def _step(state: PdsaGameState, way: Way) -> list[Part]:
    cycle = state.open_cycle
    if cycle and state.studying:
        return _study(state, cycle, way)
    if cycle:
        return _tries(state, cycle, way)
    if len(state.cycles) < CYCLES:
        return [_plan(state, way)]
    return _tampering(state)


def _plan(state: PdsaGameState, way: Way) -> Part:
    number = len(state.cycles) + 1
    best = "longest" if way.better == "up" else "nearest" if way.unit == "cm" else "fastest"
    lead = f"Cycle {number} of {CYCLES}. Aim: the {best} you can reach. Change one thing only."
    if number == 1:
        lead = f"Cycle 1 of {CYCLES}. {way.how}"
    unit = way.unit
    fields = [
        field(
            "low",
            f"Your prediction: the middle of your tries will be from ({unit})",
            control="number",
        ),
        field("high", f"to ({unit})", control="number"),
    ]
    last = state.cycles[-1].setting if state.cycles else None
    if state.way == "desk":
        first = [
            field(
                "surface",
                "Table",
                control="choice",
                options=SURFACES,
                value=last.surface if last else "wood",
            ),
            field(
                "hand",
                "Fingers",
                control="choice",
                options=HANDS,
                value=last.hand if last else "flick",
            ),
            field(
                "coin",
                "Coin",
                control="choice",
                options=COINS,
                value=last.coin if last else "penny",
            ),
        ]
    else:
        hint = "One thing. For the first cycle: how you do it now."
        first = [field("change", "What will you try?", hint=hint)]
    title = f"Cycle {number}: plan"
    return form(
        f"plan-{number}", title, "plan", [*first, *fields], button="Begin the tries", lead=lead
    )


def _tries(state: PdsaGameState, cycle: Cycle, way: Way) -> list[Part]:
    number, made = len(state.cycles), len(cycle.tries)
    title = f"Cycle {number}: do. Try {min(made + 1, MOST)}"
    stop = "" if cycle.change[-1] in ".!?" else "."
    lead = f"{cycle.change}{stop} You predicted {_range(cycle, way)}."
    parts: list[Part] = []
    if state.way == "desk":
        parts.append(text(f"do-{number}", title, lead))
        offers: list[tuple[str, str, dict[str, str]]] = (
            [("Spin the coin", "try", {})] if made < MOST else []
        )
        if made >= FEWEST:
            offers.append(("That will do", "study", {}))
        return [*parts, buttons(f"spin-{number}", *offers)]
    if made < MOST:
        result = field("result", way.what, control="time" if way.timed else "number")
        ask = form(
            f"try-{number}",
            f"Cycle {number}: do",
            "try",
            [result],
            button="Add this try",
            lead=lead,
        )
        parts.append(ask)
    offers = []
    if made >= FEWEST:
        offers.append(("That will do", "study", {}))
    if made:
        offers.append(("Take the last try back", "back", {}))
    if made:
        listed = ", ".join(plain_number(each) for each in cycle.tries)
        parts.append(text(f"made-{number}", "", f"So far: {listed} {way.unit}."))
    if offers:
        parts.append(buttons(f"do-{number}", *offers))
    return parts


def _range(cycle: Cycle, way: Way) -> str:
    return f"{plain_number(cycle.low)} to {plain_number(cycle.high)} {way.unit}"


def held(cycle: Cycle) -> bool:
    """Say whether the middle of the tries lies where it was predicted."""
    return cycle.low <= median(cycle.tries) <= cycle.high


def _study(state: PdsaGameState, cycle: Cycle, way: Way) -> list[Part]:
    number, middle = len(state.cycles), median(cycle.tries)
    inside = sum(cycle.low <= each <= cycle.high for each in cycle.tries)
    if held(cycle):
        said = "That is what you predicted. You know a little more about how it works."
    elif middle > cycle.high:
        said = "That is more than you predicted. What is it that you did not know?"
    else:
        said = "That is less than you predicted. What is it that you did not know?"
    return [
        facts(
            f"study-{number}",
            f"Cycle {number}: study",
            ("You predicted", _range(cycle, way), "for the middle"),
            ("The middle of your tries", f"{plain_number(round(middle, 2))} {way.unit}", said),
            ("Tries inside", f"{inside} of {len(cycle.tries)}", "of your range"),
        ),
        form(
            f"act-{number}",
            f"Cycle {number}: act",
            "learn",
            [
                field("learned", "What did you learn?", control="long"),
                field("ending", "What comes next?", control="choice", options=ENDINGS),
            ],
            button="Go on",
        ),
    ]


def _charted(state: PdsaGameState, way: Way) -> list[Part]:
    points: list[Part] = []
    phases: dict[int, str] = {}
    for number, cycle in enumerate(state.cycles, 1):
        if number > 1 and cycle.tries:
            phases[len(points)] = f"cycle {number}"
        for at, value in enumerate(cycle.tries, 1):
            points.append(point(f"{number}.{at}", value, note=cycle.change if at == 1 else ""))
    if not points:
        return []
    drawn = chart(
        "tries",
        "All tries so far. 2.3 is the third try of the second cycle.",
        points,
        unit=way.unit,
        first="Try",
        phases=phases,
        better=way.better,
    )
    return [charts("charts", "Your chart", drawn)]


def _cycles(state: PdsaGameState, way: Way) -> list[Part]:
    rows = [
        [
            f"Cycle {number}",
            cycle.change,
            _range(cycle, way),
            f"{plain_number(round(median(cycle.tries), 2))} {way.unit}",
            "yes" if held(cycle) else "no",
            cycle.learned,
            ENDINGS[cycle.ending].partition(":")[0],
        ]
        for number, cycle in enumerate(state.cycles, 1)
        if cycle.ending
    ]
    if not rows:
        return []
    columns = ["", "What you tried", "Predicted", "The middle", "As predicted", "Learnt", "Then"]
    return [table("cycles", "Your cycles", columns, rows)]


# Tampering ---------------------------------------------------------------------------------


def _tampering(state: PdsaGameState) -> list[Part]:
    if not state.bet:
        return [_ramp(state), _bet()]
    if len(state.adjusted) < DROPS:
        return [_dropping(state), *_drops(state)]
    return _compared(state)


def _ramp(state: PdsaGameState) -> Part:
    first, last = median(state.cycles[0].tries), median(state.cycles[-1].tries)
    right = sum(held(cycle) for cycle in state.cycles)
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
            target=0.0,
            span=(-reach, reach),
        )
        for name, title, values in halves
        if values
    ]
    return [charts("drops", "How far from the cross", *drawn)] if drawn else []


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
            "Each miss was chance. Who answers it adds a second miss to the first: in the "
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
