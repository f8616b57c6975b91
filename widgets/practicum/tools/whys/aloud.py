"""A tree of causes in words: a list in a list, why by why, or category by category."""

from __future__ import annotations

from typing import TYPE_CHECKING

from practicum.tools.drivers.aloud import EMPTY, Reading, Spoken
from practicum.tools.drivers.graph import count_of
from practicum.tools.whys.categories import on_twig, placed, twigs
from practicum.tools.whys.fish_parts import NO_CATEGORY, NOT_YET
from practicum.tools.whys.tree import PROBLEM
from practicum.tools.whys.words import summary

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from practicum.tools.whys.categories import Category
    from practicum.tools.whys.tree import Tree


def read_whys(tree: Tree, notes: Mapping[str, Sequence[str]]) -> Reading:
    """Read a tree out, why by why.

    Parameters
    ----------
    tree : Tree
        All of it: what is folded away in the picture is read too.
    notes : mapping of str to sequence of str
        What is known of a cause, by its id.

    Returns
    -------
    Reading

    Examples
    --------
    >>> from practicum.tools.whys.tree import read_tree
    >>> tree = read_tree({"what": "Late", "causes": [{"id": "a", "text": "Rain"}]})
    >>> read_whys(tree, {}).whole.inside[0].words
    'Why? Rain'
    """
    inside = tuple(
        _cause(tree, each, notes, lambda i: tree.children[i]) for each in tree.children[""]
    )
    return Reading(summary(tree), Spoken(PROBLEM, _problem(tree), (), inside))


def read_bones(
    tree: Tree, categories: tuple[Category, ...], notes: Mapping[str, Sequence[str]]
) -> Reading:
    """Read a fishbone out, category by category.

    Parameters
    ----------
    tree : Tree
        The problem and its causes.
    categories : tuple of Category
        The bones, in order.
    notes : mapping of str to sequence of str
        What is known of a cause, by its id.

    Returns
    -------
    Reading
        Causes without a category are `apart`.

    Examples
    --------
    >>> from practicum.tools.whys.categories import USUAL
    >>> from practicum.tools.whys.tree import read_tree
    >>> tree = read_tree({"causes": [{"id": "a", "text": "Rain", "category": "time"}]})
    >>> read_bones(tree, USUAL, {}).whole.inside[-1].words
    'Time: 1 cause'
    """
    where = placed(tree, categories)
    sitting = twigs(tree, where)
    bones = tuple(
        _bone(tree, each.id, each.name, sitting.get(each.id, ()), where, notes)
        for each in categories
    )
    nowhere = sitting.get("", ())
    rest = _bone(tree, NO_CATEGORY, NOT_YET, nowhere, where, notes)
    whole = Spoken(PROBLEM, _problem(tree), (), bones)
    return Reading(summary(tree), whole, (rest,) if nowhere else ())


def _bone(  # noqa: PLR0913, PLR0917 - what is on it, and what is known of it
    tree: Tree,
    ident: str,
    name: str,
    idents: Sequence[str],
    where: Mapping[str, str],
    notes: Mapping[str, Sequence[str]],
) -> Spoken:
    inside = tuple(_cause(tree, each, notes, lambda i: on_twig(tree, where, i)) for each in idents)
    count = sum(
        1 for cause in tree.causes if where[cause] == (ident if ident != NO_CATEGORY else "")
    )
    return Spoken(
        ident, f"{name}: {count_of(count, 'cause') if count else 'nothing yet'}", (), inside
    )


def _cause(
    tree: Tree,
    ident: str,
    notes: Mapping[str, Sequence[str]],
    behind: Callable[[str], Sequence[str]],
) -> Spoken:
    text = tree.causes[ident].text or EMPTY
    inside = tuple(_cause(tree, each, notes, behind) for each in behind(ident))
    return Spoken(ident, f"Why? {text}", tuple(notes.get(ident, ())), inside)


def _problem(tree: Tree) -> str:
    return f"Problem: {tree.problem or EMPTY}"
