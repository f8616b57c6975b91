"""The PDSA game: four cycles with a prediction first, then one round of tampering."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from practicum.learning.games.bench import COINS, HANDS, SURFACES, Setting, drop, spin
from practicum.learning.games.game import MoveError
from practicum.learning.games.parts import choice_in, number_in, words_in
from practicum.learning.games.pdsa_game_show import show
from practicum.learning.games.pdsa_game_state import (
    CYCLES,
    DROPS,
    ENDINGS,
    FEWEST,
    MOST,
    WAYS,
    Cycle,
    PdsaGameState,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from practicum.learning.games.parts import Part


class PdsaGame:
    """The game ``pdsa-game``."""

    name: ClassVar[str] = "pdsa-game"
    title: ClassVar[str] = "The PDSA game"
    summary: ClassVar[str] = (
        "Four cycles, one change in each. First you say what you think will happen. Then "
        "you try, "
        "and see the points come. One device at each table is enough."
    )

    def begin(self, seed: int) -> PdsaGameState:
        """Give the state before anything is chosen."""
        return PdsaGameState(seed=seed)

    def play(self, state: PdsaGameState, name: str, values: Mapping[str, str]) -> PdsaGameState:
        """Make a move of the present step; all others are refused."""
        moves = {
            "choose": _choose,
            "plan": _plan,
            "try": _try,
            "back": _back,
            "study": _study,
            "learn": _learn,
            "bet": _bet,
            "drop": _drop,
            "felt": _felt,
        }
        if name not in moves:
            raise MoveError("That cannot be done now.")
        return moves[name](state, values)

    def show(self, state: PdsaGameState) -> list[Part]:
        """Show the present step first, then the chart and the cycles so far."""
        return show(state)


def _need(holds: object) -> None:
    if not holds:
        raise MoveError("That cannot be done now.")


def _choose(state: PdsaGameState, values: Mapping[str, str]) -> PdsaGameState:
    _need(not state.way)
    return replace(state, way=choice_in(values, "way", list(WAYS)))


def _plan(state: PdsaGameState, values: Mapping[str, str]) -> PdsaGameState:
    _need(state.way and state.open_cycle is None and len(state.cycles) < CYCLES)
    setting = Setting()
    if state.way == "desk":
        setting = Setting(
            choice_in(values, "surface", list(SURFACES)),
            choice_in(values, "hand", list(HANDS)),
            choice_in(values, "coin", list(COINS)),
        )
    before = state.cycles[-1].setting if state.cycles else None
    change = setting.after(before) if state.way == "desk" else words_in(values, "change")
    if not change:
        raise MoveError("Say in a few words what you try this time.", "change")
    highest = WAYS[state.way].highest
    low = number_in(values, "low", 0, highest, what="the lowest you expect")
    high = number_in(values, "high", 0, highest, what="the highest you expect")
    if high < low:
        raise MoveError("The second number has to be the higher one.", "high")
    cycle = Cycle(change=change, low=low, high=high, setting=setting)
    return replace(state, cycles=(*state.cycles, cycle))


def _with_last(state: PdsaGameState, cycle: Cycle) -> PdsaGameState:
    return replace(state, cycles=(*state.cycles[:-1], cycle))


def _try(state: PdsaGameState, values: Mapping[str, str]) -> PdsaGameState:
    cycle = state.open_cycle
    _need(cycle and not state.studying)
    assert cycle is not None  # noqa: S101 - said above, for the types
    if len(cycle.tries) >= MOST:
        raise MoveError(f"{MOST} tries are enough for one cycle. What did you learn?")
    if state.way == "desk":
        result = spin(cycle.setting, state.seed, len(state.cycles), len(cycle.tries))
    else:
        result = number_in(values, "result", 0, WAYS[state.way].highest)
    return _with_last(state, replace(cycle, tries=(*cycle.tries, result)))


def _back(state: PdsaGameState, _values: Mapping[str, str]) -> PdsaGameState:
    cycle = state.open_cycle
    _need(cycle and cycle.tries and not state.studying and state.way != "desk")
    assert cycle is not None  # noqa: S101 - said above, for the types
    return _with_last(state, replace(cycle, tries=cycle.tries[:-1]))


def _study(state: PdsaGameState, _values: Mapping[str, str]) -> PdsaGameState:
    cycle = state.open_cycle
    _need(cycle and not state.studying and len(cycle.tries) >= FEWEST)
    return replace(state, studying=True)


def _learn(state: PdsaGameState, values: Mapping[str, str]) -> PdsaGameState:
    cycle = state.open_cycle
    _need(cycle and state.studying)
    assert cycle is not None  # noqa: S101 - said above, for the types
    learned = words_in(values, "learned")
    if not learned:
        raise MoveError("Write what you learnt, if only a few words.", "learned")
    ending = choice_in(values, "ending", list(ENDINGS))
    done = replace(cycle, learned=learned, ending=ending)
    return replace(_with_last(state, done), studying=False)


def _bet(state: PdsaGameState, values: Mapping[str, str]) -> PdsaGameState:
    _need(len(state.cycles) == CYCLES and state.open_cycle is None and not state.bet)
    return replace(state, bet=choice_in(values, "bet", ["better", "same", "worse"]))


def _drop(state: PdsaGameState, values: Mapping[str, str]) -> PdsaGameState:
    _need(state.bet and len(state.adjusted) < DROPS)
    calm = len(state.calm) < DROPS
    if state.way == "desk":
        aim, number = (0.0, len(state.calm)) if calm else (state.aim, len(state.adjusted))
        rest = drop(aim, state.seed, 0 if calm else 1, number)
    else:
        rest = number_in(values, "rest", -200, 200)
    if calm:
        return replace(state, calm=(*state.calm, rest))
    return replace(state, adjusted=(*state.adjusted, rest))


def _felt(state: PdsaGameState, values: Mapping[str, str]) -> PdsaGameState:
    _need(len(state.adjusted) == DROPS and not state.done)
    return replace(state, felt=words_in(values, "felt"), done=True)
