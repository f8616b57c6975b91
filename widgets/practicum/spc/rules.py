"""Rules for finding special causes, as data: each set by name, with its source.

A rule is a kind and its numbers; the kinds are worked out in `practicum.spc.spans`. A set also says
what it makes of a point on the centre line and of equal values in a trend, because the published
programs disagree on both.
"""

from __future__ import annotations

from dataclasses import replace

from practicum.spc.rule import (
    Kind,
    Length,
    LongestRun,
    OnLine,
    Rule,
    RuleSet,
    Steps,
    Ties,
    shift,
    trend,
)

__all__ = [
    "ANHOEJ",
    "ANHOEJ_BEST_BOX",
    "ANHOEJ_CUT_BOX",
    "HEALTH_CARE_DATA_GUIDE",
    "LIMITS_ONLY",
    "MAKING_DATA_COUNT",
    "MAKING_DATA_COUNT_6",
    "NELSON",
    "PERLA",
    "PERLA_PRINTED",
    "RULE_SETS",
    "SCOTLAND_OLDER",
    "WESTERN_ELECTRIC",
    "Kind",
    "Length",
    "LongestRun",
    "OnLine",
    "Rule",
    "RuleSet",
    "Steps",
    "Ties",
    "rule_set",
    "shift",
    "trend",
]

OUTSIDE = Rule(name="outside-limits", kind="outside", title="a point outside the control limits")
TWO_OF_THREE = Rule(
    name="two-of-three",
    kind="beyond",
    length=3,
    count=2,
    sigma=2.0,
    title="two of three points in a row in the outer third",
)
FOUR_OF_FIVE = Rule(
    name="four-of-five",
    kind="beyond",
    length=5,
    count=4,
    sigma=1.0,
    title="four of five points in a row beyond one standard deviation",
)
FIFTEEN_WITHIN = Rule(
    name="fifteen-within",
    kind="within",
    length=15,
    sigma=1.0,
    title="fifteen points in a row in the inner third",
)
EIGHT_BEYOND = Rule(
    name="eight-beyond",
    kind="beyond",
    length=8,
    count=8,
    sigma=1.0,
    same_side=False,
    title="eight points in a row beyond one standard deviation, on either side",
)
ALTERNATING = Rule(
    name="alternating",
    kind="alternating",
    length=14,
    title="fourteen points in a row going up and down by turns",
)
RUNS = Rule(name="runs", kind="runs", title="too few or too many runs")
PRINTED_RUNS = replace(RUNS, table="printed")
CROSSINGS = Rule(
    name="crossings", kind="crossings", title="the centre line is crossed unusually seldom"
)
BOX = Rule(
    name="runs-box",
    kind="box",
    title="a long run and few crossings together, more than chance explains",
)

