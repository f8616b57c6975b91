"""Variation and assurance, as NHS England's Making Data Count judges them.

*Variation* asks what the latest point tells: nothing special, a change for the better, one for the
worse, or a change that is neither. *Assurance* asks whether the process as it is can be relied on
to reach a target.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from practicum.spc.shewhart import ShewhartResult
    from practicum.spc.signal import Signal

Direction = Literal["increase", "decrease", "neutral"]
_STRONGEST_FIRST = ("outside-limits", "trend", "two-of-three", "shift")
_HIGH = {"above", "up"}


class Variation(NamedTuple):
    """What a point tells.

    Attributes
    ----------
    kind : {'common cause', 'improvement', 'concern', 'neither'}
        ``"neither"``: a special cause where no direction is better.
    direction : {'high', 'low', ''}
        Where the special cause takes the measure.
    rule : str
        The strongest rule that the point belongs to; empty for common cause.
    """

    kind: Literal["common cause", "improvement", "concern", "neither"]
    direction: Literal["high", "low", ""]
    rule: str


Assurance = Literal["pass", "fail", "hit or miss", ""]
_COMMON = Variation("common cause", "", "")


def point_variation(result: ShewhartResult, improvement: Direction) -> tuple[Variation, ...]:
    """Judge every point of a chart.

    Parameters
    ----------
    result : ShewhartResult
        Usually an I chart judged by the rules of Making Data Count.
    improvement : {'increase', 'decrease', 'neutral'}
        Which way is better.

    Returns
    -------
    tuple of Variation
        One for each point.

    References
    ----------
    NHS England, Making Data Count.

    Examples
    --------
    >>> from practicum.spc.shewhart import analyse_shewhart_chart
    >>> result = analyse_shewhart_chart([4, 5, 4, 5, 4, 5, 4, 5, 4, 5, 4, 12])
    >>> point_variation(result, "decrease")[-1]
    Variation(kind='concern', direction='high', rule='outside-limits')
    """
    strongest: dict[int, Signal] = {}
    for signal in sorted(result.signals, key=_weakness, reverse=True):
        strongest.update(dict.fromkeys(signal.points, signal))
    return tuple(
        _named(strongest[at], improvement) if at in strongest else _COMMON
        for at in range(len(result.values))
    )


def _weakness(signal: Signal) -> int:
    known = signal.rule in _STRONGEST_FIRST
    return _STRONGEST_FIRST.index(signal.rule) if known else len(_STRONGEST_FIRST)


def _named(signal: Signal, improvement: Direction) -> Variation:
    high = signal.direction in _HIGH
    direction: Literal["high", "low"] = "high" if high else "low"
    if improvement == "neutral" or not signal.direction:
        return Variation("neither", direction if signal.direction else "", signal.rule)
    better = high == (improvement == "increase")
    return Variation("improvement" if better else "concern", direction, signal.rule)


def latest_variation(result: ShewhartResult, improvement: Direction) -> Variation:
    """Judge the latest point that was measured and is not left out.

    Parameters
    ----------
    result : ShewhartResult
    improvement : {'increase', 'decrease', 'neutral'}
        Which way is better.

    Returns
    -------
    Variation
        Common cause if nothing was measured.
    """
    judged = point_variation(result, improvement)
    last = _last_measured(result)
    return _COMMON if last is None else judged[last]


def assurance(result: ShewhartResult, target: float, improvement: Direction) -> Assurance:
    """Tell whether the process as it is now reaches a target every time.

    Parameters
    ----------
    result : ShewhartResult
    target : float
        In the unit of the chart.
    improvement : {'increase', 'decrease', 'neutral'}
        Which way is better.

    Returns
    -------
    {'pass', 'fail', 'hit or miss', ''}
        By the control limits of the latest point; empty if no direction is better or there are no
        limits.

    Examples
    --------
    >>> from practicum.spc.shewhart import analyse_shewhart_chart
    >>> result = analyse_shewhart_chart([4, 5, 4, 5, 4, 5, 4, 5, 4, 5, 4, 5])
    >>> assurance(result, 9, "increase"), assurance(result, 9, "decrease")
    ('fail', 'pass')
    """
    last = _last_measured(result)
    if improvement == "neutral" or last is None:
        return ""
    lower, upper = result.lines.lower[last], result.lines.upper[last]
    if lower != lower or upper != upper:  # noqa: PLR0124 - nan: no limits
        return ""
    if lower <= target <= upper:
        return "hit or miss"
    return "pass" if (target < lower) == (improvement == "increase") else "fail"


def _last_measured(result: ShewhartResult) -> int | None:
    excluded = set(result.excluded)
    measured = [
        at
        for at, value in enumerate(result.values)
        if value == value and at not in excluded  # noqa: PLR0124 - nan: not measured
    ]
    return measured[-1] if measured else None
