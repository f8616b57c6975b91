"""Practice without end, as a widget: ``practise("signals")``.

==========  ======================================  ===============================================
ask         with                                    answer
==========  ======================================  ===============================================
``points``  ``text`` or ``rows``                    ``rows`` and ``text``: the same points both
                                                    ways; or ``trouble``
``answer``  ``choice``, ``rows``, ``revision``      ``view`` with the verdict; or ``trouble``
``next``    ``revision``                            ``view`` of the next case
``refresh`` ``revision``                            ``view``, if another page went on; or nothing
==========  ======================================  ===============================================
"""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING, Any, ClassVar

import traitlets as t
from pydantic import ValidationError

from practicum.learning.games.game import seed_for
from practicum.learning.practice.kinds import ANSWERS, KINDS
from practicum.learning.practice.marking import Marked, mark
from practicum.learning.practice.mastery import (
    Given,
    Mastery,
    answered,
    dealt,
    moved_on,
    present_case,
)
from practicum.learning.practice.typed import PointsError, read_points, write_points
from practicum.store.protocol import StoreError
from practicum.ui.practise_view import case_view, mastery_view, verdict_view
from practicum.ui.session import Session, here
from practicum.ui.widget import PracticumWidget, Refusal, answers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from practicum.learning.practice.case import Case

View = dict[str, Any]
SERIES = {
    "signals": (
        "Signal or noise?",
        (
            "One chart after another, as many as you like. Say what you see, and mark the points "
            "that show it. What you find hard comes more often."
        ),
    )
}
ELSEWHERE = "Somebody went on with this practice on another page. Here is how it stands."


class UnknownPracticeError(LookupError):
    """There is no practice of that name."""


def practise(name: str) -> PractiseWidget:
    """Show practice without end, as it was left.

    Parameters
    ----------
    name : str
        Such as ``"signals"``.

    Returns
    -------
    PractiseWidget
        The widget; as the last line of a cell it shows itself.

    Raises
    ------
    UnknownPracticeError
        If there is no practice of that name.
    """
    if name not in SERIES:
        raise UnknownPracticeError(f"There is no practice called “{name}”. There is: signals.")
    return PractiseWidget(name)


class PractiseWidget(PracticumWidget):
    """Practice of a project. What has been answered is a document; the page never gets the key."""

    module: ClassVar[str] = "practise/practise.js"

    practice = t.Dict(help="Name, title and summary").tag(sync=True)
    view = t.Dict(help="Case, verdict, mastery and revision: what the page shows").tag(sync=True)
    plotly_path = t.Unicode(help="Where plotly is, below the server's base").tag(sync=True)

    def __init__(self, name: str = "signals", *, session: Session | None = None) -> None:
        self._name = name
        self._session = session or here()
        self._project = self._session.project.id
        title, summary = SERIES[name]
        super().__init__(
            practice={"name": name, "title": title, "summary": summary},
            view=self._view(*self._load()),
            plotly_path=f"practicum/plotly/{version('plotly')}/plotly.min.js",
        )

    @answers("points")
    def points(self, text: str | None = None, rows: Sequence[str] = ()) -> View:
        """Read points that were typed, or write those that were marked."""
        mastery, _ = self._load()
        count = len(present_case(mastery).values)
        try:
            found = read_points(text, count) if text is not None else _places(rows, count)
        except PointsError as error:
            return {"trouble": str(error)}
        return {"rows": [f"p{at}" for at in found], "text": write_points(found)}

    @answers("answer")
    def answer(self, choice: str, rows: Sequence[str], revision: int) -> View:
        """Mark an answer and keep it; only the first answer to a case counts."""
        mastery, newest = self._load()
        if newest != revision or mastery.given is not None:
            return self._told(mastery, newest, said=ELSEWHERE)
        if choice not in ANSWERS:
            return {"trouble": "Choose what you see."}
        case = present_case(mastery)
        given = Given(answer=choice, points=_places(rows, len(case.values)))
        marked = mark(case, given.answer, given.points)
        return self._keep(answered(mastery, given, right=marked.right), newest)

    @answers("next")
    def go_on(self, revision: int) -> View:
        """Deal the next case."""
        mastery, newest = self._load()
        if newest != revision:
            return self._told(mastery, newest, said=ELSEWHERE)
        return self._keep(moved_on(mastery, self._seed), newest)

    @answers("refresh")
    def refresh(self, revision: int) -> View:
        """Give the practice as it stands, if another page has gone on with it."""
        mastery, newest = self._load()
        return {} if newest == revision else self._told(mastery, newest)

    @property
    def _seed(self) -> int:
        return seed_for(self._project, f"practise/{self._name}", 0)

    def _load(self) -> tuple[Mastery, int]:
        found = self._session.store.load(self._project, Mastery.kind, self._name)
        if found is None:
            return dealt(Mastery(), self._seed), 0
        try:
            kept = Mastery.model_validate(dict(found.content))
        except ValidationError:
            kept = Mastery()  # kept by a later version, or by hand
        if kept.case is not None and kept.case.kind not in KINDS:
            kept = kept.model_copy(update={"case": None})
        return dealt(kept, self._seed), found.number

    def _keep(self, mastery: Mastery, base: int) -> View:
        try:
            saved = self._session.store.save(
                self._project,
                Mastery.kind,
                self._name,
                mastery.model_dump(mode="json"),
                base=base,
                author=self._session.learner,
                version=Mastery.version,
            )
        except StoreError as error:
            raise Refusal(str(error)) from error
        return self._told(mastery, saved.revision.number)

    def _told(self, mastery: Mastery, revision: int, said: str = "") -> View:
        self.view = self._view(mastery, revision)
        return {"view": self.view, "said": said}

    def _view(self, mastery: Mastery, revision: int) -> View:
        case = present_case(mastery)
        given = mastery.given
        return {
            "revision": revision,
            "case": case_view(case, mastery.number + 1),
            "given": _given_view(given) if given else None,
            "verdict": verdict_view(case, _mark(case, given)) if given else None,
            "mastery": mastery_view(mastery),
        }


def _mark(case: Case, given: Given) -> Marked:
    return mark(case, given.answer, given.points)


def _given_view(given: Given) -> View:
    return {
        "choice": given.answer,
        "rows": [f"p{at}" for at in given.points],
        "text": write_points(given.points),
    }


def _places(rows: Sequence[str], count: int) -> tuple[int, ...]:
    """Give the positions of rows, passing over what is no row of this chart."""
    found = {int(row[1:]) for row in rows if row[:1] == "p" and row[1:].isdigit()}
    return tuple(sorted(at for at in found if at < count))
