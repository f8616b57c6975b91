"""What a chart's page says of its signals: the rule, the points, the limit, and what to do."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Any

from practicum.figures.point_words import point_words, short_day, value_words
from practicum.spc.shewhart import ShewhartResult
from practicum.spc.signal_words import signal_words
from practicum.spc.wording import Telling, number_word, sentence

if TYPE_CHECKING:
    from practicum.figures.charted import Charted
    from practicum.spc.signal import Signal

View = dict[str, Any]

MEANINGS = {
    "shift": (
        "If nothing had changed, so many points in a row on one side of the {line} would be rare. "
        "Ask what was different when the first of them came."
    ),
    "trend": (
        "All going one way can be the start of a change. In a long chart it also turns up by "
        "chance now and then, so look for a cause before you trust it."
    ),
    "too-few-runs": (
        "The line crosses the {line} less often than chance would make it: high points keep "
        "together, and so do low ones. The level may have moved."
    ),
    "too-many-runs": (
        "The line crosses the {line} more often than chance would make it. Are two things mixed, "
        "such as two rooms or two shifts that take turns?"
    ),
    "too-few-crossings": (
        "The line crosses the {line} less often than chance would make it: high points keep "
        "together, and so do low ones. The level may have moved."
    ),
    "runs-box": (
        "A long run and few crossings come together more than chance would make them. "
        "Ask what was different when the long run began."
    ),
    "outside-limits": (
        "Chance alone seldom takes a point so far. Ask what was different that day before you "
        "change anything, and write it on the chart as a note."
    ),
    "two-of-three": (
        "Points so near the limit, so close together, are rare by chance. The level may be "
        "moving: look at the next points, and ask what has begun."
    ),
    "four-of-five": (
        "So many points so far from the {line} on one side are rare by chance. "
        "A small change of level may have begun: ask what was different."
    ),
    "fifteen-within": (
        "The points lie nearer to the {line} than chance would make them. Either the work has "
        "become steadier, or each point mixes things that differ, or the limits come from older, "
        "wilder points."
    ),
    "eight-beyond": (
        "Hardly any point is near the {line}. Two things with different levels may be mixed, "
        "such as two wards: chart them apart."
    ),
    "alternating": (
        "Up and down by turns for so long is rare by chance. Do two people, rooms or days take "
        "turns? Is last week's figure made up for in the next?"
    ),
}
TITLES = {
    "shift": "A shift",
    "trend": "A trend",
    "outside-limits": "A point outside the limits",
    "two-of-three": "Two of three points near a limit",
    "four-of-five": "Four of five points far from the line",
    "fifteen-within": "Fifteen points close to the line",
    "eight-beyond": "Eight points, none close to the line",
    "alternating": "Up and down by turns",
}
GOOD_WAY = {"increase": {"above", "up"}, "decrease": {"below", "down"}}
THIRDS = {"two-of-three": 2, "four-of-five": 1, "eight-beyond": 1, "fifteen-within": 1}


def signal_views(charted: Charted) -> list[View]:
    """Tell the signals, those of one rule together.

    Parameters
    ----------
    charted : Charted

    Returns
    -------
    list of dict
        ``rule``, ``meaning`` (with what to do) and ``found``: ``words``, ``way``, ``limit``, and
        the ``rows`` that make each up.
    """
    told = telling(charted)
    grouped: dict[str, list[View]] = {}
    for signal in charted.result.signals:
        view = {
            "words": sentence(signal_words(signal, charted.result.rules, told, charted.line)),
            "way": way_words(signal, charted.improvement),
            "limit": limit_words(signal, signal.first, charted),
            "rows": [charted.series.points[at].row for at in signal.points],
        }
        grouped.setdefault(signal.rule, []).append(view)
    return [
        {"rule": rule, "found": found, "meaning": meaning(rule, charted)}
        for rule, found in grouped.items()
    ]


def telling(charted: Charted) -> Telling:
    """Give how this chart's points and values are told."""
    labels = [short_day(day) for day in charted.series.days]
    return Telling(charted.names.unit, labels, None)


