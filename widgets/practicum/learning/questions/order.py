"""Questions that ask for an order, such as the steps of a test."""

from __future__ import annotations

from bisect import bisect_left
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


class Step(Frozen):
    """One thing to put in its place."""

    id: str = Field(pattern=r"^[a-z0-9-]+$")
    text: str = Field(min_length=1)
    early: str = Field("", description="Said when it stands too early: the thought behind")
    late: str = Field("", description="Said when it stands too late: the thought behind")


class Order(Question):
    """Put steps in order; the file has them in the right one. An answer is their ids in order.

    The page is told which steps to move, and whether they stand too early or too late. Those are
    as few as can be: a learner who has one step in the wrong place hears of that one, though it
    pushes all the others along.

    Examples
    --------
    >>> tea = Order(id="tea", outcome="brew", stem="Make tea.", why="Heat first.", steps=[
    ...     Step(id="boil", text="Boil", late="Cold water draws no tea."),
    ...     Step(id="pour", text="Pour", early="Is it hot yet?", late="What would you drink?"),
    ...     Step(id="drink", text="Drink", early="There is nothing in the cup."),
    ... ])
    >>> tea.check(["drink", "boil", "pour"]).comments
    (Comment(option='drink', right=False, feedback='There is nothing in the cup.'),)
    """

    kind: Literal["order"] = "order"
    why: str = Field(min_length=1, description="Said when the order is right: why it is")
    steps: tuple[Step, ...] = Field(min_length=3)

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if len(set(self.model_answer)) < len(self.steps):
            raise ValueError("two steps have the same id")
        for place, step in enumerate(self.steps):
            first, last = place == 0, place == len(self.steps) - 1
            if bool(step.early) == first:
                raise ValueError(f"{step.id}: every step but the first needs “early”")
            if bool(step.late) == last:
                raise ValueError(f"{step.id}: every step but the last needs “late”")
        return self

    def view(self, seed: str = "") -> dict[str, Any]:
        """Give the steps in an order that is not the right one."""
        items = shuffled(self.steps, f"{seed}/{self.id}")
        if items == list(self.steps):
            items = [*items[1:], items[0]]
        return {
            **self.model_dump(include={"id", "kind", "stem"}),
            "items": [{"id": each.id, "text": each.text} for each in items],
        }

    def check(self, chosen: Sequence[str]) -> Verdict:
        """Say which steps to move, and nothing of those that stand well among each other."""
        if sorted(chosen) != sorted(self.model_answer):
            return Verdict(right=False, message="Put all of them in order.", comments=())
        places = [self.model_answer.index(ident) for ident in chosen]
        kept = longest_rising(places)
        comments = tuple(
            self._comment(place, places[:shown], kept)
            for shown, place in enumerate(places)
            if place not in kept
        )
        if not comments:
            return Verdict(right=True, message=f"That’s right. {self.why}", comments=())
        some = count_words(len(comments), "step has", "steps have")
        return Verdict(right=False, message=f"{some} to move.", comments=comments)

    def explain(self, chosen: Sequence[str]) -> Explanation:
        """Give the steps as they were put, and all in order if that was another."""
        whole = sorted(chosen) == sorted(self.model_answer)
        moved = {each.option: each.feedback for each in self.check(chosen).comments}
        texts = {step.id: step.text for step in self.steps}
        lines = tuple(
            Line(texts[name], "", False if name in moved else None, moved.get(name, ""))
            for name in (chosen if whole else ())
        )
        if tuple(chosen) == self.model_answer:
            return Explanation(lines, (), ordered=True)
        key = tuple(Line(step.text, "", right=None, why="") for step in self.steps)
        return Explanation(lines, key, self.why, ordered=True)

    def _comment(self, place: int, before: Sequence[int], kept: set[int]) -> Comment:
        step = self.steps[place]
        late = any(other > place for other in before if other in kept)
        return Comment(step.id, right=False, feedback=step.late if late else step.early)

    @property
    def texts(self) -> tuple[str, ...]:
        """The stem, the steps and what may be said of them."""
        said = (text for each in self.steps for text in (each.text, each.early, each.late))
        return (self.stem, self.why, *filter(None, said))

    @property
    def model_answer(self) -> tuple[str, ...]:
        """The steps in order."""
        return tuple(step.id for step in self.steps)


def longest_rising(numbers: Sequence[int]) -> set[int]:
    """Give the members of a longest rising subsequence of different numbers.

    Examples
    --------
    >>> sorted(longest_rising([3, 0, 1, 2]))
    [0, 1, 2]
    """
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for number in numbers:
        length = bisect_left(ends, number)
        before[number] = ends[length - 1] if length else None
        ends[length : length + 1] = [number]
    kept: set[int] = set()
    last = ends[-1] if ends else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return kept
