"""Words for numbers and places, as the readings of charts use them."""

from __future__ import annotations

from math import floor, isfinite, log10
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


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


class Telling:
    """How a reading writes values and places.

    Parameters
    ----------
    unit : str
        Written after each value.
    labels : sequence of str or None
        What points are called; None: by number, from 1.
    places : int or None
        Decimal places of values.
    percent : bool
        Whether values are shares to be told in per cent.
    """

    def __init__(
        self,
        unit: str = "",
        labels: Sequence[str] | None = None,
        places: int | None = None,
        *,
        percent: bool = False,
    ) -> None:
        self.labels, self.places = labels, places
        self.times = 100 if percent else 1
        self.unit = "%" if percent else unit if unit.startswith("%") or not unit else f" {unit}"

    def value(self, value: float) -> str:
        """Write a value with its unit."""
        return plain_number(value * self.times, self.places) + self.unit

    def name(self, at: int) -> str:
        """Give a point's label, or else its number from 1."""
        return str(at + 1) if self.labels is None else self.labels[at]

    def point(self, at: int) -> str:
        """Name one point."""
        return f"point {at + 1}" if self.labels is None else self.labels[at]

    def where(self, first: int, last: int) -> str:
        """Name a stretch of points."""
        if first == last:
            return self.point(first)
        if self.labels is None:
            return f"points {first + 1} to {last + 1}"
        return f"{self.labels[first]} to {self.labels[last]}"
