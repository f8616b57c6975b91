"""Which chart and which rules: what there is to choose, what we would choose, and why."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, cast

from practicum.figures.chart_points import GROUPED, RATIOS, has_parts
from practicum.figures.charted import chart_name
from practicum.spc.chart_choice import Advice, choose_chart
from practicum.spc.rules import rule_set
from practicum.tools.measure_settings import CHARTS, FIGURES, LIMITS, RULES, setting
from practicum.tools.series.value import is_share
from practicum.tools.table.cells import is_blank

if TYPE_CHECKING:
    from collections.abc import Mapping

    from practicum.figures.charted import Charted
    from practicum.spc.chart_choice import Kind
    from practicum.spc.rules import RuleSet
    from practicum.tools.series import Series

View = dict[str, Any]
GROUPS = (
    ("To begin with", ("run",)),
    ("One measurement a point", ("i", "mr", "i-prime", "ms")),
    ("How many of how many", ("p", "p-prime", "np")),
    ("Counts and rates", ("u", "u-prime", "c")),
    ("Rare events", ("t", "g")),
    ("Several values a point", ("xbar", "xbar-r", "s", "r")),
)
FEW = 10
RARE = (
    "T and G charts are for what lies between rare events. Say what your figures are, "
    "so that we can look."
)
ON_LINE = {
    "skip": "is passed over: it neither adds to a run nor ends it",
    "break": "ends a run",
    "below": "counts as below",
}
TIES = {"skip": "is passed over in a trend", "break": "ends a trend"}


def choices() -> View:
    """Give all that can be chosen: charts in groups, rule sets with their source, kinds of figures.

    Returns
    -------
    dict
        ``charts``, ``rules``, ``figures`` and ``limits``, each with names and words.
    """
    return {
        "charts": [
            {"title": title, "charts": [{"name": each, "title": CHARTS[each]} for each in names]}
            for title, names in GROUPS
        ],
        "rules": [rules_view(rule_set(name)) for name in RULES],
        "figures": [{"name": name, "title": title} for name, title in FIGURES.items()],
        "limits": [{"name": name, "title": title} for name, title in LIMITS.items()],
    }


def rules_view(rules: RuleSet) -> View:
    """Tell a rule set: its rules, its source, and its stand on awkward points."""
    return {
        "name": rules.name,
        "title": rules.title,
        "rules": [rule.title for rule in rules.rules],
        "citation": rules.citation,
        "stand": f"A point on the line {ON_LINE[rules.on_line]}. "
        f"An equal value {TIES[rules.ties]}.",
        "needs_limits": needs_limits(rules),
    }


def needs_limits(rules: RuleSet) -> bool:
    """Say whether a set has rules that only a chart with limits can use."""
    return any(rule.needs_limits for rule in rules.rules)


def choice_view(content: Mapping[str, Any], charted: Charted, table: Series) -> View:
    """Say what is drawn, what we would draw, and what looks broken.

    Parameters
    ----------
    content : mapping
        The measure as typed so far.
    charted : Charted
        Its chart.
    table : Series
        Its rows, as they were read.

    Returns
    -------
    dict
        ``chart`` and ``rules`` that are drawn; ``advice`` with ``chart``, ``title``, ``words``,
        ``reason``, ``taken``, ``warnings``; ``unfit``, the charts that these figures do not suit.
    """
    kind = setting(content.get("figures_are"), FIGURES)
    advice = advise(table, kind, str(content.get("unit") or ""))
    drawn = charted.chart
    warnings = [*_mismatch(drawn, kind, table), *advice.warnings]
    return {
        "chart": drawn,
        "rules": charted.result.rules.name,
        "advice": {
            "chart": advice.chart,
            "title": chart_name(advice.chart),
            "reason": advice.reason,
            "words": _advice_words(advice.chart, charted),
            "taken": advice.chart == drawn,
            "warnings": list(dict.fromkeys(warnings)),
        },
        "unfit": {name: words for name in CHARTS if (words := _unfit(name, table))},
    }


def _advice_words(advised: str, charted: Charted) -> str:
    if advised != charted.chart:
        return f"We would draw {_article(chart_name(advised))}."
    fits = "This chart fits."
    return (
        f"You see {_article(chart_name(advised).lower())}, and it fits."
        if charted.refused
        else fits
    )


def _article(name: str) -> str:
    """Put an article before a chart's name, as its letters are said aloud.

    Examples
    --------
    >>> _article("I chart"), _article("U chart"), _article("NP chart"), _article("Moving range")
    ('an I chart', 'a U chart', 'an NP chart', 'a Moving range')
    """
    letters = name.partition(" ")[0].rstrip("′")
    spoken = letters.isupper() and letters[0] in "FHILMNRSX"
    return f"an {name}" if spoken or letters.startswith("X-") else f"a {name}"


def advise(table: Series, kind: str, unit: str = "") -> Advice:
    """Advise a chart for a measure's figures.

    Parameters
    ----------
    table : Series
    kind : str
        What the figures are, if the team has said so.
    unit : str
        Of two numbers a point, “per 1000 bed days” makes a rate, and “%” a proportion.

    Returns
    -------
    Advice
    """
    measured = [point for point in table.points if point.measured]
    asked = cast("Kind | None", kind or None)
    if len(measured) < FEW and not kind:
        reason = "With fewer than ten points a run chart shows all that there is to see."
        return Advice("run", reason, ())
    if has_parts(table) and kind not in {"time-between", "cases-between", "count"}:
        counts = [float("nan") if p.numerator is None else p.numerator for p in table.points]
        sizes = [float("nan") if p.denominator is None else p.denominator for p in table.points]
        rate: Kind | None = None if is_share(unit) or is_blank(unit) else "rate"
        return choose_chart(counts, denominators=sizes, kind=asked or rate)
    if _grouped(table) and kind in {"", "measurement"}:
        return choose_chart(table.values, subgroups=table.days)
    return choose_chart(table.values, kind=asked)


def _grouped(table: Series) -> bool:
    """Say whether most dates have several values."""
    sizes = Counter(point.day for point in table.points if point.measured)
    return bool(sizes) and sum(size > 1 for size in sizes.values()) > len(sizes) / 2


def _unfit(chart: str, table: Series) -> str:
    if chart in RATIOS and not has_parts(table):
        return "needs two numbers a point"
    if chart in GROUPED and not table.shares_dates:
        return "needs several values with one date"
    return ""


def _mismatch(chart: str, kind: str, table: Series) -> list[str]:
    """Say where the chart that is drawn assumes what is not so."""
    sizes = {point.denominator for point in table.points if point.denominator}
    if chart == "np" and len(sizes) > 1:
        return ["An NP chart wants the same number each time, and yours differ: use a P chart."]
    between = kind in {"time-between", "cases-between"}
    measured = any(point.measured for point in table.points)
    if chart in {"t", "g"} and not between and measured:
        return [RARE]
    if chart == "c" and has_parts(table) and len(sizes) > 1:
        return ["A C chart does not look at the denominators, and yours differ: use a U chart."]
    return []
