"""The kinds of case, the answers to choose from, and what is said about each."""

from __future__ import annotations

from typing import NamedTuple

LEVELS = (1, 2, 3)
MOST_LEVEL = LEVELS[-1]


class Answer(NamedTuple):
    """Something that a learner can say of a chart.

    Attributes
    ----------
    title : str
    group : {'signal', 'none', 'other'}
    marks : str
        Which points to mark for it; empty if there are none to mark.
    why : str
        Why it is right, where it is.
    not_here : str
        What is said to whoever chose it where it is not right.
    """

    title: str
    group: str
    marks: str
    why: str
    not_here: str


class Kind(NamedTuple):
    """A kind of case, that is practised and mastered by itself.

    Attributes
    ----------
    title : str
        What can be learnt by it.
    answer : str
        The right answer for cases of this kind.
    """

    title: str
    answer: str


ANSWERS: dict[str, Answer] = {
    "shift": Answer(
        "A shift",
        "signal",
        "Mark the points of the run.",
        "Six points or more in a row lie on one side of the median. Chance seldom does that.",
        "For a shift you need six points in a row on one side of the median. Count again, and "
        "skip any point that lies on the line.",
    ),
    "trend": Answer(
        "A trend",
        "signal",
        "Mark the points that climb or fall.",
        "Five points or more go the same way, each beyond the one before.",
        "For a trend you need five points that all go the same way. One step back ends it. Two "
        "equal points count as one.",
    ),
    "too-few-runs": Answer(
        "Too few runs",
        "signal",
        "",
        "The line through the points crosses the median too seldom for chance. Something makes "
        "neighbours alike.",
        "Count the runs: each time the line crosses the median a new one begins. Here chance "
        "could well make as few as that.",
    ),
    "too-many-runs": Answer(
        "Too many runs",
        "signal",
        "",
        "The points swing from side to side more often than chance would. Perhaps two different "
        "things are mixed, such as two shifts of staff.",
        "Count the runs. Here chance could well make as many as that.",
    ),
    "astronomical": Answer(
        "An astronomical point",
        "signal",
        "Mark the point.",
        "One point lies far away from all the others. Anyone would see it. Ask what happened.",
        "An astronomical point is so far out that nobody would doubt it. The highest point of a "
        "chart is not yet one.",
    ),
    "nothing": Answer(
        "Nothing but chance",
        "none",
        "",
        "None of the rules finds anything. The points go up and down as chance alone makes them.",
        "There is more here than chance. Look at the runs, the long climbs, the notes and what "
        "was counted.",
    ),
    "season": Answer(
        "The time of year",
        "other",
        "",
        "The same months are high each year. Compare a month with the same month a year before, "
        "and nothing has changed.",
        "If it were the time of year, the same months would be high in each year.",
    ),
    "mad-month": Answer(
        "One mad month spoils the averages",
        "other",
        "Mark that month.",
        "Take that one month away and the two averages are the same. It has a story of its own.",
        "No single month makes the difference here.",
    ),
    "definition": Answer(
        "They count something else now",
        "other",
        "Mark where it begins.",
        "The level jumps on the very day on which they began to count in another way. You cannot "
        "tell what the service did.",
        "Nothing in the notes says that they began to count in another way.",
    ),
    "denominator": Answer(
        "A share of very few",
        "other",
        "Mark a point that is made of few.",
        "These points swing so far because each is a share of very few. One person more is many "
        "per cent.",
        "Look at the table: each point is a share of about as many as the others.",
    ),
    "baseline": Answer(
        "The line is made of too few points",
        "other",
        "",
        "The line was fixed on the first few points, and these happened to lie off. Made of all "
        "points, it shows nothing.",
        "The line is made of enough points, ten or more.",
    ),
    "too-early": Answer(
        "Too early to say",
        "other",
        "",
        "There are fewer than ten points off the line. The rules need ten, so go on counting.",
        "There are ten points or more off the line, so the rules can be used.",
    ),
}

KINDS: dict[str, Kind] = {
    "shift": Kind("A shift", "shift"),
    "trend": Kind("A trend", "trend"),
    "too-few-runs": Kind("Too few runs", "too-few-runs"),
    "too-many-runs": Kind("Too many runs", "too-many-runs"),
    "astronomical": Kind("An astronomical point", "astronomical"),
    "nothing": Kind("Nothing but chance", "nothing"),
    "near-miss": Kind("Nearly a signal", "nothing"),
    "shift-on-line": Kind("A shift with points on the line", "shift"),
    "trend-with-ties": Kind("A trend with two equal points", "trend"),
    "season": Kind("The time of year", "season"),
    "mad-month": Kind("One mad month", "mad-month"),
    "definition": Kind("Another definition", "definition"),
    "denominator": Kind("A share of very few", "denominator"),
    "baseline": Kind("A line of too few points", "baseline"),
    "too-early": Kind("Too early to say", "too-early"),
    "counted-in": Kind("Others are counted in", "definition"),
}
