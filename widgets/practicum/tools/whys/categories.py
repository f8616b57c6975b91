"""The categories of a fishbone: seven that fit services, which a team can rename, add to, remove.

Content holds only what a team has changed (`categories`: a new name, ``gone``, a category of its
own), so two people who rename two of them do not clash.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.tools.drivers.graph import rows_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from practicum.tools.whys.tree import Tree


class Category(NamedTuple):
    """A bone of the fish: its id, its name, and what to ask oneself there."""

    id: str
    name: str
    ask: str = ""


USUAL = (
    Category("team", "Our team", "Who is there, who knows what, how we hand over"),
    Category("work", "How we work", "Steps, habits, who does what and when"),
    Category("place", "Place and equipment", "Rooms, distances, what breaks or is missing"),
    Category("information", "Information", "What is said, written or shown, and gets lost"),
    Category("rules", "Rules and policy", "What we must, must not, or think we must"),
    Category("served", "The people we serve", "What they need, know, and have to cope with"),
    Category("time", "Time", "How long, how often, what clashes with what"),
)
LONGEST = 60


def categories_of(content: Mapping[str, Any]) -> tuple[Category, ...]:
    """Give the categories of a team: the usual ones as it has changed them, then its own.

    Examples
    --------
    >>> changed = [{"id": "time", "gone": True}, {"id": "x1", "name": "Weather"}]
    >>> [each.name for each in categories_of({"categories": changed})][-2:]
    ['The people we serve', 'Weather']
    """
    changed = {row["id"]: row for row in rows_in(content, "categories")}
    usual = {each.id for each in USUAL}
    own = (Category(ident, "") for ident in changed if ident not in usual)
    return tuple(
        each._replace(name=_name(changed[each.id]) or each.name) if each.id in changed else each
        for each in (*USUAL, *own)
        if changed.get(each.id, {}).get("gone") is not True
    )


def placed(tree: Tree, categories: tuple[Category, ...]) -> dict[str, str]:
    """Give the category of each cause by id: its own, or that of the cause it explains.

    Returns
    -------
    dict of str to str
        ``""`` where there is none yet, or where the team has removed it.
    """
    known = {each.id for each in categories}
    found: dict[str, str] = {"": ""}
    for cause in tree.causes.values():
        own = cause.category if cause.category in known else ""
        found[cause.id] = own or found[cause.parent]
    del found[""]
    return found


def twigs(tree: Tree, where: Mapping[str, str]) -> dict[str, list[str]]:
    """Give the causes that sit right on a bone, by its category; ``""`` for those with none.

    A cause sits on a bone if it explains the problem itself, or a cause on another bone.
    """
    found: dict[str, list[str]] = {}
    for cause in tree.causes.values():
        if not cause.parent or where[cause.parent] != where[cause.id]:
            found.setdefault(where[cause.id], []).append(cause.id)
    return found


def on_twig(tree: Tree, where: Mapping[str, str], ident: str) -> list[str]:
    """Give the causes right behind one that stay on its bone."""
    return [each for each in tree.children[ident] if where[each] == where[ident]]


def _name(row: Mapping[str, Any]) -> str:
    name = row.get("name")
    return " ".join(name.split())[:LONGEST] if isinstance(name, str) else ""
