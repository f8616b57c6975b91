"""What a histogram says, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from practicum.figures.histogram import class_words
from practicum.figures.point_words import value_words
from practicum.spc.wording import count_words, number_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from practicum.spc.histogram import Histogram

ENOUGH = 20  # values from which on a shape is told
APART = 0.3  # of the spread: mean and median so far apart show a long tail
VALLEY = 0.6  # a dip between two heaps is at most this share of the lower one
HEAP = 0.1  # of all values: less is no heap
FEW_IN_HEAP = 4
NOTHING = "Nothing has been measured yet, so there is nothing to read."


def histogram_words(
    found: Histogram, values: Sequence[float], *, unit: str = "", limit: float | None = None
) -> list[str]:
    """Read a histogram aloud.

    Parameters
    ----------
    found : Histogram
        Classes and counts.
    values : sequence of float
        The values themselves, in any order.
    unit : str
    limit : float, optional
        A level to compare with.

    Returns
    -------
    list of str
        Where the values lie, their shape if there are enough, and how many are above the level.

    Examples
    --------
    >>> from practicum.spc.histogram import histogram
    >>> values = [1, 2, 2, 3, 9]
    >>> for line in histogram_words(histogram(values, width=5), values, unit="days", limit=4):
    ...     print(line)
    The five values go from 1 to 9 days. Half of them are 2 days or less.
    One of the five lies above 4 days.
    """
    if not found.measured:
        return [NOTHING]
    words = [_reach(found, values, unit)]
    if found.measured >= ENOUGH and found.spread:
        words.append(_shape(found, unit))
    if limit is not None:
        words.append(_above(values, limit, unit))
    return words


def _reach(found: Histogram, values: Sequence[float], unit: str) -> str:
    low, high = min(values), max(values)
    if low == high:
        alike = "The value is" if found.measured == 1 else f"All {found.measured} values are"
        return f"{alike} {value_words(low, unit)}."
    ends = f"from {value_words(low, '')} to {value_words(high, unit)}"
    half = value_words(found.median, unit)
    return f"The {count_words(found.measured, 'value')} go {ends}. Half of them are {half} or less."


def _shape(found: Histogram, unit: str) -> str:
    heaps = find_heaps(found.counts)
    if len(heaps) > 1:
        first, last = (class_words(found, heaps[at], unit) for at in (0, -1))
        return (
            f"There seem to be two heaps: one at {first}, one at {last}. Are two things mixed, "
            "such as two teams, two routes or two kinds of case?"
        )
    most = class_words(found, heaps[0], unit)
    gap = (found.mean - found.median) / found.spread
    heap = f"The highest bar is {most}."
    if abs(gap) < APART / 2:
        return f"{heap} The values lie about evenly to both sides of the middle."
    side, pull = ("high", "up") if gap > 0 else ("low", "down")
    mean = value_words(round(found.mean, 1), unit)
    return f"{heap} A few {side} values pull the average {pull} to {mean}."


def find_heaps(counts: Sequence[int]) -> list[int]:
    """Find the heaps of a histogram: high classes with a clear dip between them.

    Parameters
    ----------
    counts : sequence of int
        One a class.

    Returns
    -------
    list of int
        Places of the heaps' highest classes, from left to right; at least one, at most two.

    Examples
    --------
    >>> find_heaps([4, 13, 19, 5, 3, 4, 9, 8, 2]), find_heaps([1, 4, 9, 6, 5, 2])
    ([2, 6], [2])
    """
    top = max(range(len(counts)), key=counts.__getitem__)
    least = max(FEW_IN_HEAP, HEAP * sum(counts))
    others = [at for at in range(len(counts)) if abs(at - top) > 1 and counts[at] >= least]
    clear = [at for at in others if _dip(counts, at, top) <= VALLEY * counts[at]]
    if not clear:
        return [top]
    return sorted((top, max(clear, key=counts.__getitem__)))


def _dip(counts: Sequence[int], one: int, other: int) -> int:
    left, right = sorted((one, other))
    return min(counts[left + 1 : right])


def _above(values: Sequence[float], limit: float, unit: str) -> str:
    above = sum(value > limit for value in values)
    level = value_words(limit, unit)
    if not above:
        return f"None of them lies above {level}."
    of = f"{number_word(above)} of the {number_word(len(values))}".capitalize()
    return f"{of} {'lies' if above == 1 else 'lie'} above {level}."
