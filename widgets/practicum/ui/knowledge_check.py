"""The knowledge check at the end of a day, as a widget: ``knowledge_check()``.

============  ==============================  ====================================================
ask           with                            answer
============  ==============================  ====================================================
``begin``                                     ``state``: with the questions that were drawn
``keep``      ``question``, ``chosen``        ``kept``: how many have an answer
``hand_in``                                   ``state``: the score; each answer, and what is right
============  ==============================  ====================================================

One try is kept: what was handed in stays as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

import traitlets as t

from practicum.learning.course_file import course_folder
from practicum.learning.knowledge import (
    KnowledgeCheck,
    answers_of,
    draw_questions,
    say_score,
    score,
)
from practicum.learning.questions import Answer, load_questions
from practicum.store.protocol import StoreError
from practicum.ui.day import content_of, find_day
from practicum.ui.session import Session, here
from practicum.ui.widget import PracticumWidget, Refusal, answers

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from practicum.learning.course import Module
    from practicum.learning.questions import Question

View = dict[str, Any]
NOT_ANSWERED = "You gave no answer."
HANDED_IN = "This check has been handed in, on this page or another. Please load the page again."


def knowledge_check(module: str = "") -> KnowledgeCheckWidget:
    """Show a day's knowledge check, as far as the learner has come with it.

    Parameters
    ----------
    module : str
        The day's slug; without it, the first day of the course.

    Returns
    -------
    KnowledgeCheckWidget
        The widget; as the last line of a cell it shows itself.

    Raises
    ------
    UnknownPageError
        If there is no such module.
    """
    return KnowledgeCheckWidget(find_day(module), load_questions(course_folder()))


class KnowledgeCheckWidget(PracticumWidget):
    """Questions across a module. The page gets no key before the check is handed in."""

    module: ClassVar[str] = "learning/knowledge.js"

    state = t.Dict(
        help="stage: new, open or done; questions, once done with what is right; score; words"
    ).tag(sync=True)

    def __init__(
        self, module: Module, bank: Mapping[str, Question], *, session: Session | None = None
    ) -> None:
        self._module = module
        self._bank = bank
        self._session = session or here()
        self._project = self._session.project.id
        super().__init__(state=self._state())

    @answers("begin")
    def begin(self) -> View:
        """Draw the questions, unless they have been drawn."""
        if not self._content:
            seen = {each.key for each in self._session.store.documents(self._project, Answer.kind)}
            names = draw_questions(self._module, self._bank, seed=self._project, seen=seen)
            self._save({"questions": list(names), "answers": [], "handed_in": False})
        return self._show()

    @answers("keep")
    def keep(self, question: str, chosen: list[str]) -> View:
        """Keep the answer to one question."""
        content = self._open_content()
        rows = [row for row in content["answers"] if row.get("id") != question]
        if chosen:
            rows.append({"id": question, "chosen": chosen})
        self._save({**content, "answers": rows})
        return {"kept": len(rows)}

    @answers("hand_in")
    def hand_in(self) -> View:
        """Take the answers as they stand, and say how it went."""
        self._save({**self._open_content(), "handed_in": True})
        return self._show()

    @property
    def _content(self) -> View:
        store = self._session.store
        return dict(content_of(store, self._project, KnowledgeCheck.kind, self._module.slug))

    def _open_content(self) -> View:
        content = self._content
        if not content or content.get("handed_in"):
            raise Refusal(HANDED_IN)
        return {**content, "answers": list(content.get("answers") or ())}

    def _save(self, content: View) -> None:
        store, kind, key = self._session.store, KnowledgeCheck.kind, self._module.slug
        newest = store.load(self._project, kind, key)
        try:
            store.save(
                self._project,
                kind,
                key,
                content,
                base=newest.number if newest else 0,
                author=self._session.learner,
                version=KnowledgeCheck.version,
            )
        except StoreError as error:
            raise Refusal(str(error)) from error

    def _show(self) -> View:
        self.state = self._state()
        return {"state": self.state}

    def _state(self) -> View:
        content = self._content
        if not content:
            count = len(draw_questions(self._module, self._bank, seed=self._project))
            return {"stage": "new", "questions": [], "count": count}
        done = bool(content.get("handed_in"))
        given = answers_of(content)
        asked = [self._bank[name] for name in content.get("questions") or () if name in self._bank]
        return {
            "stage": "done" if done else "open",
            "questions": [self._view(each, given.get(each.id, []), done=done) for each in asked],
            **(self._result(content) if done else {}),
        }

    def _view(self, question: Question, chosen: list[str], *, done: bool) -> View:
        if done:
            return explained_view(question, chosen)
        return {**question.view(self._project), "chosen": chosen, "verdict": None}

    def _result(self, content: View) -> View:
        rows = score(self._module, self._bank, content)
        return {
            "words": say_score(rows),
            "score": [
                {
                    "text": row.text,
                    "right": row.right,
                    "of": row.of,
                    "reread": [{"title": page.title, "slug": page.slug} for page in row.reread],
                }
                for row in rows
            ],
        }


def explained_view(question: Question, chosen: Sequence[str]) -> View:
    """Give a question that was handed in as the page draws it: it holds what is right."""
    verdict = question.check(chosen)
    answer = question.explain(chosen)
    return {
        "id": question.id,
        "stem": question.stem,
        "right": verdict.right,
        # what is said of an answer that can still be mended would lead astray here
        "words": verdict.message if verdict.right else "" if answer.chosen else NOT_ANSWERED,
        "chosen": [line._asdict() for line in answer.chosen],
        "key": [line._asdict() for line in answer.key],
        "why": answer.why,
        "ordered": answer.ordered,
    }
