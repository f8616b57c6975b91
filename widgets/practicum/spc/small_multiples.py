"""Small multiples: the same chart for each ward, class or team, on one scale."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, NamedTuple

from practicum.spc.run_chart import RunChartResult, analyse_run_charts
from practicum.spc.segments import Series, read_values
from practicum.spc.shewhart import ShewhartResult, analyse_shewhart_charts

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping, Sequence

    from numpy.typing import ArrayLike

    from practicum.spc.rules import RuleSet


class SmallMultiples(NamedTuple):
    """One result a stratum, and the scale that they share.

    Attributes
    ----------
    results : mapping
        From each stratum to its result, in the order in which the strata first appear.
    low, high : float
        Least and greatest of all values and limits; nan if there are none.
    """

    results: Mapping[Hashable, RunChartResult | ShewhartResult]
    low: float
    high: float


def small_multiples(
    values: ArrayLike,
    strata: Sequence[Hashable],
    *,
    denominators: ArrayLike | None = None,
    chart: str = "run",
    rules: RuleSet | str = "perla",
) -> SmallMultiples:
    """Chart each stratum by itself.

    Parameters
    ----------
    values : array_like of float, shape (n,)
        All strata together, in time order; nan = not measured.
    strata : sequence, shape (n,)
        Which stratum each value belongs to.
    denominators : array_like of float, shape (n,), optional
    chart : str
        ``"run"`` or the name of a Shewhart chart.
    rules : RuleSet or str

    Returns
    -------
    SmallMultiples

    Raises
    ------
    ValueError
        If the lengths differ.

    Examples
    --------
    >>> found = small_multiples([1, 5, 2, 6, 3, 7], ["A", "B"] * 3)
    >>> {name: result.median for name, result in found.results.items()}
    {'A': 2.0, 'B': 6.0}
    """
    series = _stratified(values, strata, denominators)
    if chart == "run":
        found: Sequence[RunChartResult | ShewhartResult] = analyse_run_charts(
            series.values(), rules=rules
        )
    else:
        found = analyse_shewhart_charts(series.values(), chart=chart, rules=rules)
    results = dict(zip(series, found, strict=True))
    heights = [height for result in found for height in _heights(result) if isfinite(height)]
    nothing = float("nan")
    return SmallMultiples(results, min(heights, default=nothing), max(heights, default=nothing))


def _stratified(
    values: ArrayLike, strata: Sequence[Hashable], denominators: ArrayLike | None
) -> dict[Hashable, Series]:
    counted = read_values(values).tolist()
    sizes = None if denominators is None else read_values(denominators).tolist()
    if len(strata) != len(counted) or (sizes is not None and len(sizes) != len(counted)):
        raise ValueError("Each value needs a stratum, and a denominator if there are any.")
    places: dict[Hashable, list[int]] = {}
    for at, name in enumerate(strata):
        places.setdefault(name, []).append(at)
    return {
        name: Series(
            [counted[at] for at in chosen],
            denominators=None if sizes is None else [sizes[at] for at in chosen],
        )
        for name, chosen in places.items()
    }


def _heights(result: RunChartResult | ShewhartResult) -> Sequence[float]:
    heights = [*result.values, *result.centre]
    if isinstance(result, ShewhartResult):
        heights += [*result.lines.lower, *result.lines.upper]
    return heights
