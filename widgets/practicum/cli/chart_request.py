"""What a chart is asked for: one line of a batch, or the command's own options."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, get_args

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
    target : float or None
    improvement : str or None
    reading : bool
        Whether the answer should have the reading in words.
    unit : str
    """

    chart: str
    rules: RuleSet | None
    conventions: Conventions
    series: Series
    labels: Sequence[str] | None = None
    target: float | None = None
    improvement: Direction | None = None
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
    if "values" not in line:
        raise ValueError("There are no “values”. Give a list of numbers.")
    dates = _list(line, "dates")
    labels = None if dates is None else [str(each) for each in dates]
    named = line.get("rules")
    return Request(
        chart=_text(line, "chart") or "run",
        rules=None if named is None else rule_set(str(named)),
        conventions=_conventions(line),
        series=_series(line, labels),
        labels=labels,
        target=_number(line, "target"),
        improvement=_improvement(line),
        reading=bool(line.get("reading")),
        unit=_text(line, "unit"),
    )


def _series(line: Mapping[str, Any], labels: Sequence[str] | None) -> Series:
    values = _list(line, "values") or []
    if bool in set(map(type, values)):
        raise ValueError("A value is true or false. Give numbers, or null if not measured.")
    if labels is not None and len(labels) != len(values) and "subgroups" not in line:
        raise ValueError(f"There are {len(values)} values but {len(labels)} dates.")
    freeze = line.get("freeze")
    if freeze is not None and (not isinstance(freeze, int) or freeze < 1):
        raise ValueError("“freeze” has to be a whole number of points, 1 or more.")
    return Series(
        values,
        freeze,
        [phase_at(each, labels) for each in _list(line, "phases") or ()],
        [_excluded(each, labels) for each in _list(line, "excluded") or ()],
        _list(line, "denominators"),
        _list(line, "subgroups"),
    )


def phase_at(given: object, labels: Sequence[str] | None) -> Phase:
    """Read where a phase begins: a position, a date, or an object with both and a reason.

    Raises
    ------
    ValueError
        If there is no such point.
    """
    if isinstance(given, Mapping):
        start = given.get("start", given.get("date"))
        baseline = given.get("baseline")
        if baseline is not None and not isinstance(baseline, int):
            raise ValueError("A phase's “baseline” has to be a whole number of points.")
        return Phase(position(start, labels), str(given.get("reason", "")), baseline)
    return Phase(position(given, labels))


def _excluded(given: object, labels: Sequence[str] | None) -> int:
    if isinstance(given, Mapping):
        return position(given.get("at", given.get("date")), labels)
    return position(given, labels)


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
    return chosen if "screen" not in line else replace(chosen, screen=bool(line["screen"]))


def _improvement(line: Mapping[str, Any]) -> Direction | None:
    given = line.get("improvement")
    words: dict[object, Literal["increase", "decrease", "neutral"]] = {
        **{each: each for each in get_args(Direction)},
        "up": "increase", "higher": "increase", "down": "decrease", "lower": "decrease",
    }  # fmt: skip
    if given is not None and given not in words:
        raise ValueError("“improvement” has to be increase, decrease or neutral.")
    return words.get(given)


def _list(line: Mapping[str, Any], name: str) -> list[Any] | None:
    given = line.get(name)
    if given is not None and not isinstance(given, list):
        raise ValueError(f"“{name}” has to be a list in square brackets.")
    return given


def _text(line: Mapping[str, Any], name: str) -> str:
    given = line.get(name, "")
    if not isinstance(given, str):
        raise ValueError(f"“{name}” has to be text in quotation marks.")  # noqa: TRY004
    return given


def _number(line: Mapping[str, Any], name: str) -> float | None:
    given = line.get(name)
    if given is None:
        return None
    if isinstance(given, bool) or not isinstance(given, int | float):
        raise ValueError(f"“{name}” has to be a number.")  # noqa: TRY004
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
