"""Reads a field that is to hold one number: what it says, or why it cannot be read."""

from __future__ import annotations

import math
import re

from practicum.tools.words.numbers import Quantity, find_numbers
from practicum.tools.words.units import name_unit

LONGEST_FIELD = 200
SHOWN = 40

_BOUND = re.compile(
    r"(?:at\s+least|at\s+most|no\s+more\s+than|no\s+fewer\s+than|no\s+less\s+than|less\s+than"
    r"|fewer\s+than|more\s+than|up\s+to|under|over|above|below|[<>≤≥]=?)\s*",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?:about|around|approximately|approx\.?|roughly|circa|c\.|nearly|almost|~)\s*", re.IGNORECASE
)
_UNIT_WORDS = re.compile(r"(?!to\b|and\b|or\b)(?:[a-z(]|/\s?[a-z]|per\b)", re.IGNORECASE)
_RATE = re.compile(r"(?:an?|per|each|every)\s+[a-z]", re.IGNORECASE)
_SCIENTIFIC = re.compile(r"[-+]?[0-9]{1,20}(?:\.[0-9]{1,20})?E[-+]?[0-9]{1,3}", re.IGNORECASE)
_NOTHING = {"none", "no", "nil", "zero", "nought", "never"}


def read_number(text: str) -> float:
    """Read a field that holds one number.

    Parameters
    ----------
    text : str
        The whole field, as typed. Digits or words, thousands separators, a percent or currency
        sign or a unit of time are all understood.

    Returns
    -------
    float
        The number; a share (“half”, “8 out of 10”) as a percentage.

    Raises
    ------
    ValueError
        If there is no number, more than one, a limit (“<5”) or other words.

    Examples
    --------
    >>> read_number("1,234.5"), read_number("8 out of 10"), read_number("thirty-five per cent")
    (1234.5, 80.0, 35.0)
    """
    return _read(text, exact=True).value


def read_quantity(text: str) -> Quantity:
    """Read a field that holds one number and perhaps its unit.

    Parameters
    ----------
    text : str
        The whole field, as typed: “35%”, “about 12 days”, “at least 90%”, “4 falls a month”.

    Returns
    -------
    Quantity
        The number and its unit.

    Raises
    ------
    ValueError
        If there is no number, or more than one.

    Examples
    --------
    >>> read_quantity("at least 90 per cent")
    Quantity(value=90.0, unit='%', out_of=0)
    >>> read_quantity("4 falls a month").unit
    'falls a month'
    """
    return _read(text, exact=False)


def _read(text: str, *, exact: bool) -> Quantity:
    field = " ".join(text[: LONGEST_FIELD + 1].split()).rstrip(".;,")
    if len(field) > LONGEST_FIELD:
        raise ValueError("That is a long text for a number. Type the number alone, such as 35%.")
    if field.lower() in _NOTHING:
        return Quantity(0.0)
    if _SCIENTIFIC.fullmatch(field) and math.isfinite(float(field)):
        return Quantity(float(field))
    bare = _ABOUT.sub("", field, count=1) if _ABOUT.match(field) else field
    bound = _BOUND.match(bare)
    if bound and exact:
        raise ValueError(f"“{_short(field)}” is a limit. Type the number that was counted.")
    bare = _spaced_thousands(bare[bound.end() :] if bound else bare)
    return _only(bare, field, exact=exact)


def _only(bare: str, field: str, *, exact: bool) -> Quantity:
    found = find_numbers(bare)
    if not bare:
        raise ValueError("Type a number, such as 35 or 35%.")
    if not found or found[0].start > 0:
        raise ValueError(
            f"We could not read “{_short(field)}” as a number. Type it like 35, 35% or 8 out of 10."
        )
    first, rest = found[0], bare[found[0].stop :].strip()
    if first.kind == "range":
        raise ValueError(f"“{_short(field)}” is a range. Type one number, such as its middle.")
    if not math.isfinite(first.quantity.value):
        raise ValueError(f"“{_short(field)}” is too large a number for us.")
    if rest and (exact or not _UNIT_WORDS.match(rest)):
        raise ValueError(
            f"We read {first.quantity.value:g} in “{_short(field)}”, but not the rest."
        )
    own = first.quantity.unit
    per = f" {rest}" if own and _RATE.match(rest) else ""
    return first.quantity._replace(unit=own + per if own else name_unit(rest))


def _spaced_thousands(text: str) -> str:
    return re.sub(r"(?<![0-9])([0-9]{1,3})((?:\s[0-9]{3})+)(?![0-9])", _close_up, text)


def _close_up(match: re.Match[str]) -> str:
    return re.sub(r"\s", "", match[0])


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else text[:SHOWN].rstrip() + "…"
