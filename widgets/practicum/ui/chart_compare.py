"""Rule sets side by side on the same figures: what each finds, and where they disagree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.figures.charted import chart_measure
from practicum.figures.point_words import short_day, value_words
from practicum.spc.rules import RULE_SETS
from practicum.spc.signal_words import signal_words
from practicum.spc.wording import count_words, sentence
from practicum.ui.chart_choice import needs_limits, rules_view
from practicum.ui.chart_signals import telling

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from practicum.figures.charted import Charted
    from practicum.spc.rules import RuleSet
    from practicum.tools.series import Series

View = dict[str, Any]
TOLD = 4
LISTED = 60


class Judged(NamedTuple):
    """One rule set on the chart that it is judged on."""

    rules: RuleSet
    charted: Charted

    @property
    def points(self) -> frozenset[int]:
        """Positions of the points that it marks."""
        return frozenset(at for signal in self.charted.result.signals for at in signal.points)


def compare_view(content: Mapping[str, Any], series: Series | None = None) -> View:
    """Judge a measure's chart by every rule set.

    Sets that need control limits cannot judge a run chart; they judge an I chart of its points.

    Parameters
    ----------
    content : mapping
        The measure as typed so far.
    series : Series, optional
        Its table, if it was read already.

    Returns
    -------
    dict
        ``said``, a sentence; ``sets``, each with ``title``, ``citation``, ``stand``, ``on`` (the
        chart), ``signals``, ``marks``, ``alone`` and ``chosen``; ``points`` that some sets mark
        and others do not, and how many ``more`` there are.
    """
    drawn = chart_measure(content, series=series)
    judged = [_judge(rules, content, drawn, series) for rules in RULE_SETS.values()]
    disputed = _disputed(judged)
    return {
        "said": _said(judged, disputed),
        "sets": [_set(each, judged, drawn) for each in judged],
        "points": [_point(at, judged, drawn) for at in disputed[:LISTED]],
        "more": max(len(disputed) - LISTED, 0),
    }


def _judge(
    rules: RuleSet, content: Mapping[str, Any], drawn: Charted, series: Series | None
) -> Judged:
    chart = "i" if drawn.chart == "run" and needs_limits(rules) else drawn.chart
    return Judged(rules, chart_measure(content, chart=chart, rules=rules, series=series))


def _disputed(judged: Sequence[Judged]) -> list[int]:
    """Give the points that some sets mark and others do not."""
    marks = [each.points for each in judged]
    some = frozenset().union(*marks)
    every = frozenset.intersection(*marks) if marks else frozenset()
    return sorted(some - every)


def _said(judged: Sequence[Judged], disputed: Sequence[int]) -> str:
    firing = sum(bool(each.charted.result.signals) for each in judged)
    if not firing:
        return f"None of the {len(judged)} rule sets finds a signal."
    if firing == len(judged):
        found = f"All {firing} rule sets find a signal"
    else:
        found = sentence(
            f"{count_words(firing, 'rule set finds', 'rule sets find')} a signal and "
            f"{count_words(len(judged) - firing, 'does', 'do')} not"
        ).removesuffix(".")
    points = count_words(len(disputed), "point")
    return f"{found}. They disagree about {points}." if disputed else f"{found}."


def _set(each: Judged, judged: Sequence[Judged], drawn: Charted) -> View:
    result, told = each.charted.result, telling(each.charted)
    words = [
        sentence(signal_words(signal, each.rules, told, each.charted.line))
        for signal in result.signals[:TOLD]
    ]
    rest = len(result.signals) - TOLD
    others = [other.points for other in judged if other is not each]
    alone = each.points - frozenset().union(*others)
    return {
        **rules_view(each.rules),
        "on": "run chart" if each.charted.chart == "run" else _chart_name(each.charted),
        "chart": each.charted.chart,
        "signals": [*words, *([f"And {count_words(rest, 'more')}."] if rest > 0 else [])],
        "count": len(result.signals),
        "marks": len(each.points),
        "alone": len(alone),
        "chosen": each.rules.name == drawn.result.rules.name,
    }


def _chart_name(charted: Charted) -> str:
    title: str = getattr(charted.result, "title", "")
    return title.partition(":")[0] or charted.chart


def _point(at: int, judged: Sequence[Judged], drawn: Charted) -> View:
    point = drawn.series.points[at]
    return {
        "row": point.row,
        "day": short_day(point.day),
        "value": value_words(point.value, drawn.names.unit) if point.measured else "not measured",
        "by": [each.rules.title for each in judged if at in each.points],
        "not_by": [each.rules.title for each in judged if at not in each.points],
    }
