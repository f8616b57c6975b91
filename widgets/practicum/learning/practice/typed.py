"""Reads points as people type them: “12-17”, “3, 5 and 9 to 12”."""

from __future__ import annotations

import re

_STRETCH = re.compile(r"^(\d+)(?:(?:-|–|—|to|until|\.\.)(\d+))?$")


class PointsError(ValueError):
    """What was typed names no points; the message is a sentence."""


def read_points(text: str, count: int) -> tuple[int, ...]:
    """Read points that were typed by their numbers.

    Parameters
    ----------
    text : str
        Numbers from 1, alone or as stretches.
    count : int
        How many points there are.

    Returns
    -------
    tuple of int
        Positions from 0, in order, each once.

    Raises
    ------
    PointsError
        If something in it is no point of this chart.

    Examples
    --------
    >>> read_points("12-14, 3", 20), read_points("", 20)
    ((2, 11, 12, 13), ())
    """
    joined = re.sub(r"\s*(?:-|–|—|\bto\b|\buntil\b|\.\.)\s*", "-", text.strip().lower())
    words = [
        w for w in re.split(r"[\s,;]+|\band\b|&", joined) if w and w not in {"point", "points"}
    ]
    found: set[int] = set()
    for word in words:
        match = _STRETCH.match(word)
        if not match:
            raise PointsError(f"“{word}” is no point. Write numbers such as 12-17, or 3, 5, 9.")
        first, last = int(match[1]), int(match[2] or match[1])
        first, last = min(first, last), max(first, last)
        if not 1 <= first <= last <= count:
            raise PointsError(f"This chart has points 1 to {count}.")
        found.update(range(first - 1, last))
    return tuple(sorted(found))


def write_points(points: tuple[int, ...] | list[int]) -> str:
    """Write positions as people type them.

    Examples
    --------
    >>> write_points((2, 11, 12, 13))
    '3, 12-14'
    """
    stretches: list[list[int]] = []
    for at in sorted(points):
        if stretches and at == stretches[-1][-1] + 1:
            stretches[-1].append(at)
        else:
            stretches.append([at])
    return ", ".join(str(s[0] + 1) if len(s) == 1 else f"{s[0] + 1}-{s[-1] + 1}" for s in stretches)
