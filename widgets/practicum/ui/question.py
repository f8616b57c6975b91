"""Questions to check oneself by, as a widget: ``question("aim-missing")``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

import traitlets as t

from practicum.learning.course_file import course_folder
from practicum.learning.questions import Answer, Question, find_questions
from practicum.store.protocol import StoreError
from practicum.ui.session import Session, here
from practicum.ui.widget import PracticumWidget, answers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from practicum.learning.questions import Verdict
    from practicum.project.revision import Revision

View = dict[str, Any]

NOT_KEPT = "Your answer could not be kept:"


def question(*names: str) -> QuestionWidget:
    """Show one question or several, with what the learner answered before.

    Parameters
    ----------
    *names : str
        Ids of questions in the course's ``questions.yml`` files.

    Returns
    -------
    QuestionWidget
        The widget; as the last line of a cell it shows itself.

    Raises
    ------
    UnknownQuestionError
        If there is no question of that name.
    """
    return QuestionWidget(find_questions(course_folder(), names))


class QuestionWidget(PracticumWidget):
    """A sheet of questions. The page gets no key: Python checks, and keeps each try."""

    module: ClassVar[str] = "questions/question.js"

    questions = t.List(help="Each question's view, the last answer and its verdict").tag(sync=True)

    def __init__(self, questions: Sequence[Question], *, session: Session | None = None) -> None:
        self._bank = {each.id: each for each in questions}
        self._session = session or here()
        self._project = self._session.project.id
        super().__init__(questions=[self._view(each) for each in questions])

    @answers("check")
    def check(self, question: str, chosen: list[str]) -> View:
        """Check an answer and keep it; if it can't be kept, say so beside the verdict."""
        verdict = self._bank[question].check(chosen)
        answer = {"verdict": verdict_view(verdict)}
        try:
            self._keep(question, chosen)
        except StoreError as error:
            return {**answer, "trouble": f"{NOT_KEPT} {error}"}
        return answer

    def _keep(self, question: str, chosen: list[str]) -> None:
        before = self._last(question)
        self._session.store.save(
            self._project,
            Answer.kind,
            question,
            {"chosen": chosen},
            base=before.number if before else 0,
            author=self._session.learner,
            version=Answer.version,
        )

    def _last(self, question: str) -> Revision | None:
        return self._session.store.load(self._project, Answer.kind, question)

    def _view(self, question: Question) -> View:
        last = self._last(question.id)
        chosen = list(last.content.get("chosen", ())) if last else []
        verdict = question.check(chosen) if chosen else None
        return {
            **question.view(self._project),
            "chosen": chosen,
            "verdict": verdict_view(verdict) if verdict else None,
        }


def verdict_view(verdict: Verdict) -> View:
    """Give a verdict as the page draws it."""
    return {**verdict._asdict(), "comments": [each._asdict() for each in verdict.comments]}
