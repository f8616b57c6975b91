"""A heading that says only in what is counted: the measure's unit, and no name for it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from practicum.tools.table.cells import clean

if TYPE_CHECKING:
    from collections.abc import Mapping

_UNITS: Mapping[str, str] = {
    "%": r"%|%age|per ?cent|percentages?|pct",
    "£": r"£|gbp|pounds?",
    "seconds": r"seconds?|secs?",
    "minutes": r"minutes?|mins?",
    "hours": r"hours?|hrs?",
    "days": r"days?",
    "weeks": r"weeks?|wks?",
    "months": r"months?",
    "years": r"years?|yrs?",
    "miles": r"miles?",
    "km": r"km",
    "kg": r"kgs?",
}
_COUNT = re.compile(r"n|#|№|no|nos|num|numbers?|counts?|values?|units?", re.IGNORECASE)
_AROUND = " .:()[]"


def read_heading(heading: str) -> tuple[str, str]:
    """Give the name and the unit that a heading over figures tells.

    Parameters
    ----------
    heading : str
        The cell over the column.

    Returns
    -------
    str
        The name; empty if the heading is only a unit, or only says that something is counted.
    str
        The unit as the forms write it; empty unless the heading is only that.

    Examples
    --------
    >>> read_heading("Days waited"), read_heading("% "), read_heading("(mins)"), read_heading("No.")
    (('Days waited', ''), ('', '%'), ('', 'minutes'), ('', ''))
    """
    bare = clean(heading).strip(_AROUND)
    if not bare or _COUNT.fullmatch(bare):
        return "", ""
    for unit, pattern in _UNITS.items():
        if re.fullmatch(pattern, bare, re.IGNORECASE):
            return "", unit
    return clean(heading), ""
