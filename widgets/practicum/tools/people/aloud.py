"""A list of stakeholders in words: how many stand where, and who has to come how far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from practicum.tools.drivers.graph import count_of
from practicum.tools.people.groups import POSITIONS, QUARTERS, WAYS, gaps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from practicum.tools.people.groups import Group


def read_aloud(groups: Sequence[Group]) -> tuple[str, ...]:
    """Read a list of stakeholders out.

    Parameters
    ----------
    groups : sequence of Group
        As `practicum.tools.people.groups.read_groups` gives them.

    Returns
    -------
    tuple of str
        Sentences: the list as a whole, each quarter with what it asks for, and the gaps.

    Examples
    --------
    >>> from practicum.tools.people.groups import read_groups
    >>> rows = [{"id": "a", "group": "Night staff", "power": "8", "impact": "9"}]
    >>> read_aloud(read_groups({"groups": rows}))
    ('There is 1 group on the list.', 'Manage: Night staff. Work with them closely, and let them \
shape the change.')
    """
    named = [each for each in groups if each.name]
    if not named:
        return ()
    verb = "is" if len(named) == 1 else "are"
    return (
        f"There {verb} {count_of(len(named), 'group')} on the list.",
        *filter(None, (_quarter(name, title, named) for name, title, _ in QUARTERS.values())),
        *_without(named),
        *(gap_in_words(each) for each in gaps(named)),
    )


def gap_in_words(group: Group) -> str:
    """Say how far a group has to come.

    Examples
    --------
    >>> from practicum.tools.people.groups import read_groups
    >>> row = {"id": "a", "group": "Board", "now": "against", "needed": "neutral"}
    >>> gap_in_words(read_groups({"groups": [row]})[0])
    'Board: now against it; you need them neither for nor against.'
    """
    now, needed = POSITIONS[group.now], POSITIONS[group.needed]
    return f"{group.name}: now {now}; you need them {needed}.{_plan(group)}"


def _plan(group: Group) -> str:
    if not group.action:
        return ""
    about = ", ".join(filter(None, (group.who, group.when)))
    return f" What you will do: {group.action}{f' ({about})' if about else ''}."


def _quarter(name: str, title: str, groups: Sequence[Group]) -> str:
    inside = [each.name for each in groups if each.quarter == name]
    return f"{title}: {'; '.join(inside)}. {WAYS[name]}" if inside else ""


def _without(groups: Sequence[Group]) -> list[str]:
    apart = [each.name for each in groups if not each.quarter]
    return [f"Not on the grid yet: {'; '.join(apart)}."] if apart else []
