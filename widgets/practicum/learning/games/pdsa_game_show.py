"""What the page of the PDSA game shows: the present step, the chart, and the cycles so far."""

from __future__ import annotations

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
    ENDINGS,
    FEWEST,
    MOST,
    WAYS,
    Cycle,
    PdsaGameState,
    Way,
)
from practicum.learning.games.pdsa_game_tampering import tampering
from practicum.spc.wording import plain_number


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
    return tampering(state)


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
        parts.append(buttons(f"do-{number}", *offers, quiet=made < FEWEST))
    return parts


def _range(cycle: Cycle, way: Way) -> str:
    return f"{plain_number(cycle.low)} to {plain_number(cycle.high)} {way.unit}"


def _study(state: PdsaGameState, cycle: Cycle, way: Way) -> list[Part]:
    number, middle = len(state.cycles), cycle.middle
    inside = sum(cycle.low <= each <= cycle.high for each in cycle.tries)
    if cycle.held:
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
        plain=True,
    )
    return [charts("charts", "Your chart", drawn)]


def _cycles(state: PdsaGameState, way: Way) -> list[Part]:
    rows = [
        [
            f"Cycle {number}",
            cycle.change,
            _range(cycle, way),
            f"{plain_number(round(cycle.middle, 2))} {way.unit}",
            "yes" if cycle.held else "no",
            cycle.learned,
            ENDINGS[cycle.ending].partition(":")[0],
        ]
        for number, cycle in enumerate(state.cycles, 1)
        if cycle.ending
    ]
    if not rows:
        return []
    tried = ["Cycle", "What you tried", "Predicted", "The middle"]
    columns = [*tried, "As predicted", "Learnt", "Then"]
    return [table("cycles", "Your cycles", columns, rows)]
