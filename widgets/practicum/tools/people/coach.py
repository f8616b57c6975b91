"""The coach of the stakeholders: whom a list leaves out, and what is not planned yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from practicum.tools.coach import Finding
from practicum.tools.people.advice import ADVICE
from practicum.tools.people.groups import Group, gaps, read_groups
from practicum.tools.people.nine import said_in_service
from practicum.tools.people.wording import (
    is_manager,
    is_served,
    is_too_wide,
    is_vague,
    key_of,
    unkind_word,
)
from practicum.tools.words.persons import person_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

SOME = 3
"""So many groups make a list that can be looked at as a whole."""
MANY = 4
"""So many on the grid, all in one box, are worth a word."""
NAMED = 3
"""Groups that a finding names; the others are counted."""
LONGEST = 50


def coach(content: Mapping[str, Any]) -> tuple[Finding, ...]:
    """Say what a coach would say about a list of stakeholders.

    Parameters
    ----------
    content : mapping
        The list as typed so far.

    Returns
    -------
    tuple of Finding
        `field` is ``"groups.<id>"``, the row to go to; empty if it speaks of the whole.

    Examples
    --------
    >>> names = ["Service manager", "Head of service", "Board"]
    >>> rows = [{"id": str(n), "group": name} for n, name in enumerate(names)]
    >>> [finding.id for finding in coach({"groups": rows})]
    ['only-managers']
    """
    groups = [each for each in read_groups(content) if each.name]
    return (
        *_persons(groups),
        *_unkind(groups),
        *_left_out(groups),
        *_opposed(groups),
        *_unknown(groups),
        *_idle_gaps(groups),
        *_vague(groups),
        *_nobodys(groups),
        *_too_wide(groups),
        *_twice(groups),
        *_unplaced(groups),
        *_one_box(groups),
        *_all_lead(groups),
    )


def _persons(groups: Iterable[Group]) -> Iterator[Finding]:
    for group in groups:
        name = next(filter(None, map(person_in, (group.name, group.matters, group.action))), "")
        if name:
            yield _finding("named-person", f"“{name}” looks like a person’s name.", group)


def _unkind(groups: Iterable[Group]) -> Iterator[Finding]:
    for group in groups:
        words = (group.name, group.matters, group.action)
        word = next(filter(None, map(unkind_word, words)), "")
        if word:
            seen = f"Would you write “{word}” if they could read it?"
            yield _finding("unkind-words", seen, group)


def _left_out(groups: Sequence[Group]) -> Iterator[Finding]:
    if len(groups) < SOME:
        return
    if all(is_manager(group.name) for group in groups):
        yield _finding("only-managers", "There are only managers and boards on the list.")
    elif not any(is_served(group.name) or said_in_service(group.side) for group in groups):
        seen = "There is nobody on the list yet whom the service is for."
        yield _finding("no-one-served", seen)


def _opposed(groups: Iterable[Group]) -> Iterator[Finding]:
    for group in groups:
        if _is_opposed(group):
            stand = "against it" if group.now == "against" else "in doubt"
            seen = f"{_name(group)} can stop the change and are {stand}. There is no plan yet."
            yield _finding("opposed-without-plan", seen, group)


def _unknown(groups: Sequence[Group]) -> Iterator[Finding]:
    """Name the powerful without a position, once others have one."""
    if not any(group.now and group.needed for group in groups):
        return
    unknown = [each for each in groups if each.powerful and not (each.now and each.needed)]
    if unknown:
        seen = f"It is not said yet where {_named(unknown)} stand, or where you need them."
        yield _finding("position-missing", seen, unknown[0])


def _idle_gaps(groups: Sequence[Group]) -> Iterator[Finding]:
    idle = [each for each in gaps(groups) if _wants(each) and not _is_opposed(each)]
    if idle:
        seen = f"There is no action yet that would help {_named(idle)} along."
        yield _finding("gap-without-action", seen, idle[0])


def _vague(groups: Iterable[Group]) -> Iterator[Finding]:
    for group in groups:
        if is_vague(group.action):
            seen = f"“{_short(group.action)}” does not say what somebody would do."
            yield _finding("action-too-vague", seen, group)


def _nobodys(groups: Sequence[Group]) -> Iterator[Finding]:
    bare = [each for each in groups if each.action and not (each.who and each.when)]
    if bare:
        missing = [name for name in ("who", "when") if any(not getattr(e, name) for e in bare)]
        asked = {"who": "who does it", "when": "by when"}
        seen = (
            f"What you will do for {_named(bare)} does not say {_all(asked[m] for m in missing)}."
        )
        yield _finding("no-who-when", seen, bare[0])


def _too_wide(groups: Iterable[Group]) -> Iterator[Finding]:
    for group in groups:
        if is_too_wide(group.name):
            seen = f"{_name(group)} are too many different people for one row."
            yield _finding("group-too-wide", seen, group)


def _twice(groups: Iterable[Group]) -> Iterator[Finding]:
    known: set[str] = set()
    for group in groups:
        key = key_of(group.name)
        if key and key in known:
            yield _finding("group-twice", f"{_name(group)} are on the list twice.", group)
        known.add(key)


def _unplaced(groups: Sequence[Group]) -> Iterator[Finding]:
    """Name those who are not on the grid, once two others are."""
    without = [each for each in groups if not each.quarter]
    if without and len(groups) - len(without) > 1:
        seen = f"{_named(without)} {_verb(without, 'is', 'are')} not on the grid yet."
        yield _finding("not-placed", seen, without[0])


def _one_box(groups: Sequence[Group]) -> Iterator[Finding]:
    quarters = [each.quarter for each in groups if each.quarter]
    if len(quarters) >= MANY and len(set(quarters)) == 1:
        seen = f"All {len(quarters)} groups stand in the same box, “{quarters[0].capitalize()}”."
        yield _finding("all-in-one-box", seen)


def _all_lead(groups: Sequence[Group]) -> Iterator[Finding]:
    needed = [each.needed for each in groups if each.needed]
    leading = needed.count("leads")
    if len(needed) >= SOME and leading * 2 > len(needed):
        seen = f"You need {leading} of {len(needed)} groups to lead the change."
        yield _finding("all-must-lead", seen)


def _is_opposed(group: Group) -> bool:
    stands = group.now in {"against", "doubtful"} and group.needed != group.now
    return group.powerful and stands and not group.action


def _wants(group: Group) -> bool:
    return group.step > 0 and not group.action


def _finding(ident: str, message: str, group: Group | None = None) -> Finding:
    return Finding(ident, message, *ADVICE[ident], f"groups.{group.id}" if group else "")


def _named(groups: Sequence[Group]) -> str:
    more = len(groups) - NAMED
    names = [_name(group) for group in groups[:NAMED]]
    return _all([*names, f"{more} more"] if more > 0 else names)


def _all(words: Iterable[str]) -> str:
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last


def _name(group: Group) -> str:
    return f"“{_short(group.name)}”"


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 2].rstrip()}…"


def _verb(groups: Sequence[Group], one: str, many: str) -> str:
    return one if len(groups) == 1 else many
