"""Two teams: guess how one big bang and many small tests fare, then play both and compare."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from practicum.learning.games.game import MoveError
from practicum.learning.games.parts import (
    Part,
    buttons,
    charts,
    choice_in,
    facts,
    field,
    form,
    log,
    number_in,
    table,
    text,
)
from practicum.learning.games.two_teams_words import (
    deeds,
    level_words,
    name_of,
    outcome_words,
    team_chart,
    verdict_words,
)
from practicum.learning.worlds.services import SERVICES, find_service
from practicum.learning.worlds.teams import Team, big_bang, small_tests

if TYPE_CHECKING:
    from collections.abc import Mapping

    from practicum.learning.worlds.parts import Service

LEAP = 4
LAST = 8
"""Periods at the end that make a team's level."""
WORLDS = 30
WINNERS = {"bang": "The big-bang team", "small": "The small-tests team", "same": "About the same"}


@dataclass(frozen=True, kw_only=True)
class Guess:
    """What somebody thinks will happen."""

    winner: str
    bang: float
    small: float
    why: str = ""


@dataclass(frozen=True, kw_only=True)
class TwoTeamsState:
    """Where a play stands."""

    seed: int
    service: str = ""
    guess: Guess | None = None
    period: int = 0
    more: bool = False

    @property
    def world(self) -> Service:
        """The service that was chosen."""
        return find_service(self.service)

    @property
    def over(self) -> bool:
        """Whether both teams have come to the end."""
        return bool(self.service) and self.period >= self.world.horizon

    @property
    def teams(self) -> tuple[Team, Team]:
        """The big-bang team and the small-tests team."""
        return big_bang(self.world, self.seed), small_tests(self.world, self.seed)


class TwoTeams:
    """The game ``two-teams``."""

    name: ClassVar[str] = "two-teams"
    title: ClassVar[str] = "Two teams, one year"
    summary: ClassVar[str] = (
        "Two teams have the same service and the same ideas. One plans for months and then "
        "begins "
        "everything at once. The other begins with one person. Guess how they will fare, and see."
    )

    def begin(self, seed: int) -> TwoTeamsState:
        """Give the state before a service is chosen."""
        return TwoTeamsState(seed=seed)

    def play(self, state: TwoTeamsState, name: str, values: Mapping[str, str]) -> TwoTeamsState:
        """Choose a service, guess, go on, go to the end, or look at more worlds."""
        if name == "choose" and not state.service:
            return replace(state, service=choice_in(values, "service", list(SERVICES)))
        if name == "guess" and state.service and state.guess is None:
            return replace(state, guess=_guess(values, state.world))
        if name in {"on", "end"} and state.guess and not state.over:
            horizon = state.world.horizon
            there = horizon if name == "end" else min(state.period + LEAP, horizon)
            return replace(state, period=there)
        if name == "more" and state.over:
            return replace(state, more=True)
        raise MoveError("That cannot be done now.")

    def show(self, state: TwoTeamsState) -> list[Part]:
        """Show the choice, the guess, both charts with what the teams did, and the comparison."""
        if not state.service:
            return [_choose()]
        service = state.world
        about = text("about", service.title, service.story, *_rules(service))
        if state.guess is None:
            return [about, _ideas(service), _ask(service)]
        return [about, _ideas(service, fold=True), *_played(state, state.guess)]


def _guess(values: Mapping[str, str], service: Service) -> Guess:
    low, high = (0, 100) if service.unit == "%" else (0, 104)
    return Guess(
        winner=choice_in(values, "winner", list(WINNERS)),
        bang=number_in(values, "bang", low, high),
        small=number_in(values, "small", low, high),
        why=values.get("why", "").strip()[:300],
    )


def _choose() -> Part:
    options = {each.name: each.title for each in SERVICES.values()}
    which = field("service", "Which service will you look at?", control="choice", options=options)
    return form("choose", "Choose a service", "choose", [which], button="This one")


def _rules(service: Service) -> tuple[str, ...]:
    return (
        (
            f"Both teams have {service.horizon} {service.step}s, the same staff and the "
            f"ideas below. "
            "Nobody knows which of the ideas help."
        ),
        (
            f"The big-bang team plans for 14 {service.step}s. Then it begins all of them with "
            "everybody, on one day."
        ),
        (
            f"The small-tests team tries each idea with one {service.person[0]}, then with "
            f"three, then "
            "with five. It drops what does not help, mends what does, and only then asks "
            "everybody."
        ),
    )


