"""One text as a change of another: what stays at both ends, and what is put between."""

from __future__ import annotations

from typing import NamedTuple


class Splice(NamedTuple):
    """Keep the first `start` and the last `end` characters, and put `middle` between them."""

    start: int
    end: int
    middle: str


def splice_between(old: str, new: str) -> Splice:
    """Find the change that makes `new` of `old`.

    Examples
    --------
    >>> splice_between("80% of book bags", "85% of book bags")
    Splice(start=1, end=14, middle='5')
    """
    most = min(len(old), len(new))
    start = _alike(old, new, most)
    end = _alike(old[::-1], new[::-1], most - start)
    return Splice(start, end, new[start : len(new) - end])


def apply_splice(old: str, splice: Splice) -> str:
    """Make the new text of the old one.

    Raises
    ------
    ValueError
        If the ends to keep are longer than `old`.

    Examples
    --------
    >>> apply_splice("80% of book bags", Splice(1, 14, "5"))
    '85% of book bags'
    """
    start, end, middle = splice
    if start < 0 or end < 0 or start + end > len(old):
        raise ValueError("This change belongs to another text.")
    return old[:start] + middle + old[len(old) - end :]


def _alike(one: str, other: str, most: int) -> int:
    """Count the characters that both begin with, by halving: comparing slices is quick."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
