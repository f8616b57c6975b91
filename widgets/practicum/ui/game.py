"""Games, as a widget: ``game("two-teams")``.

=============  ======================================  ==========================================
ask            with                                    answer
=============  ======================================  ==========================================
``move``       ``name``, ``values``, ``revision``      ``parts`` and ``revision``; or ``trouble``:
                                                       ``message`` and ``field``
``again``      ``revision``                            the same, of a new round
``refresh``    ``revision``                            the same, if another page went on; or nothing
=============  ======================================  ==========================================
"""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING, Any, ClassVar

import traitlets as t
from pydantic import ValidationError

from practicum.learning.games.game import MOST_MOVES, Move, MoveError, Play, replay, seed_for
from practicum.learning.games.registry import find_game
from practicum.store.protocol import StoreError
from practicum.ui.game_chart import chart_view
from practicum.ui.session import Session, here
from practicum.ui.widget import PracticumWidget, Refusal, answers

if TYPE_CHECKING:
    from practicum.learning.games.game import Game
    from practicum.learning.games.parts import Part

View = dict[str, Any]
ELSEWHERE = "Somebody went on with this game on another page. Here is how it stands."
FULL = "This play has as many moves as can be kept. Begin again to go on."


def game(name: str) -> GameWidget:
    """Show a game, as it was left.

    Parameters
    ----------
    name : str
        Such as ``"two-teams"``.

    Returns
    -------
    GameWidget
        The widget; as the last line of a cell it shows itself.

    Raises
    ------
    UnknownGameError
        If there is no game of that name.
    """
    return GameWidget(find_game(name))


class GameWidget(PracticumWidget):
    """A game that a project plays. Each move is a revision of its play."""

    module: ClassVar[str] = "games/game.js"

    game = t.Dict(help="Name, title and summary").tag(sync=True)
    parts = t.List(help="What the page shows, from top to bottom").tag(sync=True)
    revision = t.Int(help="Of the play that the parts show").tag(sync=True)
    plotly_path = t.Unicode(help="Where plotly is, below the server's base").tag(sync=True)

    def __init__(self, game: Game[Any], *, session: Session | None = None) -> None:
        self._game = game
        self._session = session or here()
        self._project = self._session.project.id
        play, revision = self._load()
        super().__init__(
            game={"name": game.name, "title": game.title, "summary": game.summary},
            parts=self._show(play),
            revision=revision,
            plotly_path=f"practicum/plotly/{version('plotly')}/plotly.min.js",
        )

    @answers("move")
    def move(self, name: str, values: dict[str, str], revision: int) -> View:
        """Make a move; what the rules do not have is told beside the field."""
        play, newest = self._load()
        if newest != revision:
            return self._told(play, newest, said=ELSEWHERE)
        if len(play.moves) >= MOST_MOVES:
            raise Refusal(FULL)
        try:
            made = Move(name=name, values={key: str(each) for key, each in values.items()})
            self._game.play(replay(self._game, play, self._project), name, made.values)
        except MoveError as error:
            return {"trouble": {"message": str(error), "field": error.field}}
        except ValidationError as error:
            raise Refusal("That cannot be done now.") from error
        return self._keep(play.model_copy(update={"moves": (*play.moves, made)}), newest)

    @answers("again")
    def again(self, revision: int) -> View:
        """Begin again, in another world; the play before stays among the revisions."""
        play, newest = self._load()
        if newest != revision:
            return self._told(play, newest, said=ELSEWHERE)
        return self._keep(Play(round=play.round + 1), newest)

    @answers("refresh")
    def refresh(self, revision: int) -> View:
        """Give the play as it stands, if another page has gone on with it."""
        play, newest = self._load()
        return {} if newest == revision else self._told(play, newest)

    def _keep(self, play: Play, base: int) -> View:
        try:
            saved = self._session.store.save(
                self._project,
                Play.kind,
                self._game.name,
                play.model_dump(mode="json"),
                base=base,
                author=self._session.learner,
                version=Play.version,
            )
        except StoreError as error:
            raise Refusal(str(error)) from error
        return self._told(play, saved.revision.number)

    def _told(self, play: Play, revision: int, said: str = "") -> View:
        self.parts = self._show(play)
        self.revision = revision
        return {"parts": self.parts, "revision": revision, "said": said}

    def _load(self) -> tuple[Play, int]:
        found = self._session.store.load(self._project, Play.kind, self._game.name)
        if found is None:
            return Play(), 0
        try:
            return Play.model_validate(dict(found.content)), found.number
        except ValidationError:
            return Play(), found.number  # kept by a later version, or by hand

    def _show(self, play: Play) -> list[View]:
        state = replay(self._game, play, self._project)
        return [_view(part) for part in self._game.show(state)]

    @property
    def seed(self) -> int:
        """The seed of the present round."""
        return seed_for(self._project, self._game.name, self._load()[0].round)


def _view(part: Part) -> View:
    if part["kind"] != "charts":
        return part
    return {**part, "charts": [chart_view(each) for each in part["charts"]]}
