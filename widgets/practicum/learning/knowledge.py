"""The knowledge check at the end of a day: which questions, how it went, and what to reread."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from practicum.tools.document import Document

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from practicum.learning.course import Group, Module, Page
    from practicum.learning.questions import Question

A_GROUP = 2
"""Questions for each group of outcomes."""


class Given(BaseModel):
    """An answer to one of the questions."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: str = Field(min_length=1, description="Id of the question")
    chosen: tuple[str, ...] = ()


class KnowledgeCheck(Document):
    """A knowledge check that was begun; its key is the module."""

    kind: ClassVar[str] = "knowledge"

    questions: tuple[str, ...] = Field(description="Ids of the questions that were drawn")
    answers: tuple[Given, ...] = ()
    handed_in: bool = False


class Score(NamedTuple):
    """How it went in one group of outcomes.

    Attributes
    ----------
    text : str
        The group, in the learner's words.
    right, of : int
        Questions.
    reread : tuple of Page
        Pages that teach what was not right.
    """

    text: str
    right: int
    of: int
    reread: tuple[Page, ...]


def draw_questions(
    module: Module, bank: Mapping[str, Question], *, seed: str, seen: Collection[str] = ()
) -> tuple[str, ...]:
    """Draw questions across a module, some of each group of outcomes.

    Parameters
    ----------
    module : Module
        One with groups.
    bank : mapping of str to Question
    seed : str
        Whoever has the same seed and has seen the same gets the same questions.
    seen : collection of str
        Ids of questions that the learner has answered before; they come last.

    Returns
    -------
    tuple of str
        Ids, group by group; of two of a group each checks another outcome, where there are two.
    """
    by_chance = sorted(
        bank.values(),
        key=lambda each: (each.id in seen, sha256(f"{seed}/{each.id}".encode()).digest()),
    )
    return tuple(
        question.id for group in module.groups for question in _draw_from(group, by_chance)
    )


def _draw_from(group: Group, questions: Sequence[Question]) -> Sequence[Question]:
    names = {outcome.id for outcome in group.outcomes}
    left = [question for question in questions if question.outcome in names]
    drawn: list[Question] = []
    while left and len(drawn) < A_GROUP:
        met = {question.outcome for question in drawn}
        fresh = [question for question in left if question.outcome not in met]
        drawn.append((fresh or left)[0])
        left.remove(drawn[-1])
    return drawn


def answers_of(content: Mapping[str, Any]) -> dict[str, list[str]]:
    """Give what was answered, by question.

    Examples
    --------
    >>> answers_of({"answers": [{"id": "aim-missing", "chosen": ["date"]}]})
    {'aim-missing': ['date']}
    """
    rows = content.get("answers")
    return {
        str(row["id"]): [str(each) for each in row.get("chosen") or ()]
        for row in (rows if isinstance(rows, list | tuple) else ())
        if isinstance(row, dict) and "id" in row
    }


def score(
    module: Module, bank: Mapping[str, Question], content: Mapping[str, Any]
) -> tuple[Score, ...]:
    """Say how a check went, one row a group of outcomes.

    Parameters
    ----------
    module : Module
    bank : mapping of str to Question
        Questions that are no longer in it are passed over.
    content : mapping
        As `KnowledgeCheck`.

    Returns
    -------
    tuple of Score
        Without groups of which nothing was asked.
    """
    answers = answers_of(content)
    asked = [bank[name] for name in content.get("questions") or () if name in bank]
    right = {each.id: each.check(answers.get(each.id, ())).right for each in asked}
    rows = []
    for group in module.groups:
        names = {outcome.id for outcome in group.outcomes}
        mine = [question for question in asked if question.outcome in names]
        wrong = {question.outcome for question in mine if not right[question.id]}
        reread = tuple(page for page in module.pages if wrong & {each.id for each in page.outcomes})
        if mine:
            rows.append(Score(group.text, sum(right[each.id] for each in mine), len(mine), reread))
    return tuple(rows)


def say_score(rows: Sequence[Score]) -> str:
    """Say in a sentence how it went.

    Examples
    --------
    >>> say_score([Score("write an aim", 1, 2, ()), Score("plan a test", 2, 2, ())])
    '3 of 4 are right. Below you see what is firm and what is worth a second look.'
    """
    right, of = sum(row.right for row in rows), sum(row.of for row in rows)
    if right == of:
        return f"All {of} are right."
    return f"{right} of {of} are right. Below you see what is firm and what is worth a second look."
