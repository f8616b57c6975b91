"""What the page shows of the red beads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from practicum.learning.games.parts import (
    Part,
    buttons,
    chart,
    charts,
    field,
    form,
    log,
    point,
    table,
    text,
)

if TYPE_CHECKING:
    from practicum.learning.games.red_beads import RedBeadsState

NAMES = ("Ana", "Ben", "Cal", "Dee", "Eve", "Fay", "Gus", "Hal", "Ida", "Jan", "Kit", "Lou")
ORDERS = {
    "praise": "Praise the best worker",
    "warn": "Warn the worst worker",
    "target": "Set a target: five at most",
    "poster": "Hang up a poster",
}
BETS = {**ORDERS, "none": "None of these will help"}
LEAD = (
    "Each point is one worker on one day. The dashed lines are limits: as long as the box stays "
    "the same, chance keeps nearly all points between them."
)
DONE = {
    "praise": "You praised {best} in front of all.",
    "warn": "You had a word with {worst}.",
    "target": "You set a target: five red beads at most.",
    "poster": "You hung up a poster: “Every bead counts”.",
    "box": "You asked where the red beads come from, and had the box changed.",
}


def show(state: RedBeadsState, *, days: int, longest: int, paddle: int) -> list[Part]:
    """Give the parts of the page, the newest day first."""
    if not state.workers:
        return [_hire()]
    parts = [_today(state, paddle)]
    if state.days < longest:
        offers = [
            (f"{words}, and work on", "work", {"order": order}) for order, words in ORDERS.items()
        ]
        if state.days >= days and not state.changed:
            offers.insert(0, ("Look into the box", "box", {}))
        parts.append(buttons("orders", *offers, title="What do you do?"))
    if state.days >= days:
        parts.append(_lesson(state))
    if state.changed:
        parts.append(_after(state, paddle))
    parts.append(_chart(state, paddle))
    parts.append(_sheet(state))
    parts.append(log("diary", "What you did as the boss", _diary(state)))
    return parts


def _hire() -> Part:
    fields = [
        field(
            "workers",
            "How many workers do you hire?",
            control="number",
            value="6",
            hint="From 2 to 12. In the room, each can be one of you.",
        ),
        field(
            "bet", "What will help most to get the red ones down?", control="choice", options=BETS
        ),
    ]
    lead = (
        "There are 1,000 beads in the box, and 200 of them are red. Everybody is willing and does "
        "as shown: dip the paddle, lift it with a bead in each of its fifty holes, count the red "
        "ones, and put all of them back."
    )
    return form(
        "hire", "Hire your workers", "hire", fields, button="Begin the first day", lead=lead
    )


def _today(state: RedBeadsState, paddle: int) -> Part:
    reds = state.reds[-1]
    best, worst = min(reds), max(reds)
    told = [
        f"{_who(reds, best)} drew {_beads(best)} of {paddle}: the fewest.",
        f"{_who(reds, worst)} drew {worst}: the most.",
    ]
    if best == worst:
        told = [f"All drew {_beads(best)} of {paddle}."]
    if state.days > 1:
        before = state.reds[-2]
        first = before.index(min(before))
        place = sorted(reds).index(reds[first]) + 1
        told.append(
            f"{NAMES[first]}, the best of the day before, drew {reds[first]}: place {place} of "
            f"{len(reds)}."
        )
    return text("today", f"Day {state.days}", *told)


def _beads(count: int) -> str:
    return f"{count} red {'bead' if count == 1 else 'beads'}"


def _who(reds: tuple[int, ...], value: int) -> str:
    names = [NAMES[at] for at, each in enumerate(reds) if each == value]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _lesson(state: RedBeadsState) -> Part:
    until = state.changed or state.days
    reds = [each for day in state.reds[:until] for each in day]
    level = round(100 * sum(reds) / (50 * len(reds)))
    guess = (
        "You bet on that."
        if state.bet == "none"
        else f"You bet on this: {BETS[state.bet][0].lower()}{BETS[state.bet][1:]}. It did nothing."
    )
    return text(
        "lesson",
        "Nobody is to blame",
        f"In {until} days {level}% of the beads were red: about as many as there are in the box. "
        "Praise, warnings, targets and posters did not change that: they do not reach the box.",
        f"{guess} Who was best one day was anywhere the next. All worked in the same way, "
        f"and the "
        "differences between them are chance.",
        "As long as all points lie between the limits, a table of best and worst tells nothing. "
        "Change the way of working, and leave the workers alone.",
        tone="think",
    )


def _after(state: RedBeadsState, paddle: int) -> Part:
    before = [each for day in state.reds[: state.changed] for each in day]
    after = [each for day in state.reds[state.changed :] for each in day]
    was, now = (round(100 * sum(part) / (paddle * len(part))) for part in (before, after))
    return text(
        "after",
        "Another box",
        f"The supplier now sorts out most of the red ones. From {was}% the share fell to "
        f"{now}%, for "
        "everybody at once. That is what a change of the system looks like.",
        tone="good",
    )


def _chart(state: RedBeadsState, paddle: int) -> Part:
    points = [
        point(f"Day {day}, {NAMES[at]}", parts=(red, paddle))
        for day, reds in enumerate(state.reds, 1)
        for at, red in enumerate(reds)
    ]
    phases = {state.changed * state.workers: "another box"} if state.changed else {}
    drawn = chart(
        "beads",
        "Red beads, worker by worker, day by day",
        points,
        unit="%",
        first="Day and worker",
        kind="p",
        phases=phases,
        better="down",
        span=(0, 55),
        rules="limits-only",
    )
    return charts("charts", "The chart", drawn, lead=LEAD)


def _sheet(state: RedBeadsState) -> Part:
    columns = ["Worker", *(f"Day {day}" for day in range(1, state.days + 1)), "In all"]
    rows = [
        [NAMES[at], *(str(day[at]) for day in state.reds), str(sum(day[at] for day in state.reds))]
        for at in range(state.workers)
    ]
    return table("sheet", "Red beads of 50", columns, rows)


def _diary(state: RedBeadsState) -> list[str]:
    lines = ["Day 1: you showed everybody how it is done."]
    for day, order in enumerate(state.orders, 1):
        reds = state.reds[day - 1]
        best, worst = NAMES[reds.index(min(reds))], NAMES[reds.index(max(reds))]
        lines.append(f"Before day {day + 1}: {DONE[order].format(best=best, worst=worst)}")
    return lines