def _ideas(service: Service, *, fold: bool = False) -> Part:
    rows = [[lever.title, lever.about] for lever in service.levers]
    return table(
        "ideas", "The ideas that both teams have", ["Idea", "What they do"], rows, fold=fold
    )


def _ask(service: Service) -> Part:
    end, unit = f"In the last {LAST} {service.step}s", service.unit
    fields = [
        field("winner", "Who will be better off at the end?", control="choice", options=WINNERS),
        field("bang", f"{end}, the big-bang team will be at ({unit})", control="number"),
        field("small", f"{end}, the small-tests team will be at ({unit})", control="number"),
        field("why", "Why do you think so?", control="long", required=False),
    ]
    before = level_words(service, sum(big_bang(service, 0).history.values[:LEAP]) / LEAP)
    lead = f"Today, {service.measure[0].lower()}{service.measure[1:]}: about {before}. "
    way = "Higher is better." if service.better == "up" else "Lower is better."
    return form("guess", "Your guess", "guess", fields, button="That is my guess", lead=lead + way)


def _played(state: TwoTeamsState, guess: Guess) -> list[Part]:
    service, (bang, small) = state.world, state.teams
    done = f"{service.step.capitalize()} {state.period} of {service.horizon}"
    both = [("bang", bang), ("small", small)]
    parts = [
        facts("guessed", "Your guess", *_guessed(service, guess)),
        charts(
            "charts",
            done,
            *(team_chart(key, service, team, state.period) for key, team in both),
        ),
    ]
    if not state.over:
        parts.append(
            buttons("go", (f"Go on {LEAP} {service.step}s", "on", {}), ("Go to the end", "end", {}))
        )
    parts += [
        log(f"did-{key}", f"What the {name_of(key)} team did", deeds(key, team, state.period))
        for key, team in both
        if state.period
    ]
    return [*parts, *(_ended(state, guess, bang, small) if state.over else [])]


def _guessed(service: Service, guess: Guess) -> list[tuple[str, str, str]]:
    return [
        ("Better off", WINNERS[guess.winner], guess.why),
        ("Big bang", level_words(service, guess.bang), "at the end"),
        ("Small tests", level_words(service, guess.small), "at the end"),
    ]


def _ended(state: TwoTeamsState, guess: Guess, bang: Team, small: Team) -> list[Part]:
    service = state.world
    levels = {"bang": level(bang), "small": level(small)}
    winner = better_off(service, levels["bang"], levels["small"])
    rows = [
        [
            f"{name_of(key).capitalize()} team",
            level_words(service, sum(team.history.values[:LEAP]) / LEAP),
            level_words(service, getattr(guess, key)),
            level_words(service, levels[key]),
        ]
        for key, team in (("bang", bang), ("small", small))
    ]
    shown = [
        table(
            "compared",
            "Your guess and what came",
            ["Team", "At first", "You guessed", "At the end"],
            rows,
        ),
        text(
            "verdict",
            "So what happened?",
            *verdict_words(service, guess.winner, winner, small),
        ),
    ]
    if not state.more:
        return [*shown, buttons("more", (f"Play {WORLDS} more worlds like this", "more", {}))]
    return [*shown, _tally(service, state.seed)]


def level(team: Team) -> float:
    """Give a team's level at the end, in the service's unit."""
    return sum(team.history.values[-LAST:]) / LAST


def better_off(service: Service, bang: float, small: float) -> str:
    """Say who is better off; a difference within chance is none."""
    gain = (small - bang) * (1 if service.better == "up" else -1)
    near = 2.0 if service.unit == "%" else 0.5
    return "same" if abs(gain) <= near else "small" if gain > 0 else "bang"


def _tally(service: Service, seed: int) -> Part:
    ends = [
        better_off(service, level(big_bang(service, at)), level(small_tests(service, at)))
        for at in range(seed % 10_000 + 1, seed % 10_000 + 1 + WORLDS)
    ]
    counts = {key: ends.count(key) for key in WINNERS}
    return text("tally", f"{WORLDS} more worlds", *outcome_words(counts, WORLDS))
