"""What a rule is, and a set of rules: kinds and numbers, worked out in `practicum.spc.spans`."""

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
    >>> from practicum.spc.rules import PERLA
    >>> strict = replace(PERLA, on_line="break")
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
        >>> from practicum.spc.rules import PERLA
        >>> [rule.name for rule in PERLA.only("shift", "runs").rules]
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
