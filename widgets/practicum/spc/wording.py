"""Words for numbers, places and signals, as the readings of charts use them."""

from __future__ import annotations

from math import floor, isfinite, log10
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from practicum.spc.signal import Signal

SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def plain_number(value: float, places: int | None = None) -> str:
    """Write a number as people do: no exponent, no digits that say nothing.

    Parameters
    ----------
    value : float
    places : int, optional
        Decimal places; by default about four significant digits, and whole numbers whole.

    Returns
    -------
    str

    Examples
    --------
    >>> plain_number(7.04), plain_number(5.0), plain_number(12345.6), plain_number(0.03333)
    ('7.04', '5', '12,346', '0.03333')
    """
    if not isfinite(value):
        return "unknown"
    if places is not None:
        return f"{value:,.{places}f}"
    digits = 3 - (floor(log10(abs(value))) if value else 0)
    text = f"{round(value, max(digits, 0)):,.{min(max(digits, 0), 12)}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def count_words(count: int, one: str, many: str = "") -> str:
    """Write a count with its noun.

    Examples
    --------
    >>> count_words(1, "point"), count_words(12, "point"), count_words(2, "is", "are")
    ('one point', '12 points', 'two are')
    """
    return f"{number_word(count)} {one if count == 1 else many or one + 's'}"


def number_word(count: int) -> str:
    """Write a count: a word up to ten, then figures.

    Examples
    --------
    >>> number_word(0), number_word(10), number_word(1200)
    ('no', 'ten', '1,200')
    """
    return SMALL[count] if 0 <= count < len(SMALL) else f"{count:,}"


def join_words(parts: Sequence[str]) -> str:
    """Join words with commas and an “and” before the last.

    Examples
    --------
    >>> join_words(["a shift", "a trend", "a point"])
    'a shift, a trend and a point'
    """
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts)


def sentence(text: str) -> str:
    """Begin with a capital letter and end with a full stop.

    Examples
    --------
    >>> sentence("nothing has been measured")
    'Nothing has been measured.'
    """
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?")) else ".")


def point_words(labels: Sequence[str] | None) -> Callable[[int, int], str]:
    """Give a function that names a stretch of points by their labels, or else by number."""

    def named(first: int, last: int) -> str:
        if labels is None:
            return f"at point {first + 1}" if first == last else f"points {first + 1} to {last + 1}"
        if first == last:
            return f"at {labels[first]}"
        return f"{labels[first]} to {labels[last]}"

    return named


def signal_words(signal: Signal, where: str, line: str) -> str:
    """Tell one signal in words.

    Parameters
    ----------
    signal : Signal
    where : str
        Its points in words, from `point_words`.
    line : str
        What the centre line is: ``"median"`` or ``"mean"``.

    Returns
    -------
    str
    """
    write = _WORDS.get(signal.rule, _other)
    return write(signal, where, line)


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
    return f"too {much} runs ({runs}, where chance gives {border} {int(signal.limit)})"


def _crossings(signal: Signal, _where: str, line: str) -> str:
    found = count_words(int(signal.found), "crossing")
    return (
        f"too few crossings of the {line} ({found}, where chance gives at least {signal.limit:g})"
    )


def _box(signal: Signal, _where: str, line: str) -> str:
    found = count_words(int(signal.found), "crossing")
    return f"a long run with few crossings of the {line} ({found})"


def _other(signal: Signal, where: str, _line: str) -> str:
    return f"{signal.rule.replace('-', ' ')} ({where})"


_WORDS: dict[str, Callable[[Signal, str, str], str]] = {
    "shift": _shift,
    "trend": _trend,
    "too-few-runs": _runs,
    "too-many-runs": _runs,
    "too-few-crossings": _crossings,
    "runs-box": _box,
}
