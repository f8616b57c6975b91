"""Questions that ask where things belong: each with its partner, or all sorted into groups."""

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
    from collections.abc import Mapping, Sequence

BETWEEN = "="
"""Stands between a thing and its place in an answer: ``"poster=job"``."""


class Place(Frozen):
    """Where things can be put: a group, or a partner."""

    id: str = Field(pattern=r"^[a-z0-9-]+$")
    text: str = Field(min_length=1)


class Item(Frozen):
    """One thing to put in its place."""

    id: str = Field(pattern=r"^[a-z0-9-]+$")
    text: str = Field(min_length=1)
    place: str = Field(description="Id of the place where it belongs")
    why: str = Field(min_length=1, description="Said when it is there")
    feedback: dict[str, str] = Field(description="For each other place, the thought behind")


class Placing(Question):
    """What matching and sorting share; an answer is a list of ``"item=place"``."""

    kind: str
    places: tuple[Place, ...] = Field(min_length=2)
    items: tuple[Item, ...] = Field(min_length=3)

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        places = [place.id for place in self.places]
        items = [item.id for item in self.items]
        if len(set(places)) < len(places) or len(set(items)) < len(items):
            raise ValueError("two items or two places have the same id")
        for item in self.items:
            if item.place not in places:
                raise ValueError(f"{item.id}: there is no place called {item.place!r}")
            others = set(places) - {item.place}
            if set(item.feedback) != others or not all(item.feedback.values()):
                raise ValueError(f"{item.id}: needs feedback for {', '.join(sorted(others))}")
        return self

    def view(self, seed: str = "") -> dict[str, Any]:
        """Give the items, shuffled, and the places."""
        items = shuffled(self.items, f"{seed}/{self.id}")
        return {
            **self.model_dump(include={"id", "kind", "stem"}),
            "items": [{"id": each.id, "text": each.text} for each in items],
            "places": [each.model_dump() for each in self._shown_places(seed)],
        }

    def _shown_places(self, seed: str) -> Sequence[Place]:
        del seed
        return self.places

    def check(self, chosen: Sequence[str]) -> Verdict:
        """Speak of every item that was placed, and of no other."""
        placed = self._read(chosen)
        comments = tuple(
            _comment(item, placed[item.id]) for item in self.items if item.id in placed
        )
        wrong = sum(not comment.right for comment in comments)
        left = len(self.items) - len(comments)
        right = not wrong and not left
        return Verdict(right, _message(len(comments), wrong, left), comments)

    def explain(self, chosen: Sequence[str]) -> Explanation:
        """Say where things were put, and where those belong that are elsewhere."""
        placed = self._read(chosen)
        names = {place.id: place.text for place in self.places}
        said = [(item, _comment(item, placed[item.id])) for item in self.items if item.id in placed]
        return Explanation(
            tuple(
                Line(item.text, names[placed[item.id]], comment.right, comment.feedback)
                for item, comment in said
            ),
            tuple(
                Line(item.text, names[item.place], right=True, why=item.why)
                for item in self.items
                if placed.get(item.id) != item.place
            ),
        )

    def _read(self, chosen: Sequence[str]) -> Mapping[str, str]:
        """Tell where each item was put; what the question does not have is passed over."""
        items = {item.id for item in self.items}
        places = {place.id for place in self.places}
        parts = (each.partition(BETWEEN) for each in chosen)
        return {item: place for item, _, place in parts if item in items and place in places}

    @property
    def texts(self) -> tuple[str, ...]:
        """The stem, places, items and what may be said of them."""
        said = (
            text for each in self.items for text in (each.text, each.why, *each.feedback.values())
        )
        return (self.stem, *(place.text for place in self.places), *said)

    @property
    def model_answer(self) -> tuple[str, ...]:
        """Every item in its place."""
        return tuple(f"{item.id}{BETWEEN}{item.place}" for item in self.items)


class Match(Placing):
    """Give each item its partner; a place holds one item, and places may be left over.

    Examples
    --------
    >>> pets = Match(id="pets", outcome="names", stem="Who says what?", places=[
    ...     Place(id="miaow", text="Miaow"), Place(id="woof", text="Woof"),
    ...     Place(id="moo", text="Moo"),
    ... ], items=[
    ...     Item(id="cat", text="Cat", place="miaow", why="At the door.",
    ...          feedback={"woof": "Dogs do.", "moo": "Cows do."}),
    ...     Item(id="dog", text="Dog", place="woof", why="At the cat.",
    ...          feedback={"miaow": "Cats do.", "moo": "Cows do."}),
    ...     Item(id="cow", text="Cow", place="moo", why="In the field.",
    ...          feedback={"miaow": "Cats do.", "woof": "Dogs do."}),
    ... ])
    >>> pets.check(["cat=woof"]).message
    'One is not where it belongs. 2 are still to be placed.'
    """

    kind: Literal["match"] = "match"

    @model_validator(mode="after")
    def _one_each(self) -> Self:
        taken = [item.place for item in self.items]
        if len(set(taken)) < len(taken):
            raise ValueError("two items have the same partner")
        return self

    def _shown_places(self, seed: str) -> Sequence[Place]:
        return shuffled(self.places, f"{seed}/{self.id}/places")


class Sort(Placing):
    """Sort items into groups; the groups stand in the order of the file."""

    kind: Literal["sort"] = "sort"

    @model_validator(mode="after")
    def _no_empty_group(self) -> Self:
        empty = {place.id for place in self.places} - {item.place for item in self.items}
        if empty:
            raise ValueError(f"nothing belongs to {', '.join(sorted(empty))}")
        return self


def _comment(item: Item, place: str) -> Comment:
    if place == item.place:
        return Comment(item.id, right=True, feedback=item.why)
    return Comment(item.id, right=False, feedback=item.feedback[place])


def _message(placed: int, wrong: int, left: int) -> str:
    if not placed:
        return "Place at least one of them."
    waiting = f" {count_words(left, 'is', 'are')} still to be placed." if left else ""
    if wrong:
        some = count_words(wrong, "is", "are")
        return f"{some} not where {'it belongs' if wrong == 1 else 'they belong'}.{waiting}"
    if left:
        return f"Right so far.{waiting}"
    return "That’s right: each is where it belongs."
