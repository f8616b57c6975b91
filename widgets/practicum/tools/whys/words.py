"""Sentences about a tree of causes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from practicum.tools.drivers.graph import count_of
from practicum.tools.whys.tree import EVIDENCE, read_tree

if TYPE_CHECKING:
    from collections.abc import Mapping

    from practicum.tools.whys.tree import Cause, Tree

LONGEST = 60


def one_line(content: Mapping[str, Any]) -> str:
    """Say a tree in one line.

    Examples
    --------
    >>> one_line({"what": "Bags stay at home", "causes": [{"id": "a", "text": "It rains"}]})
    'Bags stay at home: 1 cause'
    """
    tree = read_tree(content)
    causes = count_of(sum(1 for each in tree.causes.values() if each.text), "cause")
    return f"{tree.problem[:LONGEST]}: {causes}" if tree.problem else causes


def summary(tree: Tree) -> str:
    """Say how large a tree is, and what was chosen.

    Examples
    --------
    >>> summary(read_tree({"causes": [{"id": "a", "text": "It rains", "root": True}]}))
    '1 cause, 1 why deep. 1 is chosen to work on.'
    """
    said = [each for each in tree.causes.values() if each.text]
    if not said:
        return "There are no causes yet."
    chosen = len(tree.roots)
    will = "is" if chosen == 1 else "are"
    end = f"{chosen} {will} chosen to work on." if chosen else "None is chosen to work on yet."
    return f"{count_of(len(said), 'cause')}, {count_of(tree.depth, 'why')} deep. {end}"


def notes_of(cause: Cause, *, fails: bool = False, box: str = "") -> tuple[str, ...]:
    """Give the small lines under a cause: evidence, whether it can be acted on, what failed.

    Parameters
    ----------
    cause : Cause
        The cause.
    fails : bool
        A team said that what it explains does not follow from it.
    box : str
        Words of the box of the driver diagram that was made of it.

    Examples
    --------
    >>> tree = read_tree({"causes": [{"id": "a", "text": "Rain", "act": "no", "root": True}]})
    >>> notes_of(tree.causes["a"])
    ('We work on this', 'No evidence yet', 'Not ours to change')
    """
    if not cause.text:
        return ()
    acts = {"yes": "We can act on it", "with": "We can act with others", "no": "Not ours to change"}
    found = [
        "We work on this" if cause.is_root else "",
        f"{EVIDENCE[cause.evidence]}: {cause.seen}" if cause.evidence else "No evidence yet",
        acts.get(cause.act, ""),
        "“Therefore” fails here" if fails else "",
        f"In your driver diagram: {box}" if box else "",
    ]
    return tuple(each for each in found if each)
