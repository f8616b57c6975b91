"""How far people agree when they judge the same cases: a share, and kappa.

Cohen's kappa is for two people, Fleiss' for three and more. Both ask how much of the agreement that
chance leaves open there is: 1 is all of it, 0 no more than chance, below 0 less than chance.

References
----------
.. [1] J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological
   Measurement 20 (1960), 37-46.
.. [2] J. L. Fleiss, "Measuring nominal scale agreement among many raters", Psychological Bulletin
   76 (1971), 378-382.
"""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence


class Agreement(NamedTuple):
    """How far people agree.

    Attributes
    ----------
    observed : float
        Share of pairs of judgements of the same case that are alike, from 0 to 1.
    expected : float
        The share that chance alone would make alike.
    kappa : float or None
        None if chance alone would make everything alike: all judgements are of one kind, and
        nothing can be said beyond it.
    """

    observed: float
    expected: float
    kappa: float | None


def cohen(first: Sequence[Hashable], second: Sequence[Hashable]) -> Agreement:
    """Compare two people's judgements of the same cases [1]_.

    Parameters
    ----------
    first, second : sequence
        One judgement a case, in the same order of cases.

    Returns
    -------
    Agreement

    Raises
    ------
    ValueError
        If there are no cases, or not as many for both.

    Examples
    --------
    >>> found = cohen("YYYNN", "YYNNN")
    >>> found.observed, found.expected, round(found.kappa, 3)
    (0.8, 0.48, 0.615)
    """
    cases = _same_length([first, second])
    observed = sum(a == b for a, b in zip(first, second, strict=True)) / cases
    here, there = Counter(first), Counter(second)
    expected = sum(here[each] * there[each] for each in here) / cases**2
    return _agreement(observed, expected)


def fleiss(people: Sequence[Sequence[Hashable]]) -> Agreement:
    """Compare the judgements of two people or more [2]_.

    Parameters
    ----------
    people : sequence of sequence
        For each person one judgement a case, in the same order of cases.

    Returns
    -------
    Agreement

    Raises
    ------
    ValueError
        If there are fewer than two people, no cases, or not as many for all.

    Examples
    --------
    >>> fleiss(["YYN", "YNN", "YYN"]).observed.__round__(3)
    0.778
    """
    cases = _same_length(people)
    if len(people) < 2:  # noqa: PLR2004 - a pair
        raise ValueError("Agreement needs at least two people.")
    pairs = list(combinations(people, 2))
    alike = sum(a == b for one, other in pairs for a, b in zip(one, other, strict=True))
    counts = Counter(each for person in people for each in person)
    total = cases * len(people)
    expected = sum((count / total) ** 2 for count in counts.values())
    return _agreement(alike / (len(pairs) * cases), expected)


def agree(people: Sequence[Sequence[Hashable]]) -> Agreement:
    """Compare people by the kappa that fits their number.

    Examples
    --------
    >>> agree(["YN", "YN"]).kappa
    1.0
    """
    return cohen(*people) if len(people) == 2 else fleiss(people)  # noqa: PLR2004 - a pair


def _agreement(observed: float, expected: float) -> Agreement:
    if expected == 1:
        return Agreement(observed, expected, None)
    return Agreement(observed, expected, (observed - expected) / (1 - expected))


def _same_length(people: Sequence[Sequence[Hashable]]) -> int:
    lengths = {len(person) for person in people}
    if len(lengths) != 1 or 0 in lengths:
        raise ValueError("Everybody must judge the same cases, and at least one.")
    return lengths.pop()
