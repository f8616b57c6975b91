"""What a page shows of a tree of causes, as plain JSON."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from practicum.tools.drivers.drawn import LEADING, PAD, SIZE, SMALL_LEADING
from practicum.tools.whys.categories import Category, categories_of, placed
from practicum.tools.whys.looks import RADIUS
from practicum.tools.whys.table import Found, unread_rows
from practicum.tools.whys.therefore import ANSWERS, Chain, Step, chains_of, steps_of
from practicum.tools.whys.tree import ACTS, DEEP_ENOUGH, EVIDENCE, Tree, read_tree
from practicum.tools.whys.words import notes_of
from practicum.ui.driver_reading import layout_view

if TYPE_CHECKING:
    from collections.abc import Mapping

    from practicum.tools.drivers.drawn import Layout

View = dict[str, Any]
TYPE = {"pad": PAD, "size": SIZE, "leading": LEADING, "small": SMALL_LEADING, "radius": RADIUS}
CHOICES = {"evidence": EVIDENCE, "act": ACTS, "answer": ANSWERS}


@dataclass(frozen=True)
class Causes:
    """A tree's content, read once.

    Attributes
    ----------
    content : mapping
        As typed so far.
    boxes : mapping of str to str
        Words of the boxes in the team's driver diagram, by their id.
    """

    content: Mapping[str, Any]
    boxes: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def tree(self) -> Tree:
        """The problem and its causes."""
        return read_tree(self.content)

    @cached_property
    def categories(self) -> tuple[Category, ...]:
        """The bones."""
        return categories_of(self.content)

    @cached_property
    def where(self) -> dict[str, str]:
        """The category of each cause."""
        return placed(self.tree, self.categories)

    @cached_property
    def steps(self) -> dict[str, Step]:
        """Each step of the “therefore” test, by its cause."""
        return steps_of(self.tree, self.content)

    @cached_property
    def fails(self) -> tuple[str, ...]:
        """Causes from which what they explain does not follow."""
        return tuple(each.child for each in self.steps.values() if each.answer == "no")

    @cached_property
    def chains(self) -> tuple[Chain, ...]:
        """What is read backwards."""
        return chains_of(self.tree, self.content)

    @cached_property
    def notes(self) -> dict[str, tuple[str, ...]]:
        """The small lines of each cause."""
        return {
            each.id: notes_of(each, fails=each.id in self.fails, box=self.box_of(each.id))
            for each in self.tree.causes.values()
        }

    @cached_property
    def marks(self) -> dict[str, tuple[str, ...]]:
        """What stands under a cause on a bone: that it was chosen, and what it is behind."""
        found = {}
        for each in self.tree.causes.values():
            effect = self.tree.causes.get(each.parent)
            apart = effect is not None and self.where[effect.id] != self.where[each.id]
            found[each.id] = tuple(
                words
                for words in (
                    "We work on this" if each.is_root and each.text else "",
                    f"Behind: {effect.text}" if effect and apart and effect.text else "",
                )
                if words
            )
        return found

    def box_of(self, ident: str) -> str:
        """Give the words of the box that was made of a cause; empty if there is none."""
        return self.boxes.get(str(self.tree.causes[ident].fields.get("box") or ""), "")


def causes_view(causes: Causes) -> View:
    """Give what both windows show of a tree.

    Parameters
    ----------
    causes : Causes
        What was typed, and what the project knows.

    Returns
    -------
    dict
        ``chains`` with their steps; ``categories`` (id, name, ask); ``where`` (category by
        cause); ``shallow`` (roots that are asked why they are deep enough); ``boxes`` (words in
        the driver diagram by cause); ``unread`` (rows that wait).
    """
    tree = causes.tree
    boxes = {ident: causes.box_of(ident) for ident in tree.causes}
    return {
        "chains": [
            {**each._asdict(), "steps": [step._asdict() for step in each.steps]}
            for each in causes.chains
        ],
        "categories": [each._asdict() for each in causes.categories],
        "where": causes.where,
        "shallow": [each.id for each in tree.roots if each.depth < DEEP_ENOUGH],
        "boxes": {ident: words for ident, words in boxes.items() if words},
        "unread": [
            {
                "id": row["id"],
                "reasons": dict(checked.reasons),
                "found": found_view(checked.cause) if checked.cause else None,
            }
            for row, checked in unread_rows(causes.content)
        ],
    }


def drawn_view(layout: Layout) -> View:
    """Give a layout of causes as plain JSON."""
    return {**layout_view(layout), "type": TYPE}


def found_view(found: Found) -> View:
    """Give a cause from a table as plain JSON."""
    return {"fields": dict(found.fields), "explains": found.explains}
