"""Reads what was typed as a level: where we are now, where we want to be."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from practicum.tools.words.number_field import read_quantity
from practicum.tools.words.numbers import Quantity
from practicum.tools.words.units import FIXED, fixed_part, in_unit, name_unit

_LEADS = re.compile(
    r"\s*(?:(?:currently|now|baseline|target|goal|is|was|we\s+are\s+at|up\s+to|down\s+to|from|to|of"
    r"|at(?!\s+(?:least|most)))\b[\s:]*)*",
    re.IGNORECASE,
)


_TAILS = re.compile(
    r"\s+(?:or\s+(?:fewer|less|more|better|below|above|under|over|lower|higher)|on\s+average|now|currently"
    r"|so\s+far|at\s+(?:present|baseline|the\s+moment|the\s+start))\s*\.?$",
    re.IGNORECASE,
)
_ALL = {"all", "all of them", "everyone", "everybody", "every one"}
LONGEST = 400
"""Characters of a field that are read."""


class Levels(NamedTuple):
    """Baseline and target in one unit, as far as they can be read.

    `clash` is True if the two are in units that do not compare.
    """

    baseline: float | None
    target: float | None
    unit: str
    clash: bool = False


def read_level(value: Any) -> Quantity:
    """Read a level as people type it: “35%”, “about 12 days”, “currently 35%”, 35.

    Parameters
    ----------
    value : str, int or float
        The field.

    Returns
    -------
    Quantity

    Raises
    ------
    ValueError
        With the sentence for the page.

    Examples
    --------
    >>> read_level("currently 35%").value, read_level(4.5).value
    (35.0, 4.5)
    """
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        raise ValueError("Type one number here, such as 35 or 35%.")  # noqa: TRY004 - for the page
    if isinstance(value, str):
        return _read(_TAILS.sub("", _LEADS.sub("", value[:LONGEST], count=1)) or value)
    return read_quantity(repr(value))


def _read(text: str) -> Quantity:
    return Quantity(100.0, "%") if text.strip(" .").lower() in _ALL else read_quantity(text)


def try_level(value: Any) -> Quantity | None:
    """Read a level; None if nothing readable is there."""
    try:
        return read_level(value)
    except ValueError:
        return None


def common_levels(baseline: Quantity | None, target: Quantity | None, unit: str) -> Levels:
    """Bring baseline and target into one unit.

    Parameters
    ----------
    baseline, target : Quantity or None
        As read.
    unit : str
        What the unit field says; may be empty.

    Returns
    -------
    Levels
        In the unit that the field says, or the target's, or the baseline's.

    Examples
    --------
    >>> common_levels(Quantity(3, "weeks"), Quantity(5, "days"), "")
    Levels(baseline=21.0, target=5, unit='days', clash=False)
    """
    own = [each.unit for each in (target, baseline) if each and each.unit]
    wanted = name_unit(unit) or next(iter(own), "")
    base = fixed_part(wanted) or wanted
    now, then = (_level(each, base) for each in (baseline, target))
    lost = (baseline is not None and now is None) or (target is not None and then is None)
    if lost:
        now, then = (each.value if each else None for each in (baseline, target))
    return Levels(now, then, wanted, lost)


def _level(quantity: Quantity | None, wanted: str) -> float | None:
    if quantity is None:
        return None
    own = fixed_part(quantity.unit) or quantity.unit
    if not own or own.casefold() == wanted.casefold():
        return quantity.value
    if wanted not in FIXED and own not in FIXED:
        return quantity.value
    return in_unit(quantity.value, own, wanted)
