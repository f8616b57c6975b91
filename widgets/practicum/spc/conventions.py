"""How limits are worked out where good programs differ: constants, screening, gaps."""

from __future__ import annotations

from dataclasses import dataclass
from math import pi, sqrt
from typing import Literal

from practicum.spc.constants import D2_OF_TWO


@dataclass(frozen=True, slots=True, kw_only=True)
class Conventions:
    """Choices that change limits a little.

    Attributes
    ----------
    d2 : float
        Mean moving range divided by the standard deviation. Printed tables say 1.128; exactly it
        is 2/√π = 1.1283792…
    mr_limit : float
        Upper limit of moving ranges, in mean moving ranges: 3.267 as printed.
    screen : bool
        Whether moving ranges above that limit are left out once, and the mean taken again.
    missing : {'gap', 'bridge'}
        What happens to the two moving ranges beside a point that was not measured: both are left
        out, or one is taken across it.
    individual_spread : {'moving-range', 'sd'}
        The standard deviation of an I chart comes from the mean moving range, or is that of all
        points (without bias), which special causes widen.
    sigma : float or None
        A given standard deviation for an I chart, instead of either.
    sigmas : float
        How many standard deviations the control limits are from the centre line.
    subgroup_spread : {'s-bar', 'mean-s', 'mean-r', 'weighted-s', 'weighted-r', 'rms'}
        How the standard deviation within subgroups is found: from their mean standard deviation,
        pooled where sizes differ; as the mean of their standard deviations or ranges, each divided
        by its own constant; as the weighted mean with the least variance; or from the pooled
        variance, without bias.
    range_places : int or None
        Decimal places to which d2 is rounded, as in printed tables; None keeps all digits.
    spread_centre : {'expected', 'weighted'}
        The centre of an S or R chart is what each subgroup's size leads one to expect, or one line
        for all: the mean of the spreads, each counted by its size.
    xbar_centre : {'values', 'subgroups'}
        The centre of an X-bar chart is the mean of all values, or of the subgroup means.
    floor : float or None
        What the measure cannot fall below, if the kind of chart does not know it: 0 for times.
    g_centre : {'median', 'mean'}
        Centre line of a G chart.
    g_limits : {'mean', 'quantiles'}
        Limits of a G chart: standard deviations from the mean, or exact quantiles for counts that
        include the event itself.
    """

    d2: float = 1.128
    mr_limit: float = 3.267
    screen: bool = False
    missing: Literal["gap", "bridge"] = "gap"
    individual_spread: Literal["moving-range", "sd"] = "moving-range"
    sigma: float | None = None
    sigmas: float = 3.0
    subgroup_spread: Literal["s-bar", "mean-s", "mean-r", "weighted-s", "weighted-r", "rms"] = (
        "s-bar"
    )
    range_places: int | None = None
    spread_centre: Literal["expected", "weighted"] = "expected"
    xbar_centre: Literal["values", "subgroups"] = "values"
    floor: float | None = None
    g_centre: Literal["median", "mean"] = "median"
    g_limits: Literal["mean", "quantiles"] = "mean"


PRINTED = Conventions()
"""The constants of printed tables: 1.128 and 3.267."""

EXACT = Conventions(d2=D2_OF_TWO, mr_limit=1 + 3 * sqrt(2 - 4 / pi) / D2_OF_TWO)
"""The same constants to all digits."""

NHS_ENGLAND = Conventions(d2=3 / 2.66, screen=True)
"""Limits at 2.66 mean moving ranges, moving ranges screened."""
