"""Advises a chart: which one fits the data, why, and what looks wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np

from practicum.spc.chart_warnings import (
    overdispersed,
    warn_of_extremes,
    warn_of_few,
    warn_of_small_counts,
)
from practicum.spc.segments import Floats, read_values

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from numpy.typing import ArrayLike

Kind = Literal["measurement", "count", "proportion", "rate", "time-between", "cases-between"]


class Advice(NamedTuple):
    """Which chart to draw.

    Attributes
    ----------
    chart : str
        Its short name, such as ``"p"`` or ``"run"``.
    reason : str
        Why, in a sentence.
    warnings : tuple of str
        Where an assumption looks broken, and what to do.
    """

    chart: str
    reason: str
    warnings: tuple[str, ...]


def choose_chart(
    values: ArrayLike,
    *,
    denominators: ArrayLike | None = None,
    subgroups: Sequence[Hashable] | None = None,
    kind: Kind | None = None,
) -> Advice:
    """Choose a chart for data of a kind, and look whether its assumptions hold.

    Parameters
    ----------
    values : array_like of float, shape (n,)
        In time order; nan = not measured.
    denominators : array_like of float, shape (n,), optional
        How many, or how much, each value was counted from.
    subgroups : sequence, optional
        Which point each value belongs to.
    kind : str, optional
        ``"measurement"`` (a time, a score, money), ``"count"`` (of events, equal chances each
        time), ``"proportion"`` (how many of how many), ``"rate"`` (events by denominator),
        ``"time-between"`` or ``"cases-between"`` (rare events). Guessed if not given.

    Returns
    -------
    Advice

    Raises
    ------
    ValueError
        If the lengths differ, or something is no number.

    References
    ----------
    Provost & Murray (2011), The Health Care Data Guide, chapter 5.

    Examples
    --------
    >>> choose_chart([3, 5, 2, 4] * 4, denominators=[20] * 16).chart
    'p'
    """
    counted = read_values(values)
    sizes = None if denominators is None else read_values(denominators, "denominator")
    if sizes is not None and len(sizes) != len(counted):
        raise ValueError(f"There are {len(counted)} values but {len(sizes)} denominators.")
    if subgroups is not None and len(set(subgroups)) < len(counted):
        return _subgrouped(subgroups)
    if sizes is not None:
        return _of_ratios(counted, sizes, kind or _guess(counted, sizes))
    return _of_values(counted[np.isfinite(counted)], kind or "measurement")


def _guess(counted: Floats, sizes: Floats) -> Kind:
    known = np.isfinite(counted) & np.isfinite(sizes)
    whole = np.all(counted[known] == np.round(counted[known])) and np.all(
        sizes[known] == np.round(sizes[known])
    )
    return "proportion" if whole and np.all(counted[known] <= sizes[known]) else "rate"


def _subgrouped(subgroups: Sequence[Hashable]) -> Advice:
    points = len(set(subgroups))
    return Advice(
        "xbar",
        "Several values were measured at each point: an X-bar chart shows their means, and an S "
        "chart beside it how they spread.",
        warn_of_few(points),
    )


def _of_ratios(counted: Floats, sizes: Floats, kind: Kind) -> Advice:
    known = np.isfinite(counted) & np.isfinite(sizes) & (sizes > 0)
    counted, sizes = counted[known], sizes[known]
    share = kind == "proportion"
    extremes = warn_of_extremes(counted, sizes, share=share)
    warnings = (*warn_of_few(len(counted)), *extremes)
    if kind == "measurement":
        return Advice("i-prime", "A measurement that rests on a denominator of its own size each "
                      "time: an I′ chart gives each point its own limits.", warnings)  # fmt: skip
    if len(counted) and overdispersed(counted, sizes, share=share):
        return _prime(share, warnings)
    few = warn_of_small_counts(counted, sizes, share=share)
    if share:
        reason = "Each point says how many of how many: a P chart."
        return Advice("p", reason, (*warnings, *few))
    reason = "Each point counts events against how much there was to count from: a U chart."
    return Advice("u", reason, (*warnings, *few))


def _prime(share: bool, warnings: tuple[str, ...]) -> Advice:  # noqa: FBT001 - private
    letter, plain = ("p-prime", "P") if share else ("u-prime", "U")
    return Advice(
        letter,
        f"The points vary more than counting alone explains, so the limits of a {plain} chart "
        f"would be too narrow: a {plain}′ chart widens them by what is seen.",
        warnings,
    )


def _of_values(measured: Floats, kind: Kind) -> Advice:
    warnings = warn_of_few(len(measured))
    if kind == "time-between":
        return _between(measured, warnings)
    if kind == "cases-between":
        reason = "Cases between rare events: a G chart, on which a long gap is good news."
        return Advice("g", reason, warnings)
    if kind == "count":
        extremes = warn_of_extremes(measured, np.ones(len(measured)), share=False)
        sizes = np.ones(len(measured))
        if len(measured) and overdispersed(measured, sizes, share=False):
            reason = (
                "The counts vary more than chance alone explains, so the limits of a C chart would "
                "be too narrow: an I chart takes its limits from what is seen."
            )
            return Advice("i", reason, (*warnings, *extremes))
        reason = "Counts of events, with an equal chance of them each time: a C chart."
        return Advice("c", reason, (*warnings, *extremes))
    if kind in {"proportion", "rate"}:
        reason = "Shares without their denominators: an I chart treats every point alike."
        return Advice("i", reason, (*warnings, _KEEP_DENOMINATORS))
    reason = "One measurement a point: an I chart takes its limits from how neighbours differ."
    return Advice("i", reason, warnings)


_KEEP_DENOMINATORS = (
    "A share says little without the number that it came from: note both for every point, and use "
    "a P chart (some of all) or a U chart (events by how much)."
)


def _between(measured: Floats, warnings: tuple[str, ...]) -> Advice:
    if len(measured) and measured.min() <= 0:
        return Advice(
            "i",
            "Time between events, some of it zero: a T chart needs times above zero.",
            (*warnings, "Note the times in a finer unit, such as hours for days, for a T chart."),
        )
    reason = "Time between rare events: a T chart, on which a long gap is good news."
    return Advice("t", reason, warnings)
