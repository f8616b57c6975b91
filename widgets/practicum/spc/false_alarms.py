"""How often a rule set cries wolf, and how often it sees a change that is there.

Where the chance is known exactly it is worked out; otherwise the engine itself judges simulated
series, from a seed, so that the same question gets the same answer.
"""

from __future__ import annotations

from functools import lru_cache
from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from practicum.spc.chance_of_runs import balanced_chance, is_exact
from practicum.spc.rules import RuleSet, rule_set
from practicum.spc.run_chart import analyse_run_charts
from practicum.spc.segments import Series
from practicum.spc.shewhart import analyse_shewhart_charts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

TRIALS = 4000
SEED = 20_260_302
LONGEST = 1000


class Chance(NamedTuple):
    """A chance, and how sure it is.

    Attributes
    ----------
    chance : float
        Between 0 and 1.
    error : float
        Standard error of a simulated chance; 0 if it is exact.
    exact : bool
    """

    chance: float
    error: float
    exact: bool


class TableRow(NamedTuple):
    """One row of the table that teaches false alarms.

    Attributes
    ----------
    rules : RuleSet
    chances : tuple of Chance
        One for each length.
    """

    rules: RuleSet
    chances: tuple[Chance, ...]


def false_alarm_chance(
    rules: RuleSet | str,
    length: int,
    *,
    chart: str = "run",
    trials: int = TRIALS,
    seed: int = SEED,
) -> Chance:
    """Give the chance of any signal on a chart of pure noise.

    Parameters
    ----------
    rules : RuleSet or str
    length : int
        Number of points, all used for the centre line and the limits.
    chart : {'run', 'i'}
        A run chart about its median, or an individuals chart.
    trials : int
        Series to simulate where the chance is not known exactly.
    seed : int
        Where the simulation begins.

    Returns
    -------
    Chance
        Exact for rules that only look at runs about the median (Anhøj's, the number of runs, a
        shift); simulated with normal noise otherwise.

    Examples
    --------
    >>> found = false_alarm_chance("anhoej", 24)
    >>> found.exact, round(found.chance, 3)
    (True, 0.031)
    """
    chosen = rule_set(rules)
    _check(length, chart)
    if chart == "run" and is_exact(chosen, length):
        return Chance(balanced_chance(chosen, length), 0.0, exact=True)
    return _simulated(chosen, length, chart, 0.0, length, None, trials, seed)


def chance_to_see(  # noqa: PLR0913 - the size of the change, and where it is looked for
    rules: RuleSet | str,
    length: int,
    shift: float,
    *,
    at: int | None = None,
    freeze: bool = False,
    chart: str = "run",
    trials: int = TRIALS,
    seed: int = SEED,
) -> Chance:
    """Give the chance that a lasting change of the level gives any signal.

    Parameters
    ----------
    rules : RuleSet or str
    length : int
        Number of points.
    shift : float
        Size of the change, in standard deviations of the noise.
    at : int, optional
        Position of the first point after the change; by default the middle.
    freeze : bool
        Whether the points before the change are a frozen baseline.
    chart : {'run', 'i'}
    trials, seed : int
        As for `false_alarm_chance`.

    Returns
    -------
    Chance

    Examples
    --------
    >>> chance_to_see("anhoej", 24, 2.0).chance > 0.5
    True
    """
    _check(length, chart)
    place = length // 2 if at is None else at
    frozen = place if freeze and place else None
    return _simulated(rule_set(rules), length, chart, shift, place, frozen, trials, seed)


def false_alarm_table(
    rule_sets: Iterable[RuleSet | str] = ("perla", "anhoej", "making-data-count"),
    lengths: Sequence[int] = (12, 24, 36, 60),
    *,
    trials: int = TRIALS,
) -> tuple[TableRow, ...]:
    """Give the chance of a false alarm for several rule sets and lengths.

    Rule sets that need control limits are judged on an individuals chart, the others on a run
    chart.

    Parameters
    ----------
    rule_sets : iterable of RuleSet or str
    lengths : sequence of int
    trials : int

    Returns
    -------
    tuple of TableRow
    """
    return tuple(
        TableRow(
            chosen,
            tuple(
                false_alarm_chance(chosen, length, chart=_chart_for(chosen), trials=trials)
                for length in lengths
            ),
        )
        for chosen in map(rule_set, rule_sets)
    )


def _chart_for(rules: RuleSet) -> str:
    return "i" if any(rule.needs_limits for rule in rules.rules) else "run"


def _check(length: int, chart: str) -> None:
    if chart not in {"run", "i"}:
        raise ValueError("Chances are worked out for run charts (run) and I charts (i).")
    if not 1 <= length <= LONGEST:
        raise ValueError(f"The number of points has to be between 1 and {LONGEST}.")


@lru_cache(maxsize=256)
def _simulated(  # noqa: PLR0913, PLR0917 - all that the answer depends on
    rules: RuleSet,
    length: int,
    chart: str,
    shift: float,
    at: int,
    freeze: int | None,
    trials: int,
    seed: int,
) -> Chance:
    noise = np.random.default_rng(seed).normal(size=(trials, length))
    noise[:, at:] += shift
    series = [Series(each, freeze) for each in noise]
    if chart == "run":
        results: Sequence[object] = [
            each.signals for each in analyse_run_charts(series, rules=rules)
        ]
    else:
        charts = analyse_shewhart_charts(series, chart=chart, rules=rules)
        results = [each.signals for each in charts]
    chance = sum(map(bool, results)) / trials
    return Chance(chance, sqrt(chance * (1 - chance) / trials), exact=False)
