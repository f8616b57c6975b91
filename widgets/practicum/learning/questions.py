"""Questions to check oneself by: data beside the notebooks, and the checks of each kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, NamedTuple, Self

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, model_validator

from practicum.tools.document import Document

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

QUESTION_FILE = "questions.yml"


class QuestionError(ValueError):
    """A file of questions cannot be used; the message says where and why."""


class UnknownQuestionError(LookupError):
    """There is no question of that name."""


class Answer(Document):
    """What a learner chose; each try is one revision."""

    kind: ClassVar[str] = "answers"

    chosen: tuple[str, ...] = Field(description="Ids of the options, in the learner's order")


class Comment(NamedTuple):
    """What is said about one option that was chosen."""

    option: str
    right: bool
    feedback: str


class Verdict(NamedTuple):
    """What is said about an answer. It speaks only of what was chosen, so the key stays hidden.

    Attributes
    ----------
    right : bool
        Whether nothing is left to mend.
    message : str
        The verdict in words.
    comments : tuple of Comment
        One for each option chosen.
    """

    right: bool
    message: str
    comments: tuple[Comment, ...]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Option(_Frozen):
    """One answer to choose from."""

    id: str = Field(min_length=1)
    text: str = Field(min_length=1)
    right: bool = False
    feedback: str = Field(min_length=1, description="Said to whoever chose it: the thought behind")


class Question(_Frozen):
    """What all kinds of question have: an answer is a sequence of ids."""

    id: str = Field(pattern=r"^[a-z0-9-]+$", description="Stable: kept answers refer to it")
    outcome: str = Field(min_length=1, description="Id of the outcome in course.yml")
    stem: str = Field(min_length=1, description="What is asked")

    def view(self) -> dict[str, Any]:
        """Give what the page may know: nothing that tells the key."""
        raise NotImplementedError

    def check(self, chosen: Sequence[str]) -> Verdict:
        """Say whether an answer is right, and why.

        Parameters
        ----------
        chosen : sequence of str
            Ids; those that the question does not have are passed over.

        Returns
        -------
        Verdict
        """
        raise NotImplementedError


class Choice(Question):
    """A question with options to choose from."""

    options: tuple[Option, ...] = Field(min_length=2)

    @model_validator(mode="after")
    def _options_differ(self) -> Self:
        names = [option.id for option in self.options]
        if len(set(names)) < len(names):
            raise ValueError("two options have the same id")
        return self

    def view(self) -> dict[str, Any]:
        """Give the options without saying which is right, and without the feedback."""
        return {
            **self.model_dump(include={"id", "kind", "stem"}),
            "options": [{"id": option.id, "text": option.text} for option in self.options],
        }

    def check(self, chosen: Sequence[str]) -> Verdict:
        """Give each chosen option's feedback, in the order of the options."""
        options = [option for option in self.options if option.id in chosen]
        comments = tuple(Comment(each.id, each.right, each.feedback) for each in options)
        return self._judge(comments)

    def _judge(self, comments: tuple[Comment, ...]) -> Verdict:
        raise NotImplementedError

    @property
    def _right(self) -> int:
        return sum(option.right for option in self.options)


class Single(Choice):
    """Choose one.

    Examples
    --------
    >>> sum_ = Single(id="sum", outcome="add", stem="1 + 1?", options=[
    ...     Option(id="two", text="2", right=True, feedback="One more than 1."),
    ...     Option(id="eleven", text="11", feedback="Those are two ones side by side."),
    ... ])
    >>> sum_.check(["eleven"]).comments[0].feedback
    'Those are two ones side by side.'
    """

    kind: Literal["single"] = "single"

    @model_validator(mode="after")
    def _has_one_key(self) -> Self:
        if self._right != 1:
            raise ValueError(f"one option must be right, not {self._right}")
        return self

    def _judge(self, comments: tuple[Comment, ...]) -> Verdict:
        if len(comments) != 1:
            return Verdict(right=False, message="Choose one answer.", comments=())
        right = comments[0].right
        return Verdict(right, "That’s right." if right else "Not quite.", comments)


class Several(Choice):
    """Choose all that are right."""

    kind: Literal["several"] = "several"

    @model_validator(mode="after")
    def _has_a_key(self) -> Self:
        if not self._right:
            raise ValueError("at least one option must be right")
        return self

    def _judge(self, comments: tuple[Comment, ...]) -> Verdict:
        found = sum(comment.right for comment in comments)
        wrong = len(comments) - found
        missed = self._right - found
        if not comments:
            message = "Choose at least one answer."
        elif wrong:
            message = f"{_some(wrong)} of the answers you chose {_belongs(wrong)} here."
        elif missed:
            message = f"Right so far. There {'is' if missed == 1 else 'are'} {missed} more to find."
        else:
            message = "That’s right: you found them all."
        return Verdict(right=not wrong and not missed, message=message, comments=comments)


AnyQuestion = Annotated[Single | Several, Field(discriminator="kind")]
_FILE = TypeAdapter(list[AnyQuestion])


def load_questions(folder: Path) -> Mapping[str, Question]:
    """Read all questions of a course.

    Parameters
    ----------
    folder : Path
        The course's folder; each module in it may have a ``questions.yml``.

    Returns
    -------
    mapping of str to Question
        By id, in the order of the files.

    Raises
    ------
    QuestionError
        If a file is wrong or two questions have the same id.
    """
    found: dict[str, Question] = {}
    for path in sorted(folder.glob(f"*/{QUESTION_FILE}")):
        for question in _read(path):
            if question.id in found:
                raise QuestionError(f"{path}: there are two questions called {question.id!r}.")
            found[question.id] = question
    return found


def pick_questions(bank: Mapping[str, Question], names: Sequence[str]) -> tuple[Question, ...]:
    """Pick questions by their ids, in the order of the ids.

    Raises
    ------
    UnknownQuestionError
        If there is none of that name.
    """
    for name in names:
        if name not in bank:
            raise UnknownQuestionError(f"There is no question called “{name}”.")
    return tuple(bank[name] for name in names)


def _read(path: Path) -> list[AnyQuestion]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        raw = yaml.load(path.read_text(encoding="utf-8"), loader)  # noqa: S506 - a safe loader
        return _FILE.validate_python(raw)
    except (OSError, yaml.YAMLError, ValidationError) as error:
        raise QuestionError(f"{path} cannot be used: {error}") from error


def _some(count: int) -> str:
    return "One" if count == 1 else str(count)


def _belongs(count: int) -> str:
    return "doesn’t belong" if count == 1 else "don’t belong"
