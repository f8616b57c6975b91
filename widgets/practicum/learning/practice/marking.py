"""Marks an answer: point by point, and what was said of the chart."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from practicum.learning.practice.judge import rules_met
from practicum.learning.practice.kinds import ANSWERS
from practicum.spc.wording import count_words, join_words

if TYPE_CHECKING:
    from collections.abc import Collection

    from practicum.learning.practice.case import Case

MOST_TOLD = 8
THERE_BUT = "The rules do find that. But ask first what makes the points lie so."
STEADY = "You are right that the service has not changed. Now say what makes it look as if it had."
STANDS_OUT = "You see what stands out, and that is right. But here there is more to say about it."
SPECIAL = {
    ("nothing", "denominator"): STEADY,
    ("nothing", "baseline"): STEADY,
    ("nothing", "season"): STEADY,
    (
        "denominator",
        "counted-in",
    ): "The number of people does change, that is right. But each point is still a share of many.",
    ("nothing", "too-early"): "No rule finds anything. But with so few points no rule could.",
    ("astronomical", "mad-month"): STANDS_OUT,
    ("astronomical", "denominator"): STANDS_OUT,
    ("mad-month", "astronomical"): "One point does stand out. But nobody compares averages here, "
    "so it is an astronomical point.",
    ("baseline", "too-early"): "The line is made of few points, that is true. But so is the whole "
    "chart: it is too early.",
}
"""What is said to an answer where a kind of case makes its usual words untrue."""


class Marked(NamedTuple):
    """What is said about an answer.

    Attributes
    ----------
    right : bool
        Whether both the words and the points are right.
    answer_right : bool
        Whether the words are.
    lines : tuple of str
        What is said, in sentences.
    hits, missed, extra : tuple of int
        Positions that were marked and belong, belong and were not marked, were marked and do not
        belong.
    """

    right: bool
    answer_right: bool
    lines: tuple[str, ...]
    hits: tuple[int, ...]
    missed: tuple[int, ...]
    extra: tuple[int, ...]


def mark(case: Case, answer: str, points: Collection[int]) -> Marked:
    """Mark an answer.

    Parameters
    ----------
    case : Case
    answer : str
        One of `practicum.learning.practice.kinds.ANSWERS`.
    points : collection of int
        Positions that were marked, from 0.

    Returns
    -------
    Marked

    Raises
    ------
    KeyError
        If there is no such answer.

    Examples
    --------
    >>> from practicum.learning.practice.make import make_case
    >>> case = make_case("astronomical", 1, seed=5)
    >>> mark(case, "astronomical", case.truth.must).right, mark(case, "astronomical", []).right
    (True, False)
    """
    said, truth = ANSWERS[answer], case.truth
    # an answer without points to mark is judged by its words alone
    marked = {at for at in points if 0 <= at < len(case.values)} if said.marks else set()
    right = answer == truth.answer
    belongs = truth.must | truth.may
    missed = truth.must - marked
    if truth.any_of and marked & truth.must:
        missed = frozenset()
    extra = marked - belongs
    hits = marked & (belongs if right else truth.must)  # what may be marked says nothing alone
    points_right = not missed and not extra
    if right:
        lines = _when_right(case, missed, extra)
    else:
        lines = (_not_here(case, answer), _truth_words(case))
    return Marked(
        right and points_right,
        right,
        lines,
        tuple(sorted(hits)),
        tuple(sorted(missed)),
        tuple(sorted(extra if right or truth.must else ())),
    )


def _when_right(case: Case, missed: Collection[int], extra: Collection[int]) -> tuple[str, ...]:
    why = ANSWERS[case.truth.answer].why
    if not missed and not extra:
        return (why, *_more(case))
    lines = [f"That is what it is. {why}"]
    if missed:
        few = "One of these would do" if case.truth.any_of else "It has these as well"
        lines.append(f"But look at the points again. {few}: {named(missed)}.")
    if extra:
        lines.append(f"Not part of it: {named(extra)}.")
    return (*lines, *_more(case))


def _not_here(case: Case, answer: str) -> str:
    """Say why an answer is not right here, and never deny a rule that is met."""
    if answer in rules_met(case.values, case.freeze):
        return THERE_BUT
    if answer == "denominator" and not case.parts:
        return "These are counts and no shares. So there is no number that they are a share of."
    return SPECIAL.get((answer, case.kind), ANSWERS[answer].not_here)


def _truth_words(case: Case) -> str:
    right = ANSWERS[case.truth.answer]
    where = f" Look at {named(case.truth.must)}." if case.truth.must else ""
    return f"It is this: {right.title[0].lower()}{right.title[1:]}. {right.why}{where}"


def _more(case: Case) -> tuple[str, ...]:
    """Say what is special about the kind of case."""
    special = {
        "shift-on-line": "The point on the line counts for neither side. You skip it and go on.",
        "counted-in": "Others are counted in from that day on. See in the table how many more.",
        "trend-with-ties": "The two equal points count as one.",
        "near-miss": "It comes close: one point more and a rule would have been met. That happens "
        "by chance, and quite often.",
    }
    return (special[case.kind],) if case.kind in special else ()


def named(points: Collection[int]) -> str:
    """Name points by their numbers, and stretches by their ends.

    Examples
    --------
    >>> named([2, 3, 4, 8])
    'points 3 to 5 and 9'
    """
    stretches: list[list[int]] = []
    for at in sorted(points):
        if stretches and at == stretches[-1][-1] + 1:
            stretches[-1].append(at)
        else:
            stretches.append([at])
    words = [str(s[0] + 1) if len(s) == 1 else f"{s[0] + 1} to {s[-1] + 1}" for s in stretches]
    noun = "point" if len(points) == 1 else "points"
    if len(words) > MOST_TOLD:
        return count_words(len(points), "point")
    return f"{noun} {join_words(words)}"
