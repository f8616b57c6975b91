"""Whole numbers in words: “eight”, “twenty-five”, “a hundred and twenty”, “two thousand”."""

from __future__ import annotations

import re

_UNITS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TEENS = [
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

_SMALL = {
    "zero": 0,
    "nil": 0,
    **{word: number for number, word in enumerate(_UNITS, start=1)},
    **{word: number for number, word in enumerate(_TEENS, start=10)},
    **{word: 10 * number for number, word in enumerate(_TENS, start=2)},
    "fourty": 40,
    "ninty": 90,
    "dozen": 12,
}
_LARGE = {"hundred": 100, "thousand": 1_000, "million": 1_000_000}

_GAP = r"[\s-]{1,3}"
_UNIT = f"(?:{'|'.join(_UNITS)})"
_BELOW_100 = (
    f"(?:(?:{'|'.join(_TENS)}|fourty|ninty)(?:{_GAP}{_UNIT})?|{'|'.join(_TEENS)}|{_UNIT})(?![a-z])"
)
_BELOW_1000 = (
    rf"(?:(?:a|{_UNIT}){_GAP}hundred(?:{_GAP}(?:and\s{{1,3}})?{_BELOW_100})?(?![a-z])|{_BELOW_100})"
)

CARDINAL = (
    rf"(?:(?:a|{_BELOW_1000}){_GAP}(?:thousand|million)"
    rf"(?:{_GAP}(?:and\s{{1,3}})?{_BELOW_1000})?(?![a-z])"
    rf"|{_BELOW_1000}|(?:a\s{{1,3}})?dozen(?![a-z])|zero(?![a-z])|nil(?![a-z]))"
)
"""Pattern (lower case) of a whole number in words."""

_WORDS = re.compile("[a-z]+")


def read_cardinal(words: str) -> float:
    """Read a whole number in words.

    Parameters
    ----------
    words : str
        What `CARDINAL` matches, in lower case.

    Returns
    -------
    float
        Its value.

    Examples
    --------
    >>> read_cardinal("a hundred and twenty-five")
    125.0
    """
    total, part = 0, 0
    for word in _WORDS.findall(words):
        if word == "hundred":
            part = 100 * (part or 1)
        elif word in _LARGE:
            total, part = total + _LARGE[word] * (part or 1), 0
        else:
            part += _SMALL.get(word, 0)
    return float(total + part)
