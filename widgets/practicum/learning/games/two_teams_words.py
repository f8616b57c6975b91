"""What the page says of the two teams: what they did, how it went, what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from practicum.learning.games.parts import Part, chart, point
from practicum.learning.worlds.teams import FIRST_TEST, LONG_PLANNING, Decision, Team
from practicum.spc.wording import plain_number

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from practicum.learning.worlds.parts import Service

NAMES = {"bang": "big-bang", "small": "small-tests"}
CLEAR = 0.03
"""A gain or loss below this share is told as no difference."""


def name_of(team: str) -> str:
    """Give a team's name as it is written in a sentence."""
    return NAMES[team]


def level_words(service: Service, value: float) -> str:
    """Write a level of a service.

    Examples
    --------
    >>> from practicum.learning.worlds.services import NURSERY, THERAPY
    >>> level_words(NURSERY, 74.96), level_words(THERAPY, 9.96)
    ('75%', '10 weeks')
    """
    if service.unit == "%":
        return f"{round(value)}%"
    return f"{plain_number(round(value, 1))} {service.unit}"


def team_chart(key: str, service: Service, team: Team, period: int) -> Part:
    """Give a team's chart so far, with a note where something began for everybody."""
    begins: dict[int, list[str]] = {}
    for trial in team.plan:
        if trial.scale == "all":
            begins.setdefault(trial.start, []).append(service.lever(trial.lever).title)
    points = [
        point(
            f"{service.step.capitalize()} {step.period + 1}",
            step.value if service.queue else None,
            parts=None if service.queue else (step.numerator, step.denominator),
            note=_note(begins.get(step.period, [])),
        )
        for step in team.history.steps[:period]
    ]
    start = LONG_PLANNING if key == "bang" else FIRST_TEST + 8
    return chart(
        f"chart-{key}",
        f"{NAMES[key].capitalize()} team: {service.measure.lower()}",
        points,
        unit=service.unit,
        first=service.step.capitalize(),
        freeze=start if period > start else None,
        better=service.better,
        span=(0, 104) if service.unit == "%" else (0, 22),
        plain=True,
    )


def _note(ideas: Sequence[str]) -> str:
    if not ideas:
        return ""
    return f"For all: {ideas[0]}" if len(ideas) == 1 else f"All {len(ideas)} ideas, for everybody"


def deeds(key: str, team: Team, period: int) -> list[str]:
    """Say what a team has done so far, oldest first."""
    service = team.history.service
    step = service.step
    if key == "bang":
        planned = f"{step.capitalize()}s 1 to {min(period, LONG_PLANNING)}: they plan."
        if period <= LONG_PLANNING:
            return [planned]
        count = len(service.levers)
        return [
            planned,
            f"{step.capitalize()} {LONG_PLANNING + 1}: all {count} ideas begin, for everybody.",
        ]
    told: list[tuple[int, str]] = []
    for each in team.decisions:
        stop = each.trial.stop or 0
        if stop <= period:
            told.append((stop, _tested(each, service)))
    for trial in team.plan:
        if trial.scale == "all" and trial.start < period:
            title = service.lever(trial.lever).title
            told.append(
                (trial.start, f"{step.capitalize()} {trial.start + 1}: for everybody. {title}.")
            )
    return [line for _, line in sorted(told, key=lambda each: each[0])] or [
        "They choose a first idea."
    ]


def _tested(decision: Decision, service: Service) -> str:
    trial, (good, tried) = decision.trial, decision.during
    who = service.person[0] if decision.people == 1 else service.person[1]
    when = f"{service.step.capitalize()}s {trial.start + 1} to {trial.stop}"
    before = (
        f"{_share(decision.before)} before" if decision.before[1] else "nothing to compare with"
    )
    seen = f"{good} of {tried} {service.seen_as} ({_share(decision.during)}; {before})"
    verdict = _verdict(decision)
    title = service.lever(trial.lever).title
    return f"{when}: {title}, with {decision.people} {who}. {seen}. {verdict}"


def _verdict(decision: Decision) -> str:
    if not decision.goes_on:
        return "They drop it."
    (good, tried), (before, of) = decision.during, decision.before
    fell = bool(tried and of) and good / tried < before / of
    # from one child or two nobody can tell, and a reader would wonder why they go on
    return "That is too few to judge by. They go on." if fell else "They go on."


def _share(part: tuple[int, int]) -> str:
    return f"{round(100 * part[0] / part[1])}%" if part[1] else "none"


SAID = {
    "small": "The small-tests team ended up better off.",
    "bang": "The big-bang team ended up better off this time.",
    "same": "Both teams ended up at about the same level.",
}
SEEN = (
    "did harm. The small-tests team saw it with a few people and dropped it. The big-bang "
    "team gave "
    "it to everybody, and could not tell which idea it was."
)
UNSEEN = (
    "did harm. The small-tests team did not see it, because a few people say little about a "
    "small "
    "harm. Small tests can miss things too."
)


def verdict_words(service: Service, guessed: str, winner: str, small: Team) -> list[str]:
    """Say whether the guess came true, and what in this world made the difference."""
    right = guessed == winner
    guess = "You guessed that." if right else "You guessed otherwise, and that is worth a thought."
    kept = {trial.lever for trial in small.plan if trial.scale == "all"}
    harmful = [lever for lever in service.levers if lever.promise < 0]
    lines = [f"{SAID[winner]} {guess}"]
    lines += [f"“{each.title}” {UNSEEN if each.name in kept else SEEN}" for each in harmful]
    lines.append(
        f"The small-tests team kept {len(kept)} of {len(service.levers)} ideas. Each test "
        f"made them "
        "fit better, so more people took them up in the end."
    )
    lines += [
        f"It also kept something that does nothing: “{lever.title}”. Chance can look like a gain."
        for lever in service.levers
        if lever.promise == 0 and lever.name in kept
    ]
    return lines


def outcome_words(counts: Mapping[str, int], worlds: int) -> list[str]:
    """Say how often each team came out ahead."""
    return [
        (
            f"In {worlds} more worlds, the small-tests team was better off in "
            f"{counts['small']}, the "
            f"big-bang team in {counts['bang']}, and {counts['same']} ended level."
        ),
        (
            "These worlds are made up. In them some ideas help, one does nothing and one "
            "does harm; "
            "people take up a change more readily when it was tried and mended first. Where "
            "you work "
            "it may be otherwise. But you will not know that either until you test."
        ),
    ]
