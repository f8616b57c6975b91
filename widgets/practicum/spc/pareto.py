"""Pareto charts: which few causes make most of the trouble."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Bar(NamedTuple):
    """One cause.

    Attributes
    ----------
    label : str
    number : float
        How often it was seen.
    share : float
        Of all, between 0 and 1.
    cumulative : float
        Share of this and all larger causes.
    vital : bool
        Whether it is one of the few that together reach the share asked for.
    """

    label: str
    number: float
    share: float
    cumulative: float
    vital: bool


def pareto(
    counts: Mapping[str, float], *, vital_share: float = 0.8, last: str = "Other"
) -> tuple[Bar, ...]:
    """Sort causes by size and add their shares up.

    Parameters
    ----------
    counts : mapping of str to float
        How often each cause was seen; none below zero.
    vital_share : float
        The share that the vital few have to reach.
    last : str
        A cause that always comes last, however large: a mixed bag tells nobody what to do.

    Returns
    -------
    tuple of Bar
        Largest first; equal counts in the order given.

    Raises
    ------
    ValueError
        If a count is below zero or no number.

    Examples
    --------
    >>> [(bar.label, bar.cumulative) for bar in pareto({"late": 3, "lost": 6, "torn": 1})]
    [('lost', 0.6), ('late', 0.9), ('torn', 1.0)]
    """
    for label, count in counts.items():
        if not count >= 0:
            raise ValueError(f"The count of “{label}” has to be zero or more.")
    total = sum(counts.values())
    ordered = sorted(counts, key=lambda label: (label == last, -counts[label]))
    bars, reached = [], 0.0
    for label in ordered:
        vital = label != last and reached < vital_share * total
        reached += counts[label]
        share = counts[label] / total if total else 0.0
        bars.append(Bar(label, counts[label], share, reached / total if total else 0.0, vital))
    return tuple(bars)