PERLA = RuleSet(
    name="perla",
    title="Perla, Provost and Murray",
    citation="Perla RJ, Provost LP, Murray SK (2011). The run chart: a simple analytical tool for "
    "learning from variation in healthcare processes. BMJ Quality & Safety 20(1): 46-51.",
    rules=(shift(6), trend(5), RUNS),
)
PERLA_PRINTED = replace(
    PERLA,
    name="perla-printed",
    title="Perla, Provost and Murray, with their printed table",
    rules=(shift(6), trend(5), PRINTED_RUNS),
)
ANHOEJ = RuleSet(
    name="anhoej",
    title="Anhøj",
    citation="Anhøj J, Olesen AV (2014). Run charts revisited: a simulation study of run chart "
    "rules for detection of non-random variation in health care processes. PLoS ONE 9(11): "
    "e113825.",
    rules=(shift(LongestRun(), "a run that is longer than chance allows"), CROSSINGS),
)
ANHOEJ_BEST_BOX = RuleSet(
    name="anhoej-best-box",
    title="Anhøj, best box",
    citation="Anhøj J, Wentzel-Larsen T (2020). Smooth operator: modifying the Anhøj rules to "
    "improve runs analysis in statistical process control. PLoS ONE 15(6): e0233920.",
    rules=(replace(BOX, table="best"),),
)
ANHOEJ_CUT_BOX = replace(
    ANHOEJ_BEST_BOX,
    name="anhoej-cut-box",
    title="Anhøj, cut box",
    rules=(replace(BOX, table="cut"),),
)
MAKING_DATA_COUNT = RuleSet(
    name="making-data-count",
    title="Making Data Count (NHS England)",
    citation="NHS England, Making Data Count; rules as in the R package NHSRplotthedots 0.2.2.",
    rules=(
        OUTSIDE,
        shift(7),
        trend(7),
        replace(TWO_OF_THREE, all_on_side=True, up_to=3.0),
    ),
    on_line="break",
    ties="break",
    centre="mean",
)
MAKING_DATA_COUNT_6 = replace(
    MAKING_DATA_COUNT,
    name="making-data-count-6",
    title="Making Data Count with six points (NHS England's spreadsheet)",
    rules=(OUTSIDE, shift(6), trend(6), replace(TWO_OF_THREE, all_on_side=True, up_to=3.0)),
)
LIMITS_ONLY = RuleSet(
    name="limits-only",
    title="Shewhart (control limits alone)",
    citation="Shewhart WA (1931). Economic Control of Quality of Manufactured Product.",
    rules=(OUTSIDE,),
    centre="mean",
)
WESTERN_ELECTRIC = RuleSet(
    name="western-electric",
    title="Western Electric",
    citation="Western Electric Company (1956). Statistical Quality Control Handbook.",
    rules=(OUTSIDE, TWO_OF_THREE, FOUR_OF_FIVE, shift(8)),
    on_line="break",
    ties="break",
    centre="mean",
)
NELSON = RuleSet(
    name="nelson",
    title="Nelson",
    citation="Nelson LS (1984). The Shewhart control chart: tests for special causes. Journal of "
    "Quality Technology 16(4): 237-239.",
    rules=(
        OUTSIDE,
        shift(9),
        trend(6),
        ALTERNATING,
        TWO_OF_THREE,
        FOUR_OF_FIVE,
        FIFTEEN_WITHIN,
        EIGHT_BEYOND,
    ),
    on_line="break",
    ties="break",
    centre="mean",
)
HEALTH_CARE_DATA_GUIDE = RuleSet(
    name="health-care-data-guide",
    title="The Health Care Data Guide",
    citation="Provost LP, Murray SK (2011). The Health Care Data Guide: Learning from Data for "
    "Improvement. Jossey-Bass.",
    rules=(OUTSIDE, shift(8), trend(6), TWO_OF_THREE, FIFTEEN_WITHIN),
    centre="mean",
)
SCOTLAND_OLDER = RuleSet(
    name="scotland-older",
    title="Older teaching of NHS Scotland",
    citation="Course material of NHS Scotland (QuEST); shift lengths after Balestracci D (2009). "
    "Data Sanity. MGMA.",
    rules=(
        shift(
            Steps(((1, 7), (20, 8))),
            "7 points in a row on one side of the centre line, 8 with 20 points or more",
        ),
        trend(
            Steps(((5, 5), (9, 6), (21, 7))),
            "5, 6 or 7 points in a row all going up or down, for 5, 9 or 21 points and more",
        ),
        PRINTED_RUNS,
    ),
    minimum=5,
)

RULE_SETS: dict[str, RuleSet] = {
    each.name: each
    for each in (
        PERLA,
        PERLA_PRINTED,
        ANHOEJ,
        ANHOEJ_BEST_BOX,
        ANHOEJ_CUT_BOX,
        MAKING_DATA_COUNT,
        MAKING_DATA_COUNT_6,
        LIMITS_ONLY,
        WESTERN_ELECTRIC,
        NELSON,
        HEALTH_CARE_DATA_GUIDE,
        SCOTLAND_OLDER,
    )
}
OTHER_NAMES = {
    "ihi": "perla",
    "his": "perla",
    "anhøj": "anhoej",
    "nhs-england": "making-data-count",
    "nhs-england-6": "making-data-count-6",
    "mdc": "making-data-count",
    "we": "western-electric",
    "hcdg": "health-care-data-guide",
}


def rule_set(rules: str | RuleSet) -> RuleSet:
    """Give a rule set by its name.

    Parameters
    ----------
    rules : str or RuleSet
        A name such as ``"perla"`` or ``"nhs-england"``, and after a colon some of its rules, if
        not all: ``"perla: shift, runs"``. A set is given back as it is.

    Returns
    -------
    RuleSet

    Raises
    ------
    ValueError
        If there is no such set; the message lists the names there are.
    """
    if isinstance(rules, RuleSet):
        return rules
    given, _colon, some = rules.partition(":")
    name = _plain(given)
    found = RULE_SETS.get(OTHER_NAMES.get(name, name))
    if found is None:
        known = ", ".join(sorted(RULE_SETS))
        raise ValueError(f"There is no rule set called “{given.strip()}”. There are: {known}.")
    return found.only(*map(_plain, some.split(","))) if some.strip() else found


def _plain(name: str) -> str:
    return name.strip().lower().replace(" ", "-").replace("_", "-")
