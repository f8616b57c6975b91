"""What every game is: a state made from a seed, moves that change it, and parts that show it."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Protocol, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from practicum.tools.document import Document

if TYPE_CHECKING:
    from collections.abc import Mapping

    from practicum.learning.games.parts import Part

MOST_MOVES = 600
"""Moves that one play keeps; far more than any game needs."""


class MoveError(ValueError):
    """A move that the rules do not have; the message is a sentence for the person.

    Attributes
    ----------
    field : str
        The field that it speaks of; empty if it is about the whole move.
    """

    def __init__(self, message: str, field: str = "") -> None:
        super().__init__(message)
        self.field = field


class Move(BaseModel):
    """One thing that was done: its name, and what was typed or chosen."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(min_length=1, max_length=40)
    values: dict[str, str] = Field(default_factory=dict, max_length=40)


class Play(Document):
    """One play of a game: it can be gone through again, move by move."""

    kind: ClassVar[str] = "game"

    round: int = Field(0, ge=0, description="How often it was begun again; each has its own seed")
    moves: tuple[Move, ...] = Field((), description="What was done, in order")


State = TypeVar("State")


class Game(Protocol, Generic[State]):
    """The rules of one game. Nothing in it depends on the clock or on chance outside the seed."""

    name: ClassVar[str]
    title: ClassVar[str]
    summary: ClassVar[str]

    def begin(self, seed: int) -> State:
        """Give the state before the first move."""

    def play(self, state: State, name: str, values: Mapping[str, str]) -> State:
        """Give the state after a move, or raise `MoveError`."""

    def show(self, state: State) -> list[Part]:
        """Give what the page shows, from top to bottom."""


def seed_for(project: str, game: str, number: int) -> int:
    """Give the seed of a project's play, so that a reload keeps the play.

    Parameters
    ----------
    project : str
        The project's id.
    game : str
    number : int
        The round.

    Returns
    -------
    int
        From 0 to 2**31 - 1.

    Examples
    --------
    >>> seed_for("a", "funnel", 0) == seed_for("a", "funnel", 0) != seed_for("a", "funnel", 1)
    True
    """
    digest = sha256(f"{project}/{game}/{number}".encode()).digest()
    return int.from_bytes(digest[:4], "big") >> 1


def replay(game: Game[Any], play: Play, project: str) -> Any:
    """Go through a play again.

    A move that today's rules do not have, because they have changed since, is passed over.

    Returns
    -------
    State
        Of the game, after all moves.
    """
    state = game.begin(seed_for(project, game.name, play.round))
    for move in play.moves:
        try:
            state = game.play(state, move.name, move.values)
        except MoveError:
            continue
    return state
