"""A measure's words and numbers as the coach reads them, whatever state they are in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.tools.measures.lexicon import QUOTED, RATE, SHARE

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST = 2000
MOST_NOTES = 200
TEXTS = (
    *("name", "unit", "counted", "out_of", "included", "excluded", "why", "source", "collector"),
    *("when", "sample_how", "driver"),
)
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_SMALL = {
    "two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0, "six": 6.0, "seven": 7.0, "eight": 8.0,
    "nine": 9.0, "ten": 10.0, "twelve": 12.0, "fifteen": 15.0, "twenty": 20.0,
}  # fmt: skip


class Words(NamedTuple):
    """A measure, read.

    Attributes
    ----------
    texts : mapping of str to str
        The fields of `TEXTS`; empty where nothing was typed.
    choices : mapping of str to str
        ``type``, ``frequency``, ``sampling``; empty where nothing was chosen.
    content : mapping
        As it came.
    """

    texts: Mapping[str, str]
    choices: Mapping[str, str]
    content: Mapping[str, Any]

    @property
    def share(self) -> bool:
        """Whether it is a percentage."""
        named = not self.texts["unit"] and SHARE.search(self.texts["name"])
        return bool(SHARE.search(self.texts["unit"]) or named)

    @property
    def ratio(self) -> bool:
        """Whether it needs a denominator."""
        unit = QUOTED.sub("", self.texts["unit"])
        named = not unit and RATE.search(self.texts["name"])
        return self.share or bool(RATE.search(unit) or named)

    @property
    def sampled(self) -> bool:
        """Whether only some are counted."""
        if self.choices["sampling"]:
            return self.choices["sampling"] == "sample"
        return bool(self.texts["sample_how"]) or self.number("sample_size") is not None

    def number(self, name: str) -> float | None:
        """Read the first number of a field, as loosely as it was written."""
        value = self.content.get(name)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return float(value)
        if not isinstance(value, str):
            return None
        found = _NUMBER.search(value.replace(",", ""))
        if found:
            return float(found[0])
        first = re.split(r"\W", value.strip().lower())[0]
        return _SMALL.get(first)

    @property
    def notes(self) -> tuple[str, ...]:
        """What is noted beside the figures."""
        rows = self.content.get("rows")
        if not isinstance(rows, list | tuple):
            return ()
        notes = (row.get("note") for row in rows[:MOST_NOTES] if hasattr(row, "get"))
        return tuple(note[:LONGEST] for note in notes if isinstance(note, str) and note)


def read_words(content: Mapping[str, Any]) -> Words:
    """Read a measure as the coach does.

    Parameters
    ----------
    content : mapping
        A measure as typed so far.

    Returns
    -------
    Words

    Examples
    --------
    >>> read_words({"name": "Bags back", "unit": "% of bags"}).share
    True
    """
    texts = {name: _text(content, name) for name in TEXTS}
    choices = {name: _text(content, name).lower() for name in ("type", "frequency", "sampling")}
    return Words(texts, choices, content)


def _text(content: Mapping[str, Any], name: str) -> str:
    value = content.get(name)
    return " ".join(value[:LONGEST].split()) if isinstance(value, str) else ""
