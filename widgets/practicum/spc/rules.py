"""Rules for finding special causes, as data: each set by name, with its source.

A rule is a kind and its numbers; the kinds are worked out in `practicum.spc.spans`. A set also says
what it makes of a point on the centre line and of equal values in a trend, because the published
programs disagree on both.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from practicum.spc.anhoej import longest_run_limit

OnLine = Literal["skip", "break", "below"]
Ties = Literal["skip", "break"]
Kind = Literal[
    "shift", "trend", "runs", "crossings", "box", "outside", "beyond", "within", "alternating"
]


class Steps(NamedTuple):
    """A number that grows with the number of points.

    Attributes
    ----------
    steps : tuple of (int, int)
        From how many points on, which number; below the first there is no rule.

    Examples
    --------
    >>> Steps(((5, 5), (9, 6), (21, 7))).at(20)
    6
    """

    steps: tuple[tuple[int, int], ...]

    def at(self, count: int) -> int | None:
        """Give the number for that many points, or None if there are too few for it."""
        found = bisect_right(self.steps, count, key=lambda step: step[0])
        return self.steps[found - 1][1] if found else None


class LongestRun(NamedTuple):
    """Anhøj's limit: a run is long if it has more than round(log2 n) + 3 useful points."""

    def at(self, count: int) -> int | None:
        """Give the number of points that make a run too long among `count` useful points."""
        longest = longest_run_limit(count)
        return None if longest is None else longest + 1


Length = int | Steps | LongestRun


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule: what to look for, and how much of it.

    Attributes
    ----------
    name : str
        What signals are called, such as ``"shift"``.
    kind : str
        ``"shift"``: `length` points in a row on one side of the centre line; ``"trend"``: `length`
        points all going up or down; ``"runs"``: too few or too many runs; ``"crossings"``: too few
        crossings; ``"box"``: an unusual pair of longest run and crossings; ``"outside"``: a point
        beyond `sigma`; ``"beyond"``: `count` of `length` points beyond `sigma` on the same side;
        ``"within"``: `length` points all nearer than `sigma`; ``"alternating"``: `length` points
        going up and down by turns.
    title : str
        The rule in a few plain words.
    length : int, Steps or LongestRun
        Points looked at, or how they follow from the number of points.
    count : int
        For ``"beyond"``: how many of them.
    sigma : float
        Distance from the centre line, in standard deviations.
    table : str
        For ``"runs"``: ``"exact"`` or ``"printed"``; for ``"box"``: ``"best"`` or ``"cut"``.
    same_side : bool
        For ``"beyond"``: False if points on both sides count together.
    all_on_side : bool
        For ``"beyond"``: True if all `length` points must lie on that side of the centre line.
    both_sides : bool
        For ``"beyond"``: True if there must be points on both sides of the centre line.
    up_to : float
        For ``"beyond"``: points farther out than this many standard deviations do not count.
    """

    name: str
    kind: Kind
    title: str
    length: Length = 1
    count: int = 0
    sigma: float = 3.0
    table: Literal["exact", "printed", "best", "cut"] = "exact"
    same_side: bool = True
    all_on_side: bool = False
    both_sides: bool = False
    up_to: float = float("inf")

    @property
    def needs_limits(self) -> bool:
        """Whether it needs control limits, so that a run chart cannot use it."""
        return self.kind in {"outside", "beyond", "within"}


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSet:
    """Rules that belong together, and how they treat awkward points.

    Attributes
    ----------
    name, title : str
        Short name for programs and the name that people read.
    citation : str
        Where the rules come from.
    rules : tuple of Rule
    on_line : {'skip', 'break', 'below'}
        A point on the centre line neither adds to nor ends a run; ends it; or counts as below.
    ties : {'skip', 'break'}
        In a trend an equal value is passed over, or ends it.
    centre : {'median', 'mean'}
        Centre line of a chart without limits.
    minimum : int
        With fewer useful points than this, nothing is judged.

    Examples
    --------
    >>> from dataclasses import replace
    >>> strict = replace(rule_set("perla"), on_line="break")
    >>> [rule.name for rule in strict.rules]
    ['shift', 'trend', 'runs']
    """

    name: str
    title: str
    citation: str
    rules: tuple[Rule, ...]
    on_line: OnLine = "skip"
    ties: Ties = "skip"
    centre: Literal["median", "mean"] = "median"
    minimum: int = 10

    def only(self, *names: str) -> RuleSet:
        """Give the set with some of its rules, and nothing else changed.

        Parameters
        ----------
        *names : str
            Names of rules, such as ``"shift"``.

        Returns
        -------
        RuleSet

        Raises
        ------
        ValueError
            If there is no such rule in the set; the message lists those that there are.

        Examples
        --------
        >>> [rule.name for rule in rule_set("perla").only("shift", "runs").rules]
        ['shift', 'runs']
        """
        known = [each.name for each in self.rules]
        for name in names:
            if name not in known:
                raise ValueError(
                    f"{self.title} has no rule called “{name}”. There are: {', '.join(known)}."
                )
        return replace(
            self,
            name=f"{self.name}: {', '.join(names)}",
            rules=tuple(each for each in self.rules if each.name in names),
        )


def shift(length: Length, title: str = "") -> Rule:
    """Make a shift rule of that many points on one side."""
    return Rule(
        name="shift",
        kind="shift",
        length=length,
        title=title or f"{length} or more points in a row on one side of the centre line",
    )


def trend(length: Length, title: str = "") -> Rule:
    """Make a trend rule of that many points all going one way."""
    words = title or f"{length} or more points in a row all going up or all going down"
    return Rule(name="trend", kind="trend", length=length, title=words)


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
