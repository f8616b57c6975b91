"""What a chart is asked for: one line of a batch, or the command's own options."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, get_args

from practicum.spc.bad_value import LARGEST
from practicum.spc.charts.catalogue import find_chart
from practicum.spc.conventions import NHS_ENGLAND, PRINTED, Conventions
from practicum.spc.making_data_count import Direction
from practicum.spc.phases import Phase
from practicum.spc.rules import PERLA, RuleSet, rule_set
from practicum.spc.run_chart import RunChartResult, analyse_run_charts
from practicum.spc.segments import Series
from practicum.spc.shewhart import ShewhartResult, analyse_shewhart_charts

Result = RunChartResult | ShewhartResult
FIELDS = {
    "id", "chart", "values", "denominators", "subgroups", "dates", "rules", "freeze", "phases",
    "excluded", "target", "improvement", "screen", "conventions", "reading", "unit",
}  # fmt: skip
CONVENTIONS: dict[str, Conventions] = {"printed": PRINTED, "nhs-england": NHS_ENGLAND}


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One chart that is asked for.

    Attributes
    ----------
    chart : str
        ``"run"`` or the name of a Shewhart chart.
    rules : RuleSet or None
        None: the chart's own.
    conventions : Conventions
    series : Series
    labels : sequence of str or None
        What points are called.
    left_out : mapping of int to str
        Why a point is excluded, as far as somebody said why.
    target : float or None
    improvement : str or None
    advice : sequence of str
        Why this chart was chosen, and what looks wrong with it, if that was asked.
    reading : bool
        Whether the answer should have the reading in words.
    unit : str
    """

    chart: str
    rules: RuleSet | None
    conventions: Conventions
    series: Series
    labels: Sequence[str] | None = None
    left_out: Mapping[int, str] = field(default_factory=dict)
    target: float | None = None
    improvement: Direction | None = None
    advice: Sequence[str] = ()
    reading: bool = False
    unit: str = ""


def read_request(line: Mapping[str, Any]) -> Request:
    """Read one line of a batch.

    Parameters
    ----------
    line : mapping
        With ``values`` at least. Numbers in ``phases`` and ``excluded`` are positions from 0; text
        is one of the ``dates``.

    Returns
    -------
    Request

    Raises
    ------
    ValueError
        If something is missing, unknown or of the wrong kind; the message says what to do.

    Examples
    --------
    >>> read_request({"values": [5, 6, None, 4]}).chart
    'run'
    """
    if not line.keys() <= FIELDS:
        unknown = min(set(line) - FIELDS)
        raise ValueError(f"“{unknown}” is not known. These are: {', '.join(sorted(FIELDS))}.")
    if line.get("values") is None:
        raise ValueError("There are no “values”. Give a list of numbers.")
    dates = _labels(line, "dates")
    labels = None if dates is None else [str(each) for each in dates]
    named = _text(line, "rules")
    return Request(
        chart=_text(line, "chart") or "run",
        rules=rule_set(named) if named else None,
        conventions=_conventions(line),
        series=_series(line, labels),
        labels=labels,
        left_out=dict(_why(each, labels) for each in line.get("excluded") or ()),
        target=_target(line),
        improvement=_improvement(line),
        reading=_yes(line, "reading"),
        unit=_text(line, "unit"),
    )


def _series(line: Mapping[str, Any], labels: Sequence[str] | None) -> Series:
    values = _numbers(line, "values") or []
    if labels is not None and len(labels) != len(values) and "subgroups" not in line:
        raise ValueError(f"There are {len(values)} values but {len(labels)} dates.")
    return Series(
        values,
        _whole(line.get("freeze"), "“freeze”"),
        [phase_at(each, labels) for each in _list(line, "phases") or ()],
        [_excluded(each, labels) for each in _list(line, "excluded") or ()],
        _numbers(line, "denominators"),
        _labels(line, "subgroups"),
    )


def _numbers(line: Mapping[str, Any], name: str) -> list[Any] | None:
    """Give a list of numbers; null where nothing was measured."""
    given = _list(line, name)
    if given is not None and not set(map(type, given)) <= _NUMBERS:
        at = next(at for at, each in enumerate(given) if type(each) not in _NUMBERS)
        raise ValueError(
            f"Number {at + 1} of “{name}” is {json.dumps(given[at])[:40]}. Give numbers without "
            "quotation marks, or null if nothing was measured."
        )
    return given


_NUMBERS = {int, float, type(None)}


def _labels(line: Mapping[str, Any], name: str) -> list[Any] | None:
    given = _list(line, name)
    if given is not None and not set(map(type, given)) <= {str, int, float}:
        raise ValueError(f"“{name}” has to be a list of text or numbers.")
    return given


