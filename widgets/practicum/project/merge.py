"""Merging two people's changes to the same sheet: three-way, field by field and row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from practicum.project.content import same

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from practicum.project.revision import Content


class Clash(NamedTuple):
    """A place that both changed, each in another way.

    Attributes
    ----------
    path : str
        Names of fields and ids of rows, joined by dots: ``"rows.r7.value"``.
    base, mine, theirs : JSON value
        What it was, what I made of it, what they made of it; None where it is not there.
    """

    path: str
    base: Any
    mine: Any
    theirs: Any


class Merge(NamedTuple):
    """Both people's changes in one; where they clash, `content` has mine."""

    content: dict[str, Any]
    clashes: tuple[Clash, ...] = ()


class _Absent:
    """There is nothing at this place (null is something)."""


ABSENT: Final = _Absent()


def merge(base: Content, mine: Content, theirs: Content) -> Merge:
    """Merge two changes that started from the same content.

    Objects are merged by key, lists of objects that each have a text ``id`` of their own by that
    id; everything else counts as one value.

    Parameters
    ----------
    base : mapping
        What both started from; empty if they share no start.
    mine, theirs : mapping
        What each made of it.

    Returns
    -------
    Merge
        Rows that both added stand one after the other, theirs first. If both put the rows in
        another order, mine is taken.

    Examples
    --------
    >>> merge({"a": 1, "b": 1}, {"a": 2, "b": 1}, {"a": 1, "b": 3})
    Merge(content={'a': 2, 'b': 3}, clashes=())
    >>> merge({"a": 1}, {"a": 2}, {"a": 3}).clashes
    (Clash(path='a', base=1, mine=2, theirs=3),)
    """
    clashes: list[Clash] = []
    content = _objects((), dict(base), dict(mine), dict(theirs), clashes)
    return Merge(content, tuple(clashes))


def _value(path: tuple[str, ...], base: Any, mine: Any, theirs: Any, clashes: list[Clash]) -> Any:
    if _equal(mine, theirs) or _equal(theirs, base):
        return mine
    if _equal(mine, base):
        return theirs
    if isinstance(mine, dict) and isinstance(theirs, dict) and _may_be(dict, base):
        return _objects(path, base, mine, theirs, clashes)
    if _has_rows(mine) and _has_rows(theirs) and (base is ABSENT or _has_rows(base)):
        return _rows(path, base, mine, theirs, clashes)
    clashes.append(Clash(".".join(path), *map(_shown, (base, mine, theirs))))
    return mine


def _objects(
    path: tuple[str, ...], base: Any, mine: Any, theirs: Any, clashes: list[Clash]
) -> dict[str, Any]:
    start = {} if base is ABSENT else base
    merged = {}
    for key in dict.fromkeys([*theirs, *mine]):
        was, ours, others = (each.get(key, ABSENT) for each in (start, mine, theirs))
        value = _value((*path, key), was, ours, others, clashes)
        if value is not ABSENT:
            merged[key] = value
    return merged


def _rows(
    path: tuple[str, ...], base: Any, mine: Any, theirs: Any, clashes: list[Clash]
) -> list[Any]:
    before, ours, others = (_by_id(each) for each in ([] if base is ABSENT else base, mine, theirs))
    merged = _objects(path, before, ours, others, clashes)
    return [merged[row] for row in _order(before, ours, others) if row in merged]


def _order(base: Collection[str], mine: Collection[str], theirs: Collection[str]) -> list[str]:
    """Give the ids of both in one order: that of whoever changed it, with the other's put in."""
    first, second = (mine, theirs) if _reordered(base, mine) else (theirs, mine)
    put_in = _after(second, first)
    order: list[str] = []
    place = ""
    for row in first:
        if row in second:
            order += put_in.pop(place, [])
            place = row
        order.append(row)
    return order + put_in.pop(place, [])


def _after(second: Iterable[str], first: Collection[str]) -> dict[str, list[str]]:
    """Group what only `second` has by the row of both that it stands after; "" is the top."""
    groups: dict[str, list[str]] = {}
    place = ""
    for row in second:
        if row in first:
            place = row
        else:
            groups.setdefault(place, []).append(row)
    return groups


def _reordered(base: Collection[str], side: Collection[str]) -> bool:
    return [row for row in base if row in side] != [row for row in side if row in base]


def _by_id(rows: Iterable[dict[str, Any]]) -> dict[str, Any]:
    return {row["id"]: row for row in rows}


def _has_rows(value: Any) -> bool:
    if not isinstance(value, list):
        return False
    ids = [row.get("id") if isinstance(row, dict) else None for row in value]
    return all(isinstance(each, str) and each for each in ids) and len(set(ids)) == len(ids)


def _equal(one: Any, other: Any) -> bool:
    if one is ABSENT or other is ABSENT:
        return one is other
    return same(one, other)


def _may_be(kind: type, value: Any) -> bool:
    return value is ABSENT or isinstance(value, kind)


def _shown(value: Any) -> Any:
    return None if value is ABSENT else value