def meaning(rule: str, charted: Charted) -> str:
    """Say what a signal of this rule may mean, and what to do."""
    return MEANINGS.get(rule, "").format(line=charted.line)


def way_words(signal: Signal, improvement: str | None) -> str:
    """Say whether a signal goes the way that the team wants."""
    good = GOOD_WAY.get(improvement or "")
    if not good or not signal.direction:
        return ""
    return "The way you want." if signal.direction in good else "Not the way you want."


def limit_words(signal: Signal, at: int, charted: Charted) -> str:
    """Say which limit the rule used at a point.

    Parameters
    ----------
    signal : Signal
    at : int
        Position of the point.
    charted : Charted

    Returns
    -------
    str
        Empty where the words of the signal say it already.
    """
    unit, result = charted.names.unit, charted.result
    if signal.rule in {"shift", "trend", "alternating"}:
        return f"The rule asks for {number_word(int(signal.limit))} in a row."
    if not isinstance(result, ShewhartResult):
        return ""
    if signal.rule == "outside-limits":
        side = "upper" if signal.direction == "above" else "lower"
        return f"The {side} limit there is {value_words(signal.limit, unit)}."
    third = THIRDS.get(signal.rule)
    if third is None:
        return ""
    return _third_words(third, signal.direction, at, charted, result)


def _third_words(
    third: int, direction: str, at: int, charted: Charted, result: ShewhartResult
) -> str:
    lines = result.lines
    both = ((lines.lower_1, lines.upper_1), (lines.lower_2, lines.upper_2))[third - 1]
    lower, upper = both[0][at], both[1][at]
    part = "two thirds" if third == 2 else "one third"  # noqa: PLR2004 - two standard deviations
    if direction and isfinite(lower) and isfinite(upper):
        level = value_words(upper if direction == "above" else lower, charted.names.unit)
        return f"The rule looks at {level}, {part} of the way to the limit."
    if isfinite(lower) and isfinite(upper):
        unit = charted.names.unit
        return f"The rule looks at {value_words(lower, unit)} and {value_words(upper, unit)}."
    return ""


def marked_points(charted: Charted) -> list[View]:
    """Explain each point that belongs to a signal, in order of time.

    Parameters
    ----------
    charted : Charted

    Returns
    -------
    list of dict
        ``row``; ``words``, the point itself; ``says``, one explanation for each of its signals;
        ``do``, what follows.
    """
    found: dict[int, list[Signal]] = {}
    for signal in charted.result.signals:
        for at in signal.points:
            found.setdefault(at, []).append(signal)
    return [_marked(at, found[at], charted) for at in sorted(found)]


def _marked(at: int, signals: list[Signal], charted: Charted) -> View:
    point = charted.series.points[at]
    rules = list(dict.fromkeys(signal.rule for signal in signals))
    return {
        "row": point.row,
        "words": point_words(point, charted.names.unit),
        "says": [_explained(at, signal, charted) for signal in signals],
        "do": [meaning(rule, charted) for rule in rules],
    }


def _explained(at: int, signal: Signal, charted: Charted) -> str:
    title = TITLES.get(signal.rule, signal.rule)
    side = f" {signal.direction} the {charted.line}" if _has_side(signal) else ""
    going = f" going {signal.direction}" if signal.direction in {"up", "down"} else ""
    parts = [f"{title}{side}{going}{_where(at, signal, charted)}."]
    parts += [limit_words(signal, at, charted), way_words(signal, charted.improvement)]
    return " ".join(part for part in parts if part)


def _has_side(signal: Signal) -> bool:
    return signal.rule == "shift" and signal.direction in {"above", "below"}


def _where(at: int, signal: Signal, charted: Charted) -> str:
    if len(signal.points) == 1:
        return ""
    days = charted.series.days
    first, last = short_day(days[signal.first]), short_day(days[signal.last])
    place = signal.points.index(at) + 1
    return f": point {place} of {len(signal.points)}, from {first} to {last}"
