"""Questions with options to choose from: one of them, or all that are right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, Self

from pydantic import Field, model_validator

from practicum.learning.questions.question import (
    Comment,
    Explanation,
    Frozen,
    Line,
    Question,
    Verdict,
    count_words,
)
from practicum.learning.questions.shuffle import shuffled

if TYPE_CHECKING:
    from collections.abc import Sequence


class Option(Frozen):
    """One answer to choose from."""

    id: str = Field(min_length=1)
    text: str = Field(min_length=1)
    right: bool = False
    feedback: str = Field(min_length=1, description="Said to whoever chose it: the thought behind")


class Choice(Question):
    """A question with options to choose from; an answer holds their ids."""

    options: tuple[Option, ...] = Field(min_length=2)
    in_order: bool = Field(
        default=False, description="The options have an order of their own, such as numbers"
    )

    @model_validator(mode="after")
    def _options_differ(self) -> Self:
        names = [option.id for option in self.options]
        if len(set(names)) < len(names):
            raise ValueError("two options have the same id")
        return self

    def view(self, seed: str = "") -> dict[str, Any]:
        """Give the options without saying which is right, and without the feedback."""
        shown = self.options if self.in_order else shuffled(self.options, f"{seed}/{self.id}")
        return {
            **self.model_dump(include={"id", "kind", "stem"}),
            "options": [{"id": option.id, "text": option.text} for option in shown],
        }

    def check(self, chosen: Sequence[str]) -> Verdict:
        """Give each chosen option's feedback, in the order of the options."""
        options = [option for option in self.options if option.id in chosen]
        comments = tuple(Comment(each.id, each.right, each.feedback) for each in options)
        return self._judge(comments)

    def explain(self, chosen: Sequence[str]) -> Explanation:
        """Give the options that were chosen, and the right ones that were not.

        Examples
        --------
        >>> sum_ = Single(id="sum", outcome="add", stem="1 + 1?", options=[
        ...     Option(id="two", text="2", right=True, feedback="One more than 1."),
        ...     Option(id="eleven", text="11", feedback="Those are two ones side by side."),
        ... ])
        >>> sum_.explain(["eleven"]).key
        (Line(text='2', place='', right=True, why='One more than 1.'),)
        """
        lines = {each.id: Line(each.text, "", each.right, each.feedback) for each in self.options}
        return Explanation(
            tuple(line for name, line in lines.items() if name in chosen),
            tuple(line for name, line in lines.items() if line.right and name not in chosen),
        )

    @property
    def texts(self) -> tuple[str, ...]:
        """The stem, the options and their feedback."""
        return (self.stem, *(text for each in self.options for text in (each.text, each.feedback)))

    @property
    def model_answer(self) -> tuple[str, ...]:
        """The options that are right."""
        return tuple(option.id for option in self.options if option.right)

    def _judge(self, comments: tuple[Comment, ...]) -> Verdict:
        raise NotImplementedError


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
        if len(self.model_answer) != 1:
            raise ValueError(f"one option must be right, not {len(self.model_answer)}")
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
        if not self.model_answer:
            raise ValueError("at least one option must be right")
        return self

    def _judge(self, comments: tuple[Comment, ...]) -> Verdict:
        found = sum(comment.right for comment in comments)
        wrong = len(comments) - found
        missed = len(self.model_answer) - found
        if not comments:
            message = "Choose at least one answer."
        elif wrong:
            some = count_words(wrong, "of the answers you chose", "of the answers you chose")
            message = f"{some} {'doesn’t' if wrong == 1 else 'don’t'} belong here."
        elif missed:
            message = f"Right so far. There {'is' if missed == 1 else 'are'} {missed} more to find."
        else:
            message = "That’s right: you found them all."
        return Verdict(right=not wrong and not missed, message=message, comments=comments)
