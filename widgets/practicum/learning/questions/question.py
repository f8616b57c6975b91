"""What all kinds of question share: an answer, what is said of it, what the page may know."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from practicum.tools.document import Document

if TYPE_CHECKING:
    from collections.abc import Sequence


class Answer(Document):
    """What a learner chose; each try is one revision."""

    kind: ClassVar[str] = "answers"

    chosen: tuple[str, ...] = Field(description="What each kind of question makes of an answer")


class Comment(NamedTuple):
    """What is said about one thing that the learner chose or placed."""

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
        One for each option chosen or thing placed.
    """

    right: bool
    message: str
    comments: tuple[Comment, ...]


class Line(NamedTuple):
    """One line of an answer in words.

    Attributes
    ----------
    text : str
        What was chosen, or placed.
    place : str
        Where it was put, or belongs; empty where nothing is placed.
    right : bool or None
        None for a step that stands well among the others.
    why : str
        What is said about it; may be empty.
    """

    text: str
    place: str
    right: bool | None
    why: str


class Explanation(NamedTuple):
    """An answer beside the right one, for afterwards: it gives the key away.

    Attributes
    ----------
    chosen : tuple of Line
        What was answered, in words.
    key : tuple of Line
        What is right, without that which was answered so; empty for a right answer.
    why : str
        Why it is right as a whole, where the lines do not say it.
    ordered : bool
        Whether the lines have an order.
    """

    chosen: tuple[Line, ...]
    key: tuple[Line, ...]
    why: str = ""
    ordered: bool = False


class Frozen(BaseModel):
    """A part of a question."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Question(Frozen):
    """What all kinds of question have: an answer is a sequence of short texts."""

    id: str = Field(pattern=r"^[a-z0-9-]+$", description="Stable: kept answers refer to it")
    outcome: str = Field(min_length=1, description="Id of the outcome in course.yml")
    stem: str = Field(min_length=1, description="What is asked")

    def view(self, seed: str = "") -> dict[str, Any]:
        """Give what the page may know: nothing that tells the key.

        Parameters
        ----------
        seed : str
            Where the order of things would tell the key, they are shuffled by this and by the
            question's id: the same learner always sees the same order.
        """
        raise NotImplementedError

    def check(self, chosen: Sequence[str]) -> Verdict:
        """Say whether an answer is right, and why.

        Parameters
        ----------
        chosen : sequence of str
            What the learner chose; what the question does not have is passed over.

        Returns
        -------
        Verdict
        """
        raise NotImplementedError

    def explain(self, chosen: Sequence[str]) -> Explanation:
        """Put an answer beside the right one. Only for whoever can't answer any more.

        Parameters
        ----------
        chosen : sequence of str
            As for `check`.

        Returns
        -------
        Explanation
        """
        raise NotImplementedError

    @property
    def texts(self) -> tuple[str, ...]:
        """All that a learner may read in it: the stem, what stands to choose, and the feedback."""
        raise NotImplementedError

    @property
    def model_answer(self) -> tuple[str, ...]:
        """An answer that is right; no page gets it that can still be answered."""
        raise NotImplementedError


def count_words(count: int, one: str, many: str) -> str:
    """Say how many of something there are.

    Examples
    --------
    >>> count_words(1, "step is", "steps are"), count_words(3, "step is", "steps are")
    ('One step is', '3 steps are')
    """
    return f"One {one}" if count == 1 else f"{count} {many}"
