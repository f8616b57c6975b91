"""Words for the signals of a chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from practicum.spc.wording import Telling, count_words, join_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from practicum.spc.rules import RuleSet
    from practicum.spc.signal import Signal

_TOLD = 3


def signals_words(signals: Sequence[Signal], rules: RuleSet, told: Telling, line: str) -> str:
    """Tell the first signals in words, and how many more there are.

    Parameters
    ----------
    signals : sequence of Signal
        At least one.
    rules : RuleSet
        The set that found them.
    told : Telling
        How values and places are written.
    line : str
        What the centre line is: ``"median"`` or ``"mean"``.

    Returns
    -------
    str
    """
    outside = [each for each in signals if each.rule == "outside-limits"]
    others = [each for each in signals if each.rule != "outside-limits"]
    words = [_outside(outside, told)] if outside else []
    words += [signal_words(each, rules, told, line) for each in others]
    rest = len(words) - _TOLD
    more = [count_words(rest, "more signal")] if rest > 0 else []
    return join_words([*words[:_TOLD], *more])


def signal_words(signal: Signal, rules: RuleSet, told: Telling, line: str) -> str:
    """Tell one signal in words, with the points that make it.

    Parameters
    ----------
    signal : Signal
    rules : RuleSet
        The set that found it.
    told : Telling
    line : str
        What the centre line is.

    Returns
    -------
    str
    """
    where = told.where(signal.first, signal.last)
    if signal.rule == "outside-limits":
        return _outside([signal], told)
    write = _WORDS.get(signal.rule)
    return write(signal, where, line) if write else _by_title(signal, rules, where, line)


def _outside(signals: Sequence[Signal], told: Telling) -> str:
    if len(signals) == 1:
        limit = "upper" if signals[0].direction == "above" else "lower"
        where = told.where(signals[0].first, signals[0].last)
        return f"a point {signals[0].direction} the {limit} control limit ({where})"
    points = [told.point(each.first) for each in signals]
    named = join_words(points) if len(points) <= _TOLD else f"the first is {points[0]}"
    return f"{count_words(len(signals), 'point')} outside the control limits ({named})"


def _shift(signal: Signal, where: str, line: str) -> str:
    points = count_words(int(signal.found), "point")
    return f"a shift of {points} in a row {signal.direction} the {line} ({where})"


def _trend(signal: Signal, where: str, _line: str) -> str:
    points = count_words(int(signal.found), "point")
    return f"a trend of {points} going {signal.direction} ({where})"


def _runs(signal: Signal, _where: str, _line: str) -> str:
    much = "few" if signal.rule == "too-few-runs" else "many"
    border = "at least" if much == "few" else "at most"
    runs = count_words(int(signal.found), "run")
    return f"too {much} runs ({runs}, where chance gives {border} {int(signal.limit):,})"


def _crossings(signal: Signal, _where: str, line: str) -> str:
    found = count_words(int(signal.found), "crossing")
    fewest = f"{int(signal.limit):,}"
    return f"too few crossings of the {line} ({found}, where chance gives at least {fewest})"


def _box(signal: Signal, _where: str, line: str) -> str:
    found = count_words(int(signal.found), "crossing")
    return f"a long run with few crossings of the {line} ({found})"


def _by_title(signal: Signal, rules: RuleSet, where: str, line: str) -> str:
    title = next((each.title for each in rules.rules if each.name == signal.rule), signal.rule)
    side = f", {signal.direction} the {line}" if signal.direction else ""
    return f"{title}{side} ({where})"


_WORDS: dict[str, Callable[[Signal, str, str], str]] = {
    "shift": _shift,
    "trend": _trend,
    "too-few-runs": _runs,
    "too-many-runs": _runs,
    "too-few-crossings": _crossings,
    "runs-box": _box,
}
