"""The definition game: judge the same twelve cases by a loose and by a tight definition."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, ClassVar

from practicum.learning.agreement import Agreement, agree
from practicum.learning.games.definition_cases import TOPICS, Case, Topic
from practicum.learning.games.game import MoveError
from practicum.learning.games.parts import (
    Part,
    buttons,
    choice_in,
    facts,
    form,
    table,
    text,
    words_in,
)
from practicum.learning.games.parts import field as ask

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_PEOPLE = 5
YES, NO = "yes", "no"
COUNTS = {YES: "Counts", NO: "Does not count"}
ROUNDS = ("loose", "tight")


@dataclass(frozen=True, kw_only=True)
class DefinitionState:
    """Where a play stands.

    Attributes
    ----------
    seed : int
    topic : Topic or None
        None until it is chosen.
    people : tuple of str
        Who judges; somebody alone judges twice.
    judged : mapping of str to tuple of mapping
        For each round, each person's judgements so far, by the case's id.
    opened : bool
        Whether the tight definition has been asked for.
    """

    seed: int
    topic: Topic | None = None
    people: tuple[str, ...] = ()
    judged: Mapping[str, tuple[Mapping[str, str], ...]] = field(default_factory=dict)
    opened: bool = False

    def done(self, turn: str) -> bool:
        """Whether everybody has judged in a round."""
        return bool(self.people) and len(self.judged.get(turn, ())) == len(self.people)

    @property
    def turn(self) -> str:
        """The round that is being played."""
        return ROUNDS[1] if self.opened else ROUNDS[0]


class Definition:
    """The game ``definition``."""

    name: ClassVar[str] = "definition"
    title: ClassVar[str] = "The definition game"
    summary: ClassVar[str] = (
        "Judge the same twelve cases, first by a loose definition and then by a tight one. "
        "See how "
        "far you agree: with each other, or with yourself."
    )

    def begin(self, seed: int) -> DefinitionState:
        """Give the state before anybody has come to the table."""
        return DefinitionState(seed=seed)

    def play(self, state: DefinitionState, name: str, values: Mapping[str, str]) -> DefinitionState:
        """Begin with a topic and people, judge, or open the tight definition."""
        if name == "begin" and state.topic is None:
            topic = TOPICS[choice_in(values, "topic", list(TOPICS))]
            return replace(state, topic=topic, people=_read_people(values))
        if name == "judge" and state.topic and not state.done(state.turn):
            done = state.judged.get(state.turn, ())
            answers = {  # in the order of the page: the first that is missing is the one told
                case.ident: choice_in(values, case.ident, list(COUNTS))
                for case in _mixed(state, state.topic, len(done))
            }
            so_far = (*done, answers)
            return replace(state, judged={**state.judged, state.turn: so_far})
        if name == "open" and state.done("loose") and not state.opened:
            return replace(state, opened=True)
        raise MoveError("That cannot be done now.")

    def show(self, state: DefinitionState) -> list[Part]:
        """Show whose turn it is; when all have judged, how far they agreed."""
        topic = state.topic
        if topic is None:
            return [_begin()]
        if not state.done("loose"):
            return [_definition(topic, "loose"), _judge(state, topic)]
        loose = [_definition(topic, "loose"), *_result(state, topic, "loose")]
        if not state.opened:
            more = buttons("open", ("Try a tight definition", "open", {}))
            return [*loose, _meaning(_agreement(state, "loose")), more]
        if not state.done("tight"):
            return [_definition(topic, "tight"), _judge(state, topic)]
        return [
            *loose,
            _definition(topic, "tight"),
            *_result(state, topic, "tight"),
            _key(topic),
            _compared(state),
        ]


def _begin() -> Part:
    topics = {each.name: each.title for each in TOPICS.values()}
    return form(
        "begin",
        "Before you begin",
        "begin",
        [
            ask("topic", "What will you judge?", control="choice", options=topics),
            ask(
                "people",
                "Who judges?",
                hint="First names or letters with commas between, up to five. If you are alone, "
                "write only yours: you will judge twice.",
            ),
        ],
        button="Begin",
    )


def _read_people(values: Mapping[str, str]) -> tuple[str, ...]:
    names = [" ".join(each.split()) for each in words_in(values, "people").split(",")]
    people = [each for each in names if each]
    if not people:
        raise MoveError("Write who judges, or just “Me”.", "people")
    if len(people) > MOST_PEOPLE:
        raise MoveError(f"At most {MOST_PEOPLE} can judge in one round.", "people")
    if len({each.casefold() for each in people}) < len(people):
        raise MoveError("Two have the same name. Add a letter to tell them apart.", "people")
    if len(people) == 1:
        return (f"{people[0]}, first time", f"{people[0]}, second time")
    return tuple(people)


def _definition(topic: Topic, turn: str) -> Part:
    if turn == "loose":
        return text(
            "loose", "The loose definition", f"We count {topic.measure}.", f"“{topic.loose}”"
        )
    return text("tight", "The tight definition", f"We count {topic.measure}.", *topic.tight)


def _judge(state: DefinitionState, topic: Topic) -> Part:
    place = len(state.judged.get(state.turn, ()))
    who = state.people[place]
    lead = "Decide for each case. Don’t ask anybody, and don’t think for long."
    if place:
        lead = f"Hand over to {who}. Nobody sees what was said before. {lead}"
    fields = [
        ask(case.ident, case.text, control="choice", options=COUNTS)
        for case in _mixed(state, topic, place)
    ]
    return form(
        f"judge-{state.turn}-{place}",
        f"{who}: does it count?",
        "judge",
        fields,
        button="Done",
        lead=lead,
    )


def _mixed(state: DefinitionState, topic: Topic, place: int) -> list[Case]:
    """Give the cases in another order to each person: nobody can go by the one before."""
    cases = list(topic.cases)
    random.Random(f"{state.seed}/{state.turn}/{place}").shuffle(cases)  # noqa: S311 - a game
    return cases


def _agreement(state: DefinitionState, turn: str) -> Agreement:
    cases = state.topic.cases if state.topic else ()
    return agree([[answers[case.ident] for case in cases] for answers in state.judged[turn]])


def _result(state: DefinitionState, topic: Topic, turn: str) -> list[Part]:
    found, judged = _agreement(state, turn), state.judged[turn]
    counted = [sum(each == YES for each in answers.values()) for answers in judged]
    rows = [
        [case.text, *(COUNTS[answers[case.ident]] for answers in judged), _split(judged, case)]
        for case in topic.cases
    ]
    title = f"By the {turn} definition"
    return [
        facts(
            f"{turn}-facts",
            title,
            ("Agreement", f"{found.observed:.0%}", "of the judgements are alike"),
            ("Kappa", _kappa(found), "beyond what chance would give"),
            ("What you would report", _span(counted), _reported(counted, found, len(topic.cases))),
        ),
        table(
            f"{turn}-table", f"{title}, case by case", ["Case", *state.people, ""], rows, fold=True
        ),
    ]


def _split(judged: tuple[Mapping[str, str], ...], case: Case) -> str:
    said = {answers[case.ident] for answers in judged}
    return "differs" if len(said) > 1 else ""


def _kappa(found: Agreement) -> str:
    return "cannot be told" if found.kappa is None else f"{found.kappa:.2f}".replace("-", "−")


def _span(counted: list[int]) -> str:
    low, high = min(counted), max(counted)
    return str(low) if low == high else f"{low} to {high}"


def _reported(counted: list[int], found: Agreement, cases: int) -> str:
    same = len(set(counted)) == 1 and found.observed < 1
    return f"of {cases} cases, but not the same ones" if same else f"of {cases} cases"


def _meaning(found: Agreement) -> Part:
    if found.kappa is None:
        beyond = (
            "You all said the same of every case, so kappa cannot be worked out: there is "
            "nothing "
            "to tell chance from skill by."
        )
    else:
        beyond = (
            f"People who guess would be alike on {found.expected:.0%} of the cases. Kappa "
            f"asks how "
            "far you got from there: 0 is no better than guessing, and 1 is full agreement. "
            "Below 0 you differed more often than people who guess. For a measure to plot, many "
            "look for 0.8 or more; that is a custom."
        )
    return text("meaning", "What that means", f"You agreed on {found.observed:.0%}.", beyond)


def _key(topic: Topic) -> Part:
    rows = [[case.text, COUNTS[YES if case.counts else NO], case.why] for case in topic.cases]
    title = "What the tight definition says"
    return table("key", title, ["Case", "By the rules", "Because"], rows, fold=True)


def _compared(state: DefinitionState) -> Part:
    loose, tight = _agreement(state, "loose"), _agreement(state, "tight")
    gained = tight.observed - loose.observed
    words = f"You agreed on {loose.observed:.0%} before, and on {tight.observed:.0%} now."
    if gained > 0:
        said = "The cases are the same, and so are you. Only the words have changed."
    elif loose.observed == 1:
        said = "You agreed from the start. Would somebody who was not in the room agree with you?"
    else:
        said = "The rules did not help you yet. Where you differ is the place to mend them."
    left = _left_over(state)
    return text(
        "compared", "Before and after", words, said, *left, tone="good" if gained > 0 else "think"
    )


def _left_over(state: DefinitionState) -> list[str]:
    """Say where people still differ: those are the words to mend."""
    judged = state.judged["tight"]
    cases = state.topic.cases if state.topic else ()
    split = [case for case in cases if _split(judged, case)]
    if not split:
        return []
    if len(split) == 1:
        some, them = "One case still divides you", "it"
    else:
        some, them = f"{len(split)} cases still divide you", "them"
    return [f"{some}. Find {them} in the table: what would you add to the rules?"]
