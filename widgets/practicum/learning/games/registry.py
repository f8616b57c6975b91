"""All games by name; each comes in when it is first played."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from practicum.learning.games.game import Game

GAMES = {
    "cry-wolf": "cry_wolf:CryWolf",
    "definition": "definition:Definition",
    "displays": "cases:Displays",
    "phases": "cases:Phases",
    "two-teams": "two_teams:TwoTeams",
    "pdsa-game": "pdsa_game:PdsaGame",
    "red-beads": "red_beads:RedBeads",
    "red-amber-green": "red_amber_green:RedAmberGreen",
    "funnel": "funnel:Funnel",
}


class UnknownGameError(LookupError):
    """There is no game of that name."""


def find_game(name: str) -> Game[Any]:
    """Give a game by its name.

    Raises
    ------
    UnknownGameError
        If there is none; the message names those that there are.

    Examples
    --------
    >>> find_game("two-teams").title
    'Two teams, one year'
    """
    if name not in GAMES:
        raise UnknownGameError(f"There is no game called “{name}”. There are: {', '.join(GAMES)}.")
    module, _, klass = GAMES[name].partition(":")
    game: Game[Any] = getattr(import_module(f"practicum.learning.games.{module}"), klass)()
    return game