def _whole(given: object, what: str) -> int | None:
    """Give a number of points, 1 or more."""
    if given is None:
        return None
    if isinstance(given, bool) or not isinstance(given, int) or given < 1:
        raise ValueError(f"{what} has to be a whole number of points, 1 or more.")
    return given


def _yes(line: Mapping[str, Any], name: str) -> bool:
    given = line.get(name)
    if given is not None and not isinstance(given, bool):
        raise ValueError(f"“{name}” has to be true or false.")
    return bool(given)


def phase_at(given: object, labels: Sequence[str] | None) -> Phase:
    """Read where a phase begins: a position, a date, or an object with both and a reason.

    Raises
    ------
    ValueError
        If there is no such point.
    """
    if isinstance(given, Mapping):
        start = given.get("start", given.get("date"))
        unknown = given.keys() - {"start", "date", "reason", "baseline"}
        if unknown:
            raise ValueError(f"“{min(unknown)}” is nothing that a phase has.")
        baseline = _whole(given.get("baseline"), "A phase's “baseline”")
        return Phase(position(start, labels), str(given.get("reason") or ""), baseline)
    return Phase(position(given, labels))


def _excluded(given: object, labels: Sequence[str] | None) -> int:
    if isinstance(given, Mapping):
        return position(given.get("at", given.get("date")), labels)
    return position(given, labels)


def _why(given: object, labels: Sequence[str] | None) -> tuple[int, str]:
    """Give an excluded point and why it is left out, if that is said."""
    reason = given.get("reason") if isinstance(given, Mapping) else None
    return _excluded(given, labels), str(reason or "")


def position(given: object, labels: Sequence[str] | None) -> int:
    """Give the position of a point that was named by number or date.

    Raises
    ------
    ValueError
        If there is no such point.
    """
    if isinstance(given, int) and not isinstance(given, bool):
        return given
    if isinstance(given, str) and labels is not None and given in labels:
        return labels.index(given)
    if isinstance(given, str) and labels is None:
        raise ValueError(f"“{given}” names a date, but there are no “dates”.")
    raise ValueError(f"“{given}” is no point of this series. Give a position or one of the dates.")


def _conventions(line: Mapping[str, Any]) -> Conventions:
    name = _text(line, "conventions") or "printed"
    if name not in CONVENTIONS:
        known = " and ".join(CONVENTIONS)
        raise ValueError(f"There are no conventions “{name}”. There are {known}.")
    chosen = CONVENTIONS[name]
    return chosen if "screen" not in line else replace(chosen, screen=_yes(line, "screen"))


def _improvement(line: Mapping[str, Any]) -> Direction | None:
    given = line.get("improvement")
    if given is None:
        return None
    if not isinstance(given, str) or given not in _DIRECTIONS:
        raise ValueError("“improvement” has to be increase, decrease or neutral.")
    return _DIRECTIONS[given]


_DIRECTIONS: dict[str, Direction] = {
    **{each: each for each in get_args(Direction)},
    "up": "increase", "higher": "increase", "down": "decrease", "lower": "decrease",
}  # fmt: skip


def _target(line: Mapping[str, Any]) -> float | None:
    target, chart = _number(line, "target"), _text(line, "chart") or "run"
    if target is not None and chart != "run":
        kind, _conventions = find_chart(chart, PRINTED)
        if kind.name in {"p", "p-prime"} and not 0 <= target <= 1:
            raise ValueError(
                "The target of a chart of proportions is a share between 0 and 1: write 0.9 for "
                "90 %."
            )
    return target


def _list(line: Mapping[str, Any], name: str) -> list[Any] | None:
    given = line.get(name)
    if given is not None and not isinstance(given, list):
        raise ValueError(f"“{name}” has to be a list in square brackets.")
    return given


def _text(line: Mapping[str, Any], name: str) -> str:
    given = line.get(name)
    if given is None:
        return ""
    if not isinstance(given, str):
        raise ValueError(f"“{name}” has to be text in quotation marks.")  # noqa: TRY004
    return given


def _number(line: Mapping[str, Any], name: str) -> float | None:
    given = line.get(name)
    if given is None:
        return None
    number = not isinstance(given, bool) and isinstance(given, int | float)
    if not number or not abs(given) <= LARGEST:
        raise ValueError(f"“{name}” has to be a number.")
    return float(given)


def analyse(requests: Sequence[Request]) -> list[Result]:
    """Analyse charts that share kind, rules and conventions, in one go.

    Raises
    ------
    ValueError
        For the first that cannot be used.
    """
    first, series = requests[0], [each.series for each in requests]
    if first.chart == "run":
        return list(analyse_run_charts(series, rules=first.rules or PERLA))
    find_chart(first.chart, first.conventions)
    return list(
        analyse_shewhart_charts(
            series, chart=first.chart, rules=first.rules, conventions=first.conventions
        )
    )
