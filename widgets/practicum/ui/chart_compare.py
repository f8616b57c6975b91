"""Rule sets side by side on the same figures: what each finds, and where they disagree."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.figures.charted import chart_measure
from practicum.figures.point_words import short_day
from practicum.spc.rules import RULE_SETS
from practicum.spc.wording import count_words, join_words, number_word, sentence
from practicum.ui.chart_choice import needs_limits, rules_view

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from practicum.figures.charted import Charted
    from practicum.spc.rules import RuleSet
    from practicum.tools.series import Series

View = dict[str, Any]
LISTED = 40
SHORT = {
    "perla": "Perla",
    "perla-printed": "Perla, printed table",
    "anhoej": "Anhøj",
    "anhoej-best-box": "Anhøj, best box",
    "anhoej-cut-box": "Anhøj, cut box",
    "making-data-count": "Making Data Count",
    "making-data-count-6": "Making Data Count, six points",
    "limits-only": "Limits alone",
    "western-electric": "Western Electric",
    "nelson": "Nelson",
    "health-care-data-guide": "Data Guide",
    "scotland-older": "Older Scottish",
}
FOUND = {
    "shift": ("one shift", "shifts"),
    "trend": ("one trend", "trends"),
    "too-few-runs": ("too few runs", "phases with too few runs"),
    "too-many-runs": ("too many runs", "phases with too many runs"),
    "too-few-crossings": ("too few crossings", "phases with too few crossings"),
    "runs-box": ("a long run with few crossings", "phases with a long run and few crossings"),
    "outside-limits": ("one point outside the limits", "points outside the limits"),
    "two-of-three": ("two of three near a limit, once", "times two of three near a limit"),
    "four-of-five": ("four of five far out, once", "times four of five far out"),
    "fifteen-within": ("fifteen close to the line, once", "times fifteen close to the line"),
    "eight-beyond": ("eight far from the line, once", "times eight far from the line"),
    "alternating": ("up and down by turns, once", "times up and down by turns"),
}


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
        ``said``, a sentence; ``count``, how many points there are; ``sets``, each with ``title``,
        ``citation``, ``stand``, ``on`` (the chart), ``found`` in words, ``marks`` (positions of
        the points that it marks) and ``chosen``; ``disputed``, stretches of points that some sets
        mark and others do not, and how many ``more`` there are.
    """
    drawn = chart_measure(content, series=series)
    judged = [_judge(rules, content, drawn, series) for rules in RULE_SETS.values()]
    stretches = _stretches(_disputed(judged), judged)
    return {
        "said": _said(judged),
        "count": len(drawn.series.points),
        "sets": [_set(each, drawn) for each in judged],
        "disputed": [_told(each, judged, drawn) for each in stretches[:LISTED]],
        "more": max(len(stretches) - LISTED, 0),
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


def _stretches(disputed: Sequence[int], judged: Sequence[Judged]) -> list[list[int]]:
    """Put disputed points together that follow each other and are marked by the same sets."""
    stretches: list[list[int]] = []
    for at in disputed:
        alike = stretches and _marking(at, judged) == _marking(stretches[-1][-1], judged)
        if alike and at == stretches[-1][-1] + 1:
            stretches[-1].append(at)
        else:
            stretches.append([at])
    return stretches


def _marking(at: int, judged: Sequence[Judged]) -> tuple[str, ...]:
    return tuple(SHORT[each.rules.name] for each in judged if at in each.points)


def _said(judged: Sequence[Judged]) -> str:
    firing = sum(bool(each.charted.result.signals) for each in judged)
    disputed = _disputed(judged)
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


def _set(each: Judged, drawn: Charted) -> View:
    return {
        **rules_view(each.rules),
        "on": "run chart" if each.charted.chart == "run" else _chart_name(each.charted),
        "chart": each.charted.chart,
        "found": _found(each),
        "marks": sorted(each.points),
        "chosen": each.rules.name == drawn.result.rules.name and each.charted.chart == drawn.chart,
    }


def _found(each: Judged) -> str:
    counts = Counter(signal.rule for signal in each.charted.result.signals)
    words = [
        FOUND[rule][0] if count == 1 else f"{number_word(count)} {FOUND[rule][1]}"
        for rule, count in counts.items()
    ]
    return sentence(join_words(words)) if words else "No signal."


def _chart_name(charted: Charted) -> str:
    title: str = getattr(charted.result, "title", "")
    return title.partition(":")[0] or charted.chart


def _told(stretch: Sequence[int], judged: Sequence[Judged], drawn: Charted) -> View:
    days = drawn.series.days
    first, last = short_day(days[stretch[0]]), short_day(days[stretch[-1]])
    by = _marking(stretch[0], judged)
    return {
        "where": first if first == last else f"{first} to {last}",
        "points": len(stretch),
        "by": list(by),
        "not_by": [name for name in SHORT.values() if name not in by],
    }
